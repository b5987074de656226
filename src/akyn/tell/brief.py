"""This file writes the brief: for each situation what happened, what is disputed, who takes which position, who and what is exposed.

Every sentence is a `Cited`; what is not one (numbers of reports, the list of sources, troubles) is apparatus and says nothing of the crisis.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from akyn.model import Account, Dispute, Event, Exposure, Point, Position, Series, Side, Situation, Span, Statement, Trouble
from akyn.tell.lookup import Lookup
from akyn.tell.phrases import told
from akyn.tell.sentences import Cited, check
from akyn.tell.words import counted, dated, days, number, published, quoted, sentence

EVENTS = 24  # a reader gets through some two dozen happenings; the rest are counted, and stand in `akyn export`
SPOKEN = 16
OTHERS = 12  # of each other list
CITATIONS = 5  # a sentence told by more cites the first of each report, up to this many
CONTEXT = 90  # characters of the report before and after a quotation in a note

_SPEECH = frozenset("AGREE SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN COMMENT".split())
_NOT_YET = frozenset(("planned", "threatened", "demanded", "hypothetical"))
_FIRMEST = ("asserted", "claimed", "alleged", "attempted", "planned", "threatened", "demanded", "denied", "hypothetical")
_MEASURES = ("killed", "injured", "missing", "arrested", "displaced", "money", "participants", "seats", "votes", "parties")
_STANDING = {
    "concern": "voiced concern",
    "demand": "made a demand",
    "support": "voiced support",
    "warning": "gave a warning",
    "sanction": "took or threatened a penalty",
    "mediation": "offered to mediate",
    "troops": "moved or readied forces",
    "silence": "gave no opinion",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of the brief: a label, the sentence, its state in a word, the id to ask for, and sentences under it."""

    label: str
    sentence: Cited
    state: str = ""
    id: str = ""
    under: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its entries; `more` counts those left out."""

    heading: str
    items: tuple[Item, ...]
    more: int = 0


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


def brief(account: Account) -> Brief:
    """The account in sentences, each cited.

    Raises:
        UncitedSentence: a sentence leads to no characters of a report; nothing is told then.
    """
    lookup = Lookup(account)
    chapters = tuple(_chapter(lookup, situation) for situation in sorted(account.situations, key=lambda one: (-len(one.reports), one.id)))
    cited = list(_sentences(chapters))
    check(account, cited)
    return Brief(as_of=account.as_of, chapters=chapters, notes=_notes(lookup, cited), sources=_sources(lookup), troubles=account.troubles)


def _sentences(chapters: Iterable[Chapter]) -> Iterator[Cited]:
    """All sentences in the order in which they are read."""
    for chapter in chapters:
        if chapter.headline:
            yield chapter.headline
        for item in chain.from_iterable(section.items for section in chapter.sections):
            yield item.sentence
            yield from item.under


def _chapter(lookup: Lookup, situation: Situation) -> Chapter:
    events = [event for event in lookup.events_in(situation) if lookup.among(event.statements)]
    sections = (
        _section("Key figures", _figures(lookup, situation)),
        _happened("What happened", lookup, situation, _deeds(lookup, situation, events), most=EVENTS),
        _section("What is disputed", _disputes(lookup, situation)),
        _section("Positions", _positions(lookup, situation)),
        _section("Exposed people and things", _exposures(lookup, situation)),
        _happened("What was said", lookup, situation, _speeches(lookup, situation, events), most=SPOKEN),
        _happened("Announced, demanded or feared", lookup, situation, _not_yet(lookup, situation, events)),
        _happened("Background", lookup, situation, [event for event in events if _is_background(lookup, situation, event)]),
    )
    return Chapter(
        id=situation.id,
        title=situation.title,
        headline=_headline(lookup, situation, events),
        counts=f"{counted(len(situation.reports), 'report')} by {counted(lookup.sources(situation.reports), 'source')}",
        sections=tuple(section for section in sections if section.items),
    )


def _section(heading: str, items: Sequence[Item]) -> Section:
    return Section(heading=heading, items=tuple(items[:OTHERS]), more=max(len(items) - OTHERS, 0))


def _happened(heading: str, lookup: Lookup, situation: Situation, events: Sequence[Event], *, most: int = OTHERS) -> Section:
    """The most-told of these events, by day; the most-told of a day first."""
    chosen = _by_day(sorted(events, key=_most_told)[:most])
    year = _year(situation)
    return Section(heading=heading, items=tuple(_event_item(lookup, event, year) for event in chosen), more=max(len(events) - most, 0))


# ---- the headline


def _headline(lookup: Lookup, situation: Situation, events: Sequence[Event]) -> Cited | None:
    """Title and days, resting on the first and the last dated happening."""
    ends = [event for event in _by_day(events) if event.date] or list(events)
    if not ends:
        return None
    told = f"{situation.title}, {days(situation.start, situation.end)}" if situation.start else situation.title
    return Cited(text=told, spans=_spans(_lead(lookup, event.statements) for event in (ends[0], ends[-1])))


# ---- happenings


def _deeds(lookup: Lookup, situation: Situation, events: Iterable[Event]) -> list[Event]:
    """What was done, not only said or announced."""
    return [event for event in _current(lookup, situation, events) if event.type not in _SPEECH and _stance(lookup, event) not in _NOT_YET]


def _speeches(lookup: Lookup, situation: Situation, events: Iterable[Event]) -> list[Event]:
    """Speech acts that no position tells already."""
    told_already = {id for position in lookup.account.positions for id in position.statements}
    spoken = [event for event in _current(lookup, situation, events) if event.type in _SPEECH and _stance(lookup, event) not in _NOT_YET]
    return [event for event in spoken if not told_already & set(event.statements)]


def _not_yet(lookup: Lookup, situation: Situation, events: Iterable[Event]) -> list[Event]:
    """What is announced, threatened, demanded or thought possible."""
    return [event for event in _current(lookup, situation, events) if _stance(lookup, event) in _NOT_YET]


def _current(lookup: Lookup, situation: Situation, events: Iterable[Event]) -> list[Event]:
    return [event for event in events if not _is_background(lookup, situation, event)]


def _event_item(lookup: Lookup, event: Event, year: int | None) -> Item:
    statements = lookup.among(event.statements)
    lead = _lead(lookup, event.statements)
    same_year = event.date is not None and event.date.start.year == event.date.end.year == year
    return Item(
        label=dated(event.date, year=not same_year),
        sentence=Cited(text=f"{told(lookup, lead)}{_tellings(event, statements)}.", spans=_spans([lead, *statements])),
        state="disputed" if lookup.disputed & set(event.statements) else {"asserted": "stated"}.get(lead.stance, lead.stance),
        id=event.id,
    )


def _tellings(event: Event, statements: Sequence[Statement]) -> str:
    """" (3 tellings, 2 independent)"; nothing for a single one."""
    reports = len({statement.report for statement in statements})
    if reports < 2:
        return ""
    independent = f", {event.independent_sources} independent" if event.independent_sources != reports else ""
    return f" ({counted(reports, 'telling')}{independent})"


def _lead(lookup: Lookup, ids: Iterable[str]) -> Statement:
    """The statement that tells it best: the firmest, with the most roles filled, the surest, the earliest."""
    return min(lookup.among(ids), key=lambda one: (_FIRMEST.index(one.stance), -_roles(one), -one.confidence, lookup.age(one)))


def _roles(statement: Statement) -> int:
    return bool(statement.actors) * 2 + bool(statement.recipients) * 2 + (statement.place is not None)


def _stance(lookup: Lookup, event: Event) -> str:
    return _lead(lookup, event.statements).stance


def _is_background(lookup: Lookup, situation: Situation, event: Event) -> bool:
    """Told for context by all who tell it, or over before the situation began."""
    before = bool(event.date and situation.start and event.date.end < situation.start)
    return before or all(statement.background for statement in lookup.among(event.statements))


def _by_day(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (event.date.start if event.date else date.max, *_most_told(event)))


def _most_told(event: Event) -> tuple[int, int, str]:
    return (-event.independent_sources, -len(event.statements), event.id)


def _year(situation: Situation) -> int | None:
    """The year that need not be said: that of all the situation's days."""
    return situation.start.year if situation.start and situation.end and situation.start.year == situation.end.year else None


