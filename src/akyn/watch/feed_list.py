"""This file reads feeds.toml: which feeds and folders are watched, how often, and how long a host is left in peace."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from akyn.errors import BadFeedList

EVERY = "30m"
PAUSE = 5  # seconds
SHORTEST = timedelta(minutes=1)
LONGEST = timedelta(days=7)
_SETTINGS = ("every", "pause", "feed", "folder")
_OF_FEED = ("address", "source", "every", "licence", "licence_at")
_OF_FOLDER = ("path", "source", "every")
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}

Entry = Mapping[str, Any]  # Any: a table of TOML, not looked at yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A feed by its address, or a folder by its path; `source` names the reports that name no source themselves."""

    address: str
    is_folder: bool = False
    source: str | None = None
    every: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedList:
    """What to watch, by address, and the seconds between two requests to one host."""

    sources: tuple[Source, ...]
    pause: float = PAUSE


def feed_list(path: Path) -> FeedList:
    """The list of a file.

    Raises:
        BadFeedList: it cannot be read or used; the message names the entry and what was expected.
    """
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadFeedList(f"{path}: cannot be opened ({error.strerror}), expected a list of feeds; `akyn feeds` prints one to start with") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadFeedList(f"{path}: {error}, expected TOML in UTF-8") from error
    try:
        return _list(settings, path.absolute().parent)
    except BadFeedList as error:
        raise BadFeedList(f"{path}: {error}") from error


def _list(settings: Entry, beside: Path) -> FeedList:
    _refuse_unknown(settings, _SETTINGS)
    every, pause = settings.get("every", EVERY), settings.get("pause", PAUSE)
    if isinstance(pause, bool) or not isinstance(pause, int | float) or not 1 <= pause <= 3600:
        raise BadFeedList(f"pause {pause!r}, expected seconds from 1 to 3600")
    feeds = [_named(f"feed {place}", _feed, {"every": every, **entry}) for place, entry in _entries(settings, "feed")]
    folders = [_named(f"folder {place}", lambda entry: _folder(entry, beside), {"every": every, **entry}) for place, entry in _entries(settings, "folder")]
    sources = sorted((*feeds, *folders), key=lambda one: one.address)
    if not sources:
        raise BadFeedList("names nothing to watch, expected [[feed]] with an address or [[folder]] with a path")
    for one, other in pairwise(sources):
        if one.address == other.address:
            raise BadFeedList(f"{one.address} stands there twice, expected once")
    return FeedList(sources=tuple(sources), pause=pause)


def _entries(settings: Entry, kind: str) -> list[tuple[int, Entry]]:
    entries = settings.get(kind, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise BadFeedList(f"{kind} is no list of tables, expected [[{kind}]] before each")
    return list(enumerate(entries, 1))


def _named(name: str, read: Any, entry: Entry) -> Source:  # Any: one of the two readers below
    try:
        source: Source = read(entry)
    except BadFeedList as error:
        raise BadFeedList(f"{name}: {error}") from error
    return source


def _feed(entry: Entry) -> Source:
    _refuse_unknown(entry, _OF_FEED)
    address = _words(entry, "address") or ""
    if not _is_of_web(address):
        raise BadFeedList(f"address {address!r}, expected http:// or https:// and a host")
    _words(entry, "licence")
    _words(entry, "licence_at")
    return Source(address=address, source=_words(entry, "source"), every=_every(entry["every"]))


def _is_of_web(address: str) -> bool:
    """Whether the address is of the web and can be taken apart."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _folder(entry: Entry, beside: Path) -> Source:
    _refuse_unknown(entry, _OF_FOLDER)
    path = _words(entry, "path")
    if path is None:
        raise BadFeedList("no path, expected that of a folder")
    return Source(address=str(beside / Path(path).expanduser()), is_folder=True, source=_words(entry, "source"), every=_every(entry["every"]))


def _words(entry: Entry, key: str) -> str | None:
    words = entry.get(key)
    if words is not None and not (isinstance(words, str) and words.strip()):
        raise BadFeedList(f"{key} {words!r}, expected words")
    return words.strip() if words else None


def _every(words: object) -> timedelta:
    """The time between two visits that "30m", "2h" or "1d" names."""
    found = re.fullmatch(r"(?P<number>\d{1,4}) ?(?P<unit>[mhd])", words) if isinstance(words, str) else None
    every = timedelta(**{_UNITS[found["unit"]]: int(found["number"])}) if found else None
    if every is None or not SHORTEST <= every <= LONGEST:
        raise BadFeedList(f'every {words!r}, expected a time from "1m" to "7d", such as "30m" or "2h"')
    return every


def _refuse_unknown(entry: Entry, known: tuple[str, ...]) -> None:
    if unknown := [key for key in entry if key not in known]:
        raise BadFeedList(f"{unknown[0]!r} is no setting, expected {', '.join(known)}")
