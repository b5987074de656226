"""This file measures the dates: expressions found and their values on TimeBank and AQUAINT, as TempEval-3 counts them.

No parser runs here: a clause with "will", "scheduled" and the like stands in for the future tense, any other has no known tense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from akyn.lang.en.dates import find_times
from akyn.text.dates import PERIODS, FoundTime, resolve, timex3_value
from boards import Board, Measure, Record

DAY_PARTS = {"afternoon": "TAF", "evening": "TEV"}
REACH = 120
CLAUSE_END = re.compile(r"[.?!;,\"]\s+|\n\s*\n|\b(?:said|told|announced|reported)\b")
FUTURE = re.compile(r"\b(?:will|won't|shall|scheduled|due|expected|expects|is to|are to|plans? to|planned|set for|set to|to be held)\b|'ll\b")


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The time expressions of each document."""
    for document in documents:
        anchor = date.fromisoformat(document["meta"]["dct"][:10])
        yield {"id": document["id"], "timexes": [timex(found, anchor, document["text"]) for found in find_times(document["text"])]}


def timex(found: FoundTime, anchor: date, text: str) -> Record:
    """One expression as the scorer reads it."""
    inner = replace(found.expression, form=found.expression.form.removeprefix("since "))
    interval = resolve(inner, anchor=anchor, past=False if is_future(text, found) else None)
    kind = "SET" if inner.form == "every" else "DURATION" if inner.form in PERIODS else "DATE"
    return {"start": found.start, "end": found.end, "type": kind, "value": timex3_value(inner, interval) + day_part(found.words)}


def day_part(words: str) -> str:
    """The letters for the part of the day that closes an expression: TMO for "Thursday morning"."""
    return DAY_PARTS.get(words.rpartition(" ")[2].lower(), "") if not words.lower().startswith("last night") else ""


def is_future(text: str, found: FoundTime) -> bool:
    """Whether the clause before an expression speaks of what is to come."""
    return bool(FUTURE.search(CLAUSE_END.split(text[max(0, found.start - REACH) : found.start])[-1]))


BOARD = Board(
    name="timex",
    title="Dates: TimeBank and AQUAINT",
    peer="HeidelTime, on every 8th document",
    gold="timex/train.jsonl.gz",
    scorer="score_timex.py",
    measures=(
        Measure(name="value", path=("value", "f1"), peer=0.772, floor=0.80, aim=0.88),
        Measure(name="relaxed", path=("relaxed", "f1"), peer=0.921),
        Measure(name="strict", path=("strict", "f1"), peer=0.861),
    ),
    answers=answers,
)
