"""This file is what rules look at: an account with its places, as of a moment, and when each source was last heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from akyn.alert.message import About
from akyn.model import Account, Dispute, Mark, Menace, Report, Series, Statement
from akyn.places import Gazetteer
from akyn.store.moments import last_day
from akyn.tell.lookup import Lookup
from akyn.text.lookup import Lookup as Tables
from akyn.weigh.independence import Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a rule may hold for: an event, a series, a dispute or a source, with the statements of it that count."""

    about: About
    id: str
    statements: tuple[Statement, ...] = ()  # in order of publication
    place: str | None = None  # entity id

    def only(self, statements: Iterable[Statement]) -> Subject | None:
        """The subject with these of its statements; None where they are none."""
        kept = tuple(statements)
        return replace(self, statements=kept) if kept else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The last report of a source, and the moment of it."""

    report: str
    at: str


@dataclass(kw_only=True)
class Scene:
    """An account and a moment; `heard_at` has the moment of each report, by which silence is measured."""

    account: Account
    places: Gazetteer
    now: str  # ISO 8601, UTC
    heard_at: Mapping[str, str]
    failing: Mapping[str, str] = field(default_factory=dict)  # why a source cannot be asked, by its name in small letters

    @cached_property
    def look(self) -> Lookup:
        """The account's things by id."""
        return Lookup(self.account)

    @cached_property
    def menaces(self) -> dict[str, list[Menace]]:
        """What bears on the user's own assets, by statement."""
        found: dict[str, list[Menace]] = {}
        for one in self.account.menaces:
            found.setdefault(one.statement, []).append(one)
        return found

    @cached_property
    def series_of(self) -> dict[str, list[Series]]:
        """The figures that a statement tells."""
        found: dict[str, list[Series]] = {}
        for series in self.account.series:
            for point in series.points:
                found.setdefault(point.statement, []).append(series)
        return found

    @cached_property
    def series(self) -> dict[str, Series]:
        """The figures by id."""
        return {one.id: one for one in self.account.series}

    @cached_property
    def disputes(self) -> dict[str, Dispute]:
        """The disputes by id."""
        return {one.id: one for one in self.account.disputes}

    @cached_property
    def statements_of(self) -> dict[str, list[Statement]]:
        """The statements of each report."""
        return self.look.statements_by_report()

    @cached_property
    def heard(self) -> dict[str, Heard]:
        """The last report of each source, by its name in small letters."""
        found: dict[str, Heard] = {}
        for report in self.account.reports:
            if report.source and (at := self.heard_at.get(report.id)):
                known = found.get(report.source.casefold())
                if known is None or (at, report.id) > (known.at, known.report):
                    found[report.source.casefold()] = Heard(report=report.id, at=at)
        return found

    @cached_property
    def _sources(self) -> Sources:
        return Sources(Tables(self.account), self.account.root_of)

    def standing(self, marks: Iterable[Mark], anchor: str = "") -> Iterator[Statement]:
        """The marked statements that still stand, the anchor first; known again by their characters where a new reading has given them another id."""
        if anchor in self.look.statements:
            yield self.look.statements[anchor]
        for mark in marks:
            told = [one for one in self.statements_of.get(mark.span.report, ()) if one.type == mark.type]
            exact = [one for one in told if one.trigger == mark.trigger]
            near = [one for one in told if one.span.start < mark.span.end and mark.span.start < one.span.end]
            yield from [one for one in exact if one.span == mark.span] or exact or near

    def independent(self, statements: tuple[Statement, ...]) -> int:
        """How many sources that do not go back to one another stand behind the statements."""
        if len({one.report for one in statements}) < 2:
            return min(len(statements), 1)
        return self._sources.independent(one.id for one in statements)


def published_moments(reports: Iterable[Report]) -> dict[str, str]:
    """The end of the day on which each report was published, as the moment of it; without those of unknown day."""
    return {report.id: end_of_day(last_day(report.published)) for report in reports if report.published}


def end_of_day(day: str) -> str:
    """2020-10-06T23:59:59+00:00."""
    return f"{day}T23:59:59+00:00"
