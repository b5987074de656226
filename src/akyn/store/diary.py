"""This file is the diary of `akyn watch` in the case: what is asked and when next, how it went, and the very bytes that were given."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from akyn.errors import NotFound
from akyn.model import Watched
from akyn.store.file import connect, told_plainly

_COLUMNS = ", ".join(field.name for field in fields(Watched))
_PLACES = ", ".join("?" for _ in fields(Watched))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address gave: its bytes, their media type as stated, the path they came from, and when."""

    address: str
    content: bytes
    media: str
    path: str
    fetched_at: str

    @property
    def sha256(self) -> str:
        """The name of the bytes."""
        return hashlib.sha256(self.content).hexdigest()


class Diary:
    """The diary of one case; every `keep` is one transaction, on the disk when it returns."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    @contextmanager
    def open(cls, path: Path, *, create: bool = False) -> Iterator[Diary]:
        """The diary of the case at this path; with `create` it is to be written, and the case made where there is none."""
        with closing(connect(path, create=create)) as connection:
            yield cls(connection, path)

    def watched(self) -> tuple[Watched, ...]:
        """Everything that was ever watched or named, by address."""
        with told_plainly(self.path):
            return tuple(Watched(**dict(zip((field.name for field in fields(Watched)), row, strict=True))) for row in self._rows())

    def _rows(self) -> sqlite3.Cursor:
        return self._connection.execute(f"SELECT {_COLUMNS} FROM watched ORDER BY address")

    def keep(self, watched: Iterable[Watched], fetched: Iterable[Fetched] = ()) -> None:
        """Write down how it stands with these addresses, together with what they gave: all of it or nothing."""
        with told_plainly(self.path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            for one in fetched:
                self._archive(one)
            self._connection.executemany(f"REPLACE INTO watched ({_COLUMNS}) VALUES ({_PLACES})", map(astuple, watched))

    def _archive(self, one: Fetched) -> None:
        self._connection.execute("INSERT OR IGNORE INTO raw VALUES (?, ?)", (one.sha256, zlib.compress(one.content)))
        row = (one.address, one.sha256, one.media, one.path, one.fetched_at)
        self._connection.execute("INSERT INTO fetched (address, sha256, media, path, fetched_at) VALUES (?, ?, ?, ?, ?)", row)

    def fetched(self, address: str, sha256: str) -> Fetched:
        """What an address gave, as it was when it gave these bytes last.

        Raises:
            NotFound: it never gave them.
        """
        query = """
            SELECT content, media, path, fetched_at FROM fetched JOIN raw USING (sha256)
            WHERE address = ? AND sha256 = ? ORDER BY number DESC LIMIT 1
        """
        with told_plainly(self.path):
            row = self._connection.execute(query, (address, sha256)).fetchone()
        if row is None:
            raise NotFound(f"{address}: never gave the bytes {sha256[:12]}")
        content, media, path, fetched_at = row
        return Fetched(address=address, content=zlib.decompress(content), media=media, path=path, fetched_at=fetched_at)
