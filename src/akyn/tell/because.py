"""This file is a reason as an answer gives it, and the reasons of each part of a statement, as they were noted where it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akyn.model import Date, Figure, Point, Report, Span, Statement, When
from akyn.tell.lookup import Lookup
from akyn.tell.words import days, number, quoted
from akyn.text.dates import is_absolute, resolve
from akyn.text.lookup import day_of

SHORT = 80  # characters of a part's words that stand beside its reason; the evidence has them all


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Characters of a report, and what they are the evidence for."""

    of: str
    quote: str
    report: str
    told_by: str
    start: int
    end: int
    line: int  # of the report's text, the first being 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """One reason: its words, its weight where it was part of a score, and of a statement's part also which, with its characters."""

    words: str
    weight: float | None = None
    of: str | None = None
    quote: Quotation | None = None

    @property
    def said(self) -> str:
        """The reason in a line: "+0.60  same name", or "actor «she», line 3, 40–43: subject of “resigned”"."""
        weight = "" if self.weight is None else f"{self.weight:+.2f}  "
        where = f" {quoted(self.quote.quote, most=SHORT)}, line {self.quote.line}, {self.quote.start}–{self.quote.end}" if self.quote else ""
        return f"{weight}{self.of}{where}: {self.words}" if self.of else f"{weight}{self.words}"


def quotations(lookup: Lookup, of: str, spans: Iterable[Span]) -> Iterator[Quotation]:
    """The characters of some spans, as evidence of something."""
    for span in spans:
        line = lookup.reports[span.report].text.count("\n", 0, span.start) + 1
        yield Quotation(of=of, quote=lookup.quote(span), report=span.report, told_by=lookup.told_by(span.report), start=span.start, end=span.end, line=line)


def named(lookup: Lookup, id: str) -> str:
    """A name with the id behind it."""
    return f"{lookup.name(id)} ({id})"


def in_numbers(figure: Figure) -> str:
    """A figure with its bounds: "injured about 400 (no bounds said)"."""
    about = "about " if figure.approximate else ""
    return f"{figure.measure} {about}{number(figure.value)} ({bounds(figure)})" + (f" {figure.unit}" if figure.unit else "")


def bounds(figure: Figure | Point) -> str:
    """What the words allow: "300 to 400", "exactly"."""
    return f"{number(figure.low)} to {number(figure.high)}" if figure.low != figure.high else "exactly" if figure.low is not None else "no bounds said"


def of_parts(lookup: Lookup, statement: Statement) -> Iterator[Because]:
    """Each part of a statement with its characters and the rules that filled it, as they were noted where it was decided."""
    for rule in statement.rules:
        yield _part(lookup, "type and stance", statement.trigger, [rule])
    slots = {"actor": statement.actors, "recipient": statement.recipients, "speaker": [statement.speaker], "through": statement.via, "place": [statement.where]}
    for name, filled in slots.items():
        yield from (_part(lookup, name, slot.span, [*slot.rules, f"that is {named(lookup, lookup.entity_of(slot))}"]) for slot in filled if slot)
    yield from _why_its_day(lookup, statement)
    for figure in statement.figures:
        whom = [f"counts “{figure.whom}”"] if figure.whom else []
        yield _part(lookup, "figure", figure.span, [in_numbers(figure), *whom, *([figure.rule] if figure.rule else [])])


def _why_its_day(lookup: Lookup, statement: Statement) -> Iterator[Because]:
    """The words, why they date it, and what they are counted from."""
    when, day = statement.when, lookup.account.date_of.get(statement.id)
    if when is not None:
        counted_from = _anchor(lookup.reports[statement.report], when, day) if day else "no day can be told from it"
        yield _part(lookup, "date", when.span, [when.rule or f"from {when.basis}", *([days(day.start, day.end)] if day else []), counted_from])


def _anchor(report: Report, when: When, day: Date) -> str:
    """What a time is counted from: nothing, the day of publication, or the day that the words before it name."""
    if is_absolute(when.expression):
        return "a date by itself"
    published = day_of(report.published)
    interval = resolve(when.expression, anchor=published, past=when.past)
    if when.span is not None and (interval is None or (interval.start, interval.end) != (day.start, day.end)):
        return "counted from the day that is named before it"
    return f"counted from the day of publication, {report.published} ({report.published_from})"


def _part(lookup: Lookup, of: str, span: Span | None, rules: list[str]) -> Because:
    return Because(of=of, words="; ".join(rules), quote=next(quotations(lookup, of, [span] if span else []), None))
