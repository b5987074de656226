"""This file is what a question of a case gives: typed things one after another, as often as asked for, that frames and notebooks can take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import is_dataclass
from datetime import date
from html import escape
from itertools import islice
from types import UnionType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from akyn.errors import NotInstalled
from akyn.tell.words import inert

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

Thing = TypeVar("Thing")
Cell = Any  # a text, number, day, truth value, a list of texts, or None

SHOWN = 20  # rows that a notebook shows


class Rows(Generic[Thing]):
    """Typed things: iterate over them, or hand them on as records or a frame. Nothing is computed before it is asked for."""

    def __init__(self, kind: type[Thing], things: Callable[[], Iterable[Thing]]) -> None:
        self._kind = kind
        self._things = things

    def __iter__(self) -> Iterator[Thing]:
        return iter(self._things())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return f"<{len(self)} × {self._kind.__name__}>"

    def first(self) -> Thing | None:
        """The first of them; None where there is none."""
        return next(iter(self), None)

    def to_dicts(self) -> list[dict[str, Cell]]:
        """A record each; things within a thing stand there by their ids."""
        return [self._record(one) for one in self]

    def to_arrow(self) -> pyarrow.Table:
        """An Arrow table, typed also where it is empty.

        Raises:
            NotInstalled: pyarrow is missing.
        """
        try:
            import pyarrow
        except ImportError as error:
            raise _missing("pyarrow") from error
        schema = pyarrow.schema([(name, _arrow_type(pyarrow, hint)) for name, hint in _hints(self._kind).items()])
        return pyarrow.Table.from_pylist(self.to_dicts(), schema=schema)

    def to_polars(self) -> polars.DataFrame:
        """A frame of polars.

        Raises:
            NotInstalled: polars or pyarrow is missing.
        """
        try:
            import polars
        except ImportError as error:
            raise _missing("polars") from error
        frame = polars.from_arrow(self.to_arrow())
        assert isinstance(frame, polars.DataFrame)  # a table gives no series
        return frame

    def to_pandas(self) -> pandas.DataFrame:
        """A frame of pandas.

        Raises:
            NotInstalled: pandas or pyarrow is missing.
        """
        try:
            import pandas
        except ImportError as error:
            raise _missing("pandas") from error
        return pandas.DataFrame(self.to_arrow().to_pandas())

    def _repr_html_(self) -> str:
        """The first rows as a table; what a report says is text and no markup."""
        shown = [self._record(one) for one in islice(self, SHOWN)]
        head = "".join(f"<th>{escape(name)}</th>" for name in self._names())
        rows = "".join(f"<tr>{''.join(f'<td>{_words(cell)}</td>' for cell in record.values())}</tr>" for record in shown)
        more = len(self) - len(shown)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>" + (f"<p>and {more:,} more</p>" if more > 0 else "")

    def _record(self, one: Thing) -> dict[str, Cell]:
        return {name: _cell(getattr(one, name)) for name in self._names()}

    def _names(self) -> tuple[str, ...]:
        return tuple(_hints(self._kind))


def _missing(package: str) -> NotInstalled:
    return NotInstalled(f"{package} is not installed, expected `pip install 'akyn[frames]'`")


def _cell(value: object) -> Cell:
    if isinstance(value, tuple):
        return [_cell(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return getattr(value, "id", None) or str(value)
    return value


def _words(cell: Cell) -> str:
    words = "; ".join(map(str, cell)) if isinstance(cell, list) else "" if cell is None else str(cell)
    return escape(inert(words))


def _hints(kind: type) -> dict[str, Any]:  # Any: types as annotations give them
    return get_type_hints(kind)


def _arrow_type(arrow: Any, hint: Any) -> Any:  # Any: a module and types without types
    if get_origin(hint) in (Union, UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        return arrow.list_(_arrow_type(arrow, get_args(hint)[0]))
    return {int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_(), date: arrow.date32()}.get(hint, arrow.string())
