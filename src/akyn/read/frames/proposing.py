"""This file proposes kinds for a predicate: the frames that fit there, and those that would if they asked nothing of their object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from akyn.kinds import Kind
from akyn.read.frames.asked import how_named
from akyn.read.frames.entries import Entry, entries_by_lemma
from akyn.read.frames.frames import PARTS, Match, fits, lemmas_of
from akyn.read.names.cast import Cast
from akyn.read.syntax.clauses import Clauses
from akyn.read.syntax.tree import Word

OfWord = Mapping[tuple[str, str], list[Entry]]  # by a lemma and a part of speech


class Proposals:
    """All frames by lemma and part of speech of their head, strict and loose."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        found = entries_by_lemma(kinds)
        self.strict = _by_part_of_speech(found)
        self.loose = _by_part_of_speech({lemma: _loosened(entries) for lemma, entries in found.items()})

    def fitting(self, word: Word, beside: frozenset[str], cast: Cast, clauses: Clauses) -> list[Match]:
        """The frames that fit at a word, the most specific first: more words before fewer, a named object before any.

        Args:
            beside: every lemma and every word of the sentence, in lower case.
        """
        return _matches(_of_word(self.strict, word, beside), word, cast, clauses)

    def nearly(self, word: Word, beside: frozenset[str], cast: Cast, clauses: Clauses) -> list[Match]:
        """The frames that fit at a word whatever their object is, the most specific first."""
        return _matches(_of_word(self.loose, word, beside), word, cast, clauses)


def _loosened(entries: list[Entry]) -> list[Entry]:
    """The frames without what they ask of their object, each once."""
    found: dict[tuple[str, tuple[str, ...], tuple[str, ...], str], Entry] = {}
    for entry in entries:
        found.setdefault((entry.label, entry.rest, entry.compounds, entry.frame.part), replace(entry, frame=replace(entry.frame, objects="")))
    return list(found.values())


def _by_part_of_speech(entries: Mapping[str, list[Entry]]) -> OfWord:
    found: dict[tuple[str, str], list[Entry]] = {}
    for lemma, some in entries.items():
        for entry in some:
            for pos in PARTS[entry.frame.part]:
                found.setdefault((lemma, pos), []).append(entry)
    return found


def _of_word(entries: OfWord, word: Word, beside: frozenset[str]) -> Iterator[Entry]:
    """The frames of a word and its part of speech whose other words stand in the sentence at all."""
    for lemma in lemmas_of(word):
        is_of_another_verb = lemma == word.lower != word.lemma  # "A guard was found": to find him, and not to found him
        for entry in entries.get((lemma, word.pos), ()):
            if entry.wanted <= beside and not (is_of_another_verb and entry.frame.part == "verb"):
                yield entry


def _matches(entries: Iterable[Entry], word: Word, cast: Cast, clauses: Clauses) -> list[Match]:
    found = [match for entry in entries if (match := fits(entry, word, cast, clauses))]
    if len(found) < 2:
        return found
    return sorted(found, key=lambda match: (match.entry.length, how_named(match.entry, match.objects, cast), bool(match.frame.objects)), reverse=True)
