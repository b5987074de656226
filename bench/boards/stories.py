"""This file measures stories: which of the news of ECB+ tell of the same happenings, two similar ones a topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akyn.merge.growing import stories
from boards import Board, Measure, Record, report_of


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The story of each document."""
    reports = {report_of(document).id: document["id"] for document in documents}
    for number, story in enumerate(stories(map(report_of, documents))):
        yield from ({"id": reports[report], "story": number} for report in story)


BOARD = Board(
    name="stories",
    title="Which reports tell one story: ECB+, development part",
    peer="TF-IDF, average link",
    gold="ecbplus/dev.jsonl.gz",
    scorer="score_stories.py",
    measures=(
        Measure(name="subtopic_b3", path=("subtopic_b3", "f1"), peer=0.874, floor=0.89),
        Measure(name="topic_b3", path=("topic_b3", "f1"), peer=0.944),
    ),
    answers=answers,
)
