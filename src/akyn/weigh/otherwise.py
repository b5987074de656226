"""This file sets accounts of one happening against each other: what it was rather than otherwise, what caused it, on which side of a border it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.model import AFFIRMED, Statement
from akyn.text.lookup import Lookup, once
from akyn.text.names import fold
from akyn.text.wordlists import has_word, words_of
from akyn.weigh.asking import in_its_words
from akyn.weigh.claims import sayer_names
from akyn.weigh.denials import done_to, place_words
from akyn.weigh.governments import WORDS, speakers
from akyn.weigh.quarrels import SOON_DAYS, Crisis, Near, Quarrel, Rule, is_near, is_next_to, not_twice, on_one_side, words_said

RULED_OUT = re.compile(r"\b(?:rather than|instead of|and not)\s+([^,.;:()]{3,80})")  # "hit by a shell rather than | a mine"
CAUSED = re.compile(r"\b(?:caused by|resulted from|triggered by|set off by)\s+([^,.;:()]{3,80})")  # "the blast was caused by | a gas leak"
CROSSED = re.compile(r"\b(?:violat\w+|enter\w+|(?:stray|intrud|cross)\w+ into)\s+(?:[\w’'-]+\s+){0,2}(?:airspace|territorial waters)\b")
OUTSIDE = re.compile(r"\b(?:in|over|within)\s+international\s+(?:airspace|waters)\b|\boutside\s+(?:[\w’'-]+\s+){0,2}(?:airspace|territorial waters)\b")
CAUSING = words_of("according caused resulted triggered set off claim claims")  # in two sentences no sign that they tell of one thing

# ---- so, rather than otherwise ------------------------------------------------------------------------------------------------


def _is_of_accounts(look: Lookup, one: Statement, home: str) -> bool:
    return one.stance in AFFIRMED and bool(one.speaker)


@once
def _ruled_out(look: Lookup, id: str) -> frozenset[str]:
    """The words for what a statement says it was not: "a shell rather than a mine"; none where they stand before it."""
    one = look.statements[id]
    end = look.sentence_span(one)[1]
    found = RULED_OUT.search(look.reports[one.report].text, one.span.start, end)
    return _named(found[1]) if found and found.start() <= one.span.end + 1 else frozenset()


def _named(words: str) -> frozenset[str]:
    """The words that carry something, several of a thing as one of it: "mines" is "mine"."""
    return words_of(" ".join(word.removesuffix("s") for word in fold(words).split()))


def _said_otherwise(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """What others say was so and a statement rules out."""
    ruled_out = _ruled_out(look, one.id)
    if not ruled_out:
        return ()
    beside = (other for other in near(one) if other.id != one.id and is_next_to(look, one, other))
    return tuple(other for other in beside if ruled_out & _named(look.quote(other)) and not on_one_side(look, speakers(one), speakers(other)))


def _otherwise(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """What somebody says was so, and those who say what he rules out."""
    for one, others in not_twice(crisis):
        sayers, against = sayer_names(look, (one,)), sayer_names(look, others)
        sides = ((f"So {sayers}", (one,)), (f"So {against}", others))
        yield Quarrel(rule="otherwise", about=f"What was it: {in_its_words(look, one)} or {in_its_words(look, others[0])}?", sides=sides)


# ---- what caused it -------------------------------------------------------------------------------------------------------------


def _is_of_a_cause(look: Lookup, one: Statement, home: str) -> bool:
    """Whether somebody says what caused something."""
    return one.stance in AFFIRMED and bool(one.speaker and _cause(look, one.id))


@once
def _cause(look: Lookup, id: str) -> str:
    """The words for what a statement says caused something, or that it is of; "" where it says nothing of the kind."""
    one = look.statements[id]
    found = CAUSED.search(look.sentence(one))
    return found[1] if found and words_of(found[1]) & words_said(look, id) else ""


def _caused_otherwise(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """Who says not long after it that something else caused it."""
    after = (other for other in near(one) if look.order(one) < look.order(other) and _is_soon(look, one, other))
    return tuple(other for other in after if not on_one_side(look, speakers(one), speakers(other)) and _is_another_cause(look, one, other))


def _is_soon(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether they are told right behind each other, or in reports of days that follow each other."""
    return is_next_to(look, one, other) if one.report == other.report else is_near(look, one, other, days=SOON_DAYS)


def _is_another_cause(look: Lookup, one: Statement, other: Statement) -> bool:
    causes = [words_of(_cause(look, each.id)) for each in (one, other)]
    return causes[0].isdisjoint(causes[1]) and not _effect(look, one.id).isdisjoint(_effect(look, other.id))


@once
def _effect(look: Lookup, id: str) -> frozenset[str]:
    """The words of its sentence for what was caused: not for the cause, who says so, or where."""
    one = look.statements[id]
    said = words_of(look.called(speakers(one)))
    return words_of(look.sentence(one)) - words_of(_cause(look, id)) - said - place_words(look, one.report) - CAUSING


