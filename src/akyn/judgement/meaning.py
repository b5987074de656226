"""This file says what characters that an analyst chose for a day or a count come to: what their language reads in them, or what he says they mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from akyn.errors import BadDecision
from akyn.model import Figure, Report, Span, TimeExpression, When
from akyn.text.dates import FoundTime, is_absolute, is_calendar
from akyn.text.numbers import Quantity

LONGEST_MEASURE = 40  # characters
CURRENCY = 3  # letters of a unit that is one, as ISO 4217 has it


class Tongue(Protocol):
    """A language, as far as it finds times and quantities."""

    def times(self, text: str) -> tuple[FoundTime, ...]:
        """The time expressions of a text, in order and without overlap."""
        ...

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The quantities of a text, in order and without overlap."""
        ...


TongueOf = Callable[[str | None], Tongue | None]  # by code, None for one that is not read; that of None is what analysts write
Found = TypeVar("Found", FoundTime, Quantity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is to fill a slot: characters of the report, from `at[0]` to `at[1]`, else these words nearest the statement; nothing, where neither is given."""

    at: tuple[int, int] | None = None
    words: str = ""  # as the report prints them
    besides: bool = False  # what fills the slot now stays
    means: str = ""  # of a day or figure, where the words do not say it: "2020-10-08", "5 to 7 October 2020"; "12", "at least 12"
    measure: str = ""  # of a figure: killed, injured, participants; "" for the one that the statement's figures have


def time_in(report: Report, span: Span, means: str, tongue_of: TongueOf, *, past: bool | None) -> When:
    """The time that these characters of the report name.

    Raises:
        BadDecision: they name none, or more than one, or what they mean is no time of the calendar.
    """
    return When(expression=_meant(means, tongue_of) if means else _read(report, span, tongue_of), span=span, basis="own words", past=past)


def _read(report: Report, span: Span, tongue_of: TongueOf) -> TimeExpression:
    tongue = tongue_of(report.language)
    inside = _inside([one for one in tongue.times(report.text) if is_calendar(one.expression)] if tongue else [], span)
    if len(inside) != 1:
        words = report.quote(span)[:80]
        raise BadDecision(f"{words!r}: {len(inside)} days are named there, expected one, or what the words mean, such as 2020-10-08 or 5 to 7 October 2020")
    return inside[0].expression


def _meant(means: str, tongue_of: TongueOf) -> TimeExpression:
    tongue = tongue_of(None)
    found = [one.expression for one in (tongue.times(means) if tongue else ()) if is_absolute(one.expression)]
    if len(found) != 1:
        raise BadDecision(f"{means[:80]!r}: no day of the calendar, expected one such as 2020-10-08 or 5 to 7 October 2020")
    return found[0]


def figure_in(report: Report, span: Span, means: str, tongue_of: TongueOf, *, measure: str) -> Figure:
    """The figure that these characters of the report give, as a count of `measure`.

    Raises:
        BadDecision: they give none, or more than one, or what they mean is no number.
    """
    tongue = tongue_of(None if means else report.language)
    found = tongue.quantities(means or report.text) if tongue else ()
    inside = found if means else _inside(found, span)
    if len(inside) != 1:
        words = means[:80] or report.quote(span)[:80]
        raise BadDecision(f"{words!r}: {len(inside)} numbers are given there, expected one, or what the words mean, such as 12, at least 12 or 10 to 15")
    one = inside[0]
    unit = one.unit if one.unit and len(one.unit) == CURRENCY and one.unit.isupper() else None
    at = span if means else report.span(one.start, one.end)
    return Figure(measure=measure, value=one.value, low=one.low, high=one.high, approximate=one.approximate, span=at, unit=unit)


def measure_of(given: str, figures: Sequence[Figure]) -> str:
    """What a figure counts: as said, else as the statement's figures do where they count one thing.

    Raises:
        BadDecision: nobody says it.
    """
    known = sorted({one.measure for one in figures})
    measure = " ".join(given.lower().split()) or (known[0] if len(known) == 1 else "")
    if not measure or len(measure) > LONGEST_MEASURE or not measure.replace(" ", "").isalpha():
        raise BadDecision(f"{given[:80]!r}: nothing that is counted, expected {', '.join(known) or 'a word such as killed, injured or participants'}")
    return measure


def _inside(found: Sequence[Found], span: Span) -> list[Found]:
    """What stands in these characters, or shares some of them."""
    return [one for one in found if one.start < span.end and span.start < one.end]
