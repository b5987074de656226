"""This file finds the quotations of a text, and the word that says whose each is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from akyn.lang.en.vocabulary import person_classes, speech_stance, words_of
from akyn.read.syntax.clauses import Clauses
from akyn.read.syntax.tree import SUBJECTS, Sentence, Tree, Word, child, is_finite, phrase

# Each kind of marks, closed within its paragraph; last a paragraph that leaves its quotation open for the next to go on with.
QUOTES = re.compile(
    "|".join(
        (
            r"“(?:[^“”\n]|\n(?!\s*\n)){2,1500}(?:”|“(?!\w))",
            r"«[^»]{2,1500}»",
            r"„[^“”]{2,1500}[“”]",
            r"(?<![\w.,!?])\"(?=\S)(?:[^\"\n]|\n(?!\s*\n)){2,1500}(?<=\S)\"(?!\w)",
            r"''(?=\S)(?:(?!'')[^\n]){2,1500}''",
            r"(?<!\w)‘(?:[^‘’\n]|’(?=\w)){2,400}’(?!\w)",
            r"(?:“|(?<!\S)\"(?=\S))(?:[^“”\"\n]|\n(?!\s*\n)){2,1500}(?=\n\s*\n\s*[“\"])",
        )
    )
)
CLOSINGS = frozenset("\"”“»'’")
QUOTED_SPEECH_WORDS = 4  # a shorter quotation is a word held with tongs, not speech
SIGNED = re.compile(r"[ \u00a0]?[―—–][ \u00a0]?(?=[A-Z])")  # "“...” — Ana Kovač"
SIGNER_REACH = 2  # words from the dash to the name
TAG_WORDS = 12  # a sentence behind a quotation that only says whose it is ("he asked.") has no more


def _is_person(word: Word) -> bool:
    """True for a person: by name, by what they are, "he" and "she"."""
    return word.name == "PERSON" or bool(person_classes(word.lemma)) or word.lower in words_of("he and she")


def _is_one_person(word: Word) -> bool:
    return word.tag in ("NN", "NNP", "PRP") and child(word, "conj") is None and _is_person(word)


@dataclass(slots=True, eq=False)
class Quote:
    """A stretch in quotation marks, and the word outside that says whose it is."""

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

    def signer(self, quote: Quote) -> Word | None:
        """Whose name stands behind the dash under a quotation."""
        if quote.cue is None or quote.cue.pos in ("VERB", "AUX"):
            return None
        return next((name.head for name in self.tree.names if 0 < name.words[0].i - quote.cue.i <= SIGNER_REACH), None)

    def _find_cues(self) -> None:
        """Each quotation's cue: that of the one it goes on with, else in its sentence, in a neighbour of its paragraph, or of the quotation before."""
        last: Word | None = None
        before: Quote | None = None
        for quote in sorted(self.quotes, key=lambda one: one.start):
            if len(self.tree.text[quote.start : quote.end].split()) < QUOTED_SPEECH_WORDS:
                continue
            left_open = before.cue if before is not None and self._goes_on(before, quote) else None
            quote.cue = left_open or self._cue_of(quote) or (last if last is not None and self._is_one_paragraph(last.end, quote.start) else None)
            last, before = quote.cue or last, quote

    def _goes_on(self, before: Quote, quote: Quote) -> bool:
        """True for a quotation that the paragraph before left open."""
        is_open = self.tree.text[before.end - 1] not in CLOSINGS and "\n" in self.tree.text[before.end : quote.start]
        return is_open and not self.tree.text[before.end : quote.start].strip()

    def _is_one_paragraph(self, start: int, end: int) -> bool:
        return "\n\n" not in self.tree.text[start:end]

    def _cue_of(self, quote: Quote) -> Word | None:
        touched = [sentence for sentence in self.tree.sentences if sentence.start < quote.end and quote.start < sentence.end]
        cues = [cue for sentence in touched for cue in self._cues(sentence, quote)]
        if cues:
            return min(cues, key=lambda cue: self._distance(cue, quote))
        if not touched:
            return None
        beside = self._tag_behind(touched[-1].index, quote) or self._signature(quote) or self._label(touched, quote)
        return beside or self._cue_before(touched[0].index, quote) or self._leading(touched[0], quote) or self._told_of(touched[0], quote)

    def _told_of(self, first: Sentence, quote: Quote) -> Word | None:
        """ "Hale drives a bus in Oslo. “I lost my cousin.”": who is told of right before somebody speaks of himself speaks."""
        inside = self.tree.between(quote.start, quote.end)
        if first.index == 0 or first.start < quote.start or not any(word.lower in words_of("first person") for word in inside):
            return None
        before = self.tree.sentences[first.index - 1]
        is_beside = self._is_one_paragraph(before.start, quote.start) and self.at(before.root) is None and is_finite(before.root)
        speaker = child(before.root, *SUBJECTS) if is_beside else None
        return before.root if speaker is not None and _is_one_person(speaker) else None

    def _is_led_to(self, quote: Quote) -> bool:
        """True behind a colon."""
        return self.tree.text[: quote.start].rstrip().endswith(":")

    def _leading(self, sentence: Sentence, quote: Quote) -> Word | None:
        """ "Hale defended his record: “...”": what somebody does before a colon, he does with the words behind it."""
        if not self._is_led_to(quote):
            return None
        if sentence.start >= quote.start and sentence.index:
            sentence = self.tree.sentences[sentence.index - 1]
        verbs = (word for word in sentence.words if word.pos == "VERB" and word.start < quote.start and is_finite(word) and self.at(word) is None)
        last = max(verbs, key=lambda verb: (verb.is_root, verb.i), default=None)
        speaker = next(iter(self.clauses.subjects(last)), None) if last is not None else None
        return last if speaker is not None and _is_person(speaker) else None

    def _distance(self, cue: Word, quote: Quote) -> tuple[int, int]:
        """How far the phrase of a cue, its speaker included, stands from the quotation."""
        start, end = cue.start, cue.end
        for speaker in self.clauses.subjects(cue)[:1]:
            start, end = min(start, speaker.start), max(end, speaker.end)
        return min(abs(start - quote.end), abs(quote.start - end)), cue.i

    def _tag_behind(self, index: int, quote: Quote) -> Word | None:
        """The verb of a short sentence right behind the quotation ("“Will it hold?” he asked.")."""
        if index + 1 >= len(self.tree.sentences):
            return None
        behind = self.tree.sentences[index + 1]
        is_next = behind.start - quote.end <= 1 and len(behind.words) <= TAG_WORDS
        verb = next(iter(self._cues(behind, quote)), None) if is_next else None
        return verb if verb is not None and child(verb, "ccomp", "dobj") is None and self._opens(verb, behind) else None

    def _opens(self, verb: Word, sentence: Sentence) -> bool:
        """True where a verb or its speaker is the first thing that a sentence says; "The guards, she added, had left" says more than whose words they are."""
        speakers = self.clauses.subjects(verb)[:1]
        return min(one.i for head in (verb, *speakers) for one in phrase(head)) == sentence.words[0].i

    def _signature(self, quote: Quote) -> Word | None:
        """The dash between a quotation and the name under it."""
        dash = SIGNED.match(self.tree.text, quote.end)
        return self.tree.at(dash.start() + len(dash[0]) - len(dash[0].lstrip())) if dash else None

    def _label(self, touched: list[Sentence], quote: Quote) -> Word | None:
        """ "described it as “a long war. Homes have been raided.”": the verb before a quotation that goes on in sentences of its own."""
        before = (word for word in touched[0].words if word.end <= quote.start and word.lemma in words_of("labels") and word.pos == "VERB")
        return next((verb for verb in before if self.clauses.subjects(verb)), None) if len(touched) > 1 else None

    def _cue_before(self, index: int, quote: Quote) -> Word | None:
        """The last verb of saying of the sentence before, in the same paragraph or where a colon leads over to the next."""
        if index == 0:
            return None
        before = self.tree.sentences[index - 1]
        leads = self._is_led_to(quote)
        cues = self._cues(before, quote) if leads or self._is_one_paragraph(before.start, quote.start) else []
        return cues[-1] if cues else None

    def _cues(self, sentence: Sentence, quote: Quote) -> list[Word]:
        """The verbs of saying of a sentence that somebody says something with, outside this quotation and others."""
        verbs = (word for word in sentence.words if word.pos == "VERB" and speech_stance(word.lemma))
        return [verb for verb in verbs if not quote.start <= verb.start < quote.end and self.clauses.subjects(verb) and self.at(verb) in (None, quote)]
