"""This file measures events across reports: the mentions of ECB+, given, joined by `merge` as it joins statements.

A mention is handed as a statement of no type, its sentence as the words around it; nobody takes part in it and nothing is dated, for the board gives no roles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akyn import pipeline
from akyn.model import Reading, Report, Statement
from boards import Board, Measure, Record, report_of


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The event of each mention of each document."""
    reports = [report_of(document) for document in documents]
    told = [list(statements(document, report)) for document, report in zip(documents, reports, strict=True)]
    unique = {one.id: one for each in told for one in each}
    readings = [Reading(report=report.id, statements=tuple(one for one in unique.values() if one.report == report.id)) for report in reports]
    made = pipeline.account_of(reports, readings)
    event_of = {id: event.id for event in made.events for id in event.statements}
    for document, each in zip(documents, told, strict=True):
        yield {"id": document["id"], "events": [{"start": one.trigger.start, "end": one.trigger.end, "cluster": event_of[one.id]} for one in each]}


def statements(document: Record, report: Report) -> Iterator[Statement]:
    """Each event mention as a statement."""
    for mention in document["gold"]["mentions"]:
        if mention["kind"] == "event":
            start = report.text.rfind("\n", 0, mention["start"]) + 1
            end = report.text.find("\n", mention["end"])
            span = report.span(start, end if end > 0 else len(report.text))
            yield Statement(report=report.id, span=span, trigger=report.span(mention["start"], mention["end"]), type="OTHER")


BOARD = Board(
    name="ecbplus",
    title="Which mentions are one event: ECB+, development part, gold mentions",
    peer="the same head lemma",
    gold="ecbplus/dev.jsonl.gz",
    scorer="score_events.py",
    measures=(Measure(name="conll_whole_collection", path=("gold_mentions", "conll"), peer=0.635, floor=0.7),),
    answers=answers,
)
