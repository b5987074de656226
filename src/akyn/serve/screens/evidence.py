"""This file is the evidence drawer: whatever an id or address names, its tellings in full quotation, part by part, and why it is so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from heapq import nsmallest

from akyn.model import Dispute, Event, Exposure, Position, Series, Slot, Span, Statement
from akyn.serve.lines import sentence_around
from akyn.serve.marks import State, kind_in_words, state_of_day, state_of_dispute, state_of_figure
from akyn.serve.screen import Asked, Row, Screen
from akyn.serve.view import View
from akyn.tell.because import Because
from akyn.tell.explain import shown, why
from akyn.tell.rating import code, graded
from akyn.tell.review import Past
from akyn.tell.wheres import said_of
from akyn.tell.words import dated, published, quoted, sentence

COLUMNS = 4  # tellings compared part by part; more do not fit a drawer
TELLINGS = 40
REASONS = 60
MEMBERS = 60  # tellings offered to part
OTHERS = 30  # happenings offered to join
UNDATED = 10_000  # days that a happening without a date is taken to be away
_SHOWN_ELSEWHERE = frozenset("statement actors recipients speaker through date place figures report told side confidence stance event".split()) | {"told by"}
_ID = re.compile(r"\s\([a-z]-[0-9a-f]{12}\)")  # programs want it behind a name; the page has links
_MAY_DIFFER = frozenset(("Whom", "Where", "When", "How many"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A quotation in its sentence: where it stands, who says so, whether it is a copy."""

    statement: str
    report: str
    told_by: str
    published: str
    start: int
    end: int
    before: str
    quote: str
    after: str
    language: str
    according_to: str
    state: State | None
    rating: str  # "F6", as the Admiralty code has it
    rating_said: str  # the same in words
    copy_of: str
    is_own_voice: bool  # of the report: nobody else is said to say so


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One question put to every telling: by whom, whom, where, when."""

    name: str
    answers: tuple[str, ...]
    differ: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the drawer shows."""

    id: str
    kind: str
    title: str
    states: tuple[State, ...]
    independent: int | None
    fields: tuple[tuple[str, str], ...]
    tellings: tuple[Telling, ...]
    parts: tuple[Part, ...]
    heads: tuple[str, ...]
    reasons: tuple[Because, ...]
    leads_to: tuple[tuple[str, str], ...]
    members: tuple[tuple[str, str], ...] = ()  # of a happening: its statements, to part
    others: tuple[tuple[str, str], ...] = ()  # and happenings of its type, to join
    decisions: tuple[Past, ...] = ()  # of analysts, on it or on its statements

    @property
    def grounds(self) -> tuple[tuple[str, tuple[Because, ...]], ...]:
        """The reasons under what each goes to show, "" where they stand alone."""
        found: list[tuple[str, list[Because]]] = []
        for reason in self.reasons:
            if reason.weight is None and reason.of is None:
                found.append((_ID.sub("", reason.words), []))
            elif found:
                found[-1][1].append(reason)
            else:
                found.append(("", [reason]))
        return tuple((words, tuple(under)) for words, under in found)


def content(view: View, asked: Asked) -> Evidence:
    """The evidence of an id, or of the characters that an address names.

    Raises:
        NotFound: it names nothing at this moment.
    """
    span = view.span(asked.id)
    return _of_characters(view, asked.id, span) if span else _of_thing(view, asked.id)


def _of_characters(view: View, address: str, span: Span) -> Evidence:
    inside = [one for one in view.statements_of.get(span.report, []) if span.start <= one.trigger.start < span.end]
    telling = _telling(view, span, inside[0] if inside else None)
    return Evidence(
        id=address,
        kind="quotation",
        title=quoted(view.look.quote(span), most=160),
        states=tuple(dict.fromkeys(view.state(one) for one in inside)),
        independent=None,
        fields=(),
        tellings=(telling,),
        parts=(),
        heads=(),
        reasons=(),
        leads_to=tuple((f"/evidence/{one.id}", f"{sentence(kind_in_words(one.type))}: {view.told(one)}") for one in inside),
    )


