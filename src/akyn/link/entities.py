"""This file makes entities of units and judgements: clusters from the best score down, never across a "different"."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, combinations
from typing import TypeVar

from akyn.lang.en.vocabulary import body_above_states
from akyn.link.units import Unit
from akyn.model import Entity, EntityType, Judgement, Role, content_id
from akyn.places import country_of_code, country_of_demonym
from akyn.text.clusters import Pair, clusters, joined, last_by_pair

Value = TypeVar("Value", bound=str)

TYPES: tuple[EntityType, ...] = ("country", "person", "organization", "place", "asset", "group")  # of two that are printed as often, the first


# ---- clusters ----------------------------------------------------------------------------------------------------------


def _parted(whole: Iterable[Unit], theirs: Iterable[Judgement]) -> tuple[dict[str, Unit], list[Pair]]:
    """The units by id, what analysts took out of one as units beside it; and the pairs of those taken out of one, which are one unless held apart."""
    known = {unit.id: unit for unit in whole}
    unit_of = {id: unit for unit in known.values() for id in unit.ids}
    last = last_by_pair(theirs, {id: id for id in unit_of}).values()
    out = sorted({one.right for one in last if one.verdict == "different" and unit_of[one.left] is unit_of[one.right]})
    for unit in {unit_of[id].id: unit_of[id] for id in out}.values():
        known |= {id: unit.part(id, [unit.members[id]]) for id in unit.ids if id in out}
        known[unit.id] = unit.part(unit.id, [unit.members[id] for id in unit.ids if id not in out])
    kept = {id: unit for id, unit in known.items() if unit.ids}
    return kept, [Pair(score=1.0, left=one, right=other) for one, other in combinations(out, 2) if unit_of[one] is unit_of[other]]


def clusters_of(whole: Iterable[Unit], same: Iterable[Pair], are_two: Callable[[str, str], bool], theirs: list[Judgement]) -> list[list[Unit]]:
    """Clusters of the units that we judge the same, none across what we or an analyst hold apart; then whole ones joined as analysts decided.

    Args:
        are_two: whether our judgement on two units, by id, is that they are different.
        theirs: what analysts decided on names.
    """
    known, taken = _parted(whole, theirs) if theirs else ({unit.id: unit for unit in whole}, [])
    decided = last_by_pair(theirs, _units_named(known)) if theirs else {}

    def are_apart(one: str, other: str) -> bool:
        decision = decided.get((min(one, other), max(one, other)))
        return decision.verdict == "different" if decision else are_two(one, other)

    found = clusters(known, (*taken, *same), apart=are_apart if decided else are_two)
    return [[known[id] for id in cluster] for cluster in joined(found, decided)]


def _units_named(known: dict[str, Unit]) -> dict[str, str]:
    """Whatever a judgement may call a unit by: its id, one of its referents, the entity that such a referent would name."""
    return {name: unit.id for unit in known.values() for name in (unit.id, *(word for id in unit.ids for word in (id, content_id("e", id))))}


# ---- one cluster as an entity --------------------------------------------------------------------------------------------


def id_of(cluster: list[Unit]) -> str:
    """The id of its earliest referent's making."""
    return content_id("e", min(unit.first for unit in cluster)[-1])


def entity(id: str, cluster: list[Unit], ids: Mapping[str, str]) -> Entity:
    """What a cluster comes to; `ids` says which entity each referent is of."""
    kind = _kind(cluster)
    land = _most(unit.lands for unit in cluster)
    located = min((one for unit in cluster if (one := unit.located)), key=lambda one: one.id, default=None)
    return Entity(
        id=id,
        type=kind,
        name=_name(kind, cluster, land),
        names=_names(kind, cluster, land),
        referents=tuple(sorted(chain.from_iterable(unit.ids for unit in cluster))),
        roles=_roles(cluster),
        country=land,
        lat=located.lat if located else None,
        lon=located.lon if located else None,
        owner=_most([Counter(filter(None, map(ids.get, unit.owners.values()))) for unit in cluster]),
    )


def _kind(cluster: list[Unit]) -> EntityType:
    """A country where one report has it as one, else what most reports take it for: one misreading makes no person of an organisation."""
    counts = _together(unit.types for unit in cluster)
    return min(counts, key=lambda type: (type != "country", -counts[type], TYPES.index(type)))


def _most(counted: Iterable[Mapping[str, int]]) -> str | None:
    counts = _together(counted)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _together(counted: Iterable[Mapping[Value, int]]) -> Counter[Value]:
    total = Counter[Value]()
    for counts in counted:
        total.update(counts)
    return total


def _roles(cluster: list[Unit]) -> tuple[Role, ...]:
    roles = frozenset[Role]().union(*(unit.roles for unit in cluster))
    return tuple(sorted(roles, key=lambda role: (role.title, role.of or "", role.start or "", role.end or "")))


def _name(kind: EntityType, cluster: list[Unit], land: str | None) -> str:
    """The fullest form that is printed most, in Latin script where there is one; a country by its own name."""
    if kind == "country" and land and (known := country_of_code(land)):
        return known.name
    named = [unit for unit in cluster if not unit.key.startswith("person|||")] or cluster
    counts = _together(unit.called for unit in named)
    return min(counts, key=lambda name: (not is_latin(name), -_fullness(kind, name), -counts[name], len(name), name))


def _fullness(kind: EntityType, name: str) -> int:
    if kind == "person":
        return min(len(name.split()), 2)
    return int(not name.isupper())  # the words before their initials


def is_latin(name: str) -> bool:
    """Whether every letter is Latin."""
    return all("LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha())


def _by_which_known(names: tuple[str, ...]) -> Iterable[str]:
    """Of the names of a body above states the one in full and its initials."""
    return (names[0], names[-1]) if names else ()


def _names(kind: EntityType, cluster: list[Unit], land: str | None) -> tuple[str, ...]:
    printed = {name for unit in cluster for name in (*unit.names, *unit.ranked)}
    if kind == "country" and land and (known := country_of_code(land)):
        printed = {name for name in printed if not country_of_demonym(name)} | set(known.names)
    if kind == "organization":
        printed |= {name for known_as in sorted(printed) for name in _by_which_known(body_above_states(known_as))}
    return tuple(sorted(printed))
