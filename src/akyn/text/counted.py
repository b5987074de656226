"""This file counts by how many each thing is given, while those that give it come and go."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


def leading(counts: Mapping[Key, float]) -> Key | None:
    """What is counted most; None where nothing is, or two things equally."""
    most = max(counts.values(), default=0)
    first = [one for one, count in counts.items() if count == most]
    return first[0] if len(first) == 1 else None


class Counted(dict[Key, int], Generic[Key]):
    """Things by how many give them; what nobody gives any more is not there."""

    __slots__ = ("_all",)

    def __init__(self) -> None:
        super().__init__()
        self._all: frozenset[Key] | None = frozenset()

    def put(self, given: Iterable[Key]) -> None:
        """Let one more give these."""
        for one in given:
            if one not in self:
                self._all = None
            self[one] = self.get(one, 0) + 1

    def drop(self, given: Iterable[Key]) -> None:
        """Let one less give these."""
        for one in given:
            self[one] -= 1
            if not self[one]:
                del self[one]
                self._all = None

    @property
    def all(self) -> frozenset[Key]:
        """All that anybody gives; the same set until something comes or goes."""
        if self._all is None:
            self._all = frozenset(self)
        return self._all
