"""This file finds places by name in a read-only table: countries, regions, admin areas, towns, with coordinates and what contains them."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log10
from pathlib import Path
from typing import Literal, Self

from akyn.errors import NotFound
from akyn.places.countries import Country, all_countries, country_named, country_of_demonym
from akyn.places.names import fold, is_acronym, joined, kind_meant, listed, stem, table, without_article

Kind = Literal["country", "admin1", "admin2", "city", "region"]
KINDS: tuple[Kind, ...] = ("country", "admin1", "admin2", "city", "region")  # the table holds the position

PACKAGED = Path(__file__).with_name("gazetteer.sqlite")
REMEMBERED = 50_000  # names; a case of ten thousand reports asks for about as many different ones
MOST_ANSWERS = 50  # a "San Antonio" has hundreds; nobody reads past the first few

# What a bare name weighs at least, by kind, in people. An area weighs a tenth of its people: so "Ontario" is the province and not the town in
# California, and "Naryn" the town and not the region around it.
WEIGHT = {"country": 100_000_000, "region": 10_000_000, "admin1": 20_000, "admin2": 2_000, "city": 500}
SHARE = {"country": 0.0, "region": 0.0, "admin1": 0.1, "admin2": 0.1, "city": 1.0}
# What places weigh where their neighbours in a text are asked as well.
LEAST_COUNTRY = 1_000_000  # people: Malta is as likely meant as many a town
PART_OF_COUNTRY = 0.1  # England rather than the United Kingdom, which some call England
WEIGHT_OF_DEMONYM = 8.0
WEIGHT_OF_ABBREVIATION = 9.0
MOST_CANDIDATES = 200

# What a looser match costs, in powers of ten of people, by the rank in the table: own name, alternate, stem of own, stem of alternate.
LOOSENESS = (0.0, 2.0, 0.2, 2.2)
LOOSE_QUESTION = 0.5  # the asked name had to be stemmed or joined first
KIND_MEANT = 3.0  # "district" in the asked name, and the place is one
AREA_MEANT = 2.0  # the same, but of the other level: countries disagree on what a district is

COLUMNS = "n, code, name, kind, country, admin1, lat, lon, population, radius, parent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere on the map; `admin1` is the code of its first-level area ("KG.03"), the radius is how far it reaches."""

    id: str  # "geonames:1528675" | "country:KG" | "region:nagorno-karabakh" | "admin:KG.03"
    name: str
    kind: Kind
    country: str | None
    lat: float | None
    lon: float | None
    population: int  # 0 unknown; of an area the sum of its towns and city districts in the table, so a rough one
    admin1: str | None
    radius_km: float
    number: int | None = None  # in GeoNames


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name can mean, and how likely the bare name does: its weight in powers of ten of people."""

    place: Place
    worth: float


Row = tuple[int, str | None, str, int, str, str | None, float | None, float | None, int, float, int | None]


class Gazetteer:
    """The places that names can mean, best first; safe to ask from many threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._countries = {place.country: place for place in self._read_countries()}
        self._regions = dict(regions_by_key())
        self._regions_by_id = {region.id: region for region in self._regions.values()}
        self._found = lru_cache(maxsize=REMEMBERED)(self._find)
        self.candidates = lru_cache(maxsize=REMEMBERED)(self._candidates)

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """The gazetteer in this file, by default the one that the package carries.

        Raises:
            NotFound: the file has not been built.
        """
        file = path or PACKAGED
        if not file.is_file():
            raise NotFound(f"{file}: the gazetteer is not built; run `make setup`")
        return cls(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False))

    def places(self, name: str, *, country: str | None = None) -> tuple[Place, ...]:
        """The places that bear this name, at most 50, best first; none when unknown.

        Those of the given country come first; then an own name counts as a hundredfold population against an alternate one, and
        an area word ("district") speaks for its kind. Ask for proper names only: common words (March, Police, Of) are villages somewhere.
        """
        return self._found(name, country)

    def area(self, code: str) -> Place | None:
        """The admin area of this code ("US.LA")."""
        row: Row | None = self._connection.execute(f"SELECT {COLUMNS} FROM place WHERE code = ?", (code,)).fetchone()
        return place_of_row(row) if row else None

    def is_place(self, name: str) -> bool:
        """Does any place bear this name?"""
        return bool(self.places(name))

    def place(self, id: str) -> Place | None:
        """The place with this id, None where there is none."""
        scheme, _, code = id.partition(":")
        if scheme == "country":
            return self._countries.get(code)
        if scheme == "region":
            return self._regions_by_id.get(id)
        row = self._row_of(id)
        return None if row is None else place_of_row(row)

    def towns_within(self, *, south: float, west: float, north: float, east: float, most: int) -> tuple[Place, ...]:
        """The biggest towns between these degrees, the biggest first."""
        where = "kind = ? AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? ORDER BY population DESC, n LIMIT ?"
        rows = self._connection.execute(f"SELECT {COLUMNS} FROM place WHERE {where}", (KINDS.index("city"), south, north, west, east, most))
        return tuple(place_of_row(row) for row in rows)

    def containing(self, place: Place) -> tuple[Place, ...]:
        """The areas around a place, nearest first: admin2, admin1 and country, where known."""
        areas = tuple(self._areas_above(place))
        around = self._countries.get(place.country)
        return areas if around is None or place.kind == "country" else (*areas, around)

    def _find(self, name: str, country: str | None) -> tuple[Place, ...]:
        worth = self._worth(name)
        best = sorted(worth, key=lambda place: (place.country != country, -worth[place], -place.population, place.id))
        return tuple(best[:MOST_ANSWERS])

    def _worth(self, name: str) -> dict[Place, float]:
        worth: dict[Place, float] = {}
        for place, score in self._scored(name):
            worth[place] = max(score, worth.get(place, score))
        return worth

    def _candidates(self, name: str) -> tuple[Candidate, ...]:
        """Every place that a name can mean, likeliest first: a country by its people, a part of it that bears its name (England) before it."""
        worth = self._worth(name) | self._abbreviated(name)
        people = country_of_demonym(name)
        if people is not None:
            worth.setdefault(self._countries[people.code], WEIGHT_OF_DEMONYM)
        countries = {place.country: log10(max(LEAST_COUNTRY, place.population)) for place in worth if place.kind == "country"}
        for place in worth:
            if place.country in countries and (place.kind == "country" or (place.kind == "admin1" and place.name == name)):
                worth[place] = countries[place.country] + (PART_OF_COUNTRY if place.kind == "admin1" else 0.0)
        ranked = sorted(worth, key=lambda place: (-worth[place], -place.population, place.id))
        return tuple(Candidate(place=place, worth=worth[place]) for place in ranked[:MOST_CANDIDATES])

    def _abbreviated(self, name: str) -> dict[Place, float]:
        area = self.area(abbreviations()[name]) if name in abbreviations() else None
        return {area: WEIGHT_OF_ABBREVIATION} if area else {}

    def _scored(self, name: str) -> Iterator[tuple[Place, float]]:
        key = fold(name)
        meant = kind_meant(key)
        yield from self._scored_by_hand(name, key)
        for asked, cost in {stem(key): LOOSE_QUESTION, joined(key): LOOSE_QUESTION, without_article(key): 0.0, key: 0.0}.items():
            for *row, rank in self._connection.execute(f"SELECT {COLUMNS}, rank FROM name JOIN place ON n = place WHERE key = ?", (asked,)):
                place = place_of_row(tuple(row))
                yield place, importance(place) + suits(place.kind, meant) - LOOSENESS[rank] - cost

    def _scored_by_hand(self, name: str, key: str) -> Iterator[tuple[Place, float]]:
        named = country_named(name)
        if named is not None:
            place = self._countries[named.code]
            yield place, importance(place)
        region = self._regions.get(name.strip()) or self._regions.get(without_article(key))
        if region is not None:
            yield region, importance(region)

    def _areas_above(self, place: Place) -> Iterator[Place]:
        row = self._row_of(place.id)
        while row is not None and row[-1] is not None:
            row = self._connection.execute(f"SELECT {COLUMNS} FROM place WHERE n = ?", (row[-1],)).fetchone()
            if row is not None:
                yield place_of_row(row)

    def _row_of(self, id: str) -> Row | None:
        scheme, _, code = id.partition(":")
        column = {"geonames": "n", "admin": "code"}.get(scheme)
        if column is None:
            return None
        row: Row | None = self._connection.execute(f"SELECT {COLUMNS} FROM place WHERE {column} = ?", (code,)).fetchone()
        return row

    def _read_countries(self) -> Iterator[Place]:
        measured = {code: known for code, *known in self._connection.execute("SELECT code, population, radius, n FROM country")}
        for each in all_countries():
            yield place_of_country(each, *measured.get(each.code, (0, 0.0, None)))


