"""This file measures the account of two crises in one case: reports of Kyrgyzstan in October 2020 and of Kazakhstan in January 2022, with its tolls.

The questions are ours (`bench/gold/central_asia.jsonl`): ids of records and numbers, no text.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from akyn import pipeline
from akyn.model import Account, Series
from akyn.text.lookup import Lookup
from boards import ROOT, SHARED, Board, Measure, Record

CORPUS = SHARED / "data" / "corpora" / "central-asia"
FILES = ("kazakhstan-2022.jsonl", "kyrgyzstan-2020.jsonl")


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """What the account of the corpus answers to each question."""
    made = account()
    for document in documents:
        asked = document["gold"]
        yield {"id": document["id"], "found": is_together(made, asked["reports"]) if "reports" in asked else standing(made, asked["value"], asked["of"])}


def account() -> Account:
    """The account of a fresh case of the corpus."""
    with tempfile.TemporaryDirectory(prefix="akyn-central-asia-") as folder:
        case = Path(folder) / "both.akyn"
        pipeline.add(case, [str(CORPUS / name) for name in FILES], recorded_at="2022-05-01T00:00:00Z")
        return pipeline.account(case)


def is_together(made: Account, names: Sequence[str]) -> bool:
    """Whether one situation holds both records."""
    ids = {report.name.partition("#")[2]: report.id for report in made.reports}
    return any({ids[name] for name in names} <= set(one.reports) for one in made.situations)


def standing(made: Account, value: float, start: float) -> Record:
    """How a count of the dead stands in the series that begins with `start`: after which counts, by whom, to which earlier one."""
    look = Lookup(made)
    chain = next((one for one in made.series if one.measure == "killed" and one.points[0].value == start), None)
    point = next((one for one in chain.points if one.value == value), None) if chain else None
    if chain is None or point is None:
        return {}
    said = look.entities[point.speaker].name if point.speaker else look.reports[point.report].source
    return {"place": [one.value for one in chain.points].index(value), "by": said, "stands": stands(chain, point.statement)}


def stands(chain: Series, statement: str) -> list[list[float | str | None]]:
    """Its relations to other counts, each as the relation and the other's value."""
    values = {point.statement: point.value for point in chain.points}
    updates: list[list[float | str | None]]
    updates = [[one.relation, values[one.start]] for one in chain.relations if one.end == statement and one.relation != "subset"]
    return updates + [[one.relation, values[one.end]] for one in chain.relations if one.start == statement and one.relation == "subset"]


BOARD = Board(
    name="central_asia",
    title="Two crises in one case: portal reports and travel advice on Kyrgyzstan 2020 and Kazakhstan 2022",
    peer="none",
    gold=str(ROOT / "bench" / "gold" / "central_asia.jsonl"),
    scorer="score_account.py",
    measures=(Measure(name="together", path=("together",)), Measure(name="apart", path=("apart",)), Measure(name="toll", path=("toll",))),
    answers=answers,
)
