"""This file says which words beside a deed, other than "not", leave it undone or unknown: "nearly fell", "ruled out sending", "no evidence that"."""

from __future__ import annotations

from dataclasses import dataclass

from akyn.lang.en.vocabulary import words_of
from akyn.read.above.modality import modality
from akyn.read.above.refuting import is_false
from akyn.read.syntax.tree import SUBJECTS, Word, child, children, first_conjunct, has_no, is_infinitive, is_negated, over_of


@dataclass(frozen=True, slots=True)
class Undone:
    """The word that leaves a deed undone, and the stance that it gives."""

    by: Word
    stance: str


def undone(deed: Word) -> Undone | None:
    """What leaves a deed undone; None where it was done as far as these words say."""
    first = first_conjunct(deed)
    return _rather(deed) or _fallen_short(deed) or _ruled_out(first) or _unheard_of(first) or _untrue(first) or _unproven(first)


def _denied(word: Word) -> Undone:
    return Undone(word, "denied")


def _rather(deed: Word) -> Undone | None:
    """ "resigned rather than sign": what the parser takes for coordinated."""
    than = next((one for one in deed.head.children if one.lower == "than" and deed.head.i < one.i < deed.i), None) if deed.dep == "conj" else None
    is_rather = than is not None and any(one.lower == "rather" for one in (*than.children, *than.head.children))
    return _denied(than) if than is not None and is_rather else None


def _fallen_short(deed: Word) -> Undone | None:
    """ "nearly captured the port", "almost fell"."""
    short = next((one for one in children(deed, "advmod") if one.lower in ("almost", "nearly")), None)
    return _denied(short) if short is not None and deed.pos == "VERB" else None


# ---- what is ruled out ----


def _ruled_out(deed: Word) -> Undone | None:
    """ "ruled out sending troops", "escaped being lynched", "was cleared of killing her"; what is not ruled out may come."""
    verb = deed.head
    if deed.dep == "xcomp" and verb.lemma == "escape":
        return _denied(verb)
    if deed.dep == "xcomp" and deed.tag == "VBG" and verb.lemma == "rule" and any(one.lower == "out" for one in children(verb, "prt")):
        return Undone(verb, "hypothetical" if is_negated(verb) else "denied")
    cleared = verb.head if verb.lower == "of" and deed.dep in ("pcomp", "pobj") else None
    return _denied(cleared) if cleared is not None and cleared.lemma in words_of("clearings") else None


def _untrue(deed: Word) -> Undone | None:
    """ "It is not true that they fired", "it is wrong to say that", "rumours that he had fled were false", "no evidence that", "nothing suggests that"."""
    if deed.dep not in ("ccomp", "acl", "csubj", "advcl") or not any(one.lower in ("that", "whether", "if") for one in children(deed, "mark")):
        return None
    over = deed.head
    return _of_evidence(over) or _of_verdict(over) or _of_verdict(_verb_of_claim(over))


def _unheard_of(deed: Word) -> Undone | None:
    """ "no reports of casualties", "no sign of fighting"."""
    noun = over_of(deed)
    is_none = noun is not None and has_no(noun) and noun.lemma in words_of("claims") | words_of("grounds")
    return _denied(noun) if noun is not None and is_none else None


def _verb_of_claim(claim: Word) -> Word:
    """The verb whose subject a claim is; of "wrong to say" the "wrong" over it."""
    is_said = claim.dep == "xcomp" and is_infinitive(claim)
    return claim.head if is_said or (claim.dep in SUBJECTS and claim.lemma in words_of("claims") | words_of("grounds")) else claim


def _of_evidence(over: Word) -> Undone | None:
    """ "no evidence that", "No proof was found that", "Nothing suggests that"."""
    named = [one for one in (over, *children(over, *SUBJECTS)) if one.lemma in words_of("grounds") and has_no(one)]
    named += [one for one in children(over, "nsubj") if one.lower == "nothing" and over.lemma in words_of("showings")]
    return _denied(named[0]) if named else None


def _of_verdict(be: Word) -> Undone | None:
    """ "is false", "is not true", "was no more than a rumour"; "is unclear"."""
    verdict = child(be, "acomp", "attr") if be.lemma == "be" else None
    if verdict is None or modality(be) == "hypothetical":
        return None
    is_not = is_negated(be)
    if verdict.lemma in words_of("unclear"):
        return None if is_not else Undone(verdict, "hypothetical")
    if verdict.lemma in words_of("clear"):
        return Undone(verdict, "hypothetical") if is_not else None
    return _denied(verdict) if is_false(verdict) else None


# ---- what is only charged ----


def _unproven(deed: Word) -> Undone | None:
    """ "arrested on charges of killing her", "on trial for ordering it", "indicted for firing": alleged."""
    prep = deed.head
    above = prep.head
    is_charge = prep.lower == "of" and above.lemma in words_of("charges laid") and above.pos == "NOUN"
    is_tried = prep.lower == "for" and deed.tag == "VBG" and above.lemma in words_of("trials")
    if deed.dep in ("pcomp", "pobj") and prep.dep == "prep" and (is_charge or is_tried):
        return Undone(above, "alleged")
    blaming = next((one for one in children(deed, "acl") if one.tag == "VBN" and one.lemma in words_of("blamings")), None)  # "a raid blamed on rebels"
    return Undone(blaming, "alleged") if blaming is not None else None
