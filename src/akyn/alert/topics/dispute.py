"""This file tells of a dispute: what it is about, and what each side claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from akyn.alert.message import Fact, Message, Told
from akyn.alert.scene import Scene, Subject
from akyn.alert.telling import facts, told_of
from akyn.alert.topic import Topic
from akyn.model import Dispute, Statement
from akyn.tell.words import dated


def _subjects(scene: Scene) -> Iterator[Subject]:
    """Every question that two sides answer and none has settled."""
    for dispute in scene.account.disputes:
        if dispute.status == "open" and len(dispute.sides) > 1:
            yield _subject(scene, dispute)


def _subject(scene: Scene, dispute: Dispute) -> Subject:
    told = scene.look.among(id for side in dispute.sides for id in side.statements)
    events = (scene.look.event_of[one.id] for one in told if one.id in scene.look.event_of)
    return Subject(about="dispute", id=dispute.id, statements=tuple(told), place=next((event.place for event in events if event.place), None))


def _now(scene: Scene, message: Message) -> Subject | None:
    """The dispute that shares most of its statements: one statement may stand in two."""
    standing = {one.id for one in scene.standing(message.marks)}
    shared = Counter(dispute.id for id in standing for dispute in scene.look.disputes_of.get(id, ()))
    best = max(shared, key=lambda id: (shared[id], id == message.told.subject, id), default="")
    return _subject(scene, scene.disputes[best]) if best else None


def _anchor(scene: Scene, subject: Subject) -> str:
    return "+".join(one.id for one in _firsts(scene, subject))


def _firsts(scene: Scene, subject: Subject) -> list[Statement]:
    """The first statement of each side."""
    return [told[0] for side in scene.disputes[subject.id].sides if (told := scene.look.among(side.statements))]


def _told(scene: Scene, subject: Subject) -> Told:
    look = scene.look
    dispute = scene.disputes[subject.id]
    firsts = _firsts(scene, subject)
    return told_of(
        scene, subject, firsts[0],
        headline=f"Sources differ: {dispute.about}", when=dated(look.account.date_of.get(firsts[0].id)), type=firsts[0].type,
        facts=_facts(scene, subject), others=firsts[1:],
    )  # fmt: skip


def _facts(scene: Scene, subject: Subject) -> tuple[Fact, ...]:
    dispute = scene.disputes[subject.id]
    return facts(status=dispute.status, sides="; ".join(side.claim for side in dispute.sides))


TOPIC = Topic(name="dispute", subjects=_subjects, now=_now, anchor=_anchor, facts=_facts, told=_told, is_told=False)
