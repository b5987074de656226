"""This file is a part of a case that is written by itself: the diary, the outbox, the members; each has the tables of one purpose."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Self

from akyn.store.address import Address, connect
from akyn.store.database import Database


class Part:
    """A part of one case, over an open database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    @contextmanager
    def open(cls, path: Address, *, create: bool = False) -> Iterator[Self]:
        """This part of the case at this address; with `create` it is to be written, and the case made where there is none."""
        with closing(connect(path, create=create)) as database:
            yield cls(database)
