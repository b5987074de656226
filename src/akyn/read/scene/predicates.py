"""This file finds the predicates of a text: the frame of each head word, with what belongs to another predicate or to a name left out."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.lang.en.vocabulary import person_classes, words_of
from akyn.read.frames.choosing import Chooser
from akyn.read.frames.families import DEEDS
from akyn.read.frames.frames import Match
from akyn.read.names.cast import Cast
from akyn.read.scene.times import Times
from akyn.read.syntax.clauses import Clauses
from akyn.read.syntax.tree import Sentence, Word, child

BEFALLS = frozenset({"OUST", "COERCE", "SANCTION", "ASSAULT", "CASUALTY"})  # what happens to people
VOTE_REPORTS = frozenset({"ANNUL", "ACCUSE", "REJECT"})  # done to an election: the election in their words is not told again
YIELDED = frozenset({"COERCE", "SANCTION"})  # what is lifted: its noun only names what the verb does


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
        beside = words_beside(sentence)
        for word in sentence.words:
            if word.pos in ("VERB", "AUX", "ADJ") and word.i not in self.taken:
                self._try(word, beside)
        for word in sentence.words:
            if word.pos in ("NOUN", "PROPN") and word.i not in self.taken and self._is_free(word):
                self._try(word, beside)
        for word in sentence.words:
            if word.lower in ("it", "them"):
                self._carried_out(word)

    def _carried_out(self, pronoun: Word) -> None:
        """ "The raid was planned abroad; two men carried it out": the pronoun tells once more what the event noun before it says."""
        if pronoun.dep != "dobj" or pronoun.head.lemma not in words_of("perpetrations"):
            return
        told = [match for at, match in self.matches.items() if at < pronoun.i and pronoun.sentence - match.head.sentence <= 1]
        deeds = [one for match in told if match.type in DEEDS for one in match.words if one.pos == "NOUN" and one.dep != "compound"]
        if deeds:
            deed = max(deeds, key=lambda one: one.i)
            entry = next((one for one in self.chooser.nouns(deed.lemma) if one.kind.name in DEEDS and not one.compounds and not one.rest), None)
            if entry is not None:
                self.matches[pronoun.i] = Match(entry, pronoun, [pronoun], [])

    def _try(self, word: Word, beside: frozenset[str]) -> None:
        match = self.chooser.choose(word, beside, self.cast, self.clauses)
        if match is None or _is_half_a_word(word, self.cast.tree.text):
            return
        if word.dep == "amod" and match.frame.part == "verb" and not self._has_befallen(word, match):
            return
        self.matches[word.i] = match
        self.taken.update(one.i for one in match.words)

    def guess(self, verb: Word, beside: frozenset[str]) -> Match | None:
        """What the type model makes of a verb that no frame knows."""
        return self.chooser.guess(verb, beside, self.cast, self.clauses) if verb.pos == "VERB" and verb.i not in self.taken else None

    def _has_befallen(self, participle: Word, match: Match) -> bool:
        """ "the jailed editor": what is presupposed of somebody has happened to him."""
        sufferer = participle.head
        is_somebody = sufferer.name == "PERSON" or bool(person_classes(sufferer.lemma))
        return participle.tag == "VBN" and match.type in BEFALLS and is_somebody and "object" in match.frame.recipient.split("|")

    def _is_free(self, noun: Word) -> bool:
        """False for a month, a noun in a name, in another noun's name ("election commission"), or told by its verb ("won the election")."""
        if self.times.is_time(noun) or self.cast.name_of.get(noun.i) is not None:
            return False
        is_modifier = noun.dep in ("compound", "nmod") and noun.head.lemma not in words_of("wholes of events")
        return not is_modifier and not self._is_told(noun)

    def _is_told(self, noun: Word) -> bool:
        """True for a noun that only names what a verb of its kind does."""
        match = self._governing(noun)
        if match is None or match.type == "PROTEST" or _is_another(noun):
            return False
        kinds = {entry.kind.name for entry in self.chooser.nouns(noun.lemma)}
        if match.type == "CONCEDE" and noun.dep in ("dobj", "nsubjpass") and kinds & YIELDED:
            return True  # "lifted the curfew", "the ban was lifted"
        return match.type in kinds or ("ELECT" in kinds and match.type in VOTE_REPORTS)

    def _governing(self, noun: Word) -> Match | None:
        """The predicate over a noun, also over a preposition and the object that it hangs on."""
        if noun.dep != "pobj":
            return self.matches.get(noun.head.i)
        governor = noun.head.head
        match = self.matches.get(governor.i)
        return self.matches.get(governor.head.i) if match is None and governor.dep in ("dobj", "nsubjpass") else match


def _is_another(noun: Word) -> bool:
    """ "arrested during a raid", "two deaths and five injuries": an event upon which the verb happens, or one counted beside what the verb does."""
    is_upon = noun.dep == "pobj" and noun.head.lower in words_of("upon") | words_of("circumstances") | {"amid", "during"}
    return is_upon or (noun.dep == "conj" and child(noun, "nummod") is not None)


def _is_half_a_word(word: Word, text: str) -> bool:
    """ "a shoot-to-kill order": parts of a word, and nothing that is done."""
    return (text[word.end : word.end + 1] == "-" and text[word.end + 1 : word.end + 2].isalpha()) or text.endswith("-to-", 0, word.start)


def words_beside(sentence: Sentence) -> frozenset[str]:
    """Every lemma and every word of a sentence, in lower case."""
    return frozenset(form for word in sentence.words for form in (word.lemma, word.lower))
