"""This file draws what somebody is called over time: the days on which reports give an office, or call it former, and with what one began or ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from akyn.model import AFFIRMED, Date, Entity, Event, Role
from akyn.places import name_of
from akyn.serve.links import span_address
from akyn.serve.marks import Mark
from akyn.serve.view import View
from akyn.tell.axes import heaped
from akyn.tell.words import counted, dated, days
from akyn.text.lookup import day_of

LEFT, RIGHT, ROW, TOP = 196.0, 700.0, 26.0, 18.0  # of the drawing, in its own units
LABEL = 150.0  # room of the words beside a turn
DOT = 12.0  # room of a dot
OFFICES = 6  # drawn; the table has all
TURNS = 8  # begun and ended; the lists of what was done to somebody have all
TICKS = 8
YEAR = timedelta(days=366)
MARGIN = timedelta(days=3)  # left and right of the days, where they are fewer than a year
_BY_OTHERS = {"APPOINT": "into office", "ELECT": "elected", "IMPEACH": "impeachment", "OUST": "ousted"}  # what others do to an office of somebody
_OF_ITSELF = {"ELECT": "elected", "FLEE": "fled", "RETREAT": "resigned"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A day on which reports call somebody so, or several that are too near to each other to be drawn apart."""

    x: float
    said: str
    evidence: str  # the characters of the name in the first of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An office: the days on which reports give it, and from when on they call it former."""

    title: str
    of: str
    y: float
    calls: tuple[Call, ...]
    former: tuple[Call, ...]
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A happening with which an office began or ended, as precisely as its day is known."""

    id: str
    word: str
    day: str
    mark: Mark
    x: float
    width: float  # 0 for a day
    y: float
    is_left: bool  # of its words: left of the mark, where the right has no room


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The drawing: its offices from top to bottom, what began and ended below them, and the days of its axis."""

    terms: tuple[Term, ...]
    said: tuple[tuple[str, str, str], ...]  # of every office, also those without room: title, of what, when it is called so
    turns: tuple[Turn, ...]
    ticks: tuple[tuple[float, str], ...]
    height: float


def offices(entity: Entity) -> tuple[Role, ...]:
    """The offices of somebody; a bare title is left out where another says of what."""
    whole = {role.title for role in entity.roles if role.of}
    return tuple(role for role in entity.roles if role.of or role.title not in whole)


