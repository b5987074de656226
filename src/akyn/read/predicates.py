"""This file finds the predicates of a text: the frame of each head word, with what belongs to another predicate or to a name left out."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.lang.en.vocabulary import words_of
from akyn.read.cast import Cast
from akyn.read.choosing import Chooser
from akyn.read.clauses import Clauses
from akyn.read.frames import Match
from akyn.read.times import Times
from akyn.read.tree import Sentence, Word

VOTE_REPORTS = frozenset({"ANNUL", "ACCUSE", "REJECT"})  # done to an election: the election in their words is not told again


class Predicates:
    """The frames found, by their head words, and every word that they took."""

    def __init__(self, sentences: Iterable[Sentence], chooser: Chooser, cast: Cast, clauses: Clauses, times: Times) -> None:
        self.chooser, self.cast, self.clauses, self.times = chooser, cast, clauses, times
        self.matches: dict[int, Match] = {}
        self.taken: set[int] = set()
        for sentence in sentences:
            self._match(sentence)

    def _match(self, sentence: Sentence) -> None:
        """The frames of a sentence: verbs first, so that the nouns they took are not told again."""
        beside = frozenset(form for word in sentence.words for form in (word.lemma, word.lower))
        for word in sentence.words:
            if word.pos in ("VERB", "AUX", "ADJ") and word.i not in self.taken:
                self._try(word, beside)
        for word in sentence.words:
            if word.pos in ("NOUN", "PROPN") and word.i not in self.taken and self._is_free(word):
                self._try(word, beside)

    def _try(self, word: Word, beside: frozenset[str]) -> None:
        match = self.chooser.choose(word, beside, self.cast, self.clauses)
        if match is None or (word.dep == "amod" and match.frame.part == "verb") or _is_half_a_word(word, self.cast.tree.text):
            return
        self.matches[word.i] = match
        self.taken.update(one.i for one in match.words)

    def _is_free(self, noun: Word) -> bool:
        """False for a month, a noun in a name, in another noun's name ("election commission"), or told by its verb ("won the election")."""
        if self.times.is_time(noun) or self.cast.name_of.get(noun.i) is not None:
            return False
        is_modifier = noun.dep in ("compound", "nmod") and noun.head.lemma not in words_of("wholes of events")
        return not is_modifier and not self._is_told(noun)

    def _is_told(self, noun: Word) -> bool:
        """True for a noun that only names what a verb of its kind does."""
        match = self._governing(noun)
        if match is None or match.type == "PROTEST":
            return False
        kinds = {entry.kind.name for entry in self.chooser.nouns(noun.lemma)}
        return match.type in kinds or ("ELECT" in kinds and match.type in VOTE_REPORTS)

    def _governing(self, noun: Word) -> Match | None:
        """The predicate over a noun, also over a preposition and the object that it hangs on."""
        if noun.dep != "pobj":
            return self.matches.get(noun.head.i)
        governor = noun.head.head
        match = self.matches.get(governor.i)
        return self.matches.get(governor.head.i) if match is None and governor.dep in ("dobj", "nsubjpass") else match


def _is_half_a_word(word: Word, text: str) -> bool:
    """ "a shoot-to-kill order": parts of a word, and nothing that is done."""
    return (text[word.end : word.end + 1] == "-" and text[word.end + 1 : word.end + 2].isalpha()) or text[: word.start].endswith("-to-")
