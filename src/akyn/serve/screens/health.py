"""This file is the health of a case: what each source gave and when last, what was not read, what failed; silence and failure look different."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from akyn import pipeline
from akyn.lang import is_read
from akyn.model import Report, Trouble, Watched
from akyn.serve.paging import Place, paged
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.view import View
from akyn.tell import watching
from akyn.tell.counts import Counts, counts
from akyn.tell.rating import RELIABLE
from akyn.tell.words import published

SHOWN = 60  # sources on a page
TROUBLES = 40
WATCHED = 80  # feeds, folders and waiting pages; the table has all


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHealth:
    """One source: its reports, the day of its newest, when the case last got one, and what was not read."""

    name: str
    reliability: str  # A to F, as analysts rated it
    reliability_said: str
    reports: int
    records: int
    newest: str
    recorded_at: str
    unread: int
    silent: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Counts, sources, troubles, and what is watched: feeds and folders, then pages that wait."""

    counts: Counts
    sources: tuple[SourceHealth, ...]
    place: Place  # of the sources
    troubles: tuple[Trouble, ...]
    trouble_place: Place
    watched: tuple[Watched, ...]
    still_to_fetch: int


def content(view: View, asked: Asked) -> Health:
    """The state of the whole case, over all its situations."""
    shown, place = paged(view.once("sources", lambda: _sources(view)), page=asked.page, size=SHOWN, all=asked.all)
    troubles, trouble_place = paged(view.account.troubles, page=asked.more, size=TROUBLES, all=asked.all)
    watched = pipeline.watched(view.path)
    every = (*watching.sources(watched), *watching.waiting(watched))
    return Health(
        counts=view.once("counts", lambda: counts(view.account)),
        sources=shown,
        place=place,
        troubles=troubles,
        trouble_place=trouble_place,
        watched=every if asked.all else every[:WATCHED],
        still_to_fetch=len(watching.waiting(watched)),
    )


def _sources(view: View) -> tuple[SourceHealth, ...]:
    """All sources: those of most reports first, what names none last."""
    by_source: dict[str, list[Report]] = defaultdict(list)
    for report in view.reports:
        by_source[report.source or ""].append(report)
    order = sorted(by_source.items(), key=lambda pair: (not pair[0], -len(pair[1]), pair[0]))
    return tuple(_source(view, name, reports) for name, reports in order)


def _source(view: View, name: str, reports: list[Report]) -> SourceHealth:
    records = {report.id: len(view.statements_of.get(report.id, ())) for report in reports}
    letter = view.account.reliability.get(name, "F")
    return SourceHealth(
        name=name,
        reliability=letter,
        reliability_said=RELIABLE[letter],
        reports=len(reports),
        records=sum(records.values()),
        newest=published(max((report.published or "" for report in reports), default="") or None),
        recorded_at=watching.minute(max(view.recorded_at.get(report.id, "") for report in reports)),
        unread=sum(not is_read(report.language) for report in reports),
        silent=tuple((report.id, report.name) for report in reports if not records[report.id]),
    )


def rows(page: Health) -> Iterator[Row]:
    """A row a source, then a row a trouble, then a row for each feed, folder and page that is watched."""
    for one in page.sources:
        yield ("source", one.name or "not named", one.reports, one.records, one.newest, one.recorded_at, one.unread, len(one.silent), "")
    for trouble in page.troubles:
        yield ("trouble", trouble.name, None, None, "", "", None, None, f"{trouble.stage}: {trouble.problem}")
    for asked in page.watched:
        yield (asked.kind, asked.address, None, None, "", asked.succeeded_at or "", None, None, watching.state(asked))


SCREEN = Screen(
    path="/health",
    title="Health",
    template="health.html",
    content=content,
    columns=("row", "name", "reports", "records", "newest", "recorded_at", "unread", "silent", "problem"),
    rows=rows,
    lasts=False,
    tab=Tab(place=9, label="Health", key="h", count=lambda view: str(len(view.account.troubles))),
)
