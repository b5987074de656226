"""This file reads an address: the moment, the situation, and what else is asked of a screen."""

from __future__ import annotations

import re
from datetime import date

from starlette.requests import Request

from akyn.errors import AkynError
from akyn.serve.room import Room
from akyn.serve.screen import Asked
from akyn.serve.view import View

MOST_DIGITS = 9
LONGEST = 400  # characters of a question; what is longer is not a question


class BadMoment(AkynError):
    """A moment that no calendar has."""


def moment(words: str | None) -> str | None:
    """A day, month or year as it was given, None for now.

    Raises:
        BadMoment: it is none of these.
    """
    if not words:
        return None
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", words):
        raise BadMoment(f"{words[:40]!r}: expected a day as 2020-10-08, a month as 2020-10 or a year")
    try:
        date.fromisoformat(f"{words}-01-01"[:10])
    except ValueError as error:
        raise BadMoment(f"{words!r}: there is no such day") from error
    return words


def _number(words: str | None) -> int | None:
    """A whole number as an address gives it, None for anything else."""
    return int(words) if words and len(words) <= MOST_DIGITS and words.isdecimal() and words.isascii() else None


def view_of(room: Room, request: Request) -> View:
    """The case as of the moment and from the situation that the address names."""
    return room.view(moment(request.query_params.get("as_of")), request.query_params.get("situation", ""))


def asked_of(request: Request) -> Asked:
    """What the address asks of a screen."""
    given = request.query_params
    return Asked(
        id=request.path_params.get("id", ""),
        q=given.get("q", "")[:LONGEST],
        kind=given.get("kind", "")[:LONGEST],
        figure=given.get("figure", "")[:LONGEST],
        around=given.get("around", "")[:LONGEST],
        since=given.get("since", "")[:LONGEST],
        first=moment(given.get("first")) or "",
        last=moment(given.get("last")) or "",
        order="newest" if given.get("order") == "newest" else "",
        borders=given.get("borders", "")[:LONGEST],
        page=_number(given.get("page")) or 0,
        more=_number(given.get("more")) or 1,
        at=_number(given.get("at")),
        rule=given.get("rule", "")[:LONGEST],
    )
