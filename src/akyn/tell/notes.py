"""This file makes what stands behind a brief: the quotations that its numbers lead to, and the list of sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from akyn.lang import is_read
from akyn.model import Report, Span
from akyn.tell.lookup import Lookup
from akyn.tell.parts import Note, Source
from akyn.tell.rating import RELIABLE, reliability
from akyn.tell.sentences import Cited
from akyn.tell.words import counted, published

CONTEXT = 90  # characters of the report before and after a quotation


def notes(lookup: Lookup, cited: Iterable[Cited]) -> tuple[Note, ...]:
    """The quotations, counted through in the order of their first citation."""
    spans = dict.fromkeys(span for sentence in cited for span in sentence.spans)
    return tuple(_note(lookup, number, span) for number, span in enumerate(spans, 1))


def _note(lookup: Lookup, number: int, span: Span) -> Note:
    report = lookup.reports[span.report]
    return Note(
        number=number,
        report=report.id,
        name=report.name,
        told_by=lookup.told_by(report.id),
        published=_published(report.published, report.published_from),
        start=span.start,
        end=span.end,
        before=_before(report.text[: span.start]),
        quote=report.quote(span),
        after=_after(report.text[span.end :]),
    )


def _before(text: str) -> str:
    """The last words of a text, with an ellipsis where words were left out."""
    return text if len(text) <= CONTEXT else "… " + text[-CONTEXT:].partition(" ")[2]


def _after(text: str) -> str:
    """The first words of a text, with an ellipsis where words were left out."""
    return text if len(text) <= CONTEXT else text[:CONTEXT].rpartition(" ")[0] + " …"


def sources(lookup: Lookup) -> tuple[Source, ...]:
    counts = Counter(statement.report for statement in lookup.account.statements)
    placed = {report for situation in lookup.account.situations for report in situation.reports}
    return tuple(
        Source(
            report=report.id,
            name=report.name,
            told_by=lookup.told_by(report.id),
            published=_published(report.published, report.published_from),
            rating=_rating(lookup, report),
            read=_read(report, counts[report.id], placed=report.id in placed),
        )
        for report in lookup.reports_by_day()
    )


def _rating(lookup: Lookup, report: Report) -> str:
    letter = reliability(lookup.account, report)
    return f"{letter}, {RELIABLE[letter]}"


def _read(report: Report, statements: int, *, placed: bool) -> str:
    if not is_read(report.language):
        return f"not read: akyn reads no {report.language} yet"
    if not statements:
        return "nothing read in it"
    return counted(statements, "statement") + ("" if placed else ", in no situation")


def _published(moment: str | None, known_from: str) -> str:
    return published(moment) + (", inferred" if moment and known_from == "inferred" else "")
