"""This file folds reprints: reports with nearly the same text, and statements that both credit one agency, are one source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.model import Account, Event, Report, Statement
from akyn.text.clusters import Pair, clusters
from akyn.text.lookup import Lookup
from akyn.text.names import fold

SHINGLE = 5  # words
COPIED = 0.6  # of the shorter text's shingles stand in the other
BOILERPLATE = 50  # a shingle that more reports share says nothing
HEAD = 600  # characters in which a dateline stands
DATELINE = re.compile(r"^[^\W\d_][^\n()]{1,60}\(([^\W\d_][^()\n\d]{1,30})\) ?[-–—]", re.MULTILINE)  # "OSH, Oct 6 (Demo Wire) -"
SHORTEST = 20  # shingles; less text can be alike by chance


def independence(reports: Iterable[Report]) -> dict[str, str]:
    """The root of each report: the earliest of those that it copies or is copied by."""
    reports = sorted(reports, key=lambda report: (report.published or "9999", report.id))
    rank = {report.id: place for place, report in enumerate(reports)}
    grouped = clusters(rank, _copies(reports), apart=lambda one, other: False)
    return {id: min(group, key=lambda one: rank[one]) for group in grouped for id in group}


def _copies(reports: list[Report]) -> Iterator[Pair]:
    shingles = {report.id: shingles_of(report.text) for report in reports}
    for (left, right), shared in sorted(_shared(shingles).items()):
        shorter = min(len(shingles[left]), len(shingles[right]))
        if shorter >= SHORTEST and shared / shorter > COPIED:
            yield Pair(score=round(shared / shorter, 3), left=left, right=right)


def _shared(shingles: dict[str, frozenset[str]]) -> Counter[tuple[str, str]]:
    """How many shingles each pair of reports has in common."""
    holders: dict[str, list[str]] = {}
    for id in sorted(shingles):
        for shingle in shingles[id]:
            holders.setdefault(shingle, []).append(id)
    counts: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        if 1 < len(ids) <= BOILERPLATE:
            counts.update((left, right) for at, left in enumerate(ids) for right in ids[at + 1 :])
    return counts


def shingles_of(text: str) -> frozenset[str]:
    """Every run of five words."""
    words = fold(text).split()
    return frozenset(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def corroborated(account: Account, roots: dict[str, str]) -> tuple[Event, ...]:
    """The events with the number of roots that affirm them: an agency both credit is one, so is one outlet, a reprint is none; a denial backs nothing."""
    look = Lookup(account)
    return tuple(replace(event, independent_sources=len(_roots(look, event, roots))) for event in account.events)


def _roots(look: Lookup, event: Event, roots: dict[str, str]) -> frozenset[str]:
    told = [look.statements[id] for id in event.statements]
    affirmed = [one for one in told if one.stance != "denied"] or told
    return frozenset(_root(look, one, roots) for one in affirmed)


def _root(look: Lookup, statement: Statement, roots: dict[str, str]) -> str:
    """The agency last credited, by the statement or in the dateline, else the outlet of the root report."""
    credited = look.entity(statement.via[-1]) if statement.via else None
    root = look.reports[roots.get(statement.report, statement.report)]
    if credited and credited.type == "organization":
        return fold(credited.name)
    if agency := DATELINE.search(root.text[:HEAD]):
        return fold(agency[1])
    return fold(root.source) if root.source else root.id
