"""This file finds the attack that harmed the people of whom a report tells in the same breath: "a bomb went off in the port, killing two"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.merge.tellings import Telling
from akyn.model import AFFIRMED
from akyn.text.names import fold
from akyn.text.wordlists import SMALL, word_classes

FAR = 40  # characters; what stands further from an attack is told for itself
ATTACK = "attack"  # the family of attacks
ENDS = re.compile(r"[.;:!?\n]")  # what stands behind it is told for itself
MORE_HARM = re.compile(r",?\s*\band (?:[\w’'-]+ ){0,4}?(?:injured|wounded|hurt|killed|dead|missing)\b")  # "and two guards injured"
NAMED_OR_COUNTED = re.compile(r"\b(?:[A-Z]|\d)[\w’'-]*")  # the names of the place, "160"


def with_attacks(text: str, told: Iterable[Telling]) -> Iterator[Telling]:
    """The tellings of one report, those of harm with the attack that did it; such a one tells of the attack, too.

    Of several counts behind each other ("killing two and injuring nine") each is of the attack that the one beside it is of.
    """
    told = tuple(told)
    happened = [one for one in told if one.statement.stance in AFFIRMED]
    attacks = [one for one in happened if one.statement.type == "ASSAULT" and one.statement.mode != "abduct"]
    harms = [one for one in happened if one.statement.type == "CASUALTY"]
    came_of = {harm.id: attack.id for harm in harms if (attack := _attack(text, harm, attacks))}
    for _ in harms:
        beside = {
            one.id: came_of[other.id] for one in harms if one.id not in came_of for other in harms if other.id in came_of and _is_next_to(text, one, other)
        }
        if not beside:
            break
        came_of |= beside
    for one in told:
        yield replace(one, came_of=came_of[one.id], families=one.families | {ATTACK}) if one.id in came_of else one


def _attack(text: str, harm: Telling, attacks: Iterable[Telling]) -> Telling | None:
    """The attack named in the words for the harm, the one nearest to its verb; else one that it stands next to."""
    fitting = [one for one in attacks if one.statement.background == harm.statement.background and not _is_of_others(harm, one)]
    within = [one for one in fitting if _holds(harm, one) or _holds(one, harm)]
    beside = [one for one in fitting if _is_next_to(text, harm, one)]
    return min(within or beside, key=lambda one: (abs(one.statement.trigger.start - harm.statement.trigger.start), one.id), default=None)


def _is_of_others(harm: Telling, attack: Telling) -> bool:
    """Whether both name who did it, and name others."""
    return bool(harm.actors and attack.actors) and not harm.actors & attack.actors and not harm.doers & attack.doers


def _holds(one: Telling, other: Telling) -> bool:
    """Whether the words of one hold the word that carries the other."""
    return one.statement.span.holds(other.statement.trigger)


def _is_next_to(text: str, one: Telling, other: Telling) -> bool:
    """Whether only words like "following" or "which", the names of the place, a weapon and more harm stand between the two."""
    first, second = sorted((one.statement.span, other.statement.span), key=lambda span: span.start)
    between = text[first.end : second.start]
    if second.start < first.end or ENDS.search(between):
        return False
    between = NAMED_OR_COUNTED.sub("", MORE_HARM.sub("", between))
    return len(between) <= FAR and set(fold(between).split()) <= SMALL | word_classes("akyn.merge", "words.tsv")["in-one-breath"]
