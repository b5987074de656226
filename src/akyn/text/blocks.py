"""This file says which members of many are worth comparing: those that stand near each other in a block they share, also while members come and go."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

Order = Any  # what a member is sorted by within its blocks: anything that compares, of one type for all members of some blocks
Entry = tuple[Order, str]
MANY = 4  # a block of which a quarter changes at once is gone through as a whole


class Blocks:
    """Members in blocks, each block in order; `reach` members on either side of one are near it.

    Whatever order they came in, the same members have the same neighbours. What a coming or going stirs is `reach` places around it, however long the block.
    """

    def __init__(self, reach: int) -> None:
        self._reach = reach
        self._held: dict[str, tuple[Order, tuple[str, ...]]] = {}
        self._entries: dict[str, list[Entry]] = {}
        self._coming: dict[str, set[Entry]] = {}
        self._going: dict[str, set[Entry]] = {}

    def put(self, member: str, order: Order, blocks: Iterable[str]) -> None:
        """Let a member stand in these blocks, and in no others."""
        kept = tuple(sorted(set(blocks)))
        if self._held.get(member) == (order, kept):
            return
        self.drop(member)
        self._held[member] = (order, kept)
        for block in kept:
            _move((order, member), self._coming.setdefault(block, set()), self._going.get(block, set()))

    def drop(self, member: str) -> None:
        """Take a member out of its blocks."""
        order, blocks = self._held.pop(member, (None, ()))
        for block in blocks:
            _move((order, member), self._going.setdefault(block, set()), self._coming.get(block, set()))

    def settled(self, renewed: Iterable[str] = ()) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
        """The pairs that a coming or going has stirred since this was asked last: those that are near now, and those that are not.

        Each pair is in order of the alphabet. With them come all that are near to what is `renewed`: it stands where it stood, and is not what it was.
        """
        near: set[tuple[str, str]] = set()
        stirred: set[tuple[str, str]] = set()
        for block in self._coming.keys() | self._going.keys():
            coming, going = self._coming.get(block, set()), self._going.get(block, set())
            entries = self._entries.setdefault(block, [])
            if MANY * (len(coming) + len(going)) > len(entries):
                self._entries[block] = kept = sorted({*entries, *coming} - going)
                stirred.update(self._pairs(entries))
                near.update(self._pairs(kept))
            else:
                for entry in going:
                    at = bisect_left(entries, entry)
                    del entries[at]
                    stirred.update(self._around(entries, at, entry))
                for entry in coming:
                    at = bisect_left(entries, entry)
                    stirred.update(self._around(entries, at, entry))
                    entries.insert(at, entry)
            if not self._entries[block]:
                del self._entries[block]
        self._coming, self._going = {}, {}
        stirred -= near
        still = {pair for pair in stirred if self.are_near(*pair)}
        of_renewed = {(min(one, other), max(one, other)) for one in renewed for other in self.near(one)}
        return near | still | of_renewed, stirred - still

    def are_near(self, one: str, other: str) -> bool:
        """Whether two stand near each other in a block."""
        if one not in self._held or other not in self._held:
            return False
        (order, blocks), (other_order, others) = self._held[one], self._held[other]
        for block in blocks:
            if block in others:
                entries = self._entries[block]
                if abs(bisect_left(entries, (order, one)) - bisect_left(entries, (other_order, other))) <= self._reach:
                    return True
        return False

    def near(self, member: str) -> set[str]:
        """All that stand near it."""
        if member not in self._held:
            return set()
        order, blocks = self._held[member]
        found: set[str] = set()
        for block in blocks:
            entries = self._entries[block]
            at = bisect_left(entries, (order, member))
            found.update(other for _, other in entries[max(0, at - self._reach) : at + self._reach + 1])
        return found - {member}

    def _pairs(self, entries: list[Entry]) -> Iterator[tuple[str, str]]:
        members = [member for _, member in entries]
        for at, left in enumerate(members):
            for right in members[at + 1 : at + 1 + self._reach]:
                yield (left, right) if left < right else (right, left)

    def _around(self, entries: list[Entry], at: int, entry: Entry) -> Iterator[tuple[str, str]]:
        """Whom an entry is near to at a place among others, and who at either end of its reach is parted by it there."""
        first = max(0, at - self._reach)
        across = ((entries[one], entries[one + self._reach]) for one in range(first, min(at, len(entries) - self._reach)))
        return _ordered([*((entry, other) for other in entries[first : at + self._reach]), *across])


def _move(entry: Entry, to: set[Entry], other: set[Entry]) -> None:
    """Note an entry as coming or going, unless that only takes back the opposite."""
    if entry in other:
        other.remove(entry)
    else:
        to.add(entry)


def _ordered(pairs: Iterable[tuple[Entry, Entry]]) -> Iterator[tuple[str, str]]:
    return ((min(left, right), max(left, right)) for (_, left), (_, right) in pairs)
