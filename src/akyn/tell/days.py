"""This file says when what a statement tells happened: by its own words, else by those of another telling of the same happening, else most likely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from akyn.model import Account, Date, Report, When
from akyn.text.dates import resolve
from akyn.text.lookup import day_of


def days_told(account: Account) -> dict[str, Date]:
    """The day of each statement by its id; where only another telling gives it, its basis is "event" and no words are kept, where it is only likely, "likely".

    What is alleged has none of another telling: the day on which it was alleged is not the day on which it was done.
    """
    alleged = {one.id for one in account.statements if one.stance == "alleged"}
    known = [(event.statements, replace(event.date, text="", basis="event")) for event in account.events if event.date and event.date.precision == "day"]
    of_events = {id: day for statements, day in known for id in statements if id not in alleged}
    return dict(_likely_days(account)) | of_events | dict(account.date_of)


def _likely_days(account: Account) -> Iterator[tuple[str, Date]]:
    reports = {report.id: report for report in account.reports}
    for one in account.statements:
        day = _likely_day(reports[one.report], one.likely) if one.likely is not None else None
        if day is not None:
            yield one.id, day


def _likely_day(report: Report, when: When) -> Date | None:
    printed = day_of(report.published)
    if when.span is None:
        return _day(printed) if printed is not None else None
    found = resolve(when.expression, anchor=printed, past=True)
    return Date(start=found.start, end=found.end, precision=found.precision, text=report.quote(when.span), basis="likely") if found is not None else None


def _day(day: date) -> Date:
    return Date(start=day, end=day, precision="day", text="", basis="likely")
