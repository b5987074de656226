"""This file asks of force whether it was called for: those who used it say that they had to, others what it was like for those it hit."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import AFFIRMED, Slot, Statement
from akyn.text.lookup import Lookup
from akyn.text.wordlists import has_word
from akyn.weigh.claims import names
from akyn.weigh.governments import WORDS, speakers
from akyn.weigh.quarrels import Crisis, Near, Quarrel, is_in_one_sentence, on_one_side

FORCE = frozenset({"ASSAULT", "CASUALTY", "COERCE", "COMMENT", "ACCUSE"})


def is_of_force(look: Lookup, one: Statement, home: str) -> bool:
    """Whether somebody says of violence that it was called for, or what it was like."""
    is_told = one.type in FORCE and one.stance in AFFIRMED and bool(_said_by(look, one))
    return is_told and any(has_word(*WORDS, kind, look.sentence(one)) for kind in ("justify", "uncalled"))


def uncalled_for(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """What others tell of the force that somebody says was called for."""
    if not has_word(*WORDS, "justify", look.sentence(one)):
        return ()
    uncalled = (other for other in near(one) if has_word(*WORDS, "uncalled", look.sentence(other)))
    return tuple(other for other in uncalled if _is_told_against(look, other, _said_by(look, one), _said_by(look, other)))


def force(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """Those who used force say that they had to; others say what it was like for those it hit."""
    called_for = [one for one in crisis.told if has_word(*WORDS, "justify", look.sentence(one))]
    shown: set[str] = set()
    for one, against in crisis.found:
        if one.id not in shown:
            who = _said_by(look, one)
            yes = tuple(other for other in called_for if on_one_side(look, who, _said_by(look, other)))
            shown |= {other.id for other in yes}
            speakers_for, speakers_against = names(look, who), names(look, [slot for other in against for slot in _said_by(look, other)])
            sides = ((f"The force was called for: so {speakers_for}", yes), (f"It was not: so {speakers_against}", against))
            yield Quarrel(rule="force", about=f"Was the use of force in {crisis.name} called for?", sides=sides)


def _said_by(look: Lookup, one: Statement) -> tuple[Slot, ...]:
    """Who says it; where its own words name nobody, whoever speaks in its sentence."""
    if speakers(one):
        return speakers(one)
    beside = (other for other in look.statements_of[one.report] if other.speaker and is_in_one_sentence(look, one, other))
    return next((speakers(other) for other in beside), one.actors if one.type in ("COMMENT", "ACCUSE") else ())


def _is_told_against(look: Lookup, one: Statement, who: tuple[Slot, ...], whose: tuple[Slot, ...]) -> bool:
    """Whether others tell of force by those who justify it."""
    doers = one.recipients if one.type == "ACCUSE" else one.actors
    return not on_one_side(look, who, whose) and on_one_side(look, who, doers)
