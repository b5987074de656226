"""This file keeps feeds in a folder, as Atom and as JSON Feed: one of all alerts, one a rule, one an actor and one a place.

An entry is an alert, by the same id for ever; a correction revises it. The files are written anew from all that was sent, so nothing is in them twice.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from akyn.alert.channel import Around, ChannelKind, Send, Sending
from akyn.alert.message import Message
from akyn.alert.words import body, record
from akyn.errors import BadSettings, NotDelivered
from akyn.tell.markup import HEAD, element, inside, web_address
from akyn.tell.words import inert
from akyn.text.names import fold
from akyn.watch.settings import Entry, words

MOST = 200  # alerts of one feed, the last revised first


def _open(entry: Entry, around: Around) -> Send:
    said = words(entry, "folder")
    if said is None:
        raise BadSettings("no folder, expected one for the feeds")
    folder = around.folder / Path(said).expanduser()

    def send(sending: Sending) -> None:
        sent = (*sending.sent, sending.message)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for name, title in feeds_of(one for one in sent if one.alert == sending.message.alert):
                told = [thread for thread in _threads(sent) if (name, title) in feeds_of(thread)]
                _replace(folder / f"{name}.atom", atom(name, title, told))
                _replace(folder / f"{name}.json", json_feed(name, title, told))
        except OSError as error:
            raise NotDelivered(f"{folder}: cannot be written ({error.strerror})") from error

    return send


def feeds_of(messages: Iterable[Message]) -> list[tuple[str, str]]:
    """The feeds that an alert stands in: name of the file, and title."""
    found = {"alerts": "Alerts"}
    for one in messages:
        found[f"rule-{_slug(one.rule)}"] = f"Alerts of the rule {one.rule}"
        found |= {f"actor-{_slug(name)}": f"Alerts on {name}" for name in one.told.actors}
        found |= {f"place-{_slug(spot.name)}": f"Alerts in {spot.name}" for spot in one.told.places}
    return list(found.items())


def _slug(name: str) -> str:
    """A name as a file may have it; what the letters lose, a few digits of its hash keep apart."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    return plain if plain.replace("-", " ") == name.lower() and len(plain) <= 60 else f"{plain[:60] or 'x'}-{sha256(name.encode()).hexdigest()[:6]}"


def _threads(messages: Iterable[Message]) -> list[list[Message]]:
    """The messages of each alert, the last revised first."""
    found: dict[str, list[Message]] = {}
    for one in messages:
        found.setdefault(one.alert, []).append(one)
    return sorted(found.values(), key=lambda thread: (thread[-1].made_at, thread[-1].alert), reverse=True)[:MOST]


def atom(name: str, title: str, threads: list[list[Message]]) -> str:
    """The feed as Atom 1.0."""
    lines = [HEAD, *inside("feed", _atom(name, title, threads), xmlns="http://www.w3.org/2005/Atom")]
    return "".join(f"{line}\n" for line in lines)


def _atom(name: str, title: str, threads: list[list[Message]]) -> Iterator[str]:
    yield element("id", f"urn:akyn:alerts:{name}")
    yield element("title", title)
    yield element("updated", max((thread[-1].made_at for thread in threads), default="1970-01-01T00:00:00+00:00"))
    yield from inside("author", [element("name", "akyn")])
    for thread in threads:
        yield from inside("entry", _entry(thread))


def _entry(thread: list[Message]) -> Iterator[str]:
    last = thread[-1]
    yield element("id", f"urn:akyn:{last.alert}")
    yield element("title", last.title)
    yield element("published", thread[0].made_at)
    yield element("updated", last.made_at)
    yield element("category", "", term=last.told.type or last.about)
    yield element("category", "", term=last.rule, scheme="urn:akyn:rule")
    yield from (element("link", "", rel="via", href=url) for url in dict.fromkeys(web_address(one.url) for one in last.told.citations) if url)
    yield element("content", " ".join(body(last)), type="text")


def json_feed(name: str, title: str, threads: list[list[Message]]) -> str:
    """The feed as JSON Feed 1.1."""
    items = [
        {
            "id": f"urn:akyn:{thread[-1].alert}",
            "title": inert(thread[-1].title),
            "content_text": inert("\n".join(body(thread[-1]))),
            "date_published": thread[0].made_at,
            "date_modified": thread[-1].made_at,
            "tags": [thread[-1].told.type or thread[-1].about, thread[-1].rule],
            "_akyn": record(thread[-1]),
        }
        for thread in threads
    ]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": inert(title), "authors": [{"name": "akyn"}]}
    return json.dumps({**head, "items": items}, ensure_ascii=False, indent=1) + "\n"


def _replace(path: Path, text: str) -> None:
    """Put a whole file in the stead of the old one, so that no reader sees half of it."""
    draft = path.with_name(f"{path.name}.new")
    draft.write_text(text, encoding="utf-8", errors="backslashreplace")
    os.replace(draft, path)


CHANNEL = ChannelKind(name="feed", settings=("folder",), open=_open)
