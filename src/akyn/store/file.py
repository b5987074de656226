"""This file opens the SQLite file that holds a case, and says plainly when it is something else or refuses writing."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from akyn.errors import CaseError, CaseNotWritable, NotACase, NotFound

APPLICATION = int.from_bytes(b"akyn", "big")
SCHEMA = "5"
UPGRADES = {  # what brings a case to the next schema
    "1": """ALTER TABLE withdrawal ADD COLUMN "by" TEXT NOT NULL DEFAULT ''""",
    "2": "CREATE TABLE asset_list (number INTEGER PRIMARY KEY, name TEXT NOT NULL, assets TEXT NOT NULL, recorded_at TEXT NOT NULL)",
    "3": """
        CREATE TABLE watched (
            address TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT, source TEXT, published TEXT, stamp TEXT, etag TEXT, modified TEXT,
            asked_at TEXT, succeeded_at TEXT, failed_at TEXT, problem TEXT, failures INTEGER NOT NULL, next_at TEXT, unread TEXT
        ) WITHOUT ROWID;
        CREATE TABLE fetched (
            number INTEGER PRIMARY KEY, address TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES raw (sha256), media TEXT NOT NULL, path TEXT NOT NULL,
            fetched_at TEXT NOT NULL
        );
        CREATE INDEX fetched_address ON fetched (address, sha256);
        CREATE TABLE raw (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID
    """,
    "4": """
        CREATE TABLE IF NOT EXISTS alert_rule (name TEXT PRIMARY KEY, begun_at TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS message (
            number INTEGER PRIMARY KEY, alert TEXT NOT NULL, sequence INTEGER NOT NULL, rule TEXT NOT NULL, kind TEXT NOT NULL, headline TEXT NOT NULL,
            made_at TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (alert, sequence)
        );
        CREATE TABLE IF NOT EXISTS delivery (
            message INTEGER NOT NULL REFERENCES message (number), channel TEXT NOT NULL, begun_at TEXT, delivered_at TEXT,
            failures INTEGER NOT NULL DEFAULT 0, problem TEXT, next_at TEXT, PRIMARY KEY (message, channel)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS delivery_next ON delivery (next_at);
        CREATE TABLE IF NOT EXISTS acknowledgement (
            number INTEGER PRIMARY KEY, alert TEXT NOT NULL, "by" TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL
        )
    """,
}
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


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the case at this path; with `create` it can be written, and is made where there is none.

    Raises:
        NotFound: no such file, or no such folder to make it in.
        NotACase: a folder, another kind of file, or a case of another schema.
        CaseNotWritable: `create`, and the file or its folder is read-only.
    """
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


def _schema(connection: sqlite3.Connection) -> str:
    ((schema,),) = connection.execute("SELECT value FROM meta WHERE name = 'schema'")
    return str(schema)


def _upgrade(connection: sqlite3.Connection, schema: str) -> None:
    """Bring a case to the next schema in one transaction; another process may have been quicker."""
    connection.execute("BEGIN IMMEDIATE")
    if _schema(connection) == schema:
        for change in UPGRADES[schema].split(";"):
            connection.execute(change)
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
    schema = (files(__package__) / "schema.sql").read_text(encoding="utf-8")
    connection.executescript(f"BEGIN IMMEDIATE;\n{schema}\nCOMMIT;")  # one transaction; a second maker waits, then finds them there


def _number(connection: sqlite3.Connection, query: str) -> int:
    ((number,),) = connection.execute(query)
    return int(number)
