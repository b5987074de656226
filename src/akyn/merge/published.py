"""This file infers the day of a report that has none: from its own weekdays, and from sister reports that tell of the same happenings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from akyn.lang.en.vocabulary import rarity
from akyn.merge.dates import resolved
from akyn.model import Judgement, Reading, Reason, Report, Statement, When
from akyn.text.datelines import InPart, day_in_part
from akyn.text.dates import is_absolute
from akyn.text.lookup import SENTENCE_END, day_of
from akyn.text.ordered import Ordered
from akyn.text.wordlists import has_word

REACH = 10  # days before and after its sisters in which a report may lie
ENOUGH_SHARED = 3  # names that sisters must share
LEAD_SENTENCES = 4  # head and first sentences, whose weekday is as a rule that of the report ("said on Thursday")
TELLING = frozenset("ANNUL APPOINT ASSAULT CASUALTY COERCE CONSULT ELECT FLEE IMPEACH MOBILIZE OUST PROTEST RETREAT SANCTION".split())


Happening = tuple[tuple[str, str], date]  # what, whom, when


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDay:
    """What a report says of its own day, and where it says so."""

    days: tuple[InPart, ...]  # any of these
    where: str

    def may_be(self, day: date) -> bool:
        """Whether a day is one of these."""
        return any(one.may_be(day) for one in self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A report with what its text gives, for dating."""

    report: Report
    reading: Reading
    names: frozenset[str]  # what its people, places and organisations are called
    lands: frozenset[str]  # codes of its countries, and of those its places lie in
    day: date | None
    told: frozenset[Happening]  # as of its day
    own: OwnDay | None  # of an undated one


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A day a report may be of: how many of its happenings then fall on the days that sisters give, how far they spread, how near it is."""

    day: date
    agreeing: tuple[str, ...]
    spread: int
    away: int


class Days:
    """The days of the reports of a case that have none, while reports come and go: inferred anew where one comes or goes that shares a name."""

    def __init__(self) -> None:
        self.judgements: Ordered[Judgement] = Ordered()
        self.of: dict[str, str] = {}  # report id -> "2020-10-08"
        self._undated: dict[str, Known] = {}
        self._waiting: dict[str, set[str]] = {}  # undated reports by the names in them
        self._known: dict[str, Known] = {}
        self._bearers: dict[str, dict[str, Known]] = {}  # dated reports by the names in them
        self._lands = LandDays()
        self._judged: dict[str, Judgement] = {}

    def take(self, told: Mapping[str, tuple[Report, Reading] | None]) -> set[str]:
        """Take in reports with their readings, new, changed or gone (None); the undated reports that are of another day than before."""
        doubtful: set[str] = set()
        for id, one in told.items():
            doubtful |= self._drop(id)
            if one:
                doubtful |= self._put(_known(*one))
        return {id for id in doubtful if self._infer(id)}

    def _drop(self, id: str) -> set[str]:
        if undated := self._undated.pop(id, None):
            for name in undated.names:
                self._waiting[name].discard(id)
            return {id}
        dated = self._known.pop(id, None)
        if dated is None:
            return set()
        for name in dated.names:
            del self._bearers[name][id]
        return self._in_doubt(dated) | self._of_lands(self._lands.drop(dated))

    def _put(self, one: Known) -> set[str]:
        if one.report.published is None:
            self._undated[one.report.id] = one
            for name in one.names:
                self._waiting.setdefault(name, set()).add(one.report.id)
            return {one.report.id}
        if one.day is None or one.report.published_from == "inferred":
            return set()
        self._known[one.report.id] = one
        for name in one.names:
            self._bearers.setdefault(name, {})[one.report.id] = one
        return self._in_doubt(one) | self._of_lands(self._lands.put(one))

    def _in_doubt(self, dated: Known) -> set[str]:
        """The undated reports that share enough names with a dated one, or any where their country is in the news for a few days alone."""
        shared = Counter(id for name in dated.names for id in self._waiting.get(name, ()))
        return {id for id, names in shared.items() if _are_sisters(self._undated[id], dated, names) or self._lands.tie(self._undated[id], dated)}

    def _of_lands(self, lands: frozenset[str]) -> set[str]:
        """The undated reports that tell of any of these countries."""
        return {id for id, one in self._undated.items() if one.lands & lands} if lands else set()

    def _infer(self, id: str) -> bool:
        was = self.of.pop(id, None)
        if judged := self._judged.pop(id, None):
            self.judgements.drop(judged.id)
        for judgement in _inferred(self._undated[id], self._bearers, self._lands) if id in self._undated else ():
            self._judged[id] = judgement
            self.judgements.put(judgement.id, judgement)
            self.of[id] = judgement.right
        return self.of.get(id) != was


class LandDays:
    """On which days the dated reports of a case tell of each country: where these lie close, whoever tells of it without a day is of these days too."""

    def __init__(self) -> None:
        self._days: dict[str, Counter[date]] = {}

    def put(self, one: Known) -> frozenset[str]:
        """Take in a dated report; the countries that are in the news for a few days alone no longer, or only now."""
        return self._changed(one, by=1)

    def drop(self, one: Known) -> frozenset[str]:
        """Let go of a dated report; the countries, likewise."""
        return self._changed(one, by=-1)

    def tie(self, one: Known, other: Known) -> bool:
        """Whether two reports tell of one country that is in the news for a few days alone."""
        return any(self._is_brief(land) for land in one.lands & other.lands)

    def _changed(self, one: Known, *, by: int) -> frozenset[str]:
        before = {land: self._is_brief(land) for land in one.lands}
        for land in one.lands:
            days = self._days.setdefault(land, Counter())
            days[one.day or date.min] += by
            self._days[land] = +days
        return frozenset(land for land in one.lands if self._is_brief(land) != before[land])

    def _is_brief(self, land: str) -> bool:
        days = self._days.get(land) or Counter[date]()
        return 0 < len(days) <= REACH + 1 and (max(days) - min(days)).days <= REACH


def _known(report: Report, reading: Reading) -> Known:
    named = (_called(one.key) for one in reading.referents if one.type in ("person", "place", "organization") and not one.key.startswith("person|||"))
    day = day_of(report.published)
    told = frozenset(_happenings(reading, day)) if day else frozenset()
    lands = frozenset(one.country for one in reading.referents if one.type in ("country", "place") and one.country)
    own = _own_day(report, reading) if report.published is None else None
    return Known(report=report, reading=reading, names=frozenset(named), lands=lands, day=day, told=told, own=own)


def _called(key: str) -> str:
    """What a blog still calls somebody: a person the surname, a body without a country the rarest word of its name; all of any other key."""
    kind, name, rest = (*key.split("|", 2), "", "")[:3]
    if kind == "place" or rest.isupper():
        return key
    return max(name.split(), key=lambda word: (rarity(word), word), default=key)


def _inferred(one: Known, bearers: Mapping[str, Mapping[str, Known]], lands: LandDays) -> Iterator[Judgement]:
    sisters = _sisters(one, bearers, lands)
    published = sorted({other.day for other in sisters if other.day})
    theirs = frozenset().union(*(other.told for other in sisters))
    candidates = [_candidate(one, theirs, published, day) for day in _days(published) if _is_possible(one, day)]
    told = [candidate for candidate in candidates if candidate.agreeing or one.own]
    if told:
        best = min(told, key=lambda candidate: (-len(candidate.agreeing), candidate.spread, candidate.away, candidate.day))
        yield _judgement(one, best, sisters)


def _sisters(one: Known, bearers: Mapping[str, Mapping[str, Known]], lands: LandDays) -> list[Known]:
    """The dated reports that share enough names with it; else those that share any, and a country that is in the news for a few days alone."""
    reports = {id: other for name in one.names for id, other in bearers.get(name, {}).items()}
    shared = Counter(id for name in one.names for id in bearers.get(name, ()))
    sure = [reports[id] for id in sorted(reports) if _are_sisters(one, reports[id], shared[id])]
    return sure or [reports[id] for id in sorted(reports) if lands.tie(one, reports[id])]


def _are_sisters(one: Known, other: Known, names: int) -> bool:
    """Whether two reports that share so many names tell of the same happenings, as far as names can show; a country that both name counts as well."""
    return names + len(one.lands & other.lands) >= ENOUGH_SHARED


# ---- which days are possible ---------------------------------------------------------------------------------------------


def _own_day(report: Report, reading: Reading) -> OwnDay | None:
    """What the dateline says in part, the weekday that is called today, or else those of the first sentences: news is of its day."""
    if dateline := day_in_part(report.text):
        return OwnDay(days=dateline, where="so far its dateline says it")
    weekdays = [(when, when.span) for when in reading.times if when.expression.form == "weekday" and when.span]
    today = [when for when, span in weekdays if has_word("akyn.merge", "words.tsv", "today", report.quote(span))][:1]
    past = [(when, span) for when, span in weekdays if when.past is not False]
    lead = [when for when, span in past if len(SENTENCE_END.findall(report.text, 0, span.start)) < LEAD_SENTENCES]
    days = _weekdays(today or lead)
    if days:
        return OwnDay(days=days, where="it calls that weekday today" if today else "its first sentences tell of that weekday")
    told = () if any(when.expression.form == "day" for when in reading.times) else _weekdays([when for when, _ in past])
    return OwnDay(days=told, where="the weekdays that it tells of lie nearest together then") if len(told) > 1 else None


def _weekdays(whens: Iterable[When]) -> tuple[InPart, ...]:
    return tuple(InPart(weekday=weekday) for weekday in sorted({when.expression.values[0] for when in whens}))


def _days(published: list[date]) -> list[date]:
    return sorted({day + timedelta(days=by) for day in published for by in range(-REACH, REACH + 1)})


def _is_possible(one: Known, day: date) -> bool:
    """The report's own words fit, and nothing told in the past tense lies ahead."""
    if one.own is not None and not one.own.may_be(day):
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


def _judgement(one: Known, best: Candidate, sisters: list[Known]) -> Judgement:
    reasons = [Reason(weight=0.3, words=f"shares names with {len(sisters)} dated reports, the nearest {best.away} days off")]
    if one.own is not None:
        reasons.append(Reason(weight=0.3, words=f"a {best.day:%A, %-d %B}: {one.own.where}"))
    if best.agreeing:
        reasons.append(Reason(weight=0.3, words=f"then it agrees with them on {', '.join(best.agreeing[:4])}"))
    score = round(sum(reason.weight for reason in reasons), 3)
    return Judgement(about="published", left=one.report.id, right=best.day.isoformat(), verdict="same", score=score, reasons=tuple(reasons))
