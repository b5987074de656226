"""This file dates statements: each time expression against the day its report appeared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from akyn.model import Date, Report, Span, Statement, When
from akyn.text.dates import Interval, hangs_on_day, is_compared_with, resolve
from akyn.text.lookup import SENTENCE_END, day_of


def dates(statements: Iterable[Statement], reports: Iterable[Report]) -> dict[str, Date]:
    """The date of each statement that has one; a report without a day of publication leaves what hangs on it undated."""
    known = {report.id: report for report in reports}
    by_report: dict[str, list[Statement]] = {}
    for statement in statements:
        by_report.setdefault(statement.report, []).append(statement)
    found = (pair for id, told in by_report.items() for pair in _dates_of_report(known[id], told))
    return dict(sorted(found))


def _dates_of_report(report: Report, told: list[Statement]) -> Iterator[tuple[str, Date]]:
    anchor = day_of(report.published)
    by_words = {when.span: when for when in sorted((one.when for one in told if one.when), key=_in_order) if when.span}
    before: dict[Span | None, tuple[Interval, ...]] = dict(zip(by_words, _told_before(report, list(by_words.values()), anchor), strict=True))
    for statement in told:
        if statement.when and (interval := resolved(statement.when, anchor, before.get(statement.when.span, ()))):
            yield statement.id, _date(report, statement.when, interval)


def resolved(when: When, anchor: date | None, told: Sequence[Interval] = ()) -> Interval | None:
    """The days of a time: the day of publication itself where nothing else is said."""
    if when.basis == "publication" and when.span is None:
        return Interval(start=anchor, end=anchor, precision="day") if anchor else None
    interval = resolve(when.expression, anchor=anchor, past=when.past, told=told)
    if interval and anchor and when.past and when.expression.form == "weeks" and interval.start <= anchor < interval.end:
        return replace(interval, end=anchor)  # "fell this week": not on its days to come
    return interval


def _told_before(report: Report, whens: list[When], anchor: date | None) -> Iterator[tuple[Interval, ...]]:
    """For each time the days that the times before it name, where they stand in the same or the previous sentence."""
    known: list[tuple[When, Interval]] = []
    for when in whens:
        told = tuple(interval for before, interval in known if _is_near(report, before, when)) or _last_day(report, known, when)
        yield told
        interval = resolved(when, anchor, told)
        if interval and not is_compared_with(when.expression):
            known.append((when, interval))


def _last_day(report: Report, known: list[tuple[When, Interval]], when: When) -> tuple[Interval, ...]:
    """ "Ten people were arrested on Sunday. ... That night": the day told last in the paragraph, where nothing nearer names one."""
    if not hangs_on_day(when.expression):
        return ()
    days = [interval for before, interval in known if interval.precision == "day" and "\n" not in report.text[_end(before) : _start(when)]]
    return tuple(days[-1:])


def _is_near(report: Report, before: When, when: When) -> bool:
    return len(SENTENCE_END.findall(report.text, _end(before), _start(when))) <= 1


def _in_order(when: When) -> tuple[int, str, str]:
    """Where the words stand; the same words under two verbs in one order always."""
    return _start(when), str(when.past), when.basis


def _start(when: When) -> int:
    return when.span.start if when.span else 0


def _end(when: When) -> int:
    return when.span.end if when.span else 0


def _date(report: Report, when: When, interval: Interval) -> Date:
    words = report.quote(when.span) if when.span else ""
    return Date(start=interval.start, end=interval.end, precision=interval.precision, text=words, basis=when.basis)
