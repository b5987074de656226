"""This file finds the deeds that laws and warnings suppose of anybody: "whoever attacks them", "those caught looting will be", "attacking is a crime"."""

from __future__ import annotations

from akyn.lang.en.vocabulary import words_of
from akyn.read.above.modality import DROP, modality
from akyn.read.syntax.tree import SUBJECTS, Word, ancestors, child, children, first_conjunct, is_finite, is_infinitive, is_passive

ANYBODY = frozenset({"anybody", "anyone", "whoever", "whosoever"})
SOME_WHO = frozenset({"everybody", "everyone", "individual", "people", "person", "those"})
INSIDE = frozenset({"acomp", "conj", "dobj", "oprd", "pcomp", "pobj", "prep", "xcomp"})  # up to the clause that tells it: "found guilty of storming"


def supposed(deed: Word) -> str | None:
    """What it makes of a deed that somebody who is nobody in particular does it: hypothetical, or no statement at all; None where somebody did it."""
    if _is_in_law(deed):
        return DROP
    return "hypothetical" if _is_of_anybody(deed) or _is_of_a_kind(first_conjunct(deed)) else None


def _is_in_law(deed: Word) -> bool:
    """ "Attacking guards is punishable", "the bill introduces fines for insulting the flag", "the law on arresting lawmakers"."""
    first = first_conjunct(deed)
    if first.tag != "VBG":
        return False
    if first.dep in ("csubj", "csubjpass", *SUBJECTS):
        return _is_outlawed(first.head)
    if first.dep != "pcomp" or first.head.lower not in ("about", "against", "for", "on"):
        return False
    over = first.head.head
    punishments = [one for one in (over, *children(over, "dobj")) if one.lemma in words_of("punishments")]
    return over.lemma in words_of("laws") or any(_is_in_a_law(one) for one in punishments)


def _is_outlawed(verb: Word) -> bool:
    """ "is a crime", "is punishable by", "is banned", "carries a penalty"."""
    told = [*children(verb, "acomp", "attr", "dobj"), *([verb] if is_passive(verb) else [])]
    wrongs = words_of("wrongs before the law") | words_of("forbiddings of law")
    if verb.lemma in words_of("what the guilty get"):
        wrongs |= words_of("punishments")
    return any(one.lemma in wrongs or one.lower in wrongs for one in told)


def _is_in_a_law(punishment: Word) -> bool:
    """A punishment that a law provides for: its verb has a law for its subject."""
    verb = next((up for up in ancestors(punishment) if up.pos in ("VERB", "AUX")), None)
    return verb is not None and any(one.lemma in words_of("laws") for one in children(verb, *SUBJECTS))


def _is_of_anybody(deed: Word) -> bool:
    """ "whoever attacks", "anyone who helps rebels", "those who help rebels will be shot", "those caught looting face death"; not "those who attacked"."""
    clause = _clause_of(deed)
    subject = child(clause, "nsubj", "nsubjpass")
    who = clause.head if clause.dep in ("relcl", "acl") else subject
    if who is None or modality(clause) is not None:
        return False
    is_anybody = _is_anybody(who)
    if not is_anybody and who.lemma not in SOME_WHO:
        return False
    over = who.head if clause.dep in ("relcl", "acl") else clause.head
    if clause.tag == "VBN" or (who.lower == "those" and clause.dep in SUBJECTS):
        return clause.lemma in words_of("finds of guilt") and _is_threatened(over)
    is_past = clause.tag == "VBD" or any(one.lower in ("had", "has", "have", "was", "were") for one in children(clause, "aux", "auxpass"))
    is_anybody_s = is_anybody or _is_threatened(over) or _is_ruled(who)
    return is_anybody_s and is_finite(clause) and not is_past and clause.dep in ("relcl", "csubj", "csubjpass", *SUBJECTS)


def _clause_of(deed: Word) -> Word:
    while deed.dep in INSIDE and deed.head is not deed:
        deed = deed.head
    return deed


def _is_anybody(who: Word) -> bool:
    """ "anyone", "whoever", "any party"."""
    return who.lower in ANYBODY or any(one.lower == "any" for one in children(who, "det"))


def _is_threatened(verb: Word) -> bool:
    """ "will be shot", "would hang", "risk prison"."""
    return modality(verb) in ("planned", "hypothetical", "demanded") or verb.lemma in words_of("what the guilty get")


def _is_ruled(who: Word) -> bool:
    """ "The law punishes those who burn houses"."""
    verb = who.head.head if who.head.dep == "prep" else who.head
    return any(one.lemma in words_of("laws") for one in children(verb, *SUBJECTS))


def _is_of_a_kind(deed: Word) -> bool:
    """ "It is a crime to kill civilians"."""
    be = deed.head if deed.head.lemma == "be" else deed.head.head
    is_judged = deed.dep in ("xcomp", "ccomp", "csubj", "acl", "relcl", "advcl") and is_infinitive(deed) and be.lemma == "be" and be.tag == "VBZ"
    judgement = child(be, "acomp", "attr") if is_judged and any(one.lower == "it" for one in children(be, *SUBJECTS)) else None
    return judgement is not None and judgement.lemma in words_of("wrongs and rights")
