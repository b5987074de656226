"""This file proposes kinds for a predicate: the frames that fit there, and those that would if they asked nothing of their object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.kinds import Kind
from akyn.read.asked import how_named
from akyn.read.cast import Cast
from akyn.read.clauses import Clauses
from akyn.read.entries import Entry, entries_by_lemma
from akyn.read.families import SITUATION
from akyn.read.frames import PARTS, Match, fits, lemmas_of
from akyn.read.tree import Word


class Proposals:
    """All frames by the lemma of their head: those of what people do, strict and loose, and apart from them those of what happens of itself."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        found = entries_by_lemma(kinds)
        self.strict = {lemma: kept for lemma, entries in found.items() if (kept := [one for one in entries if one.frame.mode != SITUATION])}
        self.loose = {lemma: _loosened(entries) for lemma, entries in self.strict.items()}
        self.situations = {lemma: kept for lemma, entries in found.items() if (kept := [one for one in entries if one.frame.mode == SITUATION])}

    def fitting(self, word: Word, beside: frozenset[str], cast: Cast, clauses: Clauses) -> list[Match]:
        """The frames that fit at a word, the most specific first: more words before fewer, a named object before any.

        Args:
            beside: every lemma and every word of the sentence, in lower case.
        """
        return _matches(_of_word(self.strict, word, beside), word, cast, clauses)

    def nearly(self, word: Word, beside: frozenset[str], cast: Cast, clauses: Clauses) -> list[Match]:
        """The frames that fit at a word whatever their object is, the most specific first."""
        return _matches(_of_word(self.loose, word, beside), word, cast, clauses)

    def situation(self, word: Word, beside: frozenset[str], cast: Cast, clauses: Clauses) -> Match | None:
        """The most specific frame of what happens of itself that fits at a word."""
        return next(iter(_matches(_of_word(self.situations, word, beside), word, cast, clauses)), None)


def _loosened(entries: list[Entry]) -> list[Entry]:
    """The frames without what they ask of their object, each once."""
    found: dict[tuple[str, tuple[str, ...], tuple[str, ...], str], Entry] = {}
    for entry in entries:
        found.setdefault((entry.kind.name, entry.rest, entry.compounds, entry.frame.part), replace(entry, frame=replace(entry.frame, objects="")))
    return list(found.values())


def _of_word(entries: dict[str, list[Entry]], word: Word, beside: frozenset[str]) -> Iterator[Entry]:
    """The frames of a word and its part of speech whose other words stand in the sentence at all."""
    known = (entry for lemma in lemmas_of(word) for entry in entries.get(lemma, ()) if not _is_of_another_verb(entry, lemma, word))
    return (entry for entry in known if entry.wanted <= beside and word.pos in PARTS[entry.frame.part])


def _is_of_another_verb(entry: Entry, form: str, word: Word) -> bool:
    """ "A guard was found": to find him, and not to found him."""
    return entry.frame.part == "verb" and form == word.lower != word.lemma


def _matches(entries: Iterable[Entry], word: Word, cast: Cast, clauses: Clauses) -> list[Match]:
    found = [match for entry in entries if (match := fits(entry, word, cast, clauses))]
    return sorted(found, key=lambda match: (match.entry.length, how_named(match.entry, match.objects, cast), bool(match.frame.objects)), reverse=True)
