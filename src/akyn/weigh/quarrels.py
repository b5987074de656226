"""This file is what every rule on disputes shares: a question with its sides, a crisis with its statements, who is on whose side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from akyn.model import Situation, Slot, Statement
from akyn.text.lookup import Lookup
from akyn.text.names import fold
from akyn.text.wordlists import SMALL, has_word
from akyn.weigh.governments import WORDS, country_spoken_for

ANSWERED_DAYS = 10  # an answer to an accusation comes within so many days
AFFIRMED = frozenset({"asserted", "claimed", "alleged"})
SPEECH = frozenset({"REQUEST", "ACCUSE", "COMMENT", "SUPPORT", "THREATEN", "REJECT", "AGREE", "CONSULT", "CONCEDE", "COOPERATE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarrel:
    """A question with the sides that may answer it: what each claims, and its statements."""

    rule: str
    about: str
    sides: tuple[tuple[str, tuple[Statement, ...]], ...]
    single: bool = False  # worth showing with one side only


@dataclass(frozen=True, slots=True, kw_only=True)
class Crisis:
    """A situation with the statements of its reports that are about now, in order."""

    situation: Situation
    country: str  # ISO code
    name: str
    told: tuple[Statement, ...]


def is_refusal(look: Lookup, one: Statement) -> bool:
    """Whether its "not" is of the time to come ("it will not use force"): a promise or refusal, no denial of a fact."""
    return has_word(*WORDS, "will-not", look.sentence(one))


def is_near(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether their reports lie so near that one may answer the other."""
    day, later = look.published(one), look.published(other)
    return not day or not later or abs((later - day).days) <= ANSWERED_DAYS


def on_one_side(look: Lookup, slots: Iterable[Slot], others: Iterable[Slot]) -> bool:
    """Whether any of these is one of those, speaks for the same state, or bears its name: the government and government troops."""
    slots, others = tuple(slots), tuple(others)
    if look.ids(slots) & look.ids(others) or _states(look, slots) & _states(look, others):
        return True
    names, other_names = ([words for slot in some if (words := _name_words(look, slot))] for some in (slots, others))
    return any(one <= other or other <= one for one in names for other in other_names)


def _states(look: Lookup, slots: Iterable[Slot]) -> frozenset[str]:
    """The states for which they speak or fight."""
    return frozenset(code for slot in slots if (code := country_spoken_for(look, slot) or _state_of_group(look, slot)))


def _state_of_group(look: Lookup, slot: Slot) -> str | None:
    entity = look.entity(slot)
    return entity.country if entity and entity.country and has_word(*WORDS, "state-people", entity.name) else None


def _name_words(look: Lookup, slot: Slot) -> frozenset[str]:
    entity = look.entity(slot)
    return frozenset(fold(entity.name).split()) - SMALL if entity and entity.type in ("organization", "group", "person") else frozenset()
