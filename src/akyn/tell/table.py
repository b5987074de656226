"""This file is what a table is, finds the tables (each a file of `tables/` that declares `TABLE`), and writes one as text, CSV, Markdown or records."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import StringIO
from itertools import chain

from akyn import registry
from akyn.model import Account, Situation
from akyn.tell.lookup import Lookup
from akyn.tell.words import inert

Row = tuple[object, ...]  # cells: words, numbers, days or None

WIDEST = 64  # characters of a cell as text; CSV and JSON have it whole
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula
_ESCAPED = r"\\\1"
_MARKUP = re.compile(r"([\\`*_\[\]<>|#!~])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of an account, over all of it or one situation; the last column but one names the statements of a row, the last has their characters."""

    name: str
    columns: tuple[str, ...]
    shown: tuple[str, ...]  # the columns that a terminal has room for
    rows: Callable[[Lookup, Situation | None], Iterable[Row]]

    def of(self, account: Account, situation: Situation | None = None) -> list[Row]:
        """The rows, in the table's order."""
        return list(self.rows(Lookup(account), situation))


@cache
def all_tables() -> tuple[Table, ...]:
    """Every table, by name of its file."""
    import akyn.tell.tables

    return registry.declared(akyn.tell.tables, "TABLE", Table)


def table_named(name: str) -> Table:
    """The table of this name.

    Raises:
        NotFound: there is none; the message lists those there are.
    """
    return registry.named(all_tables(), name, "table")


def text_lines(columns: Sequence[str], shown: Sequence[str], rows: Sequence[Row]) -> Iterator[str]:
    """The columns shown, set under their heads; hostile characters made visible."""
    places = [columns.index(column) for column in shown]
    cells = [[_cut(inert(_words(row[place]))) for place in places] for row in rows]
    widths = [max(len(head), *(len(row[at]) for row in cells), 0) for at, head in enumerate(shown)]
    yield "  ".join(head.ljust(width) for head, width in zip(shown, widths, strict=True)).rstrip()
    yield from ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells)


def csv_text(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """The table for a spreadsheet, that no cell of it can command."""
    return "".join(f"{line}\r\n" for line in csv_lines(columns, rows))


def csv_lines(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """The rows of the table for a spreadsheet, the head first, without line ends."""
    for row in chain((columns,), rows):
        out = StringIO(newline="")
        csv.writer(out).writerow([spreadsheet_cell(cell) for cell in row])
        yield out.getvalue().removesuffix("\r\n")


def markdown_lines(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """The table as Markdown; what a cell says is text and no markup."""
    yield f"| {' | '.join(columns)} |"
    yield "|" + "---|" * len(columns)
    yield from (f"| {' | '.join(_MARKUP.sub(_ESCAPED, inert(_words(cell))) for cell in row)} |" for row in rows)


def records(columns: Sequence[str], rows: Iterable[Row]) -> list[dict[str, object]]:
    """The rows by the names of their columns."""
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _words(cell: object) -> str:
    return "" if cell is None else f"{cell:,g}" if isinstance(cell, float) else str(cell)


def _cut(words: str) -> str:
    return words if len(words) <= WIDEST else words[: WIDEST - 1].rstrip() + "…"


def spreadsheet_cell(value: object) -> object:
    """A cell: numbers as they are, words that would be a formula behind an apostrophe."""
    if value is None or isinstance(value, int | float):
        return value
    words = str(value)
    return f"'{words}" if words.startswith(_FORMULA) else words
