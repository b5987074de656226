"""This file gathers reports into crises: one country, days that follow each other, people and places in common; a war goes on across months."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from akyn.merge.lands import countries_named
from akyn.model import Entity, Situation, Statement, content_id
from akyn.places import country_of_code
from akyn.text.homes import STRETCH
from akyn.text.lookup import Lookup, day_of, earliest_first

WINDOW = timedelta(days=45)  # reports of one crisis follow each other at most so far apart
WEEK = timedelta(days=7)  # so near, two reports of one country are of one crisis whomever they name
YEAR = timedelta(days=365)  # a war may not be told of for so long and still be the same; a revolt of another year is another
FEW = 1  # named entities beside the country that reports further apart must share
NEIGHBOURS = 60  # reports of a country, by day, that each is compared with
UNDATED = 3  # the same where the day of one is not known
NAMED = frozenset({"person", "organization", "place"})
VIOLENT = frozenset({"ASSAULT", "CASUALTY", "COERCE", "MOBILIZE"})
AGAINST = VIOLENT | {"ACCUSE", "THREATEN"}
ENOUGH_VIOLENT = 2  # statements of violence that make a report one of war


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A report as a scene of a crisis."""

    report: str
    land: str  # the country it is about, by ISO code
    story: str  # that it tells, by the first of the story's reports' ids
    lands: frozenset[str]  # all countries that it names
    time: tuple[str, str]  # what reports are sorted by: publication, then id
    day: date | None
    month: str
    named: frozenset[str]  # people, organisations and places, by entity id
    places: frozenset[str]  # those of its places that lie in its country, the capital left out
    theatre: frozenset[str]  # the provinces and regions among them that it comes back to, or that violence happens in
    foes: frozenset[str]  # other countries that use force in it
    parties: frozenset[str]  # countries that use force, accuse and threaten, or suffer it
    abroad: frozenset[str]  # places in other countries, by entity id, capitals left out
    violent: bool
    told: tuple[date, ...]  # when what it tells as of now began
    exact: tuple[date, ...]  # those of them that are known to the day
    events: frozenset[str]  # that it tells of as part of now, not as history


def is_one_crisis(left: Scene, right: Scene) -> bool:
    """Whether two reports near each other in a block are of one crisis."""
    shared = len(left.named & right.named)
    return _is_one(left, right, shared) if left.land == right.land else _is_one_across_a_border(left, right)


def blocks(scene: Scene) -> Iterator[str]:
    """Where a scene is compared with others: in its country, in two that fight each other, in its places."""
    yield scene.land
    yield f"story {scene.story}"
    yield from (" ".join(sorted((scene.land, other))) for other in sorted(scene.parties - {scene.land}))
    yield from sorted(scene.places | scene.abroad)


# ---- a report as a scene --------------------------------------------------------------------------------------------------


def scene_of(look: Lookup, report: str, land: str, story: str) -> Scene:
    """A report as a scene of a crisis of this country."""
    entities = {one.id: one for referent in look.referents_of[report] if (one := look.entities.get(look.account.entity_of.get(referent.id, "")))}
    violence = [one for one in look.statements_of[report] if one.type in VIOLENT and not one.background]
    places = frozenset(id for id, one in entities.items() if _is_inland(one, land))
    against = [one for one in look.statements_of[report] if one.type in AGAINST and not one.background]
    now = [one for one in look.statements_of[report] if not one.background]
    told = [when for one in now if (when := look.date(one))]
    published = look.reports[report].published
    return Scene(
        report=report,
        land=land,
        story=story,
        lands=countries_named(look, report),
        time=(earliest_first(published), report),
        day=day_of(published),
        month=(published or "")[:7],
        named=frozenset(id for id, one in entities.items() if one.type in NAMED),
        places=places,
        theatre=frozenset(_theatre(look, report, places, violence)),
        foes=frozenset(code for one in violence for slot in one.actors if (foe := look.entity(slot)) and (code := foe.country) and code != land),
        parties=frozenset(code for one in against for slot in (*one.actors, *one.recipients) if (party := look.entity(slot)) and (code := party.country)),
        abroad=frozenset(id for id, one in entities.items() if one.country and one.country != land and _is_inland(one, one.country)),
        violent=len(violence) >= ENOUGH_VIOLENT,
        told=tuple(when.start for when in told),
        exact=tuple(when.start for when in told if when.precision in ("day", "range")),
        events=frozenset(event for one in now if (event := look.event_of.get(one.id))),
    )


