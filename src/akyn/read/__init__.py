"""This folder reads a report: blocks, then a parse, then names, clauses, contexts, references, and out of them statements.

The data walks `blocks` (what is prose) → the language's parser → `tree` (plain words) → `cast` (who is named) → `clauses` (who does what) →
`contexts` (according to whom) → `references` (who a pronoun means) → `frames` (which kind) → `statements` (the atom).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from akyn.lang import Parser
from akyn.lang.en import vocabulary
from akyn.lang.en.dates import find_dateline, find_times
from akyn.lang.en.numbers import find_quantities
from akyn.model import Reading, Report
from akyn.places import Gazetteer
from akyn.read.blocks import Block, blocks
from akyn.read.cast import Cast, frozen_referents
from akyn.read.clauses import Clauses
from akyn.read.contexts import Contexts
from akyn.read.figures import counted
from akyn.read.frames import FrameIndex
from akyn.read.references import References
from akyn.read.statements import Statements
from akyn.read.times import Times
from akyn.read.tree import tree
from akyn.text.white import reading_copy

UNREAD_KINDS = ("furniture", "caption", "byline")
# "OSLO, October 6 (Demo Wire) - " in front of a first sentence.
DATELINE = re.compile(r"[A-Z][A-Z.'’ /-]{2,30}(?:,[^\n–—-]{2,40})?(?: ?\([^)\n]{2,30}\))? ?[–—-]{1,2} (?=[A-Z“\"])")
SPEECH_DASHES = "–—-"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report ready for the parser: its copy with furniture blanked out, its blocks, and paragraphs that a dash opens as speech."""

    report: Report
    copy: str
    blocks: tuple[Block, ...]
    speech: list[tuple[int, int]]

    @property
    def starts(self) -> frozenset[int]:
        """Where a sentence must start."""
        return frozenset(_first_letter(self.copy, block) for block in self.blocks)


class Reader:
    """Reads reports of one language; holds the loaded models and tables."""

    def __init__(self, parser: Parser, gazetteer: Gazetteer, index: FrameIndex) -> None:
        self.parser = parser
        self.gazetteer = gazetteer
        self.index = index

    def read(self, report: Report) -> Reading:
        """What one report states."""
        return next(iter(self.read_many([report])))

    def read_many(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """What each report states, in order; parsed in batches."""
        waiting: list[Prepared] = []

        def texts() -> Iterator[tuple[str, frozenset[int]]]:
            for report in reports:
                prepared = prepare(report)
                waiting.append(prepared)
                yield prepared.copy, prepared.starts

        for doc in self.parser.parse(texts()):
            yield self._reading(waiting.pop(0), doc)

    def _reading(self, prepared: Prepared, doc: Any) -> Reading:  # Any: a spaCy Doc
        report, parsed = prepared.report, tree(doc)
        found_times = find_times(prepared.copy)
        clauses = Clauses()
        cast = Cast(parsed, self.gazetteer)
        contexts = Contexts(parsed, clauses, prepared.speech)
        references = References(cast, clauses, contexts)
        times = Times(report, parsed, found_times)
        quantities = counted(parsed, find_quantities(prepared.copy))
        statements = Statements(report, parsed, prepared.blocks, cast, clauses, contexts, references, times, quantities, self.index)
        made = statements.found()
        cast.enter_exposed()
        used = {id(draft): draft for one in made for draft in statements.drafts_used(one)}
        kept = [draft for draft in cast.drafts.values() if draft.named or id(draft) in used or any(draft is other.owner for other in used.values())]
        ids, referents = frozen_referents(report, kept)
        finished = {one.id: one for one in (statements.finished(each, ids) for each in made)}
        distinct = {(one.span, one.type, one.speaker and one.speaker.referent): one for one in reversed(finished.values())}
        ordered = sorted(distinct.values(), key=lambda one: (one.span.start, one.trigger.start, one.id))
        return Reading(report=report.id, referents=referents, statements=tuple(ordered), times=times.all(), extractor=self.parser.extractor)


def prepare(report: Report) -> Prepared:
    """The reader's copy of a report: same length, furniture and opening dashes blanked."""
    copy = reading_copy(report.text)
    dateline = find_dateline(copy)
    found = blocks(copy, dateline=(dateline.start, dateline.end) if dateline else None)
    letters = list(respelt(copy))
    speech = []
    for block in found:
        if block.kind in UNREAD_KINDS:
            letters[block.start : block.end] = " " * (block.end - block.start)
        elif placed := DATELINE.match(copy, block.start, block.end):
            letters[placed.start() : placed.end()] = " " * (placed.end() - placed.start())
        elif copy[block.start] in SPEECH_DASHES:
            letters[block.start] = " "
            speech.append(_until_said(copy, block))
    return Prepared(report, "".join(letters), found, speech)


def respelt(copy: str) -> str:
    """The copy with words that mislead the parser written otherwise, at the same length ("Under Secretary" as "Under-Secretary")."""
    for written, meant in vocabulary.respellings():
        copy = re.sub(rf"\b{re.escape(written)}\b", meant, copy)
    return copy


def _until_said(copy: str, block: Block) -> tuple[int, int]:
    """A paragraph that a dash opens is speech up to its first comma."""
    comma = copy.find(",", block.start, block.end)
    return block.start, comma if comma > 0 else block.end


def _first_letter(copy: str, block: Block) -> int:
    piece = copy[block.start : block.end]
    return block.start + len(piece) - len(piece.lstrip())
