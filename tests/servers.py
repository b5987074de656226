"""This file starts a PostgreSQL server of its own for the tests, where one is installed, and gives each test an empty database in it."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

QUICKLY = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nunix_socket_permissions = 0777\nmax_connections = 40\n"
_numbers = count(1)


def found(program: str) -> Path | None:
    """A program of the server: on the path, or where Debian puts it."""
    named = shutil.which(program)
    return Path(named) if named else max(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), default=None)


@contextmanager
def a_server() -> Iterator[str]:
    """The URL of a server that lives as long as this; skipped by name where none is installed."""
    initdb, pg_ctl = found("initdb"), found("pg_ctl")
    if initdb is None or pg_ctl is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    user = "postgres" if os.geteuid() == 0 else None  # the server refuses to be root
    folder = Path(tempfile.mkdtemp(prefix="akyn-pg-"))  # its socket wants a short path
    if user:
        account = pwd.getpwnam(user)
        os.chown(folder, account.pw_uid, account.pw_gid)
    data = folder / "data"

    def run(*command: str | Path) -> None:
        done = subprocess.run([str(part) for part in command], user=user, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    try:
        run(initdb, "-D", data, "-U", "akyn", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        with (data / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(f"listen_addresses = ''\nunix_socket_directories = '{folder}'\n{QUICKLY}")
        run(pg_ctl, "-D", data, "-w", "-l", folder / "log", "start")
        try:
            yield f"postgresql:///postgres?user=akyn&host={quote(str(folder), safe='')}"
        finally:
            run(pg_ctl, "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def a_database(server: str) -> str:
    """The URL of a new, empty database on the server."""
    name = f"case_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server.replace("/postgres?", f"/{name}?")
