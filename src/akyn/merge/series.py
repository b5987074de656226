"""This file follows figures through time: every telling of one count in order, and how each stands to the one before."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from akyn.lang.en.number_words import number_of
from akyn.merge.retellings import high, low
from akyn.merge.tellings import AHEAD, Telling
from akyn.model import Entity, Figure, Point, PointRelation, Referent, Relation, Series, Statement, content_id
from akyn.places import country_of_code
from akyn.text.formerly import is_former
from akyn.text.lookup import Lookup
from akyn.text.names import fold
from akyn.text.wordlists import has_word

TOLL = frozenset({"killed", "injured", "arrested", "missing", "displaced", "hospitalized"})  # counted over a whole crisis; all else over one event
STRIKING = frozenset({"ASSAULT", "CASUALTY"})  # kinds that may kill where they happen
WINDOW = timedelta(days=30)
ABOUT = 0.1  # "about 600" allows a tenth either way
BESIDE = 3  # characters between a place and its country: "Lyon (France"
UNTOLD = AHEAD | {"denied"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure as one statement tells it, with what decides whose series it belongs to."""

    telling: Telling
    figure: Figure
    point: Point
    whom: str  # "" everybody, else who of them is counted
    town: str | None  # whose toll it is; None where it is the whole country's
    land: str | None  # the country that it counts in
    is_set_against: bool  # its sentence says that there is another count: official, earlier, taken back
    is_former: bool  # it is told as the count of before: "up from 14", "had earlier spoken of two"

    @property
    def day(self) -> date:
        """As of when: the report's day, the last of its month where no more is known."""
        return self.telling.published or _month_end(self.point.published) or self.telling.anchor


def _month_end(published: str | None) -> date | None:
    if not published or len(published) != len("2020-10"):
        return None
    year, month = map(int, published.split("-"))
    return date(year, month, monthrange(year, month)[1])


def series_of(look: Lookup, same: list[Told]) -> tuple[Series, ...]:
    """The series of one count, given in order of the tellings' ids."""
    return tuple(_series(look, window) for window in _windows(same))


def figures_told(look: Lookup, known: Iterable[Telling]) -> Iterator[Told]:
    """The figures that some tellings tell as of now."""
    for telling in known:
        if not telling.statement.background and _is_told(look, telling.statement) and _is_of_now(look, telling):
            town, land, is_set_against = _town(look, telling), _land(look, telling), _has_word("against", look.sentence(telling.statement))
            for figure in telling.statement.figures:
                point, whom = _point(look, telling, figure), _whom(look, telling, figure)
                former = is_former(look.reports[telling.statement.report].text, figure.span.start, look.sentence_span(telling.statement)[0])
                yield Told(telling=telling, figure=figure, point=point, whom=whom, town=town, land=land, is_set_against=is_set_against, is_former=former)


def _is_told(look: Lookup, statement: Statement) -> bool:
    """Whether it counts what has happened; what "may have been killed" in somebody's words is his estimate."""
    is_estimate = statement.stance == "hypothetical" and bool(statement.speaker) and _has_word("estimated", look.sentence(statement))
    return statement.stance not in UNTOLD or is_estimate


def _is_of_now(look: Lookup, telling: Telling) -> bool:
    """Whether the happening lies near its report; the dead of an earlier revolution are another count."""
    published = telling.published or _month_end(look.reports[telling.statement.report].published)
    return not (telling.dated and telling.last and published) or published - telling.last <= 2 * WINDOW


def _town(look: Lookup, telling: Telling) -> str | None:
    """The town that is said, else that which another telling of it says; where none is, the only one that its report tells of happenings in."""
    if telling.place:
        return telling.place if telling.town else None
    if (elsewhere := _told_elsewhere(look, telling)) and elsewhere.type == "place":
        return elsewhere.id
    towns = {place.id for place in _scenes(look, telling.statement.report) if place.type == "place"}
    return towns.pop() if len(towns) == 1 else None


def _told_elsewhere(look: Lookup, telling: Telling) -> Entity | None:
    """Where others say that it happened, in a country of the crisis or one that nobody knows."""
    place = look.entities.get(look.event_places.get(look.event_of.get(telling.id, ""), ""))
    lands = _lands_of_crisis(look, telling.statement.report)
    return place if place and lands and place.country in (None, *lands) else None


def _scenes(look: Lookup, report: str, *, kinds: frozenset[str] | None = None) -> Iterator[Entity]:
    """The places in which a report tells of happenings, of all kinds or of some."""
    told = (one for one in look.statements_of[report] if kinds is None or one.type in kinds)
    return (place for one in told if (place := look.entity(one.place)))


