"""This file asks what was done: `kind = "ASSAULT"`, `kind = ["COERCE/arrest", "PROTEST"]`."""

from __future__ import annotations

from akyn.alert.condition import Condition, Test
from akyn.alert.scene import Scene, Subject
from akyn.errors import BadSettings
from akyn.kinds import all_kinds
from akyn.places import Gazetteer
from akyn.watch.settings import Entry, several


def _read(entry: Entry, places: Gazetteer) -> Test:
    asked = [tuple(one.partition("/")) for one in several(entry, "kind")]
    modes = {kind.name: kind.modes for kind in all_kinds()}
    for kind, slash, mode in asked:
        if kind not in modes:
            raise BadSettings(f"kind {kind!r}, expected one of {', '.join(sorted(modes))}")
        if slash and mode not in modes[kind]:
            raise BadSettings(f"kind {kind}/{mode}, expected one of {', '.join(f'{kind}/{one}' for one in modes[kind]) or kind}")

    def test(scene: Scene, subject: Subject) -> Subject | None:
        return subject.only(one for one in subject.statements if any(one.type == kind and mode in ("", one.mode) for kind, _, mode in asked))

    return test


CONDITION = Condition(name="kind", read=_read)
