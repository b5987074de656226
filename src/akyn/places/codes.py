"""This file knows the codes that other data sets give a country: three letters, three figures."""

from __future__ import annotations

from functools import cache

from akyn.places.names import table


def iso3(code: str) -> str:
    """KGZ for KG; "" where there is none."""
    return _codes().get(code, ("", ""))[0]


def numeric(code: str) -> str:
    """417 for KG, as ISO prints it ("004" for AF); "" where there is none."""
    return _codes().get(code, ("", ""))[1]


@cache
def _codes() -> dict[str, tuple[str, str]]:
    return {iso2: (iso3, "" if figures == "-" else figures) for iso2, iso3, figures in table("country_codes.tsv")}
