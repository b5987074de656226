"""This file finds the day on which a report says it was published: in its metadata, its head, its name; never in a sentence or the file's clock."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.model import PublishedFrom
from akyn.text.datelines import dateline, day_of_parts, day_of_update, head_lines, last_line, stated_day
from akyn.text.header import header_in
from akyn.text.white import reading_copy

_IN_NAME = re.compile(r"(?<![0-9A-Za-z])(?P<when>(?:19|20)\d\d(?P<gap>[-_.]?)\d\d(?P=gap)\d\d)(?![0-9A-Za-z])")
_IN_PATH = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2}|[a-z]{3})(?:/(?P<day>\d{1,2}))?(?=/|$)", re.IGNORECASE)


def published(*, stated: str | None = None, text: str, name: str) -> tuple[str | None, PublishedFrom]:
    """The day ("2020-10-08") or month ("2020-10") of publication and where it is said: metadata, then text, then file name or address."""
    if stated and (day := stated_day(stated)):
        return day, "metadata"
    if day := _in_text(text):
        return day, "text"
    if day := _in_name(name):
        return day, "metadata"
    return None, "unknown"


def _in_text(text: str) -> str | None:
    """The day of the header or dateline, else of the line under a statement; None where datelines differ, as in a chronology."""
    stated, _ = header_in(reading_copy(text[:200]))
    if stated and (day := stated_day(stated)):
        return day
    days = {day for line in head_lines(text) if (day := dateline(line))}
    days = days or {day for line in head_lines(text) if (day := day_of_update(line))}
    if days:
        return days.pop() if len(days) == 1 else None
    return dateline(last_line(text))


def _in_name(name: str) -> str | None:
    return next((day for day in _days_in_name(name) if day), None)


def _days_in_name(name: str) -> Iterator[str | None]:
    if "://" in name:
        yield from (day_of_parts(_month_in_digits(found.groupdict())) for found in _IN_PATH.finditer(name))
    for found in _IN_NAME.finditer(name):
        yield stated_day(found["when"].replace("_", "-"))


def _month_in_digits(parts: dict[str, str | None]) -> dict[str, str | None]:
    month = parts["month"] or ""
    return parts if month.isdigit() else {**parts, "month": None, "word": month}
