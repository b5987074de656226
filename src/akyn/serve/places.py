"""This file opens the gazetteer for the pages."""

from __future__ import annotations

from functools import cache

from akyn.places import Gazetteer


@cache
def gazetteer() -> Gazetteer:
    """The places of the package, opened once."""
    return Gazetteer.open()
