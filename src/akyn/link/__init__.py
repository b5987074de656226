"""This package joins names into entities: who or what is one over all reports, and why.

    judgements(referents, reports) -> tuple[Judgement, ...]         pairs of names compared, each with its reasons
    entities(referents, judgements, reports) -> tuple[Entity, ...]  clusters of names; every referent is in exactly one
    entity_of(entities) -> dict[str, str]                           referent id -> entity id
    unit_of(referents, reports) -> dict[str, str]                   referent id -> what judgements call it (`left`, `right`)

Referents that cannot be told apart (one key, and for unnamed things one time) are a unit; judgements are between units. An analyst's judgement
(`by` other than "akyn...") may name units, referents or entities, and outranks ours. Reports carry the inferred day in `published`.
"""

from akyn.link.entities import entities, entity_of
from akyn.link.scores import judgements
from akyn.link.units import unit_of

__all__ = ["entities", "entity_of", "judgements", "unit_of"]
