"""This file says how an account differs from an earlier one: what is new, revised, disputed, merged, split, withdrawn, and what caused it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Literal

from akyn.model import Account, Dispute, Entity, Event, Judgement, Point, Position, Series, Statement
from akyn.tell.background import is_background
from akyn.tell.gravity import foremost
from akyn.tell.leads import lead
from akyn.tell.lookup import Lookup
from akyn.tell.phrases import told
from akyn.tell.table import Row
from akyn.tell.tallies import in_prose, points_of
from akyn.tell.tolls import OF_PEOPLE
from akyn.tell.words import published, sentence

Kind = Literal["new", "revised", "disputed", "merged", "split", "withdrawn"]
About = Literal["figure", "dispute", "event", "position", "exposure", "entity", "statement"]

COLUMNS = ("change", "about", "id", "words", "before", "cause", "published", "report", "statements")
SHOWN = ("change", "about", "words", "before", "cause", "id")
_FIRST: tuple[About, ...] = ("dispute", "figure", "position", "exposure", "event", "entity", "statement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference: in words, what was before, the statements behind it; the report that caused it, else the decision of an analyst."""

    kind: Kind
    about: About
    id: str
    words: str
    before: str = ""
    statements: tuple[str, ...] = ()
    report: str = ""
    decision: str = ""


def changes(before: Account, after: Account) -> tuple[Change, ...]:
    """Every change by the report that caused it, in order of publication; of a report disputes, moved figures and counts of people first, lesser counts last.

    Of two accounts as of days of publication, a report of unknown day is no newer one.
    """
    diff = _Difference(before, after)
    order = {report.id: place for place, report in enumerate(diff.look.reports_by_day())}
    found = (*diff.figures(), *diff.disputes(), *diff.events(), *diff.stands(), *diff.entities(), *diff.withdrawn())
    lesser = {series.id for series in after.series if series.measure not in OF_PEOPLE}
    return tuple(sorted(found, key=lambda one: (order.get(one.report, len(order)), *_weight(one, lesser))))


def _weight(change: Change, lesser: Collection[str]) -> tuple[bool, bool, int]:
    """What puts the changes of a report in order: happenings that turn out to be one come after what is new, first counts of seats or years last."""
    is_regrouped = change.about == "event" and change.kind in ("merged", "split")
    return (change.kind == "new" and change.id in lesser, is_regrouped, _FIRST.index(change.about))


def rows(changes: Iterable[Change], after: Account) -> Iterator[Row]:
    """A row a change."""
    look = Lookup(after)
    for one in changes:
        report = look.reports.get(one.report)
        cause = look.told_by(report.id) + f", {published(report.published)}" if report else one.decision or "read anew"
        moment = (report.published or "") if report else ""
        yield (one.kind, one.about, one.id, one.words, one.before, cause, moment, one.report, " ".join(one.statements))


