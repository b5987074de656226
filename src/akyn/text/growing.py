"""This file is the lookup into an account that grows: what looks things up in it is worked out anew when what it looked at has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar, cast

from akyn.model import Account, Date, Entity, Referent, Report, Statement
from akyn.text.lookup import Lookup, day_of
from akyn.text.memory import Memory, Seen
from akyn.text.ordered import Ordered

Answer = TypeVar("Answer")


class Growing(Lookup):
    """The tables of an account that grows, found by id; the memory notes who looks at what may change with other reports."""

    def __init__(self, memory: Memory, entities: Ordered[Entity], entity_of: dict[str, str]) -> None:
        self.memory = memory
        self.dates: dict[str, Date] = {}
        self.entities_by_country: dict[str, set[str]] = {}
        self.known_countries: dict[str, str] = {}
        self.known_events: dict[str, str] = {}  # of each statement
        seen_entity_of = cast("dict[str, str]", Seen(memory, "entity_of", entity_of))
        super().__init__(Account(as_of=None, reports=(), referents=(), statements=(), entity_of=seen_entity_of, date_of=self.dates))
        self.reports: dict[str, Report] = {}
        self.days: dict[str, date | None] = {}
        self.statements: dict[str, Statement] = {}
        self.referents: dict[str, Referent] = {}
        self.referents_of: dict[str, list[Referent]] = {}
        self.statements_of: dict[str, list[Statement]] = {}
        self.entities = Seen(memory, "entities", entities, glimpsed=True)
        self.country_entities = Seen(memory, "country_entities", self.known_countries)
        self.event_of = Seen(memory, "event_of", self.known_events)

    def answered(self, question: Callable[[Lookup, str], Answer], id: str) -> Answer:
        """The answer to a question of this id, asked again when what it rests on has changed."""
        return self.memory.answer((question, id), lambda: question(self, id))

    def put(self, report: Report, referents: Iterable[Referent], statements: Iterable[Statement], dates: dict[str, Date]) -> None:
        """Take in a report with all that it gives."""
        self.reports[report.id], self.days[report.id] = report, day_of(report.published)
        self.referents_of[report.id] = sorted(referents, key=lambda one: one.id)
        self.statements_of[report.id] = sorted(statements, key=lambda one: (one.span.start, one.id))
        self.referents.update((one.id, one) for one in self.referents_of[report.id])
        self.statements.update((one.id, one) for one in self.statements_of[report.id])
        self.dates |= dates

    def drop(self, id: str) -> None:
        """Let a report go with all that it gave."""
        del self.reports[id], self.days[id]
        for referent in self.referents_of.pop(id):
            del self.referents[referent.id]
        for statement in self.statements_of.pop(id):
            del self.statements[statement.id]
            self.dates.pop(statement.id, None)
        self._starts.pop(id, None)
        self.memory.forget_answers()

    def replaced_entity(self, id: str, was: Entity | None, now: Entity | None) -> None:
        """Note that an entity is another, has come or gone; the country among them too."""
        self.memory.replaced("entities", id, was, now)
        for one, is_there in ((was, False), (now, True)):
            if one and one.type == "country" and one.country:
                bearers = self.entities_by_country.setdefault(one.country, set())
                (bearers.add if is_there else bearers.discard)(id)
                self._note_country(one.country, max(bearers, default=None))

    def _note_country(self, code: str, entity: str | None) -> None:
        if self.known_countries.get(code) != entity:
            self.memory.changed(("country_entities", code))
            if entity:
                self.known_countries[code] = entity
            else:
                del self.known_countries[code]
