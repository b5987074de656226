"""This file puts happenings in the order in which somebody who must act reads them, by who governs, who is hurt, how many tell it, how new it is;
and chooses those to tell where there is room for few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cache, partial
from heapq import nsmallest

from akyn.lang import tables
from akyn.model import AFFIRMED, Event, Span, Statement
from akyn.tell.evidence import evidence, is_at_the_head, is_fragment
from akyn.tell.leads import lead
from akyn.tell.lookup import Lookup
from akyn.tell.phrases import told
from akyn.tell.tolls import OF_PEOPLE

SMALL = 1  # the weight of a type that the table does not have: what is only said
OF_DEATH = 2  # a death weighs so much more than the same number of any other harm
A_SOURCE, MOST_SOURCES = 2, 3  # the weight of one more independent source, and how many more are reckoned
AT_THE_HEAD = 2  # the weight of what a report tells in its title or its first sentence
FRESH, NEW = 1, timedelta(days=2)  # the weight of what is of the last days before the newest report
NAMELESS = 5  # less, where nobody is named to whom or by whom it was done
CONSIDERED = 4  # times as many as there is room for are looked at for how they are told
QUOTED, OF_A_PART, NOT_DONE = 1, 5, 2  # less among a few: told by a quotation alone, of no whole sentence, and what is only attempted or denied
OF_A_KIND = 2  # of a few the deeds of one type: three who are ousted may be one
SLIGHT, FEW = 6, 3  # what weighs so much less than the weightiest is left out of a few, as long as there are some
_PRONOUNS = frozenset("he i it she somebody someone they we who you".split())


def foremost(lookup: Lookup, event: Event) -> tuple[int, int, int, str]:
    """What puts happenings in order, the weightiest first; of equals what more independent sources tell."""
    return -weight(lookup, event), -event.independent_sources, -len(event.statements), event.id


def weightiest(lookup: Lookup, events: Iterable[Event], *, most: int) -> list[Event]:
    """The few that one reads first: of several kinds, each in words of its own that can be understood alone, none of them slight beside the others."""
    first = nsmallest(CONSIDERED * most, events, key=partial(foremost, lookup))
    ordered = sorted(first, key=lambda event: (_obscurity(lookup, event) - weight(lookup, event), foremost(lookup, event)))
    chosen = _of_several_kinds(list(_in_own_words(lookup, ordered)))[:most]
    least = max((weight(lookup, event) for event in chosen), default=0) - SLIGHT
    return [event for place, event in enumerate(chosen) if place < FEW or weight(lookup, event) > least]


def _obscurity(lookup: Lookup, event: Event) -> int:
    """How much less it says than another of its weight: quoted as a whole, quoted in a part of a sentence, or not done."""
    first = lead(lookup, event.statements)
    is_quoted = told(lookup, first, with_source=False).startswith("«")
    return QUOTED * is_quoted + OF_A_PART * (is_quoted and is_fragment(lookup, first)) + NOT_DONE * (first.stance not in AFFIRMED)


def _in_own_words(lookup: Lookup, events: Iterable[Event]) -> Iterator[Event]:
    """Those that are not told in words of a sentence that one before them is told in."""
    quoted: list[Span] = []
    for event in events:
        words = evidence(lookup, lead(lookup, event.statements))
        if not any(_overlap(words, other) for other in quoted):
            quoted.append(words)
            yield event


def _overlap(one: Span, other: Span) -> bool:
    return one.report == other.report and one.start < other.end and other.start < one.end


def _of_several_kinds(events: list[Event]) -> list[Event]:
    """No more than a few of one kind, the others of it behind."""
    chosen: Counter[str] = Counter()
    first: list[Event] = []
    behind: list[Event] = []
    for event in events:
        (first if chosen[event.type] < OF_A_KIND else behind).append(event)
        chosen[event.type] += 1
    return first + behind


def weight(lookup: Lookup, event: Event) -> int:
    """How much a happening weighs: kind and mode, people harmed, sources beyond the first, newness, whether a report leads with it; less of nobody named."""
    tellings = [lookup.statements[id] for id in event.statements if id in lookup.statements]
    sources = A_SOURCE * min(max(event.independent_sources - 1, 0), MOST_SOURCES)
    at_the_head = AT_THE_HEAD * any(is_at_the_head(lookup, one) and not _is_told_by_the_way(lookup, one) for one in tellings)
    return harm(tellings) + sources + at_the_head + _newness(lookup, event) - _namelessness(lookup, event)


def _is_told_by_the_way(lookup: Lookup, told: Statement) -> bool:
    """Whether it stands in the words of another statement: the vote of "clashed with police after Sunday's vote"."""
    return any(one.span != told.span and one.span.holds(told.span) for one in lookup.statements_of[told.report])


def harm(tellings: Iterable[Statement]) -> int:
    """How much weighs what these tell: the gravest kind among them, and the people harmed."""
    tellings = tuple(tellings)
    return weight_of_kind(tellings) + _people_harmed(tellings)


def weight_of_kind(tellings: Iterable[Statement]) -> int:
    """How much weighs the gravest kind among what these tell."""
    table = _weights()
    return max((table.get((one.type, one.mode or "-"), table.get((one.type, "-"), SMALL)) for one in tellings), default=0)


def _people_harmed(tellings: Iterable[Statement]) -> int:
    """The digits of the greatest number of people that it harmed, and more for deaths."""
    counts = [(figure.measure, figure.value or figure.low or 0) for one in tellings if one.stance in AFFIRMED for figure in one.figures]
    return max((len(str(int(value))) + OF_DEATH * (measure == "killed") for measure, value in counts if measure in OF_PEOPLE and value >= 1), default=0)


def _newness(lookup: Lookup, event: Event) -> int:
    return FRESH if event.date and lookup.newest and lookup.newest - NEW < event.date.end <= lookup.newest else 0


def _namelessness(lookup: Lookup, event: Event) -> int:
    named = any(lookup.name(id).lower() not in _PRONOUNS for id in (*event.actors, *event.recipients))
    return 0 if named else NAMELESS


@cache
def _weights() -> Mapping[tuple[str, str], int]:
    return {(type, mode): int(weight) for type, mode, weight in tables.rows("akyn.tell", "gravity.tsv")}
