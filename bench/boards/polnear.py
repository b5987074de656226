"""This file measures who said what: the sources, cues and contents of PolNeAR's campaign news.

The contexts of the reader are asked word by word: what a cue says is every word whose chain holds that cue. What is wanted or planned counts as
what is said, and whom the quoted cite in their turn does not count: so the gold has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from akyn import pipeline
from akyn.read import Prepared, prepare
from akyn.read.above.contexts import Contexts
from akyn.read.above.telling import Context
from akyn.read.names.cast import Cast
from akyn.read.syntax.clauses import Clauses
from akyn.read.syntax.tree import Tree, Word, phrase
from boards import Board, Measure, Record, report_of


@dataclass(slots=True)
class Said:
    """A context, and every word that stands in it."""

    context: Context
    words: list[Word] = field(default_factory=list)


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The attributions of each document."""
    reader = pipeline.reader()
    prepared = [prepare(report_of(document), reader.parser) for document in documents]
    parsed = reader.parser.parse((each.copy, each.starts) for each in prepared)
    for document, each, tree in zip(documents, prepared, parsed, strict=True):
        yield {"id": document["id"], "attributions": list(attributions(each, tree))}


def attributions(prepared: Prepared, parsed: Tree) -> Iterator[Record]:
    """Each context of a text with the characters of its source, its cue and what is said."""
    cast = Cast(parsed, pipeline.reader().gazetteer)
    for said in contents(parsed, Contexts(parsed, Clauses(), prepared.speech)):
        source, cue = said.context.source, said.context.cue
        yield {"source": [list(cast.span(source))] if source else [], "cue": [[cue.start, cue.end]], "content": runs(said)}


def contents(parsed: Tree, contexts: Contexts) -> list[Said]:
    """Every context of a text with its words, by cue; none that is made within a quotation."""
    found: dict[int, Said] = {}
    for word in parsed.words:
        for context in (*contexts.chain(word), *contexts.held(word)):
            if not contexts.is_quoted(context.cue):
                found.setdefault(context.cue.i, Said(context)).words.append(word)
    return list(found.values())


def runs(said: Said) -> list[list[int]]:
    """The words of what is said as runs of characters; its cue and its source are no part of it."""
    own = {said.context.cue.i} | ({word.i for word in phrase(said.context.source)} if said.context.source else set())
    words = [word for word in said.words if word.i not in own]
    breaks = [0, *(at for at, (one, other) in enumerate(pairwise(words), 1) if other.i != one.i + 1), len(words)]
    return [[words[start].start, words[end - 1].end] for start, end in pairwise(breaks) if end > start]


BOARD = Board(
    name="polnear",
    title="Attribution: PolNeAR dev",
    peer="40 lines of rules",
    gold="polnear/dev.jsonl.gz",
    scorer="score_attribution.py",
    measures=(
        Measure(name="content_overlap", path=("content_overlap", "f1"), peer=0.50, floor=0.62, aim=0.78),
        Measure(name="pair_overlap", path=("pair_overlap", "f1"), peer=0.46, floor=0.56, aim=0.70),
        Measure(name="source_overlap", path=("source_overlap", "f1")),
        Measure(name="cue_overlap", path=("cue_overlap", "f1")),
    ),
    answers=answers,
)
