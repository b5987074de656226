"""This file says which country each report is about: what its words say, else the offices that others give to the people it names, else its story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from akyn.merge.titles import titled
from akyn.text.homes import homes, land_of
from akyn.text.lookup import Lookup


def land_said(look: Lookup, report: str) -> str | None:
    """The country of one report, as far as it and what others say of its people tell."""
    said = homes(look.referents_of[report], look.statements_of[report], titled=titled([look.reports[report]]))
    return said.get(report) or by_offices(look, report)


def in_story(look: Lookup, told: Collection[str], said: Mapping[str, str]) -> dict[str, str]:
    """The country of each report of one story that has one.

    A report that says none is about what two of the others or more are about. One that alone says another country than they is about theirs if it names that
    too, and more of them name it than its own: who tells of people that came to a neighbour tells of where they fled from.
    """
    own = {report: said[report] for report in told if report in said}
    if len(set(own.values())) < 2 and len(own) == len(told):
        return own
    counts = Counter(own.values())
    main = _first(Counter({land: count for land, count in counts.items() if count > 1}))
    named = {report: countries_named(look, report) for report in told}
    naming = Counter(land for report in told for land in counts.keys() & named[report])
    alone = [report for report, land in own.items() if counts[land] == 1]
    moved = {report: land for report in alone if (land := _first(Counter({one: naming[one] for one in named[report] & naming.keys()})))}
    return own | moved | {report: main for report in told if report not in own and main}


def countries_named(look: Lookup, report: str) -> frozenset[str]:
    """The countries that a report names, as such or by what is theirs."""
    return frozenset(land for one in look.referents_of[report] if (land := land_of(one)))


def _first(counts: Counter[str]) -> str | None:
    """What is counted most; None where nothing is, or two things equally."""
    most = counts.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None


def by_offices(look: Lookup, report: str) -> str | None:
    """The country whose offices most of the people it names hold; None where they hold none, or as many of two."""
    people = {look.account.entity_of.get(one.id, "") for one in look.referents_of[report] if one.type == "person"}
    return _first(Counter(land for id in sorted(people) if id in look.entities for land in sorted(_offices(look, id))))


def _offices(look: Lookup, id: str) -> frozenset[str]:
    return frozenset(role.of for role in look.entities[id].roles if role.of and not role.end)
