"""This file is the lookup into an account that grows: what looks things up in it is worked out anew when what it looked at has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar, cast

from akyn.model import Account, Date, Entity, Referent, Report, Situation, Statement
from akyn.text.belonging import Belonging
from akyn.text.layers import Table
from akyn.text.lookup import Lookup, day_of
from akyn.text.memory import Memory
from akyn.text.names import outlet_called
from akyn.text.ordered import Ordered

Answer = TypeVar("Answer")
Question = Callable[[Lookup, str], Any]  # Any: each has a type of answer of its own


class Growing(Lookup):
    """The tables of an account that grows, found by id; the memory notes who looks at what may change with other reports."""

    def __init__(self, memory: Memory, entities: Ordered[Entity], entity_of: dict[str, str]) -> None:
        self.memory = memory
        self.dates: Table[str, Date] = Table()
        self.entities_by_country: dict[str, set[str]] = {}
        self.known_countries: dict[str, str] = {}
        self.known_events: dict[str, str] = {}  # of each statement
        self.known_event_places: dict[str, str] = {}  # of each event that has one
        self.known_situations: Belonging[Situation] = Belonging()  # of each report
        self.known_outlets: dict[str, int] = {}  # how many reports are of each
        self._known_entities, self._known_entity_of = entities, entity_of
        self._gathered: dict[Question, dict[str, dict[str, Any]]] = {}  # by entity and referent
        self._gathered_in: dict[tuple[Question, str], str] = {}  # the entity, by question and referent
        seen_entity_of = cast("dict[str, str]", memory.seen("entity_of", entity_of))
        seen_date_of = cast("dict[str, Date]", memory.seen("statement", self.dates))
        super().__init__(Account(as_of=None, reports=(), referents=(), statements=(), entity_of=seen_entity_of, date_of=seen_date_of))
        self.known_reports: dict[str, Report] = {}
        self.known_days: dict[str, date | None] = {}
        self.known_statements: dict[str, Statement] = {}
        self.known_referents: dict[str, Referent] = {}
        self.named_in: dict[str, list[Referent]] = {}  # each report
        self.told_in: dict[str, list[Statement]] = {}  # each report
        self.reports = memory.seen("report", self.known_reports)
        self.days = memory.seen("report", self.known_days)
        self.statements = memory.seen("statement", self.known_statements)
        self.referents = memory.seen("referent", self.known_referents)
        self.referents_of = memory.seen("report", self.named_in)
        self.statements_of = memory.seen("report", self.told_in)
        self.entities = memory.seen("entities", entities, glimpsed=True)
        self.country_entities = memory.seen("country_entities", self.known_countries)
        self.event_of = memory.seen("event_of", self.known_events)
        self.event_places = memory.seen("event_places", self.known_event_places)
        self.situations = memory.seen("situations", self.known_situations, glimpsed=True)
        self.outlets = memory.seen("outlets", self.known_outlets)

    def answered(self, question: Callable[[Lookup, str], Answer], id: str, *, steady: bool = False) -> Answer:
        """The answer to a question of this id, asked again when what it rests on has changed."""
        return self.memory.answer((question, id), lambda: question(self, id), steady=steady)

    def gathered(self, question: Callable[[Lookup, str], Answer], entity: str) -> Mapping[str, Answer]:
        """The same; gathered once, and kept while referents come to the entity and leave it."""
        self.memory.saw(("gathered", (question, entity)))
        known = self._gathered.setdefault(question, {})
        if entity not in known:
            known[entity] = {}
            for referent in self._known_entities[entity].referents:
                self._gather(question, referent, entity)
        return known[entity]

    def _gather(self, question: Question, referent: str, entity: str) -> bool:
        """Keep what a question comes to for a referent of an entity; whether it comes to anything."""
        if answer := question(self, referent):
            self._gathered[question][entity][referent] = answer
            self._gathered_in[question, referent] = entity
        return bool(answer)

    def moved_referent(self, id: str) -> None:
        """Note that a referent is of another entity than before, or of one that has been read anew, or is gone."""
        self.memory.changed(("entity_of", id))
        now = self._known_entity_of.get(id)
        for question, known in self._gathered.items():
            touched = set[str]()
            if was := self._gathered_in.pop((question, id), None):
                known.get(was, {}).pop(id, None)
                touched.add(was)
            if now in known and self._gather(question, id, now):
                touched.add(now)
            for entity in touched:
                self.memory.changed(("gathered", (question, entity)))

    def put(self, report: Report, referents: Iterable[Referent], statements: Iterable[Statement], dates: dict[str, Date]) -> None:
        """Take in a report with all that it gives."""
        self.known_reports[report.id], self.known_days[report.id] = report, day_of(report.published)
        self.named_in[report.id] = sorted(referents, key=lambda one: one.id)
        self.told_in[report.id] = sorted(statements, key=lambda one: (one.span.start, one.id))
        self.known_referents.update((one.id, one) for one in self.named_in[report.id])
        self.known_statements.update((one.id, one) for one in self.told_in[report.id])
        self.dates.put_all(dates)
        self._rewritten(report)
        if report.source:
            self._count_outlet(outlet_called(report.source), 1)

    def drop(self, id: str) -> None:
        """Let a report go with all that it gave."""
        report = self.known_reports[id]
        self._rewritten(report)
        del self.known_reports[id], self.known_days[id]
        for referent in self.named_in.pop(id):
            del self.known_referents[referent.id]
        for statement in self.told_in.pop(id):
            del self.known_statements[statement.id]
            self.dates.pop(statement.id, None)
        self._starts.pop(id, None)
        if report.source:
            self._count_outlet(outlet_called(report.source), -1)

    def _rewritten(self, report: Report) -> None:
        """Note that a report and all that it gives has come, or is going."""
        self.memory.changed(("report", report.id))
        for statement in self.told_in[report.id]:
            self.memory.changed(("statement", statement.id))
        for referent in self.named_in[report.id]:
            self.memory.changed(("referent", referent.id))

    def _count_outlet(self, name: str, by: int) -> None:
        now = self.known_outlets.get(name, 0) + by
        if (name in self.known_outlets) != bool(now):
            self.memory.changed(("outlets", name))
        if now:
            self.known_outlets[name] = now
        else:
            del self.known_outlets[name]

    def replaced_entity(self, id: str, was: Entity | None, now: Entity | None) -> None:
        """Note that an entity is another, has come or gone; the country among them too."""
        self.memory.replaced("entities", id, was, now)
        for known in self._gathered.values() if now is None else ():
            known.pop(id, None)
        left, come = (one.country if one and one.type == "country" else None for one in (was, now))
        if left == come:  # taken out and put back, it would make all think again who looked at it: most of the positions that were asked again
            return
        for code, is_there in ((left, False), (come, True)):
            if code:
                bearers = self.entities_by_country.setdefault(code, set())
                (bearers.add if is_there else bearers.discard)(id)
                self._note_country(code, max(bearers, default=None))

    def _note_country(self, code: str, entity: str | None) -> None:
        if self.known_countries.get(code) != entity:
            self.memory.changed(("country_entities", code))
            if entity:
                self.known_countries[code] = entity
            else:
                del self.known_countries[code]
