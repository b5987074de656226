"""This file is the commands of alerts: applying rules, rehearsing them over history, listing what was said, and acknowledging it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from akyn.cli.deciding import By, Reason, who
from akyn.cli.options import AsJson, CasePath, Since
from akyn.cli.printing import print_json, print_lines, say
from akyn.store.clock import now

if TYPE_CHECKING:
    from akyn.alert import Posted
    from akyn.store.address import Address

PARTIAL = 3

commands = typer.Typer()


@commands.command()
def alerts(
    case: CasePath,
    rules: Annotated[Path | None, typer.Argument(metavar="RULES", help="Rules and channels, as docs/alerts.md has them.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what the rules would have said, day by day; keep and send nothing.")] = False,
    since: Since = None,
    as_json: AsJson = False,
) -> None:
    """Apply rules to the case once and send what there is to say; without rules, list what was said, and who has seen it."""
    if rules is None:
        _list(case, as_json=as_json)
    elif dry_run:
        _rehearse(case, rules, since, as_json=as_json)
    else:
        _apply(case, rules, since)


@commands.command()
def acknowledge(
    case: CasePath,
    alert: Annotated[str, typer.Argument(metavar="ALERT", help="The id of an alert, or an unmistakable beginning of it.")],
    reason: Reason,
    by: By = "",
) -> None:
    """Keep that somebody has seen an alert, and what is done about it."""
    from akyn.store.outbox import Acknowledgement, Outbox
    from akyn.text.lookup import begun

    with Outbox.open(case, create=True) as outbox:
        known = {letter.alert: letter.alert for letter in outbox.letters().values() if letter.kind != "known"}
        one = Acknowledgement(alert=begun(known, alert), by=who(by), why=reason, at=now())
        outbox.acknowledge(one)
    print_lines([f"{one.alert}: acknowledged by {one.by}"])


@contextmanager
def desk(case: Address, rules: Path | None) -> Iterator[Callable[[], None]]:
    """What to call when reports came in: the rules at their desk; nothing where there are none."""
    if rules is None:
        yield lambda: None
        return
    from akyn.alert import Desk, rule_list
    from akyn.places import Gazetteer
    from akyn.watch import WallClock

    places = Gazetteer.open()
    with Desk.open(case, rule_list(rules, places, print_lines), places, WallClock(), create=True) as opened:
        _say(opened.go())
        yield lambda: _say(opened.go())


# ---- the parts of commands


def _apply(case: Address, rules: Path, since: str | None) -> None:
    from akyn import pipeline
    from akyn.alert import Desk, rule_list
    from akyn.places import Gazetteer
    from akyn.tell.situation_report import begins
    from akyn.watch import WallClock

    places = Gazetteer.open()
    listed = rule_list(rules, places, print_lines)
    start = begins(since, pipeline.account(case)) if since else None
    with Desk.open(case, listed, places, WallClock()) as opened:
        posted = opened.go(start)
    _say(posted)
    if posted.failed:
        raise typer.Exit(PARTIAL)


def _rehearse(case: Address, rules: Path, since: str | None, *, as_json: bool) -> None:
    from akyn import pipeline
    from akyn.alert import rehearsal, rule_list
    from akyn.alert.words import record, rehearsed
    from akyn.places import Gazetteer
    from akyn.tell.situation_report import begins

    places = Gazetteer.open()
    listed = rule_list(rules, places, print_lines)
    start = begins(since, pipeline.account(case)) if since else None
    said = rehearsal(lambda day: pipeline.account(case, as_of=day), listed.rules, places, since=start)
    if as_json:
        print_json([record(one) for one in said])
    else:
        print_lines(rehearsed([rule.name for rule in listed.rules], said))


def _list(case: Address, *, as_json: bool) -> None:
    from akyn.alert.message import message_of
    from akyn.alert.words import listed, record
    from akyn.store.outbox import Outbox

    with Outbox.open(case) as outbox:
        letters, deliveries, seen = outbox.letters(), outbox.deliveries(), outbox.acknowledgements()
    messages = {number: message_of(letter) for number, letter in letters.items() if letter.kind != "known"}
    if as_json:
        print_json([
            {
                **record(message),
                "deliveries": [asdict(one) for one in deliveries if one.message == number],
                "acknowledged": [asdict(one) for one in seen if one.alert == message.alert],
            }
            for number, message in messages.items()
        ])
    else:
        print_lines(listed(messages, deliveries, seen))


def _say(posted: Posted) -> None:
    """What a look came to, for the log; nothing where nothing happened."""
    if posted.known:
        say(f"akyn: {posted.known} that new rules hold for already, remembered and not sent; --dry-run shows them")
    for channel, problem in posted.failed:
        say(f"akyn: {channel}: {problem}; it will be tried again")
    if posted.made:
        say(f"akyn: {len(posted.made)} new, {posted.delivered} delivered")
