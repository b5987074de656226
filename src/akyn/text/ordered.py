"""This file keeps nouns in order of their ids while they come and go, so that all of them are at hand in order at any time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain, count, takewhile
from operator import eq
from typing import Generic, TypeVar, overload

Noun = TypeVar("Noun")
Thing = TypeVar("Thing", covariant=True)
MANY = 8  # where an eighth comes at once, all are sorted rather than each put in its place
RUN = 64  # nouns that are told together: who comes or goes moves so many, however many there are


class Runs(Sequence[Thing], Generic[Thing]):
    """Things in order as they stood when they were asked for, in runs that are shared with what is asked for before and after: nothing is copied."""

    def __init__(self, runs: Iterable[tuple[Thing, ...]]) -> None:
        self.runs = tuple(runs)

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(map(len, self.runs)))

    def __iter__(self) -> Iterator[Thing]:
        return chain.from_iterable(self.runs)

    def __len__(self) -> int:
        return self._ends[-1] if self.runs else 0

    @overload
    def __getitem__(self, at: int) -> Thing: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Thing, ...]: ...
    def __getitem__(self, at: int | slice) -> Thing | tuple[Thing, ...]:
        if isinstance(at, slice):
            return tuple(self)[at]
        place = range(len(self))[at]
        run = bisect_right(self._ends, place)
        return self.runs[run][place - self._ends[run]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def one_after_another(*parts: Sequence[Thing]) -> Runs[Thing]:
    """What these hold, in turn."""
    return Runs(chain.from_iterable(part.runs if isinstance(part, Runs) else (tuple(part),) for part in parts))


class Ordered(Mapping[str, Noun], Generic[Noun]):
    """Nouns by id, and in order of their ids (or of what sorts them)."""

    def __init__(self) -> None:
        self._nouns: dict[str, Noun] = {}
        self._ids: list[tuple[str, ...]] = []  # run by run
        self._told: list[tuple[Noun, ...]] = []  # the nouns of each run
        self._firsts: list[str] = []  # the first id of each run
        self._changed: set[str] = set()

    def put(self, id: str, noun: Noun) -> None:
        """Keep a noun, in the stead of the one of the same id."""
        self._nouns[id] = noun
        self._changed.add(id)

    def drop(self, id: str) -> None:
        """Let the noun of this id go, if there is one."""
        if id in self._nouns:
            del self._nouns[id]
            self._changed.add(id)

    def put_each(self, id: str, nouns: Iterable[Noun]) -> None:
        """Keep what belongs to one id, where nothing does yet: each noun in its place behind it."""
        for place, noun in zip(_places(id), nouns, strict=False):
            self.put(place, noun)

    def drop_each(self, id: str) -> None:
        """Let all that belongs to this id go."""
        for place in takewhile(self._nouns.__contains__, _places(id)):
            self.drop(place)

    def in_order(self) -> Runs[Noun]:
        """All of them, by id."""
        if MANY * len(self._changed) > len(self._nouns):
            ids = sorted(self._nouns)
            self._replace(0, len(self._ids), ids, [self._nouns[id] for id in ids])
        else:
            moved: dict[int, set[str]] = {}
            for id in self._changed:
                moved.setdefault(max(0, bisect_right(self._firsts, id) - 1), set()).add(id)
            for at in sorted(moved, reverse=True):
                self._move(at, moved[at])
        self._changed = set()
        return Runs(self._told)

    def _move(self, at: int, changed: Iterable[str]) -> None:
        """Let nouns of a run come, change or go; all others are not looked at."""
        ids, told = list(self._ids[at]), list(self._told[at])
        for id in changed:
            start = bisect_left(ids, id)
            end = start + (ids[start : start + 1] == [id])
            ids[start:end] = [id] if id in self._nouns else []
            told[start:end] = [self._nouns[id]] if id in self._nouns else []
        self._replace(at, at + 1, ids, told)

    def _replace(self, start: int, end: int, ids: list[str], told: list[Noun]) -> None:
        """Let these stand in the stead of some runs."""
        length = RUN if len(ids) > 2 * RUN else max(1, len(ids))
        cuts = [slice(at, at + length) for at in range(0, len(ids), length)]
        self._ids[start:end] = [tuple(ids[cut]) for cut in cuts]
        self._told[start:end] = [tuple(told[cut]) for cut in cuts]
        self._firsts[start:end] = [ids[cut.start] for cut in cuts]

    def __getitem__(self, id: str) -> Noun:
        return self._nouns[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._nouns)

    def __len__(self) -> int:
        return len(self._nouns)


def _places(id: str) -> Iterator[str]:
    """Ids that sort behind this one and before the next, in order."""
    return (f"{id}\0{number:06}" for number in count())
