"""This file is the figures: how each count moved, who says so, and which tellings repeat, update or contradict each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from akyn.model import Date, Point, Relation, Series
from akyn.serve.arrows import Arrow, arrow
from akyn.serve.captions import Caption, Spot, along, captions, free_word
from akyn.serve.marks import Mark, State, state_of_figure
from akyn.serve.paging import Place, paged
from akyn.serve.screen import Asked, Screen, Tab
from akyn.serve.screens.disputes import Matrix, matrix
from akyn.serve.view import View
from akyn.tell.axes import Axis, axis, short
from akyn.tell.boxes import Box
from akyn.tell.tables.figures import TABLE
from akyn.tell.tallies import contested, counted_so, latest, points_of, printed, qualifier
from akyn.tell.tolls import OF_PEOPLE
from akyn.tell.words import number, published, sentence, shortened
from akyn.text.lookup import day_of, earliest_first

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BASE = 720.0, 430.0, 64.0, 640.0, 40.0, 380.0  # the chart, in its own units
SMALL, APART = 200.0, 40.0  # the small axis of a key figure, and the room of a label under it
FRAME: Box = (LEFT + 2, 12.0, WIDTH - 8, BASE - 4)  # where words may stand
DOT = 13.0  # dots of one value and day stand side by side, as far apart as they are wide
BESIDE, MOST_BESIDE = 9.0, 4  # the room of a dot on it, and how many dots of one value stand side by side
SHOWN = 40  # figures on a page of the list
QUESTIONS = 6  # disputes under it
LABELLED = 9  # tellings with words beside the dot; the table has all
ARROWS = 10  # drawn between tellings; the sentence under the chart and the table have more
CHAIN = 2  # updates that are told one by one; of more the first and the last telling
WORDED = 3  # arrows that say one word; of more only the longest says it
REACH = timedelta(days=14)  # how far before the first report the axis begins for the time that a count covers
ASIDE = 400.0  # the words of dots left of this stand to their right, of others to their left
BELOW, ABOVE = 22.0, -26.0  # where the words of a dot stand that an arrow leaves
_WORDS: dict[Relation, str] = {"contradicts": "contradicts", "updates": "updates", "subset": "part of", "repeats": "repeats"}  # the weightiest first
_SAID: dict[Relation, str] = {"updates": "is updated by", "repeats": "is repeated by", "contradicts": "is contradicted by", "subset": "is a part of"}
_VERDICTS = {
    "disputed": "A dispute: the tellings cannot both hold.",
    "updated": "A later count, not a dispute.",
    "agreed": "The tellings agree.",
    "in part": "Some tellings count a part of others.",
    "told once": "Told once, by one source.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One telling of a figure, in its printed words, with its place on the chart."""

    statement: str
    report: str
    told_by: str
    according_to: str
    published: str
    printed: str
    qualifier: str
    value: float | None
    low: float | None
    high: float | None
    mark: Mark
    superseded: bool
    x: float
    y: float
    top: float
    bottom: float
    end: float  # the last of the dots of its value and day, which stand side by side
    covers: tuple[float, float] | None  # from where to where the time reaches that it counts
    rise: float  # how far from its dot its words stand best, for an arrow leaves it
    dot: float  # on the small axis; equal values stand side by side
    caption: Caption | None = None  # the words beside its dot, where they have room


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure through time: the latest telling first in words, every telling, and how they stand to each other."""

    id: str
    measure: str
    unit: str
    place: str
    qualifier: str
    value: str
    short: str
    printed: str
    clause: str  # of whom or what it is told; "" for a count of people, which its measure says
    according_to: str
    published: str
    verdict: str
    state: State
    tellings: tuple[Telling, ...]
    ends: tuple[Telling, ...]  # the lowest and the highest that no later one took the place of
    relations: tuple[str, ...]
    axis: Axis
    labels: tuple[tuple[float, str], ...]  # of the small axis: the tellings that have room, and its end
    ticks: tuple[tuple[float, str], ...]
    arrows: tuple[Arrow, ...]
    as_of: float  # where the moment stands on the chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All figures of the situation, one of them drawn, and who says what in its disputes."""

    chosen: Figure | None
    figures: tuple[Figure, ...]
    place: Place
    tellings: int
    matrix: Matrix


