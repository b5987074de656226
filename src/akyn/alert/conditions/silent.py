"""This file asks whether a source has fallen silent: `silent = { source = "Harbour Wire", after = "24h" }`. A source that was never heard is not silent."""

from __future__ import annotations

from datetime import datetime

from akyn.alert.condition import Condition, Test
from akyn.alert.scene import Scene, Subject
from akyn.errors import BadSettings
from akyn.places import Gazetteer
from akyn.watch.settings import Entry, refuse_unknown, time_span, words

SHORTEST, LONGEST = "1m", "365d"


def _read(entry: Entry, places: Gazetteer) -> Test:
    said = entry["silent"]
    if not isinstance(said, dict):
        raise BadSettings(f'silent {said!r}, expected a table such as {{ source = "Harbour Wire", after = "24h" }}')
    refuse_unknown(said, ("source", "after"))
    source, after = words(said, "source"), time_span("after", said.get("after"), shortest=SHORTEST, longest=LONGEST)
    if source is None:
        raise BadSettings("silent without source, expected one as the reports name it")

    def test(scene: Scene, subject: Subject) -> Subject | None:
        if subject.id != source.casefold():
            return None
        quiet = datetime.fromisoformat(scene.now) - datetime.fromisoformat(scene.heard[subject.id].at)
        return subject if quiet >= after else None

    return test


CONDITION = Condition(name="silent", read=_read, about="source")
