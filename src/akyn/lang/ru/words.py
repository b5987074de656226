"""This file opens the Russian tables: what each word is in the reader's vocabulary, what its cases and prepositions stand for, what a country is called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from akyn.lang import tables

HERE = "akyn.lang.ru"
PARTS = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a", "ADV": "r", "NUM": "m", "SCONJ": "c", "CCONJ": "c"}  # as the table has them


@dataclass(frozen=True, slots=True)
class Gloss:
    """A word's lemma in the reader's vocabulary, and what the cases and prepositions under it stand for ("в": "of", "dat": "obj")."""

    lemma: str
    under: tuple[tuple[str, str], ...] = ()

    @property
    def governs(self) -> dict[str, str]:
        return dict(self.under)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb that with a noun means something of its own: the lemma it then has, and whether the noun is used up."""

    words: tuple[str, ...]  # verb, preposition if any, noun
    lemma: str

    @property
    def uses_noun(self) -> bool:
        return len(self.words) == 3


def gloss(lemma: str, pos: str) -> Gloss | None:
    """What a lemma is as this part of speech; as any other where the table has only that."""
    found = _glosses().get(lemma)
    if not found:
        return None
    return found.get(PARTS.get(pos, "o")) or (None if pos in PARTS else next(iter(found.values())))


@cache
def _glosses() -> dict[str, dict[str, Gloss]]:
    found: dict[str, dict[str, Gloss]] = {}
    for lemma, part, english, *government in tables.rows(HERE, "glosses.tsv"):
        under = tuple((case, stands_for) for case, _, stands_for in (one.partition(">") for one in (government[0].split() if government else ())))
        found.setdefault(lemma, {}).setdefault(part, Gloss(english, under))
    return found


@cache
def preposition(words: str, case: str) -> str | None:
    """What a preposition stands for before a case."""
    known = _prepositions()
    return known.get((words, case)) or known.get((words, "-"))


@cache
def _prepositions() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for words, case, english in tables.rows(HERE, "prepositions.tsv"):
        found[words, case] = english
        found.setdefault((words, "-"), english)
    return found


@cache
def predicates() -> dict[str, tuple[Predicate, ...]]:
    """The predicates of several words, by their verb."""
    found: dict[str, tuple[Predicate, ...]] = {}
    for words, english in tables.rows(HERE, "predicates.tsv"):
        one = Predicate(tuple(words.split()), english)
        found[one.words[0]] = (*found.get(one.words[0], ()), one)
    return found


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """What several neighbouring lemmas mean together, by the first of them; the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, english in (*tables.rows(HERE, "phrases.tsv"), *_countries_of_several_words()):
        lemmas = tuple(words.split())
        found.setdefault(lemmas[0], []).append((lemmas, english))
    return {first: tuple(sorted(several, key=lambda one: (-len(one[0]), one[0]))) for first, several in found.items()}


def _countries_of_several_words() -> tuple[tuple[str, str], ...]:
    return tuple((name, english) for name, english in _names_of_countries().items() if " " in name)


@cache
def country(lemma: str) -> str | None:
    """The English name of a country of one word; None for other words."""
    return _names_of_countries().get(lemma)


@cache
def demonym(lemma: str) -> str | None:
    """The English adjective for a Russian adjective or word for a people ("казахстанский", "казахстанец")."""
    return _demonyms().get(lemma)


def is_of_a_people(lemma: str) -> bool:
    """True for a word for people of a country ("казахстанец")."""
    return any(lemma in people.split("|") for *_, people in tables.rows(HERE, "countries.tsv") if people != "-")


@cache
def _names_of_countries() -> dict[str, str]:
    return {name: english for english, _, names, *_ in tables.rows(HERE, "countries.tsv") for name in names.split("|")}


@cache
def _demonyms() -> dict[str, str]:
    rows = tables.rows(HERE, "countries.tsv")
    return {word: english for _, english, _, adjectives, people in rows for word in (*adjectives.split("|"), *people.split("|")) if word != "-"}


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a named set of `word_sets.tsv`."""
    return tables.classes(HERE, "word_sets.tsv")[name]
