"""This file reads the tables that say what the types of other data sets are in ours."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def crosswalk(table: str) -> Mapping[str, tuple[str, str | None]]:
    """Type and mode, by the code of the other data set."""
    rows = [line.split("\t") for line in (files("akyn.ingest.datasets") / table).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {code: (type, None if rest[:1] in ([], ["-"]) else rest[0]) for code, type, *rest in rows}
