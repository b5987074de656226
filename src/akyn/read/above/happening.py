"""This file finds the verb that says of an event noun that it happens: "the vote will be held", "rallies are likely to take place"."""

from __future__ import annotations

from akyn.lang.en.vocabulary import control_stance, words_of
from akyn.read.above.modality import modality
from akyn.read.syntax.tree import SUBJECTS, Word, child, children, first_conjunct, is_infinitive

AHEAD = ("planned", "hypothetical")


def happening(noun: Word) -> Word | None:
    """The verb that says it happens, behind "are likely to" as well; None where its verb says something else of it."""
    verb = _verb_over(noun)
    if verb is None:
        return None
    inner = child(_expecting(verb), "xcomp")
    told = inner if inner is not None and is_infinitive(inner) else verb
    return told if told.lemma in words_of("occurrences") | words_of("light verbs") else None


def strikes(verb: Word) -> bool:
    """ "A flood hits Oslo", "Oslo was rocked by riots": the verb only says whom or what it struck."""
    return verb.lemma in words_of("occurrences") | words_of("blows")


def is_ahead(noun: Word) -> str | None:
    """ "Rallies are expected to take place", "clashes may occur": planned, or only possible; None for what has happened."""
    verb, told = _verb_over(noun), happening(noun)
    if verb is None or told is None or told.lemma in words_of("persistings"):
        return None
    expecting = _expecting(verb)
    is_expected = expecting.pos == "ADJ" or (told is not verb and bool(children(expecting, "auxpass")))
    stance = control_stance(expecting.lemma) if is_expected else modality(told)
    return stance if stance in AHEAD else None


def _verb_over(noun: Word) -> Word | None:
    first = first_conjunct(noun)
    return first.head if noun.pos in ("NOUN", "PROPN") and first.dep in SUBJECTS else None


def _expecting(verb: Word) -> Word:
    """ "are likely", "are expected": the word that says how sure it is."""
    return child(verb, "acomp") or verb
