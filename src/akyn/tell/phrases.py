"""This file says a statement in one plain sentence: by a phrase of `phrases.tsv` where one fits, else in the source's own words.

A phrase is used only where the source's verb allows it, its roles are filled and no figure would be lost; so nothing is said that the text does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from akyn.lang import tables
from akyn.model import AFFIRMED, Slot, Statement
from akyn.tell.clauses import begins_with_verb
from akyn.tell.evidence import evidence, is_pronoun, is_scrap
from akyn.tell.lookup import Lookup
from akyn.tell.words import quoted, sentence

_GAP = 40  # characters between actor and verb that may be quoted along ("has also tried to"); beyond it stands an aside
_ASIDE = re.compile(r"[,;:.()«»“”\"\n]|\b(?:who|which|that)\b")
# What follows on a name behind an aside between commas ("Ana Kovač, the deputy minister, resigned"), or hangs on it ("Norland, which shut the border").
_PASSED_OVER = re.compile(r",\s(?:[^,;:.()«»“”\"\n]{1,120},|(?:who|which))(?=\s)")
# A verb and more; a capital would be the name after an office ("the lawmaker Ivo Basel said"), a preposition belongs to the name or to a verb before it.
_FOLLOWS_ON = re.compile(r"\s+(?!(?:and|as|at|by|for|from|in|of|on|or|over|to|with)\b)[a-z]\w*\s+\S")
_MOVING = ("FLEE", "RETREAT")
_WAY = re.compile(r"\b(?P<way>to|into|from|for|across|in)\s+(?:the\s+)?$", re.IGNORECASE)
_OF_ONESELF = frozenset(("i", "we"))
_ONESELF = re.compile(r"\b(?:I|me|my|our|us|we)\b")  # in words that somebody speaks: quoted whole, or a reader takes them for ours
_NEGATED = re.compile(r"\b(?:not|no|never|none|nothing|nobody|neither)\b|n[’']t\b", re.IGNORECASE)  # nobody "denied: «they did not»"
_BESIDE_VERBS = frozenset(
    "again all alone already also both each even ever first have just later never not now often once only says soon still then to together".split()
)
_HANGING = re.compile(r"\b(?:which|whom)\s+(?:the\s+|an?\s+)?\Z")
_INTENT = {"planned": "planned to", "threatened": "threatened to", "attempted": "tried to"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """How a type and mode read: verbs with the recipient at {r}, verbs alone, and the participle; "" where there is none."""

    verbs: tuple[str, ...]
    past: str
    base: str
    past_alone: str
    base_alone: str
    participle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Who did what, without hedge: "police arrested Ana", "police arrest Ana" (after "demanded that"), "police", "arrest Ana"."""

    past: str
    base: str
    subject: str = ""  # "" in the passive
    infinitive: str = ""


def told(lookup: Lookup, statement: Statement, *, with_source: bool = True) -> str:
    """The sentence, hedged as the statement is: "According to" whom, "denied", "tried to"; without full stop.

    `with_source` puts the report behind words that are quoted as a whole; pages where it stands beside them leave it out.
    """
    clause = _clause(lookup, statement)
    said = _hedged(lookup, statement, clause) if clause else None
    return sentence(said or _in_its_words(lookup, statement, with_source=with_source))


# ---- by a phrase


def _hedged(lookup: Lookup, statement: Statement, clause: Clause) -> str | None:
    """The clause under its stance; None where that would be clumsy or say more than the source."""
    if statement.stance in AFFIRMED:
        return clause.past + _according(lookup, statement)
    if statement.stance in _INTENT and clause.subject:
        return f"{clause.subject} {_INTENT[statement.stance]} {clause.infinitive}{_according(lookup, statement)}"
    who = _another_voice(lookup, statement)
    if who and statement.stance == "denied":
        return f"{who} denied that {clause.past}"
    if who and statement.stance == "demanded":
        return f"{who} demanded that {clause.base}"
    return None


