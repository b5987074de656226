"""This file reads a user's own list of assets: CSV with a head that has name, and may have kind, owner, place, lat and lon."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

from akyn.errors import BadAssets, BadReport
from akyn.ingest.decoding import decoded
from akyn.model import Asset
from akyn.text.names import fold

COLUMNS = ("name", "kind", "owner", "place", "lat", "lon")


def asset_list(path: Path) -> tuple[Asset, ...]:
    """The assets of a list, each once, in its order.

    Raises:
        BadAssets: the file cannot be read, has no column `name`, or a line is not an asset.
    """
    try:
        text = decoded(path.read_bytes())
    except OSError as error:
        raise BadAssets(f"{path}: cannot be read ({error.strerror}), expected a CSV file") from error
    except BadReport as error:
        raise BadAssets(f"{path}: {error}") from error
    rows = csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), skipinitialspace=True)
    head = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    if "name" not in head:
        raise BadAssets(f"{path}: no column name, expected a head with some of {', '.join(COLUMNS)}")
    try:
        return tuple(dict.fromkeys(_assets(path, rows, head)))
    except csv.Error as error:
        raise BadAssets(f"{path}, line {rows.line_num}: {error}, expected CSV") from error


def _assets(path: Path, rows: csv.DictReader[str], head: Mapping[str, str]) -> Iterator[Asset]:
    for row in rows:
        cells = {column: (row.get(head.get(column, "")) or "").strip() for column in COLUMNS}
        if not any(cells.values()):
            continue
        where = f"{path}, line {rows.line_num}"
        if not fold(cells["name"]):
            raise BadAssets(f"{where}: no name, expected one with letters on every line")
        lat, lon = _degrees(where, "lat", cells["lat"], 90), _degrees(where, "lon", cells["lon"], 180)
        if (lat is None) != (lon is None):
            raise BadAssets(f"{where}: only one of lat and lon, expected both or none")
        yield Asset(name=cells["name"], kind=cells["kind"], owner=cells["owner"], place=cells["place"], lat=lat, lon=lon)


def _degrees(where: str, column: str, words: str, most: int) -> float | None:
    if not words:
        return None
    try:
        degrees = float(words)
    except ValueError as error:
        raise BadAssets(f"{where}: {column} {words!r}, expected degrees as 42.87") from error
    if not -most <= degrees <= most:
        raise BadAssets(f"{where}: {column} {words}, expected -{most} to {most}")
    return degrees
