"""This file gathers reports into crises: one country, days that follow each other, people and places in common."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from akyn.model import Account, Situation, content_id
from akyn.places import country
from akyn.text.clusters import Pair, clusters
from akyn.text.homes import homes
from akyn.text.lookup import Lookup, day_of

WINDOW = timedelta(days=45)  # reports of one crisis follow each other at most so far apart
WEEK = timedelta(days=7)  # so near, two reports of one country are of one crisis whomever they name
FEW = 1  # named entities beside the country that reports further apart must share
NEIGHBOURS = 60  # reports of a country, by day, that each is compared with
UNDATED = 3  # the same where the day of one is not known
NAMED = frozenset({"person", "organization", "place"})


def situations(account: Account) -> tuple[Situation, ...]:
    """The crises, by id; a report that names no country is in none."""
    look, lands = Lookup(account), homes(account.referents, account.statements)
    pairs = [Pair(score=float(shared), left=left, right=right) for (left, right), shared in _shared(account, lands) if _is_one(look, left, right, shared)]
    grouped = clusters(sorted(set(lands) & set(look.reports)), pairs, apart=lambda one, other: lands[one] != lands[other])
    return tuple(sorted((_situation(look, cluster, lands[cluster[0]]) for cluster in grouped), key=lambda one: one.id))


def _shared(account: Account, lands: dict[str, str]) -> Iterator[tuple[tuple[str, str], int]]:
    """Pairs of reports of one country, with how many named entities they share."""
    named: dict[str, set[str]] = {}
    for entity in account.entities:
        if entity.type in NAMED:
            for referent in entity.referents:
                named.setdefault(referent.partition("#")[0], set()).add(entity.id)
    published = {report.id: report.published or "" for report in account.reports}
    by_land: dict[str, list[str]] = {}
    for report in sorted(lands):
        by_land.setdefault(lands[report], []).append(report)
    for same in by_land.values():
        same.sort(key=lambda id: (published.get(id, ""), id))
        for at, left in enumerate(same):
            yield from (((left, right), len(named.get(left, set()) & named.get(right, set()))) for right in same[at + 1 : at + 1 + NEIGHBOURS])


def _is_one(look: Lookup, left: str, right: str, shared: int) -> bool:
    day, other = day_of(look.reports[left].published), day_of(look.reports[right].published)
    month = {(look.reports[one].published or "")[:7] for one in (left, right)}
    if day and other:
        return abs(day - other) <= (WINDOW if shared >= FEW else WEEK)
    return shared >= UNDATED or (len(month) == 1 and "" not in month and shared >= FEW)


def _situation(look: Lookup, cluster: tuple[str, ...], code: str) -> Situation:
    reports = sorted(cluster, key=lambda id: (look.reports[id].published or "", id))
    start, end = _days(look, set(reports))
    land = look.country_entities.get(code)
    return Situation(
        id=content_id("c", reports[0]),
        title=_title(code, start, end),
        countries=(land,) if land else (),
        start=start,
        end=end,
        reports=tuple(reports),
        events=tuple(sorted(_events(look, set(reports)))),
    )


def _events(look: Lookup, reports: set[str]) -> Iterator[str]:
    """The events that its reports tell of as part of it, not as history."""
    for event in look.account.events:
        told = [look.statements[id] for id in event.statements]
        if any(one.report in reports and not one.background for one in told):
            yield event.id


def _days(look: Lookup, reports: set[str]) -> tuple[date | None, date | None]:
    """First to last day of what happens in it; that of its reports where nothing else is dated."""
    days = [day for id in reports if (day := day_of(look.reports[id].published))]
    if not days:
        return None, None
    told = [when for one in look.account.statements if one.report in reports and not one.background and (when := look.date(one))]
    near = [when.start for when in told if min(days) - WINDOW / 3 <= when.start <= max(days) and when.precision in ("day", "range")]
    return min(near + days), max(days)


def _title(code: str, start: date | None, end: date | None) -> str:
    return f"{country(code).name}, {months(start, end)}" if start and end else country(code).name


def months(start: date, end: date) -> str:
    """October 2020 · October–November 2020 · December 2020 – January 2021."""
    if (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if start.year == end.year:
        return f"{MONTHS[start.month - 1]}–{MONTHS[end.month - 1]} {start.year}"
    return f"{MONTHS[start.month - 1]} {start.year} – {MONTHS[end.month - 1]} {end.year}"


MONTHS = "January February March April May June July August September October November December".split()
