"""This file tells of a source that has fallen silent: since when, and whether it says nothing or cannot be asked."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.alert.message import Fact, Message, Told
from akyn.alert.scene import Scene, Subject
from akyn.alert.telling import facts
from akyn.alert.topic import Topic
from akyn.model import Report
from akyn.tell.citations import Citation

LONGEST_LINE = 120  # characters of a last report that are quoted


def _subjects(scene: Scene) -> Iterator[Subject]:
    return (Subject(about="source", id=source) for source in sorted(scene.heard))


def _now(scene: Scene, message: Message) -> Subject | None:
    """The same silence; None where the source has spoken since."""
    source = message.told.subject
    heard = scene.heard.get(source)
    return Subject(about="source", id=source) if heard and heard.report == message.anchor else None


def _anchor(scene: Scene, subject: Subject) -> str:
    return scene.heard[subject.id].report


def _told(scene: Scene, subject: Subject) -> Told:
    heard = scene.heard[subject.id]
    report = scene.look.reports[heard.report]
    failing = scene.failing.get(subject.id)
    why = f"cannot be asked: it {failing}" if failing else "has said nothing"
    last = _first_line(report)
    return Told(
        subject=subject.id,
        headline=f"{report.source} {why} since {heard.at[:16].replace('T', ' ')} UTC",
        when=heard.at[:10],
        type="",
        stance="asserted",
        facts=_facts(scene, subject),
        citations=(last,),
        sources=0,
    )


def _facts(scene: Scene, subject: Subject) -> tuple[Fact, ...]:
    return facts(state="cannot be asked" if subject.id in scene.failing else "silent")


def _first_line(report: Report) -> Citation:
    """Where its last report begins."""
    words = next((line.strip() for line in report.text.splitlines() if line.strip()), "")[:LONGEST_LINE]
    start = report.text.index(words)
    return Citation(
        statement="", report=report.id, start=start, end=start + len(words), quote=words, source=report.source or "", published=report.published, url=report.url
    )  # fmt: skip


TOPIC = Topic(name="source", subjects=_subjects, now=_now, anchor=_anchor, facts=_facts, told=_told, is_told=False)
