"""This file chooses the statement that tells an event best, and says in a word how it stands."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.model import Dispute, Event, Statement
from akyn.tell.evidence import is_scrap
from akyn.tell.lookup import Lookup

NOT_YET = frozenset(("planned", "threatened", "demanded", "hypothetical"))
_FIRMEST = ("asserted", "claimed", "alleged", "attempted", "planned", "threatened", "demanded", "denied", "hypothetical")


def lead(lookup: Lookup, ids: Iterable[str]) -> Statement:
    """The statement that tells it best: the firmest, with the most roles filled, the surest, the earliest."""
    return min(lookup.among(ids), key=lambda one: (*_plainness(lookup, one), lookup.age(one)))


def _plainness(lookup: Lookup, one: Statement) -> tuple[int, bool, bool, int, float]:
    """Firm before hedged, English before another language and a translation by machine, whole before scrap, full before bare."""
    return _FIRMEST.index(one.stance), one.gloss is not None or lookup.is_translated(one.report), is_scrap(lookup, one), -_roles(one), -one.confidence


def _roles(statement: Statement) -> int:
    return bool(statement.actors) * 2 + bool(statement.recipients) * 2 + (statement.place is not None)


def state(lookup: Lookup, event: Event) -> str:
    """Disputed if others deny it or tell it otherwise, else the stance of the telling that leads."""
    return "disputed" if is_disputed(lookup, event) else stated(lead(lookup, event.statements))


def is_disputed(lookup: Lookup, event: Event) -> bool:
    """Whether its tellings stand on two sides of a dispute, or another side tells the like or denies it; an unfair election is not said not to have been."""
    return any(_is_answered(lookup, event, dispute) for dispute in lookup.disputes_among(event.statements))


def _is_answered(lookup: Lookup, event: Event, dispute: Dispute) -> bool:
    own = set(event.statements)
    across = [side for side in dispute.sides if not own & set(side.statements)]
    others = [one for side in across for one in lookup.among(side.statements)]
    return len(across) < len(dispute.sides) - 1 or any(one.type == event.type or one.stance == "denied" for one in others)


def stated(statement: Statement) -> str:
    """Stated, claimed, denied: the stance in a reader's word."""
    return {"asserted": "stated"}.get(statement.stance, statement.stance)
