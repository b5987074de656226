"""This file says which country the title of a report names, where the title came beside the text: a short text may leave its country to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from akyn.model import Report
from akyn.places import Country, country_named, country_of_demonym

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LONGEST = 4  # words of a country's name


def titled(reports: Iterable[Report]) -> dict[str, str]:
    """The country of each report whose title stands outside its text and names one alone, by ISO code."""
    beside = (one for one in reports if one.title and one.title not in one.text)
    named = {one.id: {country.code for country in countries_in(one.title or "")} for one in beside}
    return {report: min(codes) for report, codes in named.items() if len(codes) == 1}


def countries_in(words: str) -> Iterator[Country]:
    """The countries that some words name with a capital, by name or by the adjective; the longest name at each place."""
    found = WORD.findall(words)
    at = 0
    while at < len(found):
        length, country = next(_beginning(found[at : at + LONGEST]), (1, None))
        if country:
            yield country
        at += length


def _beginning(words: list[str]) -> Iterator[tuple[int, Country]]:
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        country = country_named(name) or (country_of_demonym(name) if length == 1 else None)
        if country and name[:1].isupper():
            yield length, country
