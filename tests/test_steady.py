"""This file holds the facts about what need not be compared: a pair that is skipped comes to what it came to, or to nothing."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import as_file, files
from itertools import combinations
from typing import Any

import pytest

from akyn import pipeline
from akyn.growing import GrowingAccount
from akyn.merge import events
from akyn.merge.steady import STEADY, Moved
from akyn.merge.tellings import Telling
from akyn.model import Report
from akyn.read import Reader


@pytest.fixture(scope="module")
def tellings(reader: Reader) -> list[Telling]:
    """What the demo tells."""
    with as_file(files("akyn") / "demo") as folder:
        reports = [one for one in pipeline.ingest.reports([str(folder)]) if isinstance(one, Report)]
    growing = GrowingAccount()
    growing.take(zip(reports, reader.read_many(reports), strict=True))
    return sorted(growing._events._told.values(), key=lambda one: one.id)


def in_order(one: Telling, other: Telling) -> tuple[Telling, Telling]:
    return (one, other) if one.id < other.id else (other, one)


@pytest.mark.parametrize("name", sorted(STEADY))
def test_a_telling_that_is_as_before_for_another_is_compared_to_the_same_end(name: str, tellings: list[Telling]) -> None:
    skipped = 0
    for was, other in combinations(tellings, 2):
        for value in values_of(name, was, tellings):
            now = replace(was, **{name: value})
            if Moved(was, now).is_as_before(other):
                skipped += 1
                assert events.compared(*in_order(was, other)) == events.compared(*in_order(now, other))
    assert skipped


def values_of(name: str, one: Telling, tellings: list[Telling]) -> list[Any]:
    """Other values that the part of a telling has elsewhere."""
    found = {getattr(other, name) for other in tellings} - {getattr(one, name)} or {"other"}
    return sorted(found, key=str)[:2]


def test_what_else_changes_of_a_telling_is_always_compared(tellings: list[Telling]) -> None:
    for was, other in combinations(tellings[:20], 2):
        assert not Moved(was, replace(was, words=was.words | {"anew"})).is_as_before(other)
        assert not Moved(was, replace(was, story="other", dated=not was.dated)).is_as_before(other)


def test_sayings_that_are_left_out_would_have_come_to_nothing(tellings: list[Telling]) -> None:
    sayings = [one for one in tellings if one.is_speech]
    pairs = [(one, replace(other, own_paper=True)) for left in sayings for other in sayings for one in (left, replace(left, own_paper=True))]
    skipped = [(one, other) for one, other in pairs if events._is_another_saying(one, other)]
    assert len(skipped) > len(sayings)
    assert all(sum(reason.weight for reason in events._reasons(one, other)) < events.UNSURE for one, other in skipped)
