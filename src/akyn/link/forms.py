"""This file says which forms of two bodies' names are worth comparing: one in the news has hundreds, each of its neighbours a few, and few are alike."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product
from sys import intern
from typing import TypeVar

from akyn.link.spelling import CLOSE_BODY, body_words, closeness, own_words, short_forms, wholes
from akyn.text.names import sound_key

Key = TypeVar("Key", bound=Hashable)
Form = TypeVar("Form")
ByWord = Mapping[str, tuple[str, ...]]
Written = tuple[str, int, tuple[str, ...]]  # a word, its letters as a number, the forms that have it
ByLetters = Mapping[int, tuple[Written, ...]]  # by how many letters a word has

# Closeness is the mean of two likenesses; of words of other lengths one of these is at most the share of the shorter in the longer.
CLOSE_LENGTH = round(2 * CLOSE_BODY - 1, 3)
FOREIGN = round(1 - CLOSE_LENGTH, 3)  # of the letters of two close words, the share of the longer that may not be found in the other: each is a change


# ---- whether any are alike ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What of a body's names is found again, or nearly, in those of any that is like it: little enough to be kept for every body of a large case."""

    own: frozenset[Hashable]  # of each form the words that are its own in any order, or how many and the first
    words: frozenset[str]
    wholes: frozenset[str]  # neighbouring words written as one
    firsts: tuple[tuple[int, str], ...]  # the first word of each form, with how many it has
    by_length: tuple[tuple[int, tuple[str, ...]], ...]  # the words of the forms of so many words
    ones: tuple[str, ...]  # those of a single word
    as_one: tuple[str, ...]  # those of more, written as one


