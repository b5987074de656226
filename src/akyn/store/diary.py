"""This file is the diary of `akyn watch` in the case: what is asked and when next, how it went, and the very bytes that were given."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from akyn.errors import NotFound
from akyn.model import Watched
from akyn.store.part import Part

_NAMES = tuple(field.name for field in fields(Watched))
_COLUMNS = ", ".join(_NAMES)
_KEEP = f"""
    INSERT INTO watched ({_COLUMNS}) VALUES ({", ".join(f":{name}" for name in _NAMES)})
    ON CONFLICT (address) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in _NAMES if name != "address")}
"""


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


class Diary(Part):
    """The diary of one case; every `keep` is one transaction, on the disk when it returns."""

    def watched(self) -> tuple[Watched, ...]:
        """Everything that was ever watched or named, by address."""
        rows = self._database.all(f"SELECT {_COLUMNS} FROM watched ORDER BY address")
        return tuple(Watched(**dict(zip(_NAMES, row, strict=True))) for row in rows)

    def keep(self, watched: Iterable[Watched], fetched: Iterable[Fetched] = ()) -> None:
        """Write down how it stands with these addresses, together with what they gave: all of it or nothing."""
        with self._database.transaction():
            for one in fetched:
                self._archive(one)
            self._database.run(_KEEP, ({name: getattr(one, name) for name in _NAMES} for one in watched))

    def _archive(self, one: Fetched) -> None:
        if self._database.one("SELECT 1 FROM raw WHERE sha256 = :sha256", sha256=one.sha256) is None:
            self._database.insert("raw", sha256=one.sha256, content=zlib.compress(one.content))
        self._database.insert("fetched", address=one.address, sha256=one.sha256, media=one.media, path=one.path, fetched_at=one.fetched_at)

    def damage(self) -> Iterator[tuple[str, str]]:
        """What does not hold of the bytes that were given: the address that gave them, and the problem in words."""
        if not self._database.has_table("raw"):  # a case of an earlier schema
            return
        gave = "SELECT min(address) FROM fetched WHERE fetched.sha256 = raw.sha256"
        for sha256, content, address in self._database.all(f"SELECT sha256, content, ({gave}) FROM raw ORDER BY sha256"):
            if problem := _damage_of(sha256, content):
                yield address or sha256, problem
        for address, sha256 in self._database.all("SELECT address, unread FROM watched WHERE unread NOT IN (SELECT sha256 FROM raw) ORDER BY address"):
            yield address, f"waits to be read, and what it gave ({sha256[:12]}) is not there"

    def fetched(self, address: str, sha256: str) -> Fetched:
        """What an address gave, as it was when it gave these bytes last.

        Raises:
            NotFound: it never gave them.
        """
        query = """
            SELECT content, media, path, fetched_at FROM fetched JOIN raw USING (sha256)
            WHERE address = :address AND sha256 = :sha256 ORDER BY number DESC LIMIT 1
        """
        row = self._database.one(query, address=address, sha256=sha256)
        if row is None:
            raise NotFound(f"{address}: never gave the bytes {sha256[:12]}")
        content, media, path, fetched_at = row
        return Fetched(address=address, content=zlib.decompress(content), media=media, path=path, fetched_at=fetched_at)


def _damage_of(sha256: str, content: bytes) -> str:
    """What is wrong with bytes of this name; "" for what they were when they were fetched."""
    try:
        digest = hashlib.sha256(zlib.decompress(content)).hexdigest()
    except zlib.error:
        return f"the bytes that it gave ({sha256[:12]}) cannot be unpacked"
    return "" if digest == sha256 else f"the bytes that it gave ({sha256[:12]}) are not what they were: {digest[:12]}"
