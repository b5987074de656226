"""This file knows the countries: by code, by name, by the word for their people, by the seat that stands for their government."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from akyn.errors import NotFound
from akyn.places.names import fold, is_acronym, listed, table, without_article

KNOWN = 65536  # words whose country is remembered: a reader asks of every noun, and the same nouns come again


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory with an ISO code, and what texts call it."""

    code: str  # ISO 3166-1 alpha-2; XK for Kosovo
    name: str
    names: tuple[str, ...]  # all names, `name` first
    demonyms: tuple[str, ...]  # adjectives first, then words for the people
    capital: str | None
    seats: tuple[str, ...]  # the capital and what else stands for the government ("Kremlin")
    lat: float
    lon: float


def country(code: str) -> Country:
    """The country with this ISO code.

    Raises:
        NotFound: no country has the code.
    """
    if code not in by_code():
        raise NotFound(f"country {code!r}: expected an ISO 3166-1 code of two capital letters, such as KG")
    return by_code()[code]


def country_of_code(code: str) -> Country | None:
    """The country with this code; None for a code of a user's own list."""
    return by_code().get(code)


def name_of(code: str) -> str:
    """What readers call the country with this code; a code of a user's own list as it is."""
    known = country_of_code(code)
    return known.name if known else code


def names_of(codes: Iterable[str]) -> str:
    """What readers call these countries, by their codes: "Kenya, Somalia"."""
    return ", ".join(map(name_of, sorted(codes)))


@lru_cache(maxsize=KNOWN)
def country_named(name: str) -> Country | None:
    """The country of this name ("the Kyrgyz Republic"); any case, but acronyms (US, UK) only in their own."""
    return sought(by_name(), name)


@lru_cache(maxsize=KNOWN)
def country_of_demonym(word: str) -> Country | None:
    """The country of this adjective or people, also in the plural: "Kyrgyz", "Chinese", "Russians"."""
    return sought(by_demonym(), word) or (sought(by_demonym(), word[:-1]) if word.endswith("s") else None)


@lru_cache(maxsize=KNOWN)
def country_of_seat(name: str) -> Country | None:
    """The country whose government this capital or building stands for: "Kremlin", "Beijing"; Brussels is Belgium here."""
    return sought(by_seat(), name)


@cache
def all_countries() -> tuple[Country, ...]:
    """Every country, by code."""
    return tuple(country_of_row(*row) for row in table("countries.tsv"))


def country_of_row(code: str, name: str, others: str, demonyms: str, people: str, capital: str, seats: str, lat: str, lon: str) -> Country:
    """A row of countries.tsv as a country."""
    return Country(
        code=code,
        name=name,
        names=(name, *listed(others)),
        demonyms=listed(demonyms) + listed(people),
        capital=capital or None,
        seats=((capital,) if capital else ()) + listed(seats),
        lat=float(lat),
        lon=float(lon),
    )


@cache
def by_code() -> dict[str, Country]:
    """Countries by ISO code."""
    return {each.code: each for each in all_countries()}


@cache
def by_name() -> dict[str, Country]:
    """Countries by the keys of their names."""
    return keyed(lambda each: each.names)


@cache
def by_demonym() -> dict[str, Country]:
    """Countries by the keys of their demonyms."""
    return keyed(lambda each: each.demonyms)


@cache
def by_seat() -> dict[str, Country]:
    """Countries by the keys of their seats of government."""
    return keyed(lambda each: each.seats)


def keyed(words_of: Callable[[Country], tuple[str, ...]]) -> dict[str, Country]:
    """Countries by the keys of some of their words; of two with one word the first by code has it."""
    found: dict[str, Country] = {}
    for each in all_countries():
        for word in words_of(each):
            found.setdefault(key_of(word), each)
    return found


def key_of(word: str) -> str:
    """The key of a listed word: acronyms as they stand, all else folded."""
    return word if is_acronym(word) else without_article(fold(word))


def sought(countries: dict[str, Country], words: str) -> Country | None:
    """The country under these words, as an acronym or folded."""
    bare = words.strip()
    return countries.get(bare.removeprefix("the ").removeprefix("The ")) or countries.get(without_article(fold(bare)))
