"""This file finds what a text goes on to tell of history: "He was ousted in 2010. He fled abroad." gives a day to the first sentence only."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

from akyn.model import AFFIRMED, Report, Slot, Statement
from akyn.tell.speech import SPEECH

_ENDS = frozenset({"FLEE", "OUST", "RETREAT"})  # of somebody's part: what is told of him next was after it; who was elected in 2017 may well do something now
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+|\n+")


def recalled(report: Report, statements: Collection[Statement], *, entity_of: Callable[[Slot], str], is_of_old: Callable[[Statement], bool]) -> Iterator[str]:
    """The ids of undated deeds in sentences that a time of old opens, or that go on with those whose end was in an earlier year while nothing else is told."""
    if not any(map(is_of_old, statements)):
        return
    sentences = _by_sentence(report, statements)
    of_old: set[str] = set()
    for number, told in sorted(sentences.items()):
        if all(map(is_of_old, told)):
            of_old = _people(told, entity_of) if any(one.type in _ENDS for one in told) else set()
        elif number - 1 in sentences and of_old & _people(told, entity_of) and all(map(_is_undated_deed, told)):
            yield from (one.id for one in told)
        elif _is_opened_by(told, is_of_old):
            yield from (one.id for one in filter(_is_undated_deed, told))
            of_old = set()
        else:
            of_old = set()


def _is_opened_by(told: list[Statement], is_of_old: Callable[[Statement], bool]) -> bool:
    """Whether a time of old stands before all that its sentence tells: "In 2009 he resigned after ten people had died, and fled"."""
    begun = min((one.when.span.start for one in told if one.when and one.when.span and is_of_old(one)), default=None)
    return begun is not None and all(begun < one.trigger.start for one in told) and all(one.when is None or is_of_old(one) for one in told)


def _by_sentence(report: Report, statements: Iterable[Statement]) -> dict[int, list[Statement]]:
    ends = [end.end() for end in _SENTENCE_END.finditer(report.text)]
    found: dict[int, list[Statement]] = defaultdict(list)
    for one in statements:
        found[bisect_right(ends, one.span.start)].append(one)
    return found


def _people(statements: Iterable[Statement], entity_of: Callable[[Slot], str]) -> set[str]:
    return {entity_of(slot) for one in statements for slot in (*one.actors, *one.recipients)}


def _is_undated_deed(one: Statement) -> bool:
    return one.when is None and one.stance in AFFIRMED and one.type not in SPEECH
