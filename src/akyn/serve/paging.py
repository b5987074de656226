"""This file cuts long lists into pages, so that no page of the room gets heavy however much the case holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a page of a list stands: the places of its first and last, counted from 1, of how many; and which page of how many it is."""

    first: int
    last: int
    total: int
    page: int
    pages: int


def paged(things: Sequence[Thing], *, page: int, size: int, all: bool = False) -> tuple[tuple[Thing, ...], Place]:
    """What stands on a page of so many, and its place; the last page for a number beyond it. `all` makes it one page."""
    size = max(len(things), 1) if all else size
    pages = max(-(-len(things) // size), 1)
    page = min(max(page, 1), pages)
    shown = tuple(things[(page - 1) * size : page * size])
    return shown, Place(first=(page - 1) * size + bool(shown), last=(page - 1) * size + len(shown), total=len(things), page=page, pages=pages)


def page_with(place: int, *, size: int) -> int:
    """The page on which the thing at a place, counted from 0, stands."""
    return place // size + 1
