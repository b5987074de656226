"""This file measures whether two names are one: nomenklatura's pairs of people and of companies, as `link` judges them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akyn import link
from akyn.link.spelling import without_legal_form
from akyn.model import Referent, Report
from akyn.text.names import fold, surname_and_given
from boards import Board, Measure, Record


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """Each pair's answer: one unit, or judged the same."""
    for document in documents:
        yield {"id": document["id"], "match": is_one(*document["text"].split("\t")[:2], is_person=document["meta"]["schema"] == "Person")}


def is_one(name: str, other: str, *, is_person: bool) -> bool:
    """Whether `link` joins two names, each alone in its report."""
    reports = tuple(Report(name=each, text=each) for each in (f"{name} ", f" {other}"))
    referents = tuple(referent(report, named, is_person=is_person) for report, named in zip(reports, (name, other), strict=True))
    return len(link.names(referents, reports).entities) == 1


def referent(report: Report, name: str, *, is_person: bool) -> Referent:
    """A name as the reader enters it."""
    kind, key = ("person", "|".join(surname_and_given(name))) if is_person else ("organization", f"{' '.join(without_legal_form(tuple(fold(name).split())))}|")
    span = report.span(0, len(report.text))
    return Referent(id=f"{report.id}#0", report=report.id, type=kind, name=name, names=(name,), key=f"{kind}|{key}", mentions=(span,))  # type: ignore[arg-type]  # mypy widens the chained conditional to str


BOARD = Board(
    name="names",
    title="Is it the same name: nomenklatura name_bench",
    peer="nomenklatura logic_v2",
    gold="names/name_bench.jsonl",
    scorer="score_names.py",
    measures=(Measure(name="match", path=("match", "f1"), peer=0.751, floor=0.84),),
    answers=answers,
)
