"""This file is the figures: every telling of every count in its printed words, and how it stands to the one before."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import Point, Series, Situation
from akyn.tell.lookup import Lookup
from akyn.tell.rating import code
from akyn.tell.table import Row, Table
from akyn.tell.tallies import points_of, printed, qualifier, voice


def rows(look: Lookup, situation: Situation | None) -> Iterator[Row]:
    """A row a telling, those of one figure together in order of publication; the figures told most often first."""
    series = look.series_in(situation) if situation else look.account.series
    for one in sorted(series, key=lambda one: (-len(one.points), one.measure, one.id)):
        for point in points_of(look, one):
            statement = look.statements[point.statement]
            yield (
                one.id, one.measure, one.unit or "", look.name(one.place) if one.place else "", printed(look, one, point), point.value, point.low, point.high,
                qualifier(point), point.published or "", voice(look, point), look.told_by(point.report), _stands(one, point),
                code(look.account, look.reports[point.report], statement), point.report, point.statement, look.words(statement.span),
            )  # fmt: skip


def _stands(series: Series, point: Point) -> str:
    """updates s-1; contradicted by s-2: what it does to others, and others to it."""
    does = [f"{one.relation} {one.start}" for one in series.relations if one.end == point.statement and one.relation != "subset"]
    part = [f"part of {one.end}" for one in series.relations if one.start == point.statement and one.relation == "subset"]
    return "; ".join(does + part)


TABLE = Table(
    name="figures",
    columns=(
        "figure", "measure", "unit", "place", "printed", "value", "low", "high", "qualifier", "published", "according_to", "told_by", "stands",
        "rating", "report", "statement", "quote",
    ),
    shown=("published", "measure", "printed", "value", "place", "according_to", "stands", "statement"),
    rows=rows,
)  # fmt: skip
