"""This file says which characters of the report one reads to check a statement: its predicate and what fills its roles."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import Figure, Slot
from akyn.read.frames.families import SPEECH
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import through
from akyn.read.syntax.nouns import named_part
from akyn.read.syntax.tree import Word, bounds, children, phrase, subtree

PARTS = frozenset({"dobj", "prt", "aux", "auxpass", "neg", "acomp", "attr", "oprd", "dative"})
PARTS_OF_TRIGGER = frozenset({"prep", "agent", "npadvmod"})
OBJECTS = frozenset({"dobj", "attr", "oprd"})
PREPOSITIONS = frozenset({"prep", "agent", "dative"})


def evidence(scene: Scene, made: Found, slots: tuple[Slot, ...], figures: tuple[Figure, ...]) -> tuple[int, int]:
    """First and last character of the evidence, within the sentence of the predicate, unless it has been said."""
    if made.quoted is not None:
        return made.quoted
    sentence = scene.tree.sentences[made.trigger.sentence]
    words = made.extent or [*made.words, *_predicate_words(made)]
    told = [bounds(words), *((slot.span.start, slot.span.end) for slot in slots), *(_counting(scene.report.text, one) for one in figures)]
    inside = [(start, end) for start, end in told if sentence.start <= start and end <= sentence.end]
    return min(start for start, _ in inside), max(end for _, end in inside)


def _counting(text: str, figure: Figure) -> tuple[int, int]:
    """A number with what it counts, where that stands right behind it: "91 seats"."""
    start, end = figure.span.start, figure.span.end
    behind = len(text[end:]) - len(text[end:].lstrip())
    is_behind = figure.whom is not None and text.startswith(figure.whom, end + behind)
    return start, end + behind + len(figure.whom) if is_behind and figure.whom else end


def _predicate_words(made: Found) -> Iterator[Word]:
    """The nouns of a statement, and the objects, particles and prepositional phrases of its words."""
    for word in (*made.words, *made.people):
        if word.sentence != made.trigger.sentence:
            continue
        if word.pos in ("NOUN", "PROPN"):
            yield from named_part(phrase(word))
        for one in word.children:
            if one.dep in PARTS or (one.dep in PARTS_OF_TRIGGER and word is made.trigger):
                yield from _part(one)
                if made.type != "AGREE":  # what is promised stands for itself
                    yield from (part for clause in children(one, "pcomp") for part in _alone(clause))
            elif one.dep in ("xcomp", "ccomp") and made.type in SPEECH and word is made.trigger:
                yield from (part for part in subtree(one) if part.dep not in ("advcl", "relcl"))


def _alone(clause: Word) -> Iterator[Word]:
    """ "having leaked the finding", not "a charge that he denies" behind it: what somebody is accused of, asked or kept from."""
    yield clause
    yield from (part for one in clause.children if one.dep not in ("advcl", "relcl", "appos") for part in _alone(one))


def _part(word: Word) -> Iterator[Word]:
    """An object or a preposition with the names that it leads to."""
    yield word
    nouns = [word] if word.dep in OBJECTS else through(word) if word.dep in PREPOSITIONS else []
    for noun in nouns:
        yield from named_part(phrase(noun))
