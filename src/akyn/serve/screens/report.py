"""This file is the source view: the stored text of a report, its words tinted by layer, the records beside their lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from akyn.errors import NotFound
from akyn.lang import is_read, name_of
from akyn.model import Reading, Report, Statement
from akyn.serve.lines import Line, Piece, Tint, lines
from akyn.serve.marks import State
from akyn.serve.paging import Place, page_with, paged
from akyn.serve.screen import Asked, Row, Screen
from akyn.serve.view import View
from akyn.tell.rating import RELIABLE, code, graded, reliability
from akyn.tell.review import Past
from akyn.tell.watching import minute
from akyn.tell.wheres import said_of
from akyn.tell.words import counted, inert, published, quoted

SHOWN = 120  # lines on a page: a long report of a thousand words has fewer
_FROM = {"text": "from the text", "metadata": "from the page’s data", "inferred": "inferred from sister reports", "unknown": "unknown how"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What was read in a line: type, parts, state, and its own address."""

    id: str
    type: str
    mode: str
    actors: str
    recipients: str
    place: str
    day: str
    speaker: str
    figures: tuple[str, ...]
    trigger: str
    state: State
    rating: str  # "F6", as the Admiralty code has it
    rating_said: str  # the same in words
    background: bool
    decided: tuple[str, ...]  # by analysts: "corrected: day by Ana"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A line of the source with its records, or the reason that there are none."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    records: tuple[Record, ...]
    rejected: tuple[Past, ...]  # decisions that left records of this line out
    why_empty: str
    is_exact: bool  # printed letter for letter, so that a selection can be counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report as it is stored, with all that was read in it."""

    id: str
    title: str
    name: str
    facts: tuple[tuple[str, str], ...]
    reliability: str  # of its source, A to F
    reliability_said: str
    url: str
    lines: tuple[TextLine, ...]
    place: Place
    unread: str
    earlier: str
    later: str
    records: tuple[tuple[str, str], ...]  # of these lines, to decide on


def content(view: View, asked: Asked) -> Source:
    """The report of an id.

    Raises:
        NotFound: it is not known at the moment.
    """
    report = view.look.reports.get(asked.id)
    if report is None:
        raise NotFound(f"{asked.id}: no such report {'at this moment' if view.account.as_of else 'in this case'}")
    statements, reading = view.statements_of.get(report.id, []), view.reading_of(report.id)
    rejected = [one for one in view.account.rejected if one.report == report.id]
    before, after = view.beside(report.id)
    every = lines(report, statements, tuple(_tints(view, report, statements, reading)))
    letter = reliability(view.account, report)
    asked_for = next((number for number, line in enumerate(every) if asked.at is not None and asked.at < line.end), None)
    number = asked.page if asked_for is None else page_with(asked_for, size=SHOWN)
    shown, place = paged(every, page=number, size=SHOWN, all=asked.all)
    return Source(
        id=report.id,
        title=view.look.heading(report.id),
        name=report.name,
        facts=tuple(_facts(view, report, every)),
        reliability=letter,
        reliability_said=RELIABLE[letter],
        url=report.url if report.url and report.url.startswith(("http://", "https://")) else "",
        lines=tuple(_line(view, line, rejected) for line in shown),
        place=place,
        unread=_unread(report, reading),
        earlier=before,
        later=after,
        records=tuple((one.id, _in_short(view, one)) for line in shown for one in line.statements),
    )


def _in_short(view: View, statement: Statement) -> str:
    return f"{statement.type} {quoted(view.look.quote(statement.trigger), most=40)}, {statement.trigger.start}"


