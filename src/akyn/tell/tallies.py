"""This file tells the key figures: the latest telling of each in its own words, its range, and how it moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from akyn.lang.en.number_words import TENS, UNITS
from akyn.model import Point, Relation, Series, Situation, Span
from akyn.tell.evidence import evidence
from akyn.tell.lookup import Lookup
from akyn.tell.parts import OTHERS, Item
from akyn.tell.sentences import Cited
from akyn.tell.tolls import OF_PEOPLE
from akyn.tell.words import around, number, published, quoted, sentence
from akyn.text.formerly import is_former
from akyn.text.lookup import earliest_first

MEASURES = (*OF_PEOPLE, "money", "participants", "seats", "votes", "parties")
_RELATED: Mapping[Relation, str] = {"updates": "updated", "repeats": "agreed", "contradicts": "contradicted", "subset": "in part"}
_STEPS: Mapping[Relation | None, str] = {"updates": ", then", "repeats": ", again", "contradicts": ", against", "subset": ", of these"}
_ARTICLES = ("a", "an")  # in "a soldier was killed" all that says how many
LAST_SPELLED = 12  # beyond it a number that the report spells is told in digits
CLAUSE = 90  # characters of a statement that say what was counted
COURSE = 3  # tellings on one line: the first and the last ones


def figures(lookup: Lookup, situation: Situation) -> list[Item]:
    return [_figure_item(lookup, one) for one in current_figures(lookup, situation)]


def current_figures(lookup: Lookup, situation: Situation) -> list[Series]:
    """The counts of the situation's own days: of people first, of each kind those told most often first."""
    series = [one for one in lookup.series_in(situation) if one.measure in MEASURES and _is_current(lookup, situation, one) and not _is_of_nobody(one)]
    return sorted(series, key=lambda one: (MEASURES.index(one.measure), -len(one.points), one.id))


def counted_in(lookup: Lookup, series: Series) -> str:
    """The last telling in short: "about a thousand injured"; where tellings contradict it the lowest and the highest: "12 or 40 killed"."""
    points = points_of(lookup, series)
    if any(one.relation == "contradicts" for one in series.relations):
        ends = contested(series, points)
        said = [in_prose(lookup, series, point).removeprefix("at least ") for point in (ends[0], ends[-1])] if ends else []
        if len(set(said)) > 1:
            return _counted(series, " or ".join(said))
    return _counted(series, in_prose(lookup, series, latest(lookup, series, points)))


def _is_current(lookup: Lookup, situation: Situation, series: Series) -> bool:
    """Whether some telling of it is of the situation's own days, as far as its statement has any."""
    return any(not _is_earlier(lookup, situation, point) for point in points_of(lookup, series))


def _is_earlier(lookup: Lookup, situation: Situation, point: Point) -> bool:
    when = lookup.account.date_of.get(point.statement)
    before = bool(when and situation.start and when.end < situation.start)
    return before or lookup.is_history(lookup.statements[point.statement])


def _is_of_nobody(series: Series) -> bool:
    """Whether nobody took part, which says nothing; that nobody was hurt does."""
    return series.measure not in OF_PEOPLE and all(point.value == 0 for point in series.points)


def _figure_item(lookup: Lookup, series: Series) -> Item:
    points = points_of(lookup, series)
    last = latest(lookup, series, points)
    place = f" in {lookup.called(series.place)}" if series.place else ""
    when = f"as of {_as_of(last)}" if last.published else "undated"
    counted = _counted(series, in_prose(lookup, series, last))
    so = "" if series.measure in OF_PEOPLE else f": {quoted(counted_so(lookup, series, last))}"
    said = f"{counted}{place}, {when}, {_according_to(lookup, last)}{_range(series, points)}{so}."
    relations = sorted({relation.relation for relation in series.relations})
    return Item(
        label=sentence(series.measure),
        sentence=Cited(text=sentence(said), spans=(_evidence(lookup, series, last),)),
        state=", ".join(_RELATED[relation] for relation in relations) or ("told once" if len(points) == 1 else ""),
        id=series.id,
        under=(_history(lookup, series, points),) if len(points) > 1 else (),
    )


def _counted(series: Series, printed: str) -> str:
    """590 injured; money and shares of the vote say themselves what they are."""
    if series.measure in ("money", "votes") or series.measure in printed:
        return printed
    return f"{printed} {'of ' if series.measure == 'participants' and printed.endswith('s') else ''}{series.measure}"


