"""This file places values, days and labels on an axis: they become coordinates, which templates draw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10
from typing import TypeVar

from akyn.tell.words import number

Thing = TypeVar("Thing")

STEPS = (1, 7, 30, 91)  # days; of what is longer the bins are years


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A scale from zero: its highest value and the values to print."""

    top: float
    marks: tuple[float, ...]

    def at(self, value: float, *, length: float) -> float:
        """Where a value stands on an axis of this length."""
        return round(value / self.top * length, 1)


def axis(values: Iterable[float]) -> Axis:
    """A scale from zero to a round number not below the highest of these."""
    known = [abs(value) for value in values]
    highest = max(known, default=1.0) or 1.0
    step = _round_step(highest / 4, whole=all(float(value).is_integer() for value in known))
    top = (floor(highest / step) + 1) * step  # a little air above the highest
    return Axis(top=top, marks=tuple(step * place for place in range(floor(top / step) + 1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bins:
    """A time in bins of a day; a longer one in weeks, months, quarters or years."""

    first: date
    step: int  # days
    number: int

    @classmethod
    def over(cls, first: date, last: date, *, most: int) -> Bins:
        """The finest of which there are no more than this, at the coarsest years."""
        length = (last - first).days + 1
        step = next((step for step in STEPS if length <= most * step), 365)
        return cls(first=first, step=step, number=-(-length // step))

    def of(self, day: date) -> int:
        """The bin of a day; of one behind them all the last."""
        return min((day - self.first).days // self.step, self.number - 1)

    def days(self, bin: int) -> tuple[date, date]:
        """The first and the last day of a bin."""
        first = self.first + timedelta(days=bin * self.step)
        return first, first + timedelta(days=self.step - 1)


def heaped(placed: Iterable[tuple[float, Thing]], gap: float) -> list[list[tuple[float, Thing]]]:
    """What stands on an axis, in its order: what has no room of its own behind the first of a heap is heaped upon it."""
    heaps: list[list[tuple[float, Thing]]] = []
    for place, thing in placed:
        if heaps and place - heaps[-1][0][0] < gap:
            heaps[-1].append((place, thing))
        else:
            heaps.append([(place, thing)])
    return heaps


def short(value: float) -> str:
    """1.2 bn, 3.5 m; below a million the number itself."""
    for size, unit in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:.1f}".removesuffix(".0") + f" {unit}"
    return number(value)


def _round_step(raw: float, *, whole: bool) -> float:
    """The next of 1, 2, 2.5, 5, 10 … from here; whole things are not counted in quarters."""
    size = 10.0 ** floor(log10(raw))
    step = next(factor * size for factor in (1, 2, 2.5, 5, 10) if factor * size >= raw)
    return max(ceil(step), 1.0) if whole else step
