"""This file measures recall on a real crisis: what the police did in Gujarat in 2002, every sentence labelled."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from akyn.model import Referent, Statement
from boards import Board, Measure, Record, readings

HAPPENED = frozenset({"asserted", "claimed", "alleged"})
THEIRS = frozenset({"arrest", "curfew", "police", "troops"})  # modes of COERCE and MOBILIZE
HARMED = frozenset({"ASSAULT", "CASUALTY"})


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The labels of each sentence of each document."""
    for document, reading in readings(documents):
        sentences = document["gold"]["sentences"]
        labels: list[set[str]] = [set() for _ in sentences]
        starts = starts_of(document["text"], [sentence["text"] for sentence in sentences])
        police = {referent.id for referent in reading.referents if is_police(referent)}
        for statement in reading.statements:
            labels[max(0, bisect_right(starts, statement.trigger.start) - 1)] |= set(labels_of(statement, police))
        yield {"id": document["id"], "sentences": [sorted(each) for each in labels]}


def starts_of(text: str, sentences: Sequence[str]) -> list[int]:
    """Where each sentence begins in its text."""
    found, at = [], 0
    for sentence in sentences:
        at = max(at, text.find(sentence.strip(), at))
        found.append(at)
    return found


def is_police(referent: Referent) -> bool:
    """The police, a body or an officer of theirs, by name or office."""
    return any("police" in words for words in (referent.key, *(role.title for role in referent.roles), *map(str.lower, referent.names)))


def labels_of(statement: Statement, police: set[str]) -> Iterator[str]:
    """The board's labels for a statement: what the police do, say or do not do, and by nobody named what only they and the army do."""
    is_police = any(actor.referent in police for actor in statement.actors)
    is_said_by_police = statement.speaker is not None and statement.speaker.referent in police
    happened = statement.stance in HAPPENED
    if happened and statement.mode in THEIRS and (is_police or not statement.actors):
        yield from ("ARREST", "ANY_ACTION") if statement.mode == "arrest" else ("ANY_ACTION",)
    if is_police and happened and statement.type in HARMED:
        yield "FORCE"
        if any(figure.measure == "killed" for figure in statement.figures) or (statement.type == "CASUALTY" and not statement.figures):
            yield "KILL"
    if is_police and (statement.stance == "denied" or (statement.type == "REJECT" and statement.mode == "assist")):
        yield "FAIL"
    elif is_police or is_said_by_police:
        yield "ANY_ACTION"


BOARD = Board(
    name="indiapolice",
    title="What the police did: IndiaPoliceEvents",
    peer="the authors' keyword lists",
    gold="indiapolice/indiapolice.jsonl.gz",
    scorer="score_indiapolice.py",
    measures=(
        Measure(name="sentence_macro", path=("sentence macro f1",), peer=0.468, floor=0.55, aim=0.70),
        Measure(name="document_macro", path=("document macro f1",), peer=0.489, floor=0.58, aim=0.75),
    ),
    answers=answers,
    every=2,
)
