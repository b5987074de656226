"""This file tells an account as a JSON Feed 1.1: an item an event, the last told first; its citations stand under `_akyn`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from akyn.model import Event
from akyn.places import Gazetteer
from akyn.tell.citations import citations
from akyn.tell.exports.atom import content, events_by_telling, title
from akyn.tell.formats import ExportFormat
from akyn.tell.leads import lead, state
from akyn.tell.lookup import Lookup
from akyn.tell.moments import moment_of, rfc3339
from akyn.tell.phrases import told
from akyn.tell.words import inert

Json = dict[str, Any]  # Any: a JSON object, its members those of JSON Feed


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """The feed, an item a line."""
    items = [json.dumps(_item(look, event), ensure_ascii=False) for event in events_by_telling(look)]
    head = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": title(look), "authors": [{"name": "akyn"}]}, ensure_ascii=False)
    yield head.removesuffix("}") + ', "items": ['
    yield from (f"{item}," for item in items[:-1])
    yield from items[-1:]
    yield "]}"


FORMAT = ExportFormat(name="jsonfeed", suffix=".json", lines=lines)


def _item(look: Lookup, event: Event) -> Json:
    return {
        "id": f"urn:akyn:{event.id}",
        "title": inert(told(look, lead(look, event.statements))),
        "content_text": inert(content(look, event)),
        "date_modified": rfc3339(moment_of(look, event)),
        "tags": [event.type],
        "_akyn": {"state": state(look, event), "citations": [one.record() for one in citations(look, event.statements)]},
    }
