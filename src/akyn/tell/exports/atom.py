"""This file tells an account as an Atom 1.0 feed: an entry an event, the last told first; `updated` is when a report last told it."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import Event
from akyn.places import Gazetteer
from akyn.tell.citations import Citation, citations
from akyn.tell.formats import ExportFormat
from akyn.tell.leads import lead, state
from akyn.tell.lookup import Lookup
from akyn.tell.markup import HEAD, element, inside, web_address
from akyn.tell.moments import moment_of, moment_of_all, rfc3339
from akyn.tell.phrases import told
from akyn.tell.words import dated, quoted


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """The feed, an element a line."""
    yield HEAD
    yield from inside("feed", _feed(look), xmlns="http://www.w3.org/2005/Atom")


FORMAT = ExportFormat(name="atom", suffix=".atom", lines=lines)


def _feed(look: Lookup) -> Iterator[str]:
    yield element("id", "urn:akyn:events")
    yield element("title", title(look))
    yield element("updated", rfc3339(moment_of_all(look)))
    yield from inside("author", [element("name", "akyn")])
    for event in events_by_telling(look):
        yield from inside("entry", _entry(look, event))


def events_by_telling(look: Lookup) -> list[Event]:
    """All events that are told, the last told first; those of which no telling has a day last."""
    return sorted(look.events_by_day(), key=lambda event: moment_of(look, event), reverse=True)


def title(look: Lookup) -> str:
    """What the case is about: its situations, by id."""
    return "; ".join(one.title for one in sorted(look.account.situations, key=lambda one: one.id)) or "No situation"


def _entry(look: Lookup, event: Event) -> Iterator[str]:
    cited = citations(look, event.statements)
    yield element("id", f"urn:akyn:{event.id}")
    yield element("title", told(look, lead(look, event.statements)))
    yield element("updated", rfc3339(moment_of(look, event)))
    yield element("category", "", term=event.type)
    yield from (element("link", "", rel="via", href=url) for url in dict.fromkeys(web_address(one.url) for one in cited) if url)
    yield element("content", content(look, event), type="text")


def content(look: Lookup, event: Event) -> str:
    """How it stands, its day, and every telling with its characters."""
    return f"{state(look, event)}; {dated(event.date)}. " + " ".join(map(_cited, citations(look, event.statements)))


def _cited(one: Citation) -> str:
    return f"{quoted(one.quote)} ({one.source}, {one.published or 'undated'}, {one.address})."
