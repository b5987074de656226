"""This file is the map: what happened where, as precisely as it is known; what no point would be true of stands beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from akyn.model import Event, Exposure
from akyn.places.borders import VIEWS
from akyn.serve.marks import State
from akyn.serve.paging import Place, paged
from akyn.serve.places import gazetteer
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.view import View
from akyn.tell.axes import Bins
from akyn.tell.mapping import Picture, Pin, picture, pinned
from akyn.tell.moments import is_within
from akyn.tell.wheres import FROM_THE_REPORT, has_point, land_of, place_of
from akyn.tell.words import sentence

SHOWN = 30  # places of the table on a page
DRAWN = 40  # places in the picture
TOLD = 5  # happenings told of a place
GROUPS = 12  # of what is not pinned
SENTENCES = 3  # of a list beside the map, before it says how many more
MOST_BARS = 40  # below the map; a longer time is drawn by the week or month


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One happening or asset at a place: where its evidence is, its sentence, its state."""

    id: str
    sentence: str
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpinned:
    """What no point would be true of, and why."""

    title: str
    told: tuple[Told, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How many dated happenings begin in a stretch of days."""

    first: date
    last: date
    number: int
    x: float
    height: float
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The picture, the same as a table, what is not pinned, and the days to choose from."""

    pins: tuple[Pin, ...]
    place: Place
    drawn: int  # places in the picture
    told: Mapping[str, Told]  # of what is pinned, by id
    outside: tuple[str, ...]  # ids of pins that lie outside the picture
    unpinned: tuple[Unpinned, ...]
    more_unpinned: int
    bars: tuple[Bar, ...]
    first: str
    last: str
    borders: str
    views: tuple[tuple[str, str], ...]
    picture: Picture | None


def content(view: View, asked: Asked) -> MapPage:
    """Places of the situation's happenings and exposed assets, from one day to another if these are given."""
    events = [event for event in view.events if _is_asked_for(event, asked)]
    every = _pins(view, events, asked.first, asked.last)
    borders = asked.borders or next(iter(VIEWS))
    drawn = view.once(("picture", asked.first, asked.last, borders), lambda: _drawn(view, every, borders))
    shown = {mark.pin.id for mark in drawn.marks} if drawn else set()
    pins, place = paged(every, page=asked.page, size=SHOWN, all=asked.all)
    unpinned = view.once(("unpinned", asked.first, asked.last), lambda: tuple(_unpinned(view, events, {pin.id for pin in every})))
    return MapPage(
        pins=pins,
        place=place,
        drawn=len(shown),
        told={one.id: one for one in _told(view, pins)},
        outside=tuple(pin.id for pin in pins if pin.id not in shown),
        unpinned=unpinned if asked.all else unpinned[:GROUPS],
        more_unpinned=0 if asked.all else max(len(unpinned) - GROUPS, 0),
        bars=view.once(("bars", asked.first, asked.last), lambda: tuple(_bars(view, asked))),
        first=asked.first,
        last=asked.last,
        borders=borders,
        views=tuple(VIEWS.items()),
        picture=drawn,
    )


def _pins(view: View, events: Sequence[Event], first: str = "", last: str = "") -> tuple[Pin, ...]:
    return view.once(("pins", first, last), lambda: pinned(view.look, gazetteer(), events, view.exposures))


def _drawn(view: View, pins: Sequence[Pin], borders: str) -> Picture | None:
    """The picture; of many places those with most happenings, for more names do not fit it."""
    return picture(view.look, gazetteer(), pins[:DRAWN], view.situation, view=borders)


def _is_asked_for(event: Event, asked: Asked) -> bool:
    start, end = (event.date.start.isoformat(), event.date.end.isoformat()) if event.date else ("", "")
    return is_within(start, end, first=asked.first, last=asked.last)


# ---- pins -------------------------------------------------------------------------------------------------------------------


def _told(view: View, pins: Iterable[Pin]) -> Iterator[Told]:
    """What the table tells of the pins: the first happenings of each, and its assets."""
    assets = {id for pin in pins for id in pin.assets}
    yield from (_event(view, view.look.events[id]) for pin in pins for id in pin.events[:TOLD])
    yield from (_asset(view, exposure) for exposure in view.exposures if exposure.id in assets)


def _event(view: View, event: Event) -> Told:
    return Told(id=event.id, sentence=view.told(view.lead(event)), state=view.state_of_event(event))


def _asset(view: View, exposure: Exposure) -> Told:
    return Told(id=exposure.id, sentence=sentence(view.look.name(exposure.asset)), state=view.state(view.look.among(exposure.threats)[0]))


def _unpinned(view: View, events: Iterable[Event], pinned: set[str]) -> Iterator[Unpinned]:
    """Happenings and assets by what is known of their place."""
    groups: dict[tuple[int, str], list[Event | Exposure]] = {}
    assets = [exposure for exposure in view.exposures if exposure.place not in pinned]
    happened = [event for event in sorted(events, key=_most_told) if event.place not in pinned]
    every: list[Event | Exposure] = [*assets, *happened]
    for one in every:
        groups.setdefault(_from_the_report(view, one) or _why_not(view, one.place), []).append(one)
    for (_, title), members in sorted(groups.items()):
        told = tuple(_event(view, one) if isinstance(one, Event) else _asset(view, one) for one in members[:SENTENCES])
        yield Unpinned(title=title, told=told, more=max(len(members) - SENTENCES, 0))


def _most_told(event: Event) -> tuple[int, str]:
    return (-len(event.statements), event.id)


def _from_the_report(view: View, one: Event | Exposure) -> tuple[int, str] | None:
    """Where the happenings stand whose country only their reports tell, and their title."""
    land = land_of(view.look, one) if isinstance(one, Event) else None
    return (1, view.look.name(land) + FROM_THE_REPORT) if land else None


def _why_not(view: View, id: str | None) -> tuple[int, str]:
    """Where a group stands in the list, and its title."""
    entity = view.look.entities.get(id or "")
    if entity is None:
        return 3, "Place not stated"
    if view.situation and entity.id in view.situation.countries:
        return 0, f"Whole country: {entity.name}"
    if entity.type == "country":
        return 1, entity.name
    place = place_of(view.look, gazetteer(), entity.id)
    return 2, f"{entity.name}, too wide for a point" if place and not has_point(place) else f"{entity.name}, named, not located"


# ---- the days below it ------------------------------------------------------------------------------------------------------


def _bars(view: View, asked: Asked) -> Iterator[Bar]:
    """The days of the situation with how many happenings begin on each; of a long one the weeks or months."""
    start = view.situation.start if view.situation else None
    days = sorted(event.date.start for event in view.events if event.date and (start is None or event.date.start >= start))
    if not days:
        return
    bins = Bins.over(days[0], days[-1], most=MOST_BARS)
    counts = Counter(map(bins.of, days))
    for place in range(bins.number):
        first, last = bins.days(place)
        chosen = bool(asked.first or asked.last) and asked.first <= last.isoformat() and (not asked.last or first.isoformat() <= asked.last)
        x = 44 + (place + 0.5) * 912 / bins.number
        yield Bar(first=first, last=last, number=counts[place], x=round(x, 1), height=round(42 * counts[place] / max(counts.values()), 1), is_chosen=chosen)


def rows(page: MapPage) -> Iterator[Row]:
    """A row a place, then a row for each group that is not pinned."""
    for pin in page.pins:
        yield ("placed", pin.id, pin.name, pin.within, pin.known_to, pin.lat, pin.lon, pin.radius_km, len(pin.events), len(pin.assets))
    for group in page.unpinned:
        yield ("not pinned", "", group.title, "", "", None, None, None, len(group.told) + group.more, None)


SCREEN = Screen(
    path="/map",
    title="Map",
    template="map.html",
    content=content,
    columns=("table", "id", "place", "within", "known_to", "lat", "lon", "radius_km", "events", "assets"),
    rows=rows,
    tab=Tab(place=3, label="Map", key="m", count=lambda view: str(len(_pins(view, view.events)))),
)
