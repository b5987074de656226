"""This file is the changes: what the newest reports added, revised or contested, by the report that caused it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from akyn.model import Event, Point, Report, Series
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.screens.figures import printed
from akyn.serve.view import View
from akyn.tell.words import published, sentence

SHOWN = 12  # changes of one report; the table has all
Sign = Literal["+", "~", "disputed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that a report brought: new (+), revised (~, what was before and after), or now disputed."""

    sign: Sign
    path: str
    words: str
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A report and what it changed."""

    report: str
    told_by: str
    published: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed since the end of a day, newest reports first; undated reports stand apart."""

    since: str
    days: tuple[str, ...]
    causes: tuple[Cause, ...]
    total: int


def content(view: View, asked: Asked) -> Changes:
    """What the reports after a day changed; by default those of the newest day."""
    return changes(view, since=asked.since, all=asked.all)


def changes(view: View, *, since: str = "", all: bool = False) -> Changes:
    """The changes since the end of a day: `since` as 2020-10-06, "" for the day before the newest report's."""
    days = sorted({_day(report) for report in view.reports if report.id in view.held and _day(report)})
    if since not in days:
        since = days[-2] if len(days) > 1 else ""
    newer = [report for report in view.reports if report.id in view.held and _day(report) > since]
    found = _found(view, {report.id for report in newer})
    causes = tuple(_cause(view, report, found[report.id], all=all) for report in reversed(newer) if found[report.id])
    return Changes(since=since, days=tuple(days[:-1]), causes=causes, total=sum(len(one) for one in found.values()))


def _day(report: Report) -> str:
    """The day of publication, "" where only a month or nothing is known."""
    return report.published[:10] if report.published and len(report.published) >= len("2020-10-08") else ""


def _found(view: View, newer: set[str]) -> dict[str, list[Change]]:
    """The changes of each newer report: figures first, then disputes, then happenings."""
    found: dict[str, list[Change]] = defaultdict(list)
    for report, change in (*_figures(view, newer), *_disputes(view, newer), *_happenings(view, newer)):
        found[report].append(change)
    return found


def _figures(view: View, newer: set[str]) -> Iterator[tuple[str, Change]]:
    """New tellings: those that update an earlier one with what it was, those that contradict one with both, the rest as new."""
    for series in view.series:
        points = {point.statement: point for point in series.points if point.statement in view.look.statements}
        for point in points.values():
            touching = [one for one in series.relations if point.statement in (one.start, one.end)]
            ties = {one.relation: points.get(one.start if one.end == point.statement else one.end) for one in touching}
            if point.report in newer and "repeats" not in ties:
                yield point.report, _figure(view, series, point, updated=ties.get("updates"), against=ties.get("contradicts"))


def _figure(view: View, series: Series, point: Point, *, updated: Point | None, against: Point | None) -> Change:
    words, path = f"{sentence(series.measure)}: {printed(view, series, point)}", f"/evidence/{series.id}"
    if against:
        return Change(sign="disputed", path=path, words=f"{words}, against {printed(view, series, against)}")
    if updated and (updated.published or "") < (point.published or ""):
        return Change(sign="~", path=path, words=words, before=printed(view, series, updated))
    return Change(sign="+", path=path, words=words)


def _disputes(view: View, newer: set[str]) -> Iterator[tuple[str, Change]]:
    for dispute in view.disputes:
        told = view.look.among(id for side in dispute.sides for id in side.statements)
        earlier = sum(any(view.look.statements[id].report not in newer for id in side.statements if id in view.look.statements) for side in dispute.sides)
        first = next((one for one in told if one.report in newer), None)
        if first and earlier < 2:
            yield first.report, Change(sign="disputed", path=f"/evidence/{dispute.id}", words=f"Dispute opened: {dispute.about}")


def _happenings(view: View, newer: set[str]) -> Iterator[tuple[str, Change]]:
    for event in sorted(view.events, key=_most_told):
        told = view.look.among(event.statements)
        if all(one.report in newer for one in told) and not all(one.background for one in told):
            yield told[0].report, Change(sign="+", path=f"/evidence/{event.id}", words=view.told(view.lead(event)))


def _most_told(event: Event) -> tuple[int, int, str]:
    return (-event.independent_sources, -len(event.statements), event.id)


def _cause(view: View, report: Report, found: list[Change], *, all: bool) -> Cause:
    return Cause(
        report=report.id,
        told_by=view.look.told_by(report.id),
        published=published(report.published) + (", inferred" if report.published_from == "inferred" else ""),
        changes=tuple(found if all else found[:SHOWN]),
    )


def rows(page: Changes) -> Iterator[Row]:
    """A row a change."""
    for cause in page.causes:
        for one in cause.changes:
            yield (cause.report, cause.told_by, cause.published, one.sign, one.before, one.words, one.path.rpartition("/")[2])


SCREEN = Screen(
    path="/changes",
    title="Changes",
    template="changes.html",
    content=content,
    columns=("report", "told_by", "published", "change", "before", "words", "id"),
    rows=rows,
    tab=Tab(place=8, label="Changes", key="c", count=lambda view: f"{changes(view).total:,}"),
)
