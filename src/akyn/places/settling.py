"""This file settles which places the names of one text mean: by what stands behind them, by their weight, and by one another.

"Springfield, Illinois" says it itself. Else a name means the likeliest of its places where neighbours count: the other names of the text speak for what lies in
their country, in their province, near them. Each name asks the choices of the others, a few times over; the order of the text changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, log, radians, sin

from akyn.places.gazetteer import Candidate, Gazetteer, Place, abbreviations

ROUNDS = 3  # how often each name asks the others
CONTAINED = 4.0  # what "..., Illinois" behind a name weighs, in powers of ten of people
AT_HOME = 1.0  # what the country that a text is about weighs
NEIGHBOURS = 6.0  # what it weighs if all other names speak for a place
IN_ONE_COUNTRY, IN_ONE_PROVINCE, NOT_FAR, NEAR = 0.25, 0.8, 0.6, 1.0  # how much one place speaks for another
NEAR_KM, NOT_FAR_KM = 60.0, 200.0
EARTH_KM = 6371.0
LEAST_CONTAINER = 4.0  # worth of an area that a name behind a comma may mean
BEHIND = re.compile(r"\s*[,(]\s*((?:[A-Z][\w’'-]*\.?)(?:\s?[A-Z][\w’'-]*\.?){0,2})")

Spot = tuple[float, float, float]  # on the unit globe


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A name of a text with the places it can mean, and how often it stands there."""

    name: str
    candidates: tuple[Candidate, ...]
    times: int


def settled(gazetteer: Gazetteer, text: str, spans: Iterable[tuple[int, int]], *, home: str | None = None) -> dict[str, Place]:
    """The place of each name at these spans; a name that no place bears is left out. One name is one place throughout a text."""
    ends: dict[str, list[int]] = {}
    for start, end in spans:
        ends.setdefault(named(text[start:end]), []).append(end)
    asked = [Asked(name=name, candidates=weighed(gazetteer, text, name, ends[name], home), times=len(ends[name])) for name in sorted(ends)]
    asked = [one for one in asked if one.candidates]
    chosen = {one.name: one.candidates[0].place for one in asked}
    for _ in range(ROUNDS):
        before, chosen = chosen, {one.name: likeliest(one, asked, chosen) for one in asked}
        if before == chosen:
            break
    return chosen


def named(words: str) -> str:
    """The words of a name, white space made a blank."""
    return " ".join(words.split())


def weighed(gazetteer: Gazetteer, text: str, name: str, ends: Sequence[int], home: str | None) -> tuple[Candidate, ...]:
    """The places of a name, best first, with what its own surroundings and the home of the text say; those that cannot win are left out."""
    candidates = gazetteer.candidates(name)
    around = next((areas for end in ends if (areas := behind(gazetteer, text, end)) and any(inside(one.place, areas) for one in candidates)), ())
    raised = [
        Candidate(place=one.place, worth=one.worth + CONTAINED * inside(one.place, around) + AT_HOME * (home is not None and one.place.country == home))
        for one in candidates
    ]
    best = max((one.worth for one in raised), default=0.0)
    return tuple(sorted((one for one in raised if one.worth > best - NEIGHBOURS), key=lambda one: (-one.worth, -one.place.population, one.place.id)))


def likeliest(one: Asked, asked: Sequence[Asked], chosen: Mapping[str, Place]) -> Place:
    """The place of a name that its weight and the choices of the other names speak for most."""
    others = [(chosen[other.name], 1 + log(other.times)) for other in asked if other.name != one.name and chosen[other.name] != chosen[one.name]]
    total = 1 + sum(weight for _, weight in others)

    def rank(candidate: Candidate) -> tuple[float, int, str]:
        voices = sum(weight * speaks_for(other, candidate.place) for other, weight in others)
        return round(candidate.worth + NEIGHBOURS * voices / total, 6), candidate.place.population, candidate.place.id

    return max(one.candidates, key=rank).place


@lru_cache(maxsize=262_144)
def speaks_for(other: Place, place: Place) -> float:
    """How much a place that is named speaks for another one being meant: from 0 for far away to 1 for next to it."""
    in_country = IN_ONE_COUNTRY if place.country and place.country == other.country else 0.0
    if place.kind == "country" or other.kind == "country":
        return in_country
    in_province = IN_ONE_PROVINCE if province(place) and province(place) == province(other) else 0.0
    return max(in_country, in_province, nearness(place, other))


def nearness(place: Place, other: Place) -> float:
    """What the distance of two places says; the middle of a province is near nothing."""
    spot, beside = spot_of(place), spot_of(other)
    if spot is None or beside is None:
        return 0.0
    along = sum(one * two for one, two in zip(spot, beside, strict=True))
    if along > cos(NEAR_KM / EARTH_KM) and other.kind != "admin1":
        return NEAR
    return NOT_FAR if along > cos(NOT_FAR_KM / EARTH_KM) else 0.0


@lru_cache(maxsize=65_536)
def spot_of(place: Place) -> Spot | None:
    """A place as a point on the unit globe."""
    if place.lat is None or place.lon is None:
        return None
    lat, lon = radians(place.lat), radians(place.lon)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def province(place: Place) -> str | None:
    """The code of the first-level area that a place lies in or is."""
    return place.admin1 or (place.id.removeprefix("admin:") if place.kind == "admin1" else None)


# ---- what stands behind a name -------------------------------------------------------------------------------------------


def behind(gazetteer: Gazetteer, text: str, end: int) -> tuple[Place, ...]:
    """The areas that the words behind a comma or bracket name: "Springfield, Ill.", "Paris (Texas)"."""
    found = BEHIND.match(text, end)
    for name in readings_of(found[1]) if found else ():
        areas = tuple(one.place for one in gazetteer.candidates(name) if one.place.kind in ("country", "admin1", "admin2") and one.worth >= LEAST_CONTAINER)
        if areas:
            return areas
    return ()


def readings_of(words: str) -> tuple[str, ...]:
    """The names that some capitalised words may begin with, longest first, with and without the full stop of a sentence."""
    pieces = words.split()
    starts = [" ".join(pieces[:count]) for count in range(len(pieces), 0, -1)]
    return tuple(dict.fromkeys(form for start in starts for form in ((start,) if start in abbreviations() else (start, start.rstrip(".")))))


def inside(place: Place, areas: Sequence[Place]) -> bool:
    """Whether a place lies in one of the areas."""
    return any(is_in(place, area) for area in areas)


def is_in(place: Place, area: Place) -> bool:
    """Whether a place lies in an area, as far as codes and distance say."""
    if place.kind == "country" or place == area:
        return False
    if area.kind == "country":
        return place.country == area.country
    if area.kind == "admin1":
        return place.kind != "admin1" and province(place) == province(area)
    return place.kind == "city" and province(place) == area.admin1 and nearness(area, place) == NEAR
