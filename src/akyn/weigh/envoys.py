"""This file says for which organisation of states somebody speaks: "UN Secretary-General Ana Lund", "NATO officials", "Ivo Hale, the EU's envoy"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from akyn.model import Entity, Referent, Slot
from akyn.text.lookup import Lookup, once, steadily
from akyn.text.names import fold
from akyn.text.wordlists import has_word
from akyn.weigh.governments import WORDS, is_intergovernmental
from akyn.weigh.owners import called_before

APPOSED = re.compile(r",\s+(?!and\b|who\b)[^,.;:()\n]{3,80}(?=[,.;)])")  # "Ana Lund | , Secretary-General of the United Nations | ,"


def organisation_spoken_for(look: Lookup, slot: Slot) -> Entity | None:
    """The organisation of states for which somebody acts: itself, or the one whose office he holds."""
    entity = look.entity(slot)
    if entity is None or is_intergovernmental(look, entity):
        return entity
    body = look.entities.get(_body_of_office(look, entity.id) or "") if entity.type in ("person", "group") else None
    return body if is_intergovernmental(look, body) else None


@steadily
def _body_of_office(look: Lookup, id: str) -> str | None:
    """The one that most say: who is the UN's envoy is here and there another's as well."""
    told = look.gathered(_bodies_beside, id) if id in look.entities else {}
    counts = Counter(look.account.entity_of[body] for bodies in told.values() for body in bodies if body in look.account.entity_of)
    return min(counts, key=lambda body: (-counts[body], body), default=None)


@once
def _bodies_beside(look: Lookup, id: str) -> tuple[str, ...]:
    """The organisation that is named last where the text says which office somebody holds, or in what a group is called; for each place that says so."""
    one = look.referents[id]
    text = look.reports[one.report].text
    told = [(start, end) for start, end in _office_told(text, one) if has_word(*WORDS, "voice-of-body", fold(text[start:end]))]
    bodies = sorted((span.start, span.end, body.id) for body in look.referents_of[one.report] if body.type == "organization" for span in body.mentions)
    within = ([body for at, to, body in bodies if start <= at and to <= end] for start, end in told)
    return tuple(found[-1] for found in within if found)


def _office_told(text: str, one: Referent) -> Iterator[tuple[int, int]]:
    """Where the text may say so: within what a group is called, right before a name as far as an "and", between commas behind it."""
    for span in one.mentions:
        if one.type == "group":
            yield span.start, span.end
            continue
        start, end = called_before(text, span)
        yield end - len(text[start:end].rpartition(" and ")[2]), end
        if behind := APPOSED.match(text, span.end):
            yield behind.span()
