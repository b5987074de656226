"""This file is the case as one looks at it: an account as of a moment, seen from one situation, with what pages ask of it."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import date
from functools import cached_property, partial
from typing import Any, TypeVar

from akyn import judgement
from akyn.errors import NotFound
from akyn.lang import is_read
from akyn.model import Account, Dispute, Entity, Event, Exposure, Judgement, Position, Reading, Referent, Report, Series, Situation, Span, Statement
from akyn.serve.marks import DISPUTED, State, stance_of, state_of
from akyn.serve.works import PATIENCE
from akyn.store.address import Address
from akyn.store.case import Case
from akyn.tell.brief import brief
from akyn.tell.diff import Change, changes
from akyn.tell.exports import jsonl
from akyn.tell.leads import is_disputed, lead
from akyn.tell.lookup import Lookup
from akyn.tell.parts import Brief, Chapter, Item
from akyn.tell.phrases import told
from akyn.tell.review import Past, past
from akyn.tell.stands import most_disputed
from akyn.tell.tables.actors import reports_naming
from akyn.tell.words import dated, published

PAGES = 200  # kept as they are sent, of one moment: at most some tens of megabytes
KEPT = 200  # answers kept for the pages of one moment; addresses may ask for ever more stretches of days
Kept = TypeVar("Kept")

_ADDRESS = re.compile(r"(?P<report>r-[0-9a-f]{12}):(?P<start>\d{1,9})-(?P<end>\d{1,9})")


class View:
    """An account with its lookups; made once for a moment and a situation, and shared by all who look."""

    def __init__(
        self,
        *,
        path: Address,
        account: Account,
        whole: Account,
        situation: str,
        recorded_at: dict[str, str],
        earlier: Callable[[str | None], Account],
        made: Callable[[Hashable, Callable[[], Any], str, float | None], Any],  # Any: what a work makes
    ) -> None:
        self.path = path
        self.account = account
        self.whole = whole  # the account of all reports, for the thread of the as-of picker
        self.recorded_at = recorded_at
        self._earlier = earlier  # takes long: only works ask it
        self._made = made
        self._changes: dict[str, tuple[Change, ...]] = {}
        self.look = Lookup(account)
        self.situations = tuple(sorted(account.situations, key=lambda one: (-len(one.reports), one.id)))
        self.situation = self._situation(situation)
        self._kept: dict[object, Any] = {}  # Any: each screen keeps its own
        self._pages: dict[object, str] = {}
        self._leads: dict[str, Statement] = {}
        self._told: dict[str, str] = {}
        self.tab_counts: dict[str, str] = {}  # how much stands on each screen, by path; counted by the first page that is set

    def prepare(self) -> None:
        """Work out what the first page would have to: the brief, the figures, who is named."""
        _ = self.brief, self.series, self.actors

    def once(self, name: object, make: Callable[[], Kept]) -> Kept:
        """What a screen works out for all its pages, worked out once for this state of the case."""
        if name not in self._kept:
            while len(self._kept) >= KEPT:
                self._kept.pop(next(iter(self._kept)), None)
            self._kept[name] = make()
        kept: Kept = self._kept[name]
        return kept

    def page(self, name: object, make: Callable[[], str]) -> str:
        """A page as it is sent: the same until the case changes, so it is set once; of many those asked for last are kept."""
        words = self._pages.pop(name, None)
        if words is None:
            words = make()
        self._pages[name] = words
        while len(self._pages) > PAGES:
            self._pages.pop(next(iter(self._pages)), None)
        return words

    @cached_property
    def records(self) -> dict[str, list[dict[str, Any]]]:  # Any: JSON objects of the export contract
        """The records of the export, by kind."""
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for record in map(json.loads, jsonl.lines(self.account)):
            found[record["kind"]].append(record)
        return found

    def _situation(self, id: str) -> Situation | None:
        if not id:
            return self.situations[0] if self.situations else None
        known = next((one for one in self.situations if one.id == id), None)
        if known is None and id not in {one.id for one in self.whole.situations}:
            raise NotFound(f"{id}: no such situation")
        return known

    # ---- what belongs to the situation

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """All reports known at the moment, in order of publication."""
        return tuple(self.look.reports_by_day())

    @cached_property
    def newest_first(self) -> tuple[Report, ...]:
        """All reports known at the moment, the newest first and those of unknown day last."""
        dated = [report for report in self.reports if report.published]
        return (*reversed(dated), *(report for report in self.reports if not report.published))

    @cached_property
    def situation_of(self) -> dict[str, str]:
        """The title of the largest situation that each report belongs to."""
        return {report: one.title for one in reversed(self.situations) for report in one.reports}

    @cached_property
    def held(self) -> frozenset[str]:
        """The ids of the situation's reports."""
        return frozenset(self.situation.reports) if self.situation else frozenset(self.look.reports)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The situation's events that are told at the moment."""
        if self.situation is None:
            return tuple(self.account.events)
        return tuple(event for event in self.look.events_in(self.situation) if self.look.among(event.statements))

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """The situation's figures, those told most often first."""
        found = self.look.series_in(self.situation) if self.situation else list(self.account.series)
        return tuple(sorted(found, key=lambda one: (self._rank(one), -len(one.points), one.measure, one.id)))

    def _rank(self, series: Series) -> int:
        """Where the brief has it; figures that it leaves out come after."""
        return self._briefed.get(series.id, len(self._briefed))

    @cached_property
    def _briefed(self) -> dict[str, int]:
        items = [item for section in (self.chapter.sections if self.chapter else ()) for item in section.items]
        return {item.id: place for place, item in enumerate(items)}

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """The situation's disputes in order."""
        found = [one for one in self.account.disputes if self._is_here(id for side in one.sides for id in side.statements)]
        return tuple(sorted(found, key=partial(most_disputed, self.look)))

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """The positions taken towards the situation."""
        here = self.situation.id if self.situation else None
        return tuple(one for one in self.account.positions if one.situation == here or (one.situation is None and self._is_here(one.statements)))

    @cached_property
    def exposures(self) -> tuple[Exposure, ...]:
        """Who and what is exposed in the situation."""
        return tuple(one for one in self.account.exposures if self._is_here(one.threats))

    @cached_property
    def actors(self) -> tuple[Entity, ...]:
        """Everybody the situation's reports name, those in most reports first; places are not actors."""
        here = [entity for entity in self.account.entities if entity.type != "place" and self.reports_naming(entity)]
        return tuple(sorted(here, key=lambda one: (-len(self.reports_naming(one)), -self.times_named(one), one.name, one.id)))

    def _is_here(self, statements: Iterable[str]) -> bool:
        return any(statement.report in self.held for statement in self.look.among(statements))

    # ---- of names

    def reports_naming(self, entity: Entity) -> frozenset[str]:
        """The situation's reports that name an entity."""
        return reports_naming(entity) & self.held

    def times_named(self, entity: Entity) -> int:
        """How often all reports name it."""
        return self.look.times_named(entity)

    @property
    def unit_of(self) -> Mapping[str, str]:
        """What judgements on names call each referent."""
        return self.account.unit_of

    @cached_property
    def entity_of_unit(self) -> dict[str, str]:
        """The entity that each unit went into."""
        return {unit: self.account.entity_of[referent] for referent, unit in self.unit_of.items() if referent in self.account.entity_of}

    @cached_property
    def waiting(self) -> tuple[Judgement, ...]:
        """The pairs that wait for an analyst, the likeliest first."""
        return judgement.queue(self.account)

    @cached_property
    def asked(self) -> tuple[Judgement, ...]:
        """What analysts ask others to look at, the oldest first."""
        return judgement.asked(self.account)

    def decisions_on(self, ids: Iterable[str]) -> tuple[Past, ...]:
        """What analysts decided on these and what holds, the newest first."""
        found = {one.id: one for id in ids for one in self.look.judged.get(id, ()) if not one.is_machine}
        return tuple(past(self.look, one, None) for one in sorted(found.values(), key=lambda one: (one.at or "", one.id), reverse=True))

    # ---- of statements and events

    @cached_property
    def statements_with(self) -> dict[str, list[Statement]]:
        """The statements of the situation's reports in which each entity acts, suffers or speaks, the earliest first."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for statement in sorted((one for one in self.account.statements if one.report in self.held), key=self.look.age):
            slots = (*statement.actors, *statement.recipients, *([statement.speaker] if statement.speaker else []))
            for id in dict.fromkeys(map(self.look.entity_of, slots)):
                found[id].append(statement)
        return found

    @cached_property
    def events_of_type(self) -> dict[str, list[Event]]:
        """The situation's events by type."""
        found: dict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            found[event.type].append(event)
        return found

    @cached_property
    def statements_of(self) -> dict[str, list[Statement]]:
        """The statements of each report, in order of its text."""
        return self.look.statements_of

    @cached_property
    def referents_of(self) -> dict[str, list[Referent]]:
        """Whom each report names."""
        found: dict[str, list[Referent]] = defaultdict(list)
        for referent in self.account.referents:
            found[referent.report].append(referent)
        return found

    def beside(self, report: str) -> tuple[str, str]:
        """The reports before and after one in order of publication, "" at the ends."""
        place = self._places[report]
        return (self.reports[place - 1].id if place else ""), (self.reports[place + 1].id if place + 1 < len(self.reports) else "")

    @cached_property
    def _places(self) -> dict[str, int]:
        return {report.id: place for place, report in enumerate(self.reports)}

    @cached_property
    def roots(self) -> Mapping[str, str]:
        """The report that each is a copy of; itself where it is none."""
        return self.account.root_of

    def lead(self, event: Event) -> Statement:
        """The statement that tells an event best."""
        if event.id not in self._leads:
            self._leads[event.id] = lead(self.look, event.statements)
        return self._leads[event.id]

    def told(self, statement: Statement) -> str:
        """The statement in a sentence, hedged as it is; its report is one click away, or stands beside it."""
        if statement.id not in self._told:
            self._told[statement.id] = told(self.look, statement, with_source=False)
        return self._told[statement.id]

    def state(self, statement: Statement) -> State:
        """How certain a statement is."""
        return state_of(self.look, statement)

    def state_of_event(self, event: Event) -> State:
        """Disputed if others deny it or tell it otherwise, else as its best telling."""
        return DISPUTED if is_disputed(self.look, event) else stance_of(self.look, self.lead(event))

    def day(self, statement: Statement) -> str:
        """The day of a statement in words, "" where it is not known; the year only where it is not the situation's."""
        when = self.account.date_of.get(statement.id)
        start = self.situation.start if self.situation else None
        return dated(when, year=not (start and start.year == when.start.year == when.end.year)) if when else ""

    def according_to(self, statement: Statement) -> str:
        """Who says so: the named source, with whom it went through; the reporter's own voice else."""
        if statement.speaker is None:
            return "reporter’s own voice"
        names = [self.look.called(id) for id in dict.fromkeys(map(self.look.entity_of, (statement.speaker, *statement.via)))]
        return names[0] + (f", through {', '.join(names[1:])}" if names[1:] else "")

    def span(self, address: str) -> Span | None:
        """The characters that an address names, None where it names something else.

        Raises:
            NotFound: the report is not there, or has no such characters.
        """
        match = _ADDRESS.fullmatch(address)
        if match is None:
            return None
        report, start, end = self.look.reports.get(match["report"]), int(match["start"]), int(match["end"])
        if report is None or not 0 <= start < end <= len(report.text):
            raise NotFound(f"{address}: no such characters at this moment")
        return report.span(start, end)

    def changes_since(self, day: str, *, patience: float | None = PATIENCE) -> tuple[Change, ...]:
        """What changed since the end of a day; "" for everything.

        Raises:
            NotYet: it takes longer to work out than `patience` seconds; None waits for it.
        """
        if day not in self._changes:
            called = f"What changed since the end of {published(day)}" if day else "What the reports changed"
            self._made(("changes", id(self), day), partial(self._find_changes, day), called, patience)
        return self._changes[day]

    def _find_changes(self, day: str) -> None:
        if day not in self._changes:
            before = self._earlier(day) if day else Account(as_of="", reports=(), referents=(), statements=())
            self._changes[day] = changes(before, self.account)

    # ---- the brief

    @cached_property
    def brief(self) -> Brief:
        """The situation in cited sentences."""
        return brief(self.account, only=self.situation.id if self.situation else "", lookup=self.look)

    @cached_property
    def chapter(self) -> Chapter | None:
        """The chapter of the situation."""
        return next((one for one in self.brief.chapters if self.situation and one.id == self.situation.id), None)

    def items(self, heading: str) -> tuple[Item, ...]:
        """The entries of one section of the chapter; none where it has no such section."""
        sections = self.chapter.sections if self.chapter else ()
        return next((section.items for section in sections if section.heading == heading), ())

    # ---- the moment, and what was read by then

    def account_at(self, day: str | None) -> Account:
        """The account as of the end of a day, of all reports for None."""
        account: Account = self._made(("account", day), partial(self._earlier, day), "", None) if day else self.whole
        return account

    @cached_property
    def days(self) -> tuple[tuple[date, int], ...]:
        """The days on which the situation's reports appeared, also those after the moment, and how many did."""
        known = Counter(report.published[:10] for report in self._ever if report.published and len(report.published) >= len("2020-10-08"))
        return tuple((date.fromisoformat(day), number) for day, number in sorted(known.items()))

    @cached_property
    def undated(self) -> int:
        """How many of them have no day."""
        return len(self._ever) - sum(number for _, number in self.days)

    @cached_property
    def _ever(self) -> tuple[Report, ...]:
        """The situation's reports before and after the moment."""
        same = next((one for one in self.whole.situations if self.situation and one.id == self.situation.id), None)
        held = frozenset(same.reports) if same else frozenset()
        return tuple(report for report in self.whole.reports if same is None or report.id in held)

    @property
    def name(self) -> str:
        """What the case is called."""
        return self.path.stem

    @property
    def moment(self) -> str:
        """The moment in words."""
        return f"{published(self.account.as_of)}" if self.account.as_of else "now"

    @cached_property
    def read(self) -> int:
        """How many reports are in a language that is read."""
        return sum(is_read(report.language) for report in self.account.reports)

    @cached_property
    def newest(self) -> str:
        """The day of the newest report, in words."""
        days = [report.published for report in self.account.reports if report.published]
        return published(max(days)) if days else "undated"

    # ---- asking the file itself

    def reading_of(self, report: str) -> Reading | None:
        """The reading in force of one report."""
        with Case.open(self.path) as case:
            return next(reversed(case.readings_of(report)), None)

    def search(self, words: str, *, most: int) -> tuple[str, ...]:
        """Ids of reports and statements that hold all these words, as far as they are known at the moment."""
        with Case.open(self.path) as case:
            found = case.search(words, most=most)
        return tuple(id for id in found if id in self.look.reports or id in self.look.statements)
