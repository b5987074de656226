"""This file finds the quotations of a text, and the verb of saying that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from akyn.lang.en.vocabulary import speech_stance
from akyn.read.clauses import Clauses
from akyn.read.tree import Sentence, Tree, Word

QUOTES = re.compile(r"“[^”]{2,1500}”|«[^»]{2,1500}»|„[^“”]{2,1500}[“”]|\"[^\"]{2,1500}\"")
QUOTED_SPEECH_WORDS = 4  # a shorter quotation is a word held with tongs, not speech


@dataclass(slots=True, eq=False)
class Quote:
    """A stretch in quotation marks, and the verb outside that says it."""

    start: int
    end: int
    cue: Word | None = None

    def holds(self, word: Word) -> bool:
        """True for a word inside."""
        return self.start <= word.start and word.end <= self.end


class Quotations:
    """The quotations of one text, those in marks and the paragraphs that a dash opens."""

    def __init__(self, tree: Tree, clauses: Clauses, speech_blocks: Iterable[tuple[int, int]]) -> None:
        self.tree = tree
        self.clauses = clauses
        self.quotes = [Quote(match.start(), match.end()) for match in QUOTES.finditer(tree.text)]
        self.quotes += [Quote(start, end) for start, end in speech_blocks]
        self._find_cues()

    def at(self, word: Word) -> Quote | None:
        """The quotation that holds a word."""
        return next((quote for quote in self.quotes if quote.holds(word)), None)

    def _find_cues(self) -> None:
        """Each quotation's verb of saying: in its sentence, else in a neighbour of its paragraph, else that of the quotation before."""
        last: Word | None = None
        for quote in sorted(self.quotes, key=lambda one: one.start):
            if len(self.tree.text[quote.start : quote.end].split()) < QUOTED_SPEECH_WORDS:
                continue
            quote.cue = self._cue_of(quote) or (last if last is not None and self._is_one_paragraph(last.end, quote.start) else None)
            last = quote.cue or last

    def _is_one_paragraph(self, start: int, end: int) -> bool:
        return "\n\n" not in self.tree.text[start:end]

    def _cue_of(self, quote: Quote) -> Word | None:
        touched = [sentence for sentence in self.tree.sentences if sentence.start < quote.end and quote.start < sentence.end]
        cues = [cue for sentence in touched for cue in self._cues(sentence, quote)]
        if cues:
            return min(cues, key=lambda cue: min(abs(cue.start - quote.end), abs(quote.start - cue.end)))
        return self._cue_before(touched[0].index, quote) if touched and touched[0].index else None

    def _cue_before(self, index: int, quote: Quote) -> Word | None:
        before = self.tree.sentences[index - 1]
        cues = self._cues(before, quote) if self._is_one_paragraph(before.start, quote.start) else []
        return cues[-1] if cues else None

    def _cues(self, sentence: Sentence, quote: Quote) -> list[Word]:
        """The verbs of saying of a sentence that somebody says something with, outside this quotation and others."""
        verbs = (word for word in sentence.words if word.pos == "VERB" and speech_stance(word.lemma))
        return [verb for verb in verbs if not quote.start <= verb.start < quote.end and self.clauses.subjects(verb) and self.at(verb) in (None, quote)]
