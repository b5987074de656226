"""This file tells the harm in an account as one CAP 1.2 alert: an `info` is an event of violence, arrest, protest or threat."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha1

from akyn.model import Event, Report, content_id
from akyn.places import Gazetteer
from akyn.tell import cap
from akyn.tell.background import is_background
from akyn.tell.citations import citations
from akyn.tell.formats import ExportFormat
from akyn.tell.leads import lead, state
from akyn.tell.lookup import Lookup
from akyn.tell.moments import moment_of_all
from akyn.tell.phrases import told
from akyn.tell.wheres import Where, where
from akyn.tell.words import dated

HARM = ("ASSAULT", "CASUALTY", "COERCE", "PROTEST", "THREATEN", "MOBILIZE")


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """The alert, an element a line."""
    events = [event for event in look.events_by_day() if event.type in HARM and _counts(look, event)]
    identifier = content_id("akyn", *(statement for event in events for statement in sorted(event.statements)))
    head = cap.Head(identifier=identifier, sent=f"{moment_of_all(look).isoformat()}T00:00:00-00:00")
    return cap.lines(head, (_info(look, places, event) for event in events))


FORMAT = ExportFormat(name="cap", suffix=".xml", lines=lines)


def _counts(look: Lookup, event: Event) -> bool:
    """What is denied, demanded, only thought of, or told as history gives no alert."""
    first = lead(look, event.statements)
    return first.stance not in ("denied", "demanded", "hypothetical") and not is_background(look, None, event)


def _info(look: Lookup, places: Gazetteer, event: Event) -> cap.Info:
    first, cited = lead(look, event.statements), citations(look, event.statements)
    best = min(look.account.credibility.get(one.statement, 6) for one in cited)
    known = (("akyn:event", event.id), ("akyn:independent-sources", str(event.independent_sources)), ("akyn:credibility", str(best)))
    found = where(look, places, event.place)
    return cap.Info(
        event=event.type,
        urgency=cap.urgency(first.stance),
        certainty=cap.certainty(first.stance, state(look, event), event.independent_sources),
        headline=told(look, first),
        description=f"{state(look, event)}; {dated(event.date)}. " + " ".join(f"{one.quote} ({one.source}, {one.address})." for one in cited),
        parameters=(*known, *(("akyn:statement", one.address) for one in cited)),
        resources=tuple(_resource(look.reports[id]) for id in dict.fromkeys(one.report for one in cited)),
        areas=(_area(found),) if found else (),
    )


def _resource(report: Report) -> cap.Resource:
    digest = sha1(report.text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
    return cap.Resource(name=f"{report.id} {report.name}", url=report.url or "", digest=digest)


def _area(found: Where) -> cap.Area:
    known = found.lat is not None and found.lon is not None
    return cap.Area(name=found.name, circle=cap.circle(found.lat, found.lon, found.place.radius_km) if known else "")  # type: ignore[arg-type]  # both are known here
