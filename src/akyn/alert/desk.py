"""This file is the desk that a watched case has: it looks at the account when that has changed, keeps what there is to say, and has it carried."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from akyn import pipeline
from akyn.alert import matching
from akyn.alert.channel import Sending
from akyn.alert.message import Message, message_of
from akyn.alert.rules import RuleList
from akyn.alert.scene import Scene
from akyn.errors import NotDelivered
from akyn.model import Account, Watched
from akyn.places import Gazetteer
from akyn.store.address import Address, alone
from akyn.store.case import Case
from akyn.store.outbox import Delivery, Outbox
from akyn.watch.courtesy import Clock
from akyn.watch.schedule import backed_off, moment

FIRST_WAIT = timedelta(minutes=1)  # then 2, 4 … minutes
LONGEST_WAIT = timedelta(hours=6)
TRIES = 30  # some five days; then a delivery is given up, and said to be


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What a look at the case came to: messages made, deliveries that arrived, and those that failed, each with why."""

    made: tuple[Message, ...] = ()
    known: int = 0  # what rules that began held for already
    delivered: int = 0
    failed: tuple[tuple[str, str], ...] = ()  # channel, problem


class Desk:
    """The rules of a case at work; one desk a case at a time."""

    def __init__(self, case: Case, outbox: Outbox, listed: RuleList, places: Gazetteer, clock: Clock) -> None:
        self._case, self._outbox, self._listed, self._places, self._clock = case, outbox, listed, places, clock
        self._kept = pipeline.Kept(case.path)
        self._account: Account | None = None
        self._state: tuple[int, ...] = ()  # of the case, when that account was asked for
        self._looked_at: tuple[int, ...] = ()  # the state that all rules have looked at

    @classmethod
    @contextmanager
    def open(cls, path: Address, listed: RuleList, places: Gazetteer, clock: Clock, *, create: bool = False) -> Iterator[Desk]:
        """The desk of the case at this path; with `create` the case is made where there is none.

        Raises:
            AlreadyWatched: another process has one for this case.
        """
        with Case.open(path, create=create) as case, alone(path, "alerts"), Outbox.open(path, create=True) as outbox:
            yield cls(case, outbox, listed, places, clock)

    def go(self, since: str | None = None) -> Posted:
        """Look, keep and deliver once.

        Args:
            since: the day up to whose end rules that begin now take what they find as known; up to now where none is given.
        """
        known = self._begin(since)
        made = self._look()
        delivered, failed = self._deliver()
        return Posted(made=made, known=known, delivered=delivered, failed=failed)

    # ---- looking

    def _begin(self, since: str | None) -> int:
        """Take up the rules that are new: what they hold for already is remembered and not told."""
        begun = self._outbox.rules()
        new = [rule for rule in self._listed.rules if rule.name not in begun]
        if not new:
            return 0
        account = pipeline.account(self._case.path, as_of=since) if since else self._accounted()
        found = matching.known(self._scene(account), new)
        now = moment(self._clock.now())
        self._outbox.keep([(one.letter, {}) for one in found], begun={rule.name: now for rule in new})
        return len(found)

    def _look(self) -> tuple[Message, ...]:
        """What there is to say, kept in the case before anybody is told."""
        rules = self._listed.rules
        state = self._case.state()
        if state == self._looked_at:  # only time has passed
            rules = tuple(rule for rule in rules if rule.topic.name == "source")
        if not rules:
            return ()
        made = matching.messages(self._scene(self._accounted()), rules, self._said())
        if made:
            to = {rule.name: rule.channels for rule in rules}
            self._outbox.keep([(one.letter, dict.fromkeys(to[one.rule], one.due_at)) for one in made])
        self._looked_at = state
        return made

    def _said(self) -> list[Message]:
        return [message_of(letter) for letter in self._outbox.letters().values()]

    def _accounted(self) -> Account:
        state = self._case.state()
        if self._account is None or state != self._state:
            self._account = self._kept.account()
            self._state = state
        return self._account

    def _scene(self, account: Account) -> Scene:
        failing = _failing(pipeline.watched(self._case.path))
        return Scene(account=account, places=self._places, now=moment(self._clock.now()), heard_at=self._case.recorded_at(), failing=failing)

    # ---- delivering

    def _deliver(self) -> tuple[int, tuple[tuple[str, str], ...]]:
        """Carry what is due, the messages of an alert in their order."""
        letters = {number: message_of(letter) for number, letter in self._outbox.letters().items()}
        deliveries = self._outbox.deliveries()
        now = moment(self._clock.now())
        done, failed = 0, []
        for channel, send in self._listed.channels.items():
            own = [one for one in deliveries if one.channel == channel]
            sent = [letters[one.message] for one in own if one.delivered_at]
            held_up: set[str] = set()  # alerts of which an earlier message waits
            for one in own:
                message = letters[one.message]
                if one.next_at is None or message.alert in held_up:
                    continue
                if one.next_at > now:
                    held_up.add(message.alert)
                    continue
                problem = self._carry(one, Sending(message=message, sent=tuple(sent), again=one.begun_at is not None, now=now), send)
                if problem is None:
                    sent.append(message)
                    done += 1
                else:
                    held_up.add(message.alert)
                    failed.append((channel, problem))
        return done, tuple(failed)

    def _carry(self, one: Delivery, sending: Sending, send: Callable[[Sending], None]) -> str | None:
        """Write down that it is begun, send it, write down how it went; why it failed, None where it arrived."""
        begun = replace(one, begun_at=sending.now)
        self._outbox.mark(begun)
        try:
            send(sending)
        except NotDelivered as error:
            self._outbox.mark(_failed(begun, str(error), self._clock.now(), error.retry_after))
            return str(error)
        self._outbox.mark(replace(begun, delivered_at=moment(self._clock.now()), next_at=None, problem=None))
        return None


def _failed(one: Delivery, problem: str, at: datetime, retry_after: str | None) -> Delivery:
    """A delivery that failed: tried later and later, then given up. A channel that says no did not take it, so it is begun no more."""
    failures = one.failures + 1
    next_at = moment(backed_off(at, failures, first=FIRST_WAIT, longest=LONGEST_WAIT, retry_after=retry_after)) if failures < TRIES else None
    return replace(one, begun_at=None, failures=failures, problem=problem, next_at=next_at)


def _failing(watched: tuple[Watched, ...]) -> Mapping[str, str]:
    """Why each feed that cannot be asked cannot, by its source and by its title."""
    bad = [one for one in watched if one.kind == "feed" and one.failures and one.problem]
    return {name.casefold(): one.problem or "" for one in bad for name in (one.source, one.title) if name}
