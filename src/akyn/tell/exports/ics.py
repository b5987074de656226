"""This file tells what an account announces as an iCalendar: all-day events, tentative, of what a report says is to come on a day it names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from akyn.model import Date, Event
from akyn.places import Gazetteer
from akyn.tell.citations import citations
from akyn.tell.formats import ExportFormat
from akyn.tell.leads import lead
from akyn.tell.lookup import Lookup
from akyn.tell.moments import first_day, moment_of
from akyn.tell.phrases import told
from akyn.tell.words import inert, quoted

OCTETS = 75  # of a line, by RFC 5545; longer ones go on after a blank
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """The calendar, its lines with the carriage return that the format asks for."""
    yield from (f"{folded}\r" for line in _calendar(look) for folded in _folded(line))


FORMAT = ExportFormat(name="ics", suffix=".ics", lines=lines)


def _calendar(look: Lookup) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//akyn//announced//EN")
    for event in look.events_by_day():
        if event.date and _is_announced(look, event, event.date):
            yield from _event(look, event, event.date)
    yield "END:VCALENDAR"


def _is_announced(look: Lookup, event: Event, day: Date) -> bool:
    """Whether it is planned for days that its own words name, none of them over when it was told."""
    first = lead(look, event.statements)
    published = look.reports[first.report].published
    is_ahead = published is None or day.start >= first_day(published)
    return first.stance == "planned" and day.basis == "own words" and day.precision in ("day", "range") and is_ahead


def _event(look: Lookup, event: Event, day: Date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@akyn"
    yield f"DTSTAMP:{_day(moment_of(look, event))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(day.start)}"
    yield f"DTEND;VALUE=DATE:{_day(day.end + timedelta(days=1))}"  # the day after, as the format counts
    yield f"SUMMARY:{_text(told(look, lead(look, event.statements)))}"
    yield f"DESCRIPTION:{_text(_description(look, event))}"
    if event.place:
        yield f"LOCATION:{_text(look.name(event.place))}"
    yield from ("STATUS:TENTATIVE", "TRANSP:TRANSPARENT", f"CATEGORIES:{event.type}", "END:VEVENT")


def _description(look: Lookup, event: Event) -> str:
    return " ".join(f"{quoted(one.quote)} ({one.source}, {one.published or 'undated'}, {one.address})" for one in citations(look, event.statements))


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(words: str) -> str:
    return inert(words).translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, no character cut in two."""
    piece = ""
    for character in line:
        if len((piece + character).encode("utf-8", "backslashreplace")) > OCTETS:
            yield piece
            piece = " "
        piece += character
    yield piece
