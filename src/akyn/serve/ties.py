"""This file finds who has to do with whom: for every two actors the happenings in which one acts on the other, or both act together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from akyn.model import Event
from akyn.serve.marks import Mark, kind_in_words
from akyn.serve.view import View

TOGETHER, ACTS_ON = "with", "→"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What one actor did to another, or two together: the kinds with their numbers, the happenings, and how certain the firmest is."""

    left: str
    how: str  # "→" | "with"
    right: str
    types: str
    events: tuple[str, ...]
    mark: Mark


def ties(view: View) -> tuple[Tie, ...]:
    """All ties of the situation, those of most happenings first; places are no actors."""
    return view.once("ties", lambda: _ties(view, view.events))


def _ties(view: View, events: Iterable[Event]) -> tuple[Tie, ...]:
    acting = {entity.id for entity in view.actors}
    found: dict[tuple[str, str, str], list[Event]] = defaultdict(list)
    for event in events:
        actors = [id for id in event.actors if id in acting]
        recipients = [id for id in event.recipients if id in acting and id not in event.actors]
        for pair in combinations(sorted(actors), 2):
            found[pair[0], TOGETHER, pair[1]].append(event)
        for actor in actors:
            for recipient in recipients:
                found[actor, ACTS_ON, recipient].append(event)
    made = [_tie(view, *key, events) for key, events in found.items()]
    return tuple(sorted(made, key=lambda one: (-len(one.events), view.look.name(one.left), view.look.name(one.right), one.how, one.left, one.right)))


def _tie(view: View, left: str, how: str, right: str, events: list[Event]) -> Tie:
    told = sorted(events, key=lambda event: (-event.independent_sources, -len(event.statements), event.id))
    counts = sorted(Counter(kind_in_words(event.type) for event in told).items(), key=lambda pair: (-pair[1], pair[0]))
    types = ", ".join(f"{kind} {number}" if number > 1 else kind for kind, number in counts)
    return Tie(left=left, how=how, right=right, types=types, events=tuple(event.id for event in told), mark=view.state_of_event(told[0]).mark)
