"""This file places the days of a case on the thread of the as-of picker; the templates draw it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from akyn.serve.view import View
from akyn.tell.axes import heaped

YEAR = 366
LEFT, RIGHT = 8.0, 196.0  # the thread of the as-of picker, in its 250 units
MOST_TICKS = 36  # of a long case the ticks stand for several days, and lead to the last of them
EDGE = 30.0  # from an end of the thread to where a long label has room on both sides
ALONE = 2  # characters of a label that has room everywhere: "31"
NOWHERE = 230.0  # where undated reports stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A day on the thread and how many reports appeared on it."""

    x: float
    day: date
    reports: int
    label: str
    anchor: str  # "start" | "middle" | "end", of SVG: at the ends of the thread a long label stands within it


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The whole case on a line, with the moment shown."""

    ticks: tuple[Tick, ...]
    knob: float
    nowhere: float | None
    said: str


def thread(view: View) -> Thread:
    """The days of all reports, and the knob at the moment asked for."""
    days = [day for day, _ in view.days]
    first, last = (days[0], days[-1]) if days else (date.min, date.min)
    length = max((last - first).days, 1)

    def at(day: date) -> float:
        return round(LEFT + (min(max(day, first), last) - first).days / length * (RIGHT - LEFT - 12), 1) if last > first else (LEFT + RIGHT) / 2

    marked = _together(view.days)
    is_one_month = (first.year, first.month) == (last.year, last.month)
    room = 30 if is_one_month else 46 if length <= YEAR else 58  # of "8", "11 Jun", "Jun 2010"
    labelled = {heap[0][1] for heap in heaped(((at(day), day) for day, _ in marked), room)}
    ticks = tuple(_tick(at(day), day, number, _short(day, first, length) if day in labelled else "") for day, number in marked)
    knob = at(_last_day(view.account.as_of, last)) if view.account.as_of else RIGHT
    undated = f", {view.undated} undated" if view.undated else ""
    said = f"{sum(number for _, number in view.days)} reports on {len(days)} days{undated}. The moment shown is {view.moment}."
    return Thread(ticks=ticks, knob=knob, nowhere=NOWHERE if view.undated else None, said=said)


def _together(days: Sequence[tuple[date, int]]) -> list[tuple[date, int]]:
    """The days with their reports; of too many the last of each stretch, with the reports of all of it."""
    if len(days) <= MOST_TICKS:
        return list(days)
    first, length = days[0][0], (days[-1][0] - days[0][0]).days + 1
    found: dict[int, tuple[date, int]] = {}
    for day, number in days:
        place = (day - first).days * MOST_TICKS // length
        found[place] = (day, found.get(place, (day, 0))[1] + number)
    return list(found.values())


def _short(day: date, first: date, length: int) -> str:
    """5 Oct for the first of a month shown, else the number; the year where the case spans more than one."""
    if length > YEAR:
        return f"{day:%b} {day.year}"
    return f"{day.day} {day:%b}" if day == first or day.day == 1 or day.month != first.month else str(day.day)


def _tick(x: float, day: date, reports: int, label: str) -> Tick:
    """A day with its label, which at an end of the thread touches neither the moment on the left nor "no date" on the right."""
    is_short = len(label) <= ALONE
    anchor = "middle" if is_short else "start" if x < LEFT + EDGE else "end" if x > RIGHT - EDGE else "middle"
    return Tick(x=x, day=day, reports=reports, label=label, anchor=anchor)


def _last_day(moment: str, otherwise: date) -> date:
    if len(moment) == len("2020-10-08"):
        return date.fromisoformat(moment)
    if len(moment) == len("2020-10"):
        return date.fromisoformat(f"{moment}-28") + timedelta(days=3)
    return date.fromisoformat(f"{moment}-12-31") if len(moment) == len("2020") else otherwise