def points_of(lookup: Lookup, series: Series) -> list[Point]:
    """The tellings of a figure in order of publication."""
    held = [point for point in series.points if point.statement in lookup.statements]
    return sorted(held, key=lambda point: (earliest_first(point.published), lookup.age(lookup.statements[point.statement])))


def latest(lookup: Lookup, series: Series, points: Sequence[Point]) -> Point:
    """The last telling that is no part of another figure, nor the count of before; of people the highest of its day, as who counts only some gives fewer."""
    whole = wholes(series, points)
    whole = [point for point in whole if not _is_of_before(lookup, series, point)] or whole
    dated = [point for point in whole if point.published] or whole
    of_its_day = [point for point in dated if point.published == dated[-1].published]
    return max(reversed(of_its_day), key=lambda point: _number(point) or 0) if series.measure in OF_PEOPLE else dated[-1]


def _is_of_before(lookup: Lookup, series: Series, point: Point) -> bool:
    """Whether it is told as the count that another took the place of: "up from 14"."""
    return is_former(lookup.reports[point.report].text, _printed_span(lookup, series, point).start, 0)


def contested(series: Series, points: Sequence[Point]) -> list[Point]:
    """The tellings of a whole that no later one took the place of, the lowest first; without those that give no number."""
    updated = {relation.start for relation in series.relations if relation.relation == "updates"}
    counted = [point for point in wholes(series, points) if _number(point) is not None]
    standing = [point for point in counted if point.statement not in updated] or counted
    return sorted(_of_the_last_quarrel(list({point.speaker or point.statement: point for point in standing}.values())), key=lambda point: _number(point) or 0)


def _of_the_last_quarrel(standing: list[Point]) -> list[Point]:
    """Of what each voice told last that of the newest day, where voices of that day still differ."""
    newest = [point for point in standing if point.published == max(one.published or "" for one in standing)]
    return newest if len({_number(point) for point in newest}) > 1 else standing


def _number(point: Point) -> float | None:
    """The value, else the end that the words give."""
    return next((value for value in (point.value, point.low, point.high) if value is not None), None)


def wholes(series: Series, points: Sequence[Point]) -> list[Point]:
    """The tellings that are no part of another; all of them where nothing would be left."""
    parts = {relation.start for relation in series.relations if relation.relation == "subset"}
    return [point for point in points if point.statement not in parts] or list(points)


def _history(lookup: Lookup, series: Series, points: Sequence[Point]) -> Cited:
    """close to 400 (6 October, health ministry) → updated: about 1,000 (8 October, news agencies)."""
    shown, left_out = _shown(points, OTHERS)
    steps = [_step(lookup, series, point) for point in shown]
    words = [_relation(series, earlier, later) for earlier, later in pairwise(shown)]
    told = steps[0] + "".join(f" → {word}{step}" for word, step in zip(words, steps[1:], strict=True))
    return Cited(text=f"Told so: {told}{left_out}.", spans=tuple(dict.fromkeys(_evidence(lookup, series, point) for point in shown)))


def course(lookup: Lookup, series: Series) -> str:
    """How a figure stands, on one line: "Injured: close to 400 (6 October, health ministry), then about 1,000 (8 October, news agencies)"."""
    points = wholes(series, points_of(lookup, series))
    told = _quarrel(lookup, series, points) or _moved(lookup, series, points)
    place = f" in {lookup.called(series.place)}" if series.place and lookup.entities[series.place].type != "country" else ""
    return f"{sentence(series.measure)}{place}: {told}"


def _quarrel(lookup: Lookup, series: Series, points: Sequence[Point]) -> str:
    """Six (20 March, the minister) against 11 (20 March, the ombudsman); at first four (18 March, the ministry); "" where nothing stands against another."""
    standing = contested(series, points) if any(one.relation == "contradicts" for one in series.relations) else []
    if not standing or _number(standing[0]) == _number(standing[-1]):
        return ""
    least, most, first = (_step(lookup, series, point) for point in (standing[0], standing[-1], points[0]))
    between = f"; {len(standing) - 2} between" if len(standing) > 2 else ""
    begun = f"; at first {first}" if points[0] not in standing and points[0].published else ""
    return f"{least} against {most}{between}{begun}"


def _moved(lookup: Lookup, series: Series, points: Sequence[Point]) -> str:
    shown, left_out = _shown(points, COURSE)
    steps = [f"{_STEPS.get(_related(series, earlier, later), ', then')} {_step(lookup, series, later)}" for earlier, later in pairwise(shown)]
    return f"{_step(lookup, series, shown[0])}{''.join(steps)}{left_out}"


