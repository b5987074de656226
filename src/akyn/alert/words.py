"""This file puts a message into words: its headline, its quotes with where they stand, and what is to be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from akyn.alert.message import Message
from akyn.store.outbox import Acknowledgement, Delivery
from akyn.tell.citations import Citation
from akyn.tell.words import counted, inert, quoted


def lines(message: Message) -> Iterator[str]:
    """The message as plain text; hostile characters made visible."""
    yield inert(f"[{message.rule}] {message.title}")
    yield from (f"  {inert(line)}" for line in body(message))


def body(message: Message) -> Iterator[str]:
    """All but the headline, a line each."""
    told = message.told
    yield "; ".join(part for part in (told.when, counted(told.sources, "independent source") if told.sources else "", told.stance if told.type else "") if part)
    yield from (f"What changed: {one}" for one in message.changed)
    yield from (f"{fact.name.capitalize()}: {fact.value}" for fact in told.facts if fact.name not in ("state", "assets"))
    yield from (f"Bears on {one}" for one in told.assets)
    yield from map(cited, told.citations)
    if message.action:
        yield f"Do: {message.action}"
    evidence = f"; evidence: akyn show CASE {told.subject}" if told.type else ""
    yield f"{message.alert}, message {message.sequence}{evidence}"


def cited(one: Citation) -> str:
    """«words» (Harbour Wire, 2020-10-06, s-1@r-2:10-20) and the address."""
    place = one.address if one.statement else f"{one.report}:{one.start}-{one.end}"
    return f"{quoted(one.quote)} ({one.source}, {one.published or 'undated'}, {place}){f' {one.url}' if one.url else ''}"


def rehearsed(rules: Sequence[str], said: Sequence[Message]) -> Iterator[str]:
    """How often each rule would have fired, then each message with its day."""
    for rule in rules:
        own = [one for one in said if one.rule == rule]
        fired = [one for one in own if one.kind == "alert"]
        after = f", with {counted(later, 'correction or withdrawal', 'corrections or withdrawals')} after" if (later := len(own) - len(fired)) else ""
        yield inert(f"{rule}: would have fired {counted(len(fired), 'time')}{after}")
        yield from (f"  {one.made_at[:10]}  {inert(one.title)}{_held(one)}" for one in own)


def _held(message: Message) -> str:
    """When it would have gone, where that is another day."""
    return f" (sent {message.due_at[:10]})" if message.due_at[:10] != message.made_at[:10] else ""


def listed(messages: Mapping[int, Message], deliveries: Iterable[Delivery], seen: Iterable[Acknowledgement]) -> Iterator[str]:
    """Each alert with its last message, how the sending of that goes, and who has seen it."""
    going: dict[int, list[str]] = {}
    for one in deliveries:
        going.setdefault(one.message, []).append(f"{one.channel} {_state(one)}")
    acknowledged = {one.alert: f"; seen by {one.by}: {one.why}" for one in seen}
    last = {message.alert: number for number, message in messages.items()}
    for alert, number in last.items():
        message = messages[number]
        yield f"{alert}  {message.made_at[:16].replace('T', ' ')}  {inert(f'[{message.rule}] {message.title}')}"
        yield f"  {inert(', '.join(going.get(number, [])) or 'sent to nobody')}{inert(acknowledged.get(alert, '; not acknowledged'))}"


def _state(one: Delivery) -> str:
    if one.delivered_at:
        return "delivered"
    failed = f" after {counted(one.failures, 'failure')} ({one.problem})" if one.failures else ""
    return f"due {one.next_at[:16].replace('T', ' ')}{failed}" if one.next_at else f"given up{failed}"


def record(message: Message) -> dict[str, Any]:  # Any: a JSON object
    """The message for programs."""
    told = asdict(message.told)
    return {
        "id": message.id,
        "alert": message.alert,
        "sequence": message.sequence,
        "kind": message.kind,
        "rule": message.rule,
        "about": message.about,
        "made_at": message.made_at,
        "title": message.title,
        "changed": list(message.changed),
        "action": message.action or None,
        **{name: value for name, value in told.items() if name != "facts"},
        "facts": {fact.name: fact.value for fact in message.told.facts},
    }
