"""This file chooses the statement that tells an event best, and says in a word how it stands."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.model import Event, Statement
from akyn.tell.evidence import is_scrap
from akyn.tell.lookup import Lookup

NOT_YET = frozenset(("planned", "threatened", "demanded", "hypothetical"))
_FIRMEST = ("asserted", "claimed", "alleged", "attempted", "planned", "threatened", "demanded", "denied", "hypothetical")


def lead(lookup: Lookup, ids: Iterable[str]) -> Statement:
    """The statement that tells it best: the firmest, with the most roles filled, the surest, the earliest."""
    return min(lookup.among(ids), key=lambda one: (*_plainness(lookup, one), lookup.age(one)))


def _plainness(lookup: Lookup, one: Statement) -> tuple[int, bool, bool, int, float]:
    """Firm before hedged, English before another language, whole before scrap, full before bare."""
    return _FIRMEST.index(one.stance), one.gloss is not None, is_scrap(lookup, one), -_roles(one), -one.confidence


def _roles(statement: Statement) -> int:
    return bool(statement.actors) * 2 + bool(statement.recipients) * 2 + (statement.place is not None)


def state(lookup: Lookup, event: Event) -> str:
    """Disputed if any of its tellings is, else the stance of the one that leads."""
    if lookup.disputed & set(event.statements):
        return "disputed"
    return stated(lead(lookup, event.statements))


def stated(statement: Statement) -> str:
    """Stated, claimed, denied: the stance in a reader's word."""
    return {"asserted": "stated"}.get(statement.stance, statement.stance)
