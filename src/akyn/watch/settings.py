"""This file reads a file of settings in TOML, entry by entry: words, times, and what is no setting."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from akyn.errors import BadSettings

Entry = Mapping[str, Any]  # Any: a table of TOML, not looked at yet
Read = TypeVar("Read")

_EXPECTED = ", expected TOML in UTF-8"
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


def settings(path: Path, what: str) -> Entry:
    """All that a file says; `what` is what a user calls such a file.

    Raises:
        BadSettings: it cannot be opened, or is no TOML.
    """
    try:
        return settings_of(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadSettings(f"{path}: cannot be opened ({error.strerror}), expected {what}") from error
    except UnicodeDecodeError as error:
        raise BadSettings(f"{path}: {error}{_EXPECTED}") from error
    except BadSettings as error:
        raise BadSettings(f"{path}: {error}") from error


def settings_of(text: str) -> Entry:
    """All that a text says.

    Raises:
        BadSettings: it is no TOML.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(f"{error}{_EXPECTED}") from error


def entries(settings: Entry, kind: str) -> list[tuple[int, Entry]]:
    """The tables under `[[kind]]`, numbered."""
    found = settings.get(kind, [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise BadSettings(f"{kind} is no list of tables, expected [[{kind}]] before each")
    return list(enumerate(found, 1))


def named(name: str, read: Callable[[Entry], Read], entry: Entry) -> Read:
    """What the entry gives; a problem in it begins with its name."""
    try:
        return read(entry)
    except BadSettings as error:
        raise BadSettings(f"{name}: {error}") from error


def words(entry: Entry, key: str) -> str | None:
    """The words of a setting, None where it is not there."""
    said = entry.get(key)
    if said is not None and not (isinstance(said, str) and said.strip()):
        raise BadSettings(f"{key} {said!r}, expected words")
    return said.strip() if said else None


def several(entry: Entry, key: str) -> tuple[str, ...]:
    """A word or a list of words, as they stand there; none where the setting is not there."""
    said = entry.get(key, [])
    listed = [said] if isinstance(said, str) else said
    if not isinstance(listed, list) or not all(isinstance(one, str) and one.strip() for one in listed):
        raise BadSettings(f"{key} {said!r}, expected a name or a list of names")
    return tuple(one.strip() for one in listed)


def number(entry: Entry, key: str, *, least: float, most: float, of: str = "a number") -> float | None:
    """A number within bounds, None where it is not there; `of` says what it counts."""
    said = entry.get(key)
    if said is None:
        return None
    if isinstance(said, bool) or not isinstance(said, int | float) or not least <= said <= most:
        raise BadSettings(f"{key} {said!r}, expected {of} from {least:g} to {most:g}")
    return said


def time_span(key: str, said: object, *, shortest: str, longest: str) -> timedelta:
    """The time that "30m", "2h" or "1d" names."""
    span = _time(said) if isinstance(said, str) else None
    if span is None or not (_time(shortest) or timedelta()) <= span <= (_time(longest) or timedelta.max):
        raise BadSettings(f'{key} {said!r}, expected a time from "{shortest}" to "{longest}", such as "30m" or "2h"')
    return span


def _time(said: str) -> timedelta | None:
    found = re.fullmatch(r"(?P<number>\d{1,4}) ?(?P<unit>[mhd])", said)
    return timedelta(**{_UNITS[found["unit"]]: int(found["number"])}) if found else None


def refuse_unknown(entry: Entry, known: Iterable[str]) -> None:
    """Refuse what is no setting: a slip of the pen would go unnoticed."""
    known = tuple(known)
    if unknown := [key for key in entry if key not in known]:
        raise BadSettings(f"{unknown[0]!r} is no setting, expected {', '.join(known)}")
