"""This file finds what bears on the user's own assets: violence and threats that name one, or happen near it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from akyn.model import Asset, Menace, Statement
from akyn.places.distance import distance_km
from akyn.text.lookup import Lookup
from akyn.text.names import fold

THREATS = frozenset("ASSAULT CASUALTY COERCE MOBILIZE PROTEST THREATEN".split())
UNTOLD = frozenset(("denied", "hypothetical"))
NEAR_KM = 25.0  # a town and its surroundings: what happens so near is worth a look


def menaces_among(look: Lookup, assets: Iterable[Asset], statements: Iterable[Statement]) -> tuple[Menace, ...]:
    """Each of some statements that bears on an asset; by name rather than by distance where both hold."""
    told = [one for one in statements if one.type in THREATS and one.stance not in UNTOLD and not one.background]
    return tuple(found for asset in assets for one in told for found in _matched(look, asset, _pattern(asset.name), one))


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(fold(name))}\b")


def _matched(look: Lookup, asset: Asset, name: re.Pattern[str], statement: Statement) -> Iterator[Menace]:
    if name.search(fold(look.sentence(statement))):
        yield Menace(asset=asset.id, statement=statement.id, matched="named")
    elif (km := _distance(look, asset, statement)) is not None and km <= NEAR_KM:
        place = look.entity(statement.place)
        yield Menace(asset=asset.id, statement=statement.id, matched=f"{km:.0f} km from {place.name if place else 'it'}", km=round(km, 1))


def _distance(look: Lookup, asset: Asset, statement: Statement) -> float | None:
    """How far off a statement's town is; a province or country is too wide to say."""
    town = look.referents.get(statement.place.referent) if statement.place else None
    if town is None or not (town.place or "").startswith("geonames:"):
        return None
    if town.lat is None or town.lon is None or asset.lat is None or asset.lon is None:
        return None
    return distance_km(asset.lat, asset.lon, town.lat, town.lon)