def _land(look: Lookup, telling: Telling) -> str | None:
    """The country where it happened, by this telling or another, whosoever the victims are; else theirs if told of, else the only one of the harm told."""
    home = _home(look, telling)
    if telling.placed:
        return telling.country if _is_borne_out(look, telling, home, telling.country, telling.place) else home
    if elsewhere := _told_elsewhere(look, telling):
        return elsewhere.country or _lands_of_crisis(look, telling.statement.report)[0]
    statement = telling.statement
    victims = {one.country for slot in statement.recipients if (one := look.referents.get(slot.referent)) and one.country}
    scenes = {place.country for place in _scenes(look, statement.report)}
    struck = {place.country for place in _scenes(look, statement.report, kinds=STRIKING)}
    places = _scenes(look, statement.report, kinds=frozenset({"CASUALTY"}))
    harmed_in = {land for place in places if (land := place.country) and _is_borne_out(look, telling, home, land, place.id)}
    abroad = victims & (struck if home in scenes - victims else scenes)  # sailors of Norland missing here, whatever Norland does about it
    return min(abroad, default=min(harmed_in) if len(harmed_in) == 1 else home)


def _home(look: Lookup, telling: Telling) -> str | None:
    """The country of its report, if it is one of its crisis, else that of the crisis: who writes at length of the owners tells the same toll."""
    lands = _lands_of_crisis(look, telling.statement.report)
    return telling.home if telling.home in lands or not lands else lands[0]


def _lands_of_crisis(look: Lookup, report: str) -> tuple[str, ...]:
    """The countries of a report's crisis by ISO code, that which it is of first."""
    situation = look.situations.get(report)
    return tuple(land for id in (situation.countries if situation else ()) if (land := look.entities[id].country))


def _is_borne_out(look: Lookup, telling: Telling, home: str | None, country: str | None, place: str | None) -> bool:
    """Whether a place is a country, its capital, of its crisis or its report, or not the only one there is of its country; towns of one name are many."""
    entity, report = look.entities.get(place or ""), telling.statement.report
    if home in (None, country) or country in _lands_of_crisis(look, report) or entity is None or entity.type == "country":
        return True
    known = country_of_code(country or "")
    if known and known.capital in entity.names:
        return True
    named = [one for one in look.referents_of[report] if one.country == country and look.account.entity_of.get(one.id) != place]
    return any(one.type == "place" for one in named) or _stands_before(look, report, entity, named)


def _stands_before(look: Lookup, report: str, place: Entity, named: Iterable[Referent]) -> bool:
    """Whether its country stands right behind a place: "Lyon, France"."""
    ends = [span.end for id in place.referents if id in look.referents for span in look.referents[id].mentions if span.report == report]
    begins = [span.start for one in named if one.type == "country" for span in one.mentions]
    return any(0 < start - end <= BESIDE for end in ends for start in begins)


def _point(look: Lookup, telling: Telling, figure: Figure) -> Point:
    speaker = look.entity(telling.statement.speaker)
    return Point(
        report=telling.statement.report,
        statement=telling.id,
        published=look.reports[telling.statement.report].published,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        approximate=figure.approximate,
        speaker=speaker.id if speaker else None,
    )


def _whom(look: Lookup, telling: Telling, figure: Figure) -> str:
    """Who is counted, "" for everybody: those the figure names, else those it happened to; officers and troops are the forces."""
    harmed = (one.name for slot in telling.statement.recipients if (one := look.referents.get(slot.referent)))
    words = fold(figure.whom or next(harmed, ""))
    if not words or number_of(words.split()[-1]) is not None or _has_word("everybody", words):
        return ""
    return "forces" if _has_word("forces", words) else words.split()[-1]


def _has_word(kind: str, text: str) -> bool:
    return has_word("akyn.merge", "words.tsv", kind, text)


# ---- which figures are one count --------------------------------------------------------------------------------------------


def count(look: Lookup, told: Told) -> tuple[str, ...]:
    """What is counted: a toll over the country, anything else about one event in one way of saying it."""
    figure = told.figure
    if figure.measure in TOLL:
        return (figure.measure, figure.unit or "", told.land or told.telling.statement.report)
    event, verb = look.event_of.get(told.telling.id, told.telling.id), fold(look.trigger(told.telling.statement))[:5]
    return (figure.measure, figure.unit or "", event, verb, told.whom)


def _windows(same: list[Told]) -> Iterator[list[Told]]:
    """The tellings of one count in chains without a gap of a month."""
    window: list[Told] = []
    for told in sorted(same, key=_order):
        if window and told.day - window[-1].day > WINDOW:
            yield window
            window = []
        window.append(told)
    yield window


