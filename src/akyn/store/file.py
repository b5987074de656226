"""This file is a case in one SQLite file: it opens it, and says plainly when it is something else or refuses writing."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path

from akyn.errors import AlreadyWatched, CaseError, CaseNotWritable, NotACase, NotFound
from akyn.store.database import DOES, Duty, Row, Value
from akyn.store.schema import SCHEMA, UPGRADES, steps, tables, way

APPLICATION = int.from_bytes(b"akyn", "big")
PATIENCE = 10.0  # seconds to wait while another process writes; one report takes some 10 ms

_MEANING: dict[int, type[CaseError]] = {
    sqlite3.SQLITE_NOTADB: NotACase,
    sqlite3.SQLITE_CORRUPT: NotACase,
    sqlite3.SQLITE_READONLY: CaseNotWritable,
    sqlite3.SQLITE_FULL: CaseNotWritable,
    sqlite3.SQLITE_IOERR: CaseNotWritable,
    sqlite3.SQLITE_BUSY: CaseNotWritable,
    sqlite3.SQLITE_CANTOPEN: CaseError,
}


class File:
    """A case in one SQLite file."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.name = str(path)
        self._path = path
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, create: bool) -> File:
        """The case at this path; with `create` it can be written, and is made where there is none.

        Raises:
            NotFound: no such file, or no such folder to make it in.
            NotACase: a folder, another kind of file, or a case of another schema.
            CaseNotWritable: `create`, and the file or its folder is read-only.
        """
        return cls(connect(path, create=create), path)

    def all(self, query: str, **values: Value) -> Iterator[Row]:
        """The rows of a query, in its order."""
        with told_plainly(self._path):
            yield from self._connection.execute(query, values)

    def one(self, query: str, **values: Value) -> Row | None:
        """The first row of a query, or None."""
        with told_plainly(self._path):
            row: Row | None = self._connection.execute(query, values).fetchone()
            return row

    def run(self, command: str, rows: Iterable[Mapping[str, Value]]) -> None:
        """A command once for each of these rows."""
        with told_plainly(self._path):
            self._connection.executemany(command, rows)

    def insert(self, table: str, **row: Value) -> int:
        """Add a row; its `number`, or 0 where the table has no such column."""
        columns, places = ", ".join(f'"{name}"' for name in row), ", ".join(f":{name}" for name in row)
        return self._connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", row).lastrowid or 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written within it or nothing, on the disk when it ends; no other process writes meanwhile."""
        with told_plainly(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk may have ended it already
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read within it stands as it was when it was first read."""
        with told_plainly(self._path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("COMMIT")

    @contextmanager
    def alone(self, what: Duty) -> Iterator[None]:
        """Hold the lock beside the file; the system lets go of it when a process ends, however it ends.

        Raises:
            AlreadyWatched: another process holds it.
            CaseNotWritable: its folder refuses a file.
        """
        path = self._path.with_name(f"{self._path.name}-{what}")
        try:
            file = path.open("a")
        except OSError as error:
            raise CaseNotWritable(f"{path}: cannot be made ({error.strerror}), expected a folder that can be written") from error
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise AlreadyWatched(f"{self.name}: another akyn {DOES[what]} already, expected one at a time") from error
            yield

    def has_table(self, name: str) -> bool:
        """Whether there is a table of this name."""
        return has_table(self._connection, name)

    def columns(self, table: str) -> tuple[str, ...]:
        """The names of a table's columns, in its order."""
        return tuple(str(name) for _, name, *_ in self.all(f"PRAGMA table_info({table})"))

    def set_numbers(self) -> None:
        """Nothing: SQLite numbers a row after the highest."""

    def matches(self, table: str) -> str:
        """A query for `number` and `rank` of the rows that hold `:asked`; the lowest rank is best."""
        return f"SELECT rowid AS number, rank FROM {table}_words WHERE {table}_words MATCH :asked"

    def asked(self, words: tuple[str, ...]) -> str:
        """These words, all of them, as `matches` wants them."""
        return " ".join('"{}"'.format(word.replace('"', '""')) for word in words)

    def damage(self) -> tuple[str, ...]:
        """What SQLite itself finds wrong with the file; nothing for a sound one."""
        broken = [line for (line,) in self.all("PRAGMA integrity_check") if line != "ok"]
        dangling = [f"row {number} of {table} leads to no {parent}" for table, number, parent, _ in self.all("PRAGMA foreign_key_check")]
        return tuple(broken + dangling)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the case at this path; with `create` it can be written, and is made where there is none."""
    _refuse_a_wrong_path(path, create=create)
    with told_plainly(path):
        connection = sqlite3.connect(_address(path), uri=True, isolation_level=None, timeout=PATIENCE)
    try:
        with told_plainly(path):
            _prepare(connection, path, create=create)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file into an error a user can mend; our own mistakes pass through."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        meaning = _MEANING.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)  # the low byte is the family of the code
        if meaning is None:
            raise
        raise meaning(f"{path}: {error}, expected a case that can be {'written' if meaning is CaseNotWritable else 'read'}") from error


def _refuse_a_wrong_path(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise NotACase(f"{path}: a folder, expected a case file")
    if not path.exists() and not create:
        raise NotFound(f"{path}: no such case; `akyn add` makes one")
    if not path.parent.is_dir():
        raise NotFound(f"{path.parent}: no such folder, expected one to make the case in")
    if create and not _is_writable(path):
        raise CaseNotWritable(f"{path}: read-only, expected a file and a folder that can be written")


def _is_writable(path: Path) -> bool:
    return _allows_writing(path.parent) and (not path.exists() or _allows_writing(path))


def _allows_writing(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _address(path: Path) -> str:
    """The URI for SQLite; `immutable` where its side files cannot be made and nothing waits in its log."""
    address = path.resolve().as_uri()
    if _is_writable(path):
        return f"{address}?mode=rwc"
    log = path.with_name(f"{path.name}-wal")
    if not _allows_writing(path.parent) and not (log.exists() and log.stat().st_size):
        return f"{address}?mode=ro&immutable=1"
    return f"{address}?mode=ro"


def _prepare(connection: sqlite3.Connection, path: Path, *, create: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    if create and (_is_empty(connection) or _lacks_tables(connection)):
        _make_tables(connection)
    if _number(connection, "PRAGMA application_id") != APPLICATION:
        raise NotACase(f"{path}: another kind of file, expected an akyn case")
    while (schema := _schema(connection)) != SCHEMA:
        if schema not in UPGRADES:
            raise NotACase(f"{path}: a case of schema {schema}, this version of akyn reads schema {SCHEMA}")
        if not _is_writable(path):
            raise CaseNotWritable(f"{path}: a case of schema {schema}, expected schema {SCHEMA} or a file that can be brought to it")
        _upgrade(connection, schema)


def migrate(path: Path, *, dry_run: bool) -> tuple[str, ...]:
    """Bring a case to the newest schema; the commands that it takes, which `dry_run` only tells. Opening it to write does the same.

    Raises:
        NotFound, NotACase, CaseNotWritable: as `connect` says.
    """
    _refuse_a_wrong_path(path, create=False)
    with told_plainly(path), closing(sqlite3.connect(_address(path), uri=True, isolation_level=None, timeout=PATIENCE)) as connection:
        if _number(connection, "PRAGMA application_id") != APPLICATION:
            raise NotACase(f"{path}: another kind of file, expected an akyn case")
        taken = way(_schema(connection))
    if not dry_run:
        connect(path, create=True).close()
    return taken


def _schema(connection: sqlite3.Connection) -> str:
    ((schema,),) = connection.execute("SELECT value FROM meta WHERE name = 'schema'")
    return str(schema)


def _upgrade(connection: sqlite3.Connection, schema: str) -> None:
    """Bring a case to the next schema in one transaction; another process may have been quicker."""
    connection.execute("BEGIN IMMEDIATE")
    if _schema(connection) == schema:
        for step in steps(schema):
            connection.execute(step)
        connection.execute("UPDATE meta SET value = ? WHERE name = 'schema'", (str(int(schema) + 1),))
    connection.execute("COMMIT")


def _is_empty(connection: sqlite3.Connection) -> bool:
    """Whether the file is new, or was left by a process killed before the tables were there."""
    return not _number(connection, "PRAGMA application_id") and not _number(connection, "SELECT count(*) FROM sqlite_master")


def _lacks_tables(connection: sqlite3.Connection) -> bool:
    """Whether a case was made before proposals were kept."""
    return _number(connection, "PRAGMA application_id") == APPLICATION and not has_table(connection, "ruling")


def has_table(connection: sqlite3.Connection, name: str) -> bool:
    """Whether the file has a table of this name."""
    return connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)).fetchone() is not None


def _make_tables(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    mark = f"PRAGMA application_id = {APPLICATION}"  # "akyn" in ASCII
    words = (files(__package__) / "words.sql").read_text(encoding="utf-8")
    connection.executescript(f"BEGIN IMMEDIATE;\n{mark};\n{tables()}\n{words}\nCOMMIT;")  # one transaction; a second maker waits, then finds them there


def _number(connection: sqlite3.Connection, query: str) -> int:
    ((number,),) = connection.execute(query)
    return int(number)
