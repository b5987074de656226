"""This file says when something was known: by the days on which its reports were published, never by a clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from akyn.model import Event
from akyn.tell.lookup import Lookup

BEFORE_ALL = date(1970, 1, 1)  # what a format gets that demands a moment of reports that have none


def moment(look: Lookup, statements: Iterable[str]) -> date | None:
    """The day of the last report that tells these statements, of a month its first day; None where no report has a day."""
    return _last(look.reports[one.report].published for one in look.among(statements))


def moment_of_all(look: Lookup) -> date:
    """The day of the last report of all."""
    return _last(report.published for report in look.account.reports) or BEFORE_ALL


def moment_of(look: Lookup, event: Event) -> date:
    """The day of the last report that tells an event."""
    return moment(look, event.statements) or BEFORE_ALL


def _last(published: Iterable[str | None]) -> date | None:
    return max((first_day(one) for one in published if one), default=None)


def first_day(published: str) -> date:
    """6 October for 2020-10-06, 1 October for 2020-10."""
    return date.fromisoformat((published + "-01-01")[:10])


def rfc3339(day: date) -> str:
    """2020-10-06T00:00:00Z: a day as the moment at which it begins."""
    return f"{day.isoformat()}T00:00:00Z"


def is_within(start: str, end: str, *, first: str | None, last: str | None) -> bool:
    """Whether days ("" where none are known) fall, at least in part, into those asked for; a month or year asked for counts from its start to its end."""
    return (not first or end[: len(first)] >= first) and (not last or "" < start[: len(last)] <= last)
