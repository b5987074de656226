"""This file is the changes: what the newest reports added, revised, contested, joined or parted, by the report that caused it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from akyn.errors import NotYet
from akyn.model import Report
from akyn.serve.paging import Place, paged
from akyn.serve.screen import NOT_YET, Asked, Row, Screen, Tab
from akyn.serve.view import View
from akyn.serve.works import PATIENCE
from akyn.tell import diff
from akyn.tell.diff import About, Kind
from akyn.tell.words import published

SHOWN = 20  # changes of one report on a page of several
CAUSES = 20  # reports on a page
SIGNS: Mapping[Kind, str] = {"new": "+", "revised": "~", "disputed": "disputed", "merged": "=", "split": "≠", "withdrawn": "−"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that a report changed: its sign, what it is now, what it was before."""

    sign: str
    path: str
    words: str
    about: About
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A report and what it changed, the weightiest first; `more` counts what is left out here."""

    report: str
    told_by: str
    published: str
    changes: tuple[Change, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed since the end of a day, newest reports first; undated reports stand apart."""

    since: str
    days: tuple[str, ...]
    causes: tuple[Cause, ...]
    place: Place  # of the reports
    total: int
    only: str  # the report whose changes are shown, "" for all


def content(view: View, asked: Asked) -> Changes:
    """What the reports after a day changed; by default those of the newest day."""
    return changes(view, since=asked.since, only=asked.id or asked.kind, page=asked.page, all=asked.all)


def changes(view: View, *, since: str = "", only: str = "", page: int = 1, all: bool = False, patience: float | None = PATIENCE) -> Changes:
    """The changes since the end of a day: `since` as 2020-10-06, "" for the day before the newest report's; `only` those of one report.

    Raises:
        NotYet: they are not worked out within `patience` seconds.
    """
    days = view.once("days of reports", lambda: sorted({_day(report) for report in view.reports if report.id in view.held and _day(report)}))
    if since not in days:
        since = days[-2] if len(days) > 1 else ""
    found = view.once(("changes", since), lambda: _by_report(view, view.changes_since(since, patience=patience)))
    causes = [report for report in reversed(view.reports) if found.get(report.id) and only in ("", report.id)]
    shown, place = paged(causes, page=page, size=CAUSES, all=all)
    return Changes(
        since=since,
        days=tuple(days[:-1]),
        causes=tuple(_cause(view, report, found[report.id], all=all or bool(only)) for report in shown),
        place=place,
        total=sum(len(one) for one in found.values()),
        only=only if only in found else "",
    )


def _by_report(view: View, changes: Iterable[diff.Change]) -> dict[str, list[Change]]:
    """The changes of the situation's reports, each at the report that caused it."""
    found: dict[str, list[Change]] = defaultdict(list)
    for one in changes:
        if one.report in view.held:
            found[one.report].append(_change(one))
    return dict(found)


def _day(report: Report) -> str:
    """The day of publication, "" where only a month or nothing is known."""
    return report.published[:10] if report.published and len(report.published) >= len("2020-10-08") else ""


def _change(one: diff.Change) -> Change:
    path = f"/actors/{one.id}" if one.about == "entity" else f"/evidence/{one.statements[0] if one.kind == 'withdrawn' else one.id}"
    return Change(sign=SIGNS[one.kind], path=path, words=one.words, about=one.about, before=one.before)


def _cause(view: View, report: Report, found: list[Change], *, all: bool) -> Cause:
    return Cause(
        report=report.id,
        told_by=view.look.told_by(report.id),
        published=published(report.published) + (", inferred" if report.published_from == "inferred" else ""),
        changes=tuple(found if all else found[:SHOWN]),
        more=0 if all else max(len(found) - SHOWN, 0),
    )


def _total(view: View) -> str:
    """How many there are, as the rail says it."""
    try:
        return f"{changes(view, patience=0).total:,}"
    except NotYet:
        return NOT_YET


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
    tab=Tab(place=7, label="Changes", key="c", count=_total),
)
