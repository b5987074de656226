"""This file says for which countries somebody speaks who may speak for many: "the presidents of Norland and Sweden", "both nations"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from akyn.model import Referent, Slot, Span, Statement
from akyn.text.lookup import Lookup, once
from akyn.text.wordlists import has_word
from akyn.weigh.governments import WORDS, country_spoken_for

# "nine nations | , including the presidents of | Norland"
LISTED = re.compile(r",?\s+(?:including|among them|such as|led by|headed by)\s+(?:the\s+)?(?:\w+\s+of\s+)?(?:the\s+)?")
JOINED = re.compile(r",?\s+(?:and\s+|as well as\s+)?(?:the\s+)?")  # "Norland | and the | United States"
BOTH = re.compile(r"\b[Bb]oth $")
TWO = re.compile(r"\s+and\s+(?:the\s+)?")


def countries_spoken_for(look: Lookup, slot: Slot) -> tuple[str, ...]:
    """The ISO codes of the countries for which somebody acts: one, or all of those "nine nations, including Norland and Sweden"."""
    code = country_spoken_for(look, slot)
    return (code,) if code else _countries_led(look, slot.referent)


@once
def _countries_led(look: Lookup, id: str) -> tuple[str, ...]:
    """The countries that are named within the mentions of a group of leaders or states, or listed right behind them."""
    group = look.referents.get(id)
    if group is None or not _is_led(group):
        return ()
    text, named = look.reports[group.report].text, sorted([*_lands_named(look, group.report), *_land_in_name(group)])
    found = [one.code for span in group.mentions for one in named if one.start >= span.start and one.end <= _end_of_list(text, span, named)]
    if not found:
        found = [code for span in group.mentions if BOTH.search(text, 0, span.start) for code in _last_two(text, span.start, named)]
    return tuple(dict.fromkeys(found))


def _is_led(group: Referent) -> bool:
    """Whether they are states or those who lead them: "nine nations"; in capitals, where the parser takes them for a body, "Foreign Ministers of Norland"."""
    return has_word(*WORDS, "leading", group.name) if group.type == "group" else group.type == "organization" and has_word(*WORDS, "heads", group.name)


class Named(NamedTuple):
    """Where a report names a country, by ISO code."""

    start: int
    end: int
    code: str


def _lands_named(look: Lookup, report: str) -> list[Named]:
    lands = ((one, one.country) for one in look.referents_of[report] if one.type == "country")
    return sorted(Named(span.start, span.end, code) for one, code in lands if code for span in one.mentions)


def _land_in_name(group: Referent) -> list[Named]:
    """The country that a body has in its name, which is no mention of its own: "Foreign Ministers of Norland"."""
    return [Named(span.start, span.end, group.country) for span in group.mentions if group.country and group.type == "organization"]


def _last_two(text: str, end: int, named: list[Named]) -> tuple[str, ...]:
    """The two countries named last before it with nothing but "and" between them: "Norland and Sweden", whom "both nations" means."""
    pairs = [(one.code, other.code) for one, other in pairwise(named) if other.end <= end and TWO.fullmatch(text, one.end, other.start)]
    return pairs[-1] if pairs else ()


def _end_of_list(text: str, mention: Span, named: list[Named]) -> int:
    """Where a list of countries ends that goes on behind a mention or begins with its last word; the end of the mention where none does."""
    end = mention.end
    joint = JOINED if any(one.end == end for one in named) else LISTED
    for one in named:
        if one.start >= end and joint.fullmatch(text, end, one.start):
            end, joint = one.end, JOINED
    return end


def acts_for_home(look: Lookup, statement: Statement, home: str | None) -> bool:
    """Whether somebody of the country itself is among those who do it."""
    return any(home in countries_spoken_for(look, slot) for slot in statement.actors)