def _causes(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """One thing of which two say that different things caused it."""
    for one, others in not_twice(crisis):
        cause, other_cause = _cause(look, one.id), _cause(look, others[0].id)
        told = tuple(same for same in crisis.told if same.report == one.report and _cause(look, same.id) == cause)
        sides = ((f"It was {cause}: so {sayer_names(look, told)}", told), (f"It was {other_cause}: so {sayer_names(look, others)}", others))
        yield Quarrel(rule="causes", about=f"What caused it: {cause} or {other_cause}?", sides=sides)


# ---- an attack or a mishap ---------------------------------------------------------------------------------------------------


def _is_of_a_mishap(look: Lookup, one: Statement, home: str) -> bool:
    """Whether it tells of an attack, or somebody says that something else than a deed caused it."""
    return one.stance in AFFIRMED and (_is_attack(one) or _is_called_mishap(look, one) or _is_called_ill_doing(look, one))


def _is_attack(one: Statement) -> bool:
    return one.type == "ASSAULT"


def _is_called_mishap(look: Lookup, one: Statement) -> bool:
    """Whether somebody says that an accident or a fault caused it, or that it was one."""
    is_said = bool(one.speaker) and one.type in ("COMMENT", "CASUALTY", "ACCUSE")
    return is_said and has_word(*WORDS, "mishap", look.quote(one)) and not has_word(*WORDS, "no-mishap", look.quote(one))


def _is_called_ill_doing(look: Lookup, one: Statement) -> bool:
    """Whether somebody says that somebody did it on purpose, whoever: "it was sabotage", "the work of a gang"."""
    return bool(one.speaker) and has_word(*WORDS, "ill-doing", look.quote(one)) and not has_word(*WORDS, "mishap", look.quote(one))


def _called_attack(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """What others tell right before or behind it as somebody's doing; else as an attack on the same."""
    if not _is_called_mishap(look, one):
        return ()
    nearby = near(one)
    told_as_doing = (other for other in nearby if is_next_to(look, one, other) and _is_called_ill_doing(look, other))
    if against := tuple(other for other in told_as_doing if not on_one_side(look, speakers(one), speakers(other))):
        return against
    words = words_of(look.sentence(one)) - place_words(look, one.report)
    attacks = (other for other in nearby if _is_attack(other) and is_near(look, one, other) and done_to(look, other.id) & words)
    return tuple(other for other in attacks if not on_one_side(look, speakers(one), speakers(other)))


def _mishap(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """An attack that others call an accident."""
    for one, attacks in not_twice(crisis):
        sides = ((f"It was an attack: so {sayer_names(look, attacks)}", attacks), (f"It was none: so {sayer_names(look, (one,))}", (one,)))
        about = f"Was it an attack: {in_its_words(look, attacks[0])}?" if _is_attack(attacks[0]) else "Was it somebody’s doing or a mishap?"
        yield Quarrel(rule="mishap", about=about, sides=sides)


# ---- on which side of a border --------------------------------------------------------------------------------------------------


def _is_of_a_crossing(look: Lookup, one: Statement, home: str) -> bool:
    """Whether it tells that somebody came into the air or waters of a country, or somebody says that it was outside."""
    return _is_crossing(look, one) or _is_outside(look, one)


def _is_crossing(look: Lookup, one: Statement) -> bool:
    return one.stance in AFFIRMED and CROSSED.search(look.quote(one)) is not None


def _is_outside(look: Lookup, one: Statement) -> bool:
    return one.stance in AFFIRMED and bool(one.speaker) and OUTSIDE.search(look.quote(one)) is not None


def _crossing_gainsaid(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """What is told not long before or after of a crossing, where somebody else says that it was over or in the air or waters of nobody."""
    if not _is_outside(look, one):
        return ()
    crossings = (other for other in near(one) if _is_crossing(look, other) and not _is_outside(look, other) and is_near(look, one, other, days=SOON_DAYS))
    return tuple(other for other in crossings if not on_one_side(look, speakers(one), speakers(other)))


def _crossed(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """In whose air or waters it was."""
    for one, others in not_twice(crisis):
        sides = (("It was across the border", others), (f"It was in the air or waters of nobody: so {sayer_names(look, (one,))}", (one,)))
        yield Quarrel(rule="crossed", about=f"Was it across the border of {crisis.name}?", sides=sides)


OF_ACCOUNTS = (
    Rule(name="otherwise", concerns=_is_of_accounts, finds=_said_otherwise, quarrels=_otherwise),
    Rule(name="causes", concerns=_is_of_a_cause, finds=_caused_otherwise, quarrels=_causes),
    Rule(name="mishap", concerns=_is_of_a_mishap, finds=_called_attack, quarrels=_mishap),
    Rule(name="crossed", concerns=_is_of_a_crossing, finds=_crossing_gainsaid, quarrels=_crossed),
)
