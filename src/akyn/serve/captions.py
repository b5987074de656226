"""This file finds free ground in a chart for the words beside its dots and on its arrows; no two lie on each other, and the table has what finds none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from akyn.tell.boxes import Box, beside, in_the_way, is_inside

RISES = (0.0, -20.0, 20.0, -38.0, 38.0, -58.0, 58.0, -80.0, 80.0, -104.0, 104.0)  # how far from their dot words may stand
CLEAR = 16.0  # from a dot to its words
OVER, UNDER, ALONE = 11.0, 19.0, 4.0  # two lines of words, over the foot of the first and under it; one line alone
LETTER = 6.7  # how wide one is, at most on the mean
ACROSS = 45.0  # words on a line are as bad as words so far away
LEAD = 4.0  # words that stand no further up or down need no line to their dot
DOT = 9.0  # the room of a dot, half across
STEPS = 16  # points of a bow that are looked at
THIN = 3.0  # the room of a line that words may hide for a bit, half across


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A dot with two lines of words; `right` is where the dots end that stand beside it, `rise` where its words stand best."""

    x: float
    y: float
    right: float
    words: tuple[str, str]
    rise: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """Where words stand: the foot of the first line, to which side they run, whether both lines do, and the line to their dot, "" where it needs none."""

    x: float
    y: float
    anchor: str  # "start" | "end", of SVG
    is_whole: bool
    lead: str


def captions(spots: Sequence[Spot], taken: Iterable[Box], lines: Iterable[Box], frame: Box) -> list[Caption | None]:
    """The captions of the dots on free ground; on `taken` nothing may lie, on lines only what finds no other place."""
    held = [*taken, *((one.x - DOT, one.y - DOT, one.right + DOT, one.y + DOT) for one in spots)]
    thin: list[Box] = [*lines]
    found: dict[int, Caption] = {}
    for place in sorted(range(len(spots)), key=lambda place: (spots[place].y, spots[place].x)):
        best = _best(spots[place], held, thin, frame, is_whole=True) or _best(spots[place], held, thin, frame, is_whole=False)
        if best:
            held.append(best[0])
            found[place] = best[1]
    return [found.get(place) for place in range(len(spots))]


def _best(spot: Spot, held: list[Box], thin: list[Box], frame: Box, *, is_whole: bool) -> tuple[Box, Caption] | None:
    """The nearest free place for the words of a dot, or for the first line of them; one on no line before one that is a little nearer."""
    free = [one for one in _places(spot, frame, is_whole=is_whole) if is_inside(one[0], frame) and not in_the_way(one[0], held)]
    return min(free, key=lambda one: abs(one[1].y - spot.y - spot.rise) + ACROSS * bool(in_the_way(one[0], thin)), default=None)


def free_word(word: str, at: tuple[float, float], anchor: str, taken: Iterable[Box], frame: Box) -> tuple[float, float, Box] | None:
    """Where one word has room near a point, by its anchor, and the box it takes; None where it has none."""
    held, width = [*taken], len(word) * LETTER
    shift = {"start": 0.0, "middle": -width / 2, "end": -width}[anchor]
    for rise in RISES:
        x = min(max(at[0], frame[0] + 1 - shift), frame[2] - 1 - width - shift)
        box = beside(x + shift, at[1] + rise, width=width, over=OVER, under=ALONE, side=1)
        if is_inside(box, frame) and not in_the_way(box, held):
            return round(x, 1), round(at[1] + rise, 1), box
    return None


def along(path: Sequence[tuple[float, float]]) -> Iterator[Box]:
    """The boxes of a bow from its first point to its last, bent towards the middle one."""
    (x1, y1), (x2, y2), (x3, y3) = path
    for step in range(STEPS + 1):
        t = step / STEPS
        x, y = ((1 - t) ** 2 * one + 2 * t * (1 - t) * two + t**2 * three for one, two, three in ((x1, x2, x3), (y1, y2, y3)))
        yield x - THIN, y - THIN, x + THIN, y + THIN


def _places(spot: Spot, frame: Box, *, is_whole: bool) -> Iterator[tuple[Box, Caption]]:
    """Where its words may stand, first those towards the wider side."""
    width = max(map(len, spot.words if is_whole else spot.words[:1])) * LETTER
    wide = 1 if spot.x < (frame[0] + frame[2]) / 2 else -1
    for side in (wide, -wide):
        for rise in dict.fromkeys((spot.rise, *RISES)):
            edge = spot.right if side > 0 else spot.x
            x, y = edge + side * CLEAR, spot.y + rise
            lead = f"M{edge + side * DOT:.1f} {spot.y:.1f}L{x - side * 3:.1f} {y:.1f}" if abs(rise) > LEAD else ""
            caption = Caption(x=round(x, 1), y=round(y, 1), anchor="start" if side > 0 else "end", is_whole=is_whole, lead=lead)
            yield beside(x, y, width=width, over=OVER, under=UNDER if is_whole else ALONE, side=side), caption