class _Difference:
    """Two accounts of one case, and the reports that only the later one has."""

    def __init__(self, before: Account, after: Account) -> None:
        self.before, self.after = before, after
        self.was, self.look = Lookup(before), Lookup(after)
        dated = before.as_of is not None
        self.newer = frozenset(one.id for one in after.reports if one.id not in self.was.reports and (one.published or not dated))
        self.decisions = [one for one in after.judgements if not one.is_machine and one not in before.judgements]
        self.undone = [one for one in before.judgements if not one.is_machine and one not in after.judgements]

    # ---- what came in

    def figures(self) -> Iterator[Change]:
        """New tellings: those that update an earlier one with what it was, those that contradict one with both; no repetitions, no history."""
        for series in self.after.series:
            points = {point.statement: point for point in points_of(self.look, series)}
            for point in points.values():
                touching = [one for one in series.relations if point.statement in (one.start, one.end)]
                ties = {one.relation: points.get(one.start if one.end == point.statement else one.end) for one in touching}
                if point.report in self.newer and "repeats" not in ties and not self._is_history(point):
                    yield self._figure(series, point, updated=ties.get("updates"), against=ties.get("contradicts"))

    def _is_history(self, point: Point) -> bool:
        """Whether a number is told for context: by a statement of the background, or of days before any report that the case holds."""
        when = self.after.date_of.get(point.statement)
        return self.look.is_history(self.look.statements[point.statement]) or bool(when and when.end.isoformat() < self._begun)

    @cached_property
    def _begun(self) -> str:
        """The first day of any situation, else of any report; "" where none is known."""
        starts = [one.start.isoformat() for one in self.after.situations if one.start]
        return min(starts or [one.published for one in self.after.reports if one.published], default="")

    def _figure(self, series: Series, point: Point, *, updated: Point | None, against: Point | None) -> Change:
        words, kind, before = f"{sentence(series.measure)}: {in_prose(self.look, series, point)}", "new", ""
        if against:
            words, kind = f"{words}, against {in_prose(self.look, series, against)}", "disputed"
        elif updated and (updated.published or "") < (point.published or ""):
            kind, before = "revised", in_prose(self.look, series, updated)
        return Change(kind=kind, about="figure", id=series.id, words=words, before=before, statements=(point.statement,), report=point.report)  # type: ignore[arg-type]  # a plain word for a Literal

    def disputes(self) -> Iterator[Change]:
        """Questions that were not yet answered by two sides."""
        open_before = {id for one in self.before.disputes if len(one.sides) > 1 for id in _members(one)}
        for dispute in self.after.disputes:
            members = _members(dispute)
            if open_before.isdisjoint(members):
                first = next((one for one in self.look.among(members) if one.report in self.newer), None)
                if first or self._decision(members):
                    yield self._of("disputed", "dispute", dispute.id, f"Dispute opened: {dispute.about}", members, first)

    def events(self) -> Iterator[Change]:
        """Happenings first told, those that turn out to be one, those that turn out to be several."""
        for event in sorted(self.after.events, key=partial(foremost, self.look)):
            statements = self.look.among(event.statements)
            earlier = {self.was.event_of[one.id].id: self.was.event_of[one.id] for one in statements if one.id in self.was.event_of}
            is_history = is_background(self.look, None, event) or (event.date and event.date.end.isoformat() < self._begun)
            if all(one.report in self.newer for one in statements):
                if not is_history:
                    yield self._of("new", "event", event.id, self._told(self.look, event), event.statements, statements[0])
            elif len(earlier) > 1:
                before = " / ".join(self._told(self.was, one) for one in sorted(earlier.values(), key=partial(foremost, self.was)))
                yield self._of("merged", "event", event.id, self._told(self.look, event), event.statements, self._newer(event.statements), before)
        for event in sorted(self.before.events, key=partial(foremost, self.was)):
            later = {self.look.event_of[one].id: self.look.event_of[one] for one in event.statements if one in self.look.event_of}
            if len(later) > 1:
                words = " / ".join(self._told(self.look, one) for one in sorted(later.values(), key=partial(foremost, self.look)))
                told_later = [id for one in later.values() for id in one.statements]
                yield self._of("split", "event", min(later), words, event.statements, self._newer(told_later), self._told(self.was, event))

    def stands(self) -> Iterator[Change]:
        """Positions and exposures that rest on newer reports alone."""
        for position in self.after.positions:
            if first := self._all_newer(position.statements):
                yield self._of("new", "position", position.id, _position(self.look, position, first), position.statements, first)
        for exposure in self.after.exposures:
            if first := self._all_newer(exposure.threats):
                yield self._of("new", "exposure", exposure.id, f"At risk: {self.look.name(exposure.asset)}", exposure.threats, first)

    # ---- who turned out to be whom

    def entities(self) -> Iterator[Change]:
        """Names that turn out to be one, and one that turns out to be several."""
        yield from self._regrouped("merged", self.look, self.after.entities, self.was, self.before.entity_of)
        yield from self._regrouped("split", self.was, self.before.entities, self.look, self.after.entity_of)

    def _regrouped(self, kind: Kind, here: Lookup, entities: Iterable[Entity], there: Lookup, entity_of: Mapping[str, str]) -> Iterator[Change]:
        for entity in entities:
            others = sorted({entity_of[one] for one in entity.referents if one in entity_of})
            if len(others) > 1:
                apart = " / ".join(there.name(one) for one in others)
                words, before, id = (apart, entity.name, others[0]) if kind == "split" else (entity.name, apart, entity.id)
                members = entity.referents if kind == "merged" else tuple(one for other in others for one in there.entities[other].referents)
                report = min((one.partition("#")[0] for one in members if one.partition("#")[0] in self.newer), key=self._age, default="")
                yield Change(kind=kind, about="entity", id=id, words=words, before=before, report=report, decision="" if report else self._decision(members))

    # ---- what is gone

    def withdrawn(self) -> Iterator[Change]:
        """Statements, disputes, positions and exposures that are no longer told."""
        for statement in self.before.statements:
            if statement.id not in self.look.statements:
                words = told(self.was, statement, with_source=False)
                yield self._gone("statement", statement.id, words, (statement.id,))
        contested = {id for one in self.after.disputes for id in _members(one)}
        for dispute in self.before.disputes:
            if contested.isdisjoint(_members(dispute)):
                yield self._gone("dispute", dispute.id, dispute.about, _members(dispute))
        standing = {id for one in self.after.positions for id in one.statements}
        threatening = {id for one in self.after.exposures for id in one.threats}
        for position in self.before.positions:
            if not standing & set(position.statements):
                words = _position(self.was, position, self.was.among(position.statements)[0])
                yield self._gone("position", position.id, words, position.statements)
        for exposure in self.before.exposures:
            if not threatening & set(exposure.threats):
                yield self._gone("exposure", exposure.id, self.was.name(exposure.asset), exposure.threats)

    def _gone(self, about: About, id: str, words: str, statements: tuple[str, ...]) -> Change:
        events = {self.look.event_of[one].id: self.look.event_of[one] for one in statements if one in self.look.event_of}
        beside = [one for event in events.values() for one in event.statements]
        return self._of("withdrawn", about, id, words, statements, self._newer(beside))

    # ---- causes

    def _of(self, kind: Kind, about: About, id: str, words: str, statements: Iterable[str], cause: Statement | None, before: str = "") -> Change:
        statements = tuple(statements)
        decision = "" if cause else self._decision(statements)
        return Change(
            kind=kind, about=about, id=id, words=words, before=before, statements=statements, report=cause.report if cause else "", decision=decision
        )

    def _newer(self, statements: Iterable[str]) -> Statement | None:
        """The first of these that a newer report tells."""
        return next((one for one in self.look.among(statements) if one.report in self.newer), None)

    def _all_newer(self, statements: Iterable[str]) -> Statement | None:
        """The first of these, where newer reports tell them all."""
        told_here = self.look.among(statements)
        return told_here[0] if told_here and all(one.report in self.newer for one in told_here) else None

    def _decision(self, members: Iterable[str]) -> str:
        """The decision that touches these, made or taken back in between, in words; "" where there is none."""
        members = set(members)
        for one, verb in (*((one, "") for one in self.decisions), *((one, "taken back: ") for one in self.undone)):
            if {one.left, one.right} & members:
                return f"{verb}{one.id} by {one.by}: {_why(one)}"
        return ""

    def _told(self, look: Lookup, event: Event) -> str:
        return told(look, lead(look, event.statements), with_source=False)

    def _age(self, report: str) -> tuple[str, str]:
        return (self.look.reports[report].published or "9999", report)


def _members(dispute: Dispute) -> tuple[str, ...]:
    return tuple(statement for side in dispute.sides for statement in side.statements)


def _position(look: Lookup, position: Position, first: Statement) -> str:
    """What a government says or does, in a sentence that names it: "Norland: «We call on both sides …» (demand)"."""
    country, words = look.name(position.country), told(look, first, with_source=False)
    return f"{words if country in words else f'{country}: {words}'} ({position.stance_type})"


def _why(judgement: Judgement) -> str:
    return "; ".join(reason.words for reason in judgement.reasons)
