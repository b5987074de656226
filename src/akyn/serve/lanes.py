"""This file lays happenings out in lanes over the days: a dot for a day that a text gives, a hollow one for a day we inferred, a bar for a span of days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count, groupby

from akyn.tell.axes import Bins

LEFT, WIDTH = 104.0, 888.0  # where the days begin, and how wide they are, in the drawing's units
MOST_BINS = 45  # a longer time is drawn by the week, month, quarter or year
PITCH, ROWS = 9.0, 3  # of the dots in a bin
BARS, BAR = 3, 8.0  # spans of a lane that are drawn, and the room of each
LABELS = 9  # days named below


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A happening with what the drawing needs of it; `page` and `anchor` are where the list tells it."""

    id: str
    page: int
    anchor: str
    lane: str
    start: date
    end: date
    is_stated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The happenings of a lane that fall on one day (or week, month): their dots, how many have no room for one, and where the first of them is told."""

    page: int
    anchor: str
    first: date
    last: date
    number: int
    x: float
    dots: tuple[tuple[float, float, bool], ...]  # x, y, whether a text gives the day
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A happening that is known to a span of days."""

    id: str
    first: date
    last: date
    x: float
    width: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One kind of happenings over the days; `bars_left_out` counts spans without room."""

    label: str
    number: int
    top: float
    base: float
    cells: tuple[Cell, ...]
    bars: tuple[Bar, ...]
    bars_left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """The drawing: its lanes from top to bottom, the days named below it, the height of it all, and the width of a bin."""

    lanes: tuple[Lane, ...]
    days: tuple[tuple[float, date], ...]
    height: float
    bin: float
    step: int


def lanes(placed: Iterable[Placed], order: Sequence[str]) -> Lanes | None:
    """The lanes of these happenings, in that order; None where none has a day."""
    known = sorted(placed, key=lambda one: (one.start, one.end, one.id))
    if not known:
        return None
    bins = Bins.over(known[0].start, known[-1].start, most=MOST_BINS)
    drawing = _Drawing(bins=bins, width=WIDTH / bins.number)
    made, top = [], 8.0
    for label in order:
        lane = _lane(drawing, label, [one for one in known if one.lane == label], top)
        if lane.number:
            made.append(lane)
            top = lane.base + len(lane.bars) * BAR + 14
    every = -(-bins.number // LABELS)
    days = tuple((round(drawing.x(place + 0.5), 1), bins.days(place)[0]) for place in range(0, bins.number, every))
    return Lanes(lanes=tuple(made), days=days, height=top + 22, bin=drawing.width, step=bins.step)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawing:
    """How days become places."""

    bins: Bins
    width: float

    def x(self, bin: float) -> float:
        return LEFT + bin * self.width


def _lane(drawing: _Drawing, label: str, members: list[Placed], top: float) -> Lane:
    points = [one for one in members if one.start == one.end]
    spans = sorted((one for one in members if one.start != one.end), key=lambda one: (one.start, one.end, one.id))
    base = top + ROWS * PITCH + 4
    cells = tuple(_cell(drawing, place, list(here), base) for place, here in groupby(points, key=lambda one: drawing.bins.of(one.start)))
    shown = sorted(sorted(spans, key=lambda one: (one.start - one.end, one.id))[:BARS], key=lambda one: (one.start, one.id))
    bars = tuple(_bar(drawing, one, base + 6 + place * BAR) for place, one in enumerate(shown))
    return Lane(label=label, number=len(members), top=top, base=base, cells=cells, bars=bars, bars_left_out=len(spans) - len(bars))


def _cell(drawing: _Drawing, place: int, here: list[Placed], base: float) -> Cell:
    """Dots from the line upwards, those of a stated day first."""
    columns = max(min(int((drawing.width - 3) // PITCH), 6), 1)
    shown = sorted(here, key=lambda one: (not one.is_stated, one.id))[: columns * ROWS]
    middle = drawing.x(place) + drawing.width / 2
    used = min(columns, len(shown))
    left = middle - (used - 1) * PITCH / 2
    dots = tuple((round(left + at % used * PITCH, 1), round(base - 5 - at // used * PITCH, 1), one.is_stated) for at, one in zip(count(), shown, strict=False))
    first, last = drawing.bins.days(place)
    return Cell(
        page=here[0].page, anchor=here[0].anchor, first=first, last=last, number=len(here), x=round(middle, 1), dots=dots, more=len(here) - len(shown)
    )  # fmt: skip


def _bar(drawing: _Drawing, one: Placed, y: float) -> Bar:
    left, right = drawing.x(drawing.bins.of(one.start)), drawing.x(drawing.bins.of(one.end)) + drawing.width
    return Bar(id=one.id, first=one.start, last=one.end, x=round(left + 2, 1), width=round(max(right - left - 4, 5), 1), y=round(y, 1))
