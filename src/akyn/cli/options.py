"""This file is the arguments and options that several commands share."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from akyn.store.address import address


def moment(text: str | None) -> str | None:
    """A year, month, day or ISO time, as it was given."""
    if text is None:
        return None
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d([T ].*)?)?)?", text):
        raise typer.BadParameter(f"{text!r}: expected a day as 2020-10-08, a month as 2020-10 or a year")
    try:
        date.fromisoformat((text[:10] + "-01-01")[:10])
    except ValueError as error:
        raise typer.BadParameter(f"{text!r}: there is no such day") from error
    return text


def since(text: str | None) -> str | None:
    """A day, month or year, or so many hours or days back (24h, 7d), as it was given."""
    return text if text is None or re.fullmatch(r"[1-9]\d{0,3}[hd]", text) else moment(text)


# Any: typer knows no unions; what `address` gives is an Address.
CasePath = Annotated[Any, typer.Argument(metavar="CASE", parser=address, help="The case: one SQLite file, or the postgresql:// URL of a database.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="An id that the brief or the export names, or an unmistakable beginning of one.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for a program to read.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="T", callback=moment, help="Tell it as of a day, going by publication: 2020-10-08 or 2020-10.")]
Actors = Annotated[
    Path | None,
    typer.Option("--actors", metavar="FILE", help="Your own list of actors: CSV with the columns name, kind, country, names (joined by ;)."),
]
Since = Annotated[str | None, typer.Option("--since", metavar="T", callback=since, help="Say what changed since the end of a day, or in the last 24h or 7d.")]
Out = Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write to this file; stdout otherwise.")]
KnownAt = Annotated[
    str | None, typer.Option("--known-at", metavar="T", callback=moment, help="Tell what the case held by then, going by when it was recorded and decided.")
]
