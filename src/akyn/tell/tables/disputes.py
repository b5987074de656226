"""This file is the disputes: each question with its sides and every voice of a side in its own words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from akyn.model import Situation, Statement
from akyn.tell.leads import stated
from akyn.tell.lookup import Lookup
from akyn.tell.rating import code
from akyn.tell.speech import SPEECH
from akyn.tell.stands import most_disputed
from akyn.tell.table import Row, Table
from akyn.tell.words import sentence


def rows(look: Lookup, situation: Situation | None) -> Iterator[Row]:
    """A row a statement, side by side; the open questions first."""
    for one in sorted(look.account.disputes, key=partial(most_disputed, look)):
        if situation and not look.speaks_of(situation, (id for side in one.sides for id in side.statements)):
            continue
        for number, side in enumerate(one.sides, 1):
            for statement in look.among(side.statements):
                report = look.reports[statement.report]
                yield (
                    one.id, sentence(one.about), one.status, number, sentence(side.claim), party(look, statement), stated(statement),
                    look.told_by(report.id), report.published or "", code(look.account, report, statement), report.id, statement.id, look.words(statement.span),
                )  # fmt: skip


def party(look: Lookup, statement: Statement) -> str:
    """Whose voice it is: the speaker, who acts in speaking, else who tells it."""
    who = _voice(look, statement)
    return sentence(look.name(who)) if who else look.told_by(statement.report)


def called(look: Lookup, statement: Statement) -> str:
    """The same within a sentence: "the ministry"."""
    who = _voice(look, statement)
    return look.called(who) if who else look.told_by(statement.report)


def _voice(look: Lookup, statement: Statement) -> str:
    """The entity that speaks; "" where none but the report does: who is alleged to have done it does not say so."""
    speaks = statement.type in SPEECH or statement.stance not in ("asserted", "alleged")
    who = statement.speaker or (statement.actors[0] if statement.actors and speaks else None)
    return look.entity_of(who) if who else ""


TABLE = Table(
    name="disputes",
    columns=("dispute", "question", "status", "side", "claim", "party", "stance", "told_by", "published", "rating", "report", "statement", "quote"),
    shown=("question", "side", "claim", "party", "told_by", "published", "statement"),
    rows=rows,
)
