"""This file tells of a figure: how many of what, according to whom, and how it moves."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.alert.message import Fact, Message, Told
from akyn.alert.scene import Scene, Subject
from akyn.alert.telling import anchor, facts, told_of
from akyn.alert.topic import Topic
from akyn.model import Point, Series
from akyn.tell.lookup import Lookup
from akyn.tell.tallies import latest, points_of, printed, qualifier, voice
from akyn.tell.words import dated, number, sentence


def _subjects(scene: Scene) -> Iterator[Subject]:
    for series in scene.account.series:
        told = [one for one in _subject(scene, series).statements if not scene.look.is_history(one)]
        if told:
            yield Subject(about="figure", id=series.id, statements=tuple(told), place=series.place)


def _subject(scene: Scene, series: Series) -> Subject:
    return Subject(about="figure", id=series.id, statements=tuple(scene.look.among(point.statement for point in series.points)), place=series.place)


def _now(scene: Scene, message: Message) -> Subject | None:
    for one in scene.standing(message.marks, message.anchor):
        for series in scene.series_of.get(one.id, ()):
            if series.measure == message.told.type:
                return _subject(scene, series)
    return None


def _told(scene: Scene, subject: Subject) -> Told:
    look, series = scene.look, scene.series[subject.id]
    point = latest(look, series, points_of(look, series))
    statement = look.statements[point.statement]
    place = f" in {look.called(series.place)}" if series.place else ""
    headline = f"{sentence(series.measure)}{place}: {printed(look, series, point)}, according to {voice(look, point)}"
    when = dated(look.account.date_of.get(statement.id))
    return told_of(scene, subject, statement, headline=headline, when=when, type=series.measure, facts=_facts(scene, subject), others=subject.statements)


def _facts(scene: Scene, subject: Subject) -> tuple[Fact, ...]:
    look, series = scene.look, scene.series[subject.id]
    return facts(**{series.measure: _counted(latest(look, series, points_of(look, series)))}, state="disputed" if _is_disputed(look, series) else "told")


def _counted(point: Point) -> str:
    """600, "about 600", "at least 12": the number of the latest telling."""
    value = point.value if point.value is not None else point.low if point.low is not None else point.high
    return f"{qualifier(point)} {number(value)}".strip()


def _is_disputed(look: Lookup, series: Series) -> bool:
    return any(point.statement in look.disputed for point in series.points)


TOPIC = Topic(name="figure", subjects=_subjects, now=_now, anchor=anchor, facts=_facts, told=_told)
