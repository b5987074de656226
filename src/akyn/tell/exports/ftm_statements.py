"""This file tells an account as FollowTheMoney statements: CSV of 14 columns, a row for each value that a source gives."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from akyn.places import Gazetteer
from akyn.tell.formats import ExportFormat
from akyn.tell.ftm import Claim, claims
from akyn.tell.lookup import Lookup

COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang", "original_value",
    "external", "first_seen", "last_seen", "id",
)  # fmt: skip
NOT_EXTERNAL = "f"  # as the library writes truth


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """The head and a row a claim; for programs, so that a cell that a spreadsheet would take for a formula stays as it is."""
    yield _line(COLUMNS)
    for one in claims(look, places):
        yield _line(_row(one))


FORMAT = ExportFormat(name="ftm-statements", suffix=".csv", lines=lines)


def _row(one: Claim) -> tuple[str, ...]:
    return (
        one.entity, one.entity, one.prop, one.type, one.schema, one.value, one.dataset, one.origin, one.language, one.value,
        NOT_EXTERNAL, one.seen, one.seen, one.id,
    )  # fmt: skip


def _line(cells: tuple[str, ...]) -> str:
    out = StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue().removesuffix("\r\n")
