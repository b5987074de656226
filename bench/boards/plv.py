"""This file measures the type of a statement whose source and target are given: PLV, every sentence with one PLOVER root to name.

The answer is the type of the reader's statement that fits the given pair best; where it finds none there is no answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from akyn.kinds import all_kinds
from akyn.model import Slot, Statement
from boards import Board, Measure, Record, readings

QUADS = {kind.name: kind.quad for kind in all_kinds()}
MARKS = ("<s>", "</s>", "<t>", "</t>")
Stretch = tuple[int, int]


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The type of each document's pair."""
    for document, reading in readings(documents):
        source, target = given(document["meta"]["marked"])
        between = [statement for statement in reading.statements if QUADS[statement.type]]
        best = max(between, key=lambda statement: fit(statement, source, target), default=None)
        yield {"id": document["id"], **({"type": best.type} if best else {})}


def given(marked: str) -> tuple[Stretch, Stretch]:
    """Where the source and the target stand in the text without its marks; one that is not marked is empty, at the end."""
    return stretch(marked, "<s>", "</s>"), stretch(marked, "<t>", "</t>")


def stretch(marked: str, opening: str, closing: str) -> Stretch:
    """The characters between two marks, counted without any mark."""
    before, _, rest = marked.partition(opening)
    start = len(bare(before))
    return (start, start + len(bare(rest.partition(closing)[0]))) if rest else (start, start)


def bare(marked: str) -> str:
    """A text without its marks."""
    for mark in MARKS:
        marked = marked.replace(mark, "")
    return marked


def fit(statement: Statement, source: Stretch, target: Stretch) -> tuple[int, bool, bool, float]:
    """How well a statement fits a pair: roles that it fills as given, told as a fact, its word between the two, how sure."""
    filled = touches(statement.actors, source) + touches(statement.recipients, target)
    low, high = min(source[1], target[1]), max(source[0], target[0])
    return filled, statement.stance == "asserted", low <= statement.trigger.start < high, statement.confidence


def touches(slots: Iterable[Slot], stretch: Stretch) -> bool:
    """Whether a slot shares a character with a stretch."""
    return any(slot.span.start < stretch[1] and stretch[0] < slot.span.end for slot in slots)


BOARD = Board(
    name="plv",
    title="Type with actors given: PLV",
    peer="ZSP, roberta-large NLI",
    gold="plover/plv_train.jsonl.gz",
    scorer="score_plv.py",
    measures=(
        Measure(name="root_macro_f1", path=("root_macro_f1",), peer=0.743, floor=0.65, aim=0.78),
        Measure(name="quad_macro_f1", path=("quad_macro_f1",), peer=0.867),
        Measure(name="root_accuracy", path=("root_accuracy",)),
    ),
    answers=answers,
)
