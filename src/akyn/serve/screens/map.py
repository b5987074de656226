"""This file is the map: what happened where, as precisely as it is known; what no point would be true of stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import islice
from math import sqrt

from akyn.model import Event, Exposure
from akyn.places import Gazetteer, Place
from akyn.places.borders import VIEWS, Point
from akyn.serve import atlas
from akyn.serve.atlas import Ground, Window
from akyn.serve.marks import State
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.view import View
from akyn.tell.wheres import has_point, place_of
from akyn.tell.words import counted

HUGE_KM = 2500.0  # of a country that is wider only the part with the pins is shown
AROUND_KM = 200.0  # and so much around them
TOWNS = 14  # for orientation, those of the home country first
ASKED_TOWNS = 60  # of which those are printed that have room
SCALE_BAR = (40.0, 545.0, 240.0, 595.0)  # where the scale bar stands, and no town's name
BIG_TOWN = 100_000  # people; from here on "city"
SENTENCES = 3  # of a list beside the map, before it says how many more
MOST_BARS = 40  # below the map; a longer time is drawn by the week or month


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One happening or asset at a place: where its evidence is, its sentence, its state."""

    id: str
    sentence: str
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A place on the map: how finely it is known, and what is told of it."""

    id: str
    name: str
    within: str
    known_to: str
    lat: float
    lon: float
    radius_km: float
    events: tuple[Told, ...]
    assets: tuple[Told, ...]

    @property
    def said(self) -> str:
        """10 events, 1 asset."""
        counts = ((len(self.events), "event"), (len(self.assets), "asset"))
        return ", ".join(counted(number, noun) for number, noun in counts if number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A pin in the picture: where, how wide its halo and its dot are, and its label with the leader to it."""

    pin: Pin
    x: float
    y: float
    halo: float
    dot: float
    label_x: float
    label_y: float
    anchor: str  # "start" | "end", of SVG
    leader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town for orientation."""

    name: str
    x: float
    y: float
    label_x: float
    anchor: str


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
class Picture:
    """What is drawn: the ground, the marks on it, towns, and a scale bar."""

    ground: Ground
    marks: tuple[Mark, ...]
    towns: tuple[Town, ...]
    bar_km: int
    bar: float
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The picture, the same as a table, what is not pinned, and the days to choose from."""

    pins: tuple[Pin, ...]
    outside: tuple[str, ...]  # ids of pins that lie outside the picture
    unpinned: tuple[Unpinned, ...]
    bars: tuple[Bar, ...]
    first: str
    last: str
    borders: str
    views: tuple[tuple[str, str], ...]
    picture: Picture | None


def content(view: View, asked: Asked) -> MapPage:
    """Places of the situation's happenings and exposed assets, from one day to another if these are given."""
    events = [event for event in view.events if _is_within(event, asked.first, asked.last)]
    pins = tuple(_pins(view, events))
    borders = asked.borders or next(iter(VIEWS))
    picture = _picture(view, pins, borders)
    shown = {mark.pin.id for mark in picture.marks} if picture else set()
    return MapPage(
        pins=pins,
        outside=tuple(pin.id for pin in pins if pin.id not in shown),
        unpinned=tuple(_unpinned(view, events, {pin.id for pin in pins})),
        bars=tuple(_bars(view, asked)),
        first=asked.first,
        last=asked.last,
        borders=borders,
        views=tuple(VIEWS.items()),
        picture=picture,
    )


def _is_within(event: Event, first: str, last: str) -> bool:
    """Whether an event falls, at least in part, into the days asked for; where none are, it does."""
    if not first and not last:
        return True
    return event.date is not None and (not first or event.date.end.isoformat() >= first) and (not last or event.date.start.isoformat() <= last)


# ---- pins -------------------------------------------------------------------------------------------------------------------


@cache
def gazetteer() -> Gazetteer:
    """The places of the package, opened once."""
    return Gazetteer.open()


def _pins(view: View, events: Iterable[Event]) -> Iterator[Pin]:
    """Every place that a point with a halo is true of, those with most events first."""
    told: dict[str, list[Event]] = {}
    for event in events:
        told.setdefault(event.place or "", []).append(event)
    held: dict[str, list[Exposure]] = {}
    for exposure in view.exposures:
        held.setdefault(exposure.place or "", []).append(exposure)
    found = [pin for id in sorted(told.keys() | held.keys()) if (pin := _pin(view, id, told.get(id, []), held.get(id, [])))]
    yield from sorted(found, key=lambda pin: (-len(pin.events), -len(pin.assets), pin.name, pin.id))


def _pin(view: View, id: str, events: list[Event], exposures: list[Exposure]) -> Pin | None:
    entity = view.look.entities.get(id)
    place = place_of(view.look, gazetteer(), id)
    if entity is None or place is None or place.lat is None or place.lon is None or not has_point(place):
        return None
    return Pin(
        id=id,
        name=entity.name,
        within=", ".join(area.name for area in gazetteer().containing(place) if area.name != place.name),
        known_to=_known_to(place),
        lat=place.lat,
        lon=place.lon,
        radius_km=round(place.radius_km, 1),
        events=tuple(_event(view, event) for event in events),
        assets=tuple(_asset(view, exposure) for exposure in exposures),
    )


