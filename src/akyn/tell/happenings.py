"""This file tells what happened, was said and is announced: the weightiest events of a situation, by day, one sentence each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from functools import partial

from akyn.model import Event, Situation, Span, Statement
from akyn.tell.background import is_background
from akyn.tell.evidence import evidence, spans
from akyn.tell.gravity import foremost, weightiest
from akyn.tell.leads import NOT_YET, lead, state
from akyn.tell.lookup import Lookup
from akyn.tell.parts import OTHERS, Item, Section
from akyn.tell.phrases import told
from akyn.tell.sentences import Cited
from akyn.tell.speech import SPEECH
from akyn.tell.words import counted, dated, days, published

EVENTS = 36  # what fits two pages; the export and the timeline have all
SPOKEN = 16


def highlights(lookup: Lookup, situation: Situation, events: Sequence[Event], *, most: int) -> list[Item]:
    """The weightiest deeds, by day."""
    deeds = _deeds(lookup, [event for event in events if not is_background(lookup, situation, event)])
    chosen = _by_day(lookup, weightiest(lookup, deeds, most=most))
    return [_event_item(lookup, event, _year(situation), _in_words(lookup, event)) for event in chosen]


def is_ahead(lookup: Lookup, event: Event, after: str) -> bool:
    """Whether it is announced, demanded or feared for a day after this one."""
    return event.date is not None and event.date.start.isoformat() > after[:10] and _stance(lookup, event) in NOT_YET


def ahead(lookup: Lookup, situation: Situation, events: Iterable[Event]) -> list[Item]:
    """What is to come, by its day."""
    return [_event_item(lookup, event, _year(situation), _in_words(lookup, event)) for event in _by_day(lookup, events)]


def days_of(lookup: Lookup, situation: Situation, events: Sequence[Event]) -> Cited | None:
    """Where and when, resting on the first and the last dated happening."""
    current = [event for event in events if not is_background(lookup, situation, event)]
    ends = [event for event in _by_day(lookup, current) if event.date] or current or list(events)
    if not ends:
        return None
    return Cited(text=where_and_when(situation), spans=spans(lookup, [lead(lookup, event.statements) for event in (ends[0], ends[-1])]))


def where_and_when(situation: Situation) -> str:
    """Norland, 5–7 October 2020; the title alone where no day is known."""
    return f"{situation.title.partition(',')[0]}, {days(situation.start, situation.end)}" if situation.start else situation.title


def happenings(lookup: Lookup, situation: Situation, events: Sequence[Event]) -> tuple[Section, ...]:
    """Deeds, speeches, what is yet to come, and what was before."""
    past = {event.id: event for event in events if is_background(lookup, situation, event)}
    current = [event for event in events if event.id not in past]
    not_yet = [event for event in current if _stance(lookup, event) in NOT_YET]
    quoted: set[Span] = set()  # what a section before it quotes is not quoted again; what is to come goes before what is only said
    deeds = _happened("What happened", lookup, situation, _deeds(lookup, current), quoted, most=EVENTS)
    to_come = _happened("Announced, demanded or feared", lookup, situation, not_yet, quoted)
    said = _happened("What was said", lookup, situation, _speeches(lookup, current), quoted, most=SPOKEN)
    return deeds, said, to_come, _happened("Background", lookup, situation, past.values(), quoted)


def _happened(heading: str, lookup: Lookup, situation: Situation, events: Collection[Event], quoted: set[Span], *, most: int = OTHERS) -> Section:
    """The weightiest of these events, by day, the weightiest of a day first; of those that would be told in the same words the weightiest."""
    words = {event.id: _in_words(lookup, event) for event in events}
    quote_of = {event.id: evidence(lookup, lead(lookup, event.statements)) for event in events if words[event.id].startswith("«")}
    events = _of_own_words(events, quote_of, quoted)
    quoted.update(quote_of.values())
    told_once = {(_label(lookup, event, None), words[event.id]): event for event in sorted(events, key=partial(foremost, lookup), reverse=True)}
    known = sorted(told_once.values(), key=partial(foremost, lookup))
    items = [_event_item(lookup, event, _year(situation), words[event.id]) for event in _by_day(lookup, known[:most])]
    return Section(heading=heading, items=tuple(items), more=max(len(known) - most, 0))


def _of_own_words(events: Collection[Event], quote_of: Mapping[str, Span], quoted: Set[Span]) -> list[Event]:
    """Those told in words that are not a part of what another is told in, nor quoted before."""
    of_report: dict[str, list[Span]] = defaultdict(list)
    for quote in (*quote_of.values(), *quoted):
        of_report[quote.report].append(quote)
    own = {id for id, quote in quote_of.items() if quote not in quoted and not _is_within(quote, of_report[quote.report])}
    return [event for event in events if event.id not in quote_of or event.id in own]


def _is_within(quote: Span, others: Iterable[Span]) -> bool:
    return any(one != quote and one.holds(quote) for one in others)


def _deeds(lookup: Lookup, events: Iterable[Event]) -> list[Event]:
    """What was done, not only said or announced."""
    return [event for event in events if event.type not in SPEECH and _stance(lookup, event) not in NOT_YET]


def _speeches(lookup: Lookup, events: Iterable[Event]) -> list[Event]:
    """Speech acts that no position tells already."""
    told_already = {id for position in lookup.account.positions for id in position.statements}
    spoken = [event for event in events if event.type in SPEECH and _stance(lookup, event) not in NOT_YET]
    return [event for event in spoken if not told_already & set(event.statements)]


def _event_item(lookup: Lookup, event: Event, year: int | None, words: str) -> Item:
    statements = lookup.among(event.statements)
    first = lead(lookup, event.statements)
    return Item(
        label=_label(lookup, event, year),
        sentence=Cited(text=f"{words}{_tellings(event, statements)}.", spans=spans(lookup, [first, *statements])),
        state=state(lookup, event),
        id=event.id,
    )


def _in_words(lookup: Lookup, event: Event) -> str:
    """What its leading statement tells."""
    return told(lookup, lead(lookup, event.statements))


def _label(lookup: Lookup, event: Event, year: int | None) -> str:
    """The day of the happening; where it is not known, that of the first telling, and that it is only this."""
    if event.date is None and (told_first := _first_told(lookup, event)):
        return f"undated, told {published(told_first, year=False)}"
    if event.date is None:
        return "undated"
    return dated(event.date, year=not event.date.start.year == event.date.end.year == year)


def _tellings(event: Event, statements: Sequence[Statement]) -> str:
    """In brackets, "3 tellings, 2 independent"; nothing for a single one."""
    reports = len({statement.report for statement in statements})
    if reports < 2:
        return ""
    independent = f", {event.independent_sources} independent" if event.independent_sources != reports else ""
    return f" ({counted(reports, 'telling')}{independent})"


def _stance(lookup: Lookup, event: Event) -> str:
    return lead(lookup, event.statements).stance


def _by_day(lookup: Lookup, events: Iterable[Event]) -> list[Event]:
    """In order of day; the undated behind, in order of their first telling."""
    return sorted(events, key=lambda event: (_day(lookup, event), *foremost(lookup, event)))


def _day(lookup: Lookup, event: Event) -> tuple[bool, str]:
    """What puts days in order: the dated first; "2020-10" after the last day of that month."""
    day = event.date.start.isoformat() if event.date else _first_told(lookup, event)
    return (event.date is None, f"{day}-99"[:10])


def _first_told(lookup: Lookup, event: Event) -> str:
    """The day of publication of the first telling, "" where none is known."""
    moments = (lookup.reports[one.report].published for one in lookup.among(event.statements))
    return min((moment for moment in moments if moment), key=lambda moment: f"{moment}-99"[:10], default="")


def _year(situation: Situation) -> int | None:
    """The year that need not be said: that of all the situation's days."""
    return situation.start.year if situation.start and situation.end and situation.start.year == situation.end.year else None