@cache
def abbreviations() -> dict[str, str]:
    """The areas that newspapers abbreviate, by the abbreviation as it is printed."""
    return {row[0]: row[1] for row in table("abbreviations.tsv")}


def importance(place: Place) -> float:
    """How likely a bare name means this place, in powers of ten of people."""
    return log10(max(WEIGHT[place.kind], SHARE[place.kind] * place.population))


def suits(kind: Kind, meant: str | None) -> float:
    """What it speaks for a place that the asked name contains a word for its kind."""
    if kind == meant:
        return KIND_MEANT
    return AREA_MEANT if kind in ("admin1", "admin2") and meant in ("admin1", "admin2") else 0.0


def place_of_row(row: Row) -> Place:
    """A row of the table as a place."""
    n, code, name, kind, country, admin1, lat, lon, population, radius, _ = row
    return Place(
        id=f"geonames:{n}" if code is None else f"admin:{code}",
        name=name,
        kind=KINDS[kind],
        country=country,
        lat=lat,
        lon=lon,
        population=population,
        admin1=f"{country}.{admin1}" if admin1 else None,
        radius_km=radius,
        number=n if n > 0 else None,
    )


def place_of_country(country: Country, population: int, radius: float, n: int | None) -> Place:
    """A country as a place, as wide as a circle of its area."""
    return Place(
        id=f"country:{country.code}",
        name=country.name,
        kind="country",
        country=country.code,
        lat=country.lat,
        lon=country.lon,
        population=population,
        admin1=None,
        radius_km=radius,
        number=n,
    )


def regions_by_key() -> Iterator[tuple[str, Place]]:
    """Every region of regions.tsv under the keys of its names, acronyms as they stand."""
    for name, others, country, lat, lon, radius, n in table("regions.tsv"):
        place = Place(
            id=f"region:{fold(name).replace(' ', '-')}",
            name=name,
            kind="region",
            country=None if country == "-" else country,
            lat=float(lat),
            lon=float(lon),
            population=0,
            admin1=None,
            radius_km=float(radius),
            number=int(n) if n else None,
        )
        for each in (name, *listed(others)):
            yield (each if is_acronym(each) else without_article(fold(each))), place