def content(view: View, asked: Asked) -> Figures:
    """The figures, the one asked for drawn, else the first."""
    shown, place = paged(view.series, page=asked.page, size=SHOWN, all=asked.all)
    drawn = next((one for one in view.series if one.id == asked.figure), None) or next(iter(sorted(shown, key=lambda one: _telling_most(view, one))), None)
    return Figures(
        chosen=figure(view, drawn) if drawn else None,
        figures=tuple(figure(view, series) for series in shown),
        place=place,
        tellings=sum(len(one.points) for one in view.series),
        matrix=matrix(view, page=1, size=QUESTIONS),
    )


def _telling_most(view: View, series: Series) -> tuple[bool, bool, int]:
    """What one would look at first: a figure in dispute, then one that moved, then the one told most often."""
    state = state_of_figure(view.look, series)
    return (state.mark != "disputed", state.mark != "superseded", -len(series.points))


def figure(view: View, series: Series) -> Figure:
    """A series as it is shown."""
    points = points_of(view.look, series)
    last = latest(view.look, series, points)
    scale = axis(value for point in points for value in (point.value, point.low, point.high) if value is not None)
    state = state_of_figure(view.look, series)
    days = _days(view, points)
    moment = _moment(view, days)
    placed = tuple(_placed(view, series, points, scale, days))
    arrows = tuple(_with_words(_arrows(series, placed), _held(placed, moment)))
    tellings = tuple(_captioned(placed, arrows, moment))
    return Figure(
        id=series.id,
        measure=sentence(series.measure),
        unit=series.unit or "",
        place=_where(view, series),
        qualifier=qualifier(last),
        value=number(last.value) if last.value is not None else "",
        short=_in_short(series, points, last, state),
        printed=printed(view.look, series, last),
        clause="" if series.measure in OF_PEOPLE else counted_so(view.look, series, last),
        according_to=_voice(view, last),
        published=published(last.published),
        verdict=_VERDICTS.get(state.word, "Told more than once."),
        state=state,
        tellings=tellings,
        ends=tuple(_ends(series, points, tellings)),
        relations=_relations(view, series, points),
        axis=scale,
        labels=_labels(points, scale),
        ticks=tuple(_ticks(days, points)),
        arrows=arrows,
        as_of=moment,
    )


def _ends(series: Series, points: list[Point], tellings: Iterable[Telling]) -> Iterator[Telling]:
    by_statement = {one.statement: one for one in tellings}
    standing = contested(series, points)
    yield from (by_statement[id] for id in dict.fromkeys(point.statement for point in (*standing[:1], *standing[-1:])))


def _where(view: View, series: Series) -> str:
    """Where it was counted; "" for the one country that the situation is about."""
    place = view.look.entities.get(series.place) if series.place else None
    here = view.situation.countries if view.situation else ()
    return "" if place is None or (place.type == "country" and here == (place.id,)) else place.name


def _labels(points: list[Point], scale: Axis) -> tuple[tuple[float, str], ...]:
    """Values under the small axis, the newest before the others where two would touch; the end of the axis where it has room."""
    kept: list[tuple[float, str]] = []
    values = [*dict.fromkeys(_middle(point) for point in reversed(points)), scale.top]
    for value in values:
        x, words = round(scale.at(value, length=SMALL - 8) + 4, 1), short(value)
        if value and x > APART / 2 and all(abs(x - other) >= APART for other, _ in kept):
            kept.append((x, words))
    return tuple(sorted(kept))


def _in_short(series: Series, points: list[Point], latest: Point, state: State) -> str:
    """The latest number; of a disputed figure the whole range, for no side of it is ours."""
    values = [value for point in contested(series, points) for value in (point.value, point.low, point.high) if value is not None]
    if state.mark == "disputed" and values and min(values) < max(values):
        return f"{short(min(values))} – {short(max(values))}"
    return short(latest.value) if latest.value is not None and latest.value == round(latest.value) else ""  # a share is told in its words


def _voice(view: View, point: Point) -> str:
    return view.look.name(point.speaker) if point.speaker else view.look.told_by(point.report)


def _days(view: View, points: list[Point]) -> list[date]:
    """The days of the chart, without a gap: those of the reports, and before them the time that the counts cover as far as it is near."""
    known = sorted(filter(None, (day_of(point.published) for point in points)))
    if not known:
        return []
    begun = [when.start for point in points if (when := _time_of(view, point)) and when.start >= known[0] - REACH]
    first, last = min([known[0], *begun]), known[-1]
    return [first + timedelta(days=place) for place in range((last - first).days + 1)]


def _time_of(view: View, point: Point) -> Date | None:
    """The time that a count covers, as far as its text says so."""
    when = view.account.date_of.get(point.statement)
    return when if when and when.basis != "publication" else None


