"""This file keeps corroboration, disputes and credibility while reports come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from akyn.model import Credibility, Dispute, Event, Report, Series
from akyn.text.layers import Table
from akyn.text.lookup import Lookup
from akyn.text.memory import Memory
from akyn.text.ordered import Ordered
from akyn.weigh.copying import Copies
from akyn.weigh.credibility import backing, judged, worst
from akyn.weigh.disputes import Raised, raised_by_event, raised_by_figures, shown
from akyn.weigh.independence import Sources
from akyn.weigh.quarrelling import Quarrels

Thing = TypeVar("Thing")

EVENT, FIGURES = "raised by event", "raised by figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """What a case tells of, by id; the tables change under way."""

    events: Mapping[str, Event]
    series: Mapping[str, Series]


class Weights:
    """Who stands behind what, what is disputed, and how credible each statement is."""

    def __init__(self, look: Lookup, memory: Memory, told: Happenings, homes: Mapping[str, str]) -> None:
        self.events: Ordered[Event] = Ordered()  # with the number of their sources
        self.disputes: tuple[Dispute, ...] = ()
        self.credibility: Table[str, Credibility] = Table()
        self._look, self._memory, self._told = look, memory, told
        self._copies = Copies()
        self.root_of = self._copies.root_of
        self._sources = Sources(look, memory.seen("roots", self._copies.root_of))
        self._quarrels = Quarrels(look, memory, homes)
        self._raised: dict[str, dict[str, tuple[Raised, ...]]] = {EVENT: {}, FIGURES: {}}
        self._backing: dict[str, dict[str, tuple[int, int]]] = {}  # by dispute and statement
        self._disputed_in: dict[str, set[str]] = {}  # each statement: the disputes that it stands in
        self._of_wishes: frozenset[str] = frozenset()  # disputes that take nothing from what is told in them

    def take(self, reports: Mapping[str, Report | None], *, events: Iterable[str], series: Iterable[str], gone: Iterable[str] = ()) -> None:
        """Weigh anew what was touched, with all that looked at what has changed.

        Args:
            reports: those new, changed or gone (None).
            events: by id, those that were made anew, or are gone; as are the series.
            gone: statements that are no longer told.
        """
        for id in self._copies.take(reports):
            self._memory.changed(("roots", id))
        recounted = self._corroborate(events)
        self._raise(EVENT, events, self._told.events, raised_by_event)
        self._raise(FIGURES, series, self._told.series, raised_by_figures)
        self._quarrels.take(reports)
        for id in gone:
            self.credibility.pop(id, None)
        told = {one.id for id, report in reports.items() if report for one in self._look.statements_of[id]}
        told.update(id for event in recounted if event in self.events for id in self.events[event].statements)
        self._believe(told | self._back(self._show()))

    def _corroborate(self, events: Iterable[str]) -> set[str]:
        """The events whose sources were counted anew."""
        memory, counted = self._memory, {*events, *self._memory.stale("sources")}
        for id in counted:
            if event := self._told.events.get(id):
                number = memory.work_out(("sources", id), partial(self._sources.independent, event.statements))
                self.events.put(id, replace(event, independent_sources=number))
            else:
                memory.forget(("sources", id))
                self.events.drop(id)
        return counted

    def _raise(self, kind: str, ids: Iterable[str], things: Mapping[str, Thing], question: Callable[[Lookup, Thing], tuple[Raised, ...]]) -> None:
        memory, raised = self._memory, self._raised[kind]
        for id in {*ids, *memory.stale(kind)}:
            raised.pop(id, None)
            thing = things.get(id)
            if thing is None:
                memory.forget((kind, id))
            elif found := memory.work_out((kind, id), partial(question, self._look, thing)):
                raised[id] = found

    def _show(self) -> set[str]:
        """The disputes that are others than before, or gone."""
        of_events, of_figures = ([one for id in sorted(known) for one in known[id]] for known in self._raised.values())
        was = {one.id: one for one in self.disputes}
        of_crises = self._quarrels.raised()
        self.disputes = shown(of_events, of_crises, of_figures)
        self._of_wishes = frozenset(one.dispute.id for one in of_crises if not one.is_of_facts)
        now = {one.id: one for one in self.disputes}
        return {id for id in was.keys() | now.keys() if was.get(id) != now.get(id)}

    def _back(self, disputes: Iterable[str]) -> set[str]:
        """Count the sources behind the sides of these disputes; the statements on them, before and now."""
        memory, touched = self._memory, set[str]()
        shown_now = {one.id: one for one in self.disputes if one.id not in self._of_wishes}
        for id in {*disputes, *memory.stale("backing")}:
            was, now = self._backing.pop(id, {}), {}
            if dispute := shown_now.get(id):
                now = self._backing[id] = memory.work_out(("backing", id), partial(backing, dispute, self._sources))
            else:
                memory.forget(("backing", id))
            for statement in was.keys() - now.keys():
                self._disputed_in[statement].discard(id)
            for statement in now:
                self._disputed_in.setdefault(statement, set()).add(id)
            touched |= was.keys() | now.keys()
        return touched

    def _believe(self, statements: Iterable[str]) -> None:
        """Say how credible these statements are."""
        for id in statements:
            if id in self._look.statements:
                event = self.events.get(self._look.event_of.get(id, ""))
                in_disputes = (self._backing[dispute][id] for dispute in self._disputed_in.get(id, ()))
                self.credibility[id] = judged(event.independent_sources if event else 1, *worst(in_disputes))
