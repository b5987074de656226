"""This file tells the harm in an account as a CAP 1.2 alert that nobody can act on by mistake: a draft, restricted, for somebody with authority to check.

An `info` is an event of violence, arrest, protest or threat. Severity is unknown: reports do not measure it.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha1

from akyn.model import Event, Report, content_id
from akyn.places import Gazetteer
from akyn.tell.citations import Citation, citations
from akyn.tell.formats import ExportFormat
from akyn.tell.leads import lead, state
from akyn.tell.lookup import Lookup
from akyn.tell.markup import HEAD, element, inside, web_address
from akyn.tell.moments import moment_of_all
from akyn.tell.phrases import told
from akyn.tell.wheres import Where, where
from akyn.tell.words import dated

HARM = ("ASSAULT", "CASUALTY", "COERCE", "PROTEST", "THREATEN", "MOBILIZE")
URGENCY = {"planned": "Future", "threatened": "Future"}
SEVERAL = 2  # independent sources, from which on an undisputed happening is taken for observed


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """The alert, an element a line."""
    yield HEAD
    yield from inside("alert", _alert(look, places), xmlns="urn:oasis:names:tc:emergency:cap:1.2")


FORMAT = ExportFormat(name="cap", suffix=".xml", lines=lines)


def _alert(look: Lookup, places: Gazetteer) -> Iterator[str]:
    events = [event for event in look.events_by_day() if event.type in HARM and _counts(look, event)]
    yield element("identifier", content_id("akyn", *(statement for event in events for statement in sorted(event.statements))))
    yield element("sender", "akyn")
    yield element("sent", f"{moment_of_all(look).isoformat()}T00:00:00-00:00")
    yield element("status", "Draft")
    yield element("msgType", "Alert")
    yield element("scope", "Restricted")
    yield element("restriction", "For review by an authority; made from news reports, not checked, not to be passed on as a warning")
    for event in events:
        yield from inside("info", _info(look, places, event))


def _counts(look: Lookup, event: Event) -> bool:
    """What is denied, demanded, only thought of, or told as history gives no alert."""
    first = lead(look, event.statements)
    return first.stance not in ("denied", "demanded", "hypothetical") and not all(one.background for one in look.among(event.statements))


def _info(look: Lookup, places: Gazetteer, event: Event) -> Iterator[str]:
    """The elements in the order of the schema."""
    first, cited = lead(look, event.statements), citations(look, event.statements)
    yield element("language", "en")
    yield element("category", "Security")
    yield element("event", event.type)
    yield element("urgency", URGENCY.get(first.stance, "Past"))
    yield element("severity", "Unknown")
    yield element("certainty", _certainty(look, event))
    yield element("headline", told(look, first))
    yield element("description", f"{state(look, event)}; {dated(event.date)}. " + " ".join(f"{one.quote} ({one.source}, {one.address})." for one in cited))
    yield from _parameters(look, event, cited)
    yield from _resources(look, cited)
    found = where(look, places, event.place)
    if found:
        yield from inside("area", _area(found))


def _certainty(look: Lookup, event: Event) -> str:
    """Observed where independent sources tell it and none disputes it; else unknown, for a likelihood would be invented."""
    is_told = lead(look, event.statements).stance in ("asserted", "claimed", "alleged") and state(look, event) != "disputed"
    return "Observed" if is_told and event.independent_sources >= SEVERAL else "Unknown"


def _parameters(look: Lookup, event: Event, cited: list[Citation]) -> Iterator[str]:
    best = min(look.account.credibility.get(one.statement, 6) for one in cited)
    known = (("akyn:event", event.id), ("akyn:independent-sources", str(event.independent_sources)), ("akyn:credibility", str(best)))
    for name, value in (*known, *(("akyn:statement", one.address) for one in cited)):
        yield from inside("parameter", [element("valueName", name), element("value", value)])


def _resources(look: Lookup, cited: list[Citation]) -> Iterator[str]:
    for id in dict.fromkeys(one.report for one in cited):
        yield from inside("resource", _resource(look.reports[id]))


def _resource(report: Report) -> Iterator[str]:
    """The report: what it is called, and the SHA-1 of its text, as the format has it."""
    yield element("resourceDesc", f"{report.id} {report.name}")
    yield element("mimeType", "text/plain")
    if web_address(report.url):
        yield element("uri", web_address(report.url))
    yield element("digest", sha1(report.text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest())


def _area(found: Where) -> Iterator[str]:
    yield element("areaDesc", found.name)
    if found.lat is not None:
        yield element("circle", f"{found.lat},{found.lon} {found.place.radius_km:g}")
