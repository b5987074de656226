"""This file reads feeds.toml: which feeds and folders are watched, how often, and how long a host is left in peace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from akyn.errors import BadFeedList, BadSettings
from akyn.watch.settings import Entry, entries, named, number, refuse_unknown, settings, time_span, words

EVERY = "30m"
PAUSE = 5  # seconds
SHORTEST, LONGEST = "1m", "7d"
_SETTINGS = ("every", "pause", "feed", "folder")
_OF_FEED = ("address", "source", "every", "licence", "licence_at")
_OF_FOLDER = ("path", "source", "every")


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
        said = settings(path, "a list of feeds; `akyn feeds` prints one to start with")
    except BadSettings as error:
        raise BadFeedList(str(error)) from error
    try:
        return _list(said, path.absolute().parent)
    except BadSettings as error:
        raise BadFeedList(f"{path}: {error}") from error


def _list(said: Entry, beside: Path) -> FeedList:
    refuse_unknown(said, _SETTINGS)
    every, pause = said.get("every", EVERY), number(said, "pause", least=1, most=3600, of="seconds") or PAUSE
    feeds = [named(f"feed {place}", _feed, {"every": every, **entry}) for place, entry in entries(said, "feed")]
    folders = [named(f"folder {place}", lambda entry: _folder(entry, beside), {"every": every, **entry}) for place, entry in entries(said, "folder")]
    sources = sorted((*feeds, *folders), key=lambda one: one.address)
    if not sources:
        raise BadFeedList("names nothing to watch, expected [[feed]] with an address or [[folder]] with a path")
    for one, other in pairwise(sources):
        if one.address == other.address:
            raise BadFeedList(f"{one.address} stands there twice, expected once")
    return FeedList(sources=tuple(sources), pause=pause)


def _feed(entry: Entry) -> Source:
    refuse_unknown(entry, _OF_FEED)
    address = words(entry, "address") or ""
    if not is_of_web(address):
        raise BadFeedList(f"address {address!r}, expected http:// or https:// and a host")
    words(entry, "licence")
    words(entry, "licence_at")
    return Source(address=address, source=words(entry, "source"), every=_every(entry))


def is_of_web(address: str) -> bool:
    """Whether the address is of the web and can be taken apart."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _folder(entry: Entry, beside: Path) -> Source:
    refuse_unknown(entry, _OF_FOLDER)
    path = words(entry, "path")
    if path is None:
        raise BadFeedList("no path, expected that of a folder")
    return Source(address=str(beside / Path(path).expanduser()), is_folder=True, source=words(entry, "source"), every=_every(entry))


def _every(entry: Entry) -> timedelta:
    """The time between two visits."""
    return time_span("every", entry["every"], shortest=SHORTEST, longest=LONGEST)
