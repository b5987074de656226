"""This file writes the brief: for each situation what happened, what is disputed, who takes which position, who and what is exposed.

Every sentence is a `Cited`; what is not one (numbers of reports, the list of sources, troubles) is apparatus and says nothing of the crisis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from akyn.model import Account, Situation
from akyn.tell.happenings import happenings, headline
from akyn.tell.lookup import Lookup
from akyn.tell.notes import notes, sources
from akyn.tell.parts import OTHERS, Brief, Chapter, Item, Section
from akyn.tell.sentences import Cited, check
from akyn.tell.stands import disputes, exposures, positions
from akyn.tell.tallies import figures
from akyn.tell.words import counted


def brief(account: Account) -> Brief:
    """The account in sentences, each cited.

    Raises:
        UncitedSentence: a sentence leads to no characters of a report; nothing is told then.
    """
    lookup = Lookup(account)
    chapters = tuple(_chapter(lookup, situation) for situation in sorted(account.situations, key=lambda one: (-len(one.reports), one.id)))
    cited = list(_sentences(chapters))
    check(account, cited)
    return Brief(as_of=account.as_of, chapters=chapters, notes=notes(lookup, cited), sources=sources(lookup), troubles=account.troubles)


def _sentences(chapters: Iterable[Chapter]) -> Iterator[Cited]:
    """All sentences in the order in which they are read."""
    for chapter in chapters:
        if chapter.headline:
            yield chapter.headline
        for item in chain.from_iterable(section.items for section in chapter.sections):
            yield item.sentence
            yield from item.under


def _chapter(lookup: Lookup, situation: Situation) -> Chapter:
    events = [event for event in lookup.events_in(situation) if lookup.among(event.statements)]
    deeds, *others = happenings(lookup, situation, events)
    sections = (
        _section("Key figures", figures(lookup, situation)),
        deeds,
        _section("What is disputed", disputes(lookup, situation)),
        _section("Positions", positions(lookup, situation)),
        _section("Exposed people and things", exposures(lookup, situation)),
        *others,
    )
    return Chapter(
        id=situation.id,
        title=situation.title,
        headline=headline(lookup, situation, events),
        counts=f"{counted(len(situation.reports), 'report')} by {counted(lookup.sources(situation.reports), 'source')}",
        sections=tuple(section for section in sections if section.items),
    )


def _section(heading: str, items: Sequence[Item]) -> Section:
    return Section(heading=heading, items=tuple(items[:OTHERS]), more=max(len(items) - OTHERS, 0))