def terms(view: View, entity: Entity) -> Terms | None:
    """What it is called over time; None where no office is given on a day."""
    called = {office: tuple(_called(view, entity, office)) for office in dict.fromkeys((role.title, role.of) for role in offices(entity))}
    turns = _turns(view, entity)[:TURNS]
    known = [day for calls in called.values() for day, _, _ in calls]
    if not known:
        return None
    scale = Scale.over([*known, *(day for when, _, _ in turns for day in (when.start, when.end))])
    every = [_term(scale, office, calls, TOP + ROW * place) for place, (office, calls) in enumerate(called.items())]
    rows = tuple(every[:OFFICES])
    marks = tuple(_placed(view, scale, turns, TOP + ROW * len(rows)))
    bottom = max([*(one.y for one in rows), *(one.y for one in marks)]) + ROW
    said = tuple((one.title, one.of, one.said) for one in every)
    return Terms(terms=rows, said=said, turns=marks, ticks=tuple(scale.ticks()), height=bottom + 24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How days become places."""

    first: date
    last: date

    @classmethod
    def over(cls, known: Sequence[date]) -> Scale:
        """A week at least; of more than a year whole years."""
        first, last = min(known), max(known)
        if last - first + 2 * MARGIN > YEAR:
            return cls(first=date(first.year, 1, 1), last=date(last.year, 12, 31))
        return cls(first=first - MARGIN, last=max(last, first + timedelta(days=4)) + MARGIN)

    def at(self, day: date) -> float:
        return round(LEFT + (day - self.first).days / (self.last - self.first).days * (RIGHT - LEFT), 1)

    def ticks(self) -> Iterator[tuple[float, str]]:
        if self.last - self.first > YEAR:
            every = -(-(self.last.year - self.first.year + 1) // TICKS)
            yield from ((self.at(date(year, 1, 1)), str(year)) for year in range(self.first.year, self.last.year + 1, every))
        else:
            every = -(-((self.last - self.first).days + 1) // TICKS)
            for place in range(0, (self.last - self.first).days + 1, every):
                day = self.first + timedelta(days=place)
                yield self.at(day), f"{day.day} {day:%b}"


def _called(view: View, entity: Entity, office: tuple[str, str | None]) -> Iterator[tuple[date, bool, str]]:
    """On which day a report calls it so, whether as former, and where."""
    title, of = office
    for id in entity.referents:
        referent = view.look.referents[id]
        day = day_of(view.look.reports[referent.report].published)
        role = next((one for one in referent.roles if one.title == title and one.of in (of, None)), None)
        if role and day and referent.mentions:
            yield day, role.end == "past", span_address(referent.mentions[0])


def _term(scale: Scale, office: tuple[str, str | None], called: tuple[tuple[date, bool, str], ...], y: float) -> Term:
    title, of = office
    now, former = (by_day(scale, [(day, where) for day, is_past, where in called if is_past == past]) for past in (False, True))
    said = [f"{words} {_days_of(called, former=past)}" for past, words, calls in ((False, "called so", now), (True, "called former", former)) if calls]
    return Term(title=title, of=name_of(of) if of else "", y=y, calls=now, former=former, said="; ".join(said))


def _days_of(called: Sequence[tuple[date, bool, str]], *, former: bool) -> str:
    """From the first to the last day on which reports say so."""
    known = sorted(day for day, is_past, _ in called if is_past == former)
    return days(known[0], known[-1])


def by_day(scale: Scale, called: Sequence[tuple[date, str]]) -> tuple[Call, ...]:
    """A dot for each day; days that have no room for one of their own share that of the first."""
    return tuple(_call(heap) for heap in heaped(((scale.at(day), (day, where)) for day, where in sorted(called)), DOT))


def _call(heap: Sequence[tuple[float, tuple[date, str]]]) -> Call:
    x, (first, where) = heap[0]
    _, (last, _) = heap[-1]
    return Call(x=x, said=f"{days(first, last)}, {counted(len(heap), 'report')}", evidence=where)


def _turns(view: View, entity: Entity) -> list[tuple[Date, str, Event]]:
    """When, in a word how, and by which happening an office of it began or ended, in order of days."""
    events = view.look.events_with.get(entity.id, ())
    found = [(event.date, word, event) for event in events if event.date and (word := _turn(view, entity, event))]
    return sorted(found, key=lambda one: (one[0].start, one[2].id))


def _turn(view: View, entity: Entity, event: Event) -> str:
    """In a word how this began or ended an office; "" where it did not, or is only wanted, denied or feared."""
    lead = view.lead(event)
    if lead.stance not in AFFIRMED:
        return ""
    if entity.id in event.recipients:
        return _BY_OTHERS.get(event.type, "")
    return "" if event.type == "RETREAT" and lead.mode != "resign" else _OF_ITSELF.get(event.type, "")


def _placed(view: View, scale: Scale, turns: Sequence[tuple[Date, str, Event]], top: float) -> Iterator[Turn]:
    """Each in the highest row that has room for its words."""
    ends: list[float] = []
    for when, word, event in turns:
        x, end = scale.at(when.start), scale.at(when.end)
        width = end - x
        is_left = x + width + LABEL > RIGHT
        begins, reaches = (x - LABEL, x + width + 12) if is_left else (x, x + width + LABEL)
        row = next((place for place, taken in enumerate(ends) if begins >= taken), len(ends))
        ends[row : row + 1] = [reaches]
        yield Turn(
            id=event.id, word=word, day=dated(when), mark=view.state_of_event(event).mark, x=x, width=width, y=top + ROW * row, is_left=is_left,
        )  # fmt: skip
