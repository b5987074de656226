"""This file keeps the account of a case while reports come and go: the order of the stages, each gone through only where a change touches it.

The same reports, readings and judgements give the same account, whatever order they came in and however often anything was taken back
(docs/decisions/0014, 0019).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import chain

from akyn import judgement, merge, weigh
from akyn.link import Names
from akyn.merge import Counts, Crises, Days, Events, Lands, Stories, Tellings
from akyn.model import Account, Asset, Judgement, Reading, Referent, Report, Ruling, Statement, Trouble
from akyn.text.growing import Growing
from akyn.text.memory import Memory
from akyn.text.ordered import Ordered, one_after_another

Told = tuple[Report, Reading]


class GrowingAccount:
    """The account of all reports of a case, or of those that count at a moment.

    Args:
        memory: what notes who has to think again when a report comes; a `Forgetful` one where nothing comes after the first time.
        counts: whether a report, dated as far as may be, is in the account; all of them say of which day one without a day is.
    """

    def __init__(self, memory: Memory | None = None, *, counts: Callable[[Report], bool] = lambda _: True) -> None:
        self._counts_in, self._days, self._names = counts, Days(), Names()
        self._look = Growing(memory or Memory(), self._names.entities, self._names.entity_of)
        self._lands, self._stories, self._tellings = Lands(self._look), Stories(), Tellings(self._look)
        self._events, self._counts = Events(self._look), Counts(self._look)
        self._crises = Crises(self._look, self._look.memory, self._look.known_situations)
        told = weigh.Happenings(events=self._events.events, series=self._counts.series)
        self._homes = weigh.Homes(self._look, self._look.memory, self._crises.situations)
        self._weights = weigh.Weights(self._look, self._look.memory, told, self._homes.of)
        self._standings = weigh.Standings(self._look, self._look.memory, self._crises.situations, self._homes.of)
        self._given: dict[str, Told] = {}  # as the case has it
        self._held: dict[str, Told] = {}  # as it is dated and decided
        self._decided: dict[str, Reading] = {}  # as analysts decided on it
        self._decisions = judgement.Applied()
        self._assets: tuple[Asset, ...] = ()
        self._reports: Ordered[Report] = Ordered()
        self._referents: Ordered[Referent] = Ordered()
        self._statements: Ordered[Statement] = Ordered()
        self._rulings: Ordered[Ruling] = Ordered()
        self._rejected: Ordered[Statement] = Ordered()

    def take(self, told: Iterable[Told] = (), *, gone: Iterable[str] = (), judgements: Iterable[Judgement] = (), assets: Iterable[Asset] = ()) -> None:
        """Take in reports with their readings, new or read anew; those gone, by id; and all the judgements and assets that hold now."""
        given: dict[str, Told | None] = {report.id: (report, reading) for report, reading in told} | dict.fromkeys(gone)
        for id, one in given.items():
            self._given.pop(id, None)
            if one:
                self._given[id] = one
        was, self._decisions = self._decisions, judgement.applied(judgements := tuple(judgements), self._readings_marked(judgements))
        self._assets = tuple(assets)
        in_doubt = given.keys() | self._ruled_on(was) | self._ruled_on(self._decisions)
        self._grow({id: one for id, one in self._dated(in_doubt).items() if one != self._held.get(id)})

    # ---- what holds: decided on, and dated

    def _readings_marked(self, judgements: Iterable[Judgement]) -> list[Reading]:
        """The readings in which judgements may find again what they are about."""
        reports = {mark.span.report for one in judgements for mark in one.marks}
        return [self._given[id][1] for id in sorted(reports) if id in self._given]

    def _ruled_on(self, decisions: judgement.Applied) -> set[str]:
        """The reports of which analysts have accepted, rejected or corrected statements."""
        rulings = [*decisions.verdicts.values(), *chain.from_iterable(decisions.corrections.values())]
        marked = {mark.span.report for one in rulings for mark in one.marks}
        unmarked = {one.left for one in rulings if not one.marks}
        known = {id for id, (_, reading) in self._given.items() if not unmarked.isdisjoint(one.id for one in reading.statements)} if unmarked else set()
        return (marked | known) & self._given.keys()

    def _dated(self, in_doubt: Iterable[str]) -> dict[str, Told | None]:
        """What of the case is in doubt, as decided and dated; with the reports without a day whose day is inferred otherwise now. None: it does not count."""
        changed: dict[str, Told | None] = {}
        for id in in_doubt:
            self._decided.pop(id, None)
            if id in self._given:
                report, reading = self._given[id]
                self._decided[id] = judgement.as_decided(reading, self._decisions)
                changed[id] = (report, self._decided[id])
            else:
                changed[id] = None
        redated = self._days.take(changed)
        return {id: self._as_it_counts(id) for id in {*in_doubt, *redated}}

    def _as_it_counts(self, id: str) -> Told | None:
        if id not in self._given:
            return None
        report, day = self._given[id][0], self._days.of.get(id)
        dated = replace(report, published=day, published_from="inferred") if day else report
        return (dated, self._decided[id]) if self._counts_in(dated) else None

    # ---- the stages

    def _grow(self, changed: Mapping[str, Told | None]) -> None:
        look = self._look
        rewritten = {one.id for id in changed if id in look.reports for one in look.told_in[id]}
        for id, one in changed.items():
            self._put(id, one)
        reports = {id: one[0] if one else None for id, one in changed.items()}
        moved = self._names.take({id: (one[0], one[1].referents) if one else None for id, one in changed.items()}, self._decisions.held)
        for id, (was, now) in moved.entities.items():
            look.replaced_entity(id, was, now)
        for referent in moved.referents:
            look.moved_referent(referent)
        retold = self._stories.take(reports)
        retold |= self._lands.take(changed, self._stories, retold)
        tellings = self._tellings.take({*changed, *retold}, self._lands.land_of, self._stories.story_of)
        events = self._events.take(tellings, rewritten, self._decisions.held)
        situations = self._crises.take({*changed, *retold}, self._lands.land_of, self._stories.story_of)
        self._homes.take(situations)
        series = self._counts.take({*changed, *(one.statement.report for one in tellings.values() if one)}, self._tellings.of_report)
        self._weights.take(reports, events=events, series=series, gone=[id for id in rewritten if id not in look.known_statements])
        self._standings.take(changed, situations, moved.entities, self._assets)

    def _put(self, id: str, told: Told | None) -> None:
        """Keep what one report gives; all stages look it up."""
        if id in self._held:
            self._drop(id)
        if told is None:
            return
        report, reading = self._held[id] = told
        whole = self._given[id][1]
        statements = weigh.confident(reading.statements)
        self._look.put(report, reading.referents, statements, merge.dates(reading.statements, [report]))
        self._reports.put(_by_day(report), report)
        self._referents.put_each(id, reading.referents)
        self._statements.put_each(id, statements)
        self._rulings.put_each(id, reading.rulings)
        self._rejected.put_each(id, [one for one in whole.statements if judgement.is_rejected(one, self._decisions)])

    def _drop(self, id: str) -> None:
        report, _ = self._held.pop(id)
        self._look.drop(id)
        self._reports.drop(_by_day(report))
        self._referents.drop_each(id)
        self._statements.drop_each(id)
        self._rulings.drop_each(id)
        self._rejected.drop_each(id)

    # ---- the account

    def account(self, troubles: Iterable[Trouble] = (), *, as_of: str | None = None) -> Account:
        """The account as it is now; what comes later changes nothing in it."""
        names, decisions, weights, standings = self._names, self._decisions, self._weights, self._standings
        return Account(
            as_of=as_of,
            reports=self._reports.in_order(),
            referents=self._referents.in_order(),
            statements=self._statements.in_order(),
            judgements=one_after_another(
                self._days.judgements.in_order(), names.judgements.in_order(), decisions.held, self._events.judgements.in_order()
            ),
            lapsed=decisions.lapsed,
            rejected=self._rejected.in_order(),
            entities=names.entities.in_order(),
            events=weights.events.in_order(),
            series=self._counts.series.in_order(),
            disputes=weights.disputes,
            positions=standings.positions.in_order(),
            exposures=standings.exposures.in_order(),
            situations=self._crises.situations.in_order(),
            troubles=tuple(troubles),
            assets=self._assets,
            menaces=standings.menaces(),
            reliability=decisions.reliability,
            credibility=weights.credibility.as_now(),
            rulings=self._rulings.in_order(),
            entity_of=names.entity_of.as_now(),
            unit_of=names.unit_of.as_now(),
            date_of=self._look.dates.as_now(),
            root_of=weights.root_of.as_now(),
        )


def _by_day(report: Report) -> str:
    """What sorts reports by publication, then by id; a character before all others between the two."""
    return f"{report.published or ''}\0{report.id}"
