"""This file is the relations: who has to do with whom in the same happenings, drawn, and the same as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akyn.errors import NotFound
from akyn.serve.graph import Graph, Line, graph
from akyn.serve.paging import Place, paged
from akyn.serve.screen import Asked, Row, Screen
from akyn.serve.ties import ACTS_ON, Tie, ties
from akyn.serve.view import View

DRAWN = 18  # actors of the picture; more names do not fit round it
SHOWN = 60  # ties on a page of the table


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """The picture of the actors tied most, or of one and those around it; a page of the table; the name of each actor."""

    around: str
    picture: Graph | None
    ties: tuple[Tie, ...]
    place: Place
    names: dict[str, str]
    drawn: int
    tied: int


def content(view: View, asked: Asked) -> Relations:
    """The ties of the situation, or of one actor.

    Raises:
        NotFound: nobody of this id is named at the moment.
    """
    if asked.around and asked.around not in view.look.entities:
        raise NotFound(f"{asked.around}: nobody of this id is named in the reports known at this moment")
    every = ties(view)
    chosen = [one for one in every if asked.around in ("", one.left, one.right)]
    shown, place = paged(chosen, page=asked.page, size=SHOWN, all=asked.all)
    central = _most_tied(chosen, asked.around)
    picture = graph(central, _lines(view, every if asked.around else chosen, frozenset(central)))
    named = {id for one in shown for id in (one.left, one.right)} | set(central) | ({asked.around} - {""})
    return Relations(
        around=asked.around,
        picture=picture,
        ties=shown,
        place=place,
        names={id: view.look.name(id) for id in sorted(named)},
        drawn=len(picture.nodes) if picture else 0,
        tied=len({id for one in chosen for id in (one.left, one.right)}),
    )


def _most_tied(chosen: Sequence[Tie], around: str) -> list[str]:
    """The actors of most happenings with others; the one asked for before all."""
    weight: Counter[str] = Counter()
    for one in chosen:
        weight.update({one.left: len(one.events), one.right: len(one.events)})
    order = sorted(weight, key=lambda id: (id != around, -weight[id], id))
    linked: list[str] = []
    for one in sorted(chosen, key=lambda one: (around not in (one.left, one.right), -weight[one.left] - weight[one.right], one.left, one.right)):
        linked += [id for id in (one.left, one.right) if id not in linked and len(linked) < DRAWN]
    return [id for id in order if id in linked]


def _lines(view: View, every: Sequence[Tie], among: frozenset[str]) -> Iterator[Line]:
    """A line for each two, in whichever ways they are tied."""
    pairs: dict[tuple[str, ...], list[Tie]] = defaultdict(list)
    for one in every:
        if one.left in among and one.right in among:
            pairs[tuple(sorted((one.left, one.right)))].append(one)
    for members in pairs.values():
        first = members[0]
        ways = {(one.left, one.right) for one in members if one.how == ACTS_ON}
        yield Line(
            left=first.left,
            right=first.right,
            number=sum(len(one.events) for one in members),
            mark=first.mark,
            one_way=len(ways) == 1 and len(members) == 1,
            evidence=first.events[0],
            said="; ".join(f"{view.look.name(one.left)} {one.how} {view.look.name(one.right)}: {one.types}" for one in members),
        )


def rows(page: Relations) -> Iterator[Row]:
    """A row a tie."""
    for one in page.ties:
        yield (one.left, page.names[one.left], one.how, one.right, page.names[one.right], one.types, len(one.events), " ".join(one.events))


SCREEN = Screen(
    path="/relations",
    title="Relations",
    template="relations.html",
    content=content,
    columns=("left", "left_name", "how", "right", "right_name", "types", "happenings", "events"),
    rows=rows,
    within="/actors",
)
