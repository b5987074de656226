"""This file is what a case needs of a database: SQLite's and PostgreSQL's each give it in a file of their own.

Queries are written once, in the SQL that both know. Values stand in them as `:name`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Literal, Protocol

Row = tuple[Any, ...]  # what the driver returns: text, numbers, bytes or None, by column
Duty = Literal["watch", "alerts"]
DOES: dict[Duty, str] = {"watch": "watches for it", "alerts": "alerts for it"}
Value = str | bytes | float | bool | None


class Database(Protocol):
    """One open database that holds one case. Whatever it says of itself that a user can mend is raised as a CaseError."""

    name: str  # what errors call it: the path, or the address without its password

    def all(self, query: str, **values: Value) -> Iterator[Row]:
        """The rows of a query, in its order."""

    def one(self, query: str, **values: Value) -> Row | None:
        """The first row of a query, or None."""

    def run(self, command: str, rows: Iterable[Mapping[str, Value]]) -> None:
        """A command once for each of these rows."""

    def insert(self, table: str, **row: Value) -> int:
        """Add a row; its `number`, or 0 where the table has no such column."""

    def transaction(self) -> AbstractContextManager[None]:
        """All that is written within it or nothing, kept for good when it ends; no other process writes meanwhile."""

    def snapshot(self) -> AbstractContextManager[None]:
        """All that is read within it stands as it was at one moment, whoever writes meanwhile."""

    def alone(self, what: Duty) -> AbstractContextManager[None]:
        """Hold what only one process at a time may do for this case; the system lets go of it when a process ends, however it ends.

        Raises:
            AlreadyWatched: another process holds it.
        """

    def has_table(self, name: str) -> bool:
        """Whether there is a table of this name; a case of an earlier schema that cannot be written lacks some."""

    def columns(self, table: str) -> tuple[str, ...]:
        """The names of a table's columns, in its order."""

    def set_numbers(self) -> None:
        """Let the next row of each table be numbered after those that were put in with their numbers."""

    def matches(self, table: str) -> str:
        """A query for `number` and `rank` of the rows of `report` or `statement` that hold `:asked`; the lowest rank is best."""

    def asked(self, words: tuple[str, ...]) -> str:
        """These words, all of them, in any case of letters and with or without their accents, as `matches` wants them."""

    def damage(self) -> tuple[str, ...]:
        """What the database itself finds wrong with what it holds; nothing for a sound one."""

    def close(self) -> None:
        """Let go of it."""
