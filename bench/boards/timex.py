"""This file measures the dates: expressions found and their values on TimeBank and AQUAINT, as TempEval-3 counts them.

No parser runs here: a clause with "will", "scheduled" and the like stands in for the future tense, any other has no known tense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from akyn.lang.en.dates import find_times
from akyn.text.dates import PERIODS, FoundTime, Interval, is_compared_with, resolve, timex3_value
from boards import Board, Measure, Record

JOIN = re.compile(r"\s+(?:to|and|through|until|till)\s+")
SPANS = {"range": 10, "month-days": 10, "weekday-span": 10, "month-span": 7, "bare-months": 7, "year-span": 4}  # form -> letters of an ISO day that name an end
REACH = 120
OPENING = 2  # an expression with fewer words before it opens its clause
CLAUSE_END = re.compile(r"(?<![A-Z])[.?!;,\"]\s+|\n\s*\n|\b(?:said|told|announced|reported)\b")
FUTURE = re.compile(
    r"\b(?:will|won't|shall|scheduled|due|expected|expects|is to|are to|plans? to|planning|planned|set for|set to|to be held|likely|effective)\b|'ll\b"
)
PAST = re.compile(r"\b(?:had|did)\b")


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The time expressions of each document."""
    for document in documents:
        anchor = date.fromisoformat(document["meta"]["dct"][:10])
        yield {"id": document["id"], "timexes": list(timexes(document["text"], anchor))}


def timexes(text: str, anchor: date) -> Iterator[Record]:
    """The expressions as the scorer reads them; each may hang on those before it."""
    told: list[Interval] = []
    for found in find_times(text):
        inner = replace(found.expression, form=found.expression.form.removeprefix("since "))
        interval = resolve(inner, anchor=anchor, past=False if is_future(text, found) else None, told=told)
        kind = "SET" if inner.form.startswith("every") else "DURATION" if inner.form in PERIODS else "DATE"
        if interval and (join := JOIN.search(found.words)) and inner.form in SPANS:
            yield from ends(found, join, interval, SPANS[inner.form])
        else:
            yield {"start": found.start, "end": found.end, "type": kind, "value": timex3_value(inner, interval) + found.part}
        if interval and inner.form not in PERIODS and not is_compared_with(inner):
            told.append(interval)


def ends(found: FoundTime, join: re.Match[str], interval: Interval, letters: int) -> Iterator[Record]:
    """The first and the last time of a span: TIMEX3 counts them apart."""
    yield {"start": found.start, "end": found.start + join.start(), "type": "DATE", "value": interval.start.isoformat()[:letters]}
    yield {"start": found.start + join.end(), "end": found.end, "type": "DATE", "value": interval.end.isoformat()[:letters]}


def is_future(text: str, found: FoundTime) -> bool:
    """Whether the clause around an expression speaks of what is to come."""
    before = CLAUSE_END.split(text[max(0, found.start - REACH) : found.start])[-1]
    after = CLAUSE_END.split(text[found.end : found.end + REACH])[0] if len(before.split()) < OPENING else ""
    return bool(FUTURE.search(before + after)) and not PAST.search(before + after)


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
