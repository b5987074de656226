"""This file says what is to be seen at a predicate: the traits by which the type model tells one kind from another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.lang.en import vocabulary
from akyn.read.cast import Cast
from akyn.read.clauses import Clauses, through
from akyn.read.frames import PARTS, FrameIndex, Match, _fits, lemmas_of
from akyn.read.tree import Word, children, is_negated, is_passive

NEW_CLAUSE = frozenset({"ccomp", "advcl", "relcl", "parataxis", "conj", "csubj"})
CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADV", "ADP", "PART"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "DATE", "MONEY", "CARDINAL", "EVENT", "LAW"})


def fitting(word: Word, index: FrameIndex, cast: Cast, clauses: Clauses) -> list[Match]:
    """Every frame that fits at a word, the most specific first, as `FrameIndex.match` ranks them."""
    entries = (entry for lemma in lemmas_of(word) for entry in index.by_lemma.get(lemma, ()) if word.pos in PARTS[entry.frame.part])
    found = [match for entry in entries if (match := _fits(entry, word, cast, clauses))]
    return sorted(found, key=_rank, reverse=True)


def loosely_fitting(word: Word, index: FrameIndex, cast: Cast, clauses: Clauses) -> list[Match]:
    """The frames that would fit if they asked nothing of their object, the most specific first, one a kind."""
    best: dict[str, Match] = {}
    tried: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = set()
    for entry in (entry for lemma in lemmas_of(word) for entry in index.by_lemma.get(lemma, ()) if word.pos in PARTS[entry.frame.part]):
        if (way := (entry.kind.name, entry.rest, entry.compounds)) in tried:
            continue
        tried.add(way)
        match = _fits(replace(entry, frame=replace(entry.frame, objects="")), word, cast, clauses)
        if match and (entry.kind.name not in best or _rank(match) > _rank(best[entry.kind.name])):
            best[entry.kind.name] = match
    return sorted(best.values(), key=_rank, reverse=True)


def _rank(match: Match) -> tuple[int, bool, bool]:
    entry = match.entry
    words = len(entry.rest) + len(entry.compounds) + ("not" in entry.rest)
    return words, bool(entry.frame.objects and not entry.frame.objects.startswith("!")), bool(entry.frame.objects)


def traits(word: Word, proposed: Iterable[str], loosely: Iterable[str], cast: Cast, clauses: Clauses) -> tuple[str, ...]:
    """The traits of a predicate, sorted; `proposed` are the kinds whose frames fit there, `loosely` those that nearly do, the most specific first."""
    found = {f"tag {word.tag}", f"lemma {word.lemma}", f"lemma {word.lemma} {word.pos}", f"~verb {word.lemma}"}
    found.update(_of_frames(proposed, loosely))
    found.update(_of_form(word))
    found.update(_of_dependents(word))
    found.update(_of_subjects(word, cast, clauses))
    found.update(_of_objects(word, cast, clauses))
    found.update(_of_phrases(word, cast))
    found.update(_of_governor(word))
    found.update(f"near {one.name if one.name in NAMED else one.lemma}" for one in _clause(word) if one is not word)
    return tuple(sorted(found))


def _of_frames(proposed: Iterable[str], loosely: Iterable[str]) -> Iterator[str]:
    kinds, near = list(dict.fromkeys(proposed)), sorted(set(loosely))
    yield f"first frame {kinds[0] if kinds else None}"
    yield from (f"frame {kind}" for kind in kinds)
    yield from (f"loose frame {kind}" for kind in near)
    if len(near) < 2:
        yield f"only frame {near[0] if near else None}"


def _of_form(word: Word) -> Iterator[str]:
    if is_passive(word):
        yield "passive"
        yield f"lemma {word.lemma} passive"
    if is_negated(word):
        yield "negated"
    yield from (f"helper {one.lower}" for one in children(word, "aux"))
    yield from (f"mark {one.lower}" for one in children(word, "mark"))


def _of_dependents(word: Word) -> Iterator[str]:
    for one in word.children:
        if one.dep in ("prep", "prt", "agent", "dative") and one.pos in ("ADP", "ADV", "PART"):
            yield f"with {one.lower}"
            yield f"lemma {word.lemma} {one.lower}"
        if one.dep in ("xcomp", "ccomp", "acomp", "oprd"):
            yield f"{one.dep} {one.lemma}"
            yield f"{one.dep}"
            yield f"~object {one.lemma}"
        if one.dep in ("amod", "compound", "nmod", "poss", "advmod") and not one.name:
            yield f"is {one.lemma}"


def _of_subjects(word: Word, cast: Cast, clauses: Clauses) -> Iterator[str]:
    for one in clauses.subjects(word) if word.pos in ("VERB", "AUX") else children(word, "poss"):
        yield from (f"subject {kind}" for kind in _classes(one, cast))


def _of_objects(word: Word, cast: Cast, clauses: Clauses) -> Iterator[str]:
    objects = clauses.objects(word) if word.pos in ("VERB", "AUX") else []
    for one in objects:
        yield f"object {one.lemma}" if not one.name else "object named"
        yield f"lemma {word.lemma} {one.lemma}"
        yield from (f"object {kind}" for kind in _classes(one, cast))
        yield from (f"object is {two.lemma}" for two in one.children if two.dep in ("amod", "compound", "nmod") and not two.name)
        yield from (f"object {two.lower}" for two in one.children if two.dep == "prep")
        yield from (f"object {two.lower} {three.lemma}" for two in children(one, "prep") for three in through(two) if not three.name)
        yield f"~object {one.lemma}"
    if not objects:
        yield "no object"


def _of_phrases(word: Word, cast: Cast) -> Iterator[str]:
    for prep in children(word, "prep", "agent", "dative", "prt"):
        for one in through(prep):
            if not one.name:
                yield f"{prep.lower} {one.lemma}"
            yield from (f"{prep.lower} {kind}" for kind in _classes(one, cast))
            yield f"~behind {one.lemma}"
        for one in children(prep, "pcomp"):
            yield f"{prep.lower} {one.lemma}"
            yield f"~behind {one.lemma}"


def _of_governor(word: Word) -> Iterator[str]:
    yield f"as {word.dep}"
    if not word.is_root:
        yield f"under {word.head.lemma}"
        yield f"under {word.head.pos} as {word.dep}"


def _classes(word: Word, cast: Cast) -> Iterator[str]:
    """What kind of thing a noun stands for: its name's label, its classes, whether it is people."""
    name = cast.name_of.get(word.i)
    if name is not None:
        yield f"@{name.label}"
    yield from sorted(f"@{kind}" for kind in vocabulary.classes_of(word.lemma))
    yield from sorted(f"@{kind}" for kind in vocabulary.person_classes(word.lemma))
    if word.pos == "PRON":
        yield "@pronoun"


def _clause(word: Word) -> Iterator[Word]:
    """The words that say something under the predicate, and those beside it under a light verb, without the clauses inside."""
    stack = [word]
    while stack:
        one = stack.pop()
        if one.pos in CONTENT or one.name:
            yield one
        stack.extend(part for part in one.children if part.dep not in NEW_CLAUSE and part.dep != "punct")
