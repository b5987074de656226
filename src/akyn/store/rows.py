"""This file turns the nouns of the model into JSON and back: the same value gives the same characters, and nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Noun = TypeVar("Noun")
Hint = Any  # a type as an annotation gives it: a class, a union, a Literal, a generic; the language has no common type for these
Plain = Any  # what `json` reads and writes

_AS_THEY_ARE = (str, int, float, bool)


def as_json(value: object) -> str:
    """The value as one line of JSON, keys sorted; fields that are absent by default (None or empty) are left out.

    Raises:
        ValueError: a number that is not finite.
    """
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def from_json(kind: type[Noun], text: str) -> Noun:
    """The value that `as_json` wrote, e.g. `from_json(Statement, text)` or `from_json(tuple[When, ...], text)`.

    Raises:
        ValueError, TypeError, KeyError: the text is not such a value.
    """
    hint: Hint = kind
    return cast(Noun, _reader(hint)(json.loads(text)))


def _plain(value: object) -> Plain:
    if is_dataclass(value):
        told = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _plain(part) for field, part in told if not (part in (None, ()) and part == field.default)}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, frozenset):
        return sorted(map(_plain, value), key=json.dumps)
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, _AS_THEY_ARE):
        return value
    raise TypeError(f"{value!r}: no way to write {type(value).__name__} as JSON")


@cache
def _reader(hint: Hint) -> Callable[[Plain], Any]:
    """What turns JSON into a value of the hinted type."""
    origin: Hint = get_origin(hint)
    parts = get_args(hint)
    if is_dataclass(hint):
        return _noun_reader(hint)
    if origin is frozenset or (origin is tuple and parts[1:] == (...,)):
        item = _reader(parts[0])
        return lambda row: origin(map(item, row))
    if origin in (Union, UnionType) and NoneType in parts and len(parts) == 2:
        some = _reader(next(part for part in parts if part is not NoneType))
        return lambda row: None if row is None else some(row)
    if hint is date:
        return date.fromisoformat
    if hint in _AS_THEY_ARE or origin is Literal:
        return lambda row: row
    raise TypeError(f"{hint}: no way to read it from JSON")


def _noun_reader(noun: Hint) -> Callable[[Plain], Any]:
    readers = {name: _reader(hint) for name, hint in get_type_hints(noun).items()}
    return lambda row: noun(**{name: readers[name](part) for name, part in row.items()})
