"""This file asks in plain words whether a deed happened: "Did rebels attack the jet?", "Were five farmers killed?"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence

from akyn.lang.en.number_words import number_of
from akyn.model import Slot, Statement
from akyn.text.lookup import Lookup, article_before
from akyn.text.wordlists import has_word
from akyn.weigh.claims import listed, named
from akyn.weigh.governments import WORDS

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
HARMS = {"killed": ("kill", "slain", "slay", "murder"), "injured": ("injur", "wound")}
OTHERWISE = {"arrest": ("detain", "detained"), "beat": ("attack", "attacked")}
ALONE = {"resign": "resign", "FLEE": "flee"}
_MANY = re.compile(r"\band\b|(?<![sui])s$|(?:people|men|women|children|police|troops|personnel|dead)$", re.IGNORECASE)


def whether(look: Lookup, told: Sequence[Statement]) -> str:
    """The question whether it happened, of the telling that says most of who and whom; where no verb of ours says it, in its own words."""
    one = max(told, key=lambda one: (_says_whom(look, one), bool(one.actors) + bool(one.recipients) * 2))
    who, whom = named(look, _people(look, one.actors)), named(look, one.recipients)
    keys = (_done(look, one), *(figure.measure for figure in one.figures), one.mode or "", one.type)
    base, participle = next((VERBS[key] for key in keys if key in VERBS), ("", ""))
    base, participle = OTHERWISE.get(base, (base, participle)) if _is_otherwise(look, one, base) else (base, participle)
    alone = next((ALONE[key] for key in keys if key in ALONE), "")
    if who and alone:
        return f"Did {who} {alone}?"
    if who and whom and base:
        return f"Did {who} {base} {whom}?"
    if whom and participle and _says_whom(look, one):
        return f"{_was_or_were(whom)} {whom} {participle}?"
    if who and (of_what := _accused_of(look, one)):
        return f"Did {who} do it: {of_what}?"
    return f"Did it happen: {in_its_words(look, one)}?"


def _done(look: Lookup, one: Statement) -> str:
    """The harm that its own verb says: who "killed 12 farmers" did not just harm them."""
    said = look.trigger(one).lower()
    return next((harm for harm, stems in HARMS.items() if said.startswith(stems)), "")


def _says_whom(look: Lookup, one: Statement) -> bool:
    """Whether it does not only call them by what was done to them: "were the dead killed?" asks nothing."""
    return not any(has_word(*WORDS, "dead", look.reports[slot.span.report].quote(slot.span).split()[-1]) for slot in one.recipients)


def _people(look: Lookup, slots: Sequence[Slot]) -> Sequence[Slot]:
    """The slots without days, which do nothing: "Saturday's shelling"."""
    return [slot for slot in slots if (entity := look.entity(slot)) and entity.name.removesuffix("'s") not in calendar.day_name]


def _is_otherwise(look: Lookup, one: Statement, base: str) -> bool:
    """Whether another verb fits better: they beat people, not houses; who arrests says so, others detain."""
    if base == "arrest":
        return "arrest" not in look.quote(one).lower()
    return base == "beat" and not any((entity := look.entity(slot)) and entity.type in ("group", "person") for slot in one.recipients)


def _accused_of(look: Lookup, one: Statement) -> str:
    """What somebody is accused of, in its words: "the mayor of | burning ballots"; "" where it is told otherwise."""
    text, start = look.reports[one.report].text, one.trigger.start
    follows = any(slot.span.end <= start and text[slot.span.end : start].strip() in ("of", "for", "with") for slot in one.actors)
    return _in_marks(text[start : one.span.end]) if follows and look.trigger(one).endswith("ing") else ""


def how_many(measure: str, values: Sequence[str]) -> str:
    """How many were killed: 9 or 4?"""
    usual = f"How many were {measure}" if measure in DONE_TO_PEOPLE else f"How many {measure}"
    asked = {"participants": "How many took part", "money": "How much money"}.get(measure, usual)
    return f"{asked}: {listed(values, 'or')}?"


def in_its_words(look: Lookup, one: Statement) -> str:
    """The claim quoted, with its article, shortened at a word: “officers had fired live rounds”."""
    return _in_marks(article_before(look.reports[one.report].text, one.span.start).lower() + look.quote(one))


def _in_marks(words: str) -> str:
    words = " ".join(words.split()).strip("\"“”«» .,;:")
    return f"“{words if len(words) <= LONGEST else words[:LONGEST].rsplit(' ', 1)[0] + ' …'}”"


def _was_or_were(whom: str) -> str:
    number = number_of(whom.split()[0]) or 1
    return "Were" if number > 1 or _MANY.search(whom) else "Was"