# ---- figures


def _figures(lookup: Lookup, situation: Situation) -> list[Item]:
    series = [one for one in lookup.series_in(situation) if _points(lookup, one)]
    return [_figure_item(lookup, one) for one in sorted(series, key=lambda one: (_importance(one), -len(one.points), one.id))]


def _importance(series: Series) -> int:
    return _MEASURES.index(series.measure) if series.measure in _MEASURES else len(_MEASURES)


def _figure_item(lookup: Lookup, series: Series) -> Item:
    points = _points(lookup, series)
    latest = _latest(series, points)
    place = f" in {lookup.called(series.place)}" if series.place else ""
    said = f"{_printed(lookup, series, latest)}{place}, as of {_as_of(latest)}, {_voice(lookup, latest)}{_range(series, points)}."
    relations = sorted({relation.relation for relation in series.relations})
    return Item(
        label=sentence(series.measure),
        sentence=Cited(text=sentence(said), spans=(_printed_span(lookup, series, latest),)),
        state=", ".join({"updates": "updated", "repeats": "repeated", "contradicts": "contradicted", "subset": "in part"}[one] for one in relations) or "single",
        id=series.id,
        under=(_history(lookup, series, points),) if len(points) > 1 else (),
    )


def _points(lookup: Lookup, series: Series) -> list[Point]:
    held = [point for point in series.points if point.statement in lookup.statements]
    return sorted(held, key=lambda point: (point.published or "9999", lookup.age(lookup.statements[point.statement])))


