"""This file tells of a dispute: what it is about, and what each side claims."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.alert.message import Fact, Message, Told
from akyn.alert.scene import Scene, Subject
from akyn.alert.telling import facts, told_of
from akyn.alert.topic import Topic
from akyn.model import Dispute
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
    shared = {dispute.id: len(standing & {id for side in dispute.sides for id in side.statements}) for dispute in scene.account.disputes}
    best = max(shared, key=lambda id: (shared[id], id == message.told.subject, id), default="")
    return _subject(scene, scene.disputes[best]) if shared.get(best) else None


def _anchor(scene: Scene, subject: Subject) -> str:
    """The first statement of each side."""
    sides = scene.disputes[subject.id].sides
    return "+".join(told[0].id for side in sides if (told := scene.look.among(side.statements)))


def _told(scene: Scene, subject: Subject) -> Told:
    look = scene.look
    dispute = scene.disputes[subject.id]
    firsts = [told[0] for side in dispute.sides if (told := look.among(side.statements))]
    return told_of(
        scene, subject, firsts[0],
        headline=f"Sources differ: {dispute.about}", when=dated(look.account.date_of.get(firsts[0].id)), type=firsts[0].type,
        facts=_facts(scene, subject), others=firsts[1:],
    )  # fmt: skip


def _facts(scene: Scene, subject: Subject) -> tuple[Fact, ...]:
    dispute = scene.disputes[subject.id]
    return facts(status=dispute.status, sides="; ".join(side.claim for side in dispute.sides))


TOPIC = Topic(name="dispute", subjects=_subjects, now=_now, anchor=_anchor, facts=_facts, told=_told, is_told=False)
