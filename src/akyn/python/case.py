"""This file is a case that is open in Python: questions about its account, as of a moment; reading more into it; reports and exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from threading import Lock
from types import TracebackType

from akyn import pipeline
from akyn.model import Account, Event, Report, Series, Statement
from akyn.pipeline import Added
from akyn.places import Gazetteer
from akyn.python.rows import Rows
from akyn.python.things import ChangeRow, DisputeRow, EntityRow, EventRow, FigureRow, ReportRow, SideRow, StatementRow
from akyn.store.address import Address, address, which_file
from akyn.store.case import Case
from akyn.store.clock import now
from akyn.tell.diff import changes
from akyn.tell.explain import Shown, Why, shown, why
from akyn.tell.formats import format_named
from akyn.tell.leads import lead, state
from akyn.tell.lookup import Lookup
from akyn.tell.moments import is_within
from akyn.tell.phrases import told
from akyn.tell.rating import reliability
from akyn.tell.report import report_named
from akyn.tell.situation_report import begins, situation_report
from akyn.tell.tallies import points_of
from akyn.tell.wheres import where
from akyn.text.names import fold


class OpenCase:
    """A case; its account is made when it is first asked for, and takes in what is new later. Nothing is held open; many threads may ask.

    Args:
        path: the case: a file, or the postgresql:// URL of a database.
        as_of: tell it as of the end of a day, month or year of publication ("2020-10-08").

    Raises:
        NotFound: no such file.
        NotACase: the file is something else.
    """

    def __init__(self, path: str | Address, *, as_of: str | None = None) -> None:
        self.path = address(path)
        self.as_of = as_of
        self._lock = Lock()
        self._state = self._state_now()
        self._look: Lookup | None = None
        self._kept = pipeline.Kept(self.path)

    def __enter__(self) -> OpenCase:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """The file is let go of after each question."""

    def __repr__(self) -> str:
        return f"<case {self.path}{f' as of {self.as_of}' if self.as_of else ''}>"

    def at(self, moment: str) -> OpenCase:
        """The same case as of another moment."""
        return OpenCase(self.path, as_of=moment)

    @property
    def account(self) -> Account:
        """All that the case comes to, with ids: the nouns of `akyn.model`."""
        return self._lookup.account

    @property
    def _lookup(self) -> Lookup:
        with self._lock:
            state = self._state_now()
            if self._look is None or state != self._state:
                account = pipeline.account(self.path, as_of=self.as_of) if self.as_of else self._kept.account()
                self._look, self._state = Lookup(account), state
            return self._look

    def _state_now(self) -> tuple[int, ...]:
        with Case.open(self.path) as case:
            return (*which_file(self.path), *case.state())

    @cached_property
    def _places(self) -> Gazetteer:
        return Gazetteer.open()

    # ---- asking

    def reports(self, *, source: str | None = None, since: str | None = None, until: str | None = None) -> Rows[ReportRow]:
        """The reports in order of publication; `since` and `until` are days, both inclusive."""

        def found() -> Iterator[ReportRow]:
            look = self._lookup
            counts = {id: len(statements) for id, statements in look.statements_by_report().items()}
            for one in look.reports_by_day():
                if _is_called(one.source, source) and _is_of_days(one, since, until):
                    yield ReportRow(
                        id=one.id, name=one.name, title=one.title, source=one.source, reliability=reliability(look.account, one), published=one.published,
                        language=one.language, url=one.url, statements=counts.get(one.id, 0), text=one.text,
                    )  # fmt: skip

        return Rows(ReportRow, found)

    def statements(
        self, *, type: str | None = None, actor: str | None = None, source: str | None = None, since: str | None = None, until: str | None = None
    ) -> Rows[StatementRow]:
        """The statements as their reports have them: of one type ("ASSAULT"), of somebody under any of his names, published in a source or between days."""

        def found() -> Iterator[StatementRow]:
            look = self._lookup
            for one in look.statements_in_order():
                report = look.reports[one.report]
                if type in (None, one.type) and _is_called(report.source, source) and _is_of_days(report, since, until) and _names(look, one, actor):
                    yield _statement(look, one)

        return Rows(StatementRow, found)

    def events(self, *, type: str | None = None, country: str | None = None, since: str | None = None, until: str | None = None) -> Rows[EventRow]:
        """The happenings by day; `since` and `until` are days on which they happened, and leave out the undated."""

        def found() -> Iterator[EventRow]:
            for one in self._lookup.events_by_day():
                row = self._event(one)
                if type in (None, one.type) and country in (None, row.country) and _is_dated_between(row, since, until):
                    yield row

        return Rows(EventRow, found)

    def figures(self, *, measure: str | None = None) -> Rows[FigureRow]:
        """Every telling of every count ("killed"), each count in order of publication."""

        def found() -> Iterator[FigureRow]:
            look = self._lookup
            for series in look.account.series:
                if measure in (None, series.measure):
                    yield from _figures(look, series)

        return Rows(FigureRow, found)

    def disputes(self, *, status: str | None = None) -> Rows[DisputeRow]:
        """The questions that sources answer differently, open ones and settled ones."""

        def found() -> Iterator[DisputeRow]:
            look = self._lookup
            for one in look.account.disputes:
                if status in (None, one.status):
                    sides = (SideRow(claim=side.claim, statements=tuple(_statement(look, told) for told in look.among(side.statements))) for side in one.sides)
                    yield DisputeRow(id=one.id, about=one.about, status=one.status, sides=tuple(sides))

        return Rows(DisputeRow, found)

    def entities(self, *, type: str | None = None) -> Rows[EntityRow]:
        """Who and what is named, the most named first."""

        def found() -> Iterator[EntityRow]:
            look = self._lookup
            counted = [(len({look.referents[id].report for id in one.referents if id in look.referents}), one) for one in look.account.entities]
            for reports, one in sorted(counted, key=lambda pair: (-pair[0], pair[1].id)):
                if type in (None, one.type):
                    yield EntityRow(id=one.id, type=one.type, name=one.name, names=one.names, country=one.country, reports=reports)

        return Rows(EntityRow, found)

    def changes(self, *, since: str) -> Rows[ChangeRow]:
        """What is new, revised, disputed, merged, split or withdrawn since the end of a day, or in the last "24h" or "7d" before the newest report."""

        def found() -> Iterator[ChangeRow]:
            after = self.account
            before = pipeline.account(self.path, as_of=begins(since, after))
            for one in changes(before, after):
                yield ChangeRow(
                    kind=one.kind, about=one.about, id=one.id, words=one.words, before=one.before, report=one.report or None, statements=one.statements
                )  # fmt: skip

        return Rows(ChangeRow, found)

    def search(self, words: str, *, most: int = 50) -> Rows[StatementRow]:
        """The statements whose quotes hold all these words, best first."""

        def found() -> Iterator[StatementRow]:
            look = self._lookup
            with Case.open(self.path) as case:
                ids = case.search(words, most=most)
            return (_statement(look, look.statements[id]) for id in ids if id in look.statements)

        return Rows(StatementRow, found)

    def show(self, id: str) -> Shown:
        """What has this id, or the one id that begins so: its fields in words, its evidence in quotes.

        Raises:
            NotFound: none, or more than one.
        """
        return shown(self.account, id)

    def why(self, id: str) -> Why:
        """Why it is so, in words.

        Raises:
            NotFound: as for `show`.
        """
        return why(self.account, id)

    # ---- writing

    def add(self, *paths: str, by: str = "") -> Added:
        """Read files, folders and pages into the case; `by` is who adds them, for the record."""
        return pipeline.add(self.path, paths, recorded_at=now(), by=by)

    def report(self, format: str = "md", *, since: str | None = None) -> bytes:
        """The situation report, as `akyn report` writes it."""
        start = begins(since, self.account) if since else None
        before = pipeline.account(self.path, as_of=start) if start else None
        return report_named(format).render(situation_report(self.account, case=self.path.stem, places=self._places, before=before))

    def export(self, format: str = "jsonl") -> bytes:
        """The account in one of the formats of `akyn export`."""
        return format_named(format).render(self.account, self._places)

    # ---- the rows

    def _event(self, event: Event) -> EventRow:
        look = self._lookup
        found = where(look, self._places, event.place)
        return EventRow(
            id=event.id, type=event.type, sentence=told(look, lead(look, event.statements)), state=state(look, event),
            date_start=event.date.start if event.date else None, date_end=event.date.end if event.date else None,
            place=look.name(event.place) if event.place else None, country=(found.country or None) if found else None,
            lat=found.lat if found else None, lon=found.lon if found else None, actors=_called(look, event.actors), recipients=_called(look, event.recipients),
            independent_sources=event.independent_sources, statements=tuple(_statement(look, one) for one in look.among(event.statements)),
        )  # fmt: skip


def _statement(look: Lookup, one: Statement) -> StatementRow:
    report, when, event = look.reports[one.report], look.account.date_of.get(one.id), look.event_of.get(one.id)
    return StatementRow(
        id=one.id, type=one.type, mode=one.mode, stance=one.stance, actors=_called(look, map(look.entity_of, one.actors)),
        recipients=_called(look, map(look.entity_of, one.recipients)), speaker=look.name(look.entity_of(one.speaker)) if one.speaker else None,
        place=look.name(look.entity_of(one.place)) if one.place else None, date_start=when.start if when else None, date_end=when.end if when else None,
        quote=report.quote(one.span), report=report.id, start=one.span.start, end=one.span.end, source=report.source, published=report.published,
        credibility=look.account.credibility.get(one.id, 6), confidence=one.confidence, background=one.background, event=event.id if event else None,
    )  # fmt: skip


def _figures(look: Lookup, series: Series) -> Iterator[FigureRow]:
    later = {relation.start: relation.relation for relation in series.relations}
    for point in points_of(look, series):
        report, statement = look.reports[point.report], look.statements[point.statement]
        yield FigureRow(
            figure=series.id, measure=series.measure, value=point.value, low=point.low, high=point.high, approximate=point.approximate, unit=series.unit,
            place=look.name(series.place) if series.place else None, speaker=look.name(point.speaker) if point.speaker else None, source=report.source,
            published=report.published, relation=later.get(point.statement), quote=report.quote(statement.span), report=report.id, statement=statement.id,
        )  # fmt: skip


def _called(look: Lookup, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(look.name(id) for id in dict.fromkeys(ids))


def _names(look: Lookup, one: Statement, actor: str | None) -> bool:
    """Whether somebody of this name acts in it, is acted upon or speaks."""
    if actor is None:
        return True
    slots = (*one.actors, *one.recipients, *((one.speaker,) if one.speaker else ()))
    known = (look.entities.get(look.entity_of(slot)) for slot in slots)
    return any(fold(actor) in map(fold, (entity.name, *entity.names)) for entity in known if entity)


def _is_called(name: str | None, asked: str | None) -> bool:
    return asked is None or (name or "").casefold() == asked.casefold()


def _is_of_days(report: Report, since: str | None, until: str | None) -> bool:
    day = report.published or ""
    return is_within(day, day, first=since, last=until)


def _is_dated_between(row: EventRow, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    if row.date_start is None or row.date_end is None:
        return False
    return (since is None or row.date_end >= date.fromisoformat(since)) and (until is None or row.date_start <= date.fromisoformat(until))


