"""This file gathers reports into crises: one country, days that follow each other, people and places in common; a war goes on across months."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from akyn.merge.lands import lands
from akyn.model import Account, Entity, Situation, Statement, content_id
from akyn.places import country_of_code
from akyn.text.clusters import Pair, clusters
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
    day: date | None
    month: str
    named: frozenset[str]  # people, organisations and places, by entity id
    places: frozenset[str]  # those of its places that lie in its country, the capital left out
    theatre: frozenset[str]  # the provinces and regions among them that it comes back to, or that violence happens in
    foes: frozenset[str]  # other countries that use force in it
    parties: frozenset[str]  # countries that use force, accuse and threaten, or suffer it
    abroad: frozenset[str]  # places in other countries, by entity id, capitals left out
    violent: bool


def situations(account: Account) -> tuple[Situation, ...]:
    """The crises, by id; a report that names no country is in none."""
    look = Lookup(account)
    homes = lands(look)
    scenes = {report: _scene(look, report, homes[report]) for report in sorted(set(homes) & set(look.reports))}
    pairs = [
        Pair(score=float(shared), left=left.report, right=right.report)
        for left, right in _neighbours(look, scenes)
        if (_is_one if left.land == right.land else _is_one_across_a_border)(left, right, shared := len(left.named & right.named))
    ]
    grouped = _with_undated(look, clusters(scenes, pairs), scenes)
    told = _events_by_report(look)
    return tuple(sorted((_situation(look, cluster, _lands_of(cluster, scenes), told) for cluster in grouped), key=lambda one: one.id))


def _neighbours(look: Lookup, scenes: dict[str, Scene]) -> Iterator[tuple[Scene, Scene]]:
    """Pairs of reports of one country, or of two that fight each other, each with so many of the next."""
    together: dict[str, list[Scene]] = {}
    for report in sorted(scenes, key=lambda id: (earliest_first(look.reports[id].published), id)):
        for block in _blocks(scenes[report]):
            together.setdefault(block, []).append(scenes[report])
    for same in together.values():
        for at, left in enumerate(same):
            yield from ((left, right) for right in same[at + 1 : at + 1 + NEIGHBOURS])


def _blocks(scene: Scene) -> Iterator[str]:
    yield scene.land
    yield from (" ".join(sorted((scene.land, other))) for other in sorted(scene.parties - {scene.land}))
    yield from sorted(scene.places | scene.abroad)


# ---- a report as a scene --------------------------------------------------------------------------------------------------


def _scene(look: Lookup, report: str, land: str) -> Scene:
    entities = {one.id: one for referent in look.referents_of[report] if (one := look.entities.get(look.account.entity_of.get(referent.id, "")))}
    violence = [one for one in look.statements_of[report] if one.type in VIOLENT and not one.background]
    places = frozenset(id for id, one in entities.items() if _is_inland(one, land))
    against = [one for one in look.statements_of[report] if one.type in AGAINST and not one.background]
    published = look.reports[report].published
    return Scene(
        report=report,
        land=land,
        day=day_of(published),
        month=(published or "")[:7],
        named=frozenset(id for id, one in entities.items() if one.type in NAMED),
        places=places,
        theatre=frozenset(_theatre(look, report, places, violence)),
        foes=frozenset(code for one in violence for slot in one.actors if (foe := look.entity(slot)) and (code := foe.country) and code != land),
        parties=frozenset(code for one in against for slot in (*one.actors, *one.recipients) if (party := look.entity(slot)) and (code := party.country)),
        abroad=frozenset(id for id, one in entities.items() if one.country and one.country != land and _is_inland(one, one.country)),
        violent=len(violence) >= ENOUGH_VIOLENT,
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


def _is_one_across_a_border(left: Scene, right: Scene, shared: int) -> bool:
    """Two countries against each other in both reports, or a place of the one that the other speaks of too; within a week."""
    if not left.day or not right.day or abs(left.day - right.day) > WEEK:
        return False
    is_one_quarrel = {left.land, right.land} <= left.parties & right.parties
    return is_one_quarrel or bool(left.places & right.abroad or left.abroad & right.places)


def _is_one_war(left: Scene, right: Scene) -> bool:
    """Violence in one province in both, or one foreign army in one of the country's places."""
    if not left.violent or not right.violent:
        return False
    return bool(left.theatre & right.theatre) or bool(left.foes & right.foes and left.places & right.places)


