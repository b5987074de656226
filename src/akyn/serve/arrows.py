"""This file draws how two tellings of a figure stand to each other: a thin arrow from the earlier to the later, with the word beside it."""

from __future__ import annotations

from dataclasses import dataclass

CLEAR = 9.0  # units between a dot's middle and an arrow that begins or ends there
LEVEL = 16.0  # dots nearer to each other than this are on one height, or on one day
ARCH, BOW = 44.0, 56.0  # how far an arrow swings out between dots of one height, and of one day

LINE = 16.0  # height of a word


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A path, its word and where that stands."""

    path: str
    points: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]  # where it begins, towards which it is bent, where it ends
    word: str
    x: float
    y: float
    anchor: str


def arrow(start: tuple[float, float], end: tuple[float, float], word: str, *, leftwards: bool, beyond: int) -> Arrow:
    """From dot to dot, clear of both; `leftwards` says to which side one between dots of a day swings, and `beyond` how many others."""
    (x1, y1), (x2, y2) = start, end
    points: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
    if abs(x2 - x1) < LEVEL:
        side = -1.0 if leftwards else 1.0
        points = ((x1 + side * CLEAR, y1), (x1 + side * BOW * (1 + beyond), (y1 + y2) / 2), (x2 + side * CLEAR, y2))
        return _drawn(points, word, anchor="end" if leftwards else "start", lift=LINE * beyond)
    if abs(y2 - y1) < LEVEL:
        way = 1.0 if x2 > x1 else -1.0
        points = ((x1 + way * CLEAR / 2, y1 - CLEAR), ((x1 + x2) / 2, min(y1, y2) - ARCH), (x2 - way * CLEAR / 2, y2 - CLEAR))
        return _drawn(points, word, anchor="middle", lift=-6.0)
    up = -1.0 if y2 < y1 else 1.0
    way = 1.0 if x2 > x1 else -1.0
    return _drawn(((x1 + way * CLEAR, y1), (x2, y1), (x2, y2 - up * CLEAR)), word, anchor="end" if way > 0 else "start", lift=up * 4.0)


def _drawn(points: tuple[tuple[float, float], tuple[float, float], tuple[float, float]], word: str, *, anchor: str, lift: float) -> Arrow:
    """A bow over three points, its word at the middle."""
    (x1, y1), (bend, height), (x2, y2) = points
    x, y = (x1 + 2 * bend + x2) / 4, (y1 + 2 * height + y2) / 4 + lift
    path = f"M{x1:.1f} {y1:.1f}Q{bend:.1f} {height:.1f} {x2:.1f} {y2:.1f}"
    return Arrow(path=path, points=points, word=word, x=round(x, 1), y=round(y, 1), anchor=anchor)
