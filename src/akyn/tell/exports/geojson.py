"""This file tells an account as GeoJSON: a feature an event, at a point with a radius where one is true, else without geometry."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from akyn.model import Event
from akyn.places import Gazetteer
from akyn.tell.citations import citations
from akyn.tell.formats import ExportFormat
from akyn.tell.leads import lead, state
from akyn.tell.lookup import Lookup
from akyn.tell.phrases import told
from akyn.tell.wheres import Where, where

Json = dict[str, Any]  # Any: a JSON object, its members those of RFC 7946


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """A feature collection, a feature a line."""
    features = [json.dumps(_feature(look, places, event), ensure_ascii=False) for event in look.events_by_day()]
    yield '{"type": "FeatureCollection", "features": ['
    yield from (f"{feature}," for feature in features[:-1])
    yield from features[-1:]
    yield "]}"


FORMAT = ExportFormat(name="geojson", suffix=".geojson", lines=lines)


def _feature(look: Lookup, places: Gazetteer, event: Event) -> Json:
    found = where(look, places, event.place)
    return {"type": "Feature", "id": event.id, "geometry": _geometry(found), "properties": _properties(look, event) | _place(look, event, found)}


def _geometry(found: Where | None) -> Json | None:
    if found is None or found.lat is None:
        return None
    return {"type": "Point", "coordinates": [found.lon, found.lat]}


def _properties(look: Lookup, event: Event) -> Json:
    day = event.date
    return {
        "type": event.type,
        "sentence": told(look, lead(look, event.statements)),
        "state": state(look, event),
        "first_day": day.start.isoformat() if day else None,
        "last_day": day.end.isoformat() if day else None,
        "date_precision": day.precision if day else None,
        "actors": [look.name(id) for id in event.actors],
        "recipients": [look.name(id) for id in event.recipients],
        "independent_sources": event.independent_sources,
        "citations": [one.record() for one in citations(look, event.statements)],
    }


def _place(look: Lookup, event: Event, found: Where | None) -> Json:
    return {
        "place": look.name(event.place) if event.place else None,
        "place_kind": found.place.kind if found else None,
        "radius_km": round(found.place.radius_km, 1) if found else None,
        "country": found.country or None if found else None,
    }
