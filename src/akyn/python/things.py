"""This file is what the rows of a case are: things with their names instead of ids, and the characters that they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """Who did or said what, as one stretch of one report gives it; `start` and `end` count code points of the report's text, the upper end exclusive."""

    id: str
    type: str
    mode: str | None
    stance: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    speaker: str | None
    place: str | None
    date_start: date | None
    date_end: date | None
    quote: str
    report: str
    start: int
    end: int
    source: str | None
    published: str | None
    credibility: int  # 1 to 6, the Admiralty code
    confidence: float
    background: bool
    event: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One happening over all its statements; `sentence` tells it as its best telling has it."""

    id: str
    type: str
    sentence: str
    state: str
    date_start: date | None
    date_end: date | None
    place: str | None
    country: str | None
    lat: float | None
    lon: float | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    independent_sources: int
    statements: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One telling of a count: the number printed, what its words allow, and who says so; `figure` is the series it belongs to."""

    figure: str
    measure: str
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None
    place: str | None
    speaker: str | None
    source: str | None
    published: str | None
    relation: str | None  # to an earlier telling: updates, repeats, contradicts, subset
    quote: str
    report: str
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRow:
    """One side of a dispute: what it claims, and the words that say so."""

    claim: str
    statements: tuple[StatementRow, ...]

    def __str__(self) -> str:
        return self.claim


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRow:
    """A question that statements answer differently."""

    id: str
    about: str
    status: str
    sides: tuple[SideRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRow:
    """One who or what over all reports."""

    id: str
    type: str
    name: str
    names: tuple[str, ...]
    country: str | None
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One telling; `text` is as it was decoded."""

    id: str
    name: str
    title: str | None
    source: str | None
    reliability: str
    published: str | None
    language: str | None
    url: str | None
    statements: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """What is other than it was: in words, what was before, and the report that caused it."""

    kind: str
    about: str
    id: str
    words: str
    before: str
    report: str | None
    statements: tuple[str, ...]
