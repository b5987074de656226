"""This file is the map of a situation: its pins, as precisely as their places are known, and where each stands in the picture; templates draw it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from math import sqrt

from akyn.model import Event, Exposure, Situation
from akyn.places import Gazetteer, Place, atlas
from akyn.places.atlas import Ground, Window, Word
from akyn.places.borders import Point
from akyn.tell.boxes import Box, in_the_way, is_inside
from akyn.tell.lookup import Lookup
from akyn.tell.wheres import has_point, known_to, place_of
from akyn.tell.words import counted

HUGE_KM = 2500.0  # of a country that is wider only the part with the pins is shown
AROUND_KM = 200.0  # and so much around them
TOWNS = 14  # for orientation, those of the home country first
ASKED_TOWNS = 60  # of which those are printed that have room
SCALE_BAR = (40.0, 545.0, 240.0, 595.0)  # where the scale bar stands, and no town's name
NARROW = 2.6  # times larger are the letters of a name on a phone, as room.css has them


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A place on the map: how finely it is known, and the ids of what is told of it."""

    id: str
    name: str
    within: str
    known_to: str
    lat: float
    lon: float
    radius_km: float
    events: tuple[str, ...]
    assets: tuple[str, ...]
    country: str = ""  # ISO 3166 alpha-2

    @property
    def said(self) -> str:
        """10 events, 1 asset."""
        counts = ((len(self.events), "event"), (len(self.assets), "asset"))
        return ", ".join(counted(number, noun) for number, noun in counts if number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The name of a pin: where it begins, and the leader to it."""

    x: float
    y: float
    anchor: str  # "start" | "end", of SVG
    leader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A pin in the picture: where, how wide its halo and its dot are, and its label; on a phone that is larger, and left out where it has no room."""

    pin: Pin
    x: float
    y: float
    halo: float
    dot: float
    label: Label
    narrow: Label | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town for orientation."""

    name: str
    x: float
    y: float
    label_x: float
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What is drawn: the ground, the marks on it, towns, and a scale bar."""

    ground: Ground
    marks: tuple[Mark, ...]
    towns: tuple[Town, ...]
    bar_km: int
    bar: float
    said: str


# ---- pins -------------------------------------------------------------------------------------------------------------------


def pinned(look: Lookup, places: Gazetteer, events: Iterable[Event], exposures: Iterable[Exposure]) -> tuple[Pin, ...]:
    """Every place that a point with a halo is true of, those with most events first; no town of a country of which nobody speaks."""
    named = _countries_named(look)
    told: dict[str, list[str]] = {}
    for event in events:
        told.setdefault(event.place or "", []).append(event.id)
    held: dict[str, list[str]] = {}
    for exposure in exposures:
        held.setdefault(exposure.place or "", []).append(exposure.id)
    pins = [pin for id in sorted(told.keys() | held.keys()) if (pin := _pin(look, places, id, told.get(id, []), held.get(id, [])))]
    found = [pin for pin in pins if pin.country in named or pin.known_to != "town"]
    return tuple(sorted(found, key=lambda pin: (-len(pin.events), -len(pin.assets), pin.name, pin.id)))


def _countries_named(look: Lookup) -> frozenset[str]:
    """The countries that the reports name, or that somebody of whom they tell belongs to: a small town elsewhere only bears the name."""
    return frozenset(one.country for one in look.entities.values() if one.country and one.type != "place")


def _pin(look: Lookup, places: Gazetteer, id: str, events: list[str], assets: list[str]) -> Pin | None:
    entity = look.entities.get(id)
    place = place_of(look, places, id)
    if entity is None or place is None or place.lat is None or place.lon is None or not has_point(place):
        return None
    return Pin(
        id=id,
        name=entity.name,
        within=", ".join(area.name for area in places.containing(place) if area.name != place.name),
        known_to=known_to(place),
        lat=place.lat,
        lon=place.lon,
        radius_km=round(place.radius_km, 1),
        events=tuple(events),
        assets=tuple(assets),
        country=place.country or "",
    )


# ---- the picture ------------------------------------------------------------------------------------------------------------


def picture(look: Lookup, places: Gazetteer, pins: Iterable[Pin], situation: Situation | None, *, view: str) -> Picture | None:
    """The map of the situation's country in a view of the borders, or of its pins; None where there is neither."""
    codes = [entity.country for id in (situation.countries if situation else ()) if (entity := look.entities.get(id)) and entity.country]
    home, pins = codes[0] if codes else "", tuple(pins)
    window = _window(home, tuple((pin.lon, pin.lat) for pin in _at_home(pins, home)), view)
    if window is None:
        return None
    marks = _marks(window, [pin for pin in pins if window.sees(pin.lon, pin.lat) and window.holds(*window.at(pin.lon, pin.lat), margin=10)])
    kilometres, ground = atlas.kilometres(window), _with_room(atlas.ground(window, home=home, view=view), marks)
    return Picture(
        ground=ground,
        marks=marks,
        towns=tuple(_towns(places, window, marks, ground, home)),
        bar_km=kilometres,
        bar=round(kilometres * window.scale, 1),
        said=". ".join(f"{mark.pin.name}: {mark.pin.said}, known to the {mark.pin.known_to}" for mark in marks) or "No place is known well enough for a point",
    )


def _at_home(pins: tuple[Pin, ...], home: str) -> tuple[Pin, ...]:
    """The pins of the situation's country, which the picture must show; all where it has none."""
    return tuple(pin for pin in pins if pin.country == home) or pins


@lru_cache(maxsize=32)
def _window(home: str, spots: tuple[Point, ...], view: str) -> Window | None:
    """The whole country; of a huge one the part with the pins."""
    land = atlas.mainland(home, view=view)
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


def _marks(window: Window, pins: list[Pin]) -> tuple[Mark, ...]:
    """The pins in their places, each with a label on free ground."""
    drawn = [(pin, *window.at(pin.lon, pin.lat), max(pin.radius_km * window.scale, 7.0), _dot(pin)) for pin in pins]
    spots = [(pin, x, y, max(halo, dot)) for pin, x, y, halo, dot in drawn]
    wide, narrow = _labels(spots, _size), _labels(spots, _narrow_size)
    return tuple(
        Mark(
            pin=pin, x=round(x, 1), y=round(y, 1), halo=round(halo, 1), dot=round(dot, 1), label=label, narrow=large if is_free else None
        )
        for (pin, x, y, halo, dot), (label, _), (large, is_free) in zip(drawn, wide, narrow, strict=True)
    )  # fmt: skip


Size = tuple[float, float, float]  # of a label: how wide, how far over its first line and how far under it


def _size(pin: Pin) -> Size:
    """Of two lines: the name, and how much is told."""
    return max(len(pin.name) * 8.0, len(pin.said) * 6.6), 14.0, 20.0


def _narrow_size(pin: Pin) -> Size:
    """Of the name alone, in large letters."""
    return len(pin.name) * 8.0 * NARROW, 14.0 * NARROW, 4.0 * NARROW


def _labels(spots: Sequence[tuple[Pin, float, float, float]], size: Callable[[Pin], Size]) -> list[tuple[Label, bool]]:
    """A label for each pin, on ground that is as free as there is, and whether it is free."""
    taken: list[Box] = [(x - around, y - around, x + around, y + around) for _, x, y, around in spots]
    labels = []
    for pin, x, y, around in spots:
        places = [_beside(x, y, around, size(pin), side, rise) for rise in (0.0, -34.0, 34.0, -72.0, 72.0) for side in (1, -1)]
        box, label = min(places, key=lambda place: (in_the_way(place[0], taken), not _is_inside(place[0])))
        is_free = not in_the_way(box, taken) and _is_inside(box)
        labels.append((label, is_free))
        taken.append(box)
    return labels


def _dot(pin: Pin) -> float:
    """A radius whose area follows the number of events."""
    return min(3.0 * sqrt(len(pin.events)), 30.0)


def _beside(x: float, y: float, around: float, size: Size, side: int, rise: float) -> tuple[Box, Label]:
    """A label on one side of a mark, with the box that it takes."""
    width, over, under = size
    label_x, label_y = x + side * (around + 16 + abs(rise) / 3), y - 4 + rise
    leader = f"M{x:.1f} {y:.1f}L{label_x - side * 6:.1f} {label_y + 4:.1f}"
    label = Label(x=round(label_x, 1), y=round(label_y, 1), anchor="start" if side > 0 else "end", leader=leader)
    left = label_x if side > 0 else label_x - width
    return (left, label_y - over, left + width, label_y + under), label


def _box(label: Label, size: Size) -> Box:
    """What a label takes."""
    width, over, under = size
    left = label.x if label.anchor == "start" else label.x - width
    return left, label.y - over, left + width, label.y + under


def _is_inside(box: Box) -> bool:
    return is_inside(box, (4.0, 4.0, atlas.WIDTH - 4, atlas.HEIGHT - 4))


def _with_room(ground: Ground, marks: tuple[Mark, ...]) -> Ground:
    """The ground without the names of countries that would lie on a label."""
    labels = [_box(mark.label, _size(mark.pin)) for mark in marks]
    return replace(ground, countries=tuple(word for word in ground.countries if not in_the_way(_of_word(word), labels)))


def _of_word(word: Word) -> Box:
    """What the name of a country takes."""
    half = len(word.text) * 5.5
    return word.x - half, word.y - 12, word.x + half, word.y + 4


def _towns(places: Gazetteer, window: Window, marks: tuple[Mark, ...], ground: Ground, home: str) -> Iterator[Town]:
    """The biggest towns in sight that are no pins and whose names have room."""
    taken = [SCALE_BAR, *map(_of_word, ground.countries)]
    taken += [(mark.x - mark.halo, mark.y - mark.halo, mark.x + mark.halo, mark.y + mark.halo) for mark in marks]
    taken += [_box(mark.label, _size(mark.pin)) for mark in marks]
    named = {mark.pin.name for mark in marks}
    towns = (town for town in sorted(_towns_in(places, window), key=lambda town: town.country != home) if town.name not in named)
    yield from islice((printed for town in towns if (printed := _printed(window, town, taken))), TOWNS)


def _printed(window: Window, town: Place, taken: list[Box]) -> Town | None:
    """A town with its name right or left of it, None where neither side is free; what it takes is taken."""
    x, y = window.at(town.lon or 0.0, town.lat or 0.0)
    width = len(town.name) * 6.8 + 10
    for box, label_x, anchor in (((x - 4, y - 8, x + width, y + 8), x + 7, "start"), ((x - width, y - 8, x + 4, y + 8), x - 7, "end")):
        if _is_inside(box) and not in_the_way(box, taken):
            taken.append((box[0] - 6, box[1] - 6, box[2] + 6, box[3] + 6))
            return Town(name=town.name, x=round(x, 1), y=round(y, 1), label_x=round(label_x, 1), anchor=anchor)
    return None


@lru_cache(maxsize=32)
def _towns_in(places: Gazetteer, window: Window) -> tuple[Place, ...]:
    corners = [window.degrees_at(x, y) for x in (0, atlas.WIDTH / 2, atlas.WIDTH) for y in (0, atlas.HEIGHT / 2, atlas.HEIGHT)]
    lons, lats = [lon for lon, _ in corners], [lat for _, lat in corners]
    return places.towns_within(south=min(lats), west=min(lons), north=max(lats), east=max(lons), most=ASKED_TOWNS)
