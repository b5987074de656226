"""This file gathers the referents that cannot be told apart into units: what judgements compare."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from akyn.link.spelling import person_words
from akyn.model import Referent, Report, Role
from akyn.text.homes import homes
from akyn.text.lookup import day_of
from akyn.text.names import fold

IN_BRACKETS = re.compile(r"[”\"’]? ?\(([^\W\d_][\w.&-]{1,9})\)")  # "Liberation Front (TLF)"
WINDOW = timedelta(days=60)  # unnamed groups of reports further apart are different: protesters of 2010 are not those of 2020


@dataclass(frozen=True, kw_only=True)  # no slots: what is asked of a unit for each of its pairs is worked out once
class Unit:
    """Referents with one key, as far as the key tells them apart."""

    id: str
    key: str
    referents: tuple[Referent, ...]
    days: tuple[date, ...]  # when their reports appeared
    homes: frozenset[str]  # the countries that their reports speak of most
    company: frozenset[str]  # keys of the countries, people, organisations and places named beside them
    short: frozenset[str] = frozenset()  # initials given in brackets behind a mention

    @cached_property
    def type(self) -> str:
        """The type of the referents."""
        return self.key.split("|")[0]

    @cached_property
    def names(self) -> frozenset[str]:
        """Every form printed."""
        return frozenset(name for referent in self.referents for name in (referent.name, *referent.names)) | self.short

    @cached_property
    def reports(self) -> frozenset[str]:
        """The reports that name them."""
        return frozenset(referent.report for referent in self.referents)

    @cached_property
    def roles(self) -> frozenset[Role]:
        """Every office that some report gives them."""
        return frozenset(role for referent in self.referents for role in referent.roles)

    @cached_property
    def countries(self) -> frozenset[str]:
        """Their countries, as far as reports say."""
        return frozenset(referent.country for referent in self.referents if referent.country)

    @cached_property
    def parts(self) -> list[str]:
        """The parts of the key behind the type, always three."""
        return [*self.key.split("|")[1:], "", "", ""][:3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a report says of all that it names."""

    text: str
    day: date | None
    land: str  # the country it speaks of most, "" for none
    named: frozenset[str]  # keys of the countries, people, organisations and places in it


def setting(report: Report, referents: Sequence[Referent]) -> Setting:
    """The setting that a report gives what it names."""
    return Setting(
        text=report.text,
        day=day_of(report.published),
        land=next(iter(homes(referents).values()), ""),
        named=frozenset(one.key for one in referents if one.type in ("country", "person", "organization", "place")),
    )


def unit(id: str, members: Sequence[Referent], settings: Mapping[str, Setting]) -> Unit:
    """The unit of these referents, in order of their ids."""
    around = [settings[report] for report in sorted({referent.report for referent in members})]
    return Unit(
        id=id,
        key=members[0].key,
        referents=tuple(members),
        days=tuple(sorted(one.day for one in around if one.day)),
        homes=frozenset(one.land for one in around if one.land),
        company=frozenset().union(*(one.named for one in around)) - {members[0].key},
        short=frozenset(short for one in members for short in _in_brackets(one, settings[one.report].text)),
    )


def _in_brackets(referent: Referent, text: str) -> Iterable[str]:
    """Initials that stand in brackets behind a mention and whose letters begin words of the name, in their order."""
    if referent.type not in ("organization", "group") or " " not in referent.name:
        return
    for span in referent.mentions:
        found = IN_BRACKETS.match(text, span.end)
        if found and sum(letter.isupper() for letter in found[1]) > 1 and _begin_words(fold(found[1]).replace(" ", ""), fold(referent.name)):
            yield found[1]


def _begin_words(letters: str, name: str) -> bool:
    firsts = iter(word[0] for word in name.split())
    return all(letter in firsts for letter in letters)


# ---- the id of a unit: the key, and what else tells its bearers apart ------------------------------------------------------


def timeless_id(referent: Referent, home: str) -> str:
    """The key; a full name also by its middle names, a surname alone and an institution of no said country also by the country of the report."""
    parts = [*referent.key.split("|"), "", "", ""]
    if referent.type == "person" and parts[1] and not parts[2]:
        offices = sorted({f"{role.title}@{role.of or ''}" for role in referent.roles if not role.end})
        return "|".join([referent.key, *offices]) + f"#{home}"
    if referent.type == "person" and parts[2] and (middle := person_words(referent.name)[1:-1]):
        return f"{referent.key}+{' '.join(middle)}"
    if referent.type == "organization" and not parts[2] and not referent.country:
        return f"{referent.key}#{home}"
    return referent.key


def is_unnamed(referent: Referent) -> bool:
    """Whether the words say only what it is (a group, a thing, an office), so that time tells it apart."""
    described = referent.type == "person" and (referent.key.startswith("person|||") or referent.name[:1].islower() or " " in referent.key.split("|")[1])
    return referent.type in ("group", "asset") or described


def windows(same: Iterable[Referent], settings: Mapping[str, Setting]) -> Iterator[tuple[str, str]]:
    """Each of the unnamed ones of one key with its unit: those in a chain of reports without a gap of two months are one; an office only on one day.

    A unit is named by the key and the first day of its window; what has no day stands in its report alone.
    """
    last: date | None = None
    id = ""
    dated = sorted((day, one.id, one) for one in same if (day := settings[one.report].day))
    for day, _, referent in dated:
        gap = timedelta() if referent.type == "person" else WINDOW
        if last is None or day - last > gap:
            id = f"{referent.key}#{day.isoformat()}"
        last = day
        yield referent.id, id
    yield from ((one.id, f"{one.key}#{one.report}") for one in same if not settings[one.report].day)
