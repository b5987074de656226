"""This file finds who stops work or is brought away: a company that halts production or shuts its branches, people taken out of danger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.model import AFFIRMED, Entity, Statement
from akyn.text.lookup import Lookup
from akyn.text.wordlists import has_word
from akyn.weigh.governments import WORDS, is_institution, is_intergovernmental

OF_COMPANIES = frozenset({"AID", "COERCE", "PROTEST", "REJECT", "RETREAT", "SANCTION"})  # as which "suspended production" may be read
BROUGHT_AWAY = frozenset({"AID", "RETREAT"})
# "halted production", "shut its branches", "turned back a tanker": what a company no longer does, or does elsewhere.
STOPS = re.compile(
    r"\b(?:halt|suspend|stop|ceas|paus|cancel|clos|shut|idl|evacuat|withdr|divert|re-?rout|turn)\w*\s+(?:down\s+|back\s+|off\s+|out\s+)?"
    r"(?:[\w’'-]+\s+){0,4}?"
    r"(?:branch|call|construction|container ship|deliver|drill|export|factor|flight|load|mill|mine|mining|office|operation|output|plant|production|refiner|"
    r"sailing|service|ship|shipment|shop|smelter|store|tanker|terminal|train|vessel|work)(?:e?s|ies|y|ing)?\b"
)
TRUCE = re.compile(r"\b(?:strike|protest|talks?|campaign|industrial action)\b")  # who suspends these is no firm


def halting(look: Lookup, statement: Statement) -> Iterator[Entity]:
    """The companies that stop work in it, or keep their ships and people away."""
    quote = look.quote(statement)
    if statement.type in OF_COMPANIES and statement.stance in AFFIRMED and STOPS.search(quote) and not TRUCE.search(quote):
        yield from (entity for slot in statement.actors if (entity := look.entity(slot)) and _may_be_company(look, entity))


def _may_be_company(look: Lookup, entity: Entity) -> bool:
    """Whether it is no body of a state or of states, and no party or union."""
    if entity.type not in ("organization", "asset") or is_intergovernmental(look, entity):
        return False
    is_of_state = any(is_institution(look.referents[id]) for id in entity.referents)
    return not is_of_state and not any(has_word(*WORDS, "no-company", name) for name in entity.names)


def is_brought_away(look: Lookup, statement: Statement) -> bool:
    """Whether it tells of people who are taken out of danger, or taken home: "moved its engineers to the coast", "flew 90 students home"."""
    is_told = statement.type in BROUGHT_AWAY and statement.stance in (*AFFIRMED, "planned")
    return is_told and has_word(*WORDS, "brought-away", look.quote(statement))
