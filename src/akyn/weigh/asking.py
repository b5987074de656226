"""This file asks in plain words whether a deed happened: "Did rebels attack the jet?", "Were five farmers killed?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from akyn.lang.en.number_words import number_of
from akyn.model import Entity, Slot, Statement
from akyn.places import country_named, country_of_demonym
from akyn.text.lookup import Lookup, article_before
from akyn.weigh.claims import few, listed

_BEGINS = frozenset(".!?\"“«:•–—")  # before the first word of a sentence
_BEFORE = 5  # characters in which one of them stands, with the white space behind it
DONE_TO_PEOPLE = frozenset(("arrested", "displaced", "evacuated", "injured", "killed", "missing", "released"))  # measures: "how many were killed"
LONGEST = 90  # characters of a claim that is quoted
VERBS = {  # of a count, else a mode, else a type: the verb with whom it is done to, and its participle
    "killed": ("kill", "killed"), "injured": ("injure", "injured"), "missing": ("lose", "missing"), "arrested": ("arrest", "arrested"),
    "abduct": ("abduct", "abducted"), "arrest": ("arrest", "arrested"), "beat": ("beat", "beaten"), "convict": ("convict", "convicted"),
    "deport": ("deport", "deported"), "destroy": ("destroy", "destroyed"), "expel": ("expel", "expelled"), "release": ("free", "freed"),
    "seize": ("seize", "seized"), "torture": ("torture", "tortured"),
    "AID": ("help", "helped"), "ANNUL": ("annul", "annulled"), "APPOINT": ("appoint", "appointed"), "ASSAULT": ("attack", "attacked"),
    "CASUALTY": ("harm", "harmed"), "COERCE": ("use force against", ""), "ELECT": ("elect", "elected"), "IMPEACH": ("impeach", "impeached"),
    "INVEST": ("invest in", ""), "ORGANIZE": ("found", "founded"), "OUST": ("overthrow", "overthrown"), "PROTEST": ("protest against", ""),
    "RETREAT": ("give way to", ""), "SANCTION": ("punish", "punished"),
}  # fmt: skip
ALONE = {"resign": "resign", "FLEE": "flee"}
_MANY = re.compile(r"\band\b|(?<![sui])s$|(?:people|men|women|children|police|troops|personnel|dead)$", re.IGNORECASE)


def whether(look: Lookup, told: Sequence[Statement]) -> str:
    """The question whether it happened, of the telling that says most of who and whom; where no verb of ours says it, in its own words."""
    one = max(told, key=lambda one: bool(one.actors) + bool(one.recipients) * 2)
    who, whom = named(look, one.actors), named(look, one.recipients)
    keys = (*(figure.measure for figure in one.figures), one.mode or "", one.type)
    base, participle = next((VERBS[key] for key in keys if key in VERBS), ("", ""))
    alone = next((ALONE[key] for key in keys if key in ALONE), "")
    if who and alone:
        return f"Did {who} {alone}?"
    if who and whom and base:
        return f"Did {who} {base} {whom}?"
    if whom and participle:
        return f"{_was_or_were(whom)} {whom} {participle}?"
    return f"Did it happen: {in_its_words(look, one)}?"


def how_many(measure: str, values: Sequence[str]) -> str:
    """How many were killed: 9 or 4?"""
    usual = f"How many were {measure}" if measure in DONE_TO_PEOPLE else f"How many {measure}"
    asked = {"participants": "How many took part", "money": "How much money"}.get(measure, usual)
    return f"{asked}: {listed(values, 'or')}?"


def named(look: Lookup, slots: Sequence[Slot]) -> str:
    """Those whom slots stand for, each once, three at most, as they are called within a sentence."""
    return few(_within(look, slot, entity) for slot in slots if (entity := look.entity(slot)))


def in_its_words(look: Lookup, one: Statement) -> str:
    """The claim quoted, shortened at a word: “officers had fired live rounds”."""
    words = " ".join(look.quote(one).split()).strip("\"“”«» .,;:")
    return f"“{words if len(words) <= LONGEST else words[:LONGEST].rsplit(' ', 1)[0] + ' …'}”"


def _was_or_were(whom: str) -> str:
    number = number_of(whom.split()[0]) or 1
    return "Were" if number > 1 or _MANY.search(whom) else "Was"


def _within(look: Lookup, slot: Slot, entity: Entity) -> str:
    """The name with "the" or "a" where the report prints it; a group's first word small where it is large only because a sentence begins with it."""
    report, name, start = look.reports[slot.span.report], entity.name, slot.span.start
    if report.quote(slot.span) != name:
        return name
    if article := article_before(report.text, start):
        return f"{article.strip()} {name}"
    before = report.text[max(0, start - _BEFORE) : start]
    is_first = not before.strip() or "\n" in before or before.rstrip()[-1] in _BEGINS
    return name[:1].lower() + name[1:] if is_first and entity.type == "group" and not _is_of_country(name.split()[0]) else name


def _is_of_country(word: str) -> bool:
    """Whether a word is of a country's people: it keeps its capital."""
    return country_of_demonym(word) is not None or country_named(word) is not None
