"""This file is the list of actors: people, bodies, countries and groups, by the number of reports that name them, and the card of the first of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from akyn.model import Entity
from akyn.serve.actor_list import Actors, actors
from akyn.serve.screen import Asked, Screen, Tab
from akyn.serve.screens.actor import Card, card
from akyn.serve.view import View
from akyn.tell.tables.actors import TABLE

SHOWN = 30
OPENED = ("person", "organization")  # whose card stands open beside the list, where it has one


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsPage(Actors):
    """A page of the list, and the card that stands open beside it; None where nobody is listed."""

    first: Card | None


def content(view: View, asked: Asked) -> ActorsPage:
    """Those named in most reports first."""
    listed = actors(view, kind=asked.kind, page=asked.page, all=asked.all, size=SHOWN)
    opened = _opened([view.look.entities[one.id] for one in listed.actors])
    return ActorsPage(actors=listed.actors, place=listed.place, types=listed.types, first=card(view, opened) if opened else None)


def _opened(listed: Iterable[Entity]) -> Entity | None:
    """The first person of the list, else the first body, else whoever is first."""
    ranks = {type: rank for rank, type in enumerate(OPENED)}
    return min(listed, key=lambda one: ranks.get(one.type, len(ranks)), default=None)


SCREEN = Screen(
    path="/actors",
    title="Actors",
    template="actors.html",
    content=content,
    table=TABLE,
    tab=Tab(place=4, label="Actors", key="a", count=lambda view: str(len(view.actors))),
)
