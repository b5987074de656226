"""This file tells an account as FollowTheMoney entities: one JSON object a line, with the sources that it rests on as its data sets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from akyn.places import Gazetteer
from akyn.tell.formats import ExportFormat
from akyn.tell.ftm import claims
from akyn.tell.lookup import Lookup


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """A line an entity, by id."""
    for id, group in groupby(claims(look, places), key=lambda one: one.entity):
        own = list(group)
        properties: dict[str, list[str]] = {}
        for claim in own:
            values = properties.setdefault(claim.prop, [])
            values.extend([claim.value] if claim.value not in values else [])
        yield json.dumps({"id": id, "schema": own[0].schema, "properties": properties, "datasets": sorted({one.dataset for one in own})}, ensure_ascii=False)


FORMAT = ExportFormat(name="ftm", suffix=".ftm.json", lines=lines)
