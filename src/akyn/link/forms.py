"""This file says which forms of two bodies' names are worth comparing: one in the news has hundreds, each of its neighbours a few, and few are alike."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import TypeVar

from akyn.link.spelling import CLOSE_BODY, body_words, closeness, own_words, wholes
from akyn.text.names import sound_key

Key = TypeVar("Key", bound=Hashable)
Form = TypeVar("Form")
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The forms of a body's name by what a form of another body shares with any that it is like."""

    by_length: Mapping[int, tuple[tuple[str, Words], ...]]  # with their words
    by_own: Mapping[Hashable, tuple[str, ...]]  # the words that are its own in any order, or how many and the first
    by_word: Mapping[str, tuple[str, ...]]
    by_whole: Mapping[str, tuple[str, ...]]  # neighbouring words written as one
    of_one: tuple[tuple[str, str], ...]  # those of a single word, with it
    as_one: tuple[tuple[str, str], ...]  # those of more, with all of them written as one


def worth_comparing(names: frozenset[str], others: frozenset[str]) -> set[tuple[str, str]]:
    """The pairs of a form of one and a form of the other that may be alike; every pair that is alike is among them."""
    one, other = forms(names), forms(others)
    found = {(name, second) for length in one.by_length.keys() & other.by_length.keys() for name, second in _answering(one, other, length)}
    found.update(_shared(one.by_own, other.by_own), _shared(one.by_word, other.by_whole), _shared(one.by_whole, other.by_word))
    found.update((name, second) for name, word in one.of_one for second, whole in other.as_one if closeness(whole, word))
    found.update((name, second) for name, whole in one.as_one for second, word in other.of_one if closeness(whole, word))
    return found


def _shared(table: Mapping[Key, tuple[str, ...]], other: Mapping[Key, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    return (pair for key in table.keys() & other.keys() for pair in product(table[key], other[key]))


def _answering(one: Forms, other: Forms, length: int) -> Iterator[tuple[str, str]]:
    """Forms of so many words, where some word answers the first."""
    for name, (first, *_) in one.by_length[length]:
        yield from ((name, second) for second, words in other.by_length[length] if any(closeness(first, word) >= CLOSE_BODY for word in words))


@lru_cache(maxsize=65536)  # each new neighbour of a body in the news asks for these
def forms(names: frozenset[str]) -> Forms:
    """The forms of a body's name, laid out to be found."""
    worded = [(name, words) for name in sorted(names) if (words := body_words(name))]
    own = [(name, words) for name in sorted(names) if (words := own_words(name))]
    return Forms(
        by_length=_grouped((len(words), (name, words)) for name, words in worded),
        by_own=_grouped((key, name) for name, words in own for key in (tuple(sorted(words)), (len(words), words[0]))),
        by_word=_grouped((word, name) for name, words in worded for word in set(words)),
        by_whole=_grouped((whole, name) for name, words in worded for whole in wholes(words)),
        of_one=tuple((name, words[0]) for name, words in worded if len(set(words)) == 1),
        as_one=tuple((name, sound_key("".join(words))) for name, words in worded if len(words) > 1),
    )


def _grouped(keyed: Iterable[tuple[Key, Form]]) -> dict[Key, tuple[Form, ...]]:
    found: dict[Key, list[Form]] = {}
    for key, one in keyed:
        found.setdefault(key, []).append(one)
    return {key: tuple(some) for key, some in found.items()}
