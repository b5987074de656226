"""This file says which country words name by themselves: those of a title that came beside a short text, or of a text whose names are of no country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from akyn.model import Report
from akyn.places import Country, country_named, country_of_demonym
from akyn.text.counted import leading

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LONGEST = 4  # words of a country's name


def titled(reports: Iterable[Report]) -> dict[str, str]:
    """The country that the title of each report names alone or most often, where the title stands outside the text, by ISO code."""
    beside = (one for one in reports if one.title and one.title not in one.text)
    named = ((one.id, most_named(one.title or "")) for one in beside)
    return {report: code for report, code in named if code}


def most_named(words: str) -> str | None:
    """The country that some words name most often; None where they name none, or two equally."""
    return leading(Counter(country.code for country in countries_in(words)))


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
        country = country_named(name) or country_of_demonym(name)
        if country and name[:1].isupper():
            yield length, country
