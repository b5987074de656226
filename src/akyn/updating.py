"""This file brings a case up to the reader of today: what an older one read, and what no reader could read, is read again (docs/decisions/0026)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from akyn import pipeline
from akyn.lang import UNTOLD, is_read, languages
from akyn.model import BY_ANOTHER, ActorList, Proposed, Reading, Report, Trouble, proposer_of
from akyn.store.address import Address
from akyn.store.case import Case, InForce

UNREAD, IMPORTED = "none", "import:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A report that is to be read again, and why."""

    report: str
    name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """What an update did: how many reports the case holds, which were read again with another outcome and which with the same, and what was not read again."""

    held: int
    changed: tuple[str, ...]
    same: tuple[str, ...]
    troubles: tuple[Trouble, ...]


def stale(case: Case) -> tuple[Stale, ...]:
    """The reports of a case that the reader of today has not read, though it could, by id."""
    actors = case.actors()
    return tuple(Stale(report=one.report, name=one.name, why=why) for one in case.in_force() if (why := _why(case, one, actors)))


def update(case_path: Address, *, recorded_at: str, progress: Callable[[Report | Trouble], None] | None = None, by: str = "") -> Updated:
    """Read again what is stale, one transaction a report; what the reader fails on now keeps the reading that it has.

    The earlier readings stay on record. What a language model once proposed is weighed again, without asking it.

    Raises:
        NotFound: there is no such case.
        CaseNotWritable: the case refuses.
    """
    changed: list[str] = []
    same: list[str] = []
    troubles: list[Trouble] = []
    with Case.open(case_path) as case:
        held, to_read = len(case.report_ids()), stale(case)
        for report, before, now in _readings(case, to_read):
            if now.unread:
                troubles.append(Trouble(name=report.name, problem=now.unread, stage="read"))
            elif replace(now, extractor=before.extractor) == before:
                case.confirm(report.id, now.extractor, recorded_at=recorded_at)
                same.append(report.id)
            else:
                case.add(report, now, recorded_at=recorded_at, by=by)
                changed.append(report.id)
            if progress:
                progress(report)
    return Updated(held=held, changed=tuple(changed), same=tuple(same), troubles=tuple(troubles))


def _why(case: Case, one: InForce, actors: ActorList) -> str:
    """Why a report is to be read again; "" where it is not: read by the reader of today, coded by others, or in a language that nobody reads."""
    if one.extractor.startswith(IMPORTED) or not is_read(one.language):
        return ""
    if one.extractor == UNREAD:
        return f"not read: {one.unread}"
    today = _of_today(one, actors)
    return "" if one.extractor == today or case.has(one.report, extractor=today) else f"read by {one.extractor}; today's reader is {today}"


def _of_today(one: InForce, actors: ActorList) -> str:
    """What the reader of today would be called, if it read this report as it was read before."""
    reader = languages()[one.language or UNTOLD].extractor
    proposer = proposer_of(one.extractor)
    return actors.stamped(f"{reader}{BY_ANOTHER}{proposer}" if proposer else reader)


def _readings(case: Case, to_read: tuple[Stale, ...]) -> Iterator[tuple[Report, Reading, Reading]]:
    """Each report with the reading that it has and the one of today."""
    actors = case.actors()
    waiting = iter(to_read)
    while some := list(islice(waiting, pipeline.BATCH)):
        reports = {one.report: case.report(one.report) for one in some}
        before = {id: case.readings_of(id)[-1] for id in reports}
        proposed = {id: made for id, reading in before.items() if (made := _proposed(reading))}
        for now in pipeline.read_each(tuple(reports.values()), actors, proposed):
            yield reports[now.report], before[now.report], now


def _proposed(reading: Reading) -> Proposed | None:
    """What was proposed besides the rules when a report was read, None where nobody was asked."""
    proposer = proposer_of(reading.extractor)
    return Proposed(by=proposer, proposals=tuple(one.proposal for one in reading.rulings)) if proposer else None
