"""This file writes the brief: for each situation what happened, what is disputed, who takes which position, who and what is exposed.

Every sentence is a `Cited`; what is not one (numbers of reports, the list of sources, troubles) is apparatus and says nothing of the crisis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from akyn.model import Account, Event, Situation
from akyn.tell.happenings import happenings, where_and_when
from akyn.tell.headline import headline
from akyn.tell.lookup import Lookup
from akyn.tell.notes import notes, sources
from akyn.tell.parts import Brief, Chapter, Section
from akyn.tell.sentences import Cited, check
from akyn.tell.stands import disputes, exposures, positions
from akyn.tell.tallies import figures
from akyn.tell.words import counted


def brief(account: Account, *, only: str = "", lookup: Lookup | None = None) -> Brief:
    """The account in sentences, each cited.

    Args:
        only: the id of the one situation to tell; "" for all.
        lookup: of this account, where one is at hand.

    Raises:
        UncitedSentence: a sentence leads to no characters of a report; nothing is told then.
    """
    lookup = lookup or Lookup(account)
    told = [situation for situation in by_size(account) if only in ("", situation.id)]
    return bound(lookup, [chapter(lookup, situation, _sections(lookup, situation)) for situation in told])


def bound(lookup: Lookup, chapters: Iterable[Chapter]) -> Brief:
    """The chapters with their notes and sources.

    Raises:
        UncitedSentence: a sentence leads to no characters of a report.
    """
    chapters = tuple(chapters)
    cited = list(_sentences(chapters))
    check(lookup.account, cited)
    return Brief(as_of=lookup.account.as_of, chapters=chapters, notes=notes(lookup, cited), sources=sources(lookup), troubles=lookup.account.troubles)


def by_size(account: Account) -> list[Situation]:
    """The situations, those of most reports first."""
    return sorted(account.situations, key=lambda one: (-len(one.reports), one.id))


def told_events(lookup: Lookup, situation: Situation) -> list[Event]:
    """The events of a situation that some statement still tells."""
    return [event for event in lookup.events_in(situation) if lookup.among(event.statements)]


def chapter(lookup: Lookup, situation: Situation, sections: Iterable[Section]) -> Chapter:
    """A situation under its headline; sections without content are left out."""
    first, where = headline(lookup, situation, told_events(lookup, situation)), where_and_when(situation)
    counts = f"{counted(len(situation.reports), 'report')} by {counted(lookup.sources(situation.reports), 'source')}"
    return Chapter(
        id=situation.id,
        title=situation.title,
        headline=first,
        counts=counts if first is None or first.text == where else f"{where}: {counts}",
        sections=tuple(section for section in sections if section.items or section.drawings),
    )


def _sections(lookup: Lookup, situation: Situation) -> tuple[Section, ...]:
    deeds, *others = happenings(lookup, situation, told_events(lookup, situation))
    return (
        Section.of("Key figures", figures(lookup, situation)),
        deeds,
        Section.of("What is disputed", disputes(lookup, situation)),
        Section.of("Positions", positions(lookup, situation)),
        Section.of("Exposed people and things", exposures(lookup, situation)),
        *others,
    )


def _sentences(chapters: Iterable[Chapter]) -> Iterator[Cited]:
    """All sentences in the order in which they are read."""
    for one in chapters:
        if one.headline:
            yield one.headline
        for item in chain.from_iterable(section.items for section in one.sections):
            yield item.sentence
            yield from item.under
