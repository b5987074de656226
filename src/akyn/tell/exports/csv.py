"""This file tells an account as CSV: a row a statement, with its words, what they stand for, and where they stand.

Offsets count code points of the report's text, upper ends exclusive; several things in one cell are joined by "; ". A cell that a spreadsheet
would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.model import Figure, Slot, Statement
from akyn.places import Gazetteer
from akyn.tell.formats import ExportFormat
from akyn.tell.lookup import Lookup
from akyn.tell.rating import reliability
from akyn.tell.table import Row, csv_lines
from akyn.tell.wheres import place_basis, where
from akyn.tell.words import plain_number

COLUMNS = (
    "statement_id", "report_id", "start", "end", "quote", "type", "mode", "stance",
    "actor_ids", "actors", "actor_words", "recipient_ids", "recipients", "recipient_words",
    "speaker_id", "speaker", "speaker_words", "via_ids", "via",
    "date_start", "date_end", "date_precision", "date_words", "date_basis",
    "place_id", "place", "place_words", "place_basis", "lat", "lon", "place_kind", "radius_km",
    "figures", "reliability", "credibility", "confidence", "background", "event_id",
    "source", "title", "url", "published", "published_from", "language", "extractor",
)  # fmt: skip


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """The head and a row a statement, by day of publication and place in the report."""
    return csv_lines(COLUMNS, rows(look, places))


def rows(look: Lookup, places: Gazetteer) -> Iterator[Row]:
    """A row a statement, its cells as values."""
    return (_row(look, places, statement) for statement in look.statements_in_order())


FORMAT = ExportFormat(name="csv", suffix=".csv", lines=lines)


def _row(look: Lookup, places: Gazetteer, statement: Statement) -> Row:
    report, account = look.reports[statement.report], look.account
    speaker = (statement.speaker,) if statement.speaker else ()
    event = look.event_of.get(statement.id)
    return (
        statement.id, report.id, statement.span.start, statement.span.end, report.quote(statement.span), statement.type, statement.mode, statement.stance,
        *_three(look, statement.actors), *_three(look, statement.recipients),
        *_three(look, speaker), *_three(look, statement.via)[:2],
        *_date(look, statement), *_place(look, places, statement),
        "; ".join(map(_figure, statement.figures)), reliability(account, report), account.credibility.get(statement.id, 6), round(statement.confidence, 3),
        "yes" if statement.background else "no", event.id if event else None,
        report.source, report.title, report.url, report.published, report.published_from, report.language, statement.extractor,
    )  # fmt: skip


def _three(look: Lookup, slots: Iterable[Slot]) -> tuple[str, str, str]:
    """Ids, names and printed words of whom the slots stand for."""
    held = list(slots)
    ids = list(dict.fromkeys(map(look.entity_of, held)))
    return "; ".join(ids), "; ".join(map(look.name, ids)), "; ".join(look.words(slot.span) for slot in held)


def _date(look: Lookup, statement: Statement) -> Row:
    when = look.days_told.get(statement.id)
    return (when.start, when.end, when.precision, when.text, when.basis) if when else (None,) * 5


def _place(look: Lookup, places: Gazetteer, statement: Statement) -> Row:
    if statement.where is None:
        return (None,) * 8
    id, words, basis = look.entity_of(statement.where), look.words(statement.where.span), place_basis(statement)
    found = where(look, places, id)
    if found is None:
        return (id, look.name(id), words, basis, None, None, None, None)
    return (id, found.name, words, basis, found.lat, found.lon, found.place.kind, round(found.place.radius_km, 1))


def _figure(figure: Figure) -> str:
    """injured=400 [390..400] USD: a bound that the words leave open is left out."""
    bounds = "" if figure.low == figure.high == figure.value else f" [{plain_number(figure.low)}..{plain_number(figure.high)}]"
    about = "about " if figure.approximate else ""
    return f"{figure.measure}={about}{plain_number(figure.value)}{bounds}" + (f" {figure.unit}" if figure.unit else "")
