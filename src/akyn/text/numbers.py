"""This file is the quantities of the reports: a number as printed, the bounds its words allow, and where the words stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Bound = Literal["exact", "about", "least", "most"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """Characters `start` to `end` (exclusive), qualifier and currency included, and what they come to.

    `value` is the number printed, None where only bounds are given ("dozens", "5 to 10"). `low` and `high` are what the words allow, None where they
    leave it open. `unit` is an ISO 4217 code, "percent", "share" (a third = 0.333), or None for things counted.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None = None


def bounded(*, start: int, end: int, value: float, bound: Bound, unit: str | None = None) -> Quantity:
    """A printed number under one qualifier: exact 12 is 12 to 12, at least 12 is 12 and up, at most 12 up to 12, about 12 leaves both ends open."""
    low = value if bound in ("exact", "least") else None
    high = value if bound in ("exact", "most") else None
    return Quantity(start=start, end=end, value=value, low=low, high=high, approximate=bound == "about", unit=unit)


def between(*, start: int, end: int, low: float, high: float | None, approximate: bool = False, unit: str | None = None) -> Quantity:
    """A number given by its bounds alone: "5 to 10", or "dozens" with no upper end."""
    return Quantity(start=start, end=end, value=None, low=low, high=high, approximate=approximate, unit=unit)
