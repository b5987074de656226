"""This file is the list of reports: what was read, what was not, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akyn.lang import is_read
from akyn.model import Report, Trouble
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.view import View
from akyn.tell.words import published

SHOWN = 200  # the newest; an address asks for all


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
    """All reports in order of publication, and what did not become one."""

    reports: tuple[Held, ...]
    left_out: int
    troubles: tuple[Trouble, ...]


def content(view: View, asked: Asked) -> Reports:
    """The reports known at the moment."""
    shown = view.reports if asked.all else view.reports[-SHOWN:]
    return Reports(reports=tuple(_held(view, report) for report in shown), left_out=len(view.reports) - len(shown), troubles=view.account.troubles)


def _held(view: View, report: Report) -> Held:
    root = view.roots.get(report.id, report.id)
    return Held(
        id=report.id,
        name=report.name,
        title=report.title or report.name,
        told_by=report.source or "not named",
        published=published(report.published) + (", inferred" if report.published and report.published_from == "inferred" else ""),
        language=report.language or "unknown",
        statements=len(view.statements_of.get(report.id, ())),
        copy_of=root if root != report.id else "",
        situation=next((one.title for one in view.situations if report.id in one.reports), ""),
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
