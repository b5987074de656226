"""This file says where a case lies, a file or a database of a PostgreSQL server, and opens it there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from akyn.store.database import Database, Duty

SCHEMES = ("postgresql", "postgres")


@dataclass(frozen=True, slots=True)
class Server:
    """A case that is a database of a PostgreSQL server, by its URL (`postgresql://user:password@host:port/database?...`, as libpq reads it)."""

    url: str

    def __str__(self) -> str:
        """The address, without what opens it."""
        parts = urlsplit(self.url)
        return f"postgresql://{parts.hostname or ''}{f':{parts.port}' if parts.port else ''}{parts.path}"

    @property
    def stem(self) -> str:
        """What to call the case: the name of its database."""
        return urlsplit(self.url).path.strip("/") or "akyn"


Address = Path | Server


def address(text: str | Address) -> Address:
    """The address that words give: a postgresql:// URL is a server, all else a path."""
    if isinstance(text, str):
        return Server(text) if text.partition("://")[0] in SCHEMES else Path(text)
    return text


def connect(where: Address, *, create: bool) -> Database:
    """The case at this address; with `create` it can be written, and is made where there is none.

    Raises:
        NotFound: no such file, no such folder to make it in, no such database.
        NotACase: a folder, another kind of file, a database of something else, or a case of another schema.
        CaseNotWritable: `create`, and writing is refused.
        CaseError: the server gives no answer.
        NotInstalled: a server's address, and the driver is not there.
    """
    if isinstance(where, Path):
        from akyn.store.file import File  # either driver is loaded where it is needed

        return File.open(where, create=create)
    from akyn.store.postgres import PostgresDatabase

    return PostgresDatabase.open(where.url, str(where), create=create)


def migrate(where: Address, *, dry_run: bool) -> tuple[str, ...]:
    """Bring a case to the newest schema; the commands that it takes, which `dry_run` only tells.

    Raises:
        NotFound, NotACase, CaseNotWritable: as `connect` says.
    """
    if isinstance(where, Path):
        from akyn.store import file

        return file.migrate(where, dry_run=dry_run)
    from akyn.store import postgres

    return postgres.migrate(where.url, str(where), dry_run=dry_run)


def exists(where: Address) -> bool:
    """Whether there is something at the address; a server's database has to be."""
    return not isinstance(where, Path) or where.exists()


def which_file(where: Address) -> tuple[int, ...]:
    """Which file stands at the address: another may have taken its name. Nothing for a server's database."""
    return (where.stat().st_ino,) if isinstance(where, Path) else ()


@contextmanager
def alone(where: Address, what: Duty) -> Iterator[None]:
    """Hold what only one process at a time may do for a case; the system lets go of it when a process ends, however it ends.

    Raises:
        AlreadyWatched: another process holds it.
    """
    with closing(connect(where, create=True)) as database, database.alone(what):
        yield
