"""This file is the alerts: what rules gave cause to say, who was told and who has seen it; and what a rule that is tried here would have said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akyn.alert import rehearsal
from akyn.alert.message import Message, message_of
from akyn.alert.rules import Rule, rules_of
from akyn.errors import BadRules
from akyn.serve.places import gazetteer
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.view import View
from akyn.store.outbox import Acknowledgement, Delivery, Outbox

LARGEST = 300  # reports of a case in which a rule can be tried on the page: each day of publication takes an account
EXAMPLE = '[[rule]]\nname = "Deaths"\nfigure = { measure = "killed", at_least = 1 }'


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """An alert by its last message: when that was made, what it says and rests on, how the sending goes, who has seen it."""

    id: str
    rule: str
    at: str
    title: str
    changed: tuple[str, ...]
    quote: str
    evidence: str  # path, "" where there is none
    told_by: str
    sending: str
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alerts:
    """The alerts, the last first; the rule that is tried, why it cannot be, and each message that it would have sent."""

    alerts: tuple[Alert, ...]
    tried: tuple[str, ...]  # its lines
    problem: str
    rules: tuple[str, ...]
    rehearsed: tuple[Alert, ...]


def content(view: View, asked: Asked) -> Alerts:
    """What was said by now; with a rule in the question also what it would have said."""
    rules, problem = _tried(view, asked.rule)
    return Alerts(
        alerts=said(view),
        tried=tuple((asked.rule or EXAMPLE).splitlines()),
        problem=problem,
        rules=tuple(rule.name for rule in rules),
        rehearsed=tuple(_alert(one, "", "") for one in rehearsal(view.account_at, rules, gazetteer())) if rules else (),
    )


def said(view: View) -> tuple[Alert, ...]:
    """Each alert by its last message, the last first."""
    with Outbox.open(view.path) as outbox:
        letters, deliveries, seen = outbox.letters(), outbox.deliveries(), outbox.acknowledgements()
    last = {letter.alert: number for number, letter in letters.items() if letter.kind != "known"}
    told = sorted(((number, message_of(letters[number])) for number in last.values()), reverse=True, key=lambda one: one[0])
    return tuple(_alert(message, _sending(number, deliveries), _seen(message, seen)) for number, message in told)


def _tried(view: View, text: str) -> tuple[tuple[Rule, ...], str]:
    """The rules that the page is asked to try, or why it cannot."""
    if not text.strip():
        return (), ""
    if len(view.whole.reports) > LARGEST:
        return (), f"This case has {len(view.whole.reports):,} reports: try rules with akyn alerts CASE RULES --dry-run."
    try:
        return rules_of(text, gazetteer()), ""
    except BadRules as error:
        return (), str(error)


def _alert(message: Message, sending: str, seen: str) -> Alert:
    cited = message.told.citations[0]
    return Alert(
        id=message.alert, rule=message.rule, at=message.made_at[:16].replace("T", " "), title=message.title, changed=message.changed, quote=cited.quote,
        evidence=f"/evidence/{cited.report}:{cited.start}-{cited.end}" if cited.end > cited.start else "", told_by=cited.source, sending=sending, seen=seen,
    )  # fmt: skip


def _sending(number: int, deliveries: tuple[Delivery, ...]) -> str:
    own = [one for one in deliveries if one.message == number]
    return ", ".join(f"{one.channel}: {'delivered' if one.delivered_at else one.problem or 'waits'}" for one in own)


def _seen(message: Message, seen: tuple[Acknowledgement, ...]) -> str:
    return "; ".join(f"{one.by}: {one.why}" for one in seen if one.alert == message.alert)


def rows(page: Alerts) -> Iterator[Row]:
    """A row an alert, then a row for each message that the tried rule would have sent."""
    for one in page.alerts:
        yield ("sent", one.id, one.rule, one.at, one.title, "; ".join(one.changed), one.quote, one.told_by, one.sending, one.seen)
    for one in page.rehearsed:
        yield ("rehearsed", one.id, one.rule, one.at, one.title, "; ".join(one.changed), one.quote, one.told_by, "", "")


SCREEN = Screen(
    path="/alerts",
    title="Alerts",
    template="alerts.html",
    content=content,
    columns=("row", "alert", "rule", "at", "title", "changed", "quote", "told_by", "sending", "seen_by"),
    rows=rows,
    tab=Tab(place=8, label="Alerts", key="n", count=lambda view: ""),
    lasts=False,
)
