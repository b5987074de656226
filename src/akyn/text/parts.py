"""This file keeps members and the links between them in parts: members that no chain of links connects are in different ones."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Set

Part = tuple[str, ...]


class Parts:
    """Members in parts while links come and go; a change is felt in the parts that it touches and nowhere else.

    A link more joins the smaller part to the larger one. A link less is followed from both its ends at once, until they meet or one side has nowhere to go:
    that side is a part of its own then. What a change costs is that of its surroundings, however large the part.
    """

    def __init__(self) -> None:
        self._links: dict[str, set[str]] = {}
        self._part_of: dict[str, set[str]] = {}  # one set for all that are in it
        self._touched: set[str] = set()
        self._moved: set[str] = set()

    def put(self, members: Iterable[str]) -> None:
        """Say that members are there, new or changed."""
        for member in members:
            if member not in self._part_of:
                self._take_over({member}, {member})
            self._touched.add(member)

    def drop(self, member: str) -> None:
        """Take a member away with its links."""
        for other in sorted(self._links.get(member, ())):
            self.unlink(member, other)
        self._links.pop(member, None)
        self._part_of.pop(member, None)
        self._touched.discard(member)
        self._moved.discard(member)

    def link(self, one: str, other: str) -> None:
        """Let a link connect two members."""
        self._links.setdefault(one, set()).add(other)
        self._links.setdefault(other, set()).add(one)
        self._touched |= {one, other}
        smaller, larger = sorted((self._part_of[one], self._part_of[other]), key=len)
        if smaller is not larger:
            larger |= smaller
            self._take_over(smaller, larger)

    def unlink(self, one: str, other: str) -> None:
        """Take the link away, where there is one."""
        if other in self._links.get(one, ()):
            self._links[one].discard(other)
            self._links[other].discard(one)
            self._touched |= {one, other}
            if cut := self._cut_off(one, other):
                self._part_of[one].difference_update(cut)
                self._take_over(cut, cut)

    def _take_over(self, members: set[str], part: set[str]) -> None:
        self._part_of.update(dict.fromkeys(members, part))
        self._moved |= members

    def linked(self, member: str) -> Set[str]:
        """The members that a link connects with this one."""
        return self._links.get(member, frozenset())

    def part_of(self, member: str) -> Set[str]:
        """All that a chain of links connects with a member, and itself."""
        return self._part_of[member]

    @property
    def moved(self) -> Set[str]:
        """The members that have come to another part, or to one at all, since it was asked what was `touched`: few where a large part grows or shrinks."""
        return self._moved

    def touched(self) -> set[str]:
        """The members that were touched since this was asked last."""
        touched, self._touched, self._moved = self._touched, set(), set()
        return touched

    def settled(self) -> list[Part]:
        """The parts of all that was touched since this was asked last."""
        parts = {id(part): part for member in self.touched() for part in [self._part_of[member]]}
        return sorted(tuple(sorted(part)) for part in parts.values())

    def _cut_off(self, one: str, other: str) -> set[str] | None:
        """All that hangs on the one of two members from which there is no way to the other any more; None where there is a way."""
        if not self._links[one].isdisjoint(self._links[other]):
            return None
        sides = [({one}, deque([one])), ({other}, deque([other]))]  # the nearest first: the two mostly have somebody in common not far off
        while True:
            (found, waiting), (others, _) = sorted(sides, key=lambda side: len(side[0]))
            if not waiting:
                return found
            new = self._links[waiting.popleft()] - found
            if not new.isdisjoint(others):
                return None
            found |= new
            waiting.extend(new)
