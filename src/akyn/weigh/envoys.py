"""This file says for which organisation of states somebody speaks: "UN Secretary-General Ana Lund", "NATO officials", "Ivo Hale, the EU's envoy"."""

from __future__ import annotations

import re

from akyn.model import Entity, Referent, Slot
from akyn.text.lookup import Lookup, once, steadily
from akyn.text.names import fold
from akyn.text.wordlists import has_word
from akyn.weigh.governments import WORDS, is_intergovernmental
from akyn.weigh.owners import called_before, first_named

APPOSED = re.compile(r",\s+(?!and\b|who\b)[^,.;:()\n]{3,80}(?=[,.;)])")  # "Ana Lund | , Secretary-General of the United Nations | ,"


def organisation_spoken_for(look: Lookup, slot: Slot) -> Entity | None:
    """The organisation of states for which somebody acts: itself, or the one whose office he holds."""
    entity = look.entity(slot)
    if entity is None or is_intergovernmental(entity):
        return entity
    body = look.entities.get(_body_of_office(look, entity.id) or "") if entity.type in ("person", "group") else None
    return body if is_intergovernmental(body) else None


@steadily
def _body_of_office(look: Lookup, id: str) -> str | None:
    return first_named(look, id, _bodies_beside)


@once
def _bodies_beside(look: Lookup, id: str) -> tuple[str, ...]:
    """The organisations that are named where the text says which office somebody holds, or in what a group is called."""
    one = look.referents[id]
    text = look.reports[one.report].text
    told = [(start, end) for start, end in _office_told(text, one) if has_word(*WORDS, "voice-of-body", fold(text[start:end]))]
    bodies = (body for body in look.referents_of[one.report] if body.type == "organization")
    return tuple(body.id for body in bodies if any(start <= span.start and span.end <= end for start, end in told for span in body.mentions))


def _office_told(text: str, one: Referent) -> list[tuple[int, int]]:
    """Where the text may say so: within a mention, right before a name, between commas behind it."""
    if one.type == "group":
        return [(span.start, span.end) for span in one.mentions]
    behind = (found.span() for span in one.mentions if (found := APPOSED.match(text, span.end)))
    return [*((called_before(text, span)[0], span.end) for span in one.mentions), *behind]