def _according(lookup: Lookup, statement: Statement) -> str:
    """After a comma, "according to the ministry"; "" in the reporter's own voice."""
    hedge = ", allegedly" if statement.stance == "alleged" else ""
    if statement.speaker is None:
        return ", it is said" if statement.stance == "claimed" else hedge
    who = _another_voice(lookup, statement)
    if not who and _is_inside(lookup, statement):
        return hedge  # the quoted words say so themselves
    through = [lookup.called(id) for id in dict.fromkeys(map(lookup.entity_of, statement.via)) if id != lookup.entity_of(statement.speaker)]
    passed_on = f" (through {', '.join(through)})" if through else ""
    if not who and statement.stance == "denied":
        return ", as they themselves say"
    return f"{hedge}, {f'according to {who}' if who else 'by their own account'}{passed_on}"


def _is_inside(lookup: Lookup, statement: Statement) -> bool:
    """Whether the words that would be quoted name the speaker themselves."""
    return statement.speaker is not None and evidence(lookup, statement).holds(statement.speaker.span)


def _another_voice(lookup: Lookup, statement: Statement) -> str:
    """Who says so, "" where nobody is named or it is the actor."""
    if statement.speaker is None or lookup.entity_of(statement.speaker) in map(lookup.entity_of, statement.actors):
        return ""
    return lookup.called(lookup.entity_of(statement.speaker))


def _clause(lookup: Lookup, statement: Statement) -> Clause | None:
    phrase = _phrase_for(lookup, statement)
    if phrase is None or statement.figures or not _are_named(lookup, (*statement.actors, *statement.recipients)):
        return None
    actors, recipients = lookup.all_called(statement.actors), lookup.all_called(statement.recipients)
    where = _where(lookup, statement)
    if actors and recipients and phrase.past:
        return _active(actors, phrase.past.format(r=recipients), phrase.base.format(r=recipients), where)
    if actors and phrase.past_alone:
        return _active(actors, phrase.past_alone, phrase.base_alone, where)
    if recipients and not actors and phrase.participle and phrase.participle.split()[0] not in recipients.lower().split():  # no "ousted minister was ousted"
        be = "were" if lookup.is_plural(statement.recipients) else "was"
        return Clause(past=f"{recipients} {be} {phrase.participle}{where}", base=f"{recipients} be {phrase.participle}{where}")
    return None


def _active(actors: str, past: str, base: str, where: str) -> Clause:
    return Clause(past=f"{actors} {past}{where}", base=f"{actors} {base}{where}", subject=actors, infinitive=base + where)


def _where(lookup: Lookup, statement: Statement) -> str:
    """The words "in Bishkek" after a blank, "" where the place is not told, already named, or the country to which one who is named belongs."""
    if statement.place is None:
        return ""
    place = lookup.entity_of(statement.place)
    named = {lookup.entity_of(slot) for slot in (*statement.actors, *statement.recipients)}
    leads = _leads_to(lookup, statement)
    return "" if place in named or not leads or _is_country_of(lookup, place, named) else f" {leads} {lookup.called(place)}"


def _is_country_of(lookup: Lookup, place: str, named: Iterable[str]) -> bool:
    """Whether a place is a whole country and one of these is of it."""
    known = lookup.entities.get(place)
    return known is not None and known.type == "country" and any(one.country == known.country for id in named if (one := lookup.entities.get(id)))


def _leads_to(lookup: Lookup, statement: Statement) -> str:
    """The preposition before the place: who fled "to" or "from" it did not flee "in" it, so there the report's own; "" where it has none."""
    if statement.type not in _MOVING or statement.place is None:
        return "in"
    found = _WAY.search(lookup.reports[statement.report].text[statement.span.start : statement.place.span.start])
    return found["way"].lower() if found else ""


def _phrase_for(lookup: Lookup, statement: Statement) -> Phrase | None:
    verb = (statement.gloss.trigger if statement.gloss else lookup.quote(statement.trigger)).lower()
    for key in dict.fromkeys([(statement.type, statement.mode or "-"), (statement.type, "-")]):
        for phrase in _phrases().get(key, ()):
            if verb.startswith(phrase.verbs):
                return phrase
    return None


