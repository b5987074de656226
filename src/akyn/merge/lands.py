"""This file says which country each report is about: what its words say, else the offices that others give to the people it names, else those like it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from akyn.merge.titles import most_named, titled
from akyn.text.counted import leading
from akyn.text.homes import first, land_of, struck, votes
from akyn.text.lookup import Lookup

ALIKE = 0.2  # likeness from which on a report speaks for a country that the other does not name; a story needs more
UNSAID = 0.35  # less than that, and a report that names no country stays without one
OWN_WORD = 0.5  # what a report speaks for its own country itself, where nothing happens there


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The country that a report says it is about."""

    shares: Mapping[str, float]  # the countries that its words speak for, by ISO code: the one they speak for most has 1
    struck: str | None = None  # of those they speak for most the one where something happens, to its people or things: not only spoken of, to or from

    @property
    def land(self) -> str | None:
        """The country that its words speak for most."""
        return self.struck or (first(self.shares) if self.shares else None)


def claimed(look: Lookup, report: str) -> Claim | None:
    """The country of one report, as far as it and what others say of its people tell; None where nothing was read in it."""
    referents, statements = look.referents_of[report], look.statements_of[report]
    if not referents and not statements:
        return None
    said = votes(referents, statements, titled=titled([look.reports[report]])).get(report)
    if not said:
        land = by_offices(look, report) or most_named(look.reports[report].text)
        return Claim(shares={land: 1.0} if land else {})
    most = max(said.values())
    there = struck(referents, statements)
    return Claim(
        shares={code: round(count / most, 3) for code, count in sorted(said.items())},
        struck=min((code for code, count in said.items() if count == most and code in there), default=None),
    )


def among_alike(claim: Claim, alike: Mapping[str, float], claims: Mapping[str, Claim]) -> str | None:
    """The country of a report among those that tell in the same rare words: its own if something happens there, else the one that they speak for most.

    Who regrets abroad what others do is about them: its own word counts no more than a report half the same. One that names no country wants less.

    Args:
        alike: the other reports by how much they tell in the same words, 0 to 1.
        claims: what the others say.
    """
    if claim.struck:
        return claim.struck
    voices: defaultdict[str | None, float] = defaultdict(float, {land: OWN_WORD * share for land, share in claim.shares.items()})
    if not claim.shares:
        voices[None] = UNSAID
    for report, value in sorted(alike.items()):
        for land, share in claims[report].shares.items() if report in claims else ():
            if value >= ALIKE or land in claim.shares:
                voices[land] += value * share
    return leading({land: round(count, 6) for land, count in voices.items()}) or claim.land


def in_story(look: Lookup, told: Collection[str], said: Mapping[str, str]) -> dict[str, str]:
    """The country of each report of one story that has one.

    A report that says none is about what two of the others or more are about. One that alone says another country than they is about theirs if it names that
    too, and more of them name it than its own: who tells of people that came to a neighbour tells of where they fled from.
    """
    own = {report: said[report] for report in told if report in said}
    if len(set(own.values())) < 2 and len(own) == len(told):
        return own
    counts = Counter(own.values())
    main = leading({land: count for land, count in counts.items() if count > 1})
    named = {report: countries_named(look, report) for report in told}
    naming = Counter(land for report in told for land in counts.keys() & named[report])
    alone = [report for report, land in own.items() if counts[land] == 1]
    moved = {report: land for report in alone if (land := leading({one: naming[one] for one in named[report] & naming.keys()}))}
    return own | moved | {report: main for report in told if report not in own and main}


def countries_named(look: Lookup, report: str) -> frozenset[str]:
    """The countries that a report names, as such or by what is theirs."""
    return frozenset(land for one in look.referents_of[report] if (land := land_of(one)))


def by_offices(look: Lookup, report: str) -> str | None:
    """The country whose offices most of the people it names hold; None where they hold none, or as many of two."""
    people = {look.account.entity_of.get(one.id, "") for one in look.referents_of[report] if one.type == "person"}
    return leading(Counter(land for id in sorted(people) if id in look.entities for land in sorted(_offices(look, id))))


def _offices(look: Lookup, id: str) -> frozenset[str]:
    return frozenset(role.of for role in look.entities[id].roles if role.of and not role.end)