def _shown(points: Sequence[Point], most: int) -> tuple[Sequence[Point], str]:
    """The first and the last tellings, and how many are left out, in words."""
    shown = points if len(points) <= most else [points[0], *points[1 - most :]]
    return shown, f"; {len(points) - len(shown)} more" if len(points) > len(shown) else ""


def _step(lookup: Lookup, series: Series, point: Point) -> str:
    """Close to 400 (6 October, health ministry)."""
    return f"{in_prose(lookup, series, point)} ({_as_of(point)}, {voice(lookup, point)})"


def _lowered(words: str) -> str:
    """Dozens, as the source begins a sentence, becomes dozens; US$ stays."""
    return words[0].lower() + words[1:] if words[1:2].islower() else words


def _relation(series: Series, earlier: Point, later: Point) -> str:
    related = _related(series, earlier, later)
    return f"{_RELATED[related]}: " if related else ""


def _related(series: Series, earlier: Point, later: Point) -> Relation | None:
    pair = {earlier.statement, later.statement}
    return next((one.relation for one in series.relations if {one.start, one.end} == pair), None)


def printed(lookup: Lookup, series: Series, point: Point) -> str:
    """The figure in the words it came from; as an English number where they are of another language, or no more than an article."""
    if lookup.statements[point.statement].gloss:
        return _in_english(point)
    words = " ".join(lookup.quote(_printed_span(lookup, series, point)).split())
    return _in_english(point) if words.lower() in _ARTICLES else words


def in_prose(lookup: Lookup, series: Series, point: Point) -> str:
    """The same within our own sentences: in small letters, and in digits where a long number is spelled out."""
    words = printed(lookup, series, point)
    return _in_english(point) if _is_spelled(words) and point.value is not None and point.value > LAST_SPELLED else _lowered(words)


def _is_spelled(words: str) -> bool:
    """Whether a number is written in words, and nothing beside it: "eighty-five", not "about a thousand"."""
    return bool(words) and all(word in UNITS or word in TENS for word in words.lower().replace("-", " ").split())


def _in_english(point: Point) -> str:
    """ "At least 40", "up to 300", "about 600", "12"."""
    if point.value is None:
        return f"at least {number(point.low)}" if point.high is None else f"{number(point.low)} to {number(point.high)}"
    if point.low is None and point.high is None:
        return f"about {number(point.value)}"
    return ("" if point.low is not None and point.high is not None else "at least " if point.high is None else "up to ") + number(point.value)


def counted_so(lookup: Lookup, series: Series, point: Point) -> str:
    """Of whom or what a figure is told: its statement's words about it, "… a total of 91 seats in the 120-seat chamber"."""
    whole, figure = _evidence(lookup, series, point), _printed_span(lookup, series, point)
    return around(lookup.quote(whole), figure.start - whole.start, figure.end - whole.start, most=CLAUSE)


def _printed_span(lookup: Lookup, series: Series, point: Point) -> Span:
    statement = lookup.statements[point.statement]
    same = [figure for figure in statement.figures if figure.measure == series.measure]
    exact = [figure for figure in same if (figure.value, figure.low, figure.high) == (point.value, point.low, point.high)]
    return next((figure.span for figure in (*exact, *same)), statement.span)


def _evidence(lookup: Lookup, series: Series, point: Point) -> Span:
    """The statement that gives the figure, else the figure's own characters where they stand outside it."""
    whole, figure = evidence(lookup, lookup.statements[point.statement]), _printed_span(lookup, series, point)
    return whole if whole.holds(figure) else figure


def _as_of(point: Point) -> str:
    return published(point.published, year=False)


def _according_to(lookup: Lookup, point: Point) -> str:
    return f"according to {voice(lookup, point)}"


def voice(lookup: Lookup, point: Point) -> str:
    """Who gives it: the speaker, else who tells the report."""
    return lookup.called(point.speaker) if point.speaker else lookup.told_by(point.report)


def qualifier(point: Point) -> str:
    """About, at least, up to, between: what the words allow beside the number."""
    if point.approximate:
        return "about"
    if point.low is not None and point.high is None:
        return "at least"
    if point.high is not None and point.low is None:
        return "up to"
    return "" if point.low == point.high else f"{number(point.low)} to {number(point.high)}"


def _range(series: Series, points: Sequence[Point]) -> str:
    """After a semicolon, "told between 590 and 1,222"; nothing where all tellings agree."""
    values = [value for point in wholes(series, points) for value in (point.value, point.low, point.high) if value is not None]
    if not values or min(values) == max(values):
        return ""
    unit = f" {series.unit}" if series.unit else ""
    return f"; told between {number(min(values))} and {number(max(values))}{unit}"
