"""This file finds things in an account: by id, by what they belong to, and the names a reader knows them by."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from itertools import chain

from akyn.lang.en.commons import has_determiner, is_common, takes_article
from akyn.model import (
    Account,
    Date,
    Dispute,
    Entity,
    Event,
    Exposure,
    Judgement,
    Position,
    Referent,
    Report,
    Series,
    Situation,
    Slot,
    Span,
    Statement,
)
from akyn.places import country_named, country_of_demonym
from akyn.tell.days import days_told
from akyn.tell.recalled import recalled
from akyn.tell.words import listed, published, shortened
from akyn.text.header import header_in
from akyn.text.lookup import article_before, begun, members_of

Thing = Report | Statement | Referent | Entity | Event | Series | Dispute | Position | Exposure | Situation

_OPENING = 32  # characters of its first words that stand for a report
_TITLE = 60  # characters of a title that stand for one
_TRANSLATED = re.compile(r"\b(?:machine|automatic)\w*[\s-]translat|\btranslated\s(?:automatically|by\s(?:a\s)?machine)", re.IGNORECASE)
_WITHOUT_ARTICLE = frozenset(("congress", "data", "footage", "media", "parliament", "people", "police", "staff", "television"))
_HEAD = 400  # characters in which a report says how it came about


class Lookup:
    """The account's things by id."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.reports = {report.id: report for report in account.reports}
        self.statements = {statement.id: statement for statement in account.statements}
        self.referents = {referent.id: referent for referent in account.referents}
        self.entities = {entity.id: entity for entity in account.entities}
        self.events = {event.id: event for event in account.events}
        self.event_of = {statement: event for event in account.events for statement in event.statements}
        self.disputed = {statement for dispute in account.disputes for side in dispute.sides for statement in side.statements}
        self.heads: dict[str, int] = {}  # of each report, once asked, where its title and first sentence end
        self.scraps: dict[str, bool] = {}  # of each statement, once asked, whether its words cannot be understood alone
        self._articles: dict[str, str] = {}

    @cached_property
    def days_told(self) -> dict[str, Date]:
        """The day of each statement that has one, of its own words or of another telling's."""
        return days_told(self.account)

    # ---- what stands behind an id

    @cached_property
    def things(self) -> dict[str, Thing]:
        """Everything by its own id."""
        held = self.account
        known: dict[str, Thing] = {}
        for group in (
            held.reports, held.statements, held.rejected, held.referents, held.entities, held.events, held.series, held.disputes, held.positions,
            held.exposures, held.situations,
        ):  # fmt: skip
            known |= {one.id: one for one in group}
        return known

    def thing(self, id: str) -> Thing:
        """The thing of this id, or of the one that begins so; an entity or event also by the ids that its members would give it.

        Raises:
            NotFound: none, or more than one.
        """
        return self.things[id] if id in self.things else begun(self._formerly, id)

    @cached_property
    def _formerly(self) -> dict[str, Thing]:
        """Everything by its own id and by those it may have had before others were joined to it."""
        return {former: self.things[now] for former, now in members_of(self.account).items()} | self.things

    @cached_property
    def judged(self) -> dict[str, list[Judgement]]:
        """The judgements on each member; of a key with what tells its bearers apart behind "#" ("group|protesters#2020-10-05") also on the bare key."""
        found: dict[str, list[Judgement]] = defaultdict(list)
        for one in self.account.judgements:
            left, right = one.left, one.right
            found[left].append(one)
            found[right].append(one)
            if "#" in left:
                found[left.partition("#")[0]].append(one)
            if "#" in right:
                found[right.partition("#")[0]].append(one)
        return found

    @cached_property
    def decided(self) -> frozenset[tuple[str, str | None]]:
        """The decisions of analysts that hold: each by its id and the moment it was made."""
        return frozenset((one.id, one.at) for one in self.account.judgements if not one.is_machine)

    @cached_property
    def first_of_unit(self) -> dict[str, str]:
        """The first referent of each unit that judgements on names are about."""
        first: dict[str, str] = {}
        for referent, unit in self.account.unit_of.items():
            if unit not in first or referent < first[unit]:
                first[unit] = referent
        return first

    @cached_property
    def events_with(self) -> dict[str, list[Event]]:
        """The events that each entity acts in or suffers, in order of the account."""
        found: dict[str, list[Event]] = defaultdict(list)
        for event in self.account.events:
            for id in dict.fromkeys((*event.actors, *event.recipients)):
                found[id].append(event)
        return found

    @cached_property
    def situations_of(self) -> dict[str, list[str]]:
        """The situations of each event."""
        found: dict[str, list[str]] = defaultdict(list)
        for situation in self.account.situations:
            for id in situation.events:
                found[id].append(situation.id)
        return found

    def situation_of(self, event: Event) -> Situation | None:
        """The situation that an event belongs to, the first of several."""
        return next((one for id in self.situations_of.get(event.id, ()) if isinstance(one := self.things[id], Situation)), None)

    @cached_property
    def parts(self) -> frozenset[str]:
        """The statements whose count is a part of another."""
        return frozenset(relation.start for series in self.account.series for relation in series.relations if relation.relation == "subset")

    @cached_property
    def disputes_of(self) -> dict[str, list[Dispute]]:
        """The disputes in which each statement takes a side."""
        found: dict[str, list[Dispute]] = defaultdict(list)
        for dispute in self.account.disputes:
            for statement in {id for side in dispute.sides for id in side.statements}:
                found[statement].append(dispute)
        return found

    def disputes_among(self, statements: Iterable[str]) -> list[Dispute]:
        """The disputes in which any of these takes a side, each once."""
        return list({dispute.id: dispute for id in statements for dispute in self.disputes_of.get(id, ())}.values())

    @cached_property
    def statements_of(self) -> dict[str, list[Statement]]:
        """The statements of each report, in order of its text."""
        return self.statements_by_report()

    def is_history(self, statement: Statement) -> bool:
        """Whether it is told for context: by the year it gives, or because it goes on with what was in an earlier year."""
        return statement.background or statement.id in self._recalled

    @cached_property
    def _recalled(self) -> frozenset[str]:
        """The statements that go on with what was in a year before that of their report, and of nobody who does something since."""
        of_reports = self.statements_of.items()
        found = (recalled(self.reports[id], told, entity_of=self.entity_of, is_of_old=self._is_of_old) for id, told in of_reports)
        return frozenset(id for id in chain.from_iterable(found) if not self._is_active(self.statements[id]))

    def _is_of_old(self, statement: Statement) -> bool:
        return statement.background or self._year_from(statement, self.event_of.get(statement.id)) < 0

    def _is_active(self, statement: Statement) -> bool:
        """Whether one of its people has a part in a happening of its report's year or later."""
        people = [id for slot in (*statement.actors, *statement.recipients) if (id := self.entity_of(slot)) in self.entities]
        return any(
            event.date is not None and self._year_from(statement, event) >= 0
            for id in people if self.entities[id].type == "person" for event in self.events_with.get(id, ())
        )  # fmt: skip

    def _year_from(self, statement: Statement, event: Event | None) -> int:
        """How many years from that of the statement's report an event ended; 0 where a day is not known."""
        published = self.reports[statement.report].published
        return event.date.end.year - int(published[:4]) if event and event.date and published else 0

    # ---- names

    def entity_of(self, slot: Slot) -> str:
        """The entity a slot stands for, or its referent where nothing was linked."""
        return self.account.entity_of.get(slot.referent, slot.referent)

    def name(self, id: str | None) -> str:
        """The name of an entity or referent, without article."""
        if id is None:
            return "not said"
        thing = self.entities.get(id) or self.referents.get(id)
        return thing.name if thing else id

    def called(self, id: str) -> str:
        """The name as a sentence uses it, with the article that the reports print before it."""
        if id not in self._articles:
            self._articles[id] = self._article(id)
        return self._articles[id] + self._in_a_sentence(id)

    def _in_a_sentence(self, id: str) -> str:
        """The name without the capital that only the beginning of a sentence gave it."""
        entity, name = self.entities.get(id), self.name(id)
        is_small = entity is not None and entity.type in ("group", "person", "asset") and _is_common(name)
        return name[:1].lower() + name[1:] if is_small else name

    def _article(self, id: str) -> str:
        """The article that stands before most mentions of the name; people have none unless an office names them."""
        entity, name = self.entities.get(id), self.name(id)
        if entity is not None and entity.type == "person" and name[:1].isupper():
            return ""
        mentions = [span for referent in (entity.referents if entity else (id,)) for span in self.mentions(referent) if self.quote(span) == name]
        articles = Counter(article for span in mentions if (article := article_before(self.reports[span.report].text, span.start)))
        return next((article for article, number in articles.most_common(1) if number * 2 >= len(mentions)), _usual_article(entity, name))

    def mentions(self, referent: str) -> tuple[Span, ...]:
        """Where a referent is named."""
        known = self.referents.get(referent)
        return known.mentions if known else ()

    def all_called(self, slots: Iterable[Slot]) -> str:
        """Whom the slots stand for: "the police and Ana Kovač"; a name for some words of another is told with it: "the ferry company (Norlines)"."""
        slots = tuple(slots)
        names = {self.entity_of(slot): self.called(self.entity_of(slot)) for slot in slots}
        for slot in slots:
            around = next((one for one in slots if one.span.holds(slot.span) and one.span != slot.span and self.entity_of(one) != self.entity_of(slot)), None)
            if around is not None and self.entity_of(around) in names:
                names[self.entity_of(around)] += f" ({self.name(self.entity_of(slot))})"
                names.pop(self.entity_of(slot), None)
        return listed(list(names.values()))

    def is_plural(self, slots: tuple[Slot, ...]) -> bool:
        """Whether the verb after these names is a plural one."""
        ids = list(dict.fromkeys(map(self.entity_of, slots)))
        return len(ids) > 1 or any(_is_plural(self.entities.get(id), self.name(id)) for id in ids)

    def is_translated(self, report: str) -> bool:
        """Whether the head of a report says that a machine translated it."""
        return bool(_TRANSLATED.search(self.reports[report].text[:_HEAD]))

    # ---- evidence

    def quote(self, span: Span) -> str:
        """The characters of a span."""
        return self.reports[span.report].quote(span)

    def words(self, span: Span) -> str:
        """The characters of a span on one line."""
        return " ".join(self.quote(span).split())

    def times_named(self, entity: Entity) -> int:
        """How often all reports name an entity."""
        return sum(len(self.referents[id].mentions) for id in entity.referents if id in self.referents)

    def spellings(self, entity: Entity) -> tuple[str, ...]:
        """The forms in which the reports print its name, by letters; a country bears more names than they use."""
        known = [self.referents[id] for id in entity.referents if id in self.referents]
        return tuple(sorted({words for one in known for span in one.mentions if (words := self.quote(span)) in one.names})) or (entity.name,)

    def told_by(self, report: str) -> str:
        """Who tells a report: its source, else its title, else the words it begins with; a file's name would say nothing to a reader."""
        known = self.reports[report]
        return known.source or (f"“{shortened(known.title, most=_TITLE)}”" if known.title else _opening(known))

    def heading(self, report: str) -> str:
        """What stands over a report: its title, else the words it begins with."""
        known = self.reports[report]
        return known.title or _opening(known)

    def telling(self, statement: Statement, *, year: bool = False) -> str:
        """Where a statement stands: "Harbour Wire, 6 October"."""
        return f"{self.told_by(statement.report)}, {published(self.reports[statement.report].published, year=year)}"

    def among(self, ids: Iterable[str]) -> list[Statement]:
        """These statements in order of publication, as far as the account holds them."""
        return sorted((self.statements[id] for id in ids if id in self.statements), key=self.age)

    def age(self, statement: Statement) -> tuple[str, str, int, str]:
        """What puts statements in order: publication (unknown last), report, place in it."""
        return (self.reports[statement.report].published or "9999", statement.report, statement.span.start, statement.id)

    # ---- what a situation holds

    def events_in(self, situation: Situation) -> list[Event]:
        """The events of a situation."""
        return [self.events[id] for id in situation.events if id in self.events]

    def series_in(self, situation: Situation) -> list[Series]:
        """The figures of a situation: those of its events, and those that its reports tell of no event."""
        events, reports = set(situation.events), set(situation.reports)
        return [one for one in self.account.series if (one.event in events if one.event else any(point.report in reports for point in one.points))]

    def speaks_of(self, situation: Situation, statements: Iterable[str]) -> bool:
        """Whether any of the statements stands in a report of the situation."""
        reports = set(situation.reports)
        return any(statement.report in reports for statement in self.among(statements))

    def sources(self, reports: Iterable[str]) -> int:
        """How many different sources tell these reports; one without a source counts by its name."""
        return len({self.reports[id].source or self.reports[id].name for id in reports if id in self.reports})

    @cached_property
    def newest(self) -> date | None:
        """The last day on which a report was published; None where no day is known."""
        days = [one.published[:10] for one in self.account.reports if one.published and len(one.published) >= len("2020-10-08")]
        return date.fromisoformat(max(days)) if days else None

    def reports_by_day(self) -> list[Report]:
        """All reports in order of publication, those of unknown day last."""
        return sorted(self.account.reports, key=lambda report: (report.published or "9999", report.name, report.id))

    def statements_by_report(self) -> dict[str, list[Statement]]:
        """The statements of each report, in order of its text."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for statement in sorted(self.account.statements, key=lambda statement: (statement.span.start, statement.id)):
            found[statement.report].append(statement)
        return found

    def statements_in_order(self) -> list[Statement]:
        """All statements, as their reports have them; reports in order of publication."""
        told = self.statements_by_report()
        return [statement for report in self.reports_by_day() for statement in told.get(report.id, [])]

    def events_by_day(self) -> list[Event]:
        """All events that are told, by day, the undated last."""
        told = [event for event in self.account.events if self.among(event.statements)]
        return sorted(told, key=lambda event: (event.date.start if event.date else date.max, event.id))


def _opening(report: Report) -> str:
    """A report by the words that it begins with; one without words by its name."""
    _, first = header_in(report.text)
    words = shortened(report.text[first : first + 2 * _OPENING], most=_OPENING)
    return f"“{words}”" if words else report.name


def _usual_article(entity: Entity | None, name: str) -> str:
    """What a name needs that is a common noun, though a report prints it behind "his", "one" or nothing: "a deputy", "the health ministry"."""
    first, last = (name.split() or [""])[0], (name.split() or [""])[-1]
    if entity is not None and entity.type == "organization" and takes_article(name):
        return "the "
    if entity is None or not name[:1].islower() or last.endswith("s") or last in _WITHOUT_ARTICLE or has_determiner(name):
        return ""
    if entity.type == "organization":
        return "the "
    return ("an " if first[0] in "aeiou" else "a ") if entity.type == "person" else ""


def _is_common(name: str) -> bool:
    """Whether a name has a capital only where a sentence begins: "Drivers", but not "Norwegian drivers"."""
    first = name.split()[0]
    return is_common(name) and country_of_demonym(first) is None and country_named(first) is None


def _is_plural(entity: Entity | None, name: str) -> bool:
    if entity is None or entity.type not in ("group", "asset"):
        return name.lower() in ("police", "troops")
    return name.lower().rstrip(".").endswith(("s", "people", "men", "police", "troops"))