def _of_thing(view: View, id: str) -> Evidence:
    one, look = shown(view.account, id, lookup=view.look), view.look
    statements = _statements_of(view, one.id) or [look.statements[quote.of] for quote in one.quotes if quote.of in look.statements]
    event = look.events.get(one.id) or look.event_of.get(one.id)
    tellings = [_telling(view, statement.span, statement) for statement in statements[:TELLINGS]]
    tellings = tellings or [_telling(view, look.reports[quote.report].span(quote.start, quote.end), None) for quote in one.quotes[:TELLINGS]]
    return Evidence(
        id=one.id,
        kind=one.kind,
        title=_title(view, one.id, one.title),
        states=tuple(_states(view, one.id)),
        independent=event.independent_sources if event else None,
        fields=tuple((name, _in_words(name, words)) for name, words in one.fields if name not in _SHOWN_ELSEWHERE and not words.startswith(("v-", "c-"))),
        tellings=tuple(_folded(view, tellings)),
        parts=tuple(_parts(view, statements[:COLUMNS])),
        heads=tuple(look.told_by(statement.report) for statement in statements[:COLUMNS]),
        reasons=why(view.account, id, lookup=view.look).reasons[:REASONS],
        leads_to=tuple(_leads(view, one.id)),
        members=tuple(_members(view, statements[:MEMBERS])) if one.id in look.events else (),
        others=tuple(_alike(view, look.events[one.id])) if one.id in look.events else (),
        decisions=view.decisions_on([one.id, *(each.id for each in statements if one.id in look.events)]),
    )


def _in_words(name: str, words: str) -> str:
    return kind_in_words(words) if name == "type" else words


def _members(view: View, statements: Iterable[Statement]) -> Iterator[tuple[str, str]]:
    for one in statements:
        yield one.id, f"{view.look.told_by(one.report)}: {quoted(view.look.quote(one.span), most=90)}"


def _alike(view: View, event: Event) -> Iterator[tuple[str, str]]:
    """Other happenings of the same type, those nearest in time first, with their sentences."""
    same = [one for one in view.events_of_type.get(event.type, ()) if one.id != event.id]
    for one in nsmallest(OTHERS, same, key=lambda one: (_days_apart(one, event), one.id)):
        yield one.id, (f"{dated(one.date)}: " if one.date else "") + view.told(view.lead(one))[:120]


def _days_apart(left: Event, right: Event) -> int:
    return abs((left.date.start - right.date.start).days) if left.date and right.date else UNDATED


def _statements_of(view: View, id: str) -> list[Statement]:
    """The statements that a statement, event, figure, dispute, position or exposure rests on."""
    match view.look.things.get(id):
        case Statement() as statement:
            return [statement] if id in view.look.statements else []
        case Event(statements=members) | Position(statements=members) | Exposure(threats=members):
            return view.look.among(members)
        case Series() as series:
            return view.look.among(dict.fromkeys(point.statement for point in series.points))
        case Dispute() as dispute:
            return view.look.among(statement for side in dispute.sides for statement in side.statements)
    return []


def _title(view: View, id: str, otherwise: str) -> str:
    if id in view.look.statements:
        return view.told(view.look.statements[id])
    if id in view.look.events:
        return view.told(view.lead(view.look.events[id]))
    return otherwise[:1].upper() + otherwise[1:]


def _states(view: View, id: str) -> Iterator[State]:
    look = view.look
    if id in look.statements:
        yield view.state(look.statements[id])
        yield from _day_state(view, look.statements[id])
    if id in look.events:
        yield view.state_of_event(look.events[id])
        yield from _day_state(view, view.lead(look.events[id]))
    match look.things.get(id):
        case Series() as series:
            yield state_of_figure(look, series)
        case Dispute() as dispute:
            yield state_of_dispute(dispute)


def _day_state(view: View, statement: Statement) -> Iterator[State]:
    when = view.account.date_of.get(statement.id)
    if when:
        state = state_of_day(when)
        yield replace(state, word=f"{dated(when)}: {state.word}")


