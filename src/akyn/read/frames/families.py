"""This file gathers the kinds and stances of statements that are read alike."""

from __future__ import annotations

from akyn.model import Stance

SPEECH = frozenset({"AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "COMMENT", "CONCEDE"})
# What happens somewhere, so that it may take the place of its sentence.
PHYSICAL = frozenset(
    {"PROTEST", "MOBILIZE", "COERCE", "ASSAULT", "CASUALTY", "ELECT", "ANNUL", "OUST", "IMPEACH", "RETREAT", "AID", "FLEE", "APPOINT", "ORGANIZE"}
)
# What a whole country does, not one of its towns.
NATIONAL = frozenset({"ELECT", "ANNUL"})
# What leads somewhere: "to Norland" and "into Norland" are its place as well.
GOES_TO = frozenset({"FLEE", "MOBILIZE", "CONSULT"})
# A thing somebody says no to: "has not accepted", "did not recognise". Negated otherwise, an event is denied.
NEGATED_IS_REJECT = frozenset({"AGREE", "SUPPORT", "CONCEDE", "CONSULT", "COOPERATE", "AID", "RETREAT"})
# Planned, it is agreed upon.
FUTURE_IS_AGREE = frozenset({"CONSULT", "AID", "COOPERATE", "SUPPORT"})
# As a bare noun behind a preposition it says nothing unless somebody does it ("with the support of").
NEEDS_ACTOR = frozenset({"AID", "SUPPORT", "COOPERATE", "AGREE", "CONSULT", "INVEST", "RETREAT"})
# The mode of what happens of itself, and of how things are; the type model knows it as a kind of its own.
SITUATION = "situation"
OF_ITSELF = f"COMMENT/{SITUATION}"
# Who meets and what they agree on: done by all of them, at one place.
MEETINGS = frozenset({"CONSULT", "AGREE"})
# What somebody carries out.
DEEDS = frozenset({"ASSAULT", "COERCE", "OUST", "PROTEST"})
# Whom it befalls is not accused with who does it.
HARMS = frozenset({"ASSAULT", "CASUALTY", "COERCE", "SANCTION"})
DENIED: frozenset[Stance] = frozenset({"denied"})