def _with_undated(look: Lookup, grouped: tuple[tuple[str, ...], ...], scenes: dict[str, Scene]) -> tuple[tuple[str, ...], ...]:
    """Reports without a day go to the crisis of their country that they share most names with; to its only one even if they share none."""
    dated = [cluster for cluster in grouped if any(scenes[report].month for report in cluster)]
    joined = {cluster: list(cluster) for cluster in dated}
    for cluster in grouped:
        if cluster in joined:
            continue
        open_to = [crisis for crisis in dated if _lands_of(cluster, scenes)[0] in _lands_of(crisis, scenes) and _could_be_of(look, cluster, crisis)]
        crisis = _nearest(cluster, open_to, scenes) or cluster
        joined[crisis] = [*joined.get(crisis, ()), *cluster]
    return tuple(sorted(tuple(sorted(members)) for members in joined.values()))


def _nearest(cluster: tuple[str, ...], crises: list[tuple[str, ...]], scenes: dict[str, Scene]) -> tuple[str, ...] | None:
    """The crisis whose people, organisations and places are named most in the reports, None where two are as near."""

    def shared(crisis: tuple[str, ...]) -> int:
        return len(_named(cluster, scenes) & _named(crisis, scenes))

    best = sorted(crises, key=lambda crisis: (-shared(crisis), crisis))[:2]
    return best[0] if best and (len(best) == 1 or shared(best[0]) > shared(best[1])) else None


def _named(cluster: tuple[str, ...], scenes: dict[str, Scene]) -> frozenset[str]:
    return frozenset().union(*(scenes[report].named for report in cluster))


def _could_be_of(look: Lookup, cluster: tuple[str, ...], crisis: tuple[str, ...]) -> bool:
    """Whether what the reports tell as of now falls, where it is dated at all, into the days of the crisis."""
    told = [when.start for report in cluster for one in look.statements_of[report] if not one.background and (when := look.date(one))]
    start, end = _days(look, list(crisis))
    return not told or start is None or end is None or any(start - WINDOW <= day <= end + WINDOW for day in told)


# ---- the crisis -----------------------------------------------------------------------------------------------------------


def _lands_of(cluster: Iterable[str], scenes: dict[str, Scene]) -> tuple[str, ...]:
    """The country that most of its reports are about, then those that it is against there, in two reports or more."""
    told = Counter(scenes[report].land for report in cluster)
    parties = Counter(code for report in cluster for code in scenes[report].parties)
    first, *others = sorted(told, key=lambda code: (-told[code], -parties[code], code))
    return (first, *(code for code in others if parties[code] > 1))


def _situation(look: Lookup, cluster: tuple[str, ...], codes: tuple[str, ...], told: dict[str, set[str]]) -> Situation:
    reports = sorted(cluster, key=lambda id: (earliest_first(look.reports[id].published), id))
    start, end = _days(look, reports)
    return Situation(
        id=content_id("c", reports[0]),
        title=_title(" and ".join(_called(look, code) for code in codes), start, end),
        countries=tuple(land for code in codes if (land := look.country_entities.get(code))),
        start=start,
        end=end,
        reports=tuple(reports),
        events=tuple(sorted(set().union(*(told.get(report, set()) for report in reports)))),
    )


def _events_by_report(look: Lookup) -> dict[str, set[str]]:
    """The events that each report tells of as part of now, not as history."""
    found: dict[str, set[str]] = {}
    for event in look.account.events:
        for one in (look.statements[id] for id in event.statements):
            if not one.background:
                found.setdefault(one.report, set()).add(event.id)
    return found


def _days(look: Lookup, reports: list[str]) -> tuple[date | None, date | None]:
    """First to last day of what happens in it; that of its reports where nothing else is dated."""
    days = [day for id in reports if (day := day_of(look.reports[id].published))]
    if not days:
        return None, None
    told = [when for id in reports for one in look.statements_of[id] if not one.background and (when := look.date(one))]
    near = [when.start for when in told if min(days) - WINDOW / 3 <= when.start <= max(days) and when.precision in ("day", "range")]
    return min(near + days), max(days)


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
