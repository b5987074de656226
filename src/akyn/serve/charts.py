"""This file places things on axes: days, values and labels become coordinates; the templates draw them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

from akyn.serve.view import View
from akyn.tell.words import number

LEFT, RIGHT = 8.0, 196.0  # the thread of the as-of picker, in its 250 units
NOWHERE = 230.0  # where undated reports stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A day on the thread and how many reports appeared on it."""

    x: float
    day: date
    reports: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The whole case on a line, with the moment shown."""

    ticks: tuple[Tick, ...]
    knob: float
    nowhere: float | None
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A scale from zero: its highest value and the values to print."""

    top: float
    marks: tuple[float, ...]

    def at(self, value: float, *, length: float) -> float:
        """Where a value stands on an axis of this length."""
        return round(value / self.top * length, 1)


def thread(view: View) -> Thread:
    """The days of all reports, and the knob at the moment asked for."""
    days = [day for day, _ in view.days]
    first, last = (days[0], days[-1]) if days else (date.min, date.min)
    length = max((last - first).days, 1)

    def at(day: date) -> float:
        return round(LEFT + (min(max(day, first), last) - first).days / length * (RIGHT - LEFT - 12), 1) if last > first else (LEFT + RIGHT) / 2

    labelled = _spread([(at(day), day) for day in days], apart=26)
    ticks = tuple(Tick(x=at(day), day=day, reports=number, label=_short(day, first) if day in labelled else "") for day, number in view.days)
    knob = at(_last_day(view.account.as_of, last)) if view.account.as_of else RIGHT
    undated = f", {view.undated} undated" if view.undated else ""
    said = f"{sum(number for _, number in view.days)} reports on {len(days)} days{undated}. The moment shown is {view.moment}."
    return Thread(ticks=ticks, knob=knob, nowhere=NOWHERE if view.undated else None, said=said)


def axis(values: Iterable[float]) -> Axis:
    """A scale from zero to a round number not below the highest of these."""
    known = [abs(value) for value in values]
    highest = max(known, default=1.0) or 1.0
    step = _round_step(highest / 4, whole=all(float(value).is_integer() for value in known))
    top = (floor(highest / step) + 1) * step  # a little air above the highest
    return Axis(top=top, marks=tuple(step * place for place in range(floor(top / step) + 1)))


def apart(places: Sequence[float], gap: float) -> list[float]:
    """The places moved as little as need be, in their order, until they are a gap apart."""
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + gap) if moved else place)
    return moved


def short(value: float) -> str:
    """1.2 bn, 3.5 m; below a million the number itself."""
    for size, unit in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:.1f}".removesuffix(".0") + f" {unit}"
    return number(value)


def _spread(places: Iterable[tuple[float, date]], *, apart: float) -> frozenset[date]:
    """The days whose labels have room."""
    kept: list[tuple[float, date]] = []
    for x, day in places:
        if not kept or x - kept[-1][0] >= apart:
            kept.append((x, day))
    return frozenset(day for _, day in kept)


def _short(day: date, first: date) -> str:
    """5 Oct for the first of a month shown, else the number; the year where the case spans more."""
    return f"{day.day} {day:%b}" if day == first or day.day == 1 or day.month != first.month else str(day.day)


def _last_day(moment: str, otherwise: date) -> date:
    if len(moment) == len("2020-10-08"):
        return date.fromisoformat(moment)
    if len(moment) == len("2020-10"):
        return date.fromisoformat(f"{moment}-28") + timedelta(days=3)
    return date.fromisoformat(f"{moment}-12-31") if len(moment) == len("2020") else otherwise


def _round_step(raw: float, *, whole: bool) -> float:
    """The next of 1, 2, 2.5, 5, 10 … from here; whole things are not counted in quarters."""
    size = 10.0 ** floor(log10(raw))
    step = next(factor * size for factor in (1, 2, 2.5, 5, 10) if factor * size >= raw)
    return max(ceil(step), 1.0) if whole else step