def may_be_alike(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether any form of one may be like a form of the other: most neighbours have none, and that is soon seen."""
    one, other = outline(names), outline(others)
    return (
        not one.own.isdisjoint(other.own)
        or not one.words.isdisjoint(other.wholes)
        or not one.wholes.isdisjoint(other.words)
        or any(length == many and _is_answered(word, words) for length, word in one.firsts for many, words in other.by_length)
        or any(_is_answered(word, other.as_one) for word in one.ones)
        or any(_is_answered(word, one.as_one) for word in other.ones)
    )


def _is_answered(word: str, others: Iterable[str]) -> bool:
    """Whether some word is close to this one; letters that are in one of them only tell most apart."""
    length, letters = len(word), _letters(word)
    for other in others:
        other_length = len(other)
        if other_length < CLOSE_LENGTH * length or length < CLOSE_LENGTH * other_length:
            continue
        other_letters = _letters(other)
        if letters and other_letters and (letters ^ other_letters).bit_count() > 2 * FOREIGN * max(length, other_length):
            continue
        if closeness(word, other) >= CLOSE_BODY:
            return True
    return False


@lru_cache(maxsize=262_144)  # the bodies of 100,000 reports: one more name meets neighbours that nobody has named for long
def outline(names: frozenset[str]) -> Outline:
    """The outline of the forms of a body's name."""
    worded = [words for name in sorted(names) if (words := tuple(map(intern, body_words(name))))]
    return Outline(
        own=frozenset(key for name in names if (words := own_words(name)) for key in _by_own(words)),
        words=frozenset(chain.from_iterable(worded)),
        wholes=frozenset(whole for words in worded for whole in wholes(words)),
        firsts=tuple(sorted({(len(words), words[0]) for words in worded})),
        by_length=tuple(sorted(_grouped((len(words), word) for words in sorted(set(worded)) for word in set(words)).items())),
        ones=tuple(sorted({words[0] for words in worded if len(set(words)) == 1})),
        as_one=tuple(sorted({sound_key("".join(words)) for words in worded if len(words) > 1})),
    )


def _by_own(words: tuple[str, ...]) -> tuple[Hashable, ...]:
    """By what two forms of the same own words are found, and two that begin with one of as many."""
    return tuple(sorted(words)), (len(words), words[0])


# ---- which are ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The forms of a body's name by what a form of another body shares with any that it is like."""

    by_first: Mapping[int, ByLetters]  # by how many words they have, then by the first
    by_any: Mapping[int, ByLetters]  # the same, by each of their words
    by_own: Mapping[Hashable, tuple[str, ...]]  # the words that are its own in any order, or how many and the first
    by_word: ByWord
    by_whole: ByWord  # neighbouring words written as one
    of_one: ByLetters  # those of a single word, by it
    as_one: ByLetters  # those of more, by all of them written as one


def worth_comparing(names: frozenset[str], others: frozenset[str]) -> set[tuple[str, str]]:
    """The pairs of a form of one and a form of the other that may be alike; every pair that is alike is among them, and most neighbours have none."""
    one, other = forms(names), forms(others)
    found: set[tuple[str, str]] = set()
    for length, words in one.by_first.items():
        if length in other.by_any:
            found.update(_answering(words, other.by_any[length]))
    if not one.by_own.keys().isdisjoint(other.by_own):
        found.update(_shared(one.by_own, other.by_own))
    if not one.by_word.keys().isdisjoint(other.by_whole):
        found.update(_shared(one.by_word, other.by_whole))
    if not one.by_whole.keys().isdisjoint(other.by_word):
        found.update(_shared(one.by_whole, other.by_word))
    if one.of_one and other.as_one:
        found.update(_answering(one.of_one, other.as_one))
    if other.of_one and one.as_one:
        found.update((name, second) for second, name in _answering(other.of_one, one.as_one))
    return found


def _shared(table: Mapping[Key, tuple[str, ...]], other: Mapping[Key, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    return (pair for key in table.keys() & other.keys() for pair in product(table[key], other[key]))


def _answering(words: ByLetters, others: ByLetters) -> list[tuple[str, str]]:
    """Forms by their words, where one answers the other; few words of a body in the news are as long as one of its neighbour's, and fewer have its letters."""
    found: list[tuple[str, str]] = []
    for length, some in words.items():
        for other_length, few in others.items():
            if other_length >= CLOSE_LENGTH * length and length >= CLOSE_LENGTH * other_length:
                most = 2 * FOREIGN * max(length, other_length)
                for word, letters, names in some:
                    for other, other_letters, seconds in few:
                        if letters and other_letters and (letters ^ other_letters).bit_count() > most:
                            continue
                        if closeness(word, other) >= CLOSE_BODY:
                            found += product(names, seconds)
    return found


@lru_cache(maxsize=262_144)  # the words of the names of 100,000 reports
def _letters(word: str) -> int:
    """The letters of a word, a bit each (some share one); 0 for a short form, whose full form may have others."""
    if word in short_forms():
        return 0
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) & 63)
    return found


@lru_cache(maxsize=65536)  # each new neighbour of a body in the news asks for these
def forms(names: frozenset[str]) -> Forms:
    """The forms of a body's name, laid out to be found."""
    worded = [(name, words) for name in sorted(names) if (words := body_words(name))]
    own = [(name, words) for name in sorted(names) if (words := own_words(name))]
    return Forms(
        by_first={length: _by_letters(some) for length, some in _grouped((len(words), (words[0], name)) for name, words in worded).items()},
        by_any={length: _by_letters(some) for length, some in _grouped((len(words), (word, name)) for name, words in worded for word in set(words)).items()},
        by_own=_grouped((key, name) for name, words in own for key in _by_own(words)),
        by_word=_grouped((word, name) for name, words in worded for word in set(words)),
        by_whole=_grouped((whole, name) for name, words in worded for whole in wholes(words)),
        of_one=_by_letters((words[0], name) for name, words in worded if len(set(words)) == 1),
        as_one=_by_letters((sound_key("".join(words)), name) for name, words in worded if len(words) > 1),
    )


def _by_letters(worded: Iterable[tuple[str, str]]) -> ByLetters:
    return _grouped((len(word), (word, _letters(word), names)) for word, names in _grouped(worded).items())


def _grouped(keyed: Iterable[tuple[Key, Form]]) -> dict[Key, tuple[Form, ...]]:
    found: dict[Key, list[Form]] = {}
    for key, one in keyed:
        found.setdefault(key, []).append(one)
    return {key: tuple(some) for key, some in found.items()}
