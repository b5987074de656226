"""This file says which kinds of statement are acts of saying, of which the actor is the voice."""

from __future__ import annotations

SPEECH = frozenset({"ACCUSE", "AGREE", "COMMENT", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
