"""This file tells of a happening: its sentence, its tolls, and whether it is disputed."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.alert.message import Fact, Message, Told
from akyn.alert.scene import Scene, Subject
from akyn.alert.telling import anchor, assets, facts, told_of
from akyn.alert.topic import Topic
from akyn.model import Event
from akyn.tell.leads import lead, state
from akyn.tell.phrases import told
from akyn.tell.tolls import OF_PEOPLE, toll
from akyn.tell.words import dated, plain_number


def _subjects(scene: Scene) -> Iterator[Subject]:
    """Every happening that is not history told for context."""
    for event in scene.look.events_by_day():
        if current := [one for one in scene.look.among(event.statements) if not scene.look.is_history(one)]:
            yield Subject(about="event", id=event.id, statements=tuple(current), place=event.place)


def _now(scene: Scene, message: Message) -> Subject | None:
    first = next(scene.standing(message.marks, message.anchor), None)
    event = scene.look.event_of.get(first.id) if first else None
    return Subject(about="event", id=event.id, statements=tuple(scene.look.among(event.statements)), place=event.place) if event else None


def _told(scene: Scene, subject: Subject) -> Told:
    look, event = scene.look, scene.look.events[subject.id]
    first = lead(look, [one.id for one in subject.statements])
    return told_of(
        scene, subject, first,
        headline=told(look, first), when=dated(event.date), type=event.type, facts=_facts(scene, subject), others=subject.statements,
    )  # fmt: skip


def _facts(scene: Scene, subject: Subject) -> tuple[Fact, ...]:
    event = scene.look.events[subject.id]
    tolls = {measure: _toll(scene, event, measure) for measure in OF_PEOPLE}
    return facts(state=_state(scene, event), **tolls, assets="; ".join(assets(scene, subject.statements)))


def _state(scene: Scene, event: Event) -> str:
    """Disputed or denied; told otherwise: a better telling of the same is no change."""
    said = state(scene.look, event)
    return said if said in ("disputed", "denied") else "told"


def _toll(scene: Scene, event: Event, measure: str) -> str:
    """ "4", "4 (told between 2 and 4)"; "" where nobody counts."""
    counted = toll(scene.look, event, measure)
    if counted is None:
        return ""
    between = f" (told between {plain_number(counted.low)} and {plain_number(counted.high)})" if counted.low != counted.high else ""
    return f"{plain_number(counted.last)}{between}"


TOPIC = Topic(name="event", subjects=_subjects, now=_now, anchor=anchor, facts=_facts, told=_told)
