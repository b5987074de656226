"""This file is the list of reports: what was read, what was not, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akyn.lang import is_read
from akyn.model import Report, Trouble
from akyn.serve.paging import Place, paged
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.view import View
from akyn.tell.words import published

SHOWN = 100  # on a page
TROUBLES = 20  # here; under Health stand all


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A report of the list: who tells it, when, and what came of it."""

    id: str
    name: str
    title: str
    told_by: str
    published: str
    language: str
    statements: int
    copy_of: str
    situation: str
    unread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """All reports, the newest first and the undated last, and what did not become one."""

    reports: tuple[Held, ...]
    place: Place
    troubles: tuple[Trouble, ...]
    other_troubles: int


def content(view: View, asked: Asked) -> Reports:
    """The reports known at the moment."""
    shown, place = paged(view.newest_first, page=asked.page, size=SHOWN, all=asked.all)
    troubles = view.account.troubles
    return Reports(
        reports=tuple(_held(view, report) for report in shown),
        place=place,
        troubles=troubles[:TROUBLES],
        other_troubles=len(troubles) - len(troubles[:TROUBLES]),
    )


def _held(view: View, report: Report) -> Held:
    root = view.roots.get(report.id, report.id)
    return Held(
        id=report.id,
        name=report.name,
        title=view.look.heading(report.id),
        told_by=report.source or "not named",
        published=published(report.published) + (", inferred" if report.published and report.published_from == "inferred" else ""),
        language=report.language or "unknown",
        statements=len(view.statements_of.get(report.id, ())),
        copy_of=root if root != report.id else "",
        situation=view.situation_of.get(report.id, ""),
        unread="" if is_read(report.language) else f"kept and searched, not read: akyn reads no {report.language} yet",
    )


def rows(page: Reports) -> Iterator[Row]:
    """A row a report."""
    for one in page.reports:
        yield (one.id, one.name, one.title, one.told_by, one.published, one.language, one.statements, one.copy_of, one.situation, one.unread)


SCREEN = Screen(
    path="/reports",
    title="Sources",
    template="reports.html",
    content=content,
    columns=("id", "name", "title", "source", "published", "language", "statements", "copy_of", "situation", "unread"),
    rows=rows,
    tab=Tab(place=7, label="Sources", key="d", count=lambda view: str(len(view.reports))),
)
