"""This file finds things in an account: a report, an entity or a happening by its id, and what a statement's slots stand for there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property, wraps
from typing import Any, TypeVar

from akyn.errors import NotFound
from akyn.model import Account, Date, Entity, Event, Referent, Report, Situation, Slot, Statement, content_id
from akyn.text.names import outlet_called

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")

SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s+(?=[\"“‘«(A-ZА-Я])|\n")
ARTICLE = re.compile(r"\b(?:the|an?)\s$", re.IGNORECASE)
ARTICLE_ROOM = 5  # characters before a name in which its article stands


def day_of(published: str | None) -> date | None:
    """The day of a publication that is known to the day; None for a month or nothing."""
    return date.fromisoformat(published) if published and len(published) == 10 else None


def article_before(text: str, start: int) -> str:
    """The article right before a character, in small letters and with the white space behind it: "the "; "" where none is printed."""
    found = ARTICLE.search(text, max(0, start - ARTICLE_ROOM), start)
    return found[0].lower() if found else ""


def earliest_first(published: str | None) -> str:
    """A key that sorts by publication: a month after all its days, so that what is known of a day leads; the undated last."""
    return published if published and len(published) == 10 else f"{published or ''}~"


def begun(things: Mapping[str, Thing], id: str) -> Thing:
    """The thing of this id, or of the one id that begins so.

    Raises:
        NotFound: none, or more than one.
    """
    if id in things:
        return things[id]
    begin = sorted(known for known in things if id and known.startswith(id) and "#" not in known.removeprefix(id))
    if len(begin) == 1:
        return things[begin[0]]
    if begin:
        raise NotFound(f"{id}: begins {len(begin)} ids ({', '.join(begin[:3])} …), expected more of it")
    raise NotFound(f"{id}: no such id in the case, expected one that `akyn brief` or `akyn export` names")


def members_of(account: Account) -> dict[str, str]:
    """The entity or event of every id that one of its members would give it: an address lasts through merging and splitting."""
    entities = {content_id("e", referent): entity.id for entity in account.entities for referent in entity.referents}
    return entities | {content_id("v", statement): event.id for event in account.events for statement in event.statements}


class Lookup:
    """An account with everything in it found by id."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.answers: dict[object, dict[str, Any]] = {}  # of questions asked `once`; Any: each has a type of answer of its own
        self._starts: dict[str, list[int]] = {}

    def answered(self, question: Callable[[Lookup, str], Answer], id: str, *, steady: bool = False) -> Answer:
        """The answer to a question of this id; it is asked once. `steady` says that it hardly ever changes where the account grows."""
        known: dict[str, Answer] = self.answers.setdefault(question, {})
        if id not in known:
            known[id] = question(self, id)
        return known[id]

    def gathered(self, question: Callable[[Lookup, str], Answer], entity: str) -> Mapping[str, Answer]:
        """What a question comes to for the referents of an entity, by referent, where it comes to anything; it looks at nothing but the referent's report."""
        return {one: answer for one in self.entities[entity].referents if (answer := question(self, one))}

    @cached_property
    def reports(self) -> Mapping[str, Report]:
        """Reports by id."""
        return {report.id: report for report in self.account.reports}

    @cached_property
    def days(self) -> Mapping[str, date | None]:
        """The day of each report that is known to the day."""
        return {report.id: day_of(report.published) for report in self.account.reports}

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Statements by id."""
        return {statement.id: statement for statement in self.account.statements}

    @cached_property
    def referents(self) -> Mapping[str, Referent]:
        """Referents by id."""
        return {referent.id: referent for referent in self.account.referents}

    @cached_property
    def referents_of(self) -> Mapping[str, list[Referent]]:
        """The referents of each report."""
        found: dict[str, list[Referent]] = {report.id: [] for report in self.account.reports}
        for referent in sorted(self.account.referents, key=lambda one: one.id):
            found.setdefault(referent.report, []).append(referent)
        return found

    @cached_property
    def statements_of(self) -> Mapping[str, list[Statement]]:
        """The statements of each report, in order of the text."""
        found: dict[str, list[Statement]] = {report.id: [] for report in self.account.reports}
        for statement in sorted(self.account.statements, key=lambda one: (one.span.start, one.id)):
            found.setdefault(statement.report, []).append(statement)
        return found

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.account.entities}

    @cached_property
    def country_entities(self) -> Mapping[str, str]:
        """The entity of each country by its ISO code."""
        return {entity.country: entity.id for entity in self.account.entities if entity.type == "country" and entity.country}

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.account.events}

    @cached_property
    def event_of(self) -> Mapping[str, str]:
        """The event of each statement."""
        return {statement: event.id for event in self.account.events for statement in event.statements}

    @cached_property
    def event_places(self) -> Mapping[str, str]:
        """Where each event is that has a place."""
        return {event.id: event.place for event in self.account.events if event.place}

    @cached_property
    def situations(self) -> Mapping[str, Situation]:
        """The situation of each report that is in one."""
        return {report: situation for situation in self.account.situations for report in situation.reports}

    @cached_property
    def outlets(self) -> Mapping[str, int]:
        """Of how many reports each outlet is the source, by what it is called."""
        return Counter(outlet_called(report.source) for report in self.account.reports if report.source)

    def entity(self, slot: Slot | None) -> Entity | None:
        """The entity that a slot stands for."""
        return self.entities.get(self.account.entity_of.get(slot.referent, "")) if slot else None

    def ids(self, slots: Iterable[Slot]) -> frozenset[str]:
        """The entities that slots stand for, by id."""
        return frozenset(self.account.entity_of[slot.referent] for slot in slots if slot.referent in self.account.entity_of)

    def keys(self, slots: Iterable[Slot]) -> frozenset[str]:
        """What link compares, for each slot."""
        return frozenset(self.referents[slot.referent].key for slot in slots if slot.referent in self.referents)

    def called(self, slots: Iterable[Slot]) -> str:
        """What texts call those that slots stand for, one behind the other."""
        return " ".join(self.reports[slot.span.report].quote(slot.span) for slot in slots)

    def quote(self, statement: Statement) -> str:
        """The statement's own characters; of another language its gloss."""
        return statement.gloss.quote if statement.gloss else self.reports[statement.report].quote(statement.span)

    def sentence_span(self, statement: Statement) -> tuple[int, int]:
        """Where the sentence of a statement begins, and where the one it ends in ends."""
        starts = self._sentence_starts(statement.report)
        last = SENTENCE_END.search(text := self.reports[statement.report].text, max(statement.span.start, statement.span.end - 1))
        return starts[bisect_right(starts, statement.span.start) - 1], last.start() + 1 if last else len(text)

    def sentence(self, statement: Statement) -> str:
        """The statement's characters, out to the ends of their sentence; of another language its gloss."""
        if statement.gloss:
            return statement.gloss.sentence
        start, end = self.sentence_span(statement)
        return self.reports[statement.report].text[start:end]

    def _sentence_starts(self, report: str) -> list[int]:
        if report not in self._starts:
            self._starts[report] = [0, *(end.end() for end in SENTENCE_END.finditer(self.reports[report].text))]
        return self._starts[report]

    def trigger(self, statement: Statement) -> str:
        """The word that carries the type; of another language its gloss."""
        return statement.gloss.trigger if statement.gloss else self.reports[statement.report].quote(statement.trigger)

    def published(self, statement: Statement) -> date | None:
        """The day its report appeared."""
        return self.days[statement.report]

    def date(self, statement: Statement) -> Date | None:
        """When it happened, resolved."""
        return self.account.date_of.get(statement.id)

    def order(self, statement: Statement) -> tuple[str, str, int, str]:
        """Where a statement stands among all: by publication, report and place in the text."""
        return (earliest_first(self.reports[statement.report].published), statement.report, statement.span.start, statement.id)


def once(question: Callable[[Lookup, str], Answer]) -> Callable[[Lookup, str], Answer]:
    """The question, answered once for each account and id: what every pair of statements asks again is not worked out for every pair."""

    @wraps(question)
    def asked(look: Lookup, id: str) -> Answer:
        return look.answered(question, id)

    return asked


def steadily(question: Callable[[Lookup, str], Answer]) -> Callable[[Lookup, str], Answer]:
    """The question, answered once for each account and id, where the answer hardly ever changes while what it looks at grows: the mentions of a name.

    It may be asked of an id that is no longer there, and has an answer then.
    """

    @wraps(question)
    def asked(look: Lookup, id: str) -> Answer:
        return look.answered(question, id, steady=True)

    return asked
