"""This file measures the names of conflict reports: people, organisations, places and nationalities of re3d."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akyn.model import EntityType, Reading
from boards import Board, Measure, Record, readings

TYPES: dict[EntityType, str] = {
    "person": "Person",
    "organization": "Organisation",
    "group": "Organisation",
    "country": "Location",
    "place": "Location",
    "asset": "Location",
}


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The mentions of each document."""
    for document, reading in readings(documents):
        yield {"id": document["id"], "entities": list(entities(reading))}


def entities(reading: Reading) -> Iterator[Record]:
    """Every mention of every referent."""
    for referent in reading.referents:
        for span in referent.mentions:
            yield {"start": span.start, "end": span.end, "type": TYPES[referent.type], "cluster": referent.id}


BOARD = Board(
    name="re3d",
    title="Names in conflict reports: re3d",
    peer="spaCy en_core_web_sm",
    gold="re3d/re3d.jsonl.gz",
    scorer="score_entities.py",
    measures=(
        Measure(name="overlap", path=("overlap", "f1"), peer=0.479, floor=0.58, aim=0.72),
        Measure(name="strict", path=("strict", "f1"), peer=0.394),
        Measure(name="synonyms", path=("synonyms", "f1")),
    ),
    answers=answers,
)
