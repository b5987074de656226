"""This file is what a data set is that a case can take over, and finds them: each a file of `datasets/` that declares `DATASET`."""

from __future__ import annotations

import csv
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from akyn import registry
from akyn.errors import BadReport
from akyn.ingest.coding import Coded
from akyn.model import Reading, Report, Trouble
from akyn.places import Gazetteer

LIMIT = 500_000_000  # bytes; a day of GDELT is some 50 MB

WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how the bytes of .xlsx, .ods and .xls begin

Found = Coded | Report | tuple[Report, Reading] | Trouble  # a coded row, a text to be read, one with all that it gives, a row that is none of them


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """A form of files: its name on the command line, and what it finds in the text of a file of this name.

    `read` raises BadReport where the file is of another form.
    """

    name: str
    read: Callable[[str, str, Gazetteer], Iterator[Found]]


@cache
def all_datasets() -> tuple[DataSet, ...]:
    """Every data set, by name of its file."""
    import akyn.ingest.datasets

    return registry.declared(akyn.ingest.datasets, "DATASET", DataSet)


def records(dataset: DataSet, path: Path, places: Gazetteer) -> Iterator[Found]:
    """What a file of the data set holds; a file that cannot be read is a trouble."""
    try:
        if path.stat().st_size > LIMIT:
            raise BadReport(f"is over {LIMIT // 1_000_000} MB, expected it in parts")
        for name, content in _unpacked(path):
            if content.startswith(WORKBOOKS):
                raise BadReport(f"is a workbook of a spreadsheet, expected {dataset.name}: save it as CSV")
            yield from dataset.read(content.decode("utf-8-sig", "replace"), name, places)
    except OSError as error:
        yield Trouble(name=str(path), problem=f"cannot be opened ({error.strerror}), expected a file of {dataset.name}")
    except (BadReport, csv.Error) as error:
        yield Trouble(name=str(path), problem=str(error))


def _unpacked(path: Path) -> Iterator[tuple[str, bytes]]:
    """The file by its name, or those that it packs, as GDELT has them.

    Raises:
        BadReport: they cannot be unpacked, or would be too large.
    """
    if path.suffix.lower() != ".zip":
        yield path.name, path.read_bytes()
        return
    try:
        with ZipFile(path) as packed:
            for one in packed.infolist():
                with packed.open(one) as file:
                    content = file.read(LIMIT + 1)
                if len(content) > LIMIT:
                    raise BadReport(f"{one.filename} is over {LIMIT // 1_000_000} MB unpacked, expected it in parts")
                yield one.filename, content
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadReport(f"cannot be unpacked ({error}), expected a whole .zip without a password") from error


def found_under_head(text: str, needed: tuple[str, ...], name: str, id: str, found: Callable[[Mapping[str, str], str], Found]) -> Iterator[Found]:
    """What each row of a CSV file gives, named by its file and its id; a row that gives nothing is a trouble.

    Raises:
        BadReport: the head lacks a column that is needed.
    """
    for at, row in enumerate(_rows_under_head(text, needed), 1):
        try:
            yield found(row, f"{name}#{row.get(id) or at}")
        except (BadReport, ValueError) as error:
            yield Trouble(name=f"{name}#{at}", problem=str(error))


def _rows_under_head(text: str, needed: tuple[str, ...]) -> Iterator[Mapping[str, str]]:
    head = _head(text)
    missing = [name for name in needed if name not in head]
    if missing:
        raise BadReport(f"has no column {missing[0]}, expected a head with {', '.join(needed)}")
    rows = csv.DictReader(StringIO(text, newline=""), head, restval="", delimiter=_separator(text))
    next(rows)
    return ({name: value for name, value in row.items() if name is not None and isinstance(value, str)} for row in rows)


def _head(text: str) -> list[str]:
    """The names of the columns, in small letters: some downloads and spreadsheets write them in capitals."""
    return [name.strip().lower() for name in next(csv.reader(StringIO(text, newline=""), delimiter=_separator(text)), [])]


def _separator(text: str) -> str:
    """What stands between the columns: in some countries spreadsheets put semicolons there."""
    first, _, _ = text.partition("\n")
    return max(",;\t", key=first.count)


def rows_of_columns(text: str, columns: tuple[str, ...], name: str) -> Iterator[Mapping[str, str] | Trouble]:
    """The rows of a file of tabs without a head; one of another width is a trouble."""
    for number, line in enumerate(text.splitlines(), 1):
        cells = line.split("\t")
        if len(cells) == len(columns):
            yield dict(zip(columns, cells, strict=True))
        elif line.strip():
            yield Trouble(name=f"{name}#{number}", problem=f"has {len(cells)} columns, expected {len(columns)}")
