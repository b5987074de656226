"""This file asks whether it bears on the user's own assets: `asset = true` for any of them, `asset = ["Depot North"]` for some."""

from __future__ import annotations

from akyn.alert.condition import Condition, Test
from akyn.alert.scene import Scene, Subject
from akyn.errors import BadSettings
from akyn.places import Gazetteer
from akyn.text.names import fold
from akyn.watch.settings import Entry, several


def _read(entry: Entry, places: Gazetteer) -> Test:
    said = entry["asset"]
    if said is False:
        raise BadSettings("asset false, expected true or names of assets")
    asked = None if said is True else frozenset(map(fold, several(entry, "asset")))

    def test(scene: Scene, subject: Subject) -> Subject | None:
        wanted = {one.id for one in scene.account.assets if asked is None or fold(one.name) in asked}
        return subject.only(one for one in subject.statements if any(menace.asset in wanted for menace in scene.menaces.get(one.id, ())))

    return test


CONDITION = Condition(name="asset", read=_read)
