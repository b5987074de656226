"""This file is the nouns of a brief: chapters of sections of entries, each entry a cited sentence; notes and sources behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from akyn.model import Trouble
from akyn.tell.sentences import Cited

OTHERS = 12  # entries of a list; beyond it a reader skips, so the rest are counted, and stand in `akyn export`


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of the brief: a label, the sentence, its state in a word, the id to ask for, and sentences under it."""

    label: str
    sentence: Cited
    state: str = ""
    id: str = ""
    under: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A map or chart: the same in words, and the SVG."""

    said: str
    svg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its entries; `more` counts those left out; the drawings show what entries of the chapter tell."""

    heading: str
    items: tuple[Item, ...]
    more: int = 0
    drawings: tuple[Drawing, ...] = ()

    @classmethod
    def of(cls, heading: str, items: Sequence[Item], *, most: int = OTHERS, drawings: tuple[Drawing, ...] = ()) -> Section:
        """The first of these entries, the others counted."""
        return cls(heading=heading, items=tuple(items[:most]), more=max(len(items) - most, 0), drawings=drawings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What is told of one situation."""

    id: str
    title: str
    headline: Cited | None  # None: nothing was read that could carry it
    counts: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a citation number leads to: the quotation, with the words around it, and where it stands."""

    number: int
    report: str
    name: str
    told_by: str
    published: str
    start: int
    end: int
    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One report in the list of sources, and what came of it."""

    report: str
    name: str
    told_by: str
    published: str
    rating: str  # "B, usually reliable"
    read: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The account in sentences, as of a moment."""

    as_of: str | None
    chapters: tuple[Chapter, ...]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]
    troubles: tuple[Trouble, ...]

    def numbers(self, cited: Cited) -> tuple[int, ...]:
        """The citation numbers of a sentence, rising."""
        known = {(note.report, note.start, note.end): note.number for note in self.notes}
        return tuple(sorted({known[span.report, span.start, span.end] for span in cited.spans}))
