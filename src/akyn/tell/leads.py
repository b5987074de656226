"""This file chooses the statement that tells an event best, and says in a word how it stands."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.model import AFFIRMED, Dispute, Event, Statement
from akyn.tell.evidence import is_fragment, is_scrap
from akyn.tell.lookup import Lookup

NOT_YET = frozenset(("planned", "threatened", "demanded", "hypothetical"))
_FIRMEST = ("asserted", "claimed", "alleged", "attempted", "planned", "threatened", "demanded", "denied", "hypothetical")


def lead(lookup: Lookup, ids: Iterable[str]) -> Statement:
    """The statement that tells it best: what happened, in whole sentences, the last toll of the dead, the firmest, with the most roles filled, the earliest."""
    told = lookup.among(ids)
    last = max((_toll(lookup, one) for one in told), default=("", 0.0))
    return min(told, key=lambda one: (*_plainness(lookup, one, last), lookup.age(one)))


def _plainness(lookup: Lookup, one: Statement, toll: tuple[str, float]) -> tuple[int, bool, bool, bool, int, bool, int, float]:
    """What happened before what did not, sentences before parts of one, the toll, plain words, firm ones, English before a machine’s, full ones."""
    firmness = _FIRMEST.index(one.stance)
    is_foreign = one.gloss is not None or lookup.is_translated(one.report)
    has_happened, is_toll = one.stance in AFFIRMED, _toll(lookup, one) == toll
    fragment, scrap = is_fragment(lookup, one), is_scrap(lookup, one)
    return 0 if has_happened else firmness, fragment, not is_toll, scrap, firmness, is_foreign, -_roles(one), -one.confidence


def _toll(lookup: Lookup, one: Statement) -> tuple[str, float]:
    """The day on which it counts all the dead, and how many; nothing where it counts none or only some of them."""
    dead = [figure.value or figure.low or 0.0 for figure in one.figures if figure.measure == "killed"]
    return (lookup.reports[one.report].published or "0", max(dead)) if dead and one.stance in AFFIRMED and one.id not in lookup.parts else ("", 0.0)


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
