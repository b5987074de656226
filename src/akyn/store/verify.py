"""This file re-checks a case against its own texts, that every part of every statement still leads to characters, and the bytes that it was given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar

from akyn.errors import CaseError
from akyn.model import WITH_ACTORS, Judgement, Reading, Referent, Report, Slot, Span, Statement
from akyn.store.case import Case, Quote
from akyn.store.diary import Diary

Part = TypeVar("Part")
_CORRECTED_IN = re.compile(r"#\d+-\d+$")  # a name that a correction brought in, by its characters
_DAY = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something in the case that does not hold: the id of what, and the problem in words."""

    id: str
    problem: str


def verify(case: Case) -> Iterator[Finding]:
    """Everything that does not hold, in order of report id; nothing for a sound case."""
    yield from (Finding(id=str(case.path), problem=problem) for problem in case.damage())
    for id in case.report_ids():
        yield from _check_report(case, case.report(id))
    yield from _check_actors(case)
    yield from _check_judgements(case)


def verify_given(diary: Diary) -> Iterator[Finding]:
    """Every address whose bytes, as they were fetched, are not what they were."""
    return (Finding(id=address, problem=problem) for address, problem in diary.damage())


def _check_report(case: Case, report: Report) -> Iterator[Finding]:
    if replace(report, id="").id != report.id:
        yield Finding(id=report.id, problem="its content is not what its id was made of")
    for quote in case.quotes_of(report.id):
        yield from _check_quote(report, quote)
    try:
        readings = case.readings_of(report.id)
    except CaseError as error:
        yield Finding(id=report.id, problem=str(error))
        return
    for reading in readings:
        yield from _check_reading(report, reading)


def _check_quote(report: Report, quote: Quote) -> Iterator[Finding]:
    stands = report.text[max(quote.start, 0) : max(quote.end, 0)]
    if quote.words != stands:
        yield Finding(id=quote.statement, problem=f"quotes {quote.words[:60]!r}, the text has {stands[:60]!r} at {quote.start} to {quote.end}")


def _check_reading(report: Report, reading: Reading) -> Iterator[Finding]:
    referents = {referent.id for referent in reading.referents}
    for referent in reading.referents:
        yield from _check_spans(report, referent)
    for statement in reading.statements:
        yield from _check_spans(report, statement)
        if replace(statement, id="").id != statement.id:
            yield Finding(id=statement.id, problem="its content is not what its id was made of")
        strangers = sorted({slot.referent for slot in _parts(statement, Slot)} - referents)
        yield from (Finding(id=statement.id, problem=f"names {stranger}, which its report does not") for stranger in strangers)
    for span in _parts(reading.times, Span):
        yield from _check_span(report, reading.report, span)


def _check_spans(report: Report, noun: Referent | Statement) -> Iterator[Finding]:
    if noun.report != report.id:
        yield Finding(id=noun.id, problem=f"says it is of report {noun.report}, and stands with {report.id}")
    for span in _parts(noun, Span):
        yield from _check_span(report, noun.id, span)


def _check_span(report: Report, id: str, span: Span) -> Iterator[Finding]:
    if span.report != report.id:
        yield Finding(id=id, problem=f"rests on characters of {span.report}, expected {report.id}")
    elif not 0 <= span.start < span.end <= len(report.text):
        yield Finding(id=id, problem=f"rests on characters {span.start} to {span.end} of a text of {len(report.text)}")


def _check_actors(case: Case) -> Iterator[Finding]:
    """Every reading names the list that the case holds, if it names one."""
    try:
        held, readings = case.actors(), case.readings()
    except CaseError as error:
        yield Finding(id=str(case.path), problem=str(error))
        return
    for reading in readings:
        read_with = reading.extractor.partition(WITH_ACTORS)[2]
        if read_with and read_with != held.id:
            yield Finding(id=reading.report, problem=f"was read with the actors {read_with}, the case holds {held.id if held.actors else 'no list'}")


def _check_judgements(case: Case) -> Iterator[Finding]:
    try:
        judgements = case.judgements()
    except CaseError as error:
        yield Finding(id=str(case.path), problem=str(error))
        return
    for judgement in judgements:
        for member in _members(judgement):
            if not case.knows(member.partition("#")[0] if _CORRECTED_IN.search(member) else member):
                yield Finding(id=judgement.id, problem=f"judges {member}, which the case does not hold")


def _members(judgement: Judgement) -> tuple[str, ...]:
    """The ids that a judgement is about; a day of publication is none, nor is a source."""
    if judgement.about == "source":
        return ()
    if judgement.about == "statement" or judgement.verdict == "noted":
        return (judgement.left,)
    if judgement.about == "published" and _DAY.fullmatch(judgement.right):
        return (judgement.left,)
    return (judgement.left, judgement.right)


def _parts(value: object, kind: type[Part]) -> Iterator[Part]:
    """Every part of that kind inside a noun, however deep, in order."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for item in value:
            yield from _parts(item, kind)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _parts(getattr(value, field.name), kind)
