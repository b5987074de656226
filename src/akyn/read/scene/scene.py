"""This file is the scene of a report: all that is known of it while its statements are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akyn.lang.en.vocabulary import words_of
from akyn.model import Report
from akyn.read.above.contexts import Contexts
from akyn.read.frames.frames import Match
from akyn.read.names.cast import Cast
from akyn.read.names.drafts import Draft
from akyn.read.names.references import References
from akyn.read.scene.figures import Counted
from akyn.read.scene.predicates import Predicates
from akyn.read.scene.times import Times
from akyn.read.syntax.blocks import Block
from akyn.read.syntax.clauses import Clauses
from akyn.read.syntax.reasons import Reasons
from akyn.read.syntax.tree import Sentence, Tree, Word

READ_KINDS = ("prose", "heading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is known of a report: its words, who is who, who does what, who says so, when, how many, and which frames fit."""

    report: Report
    tree: Tree
    sentences: tuple[Sentence, ...]  # those that are read
    cast: Cast
    clauses: Clauses
    contexts: Contexts
    references: References
    times: Times
    counted: list[Counted]
    predicates: Predicates

    @property
    def reasons(self) -> Reasons:
        """Why each word fills a role."""
        return self.clauses.reasons

    @property
    def tells_of_votes(self) -> bool:
        """True for a report in which anybody votes, stands or is elected."""
        return any(word.lemma in words_of("votes") for word in self.tree.words)

    def match(self, word: Word) -> Match | None:
        """The predicate that a word heads."""
        return self.predicates.matches.get(word.i)

    def matches_before(self, word: Word, *, reach: int) -> Iterator[Match]:
        """The predicates told before a word, in its sentence or as many before it, the last first."""
        for match in reversed(self.predicates.matches.values()):
            if word.sentence - match.head.sentence > reach:
                return
            if match.head.i < word.i:
                yield match

    def draft(self, word: Word) -> Draft | None:
        """Whom a word has been found to stand for; not looked for anew."""
        return self.cast.by_head.get(word.i)


def read_sentences(tree: Tree, blocks: Iterable[Block]) -> Iterator[Sentence]:
    """The sentences that start in prose or in a heading."""
    readable = [block for block in blocks if block.kind in READ_KINDS]
    for sentence in tree.sentences:
        if any(block.start <= sentence.start < block.end for block in readable):
            yield sentence
