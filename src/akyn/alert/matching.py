"""This file compares what rules hold for with what was said before: it gives the new alerts, and the corrections and withdrawals of earlier ones.

It reads no clock and writes nothing: the same account, moment and memory give the same messages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from akyn.alert.message import Fact, Kind, Message, alert_id
from akyn.alert.rules import Rule
from akyn.alert.scene import Scene, Subject
from akyn.alert.timing import cooled
from akyn.judgement import mark
from akyn.model import Mark

_RANK: dict[Kind, int] = {"alert": 0, "update": 0, "cancel": 1, "known": 2}  # of two alerts that turn out to be of one thing, the open one goes on


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """An alert: its messages in order, and what it is about now."""

    messages: tuple[Message, ...]
    subject: Subject | None

    @property
    def last(self) -> Message:
        """What was said last."""
        return self.messages[-1]

    @property
    def is_open(self) -> bool:
        """Whether it was said and not withdrawn."""
        return self.last.kind in ("alert", "update")


def known(scene: Scene, rules: Iterable[Rule]) -> tuple[Message, ...]:
    """What rules that begin hold for already: it is remembered, and told to nobody."""
    return tuple(_first(scene, rule, subject, "known") for rule in rules for subject in rule.found(scene))


def messages(scene: Scene, rules: Iterable[Rule], said: Sequence[Message]) -> tuple[Message, ...]:
    """What there is to say now; `said` is every message before, in order."""
    return tuple(message for rule in rules for message in _Judged(scene, rule, [one for one in said if one.rule == rule.name]).messages())


class _Judged:
    """One rule over a scene, with all that it gave cause to say before."""

    def __init__(self, scene: Scene, rule: Rule, said: Sequence[Message]) -> None:
        self.scene, self.rule = scene, rule
        self.threads = _threads(scene, rule, said)
        self.due = [datetime.fromisoformat(one.due_at) for one in said if one.kind == "alert"]
        ranked = sorted(self.threads, key=lambda one: _RANK[one.last.kind])
        self.owner = {one.subject.id: one for one in reversed(ranked) if one.subject}
        self.found = {one.id: one for one in rule.found(scene)}

    def messages(self) -> list[Message]:
        """New alerts in the order of the topic, then what has become of the earlier ones."""
        new = [self._new(one) for one in self.found.values() if one.id not in self.owner]
        again = {one.alert for one in new}
        return new + [message for thread in self.threads if thread.last.alert not in again and (message := self._later(thread))]

    def _new(self, subject: Subject) -> Message:
        message = _first(self.scene, self.rule, subject, "alert")
        before = next((one for one in self.threads if one.last.alert == message.alert), None)
        if before:  # what it was about has come apart and together again
            return self._next(before, "alert", ("stands again",), subject)
        return replace(message, due_at=self._due([], alerts=True))

    def _later(self, thread: Thread) -> Message | None:
        subject = thread.subject
        if subject is None:
            return self._next(thread, "cancel", (_why_gone(self.scene, thread.last),)) if thread.is_open else None
        owner = self.owner[subject.id]
        if owner is not thread:
            return self._next(thread, "cancel", (f"told as one with {owner.last.alert}",)) if thread.is_open else None
        if thread.last.kind == "cancel" and subject.id in self.found:
            return self._next(thread, "alert", ("stands again",), self.found[subject.id])
        if not thread.is_open:
            return None
        held = self.found.get(subject.id, subject)
        changed = _changed(thread.last.told.facts, self.rule.topic.facts(self.scene, held))
        return self._next(thread, "update", changed, held) if changed else None

    def _next(self, thread: Thread, kind: Kind, changed: tuple[str, ...], subject: Subject | None = None) -> Message:
        told = self.rule.topic.told(self.scene, subject) if subject else thread.last.told
        marks = dict.fromkeys((*thread.last.marks, *_marks(subject))) if subject else thread.last.marks
        return replace(
            thread.last, sequence=thread.last.sequence + 1, kind=kind, told=told, changed=changed, marks=tuple(marks), made_at=self.scene.now,
            due_at=self._due(thread.messages, alerts=kind == "alert"), action=self.rule.action,
        )  # fmt: skip

    def _due(self, before: Sequence[Message], *, alerts: bool) -> str:
        """When it may go: never before what was said of the same; only alerts wait for the rule to cool down."""
        now = datetime.fromisoformat(self.scene.now)
        at = cooled(now, self.due, self.rule.cool_down) if alerts else now
        at = max(at, *(datetime.fromisoformat(one.due_at) for one in before)) if before else at
        if alerts:
            self.due.append(at)
        at = self.rule.quiet.after(at) if self.rule.quiet else at
        return at.isoformat(timespec="seconds")


def _threads(scene: Scene, rule: Rule, said: Sequence[Message]) -> tuple[Thread, ...]:
    """The alerts of a rule, in order of their first message."""
    by_alert: dict[str, list[Message]] = {}
    for one in said:
        by_alert.setdefault(one.alert, []).append(one)
    return tuple(Thread(messages=tuple(told), subject=rule.topic.now(scene, told[-1])) for told in by_alert.values())


def _first(scene: Scene, rule: Rule, subject: Subject, kind: Kind) -> Message:
    anchor = rule.topic.anchor(scene, subject)
    return Message(
        alert=alert_id(rule.name, subject.about, anchor),
        sequence=0 if kind == "known" else 1,
        kind=kind,
        rule=rule.name,
        about=subject.about,
        anchor=anchor,
        marks=_marks(subject),
        made_at=scene.now,
        due_at=scene.now,
        told=rule.topic.told(scene, subject),
        action=rule.action,
    )


def _marks(subject: Subject) -> tuple[Mark, ...]:
    return tuple(mark(one) for one in subject.statements)


def _changed(before: Iterable[Fact], after: Iterable[Fact]) -> tuple[str, ...]:
    """ "killed: 4 (was 2)"."""
    was, is_now = ({one.name: one.value for one in facts} for facts in (before, after))
    names = [name for name in dict.fromkeys((*is_now, *was)) if was.get(name) != is_now.get(name)]
    return tuple(f"{name}: {is_now.get(name, 'no longer told')} (was {was.get(name, 'not told')})" for name in names)


def _why_gone(scene: Scene, message: Message) -> str:
    """Who rejected its statements and why; of a source, what it has said; else that nothing gives it any more."""
    if message.about == "source":
        heard = scene.heard.get(message.told.subject)
        return f"heard again: {scene.look.reports[heard.report].title or heard.report}" if heard else "no report of it is left"
    marked = {(one.span, one.trigger) for one in message.marks}
    gone = {one.id for one in scene.account.rejected if (one.span, one.trigger) in marked}
    for one in scene.account.judgements:
        if one.about == "statement" and one.verdict == "rejected" and one.left in gone:
            return f"rejected by {one.by}: {'; '.join(reason.words for reason in one.reasons)}"
    return "no report says so any more"
