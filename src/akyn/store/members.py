"""This file is the members of a team in the case: who may come into its room and as what, by a token of which only a digest is kept; and what each did."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Literal, get_args

from akyn.errors import BadMember, NotFound
from akyn.store.database import Database
from akyn.store.part import Part

Role = Literal["viewer", "analyst", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)  # each may what those before it may: read; decide and add; say who the members are
BEGINS = "akyn-"  # every token, so that a search for what leaked finds it
LONGEST = 100  # characters of a name

_MEMBERS = """
    SELECT member.number, name, role, admitted_at, admitted_by, at, "by", why
    FROM member LEFT JOIN revocation ON revocation.member = member.number ORDER BY member.number
"""
_DIGESTS = "SELECT digest, number FROM member WHERE number NOT IN (SELECT member FROM revocation) ORDER BY number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody who may come in as long as nobody revoked it; who is admitted anew is another row, with another token."""

    number: int
    name: str
    role: Role
    admitted_at: str
    admitted_by: str
    revoked_at: str | None = None
    revoked_by: str | None = None
    revoked_why: str | None = None

    def may(self, role: Role) -> bool:
        """Whether this member may do what that role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What somebody did with the case: `did` is the verb, `what` an id or words. `member` is None where nobody proved the name with a token."""

    number: int
    at: str
    by: str
    member: int | None
    did: str
    what: str


class Members(Part):
    """The members of one case; every change is one transaction, and on the record when it returns."""

    def all(self) -> tuple[Member, ...]:
        """Everybody who ever was one, in order of admission; none in a case of an earlier schema."""
        if not self._database.has_table("member"):
            return ()
        names = [field.name for field in fields(Member)]
        return tuple(Member(**dict(zip(names, row, strict=True))) for row in self._database.all(_MEMBERS))

    def admit(self, name: str, role: str, *, at: str, by: str, member: Member | None = None) -> str:
        """Admit somebody, and give the token, which nobody can be told again.

        Args:
            member: who admits, where a token proved it.

        Raises:
            BadMember: no such role, no name that can stand under a decision, or one of this name is a member already.
        """
        name = _name(name)
        if role not in ROLES:
            raise BadMember(f"{role}: no such role, expected one of {', '.join(ROLES)}")
        token = BEGINS + secrets.token_urlsafe(32)
        with self._database.transaction():
            if self._holding(name):
                raise BadMember(f"{name}: is a member already, expected another name; `akyn revoke` takes the old token away")
            self._database.insert("member", name=name, role=role, digest=_digest(token), admitted_at=at, admitted_by=by)
            record(self._database, at=at, by=by, member=member, did="admitted", what=f"{name} as {role}")
        return token

    def revoke(self, name: str, *, at: str, by: str, why: str, member: Member | None = None) -> Member:
        """Take a member's token away, for good; what was done with it stays.

        Raises:
            NotFound: nobody of this name is a member.
            BadMember: no reason.
        """
        if not why.strip():
            raise BadMember(f"{name}: no reason to revoke, expected one in words")
        with self._database.transaction():
            holding = self._holding(name)
            if holding is None:
                raise NotFound(f"{name}: no such member")
            self._database.insert("revocation", member=holding.number, at=at, by=by, why=why)
            record(self._database, at=at, by=by, member=member, did="revoked", what=f"{holding.name}: {why}")
            return holding

    def shown(self, token: str) -> Member | None:
        """The member whose token this is. It is compared with that of every member, and each comparison takes the same time."""
        shown, kept = _digest(token), self._database.all(_DIGESTS) if self._database.has_table("member") else ()
        found = [number for digest, number in kept if hmac.compare_digest(shown, digest)]
        return next((one for one in self.all() if one.number in found), None)

    def deeds(self, *, after: int = 0) -> Iterator[Deed]:
        """What was done with the case, in order of doing, from behind the deed of this number."""
        if self._database.has_table("deed"):
            for number, at, by, member, did, what in self._database.all(
                'SELECT number, at, "by", member, did, what FROM deed WHERE number > :after ORDER BY number', after=after
            ):
                yield Deed(number=number, at=at, by=by, member=member, did=did, what=what)

    def refused(self, member: Member, what: str, *, at: str) -> None:
        """Put on record that a member tried what only another role may."""
        with self._database.transaction():
            record(self._database, at=at, by=member.name, member=member, did="was refused", what=what)

    def _holding(self, name: str) -> Member | None:
        return next((one for one in self.all() if one.revoked_at is None and one.name.casefold() == name.strip().casefold()), None)


def record(database: Database, *, at: str, by: str, member: Member | None, did: str, what: str) -> None:
    """Put a deed on record, within the transaction that does it: nothing is done that the record does not say."""
    database.insert("deed", at=at, by=member.name if member else by, member=member.number if member else None, did=did, what=what)


def _digest(token: str) -> str:
    """The SHA-256 of a token. A token is 256 random bits that nobody chose: there is nothing to guess that a slow digest would guard."""
    return sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def _name(words: str) -> str:
    name = " ".join(words.split())
    if not name or len(name) > LONGEST or not name.isprintable() or name.casefold().startswith("akyn"):
        raise BadMember(f"{words[:LONGEST]!r}: no name of a member, expected up to {LONGEST} characters that do not begin with akyn")
    return name
