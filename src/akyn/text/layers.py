"""This file keeps a table that grows, and gives it out as it is at a moment without copying it: what was, shared, and what has changed since."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any, Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
GONE: Any = object()  # stands where a value was; Any: in the stead of one of any type


class Table(dict[Key, Value], Generic[Key, Value]):
    """A table that knows which of its keys have changed since it was last copied as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self._whole: dict[Key, Value] = {}
        self._changed: set[Key] = set()

    def as_now(self) -> Mapping[Key, Value]:
        """The table as it is; what comes later changes nothing in it."""
        if len(self._changed) ** 2 > len(self):  # a copy of all at times costs as much as one of what has changed each time
            self._whole, self._changed = dict(self), set()
        return Layered(self._whole, {key: self.get(key, GONE) for key in self._changed}) if self._changed else self._whole

    def __setitem__(self, key: Key, value: Value) -> None:
        self._changed.add(key)
        super().__setitem__(key, value)

    def __delitem__(self, key: Key) -> None:
        self._changed.add(key)
        super().__delitem__(key)

    def pop(self, key: Key, default: Any = None) -> Any:  # Any: as in dict; None where nothing is there
        """The value taken out, or the default."""
        self._changed.add(key)
        return super().pop(key, default)

    def put_all(self, values: Mapping[Key, Value]) -> None:
        """Keep all of these."""
        self._changed.update(values)
        super().update(values)


class Layered(Mapping[Key, Value], Generic[Key, Value]):
    """A table as it was, and over it what has changed since."""

    def __init__(self, below: Mapping[Key, Value], above: Mapping[Key, Value]) -> None:
        self._below, self._above = below, above

    def __getitem__(self, key: Key) -> Value:
        value = self._above[key] if key in self._above else self._below[key]
        if value is GONE:
            raise KeyError(key)
        return value

    def __iter__(self) -> Iterator[Key]:
        yield from (key for key in self._below if key not in self._above)
        yield from (key for key, value in self._above.items() if value is not GONE)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return repr(dict(self))
