"""This file says what is to be seen at a predicate: the traits by which the type model tells one kind from another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.lang.en import vocabulary
from akyn.read.syntax.clauses import Clauses, through
from akyn.read.syntax.tree import Word, children, is_negated, is_passive

NEW_CLAUSE = frozenset({"ccomp", "advcl", "relcl", "parataxis", "conj", "csubj"})
CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADV", "ADP", "PART"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "DATE", "MONEY", "CARDINAL", "EVENT", "LAW"})


def traits(word: Word, proposed: Iterable[str], loosely: Iterable[str], clauses: Clauses) -> tuple[str, ...]:
    """The traits of a predicate, sorted; `proposed` are the kinds whose frames fit there, `loosely` those that nearly do, the most specific first."""
    found = {f"tag {word.tag}", f"lemma {word.lemma}", f"lemma {word.lemma} {word.pos}", f"~verb {word.lemma}"}
    found.update(_of_frames(proposed, loosely))
    found.update(_of_form(word))
    found.update(_of_dependents(word))
    found.update(_of_subjects(word, clauses))
    found.update(_of_objects(word, clauses))
    found.update(_of_phrases(word))
    found.update(_of_governor(word))
    found.update(_of_clause(word))
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


def _of_subjects(word: Word, clauses: Clauses) -> Iterator[str]:
    for one in clauses.subjects(word) if word.pos in ("VERB", "AUX") else children(word, "poss"):
        yield from (f"subject {kind}" for kind in _classes(one))
        yield from (f"who {word.lemma} {kind}" for kind in _classes(one))
        if not one.name:
            yield f"subject {one.lemma}"
            yield f"~subject {one.lemma}"


def _of_objects(word: Word, clauses: Clauses) -> Iterator[str]:
    objects = clauses.objects(word) if word.pos in ("VERB", "AUX") else []
    for one in objects:
        what = f"@{one.name}" if one.name else one.lemma
        yield f"object {what}"
        yield f"lemma {word.lemma} {what}"
        yield from (f"object {kind}" for kind in _classes(one))
        yield from (f"whom {word.lemma} {kind}" for kind in _classes(one))
        yield from (f"object is {two.lemma}" for two in one.children if two.dep in ("amod", "compound", "nmod") and not two.name)
        yield from (f"object {two.lower}" for two in one.children if two.dep == "prep")
        yield from (f"object {two.lower} {three.lemma}" for two in children(one, "prep") for three in through(two) if not three.name)
        if not one.name:
            yield f"~object {one.lemma}"
    if not objects:
        yield "no object"
        yield f"lemma {word.lemma} alone"


def _of_phrases(word: Word) -> Iterator[str]:
    for prep in children(word, "prep", "agent", "dative", "prt"):
        for one in through(prep):
            yield from (f"{prep.lower} {kind}" for kind in _classes(one))
            yield from (f"whom {word.lemma} {prep.lower} {kind}" for kind in _classes(one))
            if not one.name:
                yield f"{prep.lower} {one.lemma}"
                yield f"~behind {one.lemma}"
        for one in children(prep, "pcomp"):
            yield f"{prep.lower} {one.lemma}"
            yield f"~behind {one.lemma}"


def _of_governor(word: Word) -> Iterator[str]:
    yield f"as {word.dep}"
    if not word.is_root:
        yield f"under {word.head.lemma}"
        yield f"under {word.head.pos} as {word.dep}"


def _of_clause(word: Word) -> Iterator[str]:
    for one in _clause(word):
        if one is not word:
            yield f"near {one.name if one.name in NAMED else one.lemma}"
            if not one.name:
                yield f"~near {one.lemma}"


def _classes(word: Word) -> Iterator[str]:
    """What kind of thing a noun stands for: its name's label, its classes, whether it is people."""
    if word.name:
        yield f"@{word.name}"
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


# How a trait is said, by what it begins with; the longest that fits.
SAID = (
    ("~verb ", "a word like “{}”"),
    ("~object ", "an object like “{}”"),
    ("~behind ", "behind its preposition a word like “{}”"),
    ("~subject ", "a subject like “{}”"),
    ("~near ", "beside it a word like “{}”"),
    ("who ", "its word with its subject: {}"),
    ("whom ", "its word with its object: {}"),
    ("lemma ", "the word “{}”"),
    ("tag ", "the form {}"),
    ("first frame ", "the best frame is {}"),
    ("only frame ", "no frame but {}"),
    ("loose frame ", "a frame of {}, whatever its object"),
    ("frame ", "a frame of {}"),
    ("near ", "“{}” beside it"),
    ("subject ", "its subject: {}"),
    ("object is ", "its object is “{}”"),
    ("object ", "its object: {}"),
    ("no object", "no object"),
    ("with ", "with “{}”"),
    ("helper ", "the helper “{}”"),
    ("mark ", "under “{}”"),
    ("under ", "it hangs on {}"),
    ("as ", "as {} of its sentence"),
    ("is ", "“{}” before it"),
)


def in_words(trait: str) -> str:
    """A trait as one may say it; "@person" stays the name of a class."""
    for begin, words in SAID:
        if trait.startswith(begin):
            return words.format(trait.removeprefix(begin))
    return f"“{trait}”"
