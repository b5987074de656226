"""This file is the actors: people, bodies, countries, groups and things, by the number of reports that name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from akyn.model import Entity, Situation
from akyn.places import name_of
from akyn.tell.lookup import Lookup
from akyn.tell.table import Row, Table


def rows(look: Lookup, situation: Situation | None) -> Iterator[Row]:
    """A row an actor, those named in most reports first; places are no actors."""
    held = frozenset(situation.reports) if situation else frozenset(look.reports)
    acts = Counter(id for event in look.account.events for id in {*event.actors, *event.recipients})
    here = [(one, naming) for one in look.account.entities if one.type != "place" and (naming := reports_naming(one) & held)]
    for one, naming in sorted(here, key=lambda pair: (-len(pair[1]), -look.times_named(pair[0]), pair[0].name, pair[0].id)):
        spans = sorted(span for id in one.referents if id in look.referents for span in look.referents[id].mentions)
        first = next(span for span in spans if span.report in naming)
        yield (
            one.id, one.name, one.type, known_as(one), one.country or "", look.name(one.owner) if one.owner else "", len(naming), look.times_named(one),
            acts[one.id], "; ".join(look.spellings(one)), " ".join(sorted(naming)), f"{first.report}:{first.start}-{first.end}", look.words(first),
        )  # fmt: skip


def reports_naming(entity: Entity) -> frozenset[str]:
    """The reports that name it."""
    return frozenset(referent.partition("#")[0] for referent in entity.referents)


def known_as(entity: Entity) -> str:
    """The office that the reports give, one that is held before a former one and one of a country before a bare one; else the type, with the country."""
    role = min(entity.roles, key=lambda one: (one.end is not None, one.of is None), default=None)
    country = entity.country if entity.type != "country" else None
    if role is None:
        return entity.type + (f", {name_of(country)}" if country else "")
    title = f"former {role.title}" if role.end == "past" else role.title
    of = role.of or country
    return f"{title}, {name_of(of)}" if of else title


TABLE = Table(
    name="actors",
    columns=("id", "name", "type", "known_as", "country", "owner", "reports", "times_named", "events", "spellings", "named_in", "first_named", "quote"),
    shown=("name", "known_as", "reports", "times_named", "events", "id"),
    rows=rows,
)