def _facts(view: View, report: Report, every: Sequence[Line]) -> Iterator[tuple[str, str]]:
    root = view.roots.get(report.id, report.id)
    copies = sorted(id for id, of in view.roots.items() if of == root and id != report.id)
    yield "Published", f"{published(report.published)}, {_FROM[report.published_from]}" if report.published else "no day found"
    yield "Source", report.source or "not named"
    yield "Language", name_of(report.language or "unknown")
    yield "Length", f"{len(report.text):,} characters" + (f", {report.furniture:,} of furniture left out" if report.furniture else "")
    telling = [line for line in every if line.statements]
    yield "Records", f"{sum(len(line.statements) for line in telling)} from {len(telling)} of {counted(len(every), 'line')}"
    yield "Copies", ", ".join(view.look.told_by(id) for id in copies) or "none known"
    yield "Held since", minute(view.recorded_at.get(report.id, "not said"))
    yield "File", report.name
    yield "SHA-256", sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _unread(report: Report, reading: Reading | None) -> str:
    """Why nothing was read, "" where it was."""
    if reading is not None and reading.unread:
        return reading.unread
    return "" if is_read(report.language) else f"akyn reads no {report.language} yet: the text is kept and searched"


def _tints(view: View, report: Report, statements: list[Statement], reading: Reading | None) -> Iterator[Tint]:
    for referent in view.referents_of.get(report.id, ()):
        entity = view.account.entity_of.get(referent.id, "")
        yield from (Tint(span=span, layer="e", leads_to=f"/actors/{entity}" if entity else "") for span in referent.mentions if span.report == report.id)
    for when in reading.times if reading else ():
        if when.span:
            yield Tint(span=when.span, layer="t")
    for statement in statements:
        yield from _statement_tints(statement)


def _statement_tints(statement: Statement) -> Iterator[Tint]:
    address = f"/evidence/{statement.id}"
    yield Tint(span=statement.trigger, layer="a", leads_to=address)
    yield from (Tint(span=figure.span, layer="n", leads_to=address) for figure in statement.figures)
    yield from (Tint(span=slot.span, layer="s", leads_to=address) for slot in (*([statement.speaker] if statement.speaker else []), *statement.via))
    if statement.when and statement.when.span:
        yield Tint(span=statement.when.span, layer="t", leads_to=address)


def _line(view: View, line: Line, rejected: Sequence[Statement]) -> TextLine:
    return TextLine(
        start=line.start,
        end=line.end,
        pieces=line.pieces,
        records=tuple(_record(view, one) for one in line.statements),
        rejected=tuple(_rejections(view, [one for one in rejected if line.start <= one.trigger.start < line.end])),
        why_empty=line.why_empty,
        is_exact=all(len(inert(piece.words)) == len(piece.words) for piece in line.pieces),
    )


def _rejections(view: View, rejected: Sequence[Statement]) -> Iterator[Past]:
    for one in rejected:
        yield from (past for past in view.decisions_on([one.id]) if past.verdict == "rejected")


def _record(view: View, statement: Statement) -> Record:
    look = view.look
    return Record(
        id=statement.id,
        type=statement.type,
        mode=statement.mode or "",
        actors=look.all_called(statement.actors),
        recipients=look.all_called(statement.recipients),
        place=said_of(look, statement),
        day=view.day(statement),
        speaker=view.according_to(statement) if statement.speaker else "",
        figures=tuple(f"{look.quote(figure.span)} {figure.measure}" for figure in statement.figures),
        trigger=look.quote(statement.trigger),
        state=view.state(statement),
        rating=code(view.account, look.reports[statement.report], statement),
        rating_said=graded(view.account, look.reports[statement.report], statement),
        background=statement.background,
        decided=tuple(f"{one.verdict} by {one.by}" for one in view.decisions_on([statement.id])),
    )


def rows(page: Source) -> Iterator[Row]:
    """A row a record."""
    for line in page.lines:
        words = "".join(piece.words for piece in line.pieces)
        for one in line.records:
            yield (
                one.id, line.start, line.end, one.type, one.mode, one.actors, one.recipients, one.speaker, one.state.word, one.day, one.place,
                "; ".join(one.figures), words,
            )  # fmt: skip


SCREEN = Screen(
    path="/reports/{id}",
    title="Source",
    template="report.html",
    content=content,
    columns=("id", "line_start", "line_end", "type", "mode", "actors", "recipients", "speaker", "state", "day", "place", "figures", "line"),
    rows=rows,
    within="/reports",
)