def _is_inland(entity: Entity, land: str) -> bool:
    """Whether it is a place in the country, and not the capital, where everything of a country happens."""
    return entity.type == "place" and entity.country == land and not _is_capital(entity, land)


def _is_capital(entity: Entity, land: str) -> bool:
    known = country_of_code(land)
    return known is not None and known.capital in entity.names


def _theatre(look: Lookup, report: str, places: frozenset[str], violence: list[Statement]) -> Iterator[str]:
    stretches: Counter[str] = Counter()
    for referent in look.referents_of[report]:
        id = look.account.entity_of.get(referent.id, "")
        if id in places and (referent.place or "").startswith(("admin:", "region:")):
            stretches[id] += len({span.start // STRETCH for span in referent.mentions})
    struck = {place.id for one in violence if (place := look.entity(one.place))}
    return (id for id, count in sorted(stretches.items()) if count > 1 or id in struck)


# ---- whether two are of one crisis ------------------------------------------------------------------------------------------


def _is_one(left: Scene, right: Scene, shared: int) -> bool:
    if left.day and right.day:
        apart = abs(left.day - right.day)
        return apart <= (WINDOW if shared >= FEW else WEEK) or (apart <= YEAR and _is_one_war(left, right))
    return shared >= UNDATED or (bool(left.month) and left.month == right.month and shared >= FEW)


def _is_one_across_a_border(left: Scene, right: Scene) -> bool:
    """One story that names both countries; or these against each other in both reports, or a place of the one that the other speaks of too."""
    if not left.day or not right.day:
        return False
    both, apart = {left.land, right.land}, abs(left.day - right.day)
    if left.story == right.story and both <= left.lands & right.lands:
        return True
    if both <= left.parties & right.parties:
        return apart <= (WINDOW if left.named & right.named else WEEK)
    return apart <= WEEK and bool(left.places & right.abroad or left.abroad & right.places)


def _is_one_war(left: Scene, right: Scene) -> bool:
    """Violence in one province in both, or one foreign army in one of the country's places."""
    if not left.violent or not right.violent:
        return False
    return bool(left.theatre & right.theatre) or bool(left.foes & right.foes and left.places & right.places)


# ---- the crisis -----------------------------------------------------------------------------------------------------------


class Crisis:
    """The scenes of one crisis together, while scenes come and go."""

    def __init__(self) -> None:
        self.members: set[str] = set()  # reports
        self.named: Counter[str] = Counter()
        self._times: list[tuple[str, str]] = []  # of its scenes, in order
        self._reports: list[str] = []  # in the same order
        self._days: list[date] = []  # in order, as are those told
        self._exact: list[date] = []
        self._lands: Counter[str] = Counter()
        self._parties: Counter[str] = Counter()
        self._events: Counter[str] = Counter()
        self._event_ids: list[str] = []  # in order
        self._dated = 0  # scenes of which a month is known

    def put(self, scene: Scene) -> None:
        """Let a scene be of it."""
        self.members.add(scene.report)
        at = bisect_left(self._times, scene.time)
        self._times.insert(at, scene.time)
        self._reports.insert(at, scene.report)
        for day in [scene.day] if scene.day else []:
            insort(self._days, day)
        for day in scene.exact:
            insort(self._exact, day)
        self._count(scene, 1)

    def drop(self, scene: Scene) -> None:
        """Let a scene go."""
        self.members.discard(scene.report)
        at = bisect_left(self._times, scene.time)
        del self._times[at], self._reports[at]
        for day in [scene.day] if scene.day else []:
            del self._days[bisect_left(self._days, day)]
        for day in scene.exact:
            del self._exact[bisect_left(self._exact, day)]
        self._count(scene, -1)

    def _count(self, scene: Scene, by: int) -> None:
        self._dated += by * bool(scene.month)
        for counts, found in ((self._lands, (scene.land,)), (self._parties, scene.parties), (self.named, scene.named), (self._events, scene.events)):
            for one in found:
                counts[one] += by
                if not counts[one]:
                    del counts[one]
        for event in scene.events:
            self._list(event)

    def _list(self, event: str) -> None:
        """Keep an event in the list as long as a scene tells of it."""
        at = bisect_left(self._event_ids, event)
        is_listed = self._event_ids[at : at + 1] == [event]
        if event in self._events and not is_listed:
            self._event_ids.insert(at, event)
        elif event not in self._events and is_listed:
            del self._event_ids[at]

    def with_all(self, scenes: Iterable[Scene]) -> Crisis:
        """A crisis of these scenes besides; this one stays as it is."""
        made = Crisis()
        made.members, made.named = set(self.members), Counter(self.named)
        made._times, made._reports = list(self._times), list(self._reports)
        made._days, made._exact = list(self._days), list(self._exact)
        made._lands, made._parties, made._events = Counter(self._lands), Counter(self._parties), Counter(self._events)
        made._event_ids, made._dated = list(self._event_ids), self._dated
        for scene in scenes:
            made.put(scene)
        return made

    @property
    def is_dated(self) -> bool:
        """Whether the day or month of one of its reports is known."""
        return self._dated > 0

    @property
    def first(self) -> str:
        """The report that it begins with."""
        return self._reports[0]

    def lands(self) -> tuple[str, ...]:
        """The country that most of its reports are about, then those that it is against there, in two reports or more."""
        first, *others = sorted(self._lands, key=lambda code: (-self._lands[code], -self._parties[code], code))
        return (first, *(code for code in others if self._parties[code] > 1))

    def span(self) -> tuple[date | None, date | None]:
        """First to last day of what happens in it; that of its reports where nothing else is dated."""
        if not self._days:
            return None, None
        first, last = self._days[0], self._days[-1]
        at = bisect_left(self._exact, first - WINDOW / 3)
        return min([first, *self._exact[at : at + 1]]), last

    def situation(self, look: Lookup) -> Situation:
        """What it is told as."""
        codes, (start, end) = self.lands(), self.span()
        return Situation(
            id=content_id("c", self.first),
            title=_title(" and ".join(_called(look, code) for code in codes), start, end),
            countries=tuple(land for code in codes if (land := look.country_entities.get(code))),
            start=start,
            end=end,
            reports=tuple(self._reports),
            events=tuple(self._event_ids),
        )


def nearest(undated: Crisis, scenes: Iterable[Scene], dated: Iterable[Crisis]) -> Crisis | None:
    """The crisis of the same country that reports without a day belong to: the only one, else the one of which they name most; None where two are as near.

    Args:
        scenes: those of the undated reports.
        dated: the crises of their country.
    """
    told = [day for scene in scenes for day in scene.told]
    shared = [(len(undated.named.keys() & one.named.keys()), one) for one in dated if _could_be_of(told, one)]
    best = sorted(shared, key=lambda one: -one[0])[:2]
    return best[0][1] if best and (len(best) == 1 or best[0][0] > best[1][0]) else None


def _could_be_of(told: list[date], crisis: Crisis) -> bool:
    """Whether what reports tell as of now falls, where it is dated at all, into the days of the crisis."""
    start, end = crisis.span()
    return not told or start is None or end is None or any(start - WINDOW <= day <= end + WINDOW for day in told)


def _called(look: Lookup, code: str) -> str:
    """The name of a country; of one that only a user's list knows, the name that stands there."""
    known, land = country_of_code(code), look.country_entities.get(code)
    return known.name if known else look.entities[land].name if land else code


def _title(name: str, start: date | None, end: date | None) -> str:
    return f"{name}, {months(start, end)}" if start and end else name


def months(start: date, end: date) -> str:
    """October 2020 · October–November 2020 · December 2020 – January 2021."""
    if (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if start.year == end.year:
        return f"{MONTHS[start.month - 1]}–{MONTHS[end.month - 1]} {start.year}"
    return f"{MONTHS[start.month - 1]} {start.year} – {MONTHS[end.month - 1]} {end.year}"


MONTHS = "January February March April May June July August September October November December".split()
