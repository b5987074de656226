"""This file says which country each report is about: what its own words say, else the offices that other reports give to the people it names."""

from __future__ import annotations

from collections import Counter

from akyn.merge.titles import titled
from akyn.text.homes import homes
from akyn.text.lookup import Lookup


def land_of(look: Lookup, report: str) -> str | None:
    """The country of one report."""
    said = homes(look.referents_of[report], look.statements_of[report], titled=titled([look.reports[report]]))
    return said.get(report) or by_offices(look, report)


def by_offices(look: Lookup, report: str) -> str | None:
    """The country whose offices most of the people it names hold; None where they hold none, or as many of two."""
    people = {look.account.entity_of.get(one.id, "") for one in look.referents_of[report] if one.type == "person"}
    held = Counter(land for id in sorted(people) if id in look.entities for land in sorted(_offices(look, id)))
    most = held.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None


def _offices(look: Lookup, id: str) -> frozenset[str]:
    return frozenset(role.of for role in look.entities[id].roles if role.of and not role.end)
