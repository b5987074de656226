"""This file knows the outlines of countries, in more than one view of where borders run; they are drawn for orientation and decide nothing."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from akyn.errors import NotFound

Point = tuple[float, float]  # longitude, latitude, in degrees
Line = tuple[Point, ...]
Ring = tuple[int, ...]  # numbers of lines; ~n is line n backwards

VIEWS = {
    "natural-earth": "Natural Earth, who holds what",
    "visionscarto": "visionscarto, nearer to the United Nations’ view",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A country's areas; each is a ring and the rings of its holes."""

    code: str  # ISO 3166 alpha-2, "" for what has none
    name: str
    areas: tuple[tuple[Ring, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Borders:
    """The lines of one view, each once, and the countries made of them."""

    lines: tuple[Line, ...]
    outlines: tuple[Outline, ...]

    def points(self, ring: Ring) -> Line:
        """The points of a closed ring."""
        return tuple(point for number in ring for point in (self.lines[number] if number >= 0 else self.lines[~number][::-1]))


@cache
def borders(view: str = "natural-earth") -> Borders:
    """The borders in one of `VIEWS`.

    Raises:
        NotFound: there is no such view.
    """
    if view not in VIEWS:
        raise NotFound(f"{view}: no such view of the borders, expected one of {', '.join(VIEWS)}")
    found = json.loads(gzip.decompress((files("akyn.places") / "outlines" / f"{view}.json.gz").read_bytes()))
    return Borders(
        lines=tuple(_line(steps, found["grid"]) for steps in found["lines"]),
        outlines=tuple(
            Outline(code=code, name=name, areas=tuple(tuple(tuple(ring) for ring in area) for area in areas)) for code, name, areas in found["countries"]
        ),
    )


def _line(steps: list[int], grid: int) -> Line:
    """A line from its first point and the steps after it."""
    x = y = 0
    points = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / grid * 360, y / grid * 360))
    return tuple(points)
