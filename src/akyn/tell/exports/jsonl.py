"""This file tells an account as JSON Lines: the export contract, one record a line, `kind` first.

Offsets count code points of `report.text`, upper ends exclusive; days are inclusive; what is absent is null. The same account gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from itertools import chain
from typing import Any

from akyn.model import Account, Asset, Date, Event, Figure, Judgement, Point, Report, Series, Situation, Slot, Span, Statement
from akyn.tell.days import days_told
from akyn.tell.formats import ExportFormat
from akyn.tell.rating import reliability
from akyn.tell.wheres import place_basis

Record = dict[str, Any]  # Any: a JSON object, its fields those of the contract

# JSON leaves these as they are, and some readers take them for line ends.
_NOT_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def lines(account: Account) -> Iterator[str]:
    """Each record of the account as one line of JSON, without line end; by kind, then by id, statements as their reports have them."""
    return map(line, records(account))


FORMAT = ExportFormat(name="jsonl", suffix=".jsonl", lines=lambda look, places: lines(look.account))


def line(record: Record) -> str:
    """A record as one line of JSON."""
    return json.dumps(record, ensure_ascii=False, allow_nan=False).translate(_NOT_LINE_ENDS)


def records(account: Account) -> Iterator[Record]:
    """The records of the export contract, in the order of the file."""
    reports = {report.id: report for report in sorted(account.reports, key=lambda report: (report.published or "", report.id))}
    order = {id: place for place, id in enumerate(reports)}
    days = days_told(account)
    statements = sorted(account.statements, key=lambda statement: (order[statement.report], statement.span.start, statement.id))
    return chain(
        (_report(account, report) for report in reports.values()),
        (statement_record(account, days, reports[statement.report], statement) for statement in statements),
        _plainly("entity", account.entities),
        map(_event, _by_id(account.events)),
        map(_series, _by_id(account.series)),
        _plainly("dispute", account.disputes),
        _plainly("position", account.positions),
        _plainly("exposure", account.exposures),
        map(_situation, _by_id(account.situations)),
        (_asset(account, one) for one in _by_id(account.assets)),
        (_judgement(one) for one in _by_id(account.judgements) if not one.is_machine),
    )


def _by_id(views: Iterable[Any]) -> list[Any]:  # Any: views share the field `id` and no type
    return sorted(views, key=lambda view: str(view.id))


def _plainly(kind: str, views: Iterable[Any]) -> Iterator[Record]:  # Any: a dataclass of the model, told by its own field names
    return ({"kind": kind, **asdict(view)} for view in _by_id(views))


def _report(account: Account, report: Report) -> Record:
    return {
        "kind": "report",
        "id": report.id,
        "name": report.name,
        "title": report.title,
        "source": report.source,
        "url": report.url,
        "language": report.language,
        "published": report.published,
        "published_from": report.published_from,
        "furniture": report.furniture,
        "reliability": reliability(account, report),
        "text": report.text,
    }


def statement_record(account: Account, days: Mapping[str, Date], report: Report, statement: Statement) -> Record:
    """A statement as the export contract has it."""
    return {
        "kind": "statement",
        "id": statement.id,
        "report": statement.report,
        "start": statement.span.start,
        "end": statement.span.end,
        "quote": report.quote(statement.span),
        "type": statement.type,
        "mode": statement.mode,
        "actors": _entities(account, statement.actors),
        "recipients": _entities(account, statement.recipients),
        "speaker": _entity(account, statement.speaker),
        "stance": statement.stance,
        "date": _date(days.get(statement.id)),
        "place": _entity(account, statement.where),
        "place_basis": place_basis(statement),
        "figures": [_figure(figure) for figure in statement.figures],
        "confidence": round(statement.confidence, 3),
        "credibility": account.credibility.get(statement.id, 6),
        "spans": _spans(statement),
        "via": _entities(account, statement.via),
        "extractor": statement.extractor,
        "trigger": report.quote(statement.trigger),
        "background": statement.background,
        "rules": list(statement.rules),
        "reasons": _reasons(statement),
    }


def _entity(account: Account, slot: Slot | None) -> str | None:
    return account.entity_of[slot.referent] if slot else None


def _entities(account: Account, slots: Iterable[Slot]) -> list[str]:
    """Whom the slots stand for, each once, in their order."""
    return list(dict.fromkeys(account.entity_of[slot.referent] for slot in slots))


def _spans(statement: Statement) -> dict[str, list[list[int]]]:
    """The characters behind each part that the statement has."""
    evidence: dict[str, list[Span | None]] = {
        "trigger": [statement.trigger],
        "actors": [slot.span for slot in statement.actors],
        "recipients": [slot.span for slot in statement.recipients],
        "speaker": [statement.speaker.span if statement.speaker else None],
        "via": [slot.span for slot in statement.via],
        "place": [statement.where.span if statement.where else None],
        "date": [when.span if (when := statement.when or statement.likely) else None],
        "figures": [figure.span for figure in statement.figures],
    }
    found = {part: [[span.start, span.end] for span in spans if span] for part, spans in evidence.items()}
    return {part: spans for part, spans in found.items() if spans}


def _reasons(statement: Statement) -> dict[str, list[list[str]]]:
    """Why each part that has words of explanation is what it is, in the order of its spans."""
    rules: dict[str, list[tuple[str, ...]]] = {
        "actors": [slot.rules for slot in statement.actors],
        "recipients": [slot.rules for slot in statement.recipients],
        "speaker": [statement.speaker.rules] if statement.speaker else [],
        "via": [slot.rules for slot in statement.via],
        "place": [statement.where.rules] if statement.where else [],
        "figures": [(figure.rule,) if figure.rule else () for figure in statement.figures],
        "date": [(when.rule,)] if (when := statement.when or statement.likely) and when.rule else [],
    }
    return {part: [list(one) for one in told] for part, told in rules.items() if any(told)}


def _figure(figure: Figure) -> Record:
    return {
        "measure": figure.measure,
        "value": _number(figure.value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "unit": figure.unit,
        "approximate": figure.approximate,
        "start": figure.span.start,
        "end": figure.span.end,
        "whom": figure.whom,
    }


def _event(event: Event) -> Record:
    return {"kind": "event", **asdict(event), "date": _date(event.date)}


def _situation(situation: Situation) -> Record:
    return {"kind": "situation", **asdict(situation), "start": _day(situation.start), "end": _day(situation.end)}


def _asset(account: Account, asset: Asset) -> Record:
    """One of the user's own, under `asset_kind` what he calls it, with the statements that bear on it."""
    told = {name: words for name, words in asdict(asset).items() if name not in ("id", "kind")}
    menaces = [{"statement": one.statement, "matched": one.matched, "km": one.km} for one in account.menaces if one.asset == asset.id]
    return {"kind": "asset", "id": asset.id, "asset_kind": asset.kind, **told, "threats": menaces}


def _judgement(judgement: Judgement) -> Record:
    """What an analyst decided; when is left out, as of all that a case records."""
    return {
        "kind": "judgement",
        "id": judgement.id,
        "about": judgement.about,
        "left": judgement.left,
        "right": judgement.right or None,
        "verdict": judgement.verdict,
        "reason": "; ".join(reason.words for reason in judgement.reasons),
        "by": judgement.by,
    }


def _series(series: Series) -> Record:
    relations = [{"from": relation.start, "to": relation.end, "relation": relation.relation} for relation in series.relations]
    return {"kind": "figure", **asdict(series), "points": [_point(point) for point in series.points], "relations": relations}


def _point(point: Point) -> Record:
    return asdict(point) | {"value": _number(point.value), "low": _number(point.low), "high": _number(point.high)}


def _number(number: float | None) -> int | float | None:
    """600 for 600.0: what is printed whole is told whole."""
    return int(number) if number is not None and float(number).is_integer() else number


def _date(when: Date | None) -> Record | None:
    if when is None:
        return None
    return {"start": _day(when.start), "end": _day(when.end), "precision": when.precision, "text": when.text, "basis": when.basis}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
