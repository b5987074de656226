"""This file is the timeline: every happening on its day, with the days drawn as precisely as they are known; the undated, announced and earlier apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from akyn.model import Event, Statement
from akyn.serve.marks import State, state_of_day
from akyn.serve.screen import Asked, Screen, Tab
from akyn.serve.view import View
from akyn.tell.leads import NOT_YET
from akyn.tell.tables.timeline import TABLE
from akyn.tell.words import dated, published

SHOWN = 200  # happenings on a page
KINDS: Mapping[str, frozenset[str]] = {
    "Violence": frozenset("ASSAULT CASUALTY COERCE PROTEST".split()),
    "Institutions": frozenset("ELECT ANNUL APPOINT IMPEACH OUST FLEE ORGANIZE RETREAT SANCTION MOBILIZE".split()),
    "Statements": frozenset("COMMENT ACCUSE REJECT REQUEST THREATEN SUPPORT CONCEDE".split()),
    "Dealings": frozenset("AGREE CONSULT COOPERATE AID INVEST".split()),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One happening: its sentence, its state, where and by how many it is told, how its day is known."""

    id: str
    sentence: str
    type: str
    kind: str
    day: str
    start: date | None
    end: date | None
    day_state: State
    place: str
    state: State
    reports: int
    independent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The happenings of one day, or of a band apart from the days."""

    title: str
    note: str
    on_thread: bool
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The bands in order; the kinds with their counts, to choose from."""

    bands: tuple[Band, ...]
    kinds: tuple[tuple[str, int], ...]
    shown: int
    total: int


def content(view: View, asked: Asked) -> Timeline:
    """The happenings of the situation, of one kind or all."""
    events = [event for event in view.events if not asked.kind or event.type in KINDS.get(asked.kind, ())]
    shown = sorted(events, key=_most_told) if asked.all else sorted(events, key=_most_told)[:SHOWN]
    return Timeline(
        bands=tuple(_bands(view, shown)),
        kinds=tuple((kind, sum(event.type in types for event in view.events)) for kind, types in KINDS.items()),
        shown=len(shown),
        total=len(events),
    )


def _most_told(event: Event) -> tuple[int, int, str]:
    return (-event.independent_sources, -len(event.statements), event.id)


def _bands(view: View, events: list[Event]) -> Iterator[Band]:
    happened: list[Event] = []
    undated: list[Event] = []
    announced: list[Event] = []
    before: list[Event] = []
    for event in events:
        lead = view.lead(event)
        if _is_before(view, event):
            before.append(event)
        elif lead.stance in NOT_YET:
            announced.append(event)
        else:
            (happened if event.date else undated).append(event)
    for day in sorted({event.date.start for event in happened if event.date}):
        yield _day(view, day, [event for event in happened if event.date and event.date.start == day])
    for title, note, members in (
        ("Undated", "no text gives a day", undated),
        ("Announced", "demanded or feared; not yet happened", announced),
        ("Before", "as told here", before),
    ):
        if members:
            yield Band(title=title, note=note, on_thread=title == "Before", happenings=tuple(happening(view, event) for event in _in_order(members)))


def _day(view: View, day: date, events: list[Event]) -> Band:
    found = tuple(happening(view, event) for event in _in_order(events))
    notes = {one.day_state.word for one in found if one.day_state.word != "span"}
    note = next(iter(notes)) if len(notes) == 1 else "stated and inferred" if "stated" in notes else "inferred" if notes else "begins a span"
    return Band(title=f"{day:%a} {day.day} {day:%b}", note=note, on_thread=True, happenings=found)


def _in_order(events: list[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (event.date.start if event.date else date.max, *_most_told(event)))


def _is_before(view: View, event: Event) -> bool:
    """Begun before the situation did, or told for context by all who tell it."""
    start = view.situation.start if view.situation else None
    earlier = bool(event.date and start and event.date.start < start)
    return earlier or all(statement.background for statement in view.look.among(event.statements))


def happening(view: View, event: Event) -> Happening:
    """An event as a row of the timeline."""
    lead = view.lead(event)
    return Happening(
        id=event.id,
        sentence=view.told(lead),
        type=event.type,
        kind=next((kind for kind, types in KINDS.items() if event.type in types), ""),
        day=dated(event.date) if event.date else f"told {published(_first_told(view, lead) or None)}",
        start=event.date.start if event.date else None,
        end=event.date.end if event.date else None,
        day_state=state_of_day(event.date),
        place=view.look.name(event.place) if event.place else "",
        state=view.state_of_event(event),
        reports=len({statement.report for statement in view.look.among(event.statements)}),
        independent=event.independent_sources,
    )


def _first_told(view: View, statement: Statement) -> str:
    return view.look.reports[statement.report].published or ""


SCREEN = Screen(
    path="/timeline",
    title="Timeline",
    template="timeline.html",
    content=content,
    table=TABLE,
    tab=Tab(place=2, label="Timeline", key="t", count=lambda view: f"{len(view.events):,}"),
)
