"""This file asks who the dead were: one voice says fighters, another farmers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.model import AFFIRMED, Statement
from akyn.text.lookup import Lookup, once
from akyn.text.names import fold
from akyn.text.wordlists import has_word
from akyn.weigh.claims import sayer_names
from akyn.weigh.denials import towns
from akyn.weigh.governments import WORDS, speakers
from akyn.weigh.quarrels import SOON_DAYS, Crisis, Near, Quarrel, is_near, is_next_to, not_twice, on_one_side

OF_HARM = frozenset({"ASSAULT", "CASUALTY"})
# "those killed were", "six of the dead are": what is said of them behind it.
OF_THE_DEAD = re.compile(
    r"\b(?:(?:those|the (?:men|people|ones)) (?:killed|slain|hit|shot|who (?:were killed|died))|(?:the )?(?:dead|victims|casualties)(?: persons| people)?)"
    r"\b(?: [\w ]{0,30}?)??\s+(?:were|was|are|had been)\s+([\w ]{3,80})"
)


def is_of_victims(look: Lookup, one: Statement, home: str) -> bool:
    """Whether somebody says who was harmed, fighters or others."""
    return one.stance in AFFIRMED and bool(one.speaker) and bool(_kinds(look, one.id))


@once
def _kinds(look: Lookup, id: str) -> frozenset[str]:
    """Of which kinds those are who were harmed: "fighters", "civilians"."""
    one = look.statements[id]
    said = OF_THE_DEAD.search(fold(look.quote(one)))
    called = said[1] if said else look.called(one.recipients) if one.type in OF_HARM else ""
    is_fighting, is_civilian = has_word(*WORDS, "fighting", called), has_word(*WORDS, "civilian", called)
    return frozenset({"fighters"} if is_fighting else {"civilians"} if is_civilian else ())


def _is_of_the_dead(look: Lookup, one: Statement) -> bool:
    return OF_THE_DEAD.search(fold(look.quote(one))) is not None


def told_as_others(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """What other voices say of the same dead, right before it or, of one town, in reports of these days."""
    before = (other for other in near(one) if look.order(other) < look.order(one) and _kinds(look, other.id).isdisjoint(_kinds(look, one.id)))
    return tuple(other for other in before if not on_one_side(look, speakers(one), speakers(other)) and _are_of_one_harm(look, one, other))


def _are_of_one_harm(look: Lookup, one: Statement, other: Statement) -> bool:
    if not (_is_of_the_dead(look, one) or _is_of_the_dead(look, other)):
        return False
    is_of_a_town = bool(towns(look, one.id) & towns(look, other.id)) and is_near(look, one, other, days=SOON_DAYS)
    return is_next_to(look, one, other) or is_of_a_town


def victims(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """Who was killed, as two voices say."""
    for one, others in not_twice(crisis):
        kind, other_kind = next(iter(_kinds(look, one.id))), next(iter(_kinds(look, others[0].id)))
        sides = ((f"They were {other_kind}: so {sayer_names(look, others)}", others), (f"They were {kind}: so {sayer_names(look, (one,))}", (one,)))
        yield Quarrel(rule="victims", about=f"Who was harmed: {other_kind} or {kind}?", sides=sides)
