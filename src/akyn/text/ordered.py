"""This file keeps nouns in order of their ids while they come and go, so that all of them are at hand in order at any time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

Noun = TypeVar("Noun")
MANY = 8  # where an eighth comes at once, all are sorted rather than each put in its place


class Ordered(Mapping[str, Noun], Generic[Noun]):
    """Nouns by id, and in order of their ids (or of what sorts them)."""

    def __init__(self) -> None:
        self._nouns: dict[str, Noun] = {}
        self._ids: list[str] = []
        self._in_order: list[Noun] = []
        self._coming: dict[str, Noun] = {}
        self._going: set[str] = set()

    def put(self, id: str, noun: Noun) -> None:
        """Keep a noun, in the stead of the one of the same id."""
        self._nouns[id] = noun
        self._coming[id] = noun
        self._going.discard(id)

    def drop(self, id: str) -> None:
        """Let the noun of this id go, if there is one."""
        if self._nouns.pop(id, None) is not None:
            self._coming.pop(id, None)
            self._going.add(id)

    def in_order(self) -> tuple[Noun, ...]:
        """All of them, by id."""
        if MANY * (len(self._coming) + len(self._going)) > len(self._ids):
            self._ids = sorted(self._nouns)
            self._in_order = [self._nouns[id] for id in self._ids]
        else:
            for id in self._going:
                self._take_out(id)
            for id, noun in self._coming.items():
                self._set_in(id, noun)
        self._coming, self._going = {}, set()
        return tuple(self._in_order)

    def _take_out(self, id: str) -> None:
        at = bisect_left(self._ids, id)
        if at < len(self._ids) and self._ids[at] == id:
            del self._ids[at], self._in_order[at]

    def _set_in(self, id: str, noun: Noun) -> None:
        at = bisect_left(self._ids, id)
        if at < len(self._ids) and self._ids[at] == id:
            self._in_order[at] = noun
        else:
            self._ids.insert(at, id)
            self._in_order.insert(at, noun)

    def __getitem__(self, id: str) -> Noun:
        return self._nouns[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._nouns)

    def __len__(self) -> int:
        return len(self._nouns)
