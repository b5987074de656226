"""This file finds what something belongs to: where that is told anew, none of the many that belong to it is gone through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from akyn.text.ordered import Ordered

Noun = TypeVar("Noun")


class Belonging(Mapping[str, Noun], Generic[Noun]):
    """The noun that each member belongs to, by the member's id."""

    def __init__(self) -> None:
        self.nouns: Ordered[Noun] = Ordered()
        self._noun_of: dict[str, str] = {}  # by id, both

    def put(self, member: str, noun: str | None) -> bool:
        """Let a member belong to the noun of this id, or to none; whether it did not before."""
        was = self._noun_of.pop(member, None)
        if noun is not None:
            self._noun_of[member] = noun
        return was != noun

    def __getitem__(self, member: str) -> Noun:
        return self.nouns[self._noun_of[member]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._noun_of)

    def __len__(self) -> int:
        return len(self._noun_of)
