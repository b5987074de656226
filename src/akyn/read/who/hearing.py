"""This file says to whom something is said: whom an assessment or a promise is made to, not who only passes it on."""

from __future__ import annotations

from akyn.lang.en.vocabulary import words_of
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import prepositional
from akyn.read.syntax.tree import Word, children, conjuncts, has_no
from akyn.read.who.filling import fillers
from akyn.read.who.towards import is_somebody

ADDRESSED = frozenset({"AGREE", "COMMENT", "REJECT"})


def settle_hearers(scene: Scene, made: Found) -> None:
    """Who is told it is a recipient of what the teller himself assesses, promises or refuses."""
    if made.type not in ADDRESSED or not made.chain or made.speaker_word is None or made.stance == "hypothetical":
        return
    if made.type != "COMMENT" and (made.recipients or not _is_told_of_himself(scene, made)):
        return
    told = [draft for one in (*made.people, made.speaker_word) if (draft := scene.references.draft(one)) is not None]
    hearing = [one for one in _told(scene, made.chain[0].cue) if (draft := scene.references.draft(one)) is not None and draft not in told]
    about = [one for one in made.recipients if not has_no(one)]  # "that no effort was spared"
    made.recipients = [*(about if hearing else made.recipients), *scene.reasons.note_all(made.trigger, hearing, "who is told it")]


def _is_told_of_himself(scene: Scene, made: Found) -> bool:
    own = scene.references.draft(made.speaker_word) if made.speaker_word is not None else None
    return own is not None and any(scene.references.draft(one) is own for one in made.actors)


def _told(scene: Scene, verb: Word) -> list[Word]:
    """ "assured her that", "told the envoy that"; not "told reporters that"."""
    if verb.lemma not in words_of("tellings to somebody"):
        return []
    whom = [two for one in children(verb, "dobj", "dative") for two in conjuncts(one)] or prepositional(verb, "to")
    return fillers(scene, [one for one in whom if is_somebody(scene, one) and not _only_passes_on(one)])


def _only_passes_on(word: Word) -> bool:
    """ "told reporters", "told parliament", "told the Lund Post": where it is said, and no other side."""
    return word.lemma in words_of("audiences") or word.name == "ORG" or word.lower in words_of("first person")
