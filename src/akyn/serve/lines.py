"""This file sets the text of a report in lines: a sentence each, with its offset, its tinted words, and what was read in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from akyn.model import Report, Span, Statement
from akyn.read.syntax.blocks import BlockKind, blocks

Layer = Literal["e", "a", "n", "s", "t"]  # names, acts, figures, who says so, time

_OVER: tuple[Layer, ...] = ("a", "n", "t", "s", "e")  # where two meet, the first is shown: a speaker is also a name
_BREAK = re.compile(r"[.!?…][”\"’»')\]]*(?P<gap>\s+)(?=[^\W\d_a-zа-я]|[“\"‘«(\d])|(?P<line>\s*\n\s*)")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|St|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.$")
_WHY_EMPTY: dict[BlockKind, str] = {
    "furniture": "Furniture of the page: left out of the reading.",
    "byline": "Source or day of the report, not a sentence.",
    "heading": "Heading: nothing read in it.",
    "caption": "Caption: nothing read in it.",
    "prose": "No record: no act, claim or figure was read here.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tint:
    """Characters of one layer, and the address of what they lead to."""

    span: Span
    layer: Layer
    leads_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a line under one tint, or under none."""

    words: str
    start: int
    layer: Layer | None = None
    leads_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence or heading of the text: its pieces, the statements whose act stands in it, and why there are none."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]
    kind: BlockKind
    why_empty: str = ""


def lines(report: Report, statements: Sequence[Statement], tints: Sequence[Tint]) -> tuple[Line, ...]:
    """The lines of a report; none breaks inside evidence."""
    kinds = [(block.start, block.end, block.kind) for block in blocks(report.text)]
    furniture = [end for _, end, kind in kinds if kind == "furniture"]
    unbroken = [tint.span for tint in tints]
    found = []
    for start, end in _cut(_stretches(report.text, unbroken), furniture, report.text):
        kind: BlockKind = next((kind for low, high, kind in kinds if low < end and start < high), "prose")
        inside = tuple(one for one in statements if start <= one.trigger.start < end)
        why_empty = "" if inside else _why_empty(report, start, end, kind)
        found.append(Line(start=start, end=end, pieces=tuple(_pieces(report, start, end, tints)), statements=inside, kind=kind, why_empty=why_empty))
    return tuple(found)


def sentence_around(report: Report, span: Span) -> Span:
    """The whole sentences in which characters stand."""
    stretches = [(start, end) for start, end in _stretches(report.text, [span]) if start < span.end and span.start < end]
    return report.span(min([span.start, *(start for start, _ in stretches)]), max([span.end, *(end for _, end in stretches)]))


def _stretches(text: str, unbroken: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """Where sentences begin and end, white space between them left out."""
    inside = _covered(unbroken)
    start = len(text) - len(text.lstrip())
    for match in _BREAK.finditer(text):
        gap, after = match.span("gap") if match["gap"] else match.span("line")
        if gap <= start or gap in inside or (match["gap"] and _ABBREVIATED.search(text[max(gap - 8, 0) : gap])):
            continue
        yield start, gap
        start = after
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _cut(stretches: Iterable[tuple[int, int]], places: Iterable[int], text: str) -> Iterator[tuple[int, int]]:
    """The stretches, cut where furniture ends inside one: "date 2020-10-08 Norland voiced …"."""
    for start, end in stretches:
        for place in places:
            if start < place < end and text[place:end].strip():
                yield start, place
                start = place + len(text[place:end]) - len(text[place:end].lstrip())
        yield start, end


def _covered(spans: Iterable[Span]) -> frozenset[int]:
    """The characters that have one of the same evidence before and behind them."""
    return frozenset(place for span in spans for place in range(span.start + 1, span.end))


def _pieces(report: Report, start: int, end: int, tints: Iterable[Tint]) -> Iterator[Piece]:
    inside = [tint for tint in tints if tint.span.start < end and start < tint.span.end]
    edges = {start, end} | {max(tint.span.start, start) for tint in inside} | {min(tint.span.end, end) for tint in inside}
    for low, high in pairwise(sorted(edges)):
        over = [tint for tint in inside if tint.span.start <= low and high <= tint.span.end]
        top = min(over, key=lambda tint: (_OVER.index(tint.layer), tint.span.end - tint.span.start), default=None)
        yield Piece(words=report.text[low:high], start=low, layer=top.layer if top else None, leads_to=top.leads_to if top else "")


def _why_empty(report: Report, start: int, end: int, kind: BlockKind) -> str:
    line = report.text[start:end]
    if report.published and report.published in line and len(line) < 40:
        return "Not a sentence. Read as the day of publication."
    if report.title and line.strip() == report.title.strip():
        return "Title: nothing read in it."
    if report.source and kind == "byline" and report.source in line:
        return "Read as the source of the report."
    return _WHY_EMPTY[kind]
