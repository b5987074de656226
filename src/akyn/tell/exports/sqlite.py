"""This file tells an account as an SQLite file: the records of the data dictionary as tables with foreign keys, as `sqlite.sql` has them.

It is made in memory and given as bytes. Unlike the case it holds what the account comes to; Datasette opens it as it is.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from importlib.resources import files
from typing import Any

from akyn.places import Gazetteer
from akyn.tell.exports.jsonl import Record, records
from akyn.tell.formats import ExportFormat
from akyn.tell.lookup import Lookup

Cells = Mapping[str, Any]  # Any: what sqlite3 takes: text, numbers or None

_OF_STATEMENT = (
    "id", "report", "start", "end", "quote", "type", "mode", "stance", "speaker", "place", "place_basis", "confidence", "credibility", "background",
    "trigger", "extractor",
)  # fmt: skip
_DATE = ("start", "end", "precision", "text", "basis")


def content(look: Lookup, places: Gazetteer) -> bytes:
    """The file."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript((files(__package__) / "sqlite.sql").read_text(encoding="utf-8"))
        connection.execute("PRAGMA foreign_keys = ON")
        with connection:
            connection.execute("PRAGMA defer_foreign_keys = ON")  # statements stand before the entities that they name
            for record in records(look.account):
                for table, cells in _rows(record):
                    _insert(connection, table, cells)
            connection.execute("INSERT INTO meta VALUES ('as_of', ?)", (look.account.as_of,))
        return connection.serialize()


FORMAT = ExportFormat(name="sqlite", suffix=".sqlite", content=content)


def _insert(connection: sqlite3.Connection, table: str, cells: Cells) -> None:
    columns, values = ", ".join(f'"{name}"' for name in cells), ", ".join("?" for _ in cells)
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({values})", tuple(map(_cell, cells.values())))


def _cell(value: object) -> object:
    """Text that UTF-8 cannot hold is made visible; lists are JSON."""
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False)
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


def _rows(record: Record) -> Iterator[tuple[str, Cells]]:
    """The row of a record and those of what it joins."""
    kind, one = record["kind"], {name: value for name, value in record.items() if name != "kind"}
    yield from _ROWS[kind](one)


def _report(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "report", one


def _entity(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "entity", {name: one[name] for name in ("id", "type", "name", "names", "roles", "country", "lat", "lon", "owner")}


def _statement(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "statement", {**{name: one[name] for name in _OF_STATEMENT}, **_date(one)}
    for role, slots in (("actor", "actors"), ("recipient", "recipients"), ("via", "via")):
        yield from (("statement_entity", {"statement": one["id"], "role": role, "place": place, "entity": id}) for place, id in enumerate(one[slots]))
    yield from (("count", {"statement": one["id"], "place": place, **figure}) for place, figure in enumerate(one["figures"]))


def _event(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "event", {**{name: one[name] for name in ("id", "type", "place", "independent_sources")}, **_date(one)}
    yield from _members("event", one["id"], "statement", one["statements"])
    for role, ids in (("actor", one["actors"]), ("recipient", one["recipients"])):
        yield from (("event_entity", {"event": one["id"], "role": role, "entity": id}) for id in dict.fromkeys(ids))


def _figure(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "figure", {name: one[name] for name in ("id", "measure", "unit", "event", "place")}
    yield from (("figure_point", {"figure": one["id"], "place": place, **point}) for place, point in enumerate(one["points"]))
    yield from (("figure_relation", {"figure": one["id"], **relation}) for relation in one["relations"])


def _dispute(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "dispute", {name: one[name] for name in ("id", "about", "status")}
    for place, side in enumerate(one["sides"]):
        yield "side", {"dispute": one["id"], "place": place, "claim": side["claim"]}
        yield from (("side_statement", {"dispute": one["id"], "side": place, "statement": id}) for id in dict.fromkeys(side["statements"]))


def _position(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "position", {name: one[name] for name in ("id", "country", "stance_type", "situation")}
    yield from _members("position", one["id"], "statement", one["statements"])


def _exposure(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "exposure", {name: one[name] for name in ("id", "asset", "owner", "place")}
    yield from _members("exposure", one["id"], "statement", one["threats"])


def _situation(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "situation", {name: one[name] for name in ("id", "title", "countries", "start", "end")}
    yield from _members("situation", one["id"], "report", one["reports"])
    yield from _members("situation", one["id"], "event", one["events"])


def _asset(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "asset", {name: value for name, value in one.items() if name != "threats"}
    threats = {threat["statement"]: threat for threat in one["threats"]}
    yield from (("asset_statement", {"asset": one["id"], **threat}) for threat in threats.values())


def _judgement(one: Record) -> Iterator[tuple[str, Cells]]:
    yield "judgement", one


def _members(table: str, id: str, member: str, ids: list[str]) -> Iterator[tuple[str, Cells]]:
    return ((f"{table}_{member}", {table: id, member: one}) for one in dict.fromkeys(ids))


def _date(one: Record) -> Cells:
    return {f"date_{part}": one["date"][part] if one["date"] else None for part in _DATE}


_ROWS = {
    "report": _report, "entity": _entity, "statement": _statement, "event": _event, "figure": _figure, "dispute": _dispute, "position": _position,
    "exposure": _exposure, "situation": _situation, "asset": _asset, "judgement": _judgement,
}  # fmt: skip