def _ticks(days: list[date], points: list[Point]) -> Iterator[tuple[float, str]]:
    every = max(len(days) // 6, 1)
    for place, day in enumerate(days):
        if place % every == 0:
            yield _x(days, day.isoformat()), f"{day:%a} {day.day} {day:%b}" if place == 0 or len(days) < 4 else f"{day.day} {day:%b}"
    if not all(day_of(point.published) for point in points):
        yield _x(days, None), "no day"


def _moment(view: View, days: list[date]) -> float:
    """The end of the day that the account is told as of; now, and what is later than all reports, is the end of the last."""
    last = days[-1].isoformat() if days else ""
    shown = max(min(view.account.as_of or last, last), days[0].isoformat()) if days and day_of(view.account.as_of) else last
    return round(_x(days, shown) + (RIGHT - LEFT - 40) / len(days) / 2, 1) if days else RIGHT


def _arrows(series: Series, tellings: Sequence[Telling]) -> Iterator[Arrow]:
    """How tellings stand to each other, the weightiest relations first."""
    at = {one.statement: (one.x, one.y) for one in tellings}
    known = [one for one in series.relations if one.start in at and one.end in at]
    drawn: Counter[float] = Counter()  # by day, so that arrows between dots of one day swing out one beyond the other
    shown = sorted(known, key=lambda one: list(_WORDS).index(one.relation))[:ARROWS]
    often = {word for word, number in Counter(one.relation for one in shown).items() if number > WORDED}
    longest = {one.relation: one for one in sorted(shown, key=lambda one: abs(at[one.end][0] - at[one.start][0]))}
    for one in shown:
        start, end = (one.start, one.end) if one.relation in ("updates", "subset") or at[one.start] <= at[one.end] else (one.end, one.start)
        word = "" if one.relation in often and one is not longest[one.relation] else _WORDS[one.relation]
        yield arrow(at[start], at[end], word, leftwards=at[start][0] < ASIDE, beyond=drawn[at[start][0]])
        drawn[at[start][0]] += 1


def _held(tellings: Iterable[Telling], moment: float) -> list[Box]:
    """What no word of the chart may lie on: the dots and the name of the moment."""
    dots = [(one.x - DOT / 2, one.y - DOT / 2, one.x + DOT / 2, one.y + DOT / 2) for one in tellings]
    return [*dots, (moment - 90, 10.0, moment, 30.0)]


def _with_words(arrows: Iterable[Arrow], held: list[Box]) -> Iterator[Arrow]:
    """The arrows with their words on free ground; what has none the sentence below says."""
    taken = [*held]
    for one in arrows:
        free = free_word(one.word, (one.x, one.y), one.anchor, taken, FRAME) if one.word else None
        taken += [free[2]] if free else []
        yield replace(one, x=free[0], y=free[1]) if free else replace(one, word="")


def _captioned(tellings: Sequence[Telling], arrows: Sequence[Arrow], moment: float) -> Iterator[Telling]:
    """The tellings with their words beside the dots; of many those that stand have words, the newest first."""
    worded = sorted(range(len(tellings)), key=lambda place: (tellings[place].superseded, -place))[:LABELLED]
    words = [free[2] for one in arrows if one.word and (free := free_word(one.word, (one.x, one.y), one.anchor, (), FRAME))]
    covered = [(one.covers[0], one.y - DOT / 4, one.covers[1], one.y + DOT / 4) for one in tellings if one.covers]
    lines = [*covered, *(box for one in arrows for box in along(one.points)), (moment - 1, TOP, moment + 1, BASE)]
    spots = [Spot(x=one.x, y=one.y, right=one.end, words=_lines(one), rise=one.rise) for one in (tellings[place] for place in worded)]
    found = dict(zip(worded, captions(spots, [*_held(tellings, moment), *words], lines, FRAME), strict=True))
    yield from (replace(one, caption=found.get(place)) for place, one in enumerate(tellings))


def _lines(one: Telling) -> tuple[str, str]:
    """The two lines beside a dot: what is told by whom, and where it stands."""
    where = "" if one.told_by == one.according_to else f"{shortened(one.told_by, most=36)}, "
    return f"{shortened(one.printed, most=34)} · {shortened(one.according_to, most=30)}", f"{where}{one.published}"


def _x(days: list[date], moment: str | None) -> float:
    """Where a day stands; what has none, or only a month, stands right of all days."""
    day = day_of(moment)
    if day is None or not days:
        return RIGHT + 30
    return round(LEFT + 20 + ((day - days[0]).days + 0.5) / len(days) * (RIGHT - LEFT - 40), 1)


def _placed(view: View, series: Series, points: list[Point], scale: Axis, days: list[date]) -> Iterator[Telling]:
    updated = {one.start for one in series.relations if one.relation == "updates"}
    heights = [_height(scale, _middle(point)) for point in points]
    rises = list(_asides(series, points, heights))
    dots = [scale.at(_middle(point), length=SMALL - 8) + 4 for point in points]
    crowded = Counter(dots)
    dots = [dot - BESIDE / 2 * min(crowded[dot] - 1, MOST_BESIDE) for dot in dots]
    spots = [(_x(days, point.published), height) for point, height in zip(points, heights, strict=True)]
    before, all_there = list(zip(_before(dots), _before(spots), strict=True)), Counter(spots)
    for place, point in enumerate(points):
        statement = view.look.statements[point.statement]
        yield Telling(
            statement=point.statement,
            report=point.report,
            told_by=view.look.told_by(point.report),
            according_to=_voice(view, point),
            published=published(point.published),
            printed=printed(view.look, series, point),
            qualifier=qualifier(point),
            value=point.value,
            low=point.low,
            high=point.high,
            mark=view.state(statement).mark,
            superseded=point.statement in updated,
            x=spots[place][0] + DOT * min(before[place][1], MOST_BESIDE),
            y=heights[place],
            top=_height(scale, point.high if point.high is not None else _middle(point)),
            bottom=_height(scale, point.low if point.low is not None else _middle(point)),
            end=spots[place][0] + DOT * min(all_there[spots[place]] - 1, MOST_BESIDE),
            covers=_covers(view, point, days),
            rise=rises[place],
            dot=round(dots[place] + BESIDE * min(before[place][0], MOST_BESIDE), 1),
        )


def _before(places: Iterable[Hashable]) -> Iterator[int]:
    """How many before each stand in the same place."""
    seen: Counter[Hashable] = Counter()
    for place in places:
        yield seen[place]
        seen[place] += 1


def _asides(series: Series, points: list[Point], heights: list[float]) -> Iterator[float]:
    """How far the words of each dot make room for the arrow that leaves it."""
    ties: dict[str, set[str]] = defaultdict(set)
    for one in series.relations:
        ties[one.start].add(one.end)
        ties[one.end].add(one.start)
    at = {point.statement: (earliest_first(point.published), height) for point, height in zip(points, heights, strict=True)}
    for point, height in zip(points, heights, strict=True):
        later = [at[other][1] for other in ties[point.statement] if other in at and at[other][0] > earliest_first(point.published)]
        yield 0.0 if not later else BELOW if min(later) <= height else ABOVE


def _covers(view: View, point: Point, days: list[date]) -> tuple[float, float] | None:
    """From where to where the time that it counts reaches on the chart, up to the day of its report."""
    when = _time_of(view, point)
    if when is None or not days or not day_of(point.published) or when.end < days[0]:
        return None
    half, end = (RIGHT - LEFT - 40) / len(days) / 2, _x(days, point.published)
    start = _x(days, max(when.start, days[0]).isoformat()) - half
    return (round(start, 1), round(min(_x(days, min(when.end, days[-1]).isoformat()) + half, end), 1)) if start < end else None


def _middle(point: Point) -> float:
    """The value as printed, else the end of the range that the words give."""
    return next((value for value in (point.value, point.low, point.high) if value is not None), 0.0)


def _height(scale: Axis, value: float) -> float:
    return round(BASE - scale.at(value, length=BASE - TOP), 1)


def _relations(view: View, series: Series, points: list[Point]) -> tuple[str, ...]:
    """Pairs of tellings and how they stand to each other, in their printed words."""
    words = {point.statement: f"“{printed(view.look, series, point)}” ({_voice(view, point)})" for point in points}
    known = [one for one in series.relations if one.start in words and one.end in words]
    if len(known) > CHAIN and {one.relation for one in known} == {"updates"}:
        told = [words[point.statement] for point in points]
        return (f"From {told[0]} to {told[-1]}, each updated by a later one",)
    return tuple(f"{words[one.start]} {_SAID[one.relation]} {words[one.end]}" for one in known)


SCREEN = Screen(
    path="/figures",
    title="Figures and disputes",
    template="figures.html",
    content=content,
    table=TABLE,
    tab=Tab(place=4, label="Figures & disputes", key="f", count=lambda view: f"{len(view.series)} · {len(view.disputes)}"),
)
