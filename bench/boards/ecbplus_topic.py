"""This file measures the same events as `ecbplus`, cut at the topics of the collection, as most papers do."""

from __future__ import annotations

from boards import Board, Measure
from boards.ecbplus import answers

BOARD = Board(
    name="ecbplus_topic",
    title="Which mentions are one event within a topic: ECB+, development part, gold mentions",
    peer="the same head lemma",
    gold="ecbplus/dev.jsonl.gz",
    scorer="score_events.py",
    measures=(Measure(name="conll", path=("gold_mentions", "conll"), peer=0.713, floor=0.75, aim=0.795),),
    answers=answers,
    options=("--within", "topic"),
)
