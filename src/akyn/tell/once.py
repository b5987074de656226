"""This file puts what would be told twice in one place: sentences whose quoted words another of the same reports has as well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)

_QUOTED = re.compile(r"«(.*)»", re.DOTALL)


def told_once(sentences: Mapping[Thing, str], reports: Mapping[Thing, frozenset[str]]) -> dict[Thing, tuple[Thing, ...]]:
    """Those to tell, in their order, each with the others that it tells along: of one report, in words that stand in its own.

    Args:
        sentences: what is told of each thing.
        reports: who tells it; what several reports tell is always told for itself.
    """
    around = _around(sentences, reports)
    told: dict[Thing, tuple[Thing, ...]] = {one: () for one in sentences if one not in around}
    for one in around:
        outer = _outermost(one, around)
        told[outer] = (*told[outer], one)
    return told


def _around(sentences: Mapping[Thing, str], reports: Mapping[Thing, frozenset[str]]) -> dict[Thing, Thing]:
    """For each that need not be told for itself the one that has its words."""
    of_report: dict[str, list[Thing]] = defaultdict(list)
    for one, tellers in reports.items():
        for report in tellers:
            of_report[report].append(one)
    words = {one: _words(sentence) for one, sentence in sentences.items()}
    places = {one: place for place, one in enumerate(sentences)}
    found: dict[Thing, Thing] = {}
    for one, tellers in reports.items():
        if len(tellers) == 1:
            (report,) = tellers
            outer = _holder(one, of_report[report], words, places)
            if outer is not None:
                found[one] = outer
    return found


def _holder(one: Thing, others: Iterable[Thing], words: Mapping[Thing, str], places: Mapping[Thing, int]) -> Thing | None:
    """The first of the others that has all its words and more; of those in the same words the one told first."""
    longer = [other for other in others if other != one and words[one] in words[other] and (words[one] != words[other] or places[other] < places[one])]
    return max(longer, key=lambda other: (len(words[other]), -places[other]), default=None)


def _outermost(one: Thing, around: Mapping[Thing, Thing]) -> Thing:
    while one in around:
        one = around[one]
    return one


def _words(sentence: str) -> str:
    """The quoted words, without the mark that some were left out; of a sentence in our own words all of it."""
    found = _QUOTED.search(sentence)
    return (found[1] if found else sentence).removesuffix(" …").strip(" .,“”\"‹›")
