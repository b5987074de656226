"""This file finds to whom it is done where no frame says: somebody as the other object, or behind a preposition that leads to whom the kind is done."""

from __future__ import annotations

from akyn.lang.en.vocabulary import classes_of, person_classes, words_of
from akyn.read.frames.frames import Match
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import prepositional
from akyn.read.syntax.nouns import is_body
from akyn.read.syntax.reasons import because
from akyn.read.syntax.tree import WHO_ACTS, Word, children, conjuncts
from akyn.read.who.filling import fillers

LEADS_TO = {
    "ACCUSE": ("against",),
    "AGREE": ("with", "to"),
    "AID": ("to", "for"),
    "ASSAULT": ("against", "on", "at"),
    "COERCE": ("against", "on"),
    "CONCEDE": ("to",),
    "CONSULT": ("with",),
    "COOPERATE": ("with",),
    "MOBILIZE": ("against",),
    "PROTEST": ("against",),
    "REJECT": ("to", "with"),
    "REQUEST": ("to", "from"),
    "SANCTION": ("against", "on"),
    "SUPPORT": ("to", "for"),
    "THREATEN": ("against", "to"),
}  # the prepositions behind which those stand to whom a kind is done, whatever the verb
GIVEN = frozenset({"AGREE", "AID", "CONCEDE", "INVEST", "REJECT", "SANCTION", "SUPPORT"})  # what has a thing for its object, and somebody to whom it goes


@because("to whom “{}” gives or refuses its object")
def given(scene: Scene, match: Match) -> list[Word]:
    """ "The team was denied visas": the team; "offered the miners talks": the miners."""
    verb = match.head
    things = children(verb, "dobj") if match.frame.part == "verb" else []
    if things and children(verb, "auxpass") and verb.lemma in words_of("givings"):
        return fillers(scene, scene.clauses.objects(verb))
    if not things or match.type not in GIVEN:
        return []
    others = [one for one in children(verb, "dative") if one.pos != "ADP"] or (things[:1] if len(things) > 1 else [])
    return fillers(scene, [two for one in others if is_somebody(scene, one) for two in conjuncts(one)])


@because("to whom it is done, behind a preposition beside “{}”")
def led_to(scene: Scene, match: Match) -> list[Word]:
    """ "opened a case against the mayor", "fired shells at guards": whatever frame the verb has."""
    if match.frame.recipient == "none":
        return []
    nodes = [match.head, *match.words, *match.objects]
    names = LEADS_TO.get(match.type, ())
    for name in (one for one in names if one != "at" or match.frame.part == "verb"):  # "a raid at a party"
        found = [one for node in nodes if not node.name for one in prepositional(node, name) if is_somebody(scene, one)]
        if found:
            return fillers(scene, list(dict.fromkeys(found)))
    return []


def is_somebody(scene: Scene, word: Word) -> bool:
    """People, a body or a country; no town, and no thing."""
    if word.name in WHO_ACTS:
        draft = scene.draft(word)
        return draft is None or draft.type not in ("place", "asset")
    is_public = bool(classes_of(word.lemma) & {"government", "security"})
    is_pronoun = word.lower in words_of("he and she") | words_of("they") | words_of("first person")
    return is_pronoun or is_public or is_body(word) or bool(person_classes(word.lemma))