@cache
def _phrases() -> Mapping[tuple[str, str], tuple[Phrase, ...]]:
    found: dict[tuple[str, str], list[Phrase]] = defaultdict(list)
    for row in tables.rows("akyn.tell", "phrases.tsv"):
        type, mode, verbs, *forms = ("" if column == "-" else column for column in row)
        past, base, past_alone, base_alone, participle = forms
        phrase = Phrase(verbs=tuple(verbs.split("|")), past=past, base=base, past_alone=past_alone, base_alone=base_alone, participle=participle)
        found[type, mode or "-"].append(phrase)
    return {key: tuple(phrases) for key, phrases in found.items()}


# ---- in the source's words


def _in_its_words(lookup: Lookup, statement: Statement, *, with_source: bool) -> str:
    """The source quoted: after the name of the actor where the words follow on it, else as a whole and with where it stands."""
    who = _another_voice(lookup, statement)
    words = quoted(lookup.quote(evidence(lookup, statement)))
    if statement.stance in ("denied", "demanded") and who and not _is_inside(lookup, statement) and not _NEGATED.search(words):
        return f"{who} {statement.stance}: {words}"
    source = f" ({lookup.telling(statement)})" if with_source else ""
    if _speaks_of_oneself(lookup, statement):
        return f"{lookup.all_called(statement.actors)}: {words}{source}"
    predicate = _predicate(lookup, statement)
    if predicate is None:
        according = "" if _is_inside(lookup, statement) else _according(lookup, statement)
        return f"{words}{according}{source}"
    return f"{lookup.all_called(statement.actors)} {quoted(predicate)}{_according(lookup, statement)}"


def _speaks_of_oneself(lookup: Lookup, statement: Statement) -> bool:
    """Whether the actor says "I" or "we", or is the one who says so and is not named in the words: then the name stands before them, and a colon."""
    if not _are_named(lookup, statement.actors):
        return False
    if any(lookup.quote(slot.span).lower() in _OF_ONESELF for slot in statement.actors):
        return True
    speaks = statement.speaker is not None and not _another_voice(lookup, statement)
    return speaks and statement.stance != "denied" and not _is_inside(lookup, statement) and _predicate(lookup, statement) is None


def _are_named(lookup: Lookup, slots: Iterable[Slot]) -> bool:
    """Whether those who are meant have a name that says more than a pronoun."""
    return not any(is_pronoun(lookup.name(lookup.entity_of(slot))) for slot in slots)


def _predicate(lookup: Lookup, statement: Statement) -> str | None:
    """The words after the actor to the end of the evidence; None where they do not follow on the name."""
    if not statement.actors or not _are_named(lookup, statement.actors) or is_scrap(lookup, statement):
        return None
    last = max((slot.span for slot in statement.actors), key=lambda span: span.end)
    text = lookup.reports[statement.report].text
    if not statement.span.start <= last.start < last.end <= statement.trigger.start:
        return None
    if _HANGING.search(text, max(statement.span.start - _GAP, 0), last.start):
        return None  # "the mayor, whom the council has removed": of these words the object stands before
    passed_over = _PASSED_OVER.match(text, last.end, statement.trigger.start)
    begins = passed_over.end() if passed_over else last.end
    gap, words = text[begins : statement.trigger.start], text[begins : evidence(lookup, statement).end]
    goes_on = len(gap) <= _GAP and (is_pronoun(lookup.quote(last)) or _is_of_the_verb(gap))
    follows = goes_on and not _ASIDE.search(gap) and _FOLLOWS_ON.match(words) and not _ONESELF.search(words)
    return words if follows else None


def _is_of_the_verb(gap: str) -> bool:
    """Whether what stands between a name and the verb goes with the verb; in "the Lakes line killed" it goes on with the name."""
    first = next(iter(gap.lower().split()), "")
    return not first or first in _BESIDE_VERBS or first.endswith("ly") or begins_with_verb(gap)
