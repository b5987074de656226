"""This file says whether a name is one at all, or only counts people or says what they are, with a capital because a sentence began with it."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.lang.en.number_words import number_of
from akyn.lang.en.vocabulary import person_classes, words_of


def is_common(name: str) -> bool:
    """Whether a name is made of common words: "One driver", "Volunteer doctors", "Allies of Ana Kovač"; whether it is of a country is not asked here."""
    words = name.split()
    first, last = words[0].lower(), words[-1].lower()
    if name[1:].islower():
        return number_of(first) is not None or _is_of_people(first) or _is_of_people(last)
    counts = number_of(first) is not None or (first.endswith("s") and _is_of_people(first))
    return counts and words[0][1:].islower() and words[1][:1].islower()


def has_determiner(name: str) -> bool:
    """Whether a name says already which or how many: "one deputy", "the mayor's aide"."""
    first = name.split()[0].lower()
    return number_of(first) is not None or first in words_of("determiners") or "'s " in name or "’s " in name


def takes_article(name: str) -> bool:
    """Whether a body's name of several words is said with "the", printed or not: "the Electoral Commission", but not "Norway's commission"."""
    words = name.split()
    return len(words) > 1 and not has_determiner(name) and words[-1].lower() in words_of("bodies with the")


def _is_of_people(word: str) -> bool:
    return any(one != word and person_classes(one) for one in _singulars(word))


def _singulars(word: str) -> Iterator[str]:
    """What a word of several may be of one: allies, drivers, firemen."""
    yield word.removesuffix("s")
    yield word.removesuffix("men") + "man"
    if word.endswith("ies"):
        yield word.removesuffix("ies") + "y"
