"""This file keeps what is disputed in crises while reports come and go: a rule is asked again where statements that concern it come or go nearby."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from akyn.model import Statement
from akyn.text.lookup import Lookup
from akyn.text.memory import Memory
from akyn.weigh.disputes import OF_CRISES, Raised, raised_by_rule
from akyn.weigh.quarrels import ANSWERED_DAYS, Crisis, Found, is_of_a_crisis

Seat = tuple[str, int]  # a situation and, by its number, a rule
Stretch = tuple[Seat, int | None]  # and so many days, by their number; None: the undated
Order = tuple[str, str, int, str]
Entry = tuple[Order, Statement, date | None]  # the last: the day of its report


@dataclass(frozen=True, slots=True)
class Concerned:
    """A statement that concerns a rule."""

    seat: Seat
    order: Order
    day: date | None
    statement: Statement

    @property
    def stretch(self) -> int | None:
        """The number of the days that its report is of."""
        return _stretch_of(self.day) if self.day else None

    @property
    def entry(self) -> Entry:
        """As it stands in order among others."""
        return self.order, self.statement, self.day


class Quarrels:
    """What is disputed in the crises of a case, by rule."""

    def __init__(self, look: Lookup, memory: Memory, homes: Mapping[str, str]) -> None:
        self._look, self._memory, self._homes = look, memory, homes
        self._raised: dict[Seat, tuple[Raised, ...]] = {}
        self._of_report: dict[str, tuple[Concerned, ...]] = {}
        self._told: dict[Seat, list[Statement]] = {}  # in order
        self._orders: dict[Seat, list[Order]] = {}  # of these
        self._near: dict[Stretch, list[Entry]] = {}
        self._found: dict[Seat, dict[str, Found]] = {}  # by the statement beside which anything is found

    def raised(self) -> list[Raised]:
        """All questions, crisis by crisis and rule by rule."""
        return [one for seat in sorted(self._raised) for one in self._raised[seat]]

    def take(self, reports: Iterable[str]) -> None:
        """Ask anew what these reports are concerned in, with all that looked at what has changed."""
        touched: set[Seat] = set()
        to_find: dict[tuple[Seat, str], Statement] = {}
        reports = set(reports)
        for report in reports | self._memory.stale("concerns"):
            was = self._of_report.pop(report, ())
            now = self._memory.work_out(("concerns", report), partial(self._concerned, report))
            if now:
                self._of_report[report] = now
            if was != now or report in reports:
                self._replace(was, now)
                touched.update(one.seat for one in (*was, *now))
                to_find |= {(one.seat, one.statement.id): one.statement for one in (*was, *now) if OF_CRISES[one.seat[1]].finds}
        statements = self._look.statements
        to_find |= {(seat, id): statements[id] for seat, id in self._memory.stale("found") if id in statements}
        touched.update(seat for (seat, _), one in to_find.items() if self._find(seat, one))
        for seat in touched | self._memory.stale("raised"):
            self._raise(seat)

    # ---- which statements concern which rule

    def _concerned(self, report: str) -> tuple[Concerned, ...]:
        look = self._look
        situation = look.situations.get(report)
        home = self._homes.get(situation.id) if situation and report in look.reports else None
        if not situation or not home:
            return ()
        day = look.days[report]
        heeded = self._memory.answer(("heeded", report, home), partial(self._heeded, report, home))
        return tuple(Concerned((situation.id, number), look.order(one), day, one) for number, one in heeded)

    def _heeded(self, report: str, home: str) -> tuple[tuple[int, Statement], ...]:
        """By the number of each rule, what of a report concerns it; of whichever crisis of its country the report is."""
        look = self._look
        told = [one for one in look.statements_of[report] if is_of_a_crisis(look, one)]
        return tuple((number, one) for number, rule in enumerate(OF_CRISES) for one in told if rule.concerns(look, one, home))

    def _replace(self, was: Iterable[Concerned], now: Iterable[Concerned]) -> None:
        for one in was:
            near, orders = self._near[one.seat, one.stretch], self._orders[one.seat]
            del near[bisect_left(near, one.order, key=_order)]
            at = bisect_left(orders, one.order)
            del orders[at], self._told[one.seat][at]
        for one in now:
            insort(self._near.setdefault((one.seat, one.stretch), []), one.entry, key=_order)
            orders = self._orders.setdefault(one.seat, [])
            at = bisect_left(orders, one.order)
            orders.insert(at, one.order)
            self._told.setdefault(one.seat, []).insert(at, one.statement)
        for place in {(one.seat, one.stretch) for one in (*was, *now)}:
            self._memory.changed(("near", place))
            self._memory.changed(("concerned", place[0]))

    # ---- what a rule finds beside a statement

    def _find(self, seat: Seat, one: Statement) -> bool:
        """Look again beside a statement, where it still concerns the rule; whether there is anything else than before."""
        cell, found = ("found", (seat, one.id)), self._found.setdefault(seat, {})
        was = found.pop(one.id, None)
        if not self._is_concerned(seat, one):
            self._memory.forget(cell)
            return was is not None
        if beside := self._memory.work_out(cell, partial(self._beside, seat, one)):
            found[one.id] = (one, beside)
        return found.get(one.id) != was

    def _is_concerned(self, seat: Seat, one: Statement) -> bool:
        return any(held.seat == seat and held.statement.id == one.id for held in self._of_report.get(one.report, ()))

    def _beside(self, seat: Seat, one: Statement) -> tuple[Statement, ...]:
        finds = OF_CRISES[seat[1]].finds
        return finds(self._look, partial(self._near_to, seat), one) if finds else ()

    def _near_to(self, seat: Seat, one: Statement) -> tuple[Statement, ...]:
        """The statements that concern the rule of whose report the day is near, or not known; in order."""
        day = self._look.days[one.report]
        if not day:
            self._memory.saw(("concerned", seat))
            return tuple(self._told[seat])
        at = _stretch_of(day)
        entries: list[Entry] = []
        for stretch in (at - 1, at, at + 1, None):
            self._memory.saw(("near", (seat, stretch)))
            entries += self._near.get((seat, stretch), ())
        near = [entry for entry in entries if not entry[2] or abs((entry[2] - day).days) <= ANSWERED_DAYS]
        return tuple(entry[1] for entry in sorted(near, key=_order))

    # ---- what is disputed

    def _raise(self, seat: Seat) -> None:
        cell = ("raised", seat)
        self._raised.pop(seat, None)
        if not self._told.get(seat):
            self._told.pop(seat, None)
            self._orders.pop(seat, None)
            self._found.pop(seat, None)
            self._memory.forget(cell)
        elif raised := self._memory.work_out(cell, partial(self._quarrels, seat)):
            self._raised[seat] = raised

    def _quarrels(self, seat: Seat) -> tuple[Raised, ...]:
        look, told = self._look, tuple(self._told[seat])
        situation, home = look.situations[told[0].report], self._homes[seat[0]]
        name = look.entities[situation.countries[0]].name if situation.countries else situation.title.partition(",")[0]
        found = sorted(self._found.get(seat, {}).values(), key=lambda one: look.order(one[0]))
        return raised_by_rule(look, OF_CRISES[seat[1]], Crisis(country=home, name=name, told=told, found=tuple(found)))


def _stretch_of(day: date) -> int:
    return day.toordinal() // ANSWERED_DAYS


def _order(entry: Entry) -> Order:
    return entry[0]
