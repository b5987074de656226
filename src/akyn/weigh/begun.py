"""This file asks who began: force that is told of, and what those who used it say that those whom it hit had done first."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import AFFIRMED, Statement
from akyn.text.lookup import Lookup
from akyn.text.wordlists import has_word
from akyn.weigh.claims import deed, names, sayer_names
from akyn.weigh.denials import REACH, done_by, done_to
from akyn.weigh.governments import WORDS, speakers
from akyn.weigh.quarrels import SPEECH, Crisis, Near, Quarrel, not_twice, on_one_side

FORCE = frozenset({"ASSAULT", "COERCE"})


def is_of_beginning(look: Lookup, one: Statement, home: str) -> bool:
    """Whether it tells of force, or of somebody who came first."""
    return _is_force(one) or _is_of_who_came_first(look, one)


def _is_force(one: Statement) -> bool:
    return one.type in FORCE and one.stance in AFFIRMED and bool(one.actors and one.recipients)


def _is_of_who_came_first(look: Lookup, one: Statement) -> bool:
    """Whether somebody says that others crossed a border or shot first."""
    is_said = one.type not in SPEECH and one.stance in ("claimed", "alleged") and bool(one.speaker and one.actors)
    return is_said and has_word(*WORDS, "came-first", look.sentence(one)) and not on_one_side(look, speakers(one), one.actors)


def answered_by_force(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """What others say before it of who came first, if not the same; else the force of which its report tells that those who say it used against these."""
    if not _is_of_who_came_first(look, one):
        return ()
    nearby = near(one)
    if told_back := tuple(other for other in nearby if _says_another_came_first(look, other, one)):
        return told_back
    deeds = (other for other in nearby if other.report == one.report and _is_force(other) and other.id != one.id)
    return tuple(other for other in deeds if on_one_side(look, speakers(one), other.actors) and _is_hit(look, other, one))


def _says_another_came_first(look: Lookup, other: Statement, one: Statement) -> bool:
    """Whether another voice of the same report says not long before it that others came first."""
    is_before = other.report == one.report and one.span.start - REACH <= other.span.end <= one.span.start
    if not is_before or not _is_of_who_came_first(look, other):
        return False
    return not on_one_side(look, speakers(one), speakers(other)) and not on_one_side(look, one.actors, other.actors)


def _is_hit(look: Lookup, force: Statement, first: Statement) -> bool:
    """Whether who came first is whom the force hit: by side, or by the words for them."""
    return on_one_side(look, first.actors, force.recipients) or bool(done_by(look, first.id) & done_to(look, force.id))


def begun(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """Who came first in the words of those who used force, and the force; or in the words of either side."""
    for one, told in not_twice(crisis):
        doer, first = names(look, told[0].actors), names(look, one.actors) or "the other side"
        is_told_back = all(_is_of_who_came_first(look, other) for other in told)
        claim = f"{doer} came first: so {sayer_names(look, told)}" if is_told_back else f"It happened: {deed(look, told[0])}"
        sides = ((claim, told), (f"{first} came first: so {sayer_names(look, (one,))}", (one,)))
        yield Quarrel(rule="begun", about=f"Who began: {doer} or {first}?", sides=sides)
