"""This file gathers the referents that cannot be told apart into units: what judgements compare."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from akyn.link.brackets import in_brackets
from akyn.link.ranks import with_rank
from akyn.link.spelling import is_shared, person_words
from akyn.model import EntityType, Referent, Report, Role
from akyn.text.counted import Counted
from akyn.text.homes import homes
from akyn.text.lookup import day_of, earliest_first

WINDOW = timedelta(days=60)  # unnamed groups of reports further apart are different: protesters of 2010 are not those of 2020


Lasts = tuple[frozenset[str], frozenset[Role], frozenset[str], tuple[float | None, float | None] | None, bool]  # names first


class Unit:
    """Referents with one key, as far as the key tells them apart, while they come and go: what they give together is counted, not gathered anew.

    One more mention of a name that is in the news hardly ever changes what `lasts`: its forms, offices, countries. Its reports, their days and its company it
    changes each time, and where they are told of now and then. A unit notes what `is_asked` of it: a comparison that did not ask need not be made again
    before what lasts is other.
    """

    def __init__(self, id: str, key: str, settings: Mapping[str, Setting]) -> None:
        self.id = self.whole = id  # and that of the unit that it is a part of
        self.key = key
        self.type = key.split("|")[0]
        self.parts = [*key.split("|")[1:], "", "", ""][:3]  # of the key, behind the type
        self.members: dict[str, Referent] = {}
        self.ids: list[str] = []  # of the referents, in order
        self.called: Counted[str] = Counted()  # the fullest form in each report
        self.types: Counted[EntityType] = Counted()
        self.lands: Counted[str] = Counted()  # their countries, as far as reports say
        self.owners: dict[str, str] = {}  # of the referents that belong to another
        self.is_asked = self.is_asked_home = False
        self._settings = settings
        self._forms: Counted[str] = Counted()
        self._short: Counted[str] = Counted()  # initials given behind a mention, a name given behind initials
        self._ranked: Counted[str] = Counted()
        self._roles: Counted[Role] = Counted()
        self._homes: Counted[str] = Counted()
        self._reports: Counted[str] = Counted()
        self._days: Counted[date] = Counted()
        self._in_order: tuple[date, ...] | None = ()
        self._company: Counted[str] = Counted()
        self._located = self._areas = 0
        self._first: tuple[str, str, int, str] | None = None
        self._names: tuple[frozenset[str], frozenset[str], frozenset[str]] | None = None  # forms, short ones, and both

    # ---- what comes and goes

    def put(self, referent: Referent) -> None:
        """Let a referent be of it."""
        self.members[referent.id] = referent
        insort(self.ids, referent.id)
        if referent.report not in self._reports:
            self._stand_in(self._settings[referent.report], Counted.put)
        self._count(referent, Counted.put, 1)
        if referent.owner:
            self.owners[referent.id] = referent.owner
        place = self._place(referent)
        self._first = place if len(self.ids) == 1 else min(place, self._first) if self._first else None

    def drop(self, referent: Referent) -> None:
        """Let a referent go."""
        del self.members[referent.id], self.ids[bisect_left(self.ids, referent.id)]
        self._count(referent, Counted.drop, -1)
        if referent.report not in self._reports:
            self._stand_in(self._settings[referent.report], Counted.drop)
        self.owners.pop(referent.id, None)
        if self._first and self._first[-1] == referent.id:
            self._first = None

    def part(self, id: str, members: Iterable[Referent]) -> Unit:
        """Some of its referents as a unit of their own."""
        made = Unit(id, self.key, self._settings)
        made.whole = self.whole
        for one in members:
            made.put(one)
        made._short.put(self._short.all)
        return made

    def _count(self, referent: Referent, count: Callable[[Counted[Any], Iterable[Any]], None], by: int) -> None:  # Any: each is counted by itself
        count(self.called, (referent.name,))
        count(self.types, (referent.type,))
        count(self.lands, (referent.country,) if referent.country else ())
        count(self._forms, {referent.name, *referent.names})
        text = self._settings[referent.report].text
        count(self._short, tuple(in_brackets(referent, text)))
        count(self._ranked, tuple(with_rank(referent, text)))
        count(self._roles, referent.roles)
        count(self._reports, (referent.report,))
        self._located += by * (referent.lat is not None)
        self._areas += by * (referent.place or "").startswith(("admin:", "region:"))

    def _stand_in(self, where: Setting, count: Callable[[Counted[Any], Iterable[Any]], None]) -> None:
        """Count what a report gives all that it names, once, however often it names them."""
        count(self._homes, (where.land,) if where.land else ())
        count(self._days, (where.day,) if where.day else ())
        count(self._company, where.named - {self.key})
        self._in_order = None

    def _place(self, referent: Referent) -> tuple[str, str, int, str]:
        """What says which of two referents is the earlier."""
        return (self._settings[referent.report].published, referent.report, referent.mentions[0].start, referent.id)

    @property
    def first(self) -> tuple[str, str, int, str]:
        """Where its earliest referent stands: publication, report, place in the text, and its id."""
        if self._first is None:
            self._first = min(map(self._place, self.members.values()))
        return self._first

    # ---- what lasts

    @property
    def names(self) -> frozenset[str]:
        """Every form printed; the same set until one comes or goes."""
        forms, short = self._forms.all, self._short.all
        if self._names is None or self._names[0] is not forms or self._names[1] is not short:
            self._names = forms, short, forms | short if short else forms
        return self._names[2]

    @property
    def ranked(self) -> frozenset[str]:
        """The forms printed behind a rank, which tell nothing in a comparison."""
        return self._ranked.all

    @property
    def roles(self) -> frozenset[Role]:
        """Every office that some report gives them."""
        return self._roles.all

    @property
    def countries(self) -> frozenset[str]:
        """Their countries, as far as reports say."""
        return self.lands.all

    @property
    def located(self) -> Referent | None:
        """The first by id of those that lie on the map."""
        return next((one for id in self.ids if (one := self.members[id]).lat is not None), None) if self._located else None

    @property
    def is_area(self) -> bool:
        """Whether every one of them is a province or region."""
        return self._areas == len(self.ids)

    @property
    def lasts(self) -> Lasts:
        """All of this."""
        spot = (located.lat, located.lon) if (located := self.located) else None
        return (self.names, self.roles, self.countries, spot, self.is_area)

    # ---- what a report of another country changes

    @property
    def homes(self) -> frozenset[str]:
        """The countries that their reports speak of most."""
        self.is_asked_home = True
        return self._homes.all

    # ---- what changes with each report

    @property
    def reports(self) -> Set[str]:
        """The reports that name them."""
        self.is_asked = True
        return self._reports.keys()

    @property
    def days(self) -> tuple[date, ...]:
        """When their reports appeared, in order."""
        self.is_asked = True
        if self._in_order is None:
            self._in_order = tuple(sorted(self._days))
        return self._in_order

    @property
    def company(self) -> Set[str]:
        """Keys of the countries, people, organisations and places named beside them."""
        self.is_asked = True
        return self._company.keys()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a report says of all that it names."""

    text: str
    day: date | None
    published: str  # what sorts reports by publication
    land: str  # the country it speaks of most, "" for none
    named: frozenset[str]  # keys of the countries, people, organisations and places in it