def _order(told: Told) -> tuple[date, date, str, int, bool, int]:
    """By day and place in its report; a count of before stands before that of now in one breath with it: "to nine from six"."""
    statement = told.telling.statement
    return (told.day, told.telling.last or told.day, statement.report, statement.span.start, not told.is_former, told.figure.span.start)


def _series(look: Lookup, window: list[Told]) -> Series:
    first = window[0]
    events = {look.event_of.get(told.telling.id) for told in window}
    return Series(
        id=content_id("f", first.point.statement, first.figure.measure, first.figure.span.start),
        measure=first.figure.measure,
        unit=first.figure.unit,
        event=events.pop() if len(events) == 1 else None,
        place=look.country_entities.get(first.land or ""),
        points=tuple(told.point for told in window),
        relations=tuple(_relations(window)),
    )


# ---- how tellings stand to each other ------------------------------------------------------------------------------------------


def _relations(window: list[Told]) -> Iterator[PointRelation]:
    """Each telling to the last one before it that counts the same people, a part of a toll aside; to the last of everybody where it counts some."""
    counted: dict[str, list[Told]] = {}
    parts: set[str] = set()
    for later in window:
        alike, whole = (_last_before(later, counted.get(whom, ()), parts) for whom in (later.whom, ""))
        counted.setdefault(later.whom, []).append(later)
        if alike and not _is_another_day(alike, later):
            kind = relation(alike, later)
            parts |= {later.telling.id} if kind == "subset" and _is_smaller(alike, later) else set()
            yield _relation(later, alike, kind) if kind == "subset" or later.is_former else _relation(alike, later, kind)
        if later.whom and whole:
            yield _relation(later, whole, "subset")


def _last_before(later: Told, counted: Sequence[Told], parts: set[str]) -> Told | None:
    """The last that another statement tells and that is no part of a toll, nor the count of before."""
    others = (told for told in reversed(counted) if told.telling.id != later.telling.id)
    return next((told for told in others if told.telling.id not in parts and not told.is_former), None)


def _is_another_day(earlier: Told, later: Told) -> bool:
    """Whether the later one counts only what happened after the earlier was told: no word on the same count."""
    return bool(later.telling.dated and later.telling.first and later.telling.first > earlier.day)


def _relation(start: Told, end: Told, kind: Relation) -> PointRelation:
    return PointRelation(start=start.point.statement, end=end.point.statement, relation=kind)


def relation(earlier: Told, later: Told) -> Relation:
    """How a later telling stands to an earlier one: only two voices of one day can contradict each other."""
    if earlier.figure.value == later.figure.value and earlier.figure.value is not None:
        return "repeats"
    if earlier.is_former or later.is_former:
        return "updates"
    if earlier.day == later.day and _voices_differ(earlier, later) and not _fit(earlier.figure, later.figure):
        is_of_a_town = bool(later.town) and earlier.town != later.town  # a count that gives no town may be of the same as one that does
        return "subset" if earlier.figure.measure in TOLL and is_of_a_town else "contradicts"  # other counts are of one event
    return "subset" if _is_part(earlier, later) else "updates"


def _is_part(earlier: Told, later: Told) -> bool:
    """Whether the same speaker, or one report of the same day, later gives clearly fewer: a toll does not fall, so those are some of them."""
    same_voice = earlier.point.speaker is not None and earlier.point.speaker == later.point.speaker
    return _is_smaller(earlier, later) and (same_voice or earlier.point.report == later.point.report) and not _fit(earlier.figure, later.figure)


def _is_smaller(earlier: Told, later: Told) -> bool:
    return earlier.point.value is not None and later.point.value is not None and later.point.value < earlier.point.value


def _voices_differ(one: Told, other: Told) -> bool:
    """Whether two named speakers tell them; or one does, the report tells the other, and says that there are two."""
    if one.point.speaker and other.point.speaker:
        return one.point.speaker != other.point.speaker
    is_of_one = bool(one.point.speaker or other.point.speaker) and one.point.report == other.point.report
    return is_of_one and (one.is_set_against or other.is_set_against)


def _fit(one: Figure, other: Figure) -> bool:
    (least, most), (other_least, other_most) = _range(one), _range(other)
    return least <= other_most and other_least <= most


def _range(figure: Figure) -> tuple[float, float]:
    """The values that the words allow."""
    slack = ABOUT if figure.approximate else 0.0
    return low(figure, slack=slack), high(figure, slack=slack)
