"""This file decides which reports were known as of a moment."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping

from akyn.model import Report

EVER = "9999"  # a moment after all others; moments compare as text


def last_day(moment: str) -> str:
    """The last day that a moment may mean: of "2020-10" the 31st, of "2020-10-08T09:00Z" that day."""
    if len(moment) == len("2020"):
        return f"{moment}-12-31"
    if len(moment) == len("2020-10"):
        return f"{moment}-{monthrange(int(moment[:4]), int(moment[5:]))[1]}"
    return moment[: len("2020-10-08")]


def known(reports: Iterable[Report], as_of: str | None, *, recorded_at: Mapping[str, str]) -> tuple[Report, ...]:
    """The reports published by the end of that day; one of unknown day counts from when it was recorded.

    To count one from its inferred day, pass it with that day in `published`.
    """
    if as_of is None:
        return tuple(reports)
    day = last_day(as_of)
    return tuple(report for report in reports if last_day(report.published or recorded_at[report.id]) <= day)
