"""This file says what an assessment is about: of whom or what its clause says something."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.lang.en.vocabulary import words_of
from akyn.read.names.drafts import Draft
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import prepositional
from akyn.read.syntax.reasons import because
from akyn.read.syntax.tree import Word, child, children, conjuncts, first_conjunct, is_passive
from akyn.read.who.filling import fillers

TOWARDS = ("against", "with", "to", "about", "on")  # lead from who speaks of himself to whom he speaks of


def topics(scene: Scene, clause: Word, sayers: Iterable[Word]) -> list[Word]:
    """The subject of what is said; of what somebody says of himself, whom or what he does it to.

    Args:
        clause: the head of what is said.
        sayers: who says so.
    """
    own = [draft for one in sayers if (draft := scene.references.draft(one)) is not None]
    if child(first_conjunct(clause), "expl") is not None:
        return _others(scene, own, _there(scene, clause))
    subjects = _subject(scene, clause)
    if not subjects or not all(_is_own(scene, own, one) for one in subjects):
        return _others(scene, own, subjects)
    found = (_others(scene, own, role(scene, clause)) for role in (_object, _content, _beyond))
    return next((words for words in found if words), [])


def _others(scene: Scene, own: list[Draft], words: list[Word]) -> list[Word]:
    """Those that may fill a role, without who says so; "it" may be anything."""
    told = (word for word in fillers(scene, words) if word.lower not in words_of("it") and word.lemma not in words_of("empty topics"))
    return [word for word in told if not _is_own(scene, own, word) and scene.references.draft(word) is not None]


def _is_own(scene: Scene, own: list[Draft], word: Word) -> bool:
    """True for who says so himself."""
    draft = scene.references.draft(word)
    return any(draft is one for one in own)


@because("of which “{}” says something")
def _subject(scene: Scene, verb: Word) -> list[Word]:
    """ "said that the roads are open": the roads."""
    return scene.clauses.surface(verb)


@because("of which “{}” says that it is there")
def _there(scene: Scene, verb: Word) -> list[Word]:
    """ "said there is a shortage of fuel": the shortage."""
    what = child(verb, "attr") if child(verb, "expl") is not None else None
    return conjuncts(what) if what is not None else []


@because("to whom or what it is done, as “{}” says")
def _object(scene: Scene, verb: Word) -> list[Word]:
    """ "said that it is building a port": the port; not what somebody has or is."""
    return scene.clauses.objects(verb) if verb.pos == "VERB" and verb.lemma != "have" and not is_passive(verb) else []


@because("of which what “{}” tells says something")
def _content(scene: Scene, verb: Word) -> list[Word]:
    """ "We recognise that the roads are open": the roads."""
    content = child(verb, "ccomp")
    return scene.clauses.surface(content) if content is not None else []


@because("what “{}” leads to")
def _beyond(scene: Scene, verb: Word) -> list[Word]:
    """ "said that it is at odds with Norland", "is proud of Norland": Norland."""
    feelings = children(verb, "acomp") if verb.pos == "AUX" else [verb] if verb.pos == "ADJ" else []
    of_feeling = (found for one in feelings for name in ("of", *TOWARDS) if (found := prepositional(one, name)))
    return next(of_feeling, None) or next((found for name in TOWARDS if (found := prepositional(verb, name))), [])
