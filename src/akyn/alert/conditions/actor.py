"""This file asks who: `actor = ["Ana Kovač", "police"]` holds where one of them acts, is acted upon or speaks."""

from __future__ import annotations

from akyn.alert.condition import Condition, Test
from akyn.alert.scene import Scene, Subject
from akyn.model import Statement
from akyn.places import Gazetteer
from akyn.text.names import fold
from akyn.watch.settings import Entry, several


def _read(entry: Entry, places: Gazetteer) -> Test:
    asked = frozenset(map(fold, several(entry, "actor")))

    def is_asked_for(scene: Scene, entity: str) -> bool:
        known = scene.look.entities.get(entity)
        return known is not None and any(fold(name) in asked for name in (known.name, *known.names))

    def test(scene: Scene, subject: Subject) -> Subject | None:
        return subject.only(one for one in subject.statements if any(is_asked_for(scene, id) for id in _who(scene, one)))

    return test


def _who(scene: Scene, statement: Statement) -> list[str]:
    slots = (*statement.actors, *statement.recipients, *((statement.speaker,) if statement.speaker else ()))
    return [scene.look.entity_of(slot) for slot in slots]


CONDITION = Condition(name="actor", read=_read)
