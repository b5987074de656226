"""This file copies a case, row by row, into a new one: between a file and a server, either way, or as a backup."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path

from akyn.errors import CaseError
from akyn.store.address import Address, connect
from akyn.store.database import Database, Value
from akyn.store.schema import tables

AT_ONCE = 500  # rows in memory
_TABLE = re.compile(r"CREATE TABLE IF NOT EXISTS (\w+)")


def copy(source: Address, target: Address) -> dict[str, int]:
    """Copy all that a case holds into an empty one, as it is at one moment, with the order and the moments of adding; all of it or nothing.

    Returns:
        how many rows of each table were copied.

    Raises:
        CaseError: the target holds something already.
        NotFound, NotACase, CaseNotWritable: as `connect` says, of either.
    """
    with closing(connect(source, create=False)) as old, closing(connect(target, create=True)) as new:
        if any(new.one(f"SELECT 1 FROM {table}") for table in _tables() if table != "meta"):
            raise CaseError(f"{target}: holds a case already, expected an empty one to copy into")
        with old.snapshot(), new.transaction():
            copied = {table: _copy(old, new, table) for table in _tables() if old.has_table(table)}
            new.set_numbers()
    return copied


def backup(source: Address, path: Path) -> dict[str, int]:
    """Copy a case into a new file, which is there only when it is whole.

    Raises:
        CaseError: there is such a file already.
    """
    if path.exists():
        raise CaseError(f"{path}: is there already, expected a name for a new file")
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        copied = copy(source, part)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    return copied


def _tables() -> tuple[str, ...]:
    """The tables, each after those that its rows lead to."""
    return tuple(_TABLE.findall(tables()))


def _copy(old: Database, new: Database, table: str) -> int:
    columns = old.columns(table)
    named, places = ", ".join(f'"{column}"' for column in columns), ", ".join(f":{column}" for column in columns)
    rows = (dict(zip(columns, row, strict=True)) for row in old.all(f"SELECT {named} FROM {table} ORDER BY 1"))
    count = 0
    for some in _in_portions(row for row in rows if row.get("name") != "schema" or table != "meta"):
        new.run(f"INSERT INTO {table} ({named}) VALUES ({places})", some)
        count += len(some)
    return count


def _in_portions(rows: Iterator[Mapping[str, Value]]) -> Iterator[list[Mapping[str, Value]]]:
    while some := list(islice(rows, AT_ONCE)):
        yield some
