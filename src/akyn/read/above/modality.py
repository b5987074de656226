"""This file says what the helpers of a verb make of it: "will" plans it, "may" supposes it, "must" demands it."""

from __future__ import annotations

from akyn.lang.en.vocabulary import control_stance, speech_stance, words_of
from akyn.read.above.granted import grants, is_awaited
from akyn.read.syntax.tree import SUBJECTS, Word, child, children, first_conjunct, is_infinitive, is_to_infinitive

DROP = "drop"  # no statement at all: a purpose, the content of a demand


def modality(word: Word) -> str | None:
    """The stance that the helpers give; of "will continue to watch" those of the verb above."""
    own = _own(word) or ("planned" if is_be_to(word) else None) or _of_going_to(word) or _of_headline(word)
    is_under = word.dep == "xcomp" or (word.dep == "ccomp" and word.tag == "VB")  # "would let them shoot"
    if own is None and is_under and word.head.pos == "VERB" and control_stance(word.head.lemma) == "transparent":
        return modality(word.head)
    return own


def _own(word: Word) -> str | None:
    verb = word.head if word.pos in ("NOUN", "PROPN", "ADJ") and word.dep in ("dobj", "attr", "acomp") else word
    if word.dep == "dobj" and grants(verb):
        return None  # "will quell the riot": it is there
    helpers, marks = _helpers(verb), {one.lower for one in children(verb, "mark")}
    is_supposed = not marks.isdisjoint(words_of("conditions")) or is_awaited(verb)
    if verb.dep == "advcl" and is_supposed:
        return "hypothetical"
    stance = _of_helpers(helpers)
    if stance is None and verb.pos == "VERB" and verb.dep == "advcl" and verb.tag == "VB" and "to" in helpers and "for" not in marks and not is_voiced(verb):
        return DROP
    if stance is None and verb is word and (_is_set(verb) or any(_is_ahead(one) for one in children(word, "acl", "relcl"))):
        return "planned"
    return "hypothetical" if stance is None and is_supposed else stance


def conditions_of(verb: Word) -> list[Word]:
    """The clauses with "if" or "unless" that hang on a verb."""
    return [clause for clause in children(verb, "advcl") if any(one.lower in words_of("conditions") for one in children(clause, "mark"))]


def is_voiced(purpose: Word) -> bool:
    """ "Crowds gathered to demand a recount": who comes or gathers to say something says it."""
    return purpose.lemma in words_of("purposes that are voiced") and purpose.head.lemma in words_of("gatherings to speak")


def _is_set(verb: Word) -> bool:
    """ "Protests are planned", "a vote is scheduled for May": to come."""
    is_now = any(one.lower in ("is", "are") for one in children(verb, "auxpass"))
    return is_now and verb.tag == "VBN" and verb.lemma in words_of("expectings")


def _is_ahead(clause: Word) -> bool:
    """ "elections to be held in May": to come."""
    if clause.tag != "VBN" or not {"to", "be"} <= {one.lower for one in children(clause, "aux", "auxpass")}:
        return False
    return clause.lemma in words_of("occurrences") | words_of("light verbs")


def is_be_to(word: Word) -> bool:
    """ "The army is to leave", "a vote is to be held": what is to come."""
    be = word.head
    is_under = word.dep == "xcomp" and is_infinitive(word)
    return is_under and be.lemma == "be" and be.tag in ("VBZ", "VBP", "VBD") and child(be, "acomp", "attr") is None


def _of_going_to(word: Word) -> str | None:
    """ "We are going to exchange views": planned."""
    verb = word.head
    is_to_come = word.dep == "xcomp" and is_to_infinitive(word)
    return "planned" if is_to_come and verb.lemma == "go" and verb.tag == "VBG" and child(verb, "prep", "dobj") is None else None


def _of_headline(word: Word) -> str | None:
    """ "Hale to leave Oslo", "Hale says guards to leave Oslo": planned."""
    is_told = word.dep == "ROOT" or (word.dep == "ccomp" and speech_stance(word.head.lemma) is not None and control_stance(word.head.lemma) is None)
    is_to_come = is_told and is_infinitive(word) and not children(word, "mark") and child(word, *SUBJECTS) is not None
    return "planned" if is_to_come else None


def _helpers(verb: Word) -> set[str]:
    """The auxiliaries of a verb, or of the first of coordinated verbs ("will meet and talk")."""
    own = {one.lower for one in children(verb, "aux")}
    if verb.dep == "conj" and not own and child(verb, "nsubj", "nsubjpass") is None:
        return {one.lower for one in children(first_conjunct(verb), "aux")}
    return own


def _of_helpers(helpers: set[str]) -> str | None:
    is_perfect = "have" in helpers
    if helpers & words_of("future helpers") or ("would" in helpers and not is_perfect):
        return "planned"
    if "would" in helpers or (helpers & words_of("conditional helpers") and not (is_perfect and "should" in helpers)):
        return "hypothetical"
    return "demanded" if "must" in helpers else None
