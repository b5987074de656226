"""This file is the list of situations: each with its reports, days and countries; the room opens with the one that has most reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akyn.serve.paging import Place, paged
from akyn.serve.screen import Asked, Row, Screen
from akyn.serve.view import View
from akyn.tell.words import days

SHOWN = 100  # on a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A situation of the list."""

    id: str
    title: str
    countries: tuple[str, ...]
    days: str
    reports: int
    events: int
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Situations:
    """The situations, those of most reports first."""

    situations: tuple[Listed, ...]
    place: Place


def content(view: View, asked: Asked) -> Situations:
    """A page of them."""
    shown, place = paged(view.situations, page=asked.page, size=SHOWN, all=asked.all)
    return Situations(
        situations=tuple(
            Listed(
                id=one.id,
                title=one.title,
                countries=tuple(view.look.name(id) for id in one.countries),
                days=days(one.start, one.end),
                reports=len(one.reports),
                events=len(one.events),
                is_open=one is view.situation,
            )
            for one in shown
        ),
        place=place,
    )


def rows(page: Situations) -> Iterator[Row]:
    """A row a situation."""
    for one in page.situations:
        yield (one.id, one.title, "; ".join(one.countries), one.days, one.reports, one.events)


SCREEN = Screen(
    path="/situations",
    title="Situations",
    template="situations.html",
    content=content,
    columns=("id", "title", "countries", "days", "reports", "events"),
    rows=rows,
    within="/",
)
