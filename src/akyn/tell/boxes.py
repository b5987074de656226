"""This file is the boxes that words take in a drawing: how much lies under one, and whether it lies inside the picture."""

from __future__ import annotations

from collections.abc import Iterable

Box = tuple[float, float, float, float]  # left, top, right, bottom


def in_the_way(box: Box, taken: Iterable[Box]) -> float:
    """How much of a box others have already."""
    return sum(max(0.0, min(box[2], one[2]) - max(box[0], one[0])) * max(0.0, min(box[3], one[3]) - max(box[1], one[1])) for one in taken)


def is_inside(box: Box, frame: Box) -> bool:
    """Whether a box lies wholly in a frame."""
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]


def beside(x: float, y: float, *, width: float, over: float, under: float, side: int) -> Box:
    """The box of words that begin (`side` 1) or end (-1) at a point on their first line."""
    left = x if side > 0 else x - width
    return left, y - over, left + width, y + under
