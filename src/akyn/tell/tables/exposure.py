"""This file is the exposure: people and things at risk, whose they are, where, and each threat in its words."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import Situation, Statement
from akyn.tell.leads import stated
from akyn.tell.lookup import Lookup
from akyn.tell.phrases import told
from akyn.tell.rating import code
from akyn.tell.table import Row, Table


def rows(look: Lookup, situation: Situation | None) -> Iterator[Row]:
    """A row a threat: first what bears on the user's own assets, then who and what the reports say is at risk, the most threatened first."""
    yield from _own(look, situation)
    held = [one for one in look.account.exposures if situation is None or look.speaks_of(situation, one.threats)]
    for one in sorted(held, key=lambda one: (-len(one.threats), look.name(one.asset), one.id)):
        asset = look.entities.get(one.asset)
        owner, place = look.name(one.owner) if one.owner else "", look.name(one.place) if one.place else ""
        for statement in look.among(one.threats):
            yield (one.id, look.name(one.asset), asset.type if asset else "", owner, place, "reported", *_threat(look, statement))


def _own(look: Lookup, situation: Situation | None) -> Iterator[Row]:
    assets = {asset.id: asset for asset in look.account.assets}
    for menace in look.account.menaces:
        asset, statement = assets[menace.asset], look.statements[menace.statement]
        if situation is None or statement.report in situation.reports:
            yield (asset.id, asset.name, asset.kind, asset.owner, asset.place, menace.matched, *_threat(look, statement))


def _threat(look: Lookup, statement: Statement) -> Row:
    report = look.reports[statement.report]
    return (
        told(look, statement), stated(statement), report.published or "", look.told_by(report.id), code(look.account, report, statement),
        report.id, statement.id, look.words(statement.span),
    )  # fmt: skip


TABLE = Table(
    name="exposure",
    columns=("exposure", "asset", "type", "owner", "place", "matched", "threat", "stance", "published", "told_by", "rating", "report", "statement", "quote"),
    shown=("asset", "owner", "place", "matched", "threat", "stance", "published", "statement"),
    rows=rows,
)
