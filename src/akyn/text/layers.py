"""This file keeps a table that grows, and gives it out as it is at a moment without copying it: what was, shared, and in layers what has changed since."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any, Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
GONE: Any = object()  # stands where a value was; Any: in the stead of one of any type


class Table(dict[Key, Value], Generic[Key, Value]):
    """A table that knows which of its keys have changed since it was last copied as a whole, and which of them of late."""

    def __init__(self) -> None:
        super().__init__()
        self._whole: dict[Key, Value] = {}
        self._since: dict[Key, Value] = {}  # what has changed since the whole was copied
        self._changed: set[Key] = set()  # since that was copied

    def as_now(self) -> Mapping[Key, Value]:
        """The table as it is; what comes later changes nothing in it. The more there is to copy, the seldomer it is copied."""
        if len(self._changed) ** 3 > len(self):
            self._since, self._changed = self._since | self._those_changed(), set()
        if len(self._since) ** 3 > len(self) ** 2:
            self._whole, self._since = dict(self), {}
        return _over(_over(self._whole, self._since), self._those_changed())

    def _those_changed(self) -> dict[Key, Value]:
        return {key: self.get(key, GONE) for key in self._changed}

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


def _over(below: Mapping[Key, Value], above: Mapping[Key, Value]) -> Mapping[Key, Value]:
    return Layered(below, above) if above else below
