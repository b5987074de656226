"""This file says who is at the door: a member of the case's team by his token, or anybody who shows the room's one token, or sits at this machine."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import Lock

from starlette.requests import Request
from starlette.types import Scope

from akyn.errors import CaseNotWritable, NotAllowed, NotFound
from akyn.serve.room import Stamp, stamp
from akyn.store.address import Address
from akyn.store.clock import now
from akyn.store.members import Member, Members, Role

_MEMBER = "akyn_member"  # where a request carries who sends it
_READING = ("GET", "HEAD", "OPTIONS")


class Guests:
    """Who may come into the room of a case. A room that was ever seen to have members stays closed to all others."""

    def __init__(self, path: Address, *, token: str | None) -> None:
        self.path = path
        self._token = token
        self._lock = Lock()
        self._stamp: Stamp | None = None
        self._is_a_team = False

    def asks_for_a_token(self) -> bool:
        """Whether somebody has to show a token; without, whoever is at this machine may come in.

        Raises:
            CaseError: the case cannot be read, so nobody can say.
        """
        return self._token is not None or self._has_members()

    def knows(self, tokens: Iterable[str]) -> tuple[str, Member | None] | None:
        """The token among these that opens the door, and whose it is where it is a member's; None where none does.

        Raises:
            CaseError: the case cannot be read.
        """
        tokens = [one for one in tokens if one]
        if not tokens:
            return None
        if not self._has_members():
            return next(((one, None) for one in _same_as(self._token, tokens)), None)
        with Members.open(self.path) as members:
            return next(((one, member) for one in tokens if (member := members.shown(one))), None)

    def refused(self, member: Member, what: str) -> None:
        """Put on record that a member tried what the role does not allow; a case that cannot be written keeps no record."""
        with suppress(CaseNotWritable), Members.open(self.path, create=True) as members:
            members.refused(member, what, at=now())

    def _has_members(self) -> bool:
        """Whether anybody was ever admitted; asked anew whenever that may have changed."""
        with self._lock:
            if not self._is_a_team:
                now = _stamp(self.path)
                if now is None or now != self._stamp:
                    self._is_a_team = has_members(self.path)
                    self._stamp = now
            return self._is_a_team


def has_members(path: Address) -> bool:
    """Whether anybody was ever admitted to the case; to one that is not there nobody was.

    Raises:
        CaseError: it cannot be read.
    """
    try:
        with Members.open(path) as members:
            return bool(members.all())
    except NotFound:
        return False


def may_stay(path: Address, member: Member | None) -> bool:
    """Whether one who came in may still be told things: a member whom nobody revoked; somebody unknown as long as there are no members.

    Raises:
        CaseError: the case cannot be read.
    """
    if member is None:
        return not has_members(path)
    with Members.open(path) as members:
        return any(one.number == member.number and one.revoked_at is None for one in members.all())


def _stamp(path: Address) -> Stamp | None:
    """The mark of a file as it is, None of a case that has to be asked each time."""
    try:
        return stamp(path) if isinstance(path, Path) else None
    except NotFound:
        return None


def _same_as(token: str | None, shown: Iterable[str]) -> list[str]:
    """Those that are the token; every comparison takes the same time."""
    right = (token or "").encode("utf-8", "surrogateescape")
    return [words for words in shown if hmac.compare_digest(words.encode("utf-8", "surrogateescape"), right)]


def asks_for(scope: Scope) -> Role:
    """The role that a request asks for by its method: reading is a viewer's, what changes anything an analyst's; routes may ask for more."""
    return "viewer" if scope["method"] in _READING else "analyst"


def signed_in(scope: Scope, member: Member) -> None:
    """Let the request carry who sends it."""
    scope[_MEMBER] = member


def member_of(request: Request) -> Member | None:
    """Who sends a request, as a token proved; None in a room that asks for no member."""
    member = request.scope.get(_MEMBER)
    return member if isinstance(member, Member) else None


def admin_of(request: Request) -> Member:
    """The admin who sends a request.

    Raises:
        NotAllowed: it is somebody else, or a room without members.
    """
    member = member_of(request)
    if member is None:
        raise NotAllowed("only an admin of this case may do this, and it has no members: `akyn admit` makes the first")
    if not member.may("admin"):
        raise NotAllowed(f"{member.name} is {member.role} here, expected an admin")
    return member