def _latest(series: Series, points: Sequence[Point]) -> Point:
    """The last telling that is not a part of another figure."""
    parts = {relation.start for relation in series.relations if relation.relation == "subset"}
    dated = [point for point in points if point.published] or list(points)
    return next((point for point in reversed(dated) if point.statement not in parts), dated[-1])


def _history(lookup: Lookup, series: Series, points: Sequence[Point]) -> Cited:
    """close to 600 (6 October, health ministry) → updated: about 1,000 (8 October, news agencies)."""
    shown = points if len(points) <= OTHERS else [points[0], *points[1 - OTHERS :]]
    steps = [f"{_printed(lookup, series, point)} ({_as_of(point)}, {_named_voice(lookup, point)})" for point in shown]
    words = [_relation(series, earlier, later) for earlier, later in zip(shown, shown[1:], strict=False)]
    told = steps[0] + "".join(f" → {word}{step}" for word, step in zip(words, steps[1:], strict=True))
    left_out = f"; {len(points) - len(shown)} more" if len(points) > len(shown) else ""
    return Cited(text=f"Told so: {told}{left_out}.", spans=tuple(dict.fromkeys(_printed_span(lookup, series, point) for point in shown)))


def _relation(series: Series, earlier: Point, later: Point) -> str:
    pair = {earlier.statement, later.statement}
    words = {"updates": "updated: ", "repeats": "repeated: ", "contradicts": "contradicted: ", "subset": "a part: "}
    return next((words[one.relation] for one in series.relations if {one.start, one.end} == pair), "")


def _printed(lookup: Lookup, series: Series, point: Point) -> str:
    """The figure in the words it came from."""
    return " ".join(lookup.quote(_printed_span(lookup, series, point)).split())


def _printed_span(lookup: Lookup, series: Series, point: Point) -> Span:
    statement = lookup.statements[point.statement]
    same = [figure for figure in statement.figures if figure.measure == series.measure]
    exact = [figure for figure in same if (figure.value, figure.low, figure.high) == (point.value, point.low, point.high)]
    return next((figure.span for figure in (*exact, *same)), statement.span)


def _as_of(point: Point) -> str:
    return published(point.published, year=False)


def _voice(lookup: Lookup, point: Point) -> str:
    return f"according to {_named_voice(lookup, point)}"


def _named_voice(lookup: Lookup, point: Point) -> str:
    return lookup.called(point.speaker) if point.speaker else lookup.told_by(point.report)


def _range(series: Series, points: Sequence[Point]) -> str:
    """"; told between 590 and 1,222"; nothing where all tellings agree."""
    values = [value for point in points for value in (point.value, point.low, point.high) if value is not None]
    if not values or min(values) == max(values):
        return ""
    unit = f" {series.unit}" if series.unit else ""
    return f"; told between {number(min(values))} and {number(max(values))}{unit}"


# ---- disputes, positions, exposure


def _disputes(lookup: Lookup, situation: Situation) -> list[Item]:
    disputes = [one for one in lookup.account.disputes if lookup.speaks_of(situation, (id for side in one.sides for id in side.statements))]
    order = {"open": 0, "single-sided": 1, "resolved": 2}
    return [_dispute_item(lookup, one) for one in sorted(disputes, key=lambda one: (order[one.status], -sum(len(side.statements) for side in one.sides), one.id))]


def _dispute_item(lookup: Lookup, dispute: Dispute) -> Item:
    sides = [side for side in dispute.sides if lookup.among(side.statements)]
    firsts = [lookup.among(side.statements)[0] for side in sides]
    return Item(
        label=dispute.status,
        sentence=Cited(text=sentence(dispute.about), spans=_spans(firsts)),
        state="disputed" if dispute.status == "open" else dispute.status,
        id=dispute.id,
        under=tuple(_side(lookup, side) for side in sides),
    )


