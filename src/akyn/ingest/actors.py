"""This file reads a user's own list of actors: CSV with the columns name, kind, country and names."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from akyn.errors import BadActorList
from akyn.model import Actor, ActorList, EntityType
from akyn.places import country_of_code

COLUMNS = ("name", "kind", "country", "names")  # the last two may be left out
NEEDED = ("name", "kind")
BETWEEN_NAMES = ";"
OWN_CODE = re.compile(r"[A-Z][A-Z0-9]{2,7}")  # of a country that ISO does not list; codes of two letters are ISO's


def actor_list(path: Path) -> ActorList:
    """The actors of a file, sorted by name.

    Raises:
        BadActorList: it cannot be read, lacks a column, or a line of it is wrong; the message names the line.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            actors = tuple(_actors(csv.DictReader(file, strict=True), path))
    except OSError as error:
        raise BadActorList(f"{path}: cannot be opened ({error.strerror}), expected a CSV file with the columns {', '.join(COLUMNS)}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadActorList(f"{path}: {error}, expected CSV in UTF-8") from error
    if not actors:
        raise BadActorList(f"{path}: names nobody, expected a line for each actor")
    return ActorList(actors=tuple(sorted(actors, key=lambda one: one.name)))


def _actors(rows: csv.DictReader[str], path: Path) -> Iterator[Actor]:
    found = rows.fieldnames or ()
    if missing := [column for column in NEEDED if column not in found]:
        raise BadActorList(f"{path}: no column {' or '.join(missing)} in {', '.join(found) or 'an empty file'}, expected {', '.join(COLUMNS)}")
    line_of: dict[str, int] = {}
    for row in rows:
        try:
            actor = _actor({column: (row.get(column) or "").strip() for column in COLUMNS})
            _refuse_known(actor, line_of, rows.line_num)
        except BadActorList as error:
            raise BadActorList(f"{path}, line {rows.line_num}: {error}") from error
        yield actor


def _actor(row: dict[str, str]) -> Actor:
    name, country = row["name"], row["country"] or None
    kind = next((one for one in get_args(EntityType) if one == row["kind"].lower()), None)
    if not re.search(r"\w", name):
        raise BadActorList(f"the name {name!r}, expected one with a letter or digit")
    if kind is None:
        raise BadActorList(f"the kind {row['kind']!r} of {name}, expected one of {', '.join(get_args(EntityType))}")
    if country and not (country_of_code(country) or OWN_CODE.fullmatch(country)):
        raise BadActorList(f"the country {country!r} of {name}, expected an ISO code such as KG, or your own of three to eight capitals")
    if kind == "country" and not country:
        raise BadActorList(f"the country {name} without a code, expected an ISO code such as KG, or one of your own such as NOR1")
    return Actor(name=name, kind=kind, country=country, names=_listed(row["names"], name))


def _listed(cell: str, name: str) -> tuple[str, ...]:
    """The other names, sorted, each once."""
    return tuple(sorted({other for one in cell.split(BETWEEN_NAMES) if re.search(r"\w", other := one.strip()) and other != name}))


def _refuse_known(actor: Actor, line_of: dict[str, int], line: int) -> None:
    for name in (actor.name, *actor.names):
        known = line_of.setdefault(name.casefold(), line)
        if known != line:
            raise BadActorList(f"the name {name!r} stands in line {known} already, expected each name once")
