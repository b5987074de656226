"""This file asks whether sources contradict each other: `dispute = true` holds for each question that two sides answer differently."""

from __future__ import annotations

from akyn.alert.condition import Condition, Test
from akyn.alert.scene import Scene, Subject
from akyn.errors import BadSettings
from akyn.places import Gazetteer
from akyn.watch.settings import Entry


def _read(entry: Entry, places: Gazetteer) -> Test:
    if entry["dispute"] is not True:
        raise BadSettings(f"dispute {entry['dispute']!r}, expected true")

    def test(scene: Scene, subject: Subject) -> Subject | None:
        return subject

    return test


CONDITION = Condition(name="dispute", read=_read, about="dispute")
