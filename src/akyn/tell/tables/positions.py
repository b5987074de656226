"""This file is the positions: what governments and organisations of states take towards a crisis, statement by statement."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import Situation
from akyn.tell.leads import stated
from akyn.tell.lookup import Lookup
from akyn.tell.phrases import told
from akyn.tell.rating import code
from akyn.tell.table import Row, Table


def rows(look: Lookup, situation: Situation | None) -> Iterator[Row]:
    """A row a statement, by who takes the position and its kind."""
    held = [one for one in look.account.positions if situation is None or one.situation == situation.id]
    for one in sorted(held, key=lambda one: (look.name(one.country), one.stance_type, one.id)):
        for statement in look.among(one.statements):
            report = look.reports[statement.report]
            yield (
                one.id, look.name(one.country), one.stance_type, one.situation or "", told(look, statement), stated(statement), report.published or "",
                look.told_by(report.id), code(look.account, report, statement), report.id, statement.id, look.words(statement.span),
            )  # fmt: skip


TABLE = Table(
    name="positions",
    columns=("position", "of", "kind", "situation", "sentence", "stance", "published", "told_by", "rating", "report", "statement", "quote"),
    shown=("of", "kind", "sentence", "published", "told_by", "statement"),
    rows=rows,
)
