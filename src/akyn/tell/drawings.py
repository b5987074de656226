"""This file draws what a situation report shows: the map of a situation, and a figure as its tellings on an axis from zero."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined

from akyn.model import Event, Point, Series, Situation
from akyn.places import Gazetteer
from akyn.tell.axes import axis, short
from akyn.tell.lookup import Lookup
from akyn.tell.mapping import picture, pinned
from akyn.tell.parts import Drawing
from akyn.tell.tallies import points_of, printed, qualifier, voice
from akyn.tell.words import inert, published, sentence

TELLINGS = 8  # rows of a chart; of more the last ones
LEFT, RIGHT, ROW = 230.0, 480.0, 24.0  # where the axis begins and ends, and the height of a row, in units
LONGEST, FIGURE = 30, 20  # characters of a name beside the axis, and of a figure beside its dot


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A row of a chart: who and when, the dot, how far the words reach, and the figure as printed."""

    who: str
    words: str
    qualifier: str
    x: float
    low: float
    high: float
    y: float


def map_of(look: Lookup, places: Gazetteer, situation: Situation, events: Iterable[Event], *, view: str) -> tuple[Drawing, ...]:
    """The map of the situation's happenings and exposed assets; none where there is neither a country nor a place."""
    exposures = [one for one in look.account.exposures if look.speaks_of(situation, one.threats)]
    drawn = picture(look, places, pinned(look, places, events, exposures), situation, view=view)
    return (Drawing(said=f"Map. {drawn.said}.", svg=_templates().get_template("map.svg").render(picture=drawn)),) if drawn else ()


def chart(look: Lookup, series: Series) -> Drawing | None:
    """The tellings of a figure, the latest last; None where there is nothing to compare."""
    points = [point for point in points_of(look, series) if _value(point) is not None][-TELLINGS:]
    if len(points) < 2:
        return None
    scale = axis(value for point in points for value in (point.value, point.low, point.high) if value is not None)

    def at(value: float | None) -> float:
        return round(LEFT + scale.at(abs(value or 0.0), length=RIGHT - LEFT), 1)

    rows = [
        Telling(
            who=_cut(f"{published(point.published, year=False)}, {voice(look, point)}", LONGEST),
            words=_cut(printed(look, series, point), FIGURE),
            qualifier=qualifier(point),
            x=at(_value(point)),
            low=at(point.low if point.low is not None else _value(point)),
            high=at(point.high if point.high is not None else _value(point)),
            y=32.0 + place * ROW,
        )
        for place, point in enumerate(points)
    ]
    title = sentence(series.measure) + (f", {look.name(series.place)}" if series.place else "")
    said = f"{title}: {'; '.join(f'{row.words} ({row.who})' for row in rows)}."
    ticks = [(at(value), short(value)) for value in scale.marks]
    return Drawing(said=said, svg=_templates().get_template("figure.svg").render(title=title, rows=rows, ticks=ticks, base=32.0 + len(rows) * ROW))


def _value(point: Point) -> float | None:
    return next((value for value in (point.value, point.low, point.high) if value is not None), None)


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


@cache
def _templates() -> Environment:
    sources = {path.name: path.read_text(encoding="utf-8") for path in (files("akyn.tell") / "templates").iterdir() if path.name.endswith(".svg")}
    return Environment(loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown)


def _shown(value: object) -> object:
    return inert(value) if type(value) is str else value
