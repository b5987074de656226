"""This file asks what was fired: those who used force say that it hurt nobody, others tell of those whom it hit."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import AFFIRMED, Statement
from akyn.text.lookup import Lookup
from akyn.text.wordlists import has_word
from akyn.weigh.claims import sayer_names
from akyn.weigh.denials import HARM, done_by, is_of_own, towns
from akyn.weigh.governments import WORDS, speakers
from akyn.weigh.quarrels import SOON_DAYS, Crisis, Near, Quarrel, is_near, not_twice, on_one_side


def is_of_what_was_fired(look: Lookup, one: Statement, home: str) -> bool:
    """Whether it tells of force, or somebody says that only blanks were used or that the shots went into the air."""
    return one.stance in AFFIRMED and (one.type in HARM or _is_called_harmless(look, one))


def _is_called_harmless(look: Lookup, one: Statement) -> bool:
    return one.type == "ASSAULT" and bool(one.speaker) and has_word(*WORDS, "harmless", look.quote(one))


def told_of_as_harm(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """All that another voice tells of the same force, where some of it did harm."""
    if not _is_called_harmless(look, one) or not is_of_own(look, one):
        return ()
    others = [other for other in near(one) if _may_be_told_of_it(look, one, other)]
    by_them = [other for other in others if on_one_side(look, (*one.actors, *speakers(one)), other.actors) or done_by(look, one.id) & done_by(look, other.id)]
    voices = {(other.report, look.ids(speakers(other))) for other in by_them}
    for voice in sorted(voices, key=lambda voice: (voice[0], sorted(voice[1]))):
        told = [other for other in others if (other.report, look.ids(speakers(other))) == voice and (other in by_them or (voice[1] and not other.actors))]
        if any(not has_word(*WORDS, "harmless", look.quote(other)) for other in told):
            return tuple(told)
    return ()


def _may_be_told_of_it(look: Lookup, one: Statement, other: Statement) -> bool:
    if other.type not in HARM or other.id == one.id or on_one_side(look, speakers(one), speakers(other)):
        return False
    is_in_one_town = bool(towns(look, one.id) & towns(look, other.id)) and is_near(look, one, other, days=SOON_DAYS)
    return other.report == one.report or is_in_one_town


def harmless(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """Force that its own side calls harmless, and what others tell of it."""
    for one, others in not_twice(crisis):
        sides = ((f"It did harm: so {sayer_names(look, others)}", others), (f"It hurt nobody: so {sayer_names(look, (one,))}", (one,)))
        yield Quarrel(rule="harmless", about=f"Was anybody fired at in {crisis.name}?", sides=sides)
