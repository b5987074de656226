"""This file is what a screen is: an address, a template, what stands on it, and the table that says the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from akyn import registry
from akyn.serve.view import View
from akyn.tell.table import Row as Row
from akyn.tell.table import Table

NOT_YET = "…"  # a count of the rail that is still being worked out


def _no_rows(content: object) -> tuple[Row, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the address asks of a screen beside the moment and the situation."""

    id: str = ""
    q: str = ""
    kind: str = ""  # of happenings, of actors, of what is found
    figure: str = ""  # the one to draw
    around: str = ""  # the actor whose relations are asked for
    since: str = ""  # the day that changes are counted from
    first: str = ""  # the days that the map shows, or in which what is found was published
    last: str = ""
    order: str = ""  # of the timeline: "newest" begins with the last day
    borders: str = ""  # the view of the borders on it
    page: int = 0  # of the long list; 0: the page that it opens with
    more: int = 1  # page of a second one
    at: int | None = None  # the character of a report that its page must show
    rule: str = ""  # for alerts, to try
    all: bool = False  # every row, as the table twins have it


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """The entry of a screen in the rail: its place, label and key, and how much stands there."""

    place: int
    label: str
    key: str
    count: Callable[[View], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A page with its JSON and CSV twins; `content` may raise NotFound, which answers 404."""

    path: str  # "/reports/{id}"
    title: str
    template: str
    content: Callable[[View, Asked], Any]  # Any: a frozen dataclass of the screen's own
    columns: tuple[str, ...] = ()  # of its own table
    rows: Callable[[Any], Iterable[Row]] = _no_rows
    table: Table | None = None  # the table of the account that it shows
    tab: Tab | None = None
    lasts: bool = True  # False: it shows besides what changes without the account, such as how the watch is going
    within: str = ""  # path of the screen whose entry in the rail is lit

    @property
    def head(self) -> tuple[str, ...]:
        """The columns of its CSV."""
        return self.table.columns if self.table else self.columns

    @property
    def twin(self) -> str:
        """The path that .json and .csv are hung on."""
        return self.path if self.path != "/" else "/situation"

    @property
    def lit(self) -> str:
        """The path of the entry in the rail."""
        return self.within or self.path


@cache
def all_screens() -> tuple[Screen, ...]:
    """Every screen, in order of its file."""
    import akyn.serve.screens

    return registry.declared(akyn.serve.screens, "SCREEN", Screen)


@cache
def tabs() -> tuple[Screen, ...]:
    """The screens of the rail in their order."""
    return tuple(sorted((screen for screen in all_screens() if screen.tab), key=lambda screen: screen.tab.place if screen.tab else 0))
