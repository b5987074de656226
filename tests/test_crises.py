"""Crises that no rule was written for: three short reports each, and what the account must show of them (tests/crises.yaml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from akyn import pipeline
from akyn.model import Account, Report
from akyn.read import Reader
from akyn.text.lookup import Lookup

Crisis = dict[str, Any]  # Any: an entry of the table
CRISES: list[Crisis] = yaml.safe_load(Path(__file__).with_name("crises.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def accounts(reader: Reader) -> dict[str, Account]:
    return {one["crisis"]: account_of(reader, one) for one in CRISES}


def account_of(reader: Reader, crisis: Crisis) -> Account:
    """The account of a case that holds the reports of one crisis alone."""
    reports = [
        Report(name=f"{one['source']}.txt", source=one["source"], text=one["text"], language="en", published=str(one["published"]), published_from="metadata")
        for one in crisis["reports"]
    ]
    return pipeline.account_of(reports, list(reader.read_many(reports)))


def told(look: Lookup, quotes: list[str]) -> set[str]:
    """The statements that overlap any of the quotes."""
    found = ((one, look.reports[one.report].text.find(quote), quote) for one in look.statements.values() for quote in quotes)
    return {one.id for one, start, quote in found if start >= 0 and one.span.start < start + len(quote) and start < one.span.end}


def each(key: str) -> list[Any]:
    """Every entry of one kind, with the name of its crisis."""
    return [pytest.param(one["crisis"], entry, id=f"{one['crisis']} {number}") for one in CRISES for number, entry in enumerate(one.get(key, ()))]


@pytest.mark.parametrize(("crisis", "sides"), each("disputes"))
def test_what_is_disputed_is_shown_with_its_sides(accounts: dict[str, Account], crisis: str, sides: list[list[str]]) -> None:
    look = Lookup(accounts[crisis])
    wanted = [told(look, side) for side in sides]
    shown = [[set(side.statements) for side in dispute.sides] for dispute in look.account.disputes]
    assert any(wanted[0] & one and wanted[1] & other for found in shown for one in found for other in found if one is not other)


@pytest.mark.parametrize(("crisis", "position"), each("positions"))
def test_what_other_governments_want_is_shown(accounts: dict[str, Account], crisis: str, position: dict[str, str]) -> None:
    look = Lookup(accounts[crisis])
    shown = {(name, one.stance_type) for one in look.account.positions for name in (look.entities[one.country].name, *look.entities[one.country].names)}
    assert (position["country"], position["stance"]) in shown


@pytest.mark.parametrize(("crisis", "exposure"), each("exposures"))
def test_who_and_what_is_at_risk_is_shown(accounts: dict[str, Account], crisis: str, exposure: dict[str, str]) -> None:
    look = Lookup(accounts[crisis])
    names = {id: one.name for id, one in look.entities.items()}
    shown = [{"asset": names[one.asset], "owner": names.get(one.owner or ""), "place": names.get(one.place or "")} for one in look.account.exposures]
    assert any(all(one[key] == value for key, value in exposure.items()) for one in shown), shown


@pytest.mark.parametrize(("crisis", "quotes"), each("joined"))
def test_one_happening_told_twice_is_one_event(accounts: dict[str, Account], crisis: str, quotes: list[str]) -> None:
    look = Lookup(accounts[crisis])
    one, other = (told(look, [quote]) for quote in quotes)
    assert any(one & set(event.statements) and other & set(event.statements) for event in look.account.events)


@pytest.mark.parametrize(("crisis", "series"), each("series"))
def test_a_toll_is_followed_through_reports(accounts: dict[str, Account], crisis: str, series: dict[str, Any]) -> None:
    shown = [(one.measure, {point.value for point in one.points}) for one in accounts[crisis].series]
    assert any(measure == series["measure"] and values >= set(series["values"]) for measure, values in shown), shown
