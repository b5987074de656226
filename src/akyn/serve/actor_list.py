"""This file is a page of the list of actors: what each is called, how many reports name it and under how many spellings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from akyn.model import Entity
from akyn.serve.links import span_address
from akyn.serve.paging import Place, paged
from akyn.serve.view import View
from akyn.tell.tables.actors import known_as

TYPES = {"person": "People", "organization": "Bodies", "country": "Countries", "group": "Groups", "asset": "Assets"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One who acts: name, what the reports call it, how many name it and how."""

    id: str
    name: str
    type: str
    known_as: str
    reports: int
    times: int
    spellings: int
    first: str  # the characters of its first mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """Actors of the situation, of one type or all, and how many there are of each."""

    actors: tuple[Actor, ...]
    place: Place
    types: tuple[tuple[str, str, int], ...]


def actors(view: View, *, kind: str, page: int, all: bool, size: int) -> Actors:
    """A page of the list."""
    shown, place = paged([entity for entity in view.actors if not kind or entity.type == kind], page=page, size=size, all=all)
    return Actors(
        actors=tuple(_actor(view, entity) for entity in shown),
        place=place,
        types=view.once("types of actors", lambda: _types(view)),
    )


def _types(view: View) -> tuple[tuple[str, str, int], ...]:
    number: Counter[str] = Counter(entity.type for entity in view.actors)
    return tuple((type, label, number[type]) for type, label in TYPES.items())


def _actor(view: View, entity: Entity) -> Actor:
    return Actor(
        id=entity.id,
        name=entity.name,
        type=entity.type,
        known_as=known_as(entity),
        reports=len(view.reports_naming(entity)),
        times=view.times_named(entity),
        spellings=len(view.look.spellings(entity)),
        first=span_address(view.look.referents[entity.referents[0]].mentions[0]),
    )
