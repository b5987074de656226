"""This file tells an account as Parquet: the rows and columns of `csv`, with numbers, days and truth values as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from akyn.errors import NotInstalled
from akyn.places import Gazetteer
from akyn.tell.exports.csv import COLUMNS, rows
from akyn.tell.formats import ExportFormat
from akyn.tell.lookup import Lookup

if TYPE_CHECKING:
    import pyarrow

WHOLE = ("start", "end", "credibility")
REAL = ("lat", "lon", "radius_km", "confidence")
DAYS = ("date_start", "date_end")


def content(look: Lookup, places: Gazetteer) -> bytes:
    """The file.

    Raises:
        NotInstalled: pyarrow is missing.
    """
    table = statements(look, places)
    import pyarrow.parquet

    out = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(table, out, compression="zstd")
    return bytes(out.getvalue())


FORMAT = ExportFormat(name="parquet", suffix=".parquet", content=content)


def statements(look: Lookup, places: Gazetteer) -> pyarrow.Table:
    """A row a statement, as an Arrow table.

    Raises:
        NotInstalled: pyarrow is missing.
    """
    try:
        import pyarrow
    except ImportError as error:
        raise NotInstalled("pyarrow is not installed, expected `pip install 'akyn[frames]'`") from error
    types = {
        **dict.fromkeys(COLUMNS, pyarrow.string()),
        **dict.fromkeys(WHOLE, pyarrow.int64()),
        **dict.fromkeys(REAL, pyarrow.float64()),
        **dict.fromkeys(DAYS, pyarrow.date32()),
        "background": pyarrow.bool_(),
    }
    cells = list(zip(*rows(look, places), strict=True)) or [()] * len(COLUMNS)
    columns = dict(zip(COLUMNS, cells, strict=True))
    columns["background"] = tuple(cell == "yes" for cell in columns["background"])
    return pyarrow.table({name: pyarrow.array(columns[name], types[name]) for name in COLUMNS})
