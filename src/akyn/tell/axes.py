"""This file places values and labels on an axis: they become coordinates, which templates draw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, inf, log10

from akyn.tell.words import number


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


def apart(places: Sequence[float], gap: float, *, within: float = inf) -> list[float]:
    """The places moved as little as need be, in their order, until they are a gap apart; back again where the last would be beyond the end."""
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + gap) if moved else place)
    return [min(place, within - gap * after) for after, place in zip(reversed(range(len(moved))), moved, strict=True)]


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