def _known_to(place: Place) -> str:
    if place.kind == "city":
        return "city" if place.population >= BIG_TOWN else "town"
    return {"admin1": "region", "admin2": "district"}.get(place.kind, "area")


def _event(view: View, event: Event) -> Told:
    return Told(id=event.id, sentence=view.told(view.lead(event)), state=view.state_of_event(event))


def _asset(view: View, exposure: Exposure) -> Told:
    return Told(id=exposure.id, sentence=view.look.name(exposure.asset), state=view.state(view.look.among(exposure.threats)[0]))


def _unpinned(view: View, events: Iterable[Event], pinned: set[str]) -> Iterator[Unpinned]:
    """Happenings and assets by what is known of their place."""
    groups: dict[tuple[int, str], list[Told]] = {}
    for place, told in (
        *((exposure.place, _asset(view, exposure)) for exposure in view.exposures if exposure.place not in pinned),
        *((event.place, _event(view, event)) for event in sorted(events, key=_most_told) if event.place not in pinned),
    ):
        groups.setdefault(_why_not(view, place), []).append(told)
    for (_, title), members in sorted(groups.items()):
        yield Unpinned(title=title, told=tuple(members[:SENTENCES]), more=max(len(members) - SENTENCES, 0))


def _most_told(event: Event) -> tuple[int, str]:
    return (-len(event.statements), event.id)


def _why_not(view: View, id: str | None) -> tuple[int, str]:
    """Where a group stands in the list, and its title."""
    entity = view.look.entities.get(id or "")
    if entity is None:
        return 3, "Place not stated"
    if view.situation and entity.id in view.situation.countries:
        return 0, f"Whole country: {entity.name}"
    if entity.type == "country":
        return 1, entity.name
    return 2, f"{entity.name}, too wide for a point" if entity.lat is not None else f"{entity.name}, named, not located"


# ---- the picture ------------------------------------------------------------------------------------------------------------


def _picture(view: View, pins: tuple[Pin, ...], borders: str) -> Picture | None:
    """The map of the situation's country, or of its pins; none where there is neither."""
    codes = [entity.country for id in (view.situation.countries if view.situation else ()) if (entity := view.look.entities.get(id)) and entity.country]
    home = codes[0] if codes else ""
    spots = tuple((pin.lon, pin.lat) for pin in pins)
    window = _window(home, spots, borders)
    if window is None:
        return None
    marks = _marks(window, [pin for pin in pins if window.sees(pin.lon, pin.lat) and window.holds(*window.at(pin.lon, pin.lat), margin=10)])
    kilometres = atlas.kilometres(window)
    return Picture(
        ground=atlas.ground(window, home=home, view=borders),
        marks=marks,
        towns=tuple(_towns(window, marks, home)),
        bar_km=kilometres,
        bar=round(kilometres * window.scale, 1),
        said=". ".join(f"{mark.pin.name}: {mark.pin.said}, known to the {mark.pin.known_to}" for mark in marks) or "No place is known well enough for a point",
    )


@lru_cache(maxsize=32)
def _window(home: str, spots: tuple[Point, ...], borders: str) -> Window | None:
    """The whole country; of a huge one the part with the pins."""
    land = atlas.mainland(home, view=borders)
    if not land and not spots:
        return None
    whole = atlas.window_on(land or spots)
    if land and (atlas.WIDTH / whole.scale < HUGE_KM or not spots):
        return whole
    return atlas.window_on(_spread(spots))


def _spread(spots: Iterable[Point]) -> Iterator[Point]:
    """The points with some ground around each."""
    up = AROUND_KM / 111
    for lon, lat in spots:
        yield from ((lon, lat + up), (lon, lat - up), (lon + 1.6 * up, lat), (lon - 1.6 * up, lat))


Box = tuple[float, float, float, float]  # left, top, right, bottom


def _marks(window: Window, pins: list[Pin]) -> tuple[Mark, ...]:
    """The pins in their places, each with a label on free ground."""
    drawn = [(pin, *window.at(pin.lon, pin.lat), max(pin.radius_km * window.scale, 7.0), _dot(pin)) for pin in pins]
    taken: list[Box] = [(x - max(halo, dot), y - max(halo, dot), x + max(halo, dot), y + max(halo, dot)) for _, x, y, halo, dot in drawn]
    marks = []
    for pin, x, y, halo, dot in drawn:
        spots = [_beside(x, y, max(halo, dot), _width(pin), side, rise) for rise in (0.0, -34.0, 34.0, -72.0, 72.0) for side in (1, -1)]
        box, label_x, label_y, anchor = min(spots, key=lambda spot: (_in_the_way(spot[0], taken), not _is_inside(spot[0])))
        taken.append(box)
        leader = f"M{x:.1f} {y:.1f}L{label_x + (-6 if anchor == 'start' else 6):.1f} {label_y + 4:.1f}"
        label = {"label_x": round(label_x, 1), "label_y": round(label_y, 1)}
        marks.append(Mark(pin=pin, x=round(x, 1), y=round(y, 1), halo=round(halo, 1), dot=round(dot, 1), anchor=anchor, leader=leader, **label))
    return tuple(marks)