def _side(lookup: Lookup, side: Side) -> Cited:
    """The claim, and who says so in which words."""
    statements = lookup.among(side.statements)
    shown = _one_a_report(statements)[:3]
    said = [f"{_teller(lookup, statement)} {quoted(lookup.quote(statement.span), most=160)} ({lookup.telling(statement)})" for statement in shown]
    more = f"; {len(statements) - len(shown)} more" if len(statements) > len(shown) else ""
    return Cited(text=f"{sentence(side.claim)}: {'; '.join(said)}{more}.", spans=_spans(shown))


def _teller(lookup: Lookup, statement: Statement) -> str:
    """Whose claim it is: the speaker, else the reporter."""
    return lookup.called(lookup.entity_of(statement.speaker)) if statement.speaker else lookup.told_by(statement.report)


def _positions(lookup: Lookup, situation: Situation) -> list[Item]:
    held = [one for one in lookup.account.positions if one.situation == situation.id or (one.situation is None and lookup.speaks_of(situation, one.statements))]
    known = [one for one in held if lookup.among(one.statements)]
    return [_position_item(lookup, one) for one in sorted(known, key=lambda one: (lookup.name(one.country), one.stance_type, one.id))]


def _position_item(lookup: Lookup, position: Position) -> Item:
    statements = _one_a_report(lookup.among(position.statements))
    said = "; ".join(f"{quoted(lookup.quote(statement.span), most=160)} ({lookup.telling(statement)})" for statement in statements[:2])
    more = f"; {len(statements) - 2} more" if len(statements) > 2 else ""
    return Item(
        label=lookup.name(position.country),
        sentence=Cited(text=f"{sentence(lookup.called(position.country))} {_STANDING[position.stance_type]}: {said}{more}.", spans=_spans(statements)),
        state=position.stance_type,
        id=position.id,
    )


def _exposures(lookup: Lookup, situation: Situation) -> list[Item]:
    held = [one for one in lookup.account.exposures if lookup.speaks_of(situation, one.threats)]
    return [_exposure_item(lookup, one) for one in sorted(held, key=lambda one: (-len(one.threats), lookup.name(one.asset), one.id))]


def _exposure_item(lookup: Lookup, exposure: Exposure) -> Item:
    threats = _one_a_report(lookup.among(exposure.threats))
    whose = f" of {lookup.called(exposure.owner)}" if exposure.owner else ""
    where = f" in {lookup.called(exposure.place)}" if exposure.place and exposure.place != exposure.asset else ""
    said = "; ".join(f"{quoted(lookup.quote(threat.span), most=160)} ({lookup.telling(threat)})" for threat in threats[:2])
    more = f"; {len(threats) - 2} more" if len(threats) > 2 else ""
    return Item(
        label=lookup.name(exposure.asset),
        sentence=Cited(text=f"{sentence(lookup.called(exposure.asset))}{whose}{where}: {said}{more}.", spans=_spans(threats)),
        state={"asserted": "stated"}.get(threats[0].stance, threats[0].stance),
        id=exposure.id,
    )


# ---- evidence


def _one_a_report(statements: Iterable[Statement]) -> list[Statement]:
    """The first statement of each report."""
    return list({statement.report: statement for statement in reversed(list(statements))}.values())[::-1]


def _spans(statements: Iterable[Statement]) -> tuple[Span, ...]:
    """The evidence of the first statement of each report, up to the limit."""
    firsts: dict[str, Span] = {}
    for statement in statements:
        firsts.setdefault(statement.report, statement.span)
    return tuple(firsts.values())[:CITATIONS]


def _notes(lookup: Lookup, cited: Iterable[Cited]) -> tuple[Note, ...]:
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
        before=report.text[max(span.start - CONTEXT, 0) : span.start],
        quote=report.quote(span),
        after=report.text[span.end : span.end + CONTEXT],
    )


def _sources(lookup: Lookup) -> tuple[Source, ...]:
    counts = Counter(statement.report for statement in lookup.account.statements)
    placed = {report for situation in lookup.account.situations for report in situation.reports}
    return tuple(
        Source(
            report=report.id,
            name=report.name,
            told_by=lookup.told_by(report.id),
            published=_published(report.published, report.published_from),
            read=_read(counts[report.id], placed=report.id in placed),
        )
        for report in lookup.reports_by_day()
    )


def _read(statements: int, *, placed: bool) -> str:
    if not statements:
        return "nothing read in it"
    return counted(statements, "statement") + ("" if placed else ", in no situation")


def _published(moment: str | None, known_from: str) -> str:
    return published(moment) + (", inferred" if moment and known_from == "inferred" else "")
