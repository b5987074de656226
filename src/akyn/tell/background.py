"""This file says what reports of a situation tell for context: what was before it, and unrest in other countries."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.model import Event, Situation
from akyn.tell.lookup import Lookup

UNREST = frozenset({"ASSAULT", "CASUALTY", "COERCE", "ELECT", "OUST", "PROTEST"})  # a deed of state abroad may well belong to a crisis at home


def is_background(lookup: Lookup, situation: Situation | None, event: Event) -> bool:
    """Told for context by all who tell it, begun before the situation, or unrest elsewhere in which nobody of its countries has a part."""
    if all(map(lookup.is_history, lookup.among(event.statements))):
        return True
    if situation is None:
        return False
    is_before = bool(event.date and situation.start and event.date.start < situation.start)
    return is_before or (event.type in UNREST and _is_elsewhere(lookup, situation, event))


def _is_elsewhere(lookup: Lookup, situation: Situation, event: Event) -> bool:
    """True in another country, or between people of two others where no country is told."""
    where = _countries(lookup, [event.place] if event.place else [])
    theirs = _countries(lookup, (*event.actors, *event.recipients))
    is_abroad = bool(where) or len(theirs) > 1
    return is_abroad and not (where | theirs) & _countries(lookup, situation.countries)


def _countries(lookup: Lookup, entities: Iterable[str]) -> set[str]:
    """The codes of the countries that these are, lie in or belong to, as far as they are known."""
    return {entity.country for id in entities if (entity := lookup.entities.get(id)) and entity.country}