def setting(report: Report, referents: Sequence[Referent]) -> Setting:
    """The setting that a report gives what it names."""
    return Setting(
        text=report.text,
        day=day_of(report.published),
        published=earliest_first(report.published),
        land=next(iter(homes(referents).values()), ""),
        named=frozenset(one.key for one in referents if one.type in ("country", "person", "organization", "place")),
    )


# ---- the id of a unit: the key, and what else tells its bearers apart ------------------------------------------------------


def timeless_id(referent: Referent, home: str) -> str:
    """The key; a full name also by its middle names, a surname alone also by the country of the report, and a body by its country.

    Where nothing says whose a body is, one with a name that many may bear is of the country of the report.
    """
    parts = [*referent.key.split("|"), "", "", ""]
    if referent.type == "person" and parts[1] and not parts[2]:
        offices = sorted({f"{role.title}@{role.of or ''}" for role in referent.roles if not role.end})
        return "|".join([referent.key, *offices]) + f"#{home}"
    if referent.type == "person" and parts[2] and (middle := person_words(referent.name)[1:-1]):
        return f"{referent.key}+{' '.join(middle)}"
    if referent.type == "organization" and not parts[2]:
        land = referent.country or (home if is_shared(parts[1]) else None)
        return referent.key if land is None else f"{referent.key}#{land}"
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
