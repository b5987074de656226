"""This file chooses the frame of a predicate: frames propose, the type model decides, and its word is kept for `akyn why`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from akyn.kinds import Frame, Kind
from akyn.lang.en.vocabulary import control_stance
from akyn.read.frames.asked import asked
from akyn.read.frames.deciding import NONE, Decider
from akyn.read.frames.entries import Entry
from akyn.read.frames.families import OF_ITSELF, SITUATION
from akyn.read.frames.frames import Match
from akyn.read.frames.proposing import Proposals
from akyn.read.frames.traits import traits
from akyn.read.names.cast import Cast
from akyn.read.syntax.clauses import Clauses
from akyn.read.syntax.tree import Word, child, is_passive

ALONE = 0.95  # how likely a kind must be where frames fit only when they ask nothing of their object
ALONE_UNTOLD = 0.7  # the same where the sentence does not say what the object is: "challenged it", "was freed"; at 0.5 half of what it added was wrong
ALONE_OF_ITSELF = 0.8  # the same of what happens of itself: of 48 that the model told more on 2,800 reports, 42 were right
SAYS_ENOUGH = 3  # words of a frame
GUESS = 0.7  # how likely a kind must be where a verb would else be told as no more than an assessment
BY_PEOPLE = frozenset({"ASSAULT", "COERCE", "THREATEN", "MOBILIZE"})  # what no flood does: "the flood destroyed the bridge"


def _not_surpassed(fitting: list[Match]) -> list[Match]:
    """Without the frames that a longer one goes beyond: who is taken into custody is not taken."""
    return [one for one in fitting if not any(_goes_beyond(longer, one) for longer in fitting)]


def _goes_beyond(longer: Match, one: Match) -> bool:
    """True where a frame has all the words of another, and more; what a noun is called ("an air strike at dawn") goes beyond what hangs on it."""
    is_called = bool(longer.entry.compounds) and not one.entry.compounds and longer.frame.part == "noun"
    return is_called or {word.i for word in one.words} < {word.i for word in longer.words}


def _without_deeds_of_things(fitting: list[Match]) -> list[Match]:
    """Without what people alone do, where a frame asks for a flood or a train as its doer and has it."""
    is_of_itself = any(match.frame.mode == SITUATION and asked(match.frame.objects, "^") for match in fitting)
    return [match for match in fitting if match.type not in BY_PEOPLE] if is_of_itself else fitting


def _asked_alone(match: Match) -> float:
    """How likely a kind must be where no frame that asks for an object fits: less where the object is a pronoun, or a name that says nothing of it."""
    if match.label == OF_ITSELF:
        return ALONE_OF_ITSELF
    return ALONE_UNTOLD if _is_untold(match) and match.type != "COMMENT" else ALONE


def _is_untold(match: Match) -> bool:
    """ "challenged it", "captured Sikdar", "captured in his pyjamas": what is captured stands elsewhere, or the name does not say."""
    if match.head.pos != "VERB":
        return False
    if match.objects:
        return all(one.pos == "PRON" or (one.pos == "PROPN" and one.name is None and child(one, "det") is None) for one in match.objects)
    return match.head.tag == "VBN" and is_passive(match.head)


def _says_enough(match: Match) -> bool:
    """ "are advised against travel": three words that stand together so tell it, whatever the model makes of the first."""
    return match.entry.length >= SAYS_ENOUGH and "not" not in match.entry.rest


def _is_attempting(verb: Word) -> bool:
    """ "tried to leave": he leaves or does not, and nobody is tried."""
    return control_stance(verb.lemma) == "attempted" and child(verb, "xcomp") is not None


class Chooser:
    """All frames and the model that decides between them; loaded once, asked of each word."""

    def __init__(self, kinds: Iterable[Kind], decider: Decider) -> None:
        kinds = tuple(kinds)
        self.proposals = Proposals(kinds)
        self.decider = decider
        self.kinds = {kind.name: kind for kind in kinds}
        self.verbs = frozenset(lemma for (lemma, _), entries in self.proposals.strict.items() if any(one.frame.part == "verb" for one in entries))

    def choose(self, word: Word, beside: frozenset[str], cast: Cast, clauses: Clauses) -> Match | None:
        """The frame that tells what a word says; None where it tells no event."""
        fitting = _without_deeds_of_things(_not_surpassed(self.proposals.fitting(word, beside, cast, clauses)))
        nearly = self.proposals.nearly(word, beside, cast, clauses)
        if not fitting and not nearly:
            return None
        proposed = [match.label for match in fitting]
        seen = traits(word, proposed, [match.label for match in nearly], clauses)
        kind, sure = self.decider.settle(seen, proposed)
        if kind == NONE:  # a flood that a frame knows is told all the same: the model knows few such words
            return next((match for match in fitting if match.label == OF_ITSELF or _says_enough(match)), None)
        if fitting:
            return self._noted([*fitting, *nearly], kind, sure, seen) or fitting[0]
        first = next((match for match in nearly if match.label == kind), None)
        is_sure = first is not None and sure >= _asked_alone(first) and not _is_attempting(word)
        return self._noted(nearly, kind, sure, seen) if is_sure else None

    def guess(self, word: Word, beside: frozenset[str], cast: Cast, clauses: Clauses) -> Match | None:
        """What the model makes of a verb that no frame knows and that is told in any case; None where it is not sure, or holds it for an assessment."""
        if self.proposals.fitting(word, beside, cast, clauses):
            return None
        nearly = self.proposals.nearly(word, beside, cast, clauses)
        seen = traits(word, [], [match.label for match in nearly], clauses)
        name, sure = self.decider.decide(seen)
        if sure < GUESS or name in (NONE, "COMMENT") or name not in self.kinds:
            return None
        bare = Match(Entry(self.kinds[name], Frame(predicate=word.lemma), (), (), frozenset()), word, [word], clauses.objects(word))
        return self._noted([*nearly, bare], name, sure, seen)

    def _noted(self, matches: list[Match], kind: str, sure: float, seen: tuple[str, ...]) -> Match | None:
        """The first match of this kind, with how sure the model is of it and by what."""
        found = next((match for match in matches if match.label == kind), None)
        if found is None:
            return None
        others = tuple(match for match in matches if match.label == kind and match is not found)
        return replace(found, sure=round(sure, 3), traits=self.decider.strongest(seen, kind), others=others)

    def nouns(self, lemma: str) -> list[Entry]:
        """The frames that have this noun for their head."""
        return [*self.proposals.strict.get((lemma, "NOUN"), ())]
