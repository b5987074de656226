"""This file asks how many: `figure = { measure = "killed", at_least = 10 }` holds for the tellings that print so many, or say that it is no fewer."""

from __future__ import annotations

from akyn.alert.condition import Condition, Test
from akyn.alert.scene import Scene, Subject
from akyn.errors import BadSettings
from akyn.model import Figure
from akyn.places import Gazetteer
from akyn.watch.settings import Entry, number, refuse_unknown, words


def _read(entry: Entry, places: Gazetteer) -> Test:
    said = entry["figure"]
    if not isinstance(said, dict):
        raise BadSettings(f'figure {said!r}, expected a table such as {{ measure = "killed", at_least = 10 }}')
    refuse_unknown(said, ("measure", "at_least"))
    measure, least = words(said, "measure"), number(said, "at_least", least=0, most=1e15)
    if measure is None or least is None:
        raise BadSettings("figure without measure or at_least, expected both")

    def reaches(figure: Figure) -> bool:
        counted = figure.value if figure.value is not None else figure.low
        return figure.measure == measure and counted is not None and counted >= least

    def test(scene: Scene, subject: Subject) -> Subject | None:
        return subject.only(one for one in subject.statements if any(map(reaches, one.figures)))

    return test


CONDITION = Condition(name="figure", read=_read, about="figure")
