"""This file is the timeline: every happening on its day, in lanes and in a list, each day as precisely as it is known; others apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from heapq import nsmallest
from itertools import groupby

from akyn.model import Event, Statement
from akyn.serve.lanes import Lanes, Placed, lanes
from akyn.serve.marks import State, kind_and_state, state_of_day
from akyn.serve.paging import Place, page_with, paged
from akyn.serve.screen import Asked, Screen, Tab
from akyn.serve.view import View
from akyn.tell.background import is_background
from akyn.tell.gravity import foremost
from akyn.tell.leads import NOT_YET
from akyn.tell.once import told_once
from akyn.tell.tables.timeline import TABLE
from akyn.tell.words import dated, told_on

SHOWN = 70  # happenings on a page
UNDATED_SHOWN = 12  # of those without a day, among the weightiest: the days are what a timeline is read for
UNDATED, ANNOUNCED, BEFORE = "Undated", "Announced", "Before"
APART = {UNDATED: "no text gives a day", ANNOUNCED: "demanded or feared; not yet happened", BEFORE: "as told here"}
NO_LANE = {UNDATED: "without a day", ANNOUNCED: "announced for no day", BEFORE: "told as earlier"}
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
    others: tuple[tuple[str, str], ...] = ()  # happenings that its report tells in words of the same sentence: of what type, and how certain


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The happenings of one day, or of a band apart from the days."""

    title: str
    note: str
    on_thread: bool
    anchor: str
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The bands in order, `place` of these among all (None: the weightiest are shown); the kinds with their counts; the same drawn in lanes."""

    bands: tuple[Band, ...]
    kinds: tuple[tuple[str, int], ...]
    shown: int
    total: int
    place: Place | None
    lanes: Lanes | None
    apart: tuple[tuple[str, int], ...]  # what no lane can show: how many have no day, how many are earlier


def content(view: View, asked: Asked) -> Timeline:
    """The happenings of the situation, of one kind or all: a page of them day by day, or the weightiest; from the first day on, or from the last back."""
    is_newest_first = asked.order == "newest"
    ordered = view.once(("timeline", asked.kind, asked.order), lambda: tuple(_sorted_into(view, asked.kind, is_newest_first=is_newest_first)))
    drawn = view.once(("lanes", asked.kind, asked.order), lambda: lanes(_placed(view, ordered), (*KINDS, ANNOUNCED)))
    place: Place | None = None
    shown: Sequence[tuple[str, Event]]
    if asked.page or asked.first or asked.all or len(ordered) <= SHOWN:
        day = next((number for number, (band, _) in enumerate(ordered) if asked.first and _is_reached(band, asked)), None)
        number = asked.page if day is None else page_with(day, size=SHOWN)
        shown, place = paged(ordered, page=number, size=SHOWN, all=asked.all)
    else:
        most = view.once(("weightiest", asked.kind), lambda: _weightiest(view, ordered))
        shown = [(band, event) for band, event in ordered if event.id in most]
    return Timeline(
        bands=tuple(_band(view, title, [event for _, event in members]) for title, members in groupby(shown, key=lambda pair: pair[0])),
        kinds=tuple((kind, sum(len(view.events_of_type.get(type, ())) for type in types)) for kind, types in KINDS.items()),
        shown=len(shown),
        total=len(ordered),
        place=place,
        lanes=drawn,
        apart=tuple((words, sum(title == band and (event.date is None or band == BEFORE) for title, event in ordered)) for band, words in NO_LANE.items()),
    )


def _weightiest(view: View, ordered: Sequence[tuple[str, Event]]) -> frozenset[str]:
    """The happenings of the first page, of those without a day only a few."""
    by_weight = partial(foremost, view.look)
    undated, others = ([event for band, event in ordered if (band == UNDATED) == wanted] for wanted in (True, False))
    few = nsmallest(UNDATED_SHOWN if len(others) > UNDATED_SHOWN else SHOWN - len(others), undated, key=by_weight)
    return frozenset(event.id for event in (*few, *nsmallest(SHOWN - len(few), others, key=by_weight)))


def _is_reached(band: str, asked: Asked) -> bool:
    """Whether who reads from the top has come to the day that was asked for, or past all days."""
    return band in APART or (band <= asked.first if asked.order == "newest" else band >= asked.first)


def _sorted_into(view: View, kind: str, *, is_newest_first: bool) -> Iterator[tuple[str, Event]]:
    """Every happening with its band, day by day, then those apart."""
    bands: dict[str, list[Event]] = defaultdict(list)
    for event in view.events:
        if not kind or event.type in KINDS.get(kind, ()):
            bands[_band_of(view, event)].append(event)
    for title in (*sorted(bands.keys() - APART.keys(), reverse=is_newest_first), *APART):
        yield from ((title, event) for event in _in_order(view, bands.get(title, [])))


def _band_of(view: View, event: Event) -> str:
    """The ISO day of a happening, or what it stands apart as."""
    if is_background(view.look, view.situation, event):
        return BEFORE
    if view.lead(event).stance in NOT_YET:
        return ANNOUNCED
    return event.date.start.isoformat() if event.date else UNDATED


def _placed(view: View, ordered: Iterable[tuple[str, Event]]) -> Iterator[Placed]:
    """What the lanes show: all that has a day and is not told as earlier; what is announced in a lane of its own, by its day or that of the telling."""
    for number, (band, event) in enumerate(ordered):
        if event.date and band not in (UNDATED, BEFORE):
            lane = ANNOUNCED if band == ANNOUNCED else _kind_of(event)
            yield Placed(
                id=event.id,
                page=page_with(number, size=SHOWN),
                anchor=anchor_of(band),
                lane=lane,
                start=event.date.start,
                end=event.date.end,
                is_stated=state_of_day(event.date).mark == "stated",
            )


def anchor_of(band: str) -> str:
    """The name by which a page is entered at a band, an ISO day or a title."""
    return band.lower() if band in APART else f"d{band}"


def _kind_of(event: Event) -> str:
    return next((kind for kind, types in KINDS.items() if event.type in types), "")


def _band(view: View, title: str, events: list[Event]) -> Band:
    found = tuple(_told_once(view, events))
    if title in APART:
        return Band(title=title, note=APART[title], on_thread=title == BEFORE, anchor=anchor_of(title), happenings=found)
    notes = {one.day_state.word for one in found if one.day_state.word != "span"}
    note = next(iter(notes)) if len(notes) == 1 else "stated and inferred" if "stated" in notes else "inferred" if notes else "begins a span"
    day = date.fromisoformat(title)
    return Band(title=f"{day:%a} {day.day} {day:%b}", note=note, on_thread=True, anchor=anchor_of(title), happenings=found)


def _told_once(view: View, events: list[Event]) -> Iterator[Happening]:
    """The rows of a band: a sentence that would stand there twice, whole or in part, stands there once."""
    known = {event.id: event for event in events}
    sentences = {id: view.told(view.lead(event)) for id, event in known.items()}
    reports = {id: frozenset(one.report for one in view.look.among(event.statements)) for id, event in known.items()}
    for id, others in told_once(sentences, reports).items():
        yield replace(happening(view, known[id]), others=tuple((one, kind_and_state(known[one].type, view.state_of_event(known[one]))) for one in others))


def _in_order(view: View, events: list[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (event.date.start if event.date else date.max, *foremost(view.look, event)))


def happening(view: View, event: Event) -> Happening:
    """An event as a row of the timeline."""
    lead = view.lead(event)
    return Happening(
        id=event.id,
        sentence=view.told(lead),
        type=event.type,
        kind=_kind_of(event),
        day=dated(event.date) if event.date else told_on(_first_told(view, lead)),
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
