"""This file answers for one id: what it is with its evidence (`shown`), and why it is so in words (`why`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akyn.model import (
    Account,
    Date,
    Dispute,
    Entity,
    Event,
    Exposure,
    Judgement,
    Point,
    Position,
    Referent,
    Report,
    Role,
    Series,
    Situation,
    Slot,
    Span,
    Statement,
)
from akyn.tell import proposals
from akyn.tell.because import Because, Quotation, bounds, in_numbers, named, of_parts, quotations
from akyn.tell.lookup import Lookup, Thing
from akyn.tell.rating import RELIABLE, rating, reliability
from akyn.tell.wheres import FROM_THE_REPORT, place_basis
from akyn.tell.words import counted, days, inert, number, quoted

LISTED = 40  # members of one thing that are listed; `akyn export` has all


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One thing of the account: its fields in words, its evidence in quotations."""

    kind: str
    id: str
    title: str
    fields: tuple[tuple[str, str], ...]
    quotes: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The reasons that a thing is as it is, and the evidence."""

    kind: str
    id: str
    title: str
    reasons: tuple[Because, ...]
    quotes: tuple[Quotation, ...]


def shown(account: Account, id: str, *, lookup: Lookup | None = None) -> Shown:
    """The thing of this id, or of the one id that begins so.

    Args:
        lookup: of this account, where one is at hand.

    Raises:
        NotFound: none, or more than one.
    """
    lookup = lookup or Lookup(account)
    thing = lookup.thing(id)
    kind, title, fields, quotes = _page(lookup, thing)
    return Shown(kind=kind, id=thing.id, title=title, fields=tuple((name, words) for name, words in fields if words), quotes=tuple(quotes))


def why(account: Account, id: str, *, lookup: Lookup | None = None) -> Why:
    """The rules and judgements behind the thing of this id, and its evidence.

    Args:
        lookup: of this account, where one is at hand.

    Raises:
        NotFound: no id, or more than one, begins so.
    """
    lookup = lookup or Lookup(account)
    thing = lookup.thing(id)
    kind, title, _, quotes = _page(lookup, thing)
    return Why(kind=kind, id=thing.id, title=title, reasons=tuple(_reasons(lookup, thing)), quotes=tuple(quotes))


def lines(answer: Shown | Why) -> Iterator[str]:
    """The answer line by line, without line ends; hostile characters made visible."""
    yield inert(f"{answer.kind} {answer.id}")
    yield f"  {inert(answer.title)}"
    if isinstance(answer, Shown):
        width = max((len(name) for name, _ in answer.fields), default=0)
        yield from (f"  {name.ljust(width)}  {inert(words)}" for name, words in answer.fields)
    else:
        yield from ("", "because")
        yield from (f"  {inert(reason.said)}" for reason in answer.reasons)
    if answer.quotes:
        yield from ("", "evidence")
    yield from (f"  {quote.of}: {inert(quoted(quote.quote))} {inert(quote.told_by)}, {quote.report}, {quote.start}–{quote.end}" for quote in answer.quotes)


# ---- what it is

Fields = list[tuple[str, str]]
Page = tuple[str, str, Fields, Iterable[Quotation]]


def _page(lookup: Lookup, thing: Thing) -> Page:
    match thing:
        case Report():
            return "report", thing.title or thing.name, _report(lookup, thing), ()
        case Statement():
            return "statement", lookup.quote(thing.span), _statement(lookup, thing), _evidence(lookup, thing)
        case Referent():
            return "referent", thing.name, _referent(lookup, thing), quotations(lookup, "named", thing.mentions)
        case Entity():
            return "entity", thing.name, _entity(lookup, thing), _mentions(lookup, thing)
        case Event():
            return "event", _event_title(lookup, thing), _event(lookup, thing), _tellings(lookup, thing.statements)
        case Series():
            return "figure", f"{thing.measure}, {counted(len(thing.points), 'telling')}", _series(lookup, thing), _figures(lookup, thing)
        case Dispute():
            return "dispute", thing.about, _dispute(lookup, thing), _sides(lookup, thing)
        case Position():
            return "position", f"{lookup.name(thing.country)}: {thing.stance_type}", _position(lookup, thing), _tellings(lookup, thing.statements)
        case Exposure():
            return "exposure", lookup.name(thing.asset), _exposure(lookup, thing), _tellings(lookup, thing.threats)
        case Situation():
            return "situation", thing.title, _situation(lookup, thing), ()


def _report(lookup: Lookup, report: Report) -> Fields:
    statements = lookup.statements_of.get(report.id, [])
    return [
        ("name", report.name),
        ("source", report.source or ""),
        ("reliability", f"{reliability(lookup.account, report)} ({RELIABLE[reliability(lookup.account, report)]})"),
        ("url", report.url or ""),
        ("language", report.language or ""),
        ("published", f"{report.published} ({report.published_from})" if report.published else "unknown"),
        ("characters", f"{len(report.text):,}"),
        *(("statement", f"{one.id} {one.type} {quoted(lookup.quote(one.span), most=100)}") for one in statements),
    ]


def _statement(lookup: Lookup, statement: Statement) -> Fields:
    event = lookup.event_of.get(statement.id)
    return [
        ("type", statement.type + (f"/{statement.mode}" if statement.mode else "")),
        ("stance", statement.stance + (", background" if statement.background else "")),
        ("rejected", "an analyst says that it is read wrong; it counts nowhere" if statement in lookup.account.rejected else ""),
        ("actors", _names(lookup, statement.actors)),
        ("recipients", _names(lookup, statement.recipients)),
        ("speaker", _names(lookup, [statement.speaker] if statement.speaker else [])),
        ("through", _names(lookup, statement.via)),
        ("date", _date(lookup.account.date_of.get(statement.id))),
        ("place", _names(lookup, [statement.where] if statement.where else []) + (FROM_THE_REPORT if place_basis(statement) == "report" else "")),
        ("figures", "; ".join(in_numbers(figure) for figure in statement.figures)),
        ("confidence", f"{statement.confidence:.2f}"),
        ("rating", rating(lookup.account, lookup.reports[statement.report], statement)),
        ("report", f"{statement.report} {lookup.telling(statement, year=True)}"),
        ("event", event.id if event else ""),
    ]


def _referent(lookup: Lookup, referent: Referent) -> Fields:
    entity = lookup.account.entity_of.get(referent.id)
    return [
        ("type", referent.type),
        ("names", "; ".join(referent.names)),
        ("roles", _roles(referent.roles)),
        ("country", referent.country or ""),
        ("key", referent.key),
        ("report", referent.report),
        ("entity", named(lookup, entity) if entity else ""),
    ]


def _entity(lookup: Lookup, entity: Entity) -> Fields:
    return [
        ("type", entity.type),
        ("names", "; ".join(entity.names)),
        ("roles", _roles(entity.roles)),
        ("country", entity.country or ""),
        ("owner", named(lookup, entity.owner) if entity.owner else ""),
        ("at", f"{entity.lat}, {entity.lon}" if entity.lat is not None else ""),
        ("reports", counted(len({lookup.referents[one].report for one in entity.referents if one in lookup.referents}), "report")),
        *(("event", f"{event.id} {_event_title(lookup, event)}") for event in _events_with(lookup, entity)[:LISTED]),
    ]


def _event(lookup: Lookup, event: Event) -> Fields:
    return [
        ("type", event.type),
        ("date", _date(event.date)),
        ("place", named(lookup, event.place) if event.place else ""),
        ("actors", "; ".join(named(lookup, id) for id in event.actors)),
        ("recipients", "; ".join(named(lookup, id) for id in event.recipients)),
        ("told by", f"{counted(len(event.statements), 'statement')}, {counted(event.independent_sources, 'independent source')}"),
        ("situations", "; ".join(lookup.situations_of.get(event.id, ()))),
    ]


def _series(lookup: Lookup, series: Series) -> Fields:
    return [
        ("measure", series.measure + (f", {series.unit}" if series.unit else "")),
        ("place", named(lookup, series.place) if series.place else ""),
        ("event", series.event or ""),
        *(("told", _point(lookup, point)) for point in series.points),
        *(("relation", f"{one.start} {one.relation} {one.end}") for one in series.relations),
    ]


def _point(lookup: Lookup, point: Point) -> str:
    who = lookup.name(point.speaker) if point.speaker else lookup.told_by(point.report)
    about = "about " if point.approximate else ""
    return f"{about}{number(point.value)} ({bounds(point)}), {point.published or 'undated'}, {who}, {point.statement}"


def _dispute(lookup: Lookup, dispute: Dispute) -> Fields:
    return [("status", dispute.status), *(("side", f"{side.claim} ({counted(len(side.statements), 'statement')})") for side in dispute.sides)]


def _position(lookup: Lookup, position: Position) -> Fields:
    return [("of", named(lookup, position.country)), ("stance", position.stance_type), ("situation", position.situation or "")]


def _exposure(lookup: Lookup, exposure: Exposure) -> Fields:
    return [
        ("asset", named(lookup, exposure.asset)),
        ("owner", named(lookup, exposure.owner) if exposure.owner else ""),
        ("place", named(lookup, exposure.place) if exposure.place else ""),
        ("threats", counted(len(exposure.threats), "statement")),
    ]


def _situation(lookup: Lookup, situation: Situation) -> Fields:
    return [
        ("countries", ", ".join(situation.countries)),
        ("days", days(situation.start, situation.end)),
        ("reports", counted(len(situation.reports), "report")),
        ("events", counted(len(situation.events), "event")),
        *(("report", f"{id} {lookup.told_by(id)}, {lookup.reports[id].name}") for id in situation.reports if id in lookup.reports),
    ]


def _event_title(lookup: Lookup, event: Event) -> str:
    """The first telling of it, quoted."""
    statements = lookup.among(event.statements)
    return quoted(lookup.quote(statements[0].span), most=140) if statements else event.type


def _events_with(lookup: Lookup, entity: Entity) -> list[Event]:
    return lookup.events_with.get(entity.id, [])


def _names(lookup: Lookup, slots: Iterable[Slot]) -> str:
    return "; ".join(named(lookup, id) for id in dict.fromkeys(map(lookup.entity_of, slots)))


def _roles(roles: Iterable[Role]) -> str:
    return "; ".join(" ".join(part for part in (role.title, f"of {role.of}" if role.of else "", _time_of(role)) if part) for role in roles)


def _time_of(role: Role) -> str:
    return f"({role.start or '?'} to {role.end or '?'})" if role.start or role.end else ""


def _date(when: Date | None) -> str:
    if when is None:
        return "not known"
    words = f": {when.text}" if when.text else ""
    return f"{days(when.start, when.end)} ({when.precision}, from {when.basis}{words})"


# ---- the evidence


def _evidence(lookup: Lookup, statement: Statement) -> Iterator[Quotation]:
    yield from quotations(lookup, "statement", [statement.span])
    yield from quotations(lookup, "trigger", [statement.trigger])
    yield from quotations(lookup, "actor", [slot.span for slot in statement.actors])
    yield from quotations(lookup, "recipient", [slot.span for slot in statement.recipients])
    yield from quotations(lookup, "speaker", [statement.speaker.span] if statement.speaker else [])
    yield from quotations(lookup, "through", [slot.span for slot in statement.via])
    yield from quotations(lookup, "date", [statement.when.span] if statement.when and statement.when.span else [])
    yield from quotations(lookup, "place", [statement.where.span] if statement.where else [])
    yield from quotations(lookup, "figure", [figure.span for figure in statement.figures])


def _mentions(lookup: Lookup, entity: Entity) -> Iterator[Quotation]:
    """Each spelling in each report once."""
    seen: dict[tuple[str, str], Span] = {}
    for referent in entity.referents:
        for span in lookup.referents[referent].mentions if referent in lookup.referents else ():
            seen.setdefault((span.report, lookup.quote(span)), span)
    yield from quotations(lookup, "named", list(seen.values())[:LISTED])


def _tellings(lookup: Lookup, ids: Iterable[str]) -> Iterator[Quotation]:
    for statement in lookup.among(ids)[:LISTED]:
        yield from quotations(lookup, statement.id, [statement.span])


def _figures(lookup: Lookup, series: Series) -> Iterator[Quotation]:
    for statement in lookup.among(dict.fromkeys(point.statement for point in series.points)):
        yield from quotations(lookup, statement.id, [statement.span])
        yield from quotations(lookup, "figure", [figure.span for figure in statement.figures if figure.measure == series.measure])


def _sides(lookup: Lookup, dispute: Dispute) -> Iterator[Quotation]:
    for place, side in enumerate(dispute.sides, 1):
        for statement in lookup.among(side.statements):
            yield from quotations(lookup, f"side {place}, {statement.id}", [statement.span])


# ---- why it is so


def _reasons(lookup: Lookup, thing: Thing) -> Iterator[Because]:
    match thing:
        case Report():
            yield from _why_a_report(lookup, thing)
        case Statement():
            yield from _why_a_statement(lookup, thing)
        case Referent():
            yield Because(words=f"known by the key {thing.key}")
            yield from _judged(lookup, {thing.id, thing.key})
        case Entity():
            yield from _why_an_entity(lookup, thing)
        case Event():
            yield Because(words=f"read as one happening: {counted(len(thing.statements), 'statement')}")
            yield from _judged(lookup, set(thing.statements))
            yield from _rules(lookup, thing.statements)
        case Series():
            yield Because(words="the same is counted, of the same event or place")
            yield from (Because(words=f"{one.start} {one.relation} {one.end}") for one in thing.relations)
        case Dispute():
            yield Because(words="the statements of its sides answer one question differently")
            yield from (Because(words=f"side: {side.claim} ({', '.join(side.statements)})") for side in thing.sides)
            yield from _rules(lookup, [id for side in thing.sides for id in side.statements])
        case Position():
            yield Because(words=f"statements of {lookup.name(thing.country)} that carry {thing.stance_type}: {len(thing.statements)}")
            yield from _rules(lookup, thing.statements)
        case Exposure():
            yield Because(words=f"statements in which {lookup.name(thing.asset)} is threatened or struck: {len(thing.threats)}")
            yield from _rules(lookup, thing.threats)
        case Situation():
            yield Because(words=f"its reports tell of {', '.join(thing.countries) or 'no country'} within {days(thing.start, thing.end)}")
            yield from _judged(lookup, {*thing.reports, *thing.events, thing.id})


def _why_a_report(lookup: Lookup, report: Report) -> Iterator[Because]:
    yield Because(words=f"day of publication: {report.published or 'unknown'}, from {report.published_from}")
    yield from _judged(lookup, {report.id})
    refused = [ruling for ruling in proposals.settled(lookup.account) if ruling.report == report.id and ruling.outcome not in proposals.PASSED]
    yield from (Because(words=f"{ruling.by} proposed and was refused: {proposals.refusal(ruling)}") for ruling in refused)


def _why_an_entity(lookup: Lookup, entity: Entity) -> Iterator[Because]:
    """The keys its referents share, and what joined one key to another or kept it apart."""
    referents = [lookup.referents[one] for one in entity.referents if one in lookup.referents]
    keys = sorted({referent.key for referent in referents})
    yield Because(words=f"read as one: {counted(len(referents), 'referent')} in {counted(len({one.report for one in referents}), 'report')}")
    for key in keys:
        same = [referent for referent in referents if referent.key == key]
        yield Because(words=f"same key {key}: {counted(len(same), 'referent')}, named {'; '.join(sorted({one.name for one in same}))}")
    yield from _judged(lookup, {*entity.referents, *keys})


def _why_a_statement(lookup: Lookup, statement: Statement) -> Iterator[Because]:
    yield from of_parts(lookup, statement)
    yield Because(words=f"read by {statement.extractor}, confidence {statement.confidence:.2f}")
    agreeing = [ruling for ruling in lookup.account.rulings if ruling.statement == statement.id and ruling.outcome == "known"]
    yield from (Because(words=f"{ruling.by} proposes the same") for ruling in agreeing[:1])
    if lookup.reports[statement.report].published_from == "inferred":
        yield Because(words=f"the report's day {lookup.reports[statement.report].published} was inferred")
        yield from _judged(lookup, {statement.report}, about="published")
    yield from _judged(lookup, {statement.id})


def _rules(lookup: Lookup, ids: Iterable[str]) -> Iterator[Because]:
    for statement in lookup.among(ids)[:LISTED]:
        if statement.rules:
            yield Because(words=f"{statement.id}: {'; '.join(statement.rules)}")


def _judged(lookup: Lookup, members: set[str], *, about: str | None = None) -> Iterator[Because]:
    """The judgements on these members and their reasons; those that keep others apart come last."""
    touching = {one.id: one for member in members for one in lookup.judged.get(member, ()) if about in (None, one.about)}
    for judgement in sorted(touching.values(), key=lambda one: (one.verdict != "same", -one.score, one.id))[:LISTED]:
        yield Because(words=_verdict(lookup, judgement))
        yield from (Because(words=reason.words, weight=reason.weight) for reason in judgement.reasons)


def _verdict(lookup: Lookup, judgement: Judgement) -> str:
    if judgement.verdict == "corrected":
        return f"{judgement.right} corrected by {judgement.by}"
    if judgement.verdict == "noted" or not judgement.right:
        return f"{judgement.verdict} by {judgement.by}"
    pair = f"{_known_as(lookup, judgement.left)} and {_known_as(lookup, judgement.right)}"
    return f"{pair}: {judgement.verdict} {judgement.about}, {judgement.score:+.2f}, by {judgement.by}"


def _known_as(lookup: Lookup, id: str) -> str:
    """A name or a few words for an id, with the id."""
    if id in lookup.referents:
        return f"{lookup.referents[id].name} ({id})"
    if id in lookup.statements:
        return f"{quoted(lookup.quote(lookup.statements[id].span), most=60)} ({id})"
    return f"{lookup.told_by(id)} ({id})" if id in lookup.reports else id
