"""This file finds things in an account: a report, an entity or a happening by its id, and what a statement's slots stand for there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from akyn.model import Account, Date, Entity, Event, Referent, Report, Situation, Slot, Statement

SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s+(?=[\"“‘«(A-ZА-Я])|\n")


def day_of(published: str | None) -> date | None:
    """The day of a publication that is known to the day; None for a month or nothing."""
    return date.fromisoformat(published) if published and len(published) == 10 else None


class Lookup:
    """An account with everything in it found by id."""

    def __init__(self, account: Account) -> None:
        self.account = account

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Reports by id."""
        return {report.id: report for report in self.account.reports}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Statements by id."""
        return {statement.id: statement for statement in self.account.statements}

    @cached_property
    def referents(self) -> dict[str, Referent]:
        """Referents by id."""
        return {referent.id: referent for referent in self.account.referents}

    @cached_property
    def referents_of(self) -> dict[str, list[Referent]]:
        """The referents of each report."""
        found: dict[str, list[Referent]] = {report.id: [] for report in self.account.reports}
        for referent in sorted(self.account.referents, key=lambda one: one.id):
            found.setdefault(referent.report, []).append(referent)
        return found

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.account.entities}

    @cached_property
    def country_entities(self) -> dict[str, str]:
        """The entity of each country by its ISO code."""
        return {entity.country: entity.id for entity in self.account.entities if entity.type == "country" and entity.country}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.account.events}

    @cached_property
    def event_of(self) -> dict[str, str]:
        """The event of each statement."""
        return {statement: event.id for event in self.account.events for statement in event.statements}

    @cached_property
    def situations(self) -> dict[str, Situation]:
        """The situation of each report that is in one."""
        return {report: situation for situation in self.account.situations for report in situation.reports}

    def entity(self, slot: Slot | None) -> Entity | None:
        """The entity that a slot stands for."""
        return self.entities.get(self.account.entity_of.get(slot.referent, "")) if slot else None

    def ids(self, slots: Iterable[Slot]) -> frozenset[str]:
        """The entities that slots stand for, by id."""
        return frozenset(self.account.entity_of[slot.referent] for slot in slots if slot.referent in self.account.entity_of)

    def keys(self, slots: Iterable[Slot]) -> frozenset[str]:
        """What link compares, for each slot."""
        return frozenset(self.referents[slot.referent].key for slot in slots if slot.referent in self.referents)

    def quote(self, statement: Statement) -> str:
        """The statement's own characters."""
        return self.reports[statement.report].quote(statement.span)

    def sentence(self, statement: Statement) -> str:
        """The statement's characters, out to the ends of their sentence."""
        text = self.reports[statement.report].text
        start = max((end.end() for end in SENTENCE_END.finditer(text, 0, statement.span.start)), default=0)
        last = SENTENCE_END.search(text, max(statement.span.start, statement.span.end - 1))
        return text[start : last.start() + 1 if last else len(text)]

    def trigger(self, statement: Statement) -> str:
        """The word that carries the type."""
        return self.reports[statement.report].quote(statement.trigger)

    def published(self, statement: Statement) -> date | None:
        """The day its report appeared."""
        return day_of(self.reports[statement.report].published)

    def date(self, statement: Statement) -> Date | None:
        """When it happened, resolved."""
        return self.account.date_of.get(statement.id)

    def order(self, statement: Statement) -> tuple[str, str, int, str]:
        """Where a statement stands among all: by publication, report and place in the text."""
        return (self.reports[statement.report].published or "", statement.report, statement.span.start, statement.id)
