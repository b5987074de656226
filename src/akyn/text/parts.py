"""This file keeps members and the links between them in parts: members that no chain of links connects are in different ones."""

from __future__ import annotations

from collections.abc import Iterable, Set

Part = tuple[str, ...]


class Parts:
    """Members in parts, each sorted, while links come and go; a change is felt in the parts that it touches and nowhere else."""

    def __init__(self) -> None:
        self._members: set[str] = set()
        self._links: dict[str, set[str]] = {}
        self._part_of: dict[str, Part] = {}
        self._touched: set[str] = set()

    def put(self, members: Iterable[str]) -> None:
        """Say that members are there, new or changed."""
        members = set(members)
        self._members |= members
        self._touched |= members

    def drop(self, member: str) -> None:
        """Take a member away with its links."""
        self._members.discard(member)
        for other in self._links.pop(member, ()):
            self._links[other].discard(member)
            self._touched.add(other)
        self._touched.update(self._part_of.pop(member, ()))

    def link(self, one: str, other: str) -> None:
        """Let a link connect two members."""
        self._links.setdefault(one, set()).add(other)
        self._links.setdefault(other, set()).add(one)
        self._touched |= {one, other}

    def unlink(self, one: str, other: str) -> None:
        """Take the link away, where there is one."""
        if other in self._links.get(one, ()):
            self._links[one].discard(other)
            self._links[other].discard(one)
            self._touched |= {one, other}

    def linked(self, member: str) -> Set[str]:
        """The members that a link connects with this one."""
        return self._links.get(member, frozenset())

    def settled(self) -> list[Part]:
        """The parts of all that was touched since this was asked last, and of whatever was in one part with it."""
        waiting = self._touched.union(*(self._part_of.get(one, ()) for one in self._touched)) & self._members
        self._touched = set()
        found: list[Part] = []
        gone: set[str] = set()
        for member in sorted(waiting):
            if member not in gone:
                part = self._around(member)
                gone.update(part)
                found.append(part)
                self._part_of.update(dict.fromkeys(part, part))
        return found

    def _around(self, member: str) -> Part:
        found, waiting = {member}, [member]
        while waiting:
            new = self._links.get(waiting.pop(), set()) - found
            found |= new
            waiting.extend(new)
        return tuple(sorted(found))
