"""This file says where on the map something happened, and how closely that is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from akyn.model import Event, Statement
from akyn.places import Gazetteer, Place
from akyn.tell.lookup import Lookup

FROM_THE_REPORT = ", from the report"  # stands behind a country that is only what the report tells of
WIDEST_KM = 250.0  # of a place that is known no nearer, no point is true
BIG_TOWN = 100_000  # people; from here on "city"


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place with the areas around it, "" where there is none; without degrees where no point would be true of it."""

    name: str
    place: Place
    country: str  # ISO 3166 alpha-2
    admin1: str
    admin2: str
    lat: float | None
    lon: float | None


def where(look: Lookup, places: Gazetteer, id: str | None) -> Where | None:
    """The place of this entity; None where the gazetteer has none for it."""
    place = place_of(look, places, id)
    if place is None or id is None:
        return None
    around = {area.kind: area.name for area in (*places.containing(place), place)}
    shown = has_point(place)
    return Where(
        name=look.name(id),
        place=place,
        country=place.country or "",
        admin1=around.get("admin1", ""),
        admin2=around.get("admin2", ""),
        lat=place.lat if shown else None,
        lon=place.lon if shown else None,
    )


def place_basis(statement: Statement) -> Literal["text", "report"] | None:
    """How it is known where something happened: the text gives it a place, or its report only the country."""
    return "text" if statement.place else "report" if statement.land else None


def said_of(look: Lookup, statement: Statement) -> str:
    """The place as a table has it: "Oslo"; "Norway, from the report" where no place is told."""
    name = look.name(look.entity_of(statement.where)) if statement.where else ""
    return name + FROM_THE_REPORT if place_basis(statement) == "report" else name


def land_of(look: Lookup, event: Event) -> str | None:
    """The country of an event without a place: the one that the reports of all its statements tell of."""
    lands = {look.entity_of(one.land) if one.land else None for one in look.among(event.statements)}
    return next(iter(lands)) if len(lands) == 1 and event.place is None else None


def place_of(look: Lookup, places: Gazetteer, id: str | None) -> Place | None:
    """The entry of the gazetteer that an entity's reports go by, the first by id where they differ."""
    entity = look.entities.get(id or "")
    known = sorted({place for one in entity.referents if (place := look.referents[one].place)}) if entity else []
    return places.place(known[0]) if known else None


def has_point(place: Place) -> bool:
    """Whether a point with a radius is true of a place; of a whole country or a wide region it is not."""
    return place.lat is not None and place.lon is not None and place.kind != "country" and place.radius_km <= WIDEST_KM


def known_to(place: Place) -> str:
    """How finely it says where something is: to the town, the district, the country."""
    if place.kind == "city":
        return "city" if place.population >= BIG_TOWN else "town"
    return {"admin1": "region", "admin2": "district", "country": "country"}.get(place.kind, "area")
