"""This file says how many an event killed or hurt, as its tellings print it."""

from __future__ import annotations

from dataclasses import dataclass

from akyn.model import AFFIRMED, Event, Figure, Statement
from akyn.tell.lookup import Lookup
from akyn.tell.words import plain_number

OF_PEOPLE = ("killed", "injured", "missing", "arrested", "displaced")  # counts of people: news by themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """The lowest, the last and the highest number that is told of an event, and the statements that tell one."""

    low: float
    last: float
    high: float
    tellings: tuple[tuple[Statement, Figure], ...]


def toll(look: Lookup, event: Event, measure: str) -> Toll | None:
    """What the tellings of an event count under this measure; None where none does. A part of another figure is left out."""
    said = [statement for statement in look.among(event.statements) if statement.stance in AFFIRMED and statement.id not in look.parts]
    tellings = tuple((statement, figure) for statement in said for figure in statement.figures if figure.measure == measure and _ends(figure))
    if not tellings:
        return None
    ends = [_ends(figure) for _, figure in tellings]
    return Toll(low=min(map(min, ends)), last=_middle(tellings[-1][1]), high=max(map(max, ends)), tellings=tellings)


def telling_words(look: Lookup, told: tuple[Statement, Figure]) -> str:
    """590 (health ministry, in Harbour Wire, 2020-10-06)."""
    statement, figure = told
    report = look.reports[statement.report]
    voice = f"{look.name(look.entity_of(statement.speaker))}, in " if statement.speaker else ""
    return f"{' '.join(look.words(figure.span).split())} ({voice}{look.told_by(report.id)}, {report.published or 'undated'})"


def death_count(number: float) -> str:
    """A number of people as a data set has it."""
    return plain_number(round(number))


def _ends(figure: Figure) -> tuple[float, ...]:
    return tuple(number for number in (figure.low, figure.value, figure.high) if number is not None)


def _middle(figure: Figure) -> float:
    """The number printed, else the end that the words give."""
    return figure.value if figure.value is not None else _ends(figure)[0]
