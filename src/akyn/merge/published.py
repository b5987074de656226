"""This file infers the day of a report that has none: from its own weekdays, and from sister reports that tell of the same happenings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from akyn.merge.dates import resolved
from akyn.model import Judgement, Reading, Reason, Report, Statement
from akyn.text.dates import is_absolute
from akyn.text.lookup import day_of
from akyn.text.wordlists import has_word

REACH = 10  # days before and after its sisters in which a report may lie
ENOUGH_SHARED = 3  # names that sisters must share
TELLING = frozenset("ANNUL APPOINT ASSAULT CASUALTY COERCE CONSULT ELECT FLEE IMPEACH MOBILIZE OUST PROTEST RETREAT SANCTION".split())


Happening = tuple[tuple[str, str], date]  # what, whom, when


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A report with what its text gives, for dating."""

    report: Report
    reading: Reading
    names: frozenset[str]  # keys of its people, places and organisations
    day: date | None
    told: frozenset[Happening]  # as of its day


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A day a report may be of: how many of its happenings then fall on the days that sisters give, how far they spread, how near it is."""

    day: date
    agreeing: tuple[str, ...]
    spread: int
    away: int


def published_days(reports: Iterable[Report], readings: Iterable[Reading]) -> tuple[tuple[Judgement, ...], dict[str, str]]:
    """Judgements on the reports without any date, and the day that each is given."""
    texts = {report.id: report for report in reports}
    if all(report.published is not None for report in texts.values()):
        return (), {}
    known = [_known(texts[reading.report], reading) for reading in sorted(readings, key=lambda one: one.report) if reading.report in texts]
    bearers: dict[str, list[Known]] = {}
    for one in known:
        for name in one.names if one.day and one.report.published_from != "inferred" else ():
            bearers.setdefault(name, []).append(one)
    judged = [judgement for one in known if one.report.published is None for judgement in _inferred(one, bearers)]
    return tuple(sorted(judged, key=lambda one: one.id)), {one.left: one.right for one in judged}


def _known(report: Report, reading: Reading) -> Known:
    named = (one.key for one in reading.referents if one.type in ("person", "place", "organization") and not one.key.startswith("person|||"))
    day = day_of(report.published)
    told = frozenset(_happenings(reading, day)) if day else frozenset()
    return Known(report=report, reading=reading, names=frozenset(named), day=day, told=told)


def _inferred(one: Known, bearers: dict[str, list[Known]]) -> Iterator[Judgement]:
    sisters = _sisters(one, bearers)
    today, published = _today(one), sorted({other.day for other in sisters if other.day})
    theirs = frozenset().union(*(other.told for other in sisters))
    candidates = [_candidate(one, theirs, published, day) for day in _days(published) if _is_possible(one, day, today)]
    told = [candidate for candidate in candidates if candidate.agreeing or today is not None]
    if told:
        best = min(told, key=lambda candidate: (-len(candidate.agreeing), candidate.spread, candidate.away, candidate.day))
        yield _judgement(one, best, sisters, today)


def _sisters(one: Known, bearers: dict[str, list[Known]]) -> list[Known]:
    """The dated reports that share enough names with it."""
    reports = {other.report.id: other for name in one.names for other in bearers.get(name, ())}
    shared = Counter(other.report.id for name in one.names for other in bearers.get(name, ()))
    return [reports[id] for id in sorted(reports) if shared[id] >= ENOUGH_SHARED]


# ---- which days are possible ---------------------------------------------------------------------------------------------


def _today(one: Known) -> int | None:
    """The weekday that the report calls today."""
    weekdays = [when for when in one.reading.times if when.expression.form == "weekday" and when.span]
    found = [when.expression.values[0] for when in weekdays if when.span and has_word("akyn.merge", "words.tsv", "today", one.report.quote(when.span))]
    return found[0] if found else None


def _days(published: list[date]) -> list[date]:
    return sorted({day + timedelta(days=by) for day in published for by in range(-REACH, REACH + 1)})


def _is_possible(one: Known, day: date, today: int | None) -> bool:
    """The weekday fits, and nothing told in the past tense lies ahead."""
    if today is not None and day.weekday() != today:
        return False
    retold = (when for when in one.reading.times if when.past and is_absolute(when.expression))
    return all(not (interval := resolved(when, day)) or interval.start <= day for when in retold)


# ---- how well a day fits -------------------------------------------------------------------------------------------------


def _candidate(one: Known, theirs: frozenset[Happening], published: list[date], day: date) -> Candidate:
    own = set(_happenings(one.reading, day))
    agreeing = sorted({f"{kind} on {when}" for (kind, _), when in own & theirs})
    past = [interval.start for when in one.reading.times if when.expression.form == "weekday" and (interval := resolved(when, day))]
    return Candidate(
        day=day,
        agreeing=tuple(agreeing),
        spread=(max(past) - min(past)).days if past else 0,
        away=min(abs((day - other).days) for other in published),
    )


def _happenings(reading: Reading, day: date) -> Iterator[Happening]:
    """What happened to whom on which day, as this report tells it if it appeared on `day`."""
    keys = {referent.id: referent.key for referent in reading.referents}
    for statement in reading.statements:
        if statement.type in TELLING and statement.when and statement.when.span and not statement.background:
            interval = resolved(statement.when, day)
            if interval and interval.precision == "day":
                yield from (((statement.type, key), interval.start) for key in _about(statement, keys))


def _about(statement: Statement, keys: dict[str, str]) -> set[str]:
    slots = (*statement.actors, *statement.recipients)
    return {keys[slot.referent] for slot in slots if slot.referent in keys} | ({""} if statement.type in ("ELECT", "ANNUL") else set())


# ---- said to the user ------------------------------------------------------------------------------------------------------


def _judgement(one: Known, best: Candidate, sisters: list[Known], today: int | None) -> Judgement:
    reasons = [Reason(weight=0.3, words=f"shares names with {len(sisters)} dated reports, the nearest {best.away} days off")]
    if today is not None:
        reasons.append(Reason(weight=0.3, words=f"it calls its day a {best.day:%A}"))
    if best.agreeing:
        reasons.append(Reason(weight=0.3, words=f"then it agrees with them on {', '.join(best.agreeing[:4])}"))
    score = round(sum(reason.weight for reason in reasons), 3)
    return Judgement(about="published", left=one.report.id, right=best.day.isoformat(), verdict="same", score=score, reasons=tuple(reasons))