def _telling(view: View, span: Span, statement: Statement | None) -> Telling:
    report = view.look.reports[span.report]
    around = sentence_around(report, span)
    root = view.roots.get(report.id, report.id)
    return Telling(
        statement=statement.id if statement else "",
        report=report.id,
        told_by=view.look.told_by(report.id),
        published=published(report.published) + (", inferred" if report.published and report.published_from == "inferred" else ""),
        start=span.start,
        end=span.end,
        before=report.text[around.start : span.start],
        quote=report.quote(span),
        after=report.text[span.end : around.end],
        language=report.language or "",
        according_to=view.according_to(statement) if statement else "",
        state=view.state(statement) if statement else None,
        rating=code(view.account, report, statement) if statement else "",
        rating_said=graded(view.account, report, statement) if statement else "",
        copy_of=view.look.told_by(root) if root != report.id else "",
        is_own_voice=statement is not None and statement.speaker is None,
    )


def _folded(view: View, tellings: Iterable[Telling]) -> list[Telling]:
    """The tellings, each copy behind its origin."""
    order: dict[str, int] = {}
    listed = list(tellings)
    for telling in listed:
        order.setdefault(view.roots.get(telling.report, telling.report), len(order))
    return sorted(listed, key=lambda one: (order[view.roots.get(one.report, one.report)], bool(one.copy_of)))


def _parts(view: View, statements: list[Statement]) -> Iterator[Part]:
    """Part by part; what no telling says is left out."""
    look = view.look

    def names(slots: Iterable[Slot | None]) -> str:
        return "; ".join(dict.fromkeys(look.name(look.entity_of(slot)) for slot in slots if slot))

    places = [names([one.place]) for one in statements]
    counts = [tuple((figure.measure, figure.value, figure.low, figure.high) for figure in one.figures) for one in statements]
    table: dict[str, list[str]] = {
        "By": [names(one.actors) for one in statements],
        "Whom": [names(one.recipients) for one in statements],
        "Where": places if any(places) else [said_of(look, one) for one in statements],
        "When": [dated(view.account.date_of[one.id]) if one.id in view.account.date_of else "" for one in statements],
        "How many": ["; ".join(f"{look.quote(figure.span)} {figure.measure}" for figure in one.figures) for one in statements],
        "Says": [view.according_to(one) for one in statements],
        "Stance": [one.stance for one in statements],
    }
    for name, answers in table.items():
        if any(answers):
            said = set(filter(None, counts if name == "How many" else map(str.casefold, answers)))
            yield Part(name=name, answers=tuple(answer or "not said" for answer in answers), differ=len(said) > 1 and name in _MAY_DIFFER)


def _leads(view: View, id: str) -> Iterator[tuple[str, str]]:
    """Where one can go from here: the event of a statement, its actors, its disputes."""
    event: Event | None = view.look.event_of.get(id)
    if event and len(event.statements) > 1:
        yield f"/evidence/{event.id}", f"{len(event.statements)} tellings of this happening"
    members = view.look.events[id].statements if id in view.look.events else (id,)
    for dispute in view.look.disputes_among(members):
        yield f"/evidence/{dispute.id}", f"dispute: {dispute.about}"
    if id in view.look.entities:
        yield f"/actors/{id}", view.look.name(id)
    for statement in [view.look.statements[id]] if id in view.look.statements else []:
        for entity in dict.fromkeys(map(view.look.entity_of, (*statement.actors, *statement.recipients))):
            yield f"/actors/{entity}", view.look.name(entity)


def rows(page: Evidence) -> Iterator[Row]:
    """A row a telling."""
    for one in page.tellings:
        state = one.state.word if one.state else ""
        yield (page.id, one.statement, one.report, one.told_by, one.published, one.start, one.end, one.quote, one.according_to, state, one.copy_of)


SCREEN = Screen(
    path="/evidence/{id}",
    title="Evidence",
    template="evidence.html",
    content=content,
    columns=("id", "statement", "report", "told_by", "published", "start", "end", "quote", "according_to", "state", "copy_of"),
    rows=rows,
)