def _dot(pin: Pin) -> float:
    """A radius whose area follows the number of events."""
    return min(3.0 * sqrt(len(pin.events)), 30.0)


def _beside(x: float, y: float, around: float, width: float, side: int, rise: float) -> tuple[Box, float, float, str]:
    """A label of two lines on one side of a mark: its box, where it begins, and which end that is."""
    label_x, label_y = x + side * (around + 16 + abs(rise) / 3), y - 4 + rise
    left = label_x if side > 0 else label_x - width
    return (left, label_y - 14, left + width, label_y + 20), label_x, label_y, "start" if side > 0 else "end"


def _label(mark: Mark) -> Box:
    """The box of a mark's label."""
    left = mark.label_x if mark.anchor == "start" else mark.label_x - _width(mark.pin)
    return left, mark.label_y - 14, left + _width(mark.pin), mark.label_y + 20


def _width(pin: Pin) -> float:
    """How wide a label's two lines are, in units."""
    return max(len(pin.name) * 8.0, len(pin.said) * 6.6)


def _in_the_way(box: Box, taken: Iterable[Box]) -> float:
    """How much of a box others have already."""
    return sum(max(0.0, min(box[2], one[2]) - max(box[0], one[0])) * max(0.0, min(box[3], one[3]) - max(box[1], one[1])) for one in taken)


def _is_inside(box: Box) -> bool:
    return box[0] >= 4 and box[1] >= 4 and box[2] <= atlas.WIDTH - 4 and box[3] <= atlas.HEIGHT - 4


def _towns(window: Window, marks: tuple[Mark, ...], home: str) -> Iterator[Town]:
    """The biggest towns in sight that are no pins and whose names have room."""
    taken = [SCALE_BAR]
    taken += [(mark.x - mark.halo, mark.y - mark.halo, mark.x + mark.halo, mark.y + mark.halo) for mark in marks]
    taken += [_label(mark) for mark in marks]
    named = {mark.pin.name for mark in marks}
    towns = (town for town in sorted(_towns_in(window), key=lambda town: town.country != home) if town.name not in named)
    yield from islice((printed for town in towns if (printed := _printed(window, town, taken))), TOWNS)


def _printed(window: Window, town: Place, taken: list[Box]) -> Town | None:
    """A town with its name right or left of it, None where neither side is free; what it takes is taken."""
    x, y = window.at(town.lon or 0.0, town.lat or 0.0)
    width = len(town.name) * 6.8 + 10
    for box, label_x, anchor in (((x - 4, y - 8, x + width, y + 8), x + 7, "start"), ((x - width, y - 8, x + 4, y + 8), x - 7, "end")):
        if _is_inside(box) and not _in_the_way(box, taken):
            taken.append((box[0] - 6, box[1] - 6, box[2] + 6, box[3] + 6))
            return Town(name=town.name, x=round(x, 1), y=round(y, 1), label_x=round(label_x, 1), anchor=anchor)
    return None


@lru_cache(maxsize=32)
def _towns_in(window: Window) -> tuple[Place, ...]:
    corners = [window.degrees_at(x, y) for x in (0, atlas.WIDTH / 2, atlas.WIDTH) for y in (0, atlas.HEIGHT / 2, atlas.HEIGHT)]
    lons, lats = [lon for lon, _ in corners], [lat for _, lat in corners]
    return gazetteer().towns_within(south=min(lats), west=min(lons), north=max(lats), east=max(lons), most=ASKED_TOWNS)


# ---- the days below it ------------------------------------------------------------------------------------------------------


def _bars(view: View, asked: Asked) -> Iterator[Bar]:
    """The days of the situation with how many happenings begin on each; of a long one the weeks or months."""
    start = view.situation.start if view.situation else None
    days = sorted(event.date.start for event in view.events if event.date and (start is None or event.date.start >= start))
    if not days:
        return
    step = next((step for step in (1, 7, 30, 91) if (days[-1] - days[0]).days / step < MOST_BARS), 365)
    bins = range((days[-1] - days[0]).days // step + 1)
    counts = [sum((day - days[0]).days // step == place for day in days) for place in bins]
    for place in bins:
        first = days[0] + timedelta(days=place * step)
        last = first + timedelta(days=step - 1)
        chosen = bool(asked.first or asked.last) and asked.first <= last.isoformat() and (not asked.last or first.isoformat() <= asked.last)
        x = 44 + (place + 0.5) * 912 / len(bins)
        yield Bar(first=first, last=last, number=counts[place], x=round(x, 1), height=round(42 * counts[place] / max(counts), 1), is_chosen=chosen)


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
    tab=Tab(place=3, label="Map", key="m", count=lambda view: str(len(list(_pins(view, view.events))))),
)
