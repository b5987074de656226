"""This file finds the subject that the parser lost in what stands in front of its verb."""

from __future__ import annotations

from itertools import pairwise

from akyn.read.mending.hanging import YEAR_DIGITS
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, child, children, hang, is_finite, subtree

WITHOUT_SUBJECT = frozenset({"ROOT", "ccomp"})
LATEST_YEAR = "2100"


def mend_fronted(sentence: Sentence) -> None:
    """Gives verbs without a subject the one that stands in front of them."""
    for before, word in pairwise(sentence.words):
        _year_before_subject(before, word)
    for helper in sentence.words:
        _subject_of_helper(helper)
    for verb in sentence.words:
        if verb.pos not in ("VERB", "AUX") or verb.dep not in WITHOUT_SUBJECT or not is_finite(verb) or verb.i == sentence.words[0].i:
            continue
        if children(verb, *SUBJECTS, "csubj", "expl"):
            continue
        noun = _behind_participle(verb, sentence) or _behind_place(verb)
        if noun is not None:
            hang(noun, verb, "nsubjpass" if children(verb, "auxpass") else "nsubj")


def _subject_of_helper(helper: Word) -> None:
    """ "Norway is committed to it": the subject of the verb, and not of its "is"."""
    if helper.dep in ("aux", "auxpass") and child(helper.head, *SUBJECTS, "expl") is None:
        for subject in [*children(helper, *SUBJECTS)]:
            hang(subject, helper.head, subject.dep)


def _behind_participle(verb: Word, sentence: Sentence) -> Word | None:
    """ "Striking miners, meanwhile, seized the plant": what the parser takes for a clause with an object is what kind of miners they are."""
    first = sentence.words[0]
    noun = child(first, "dobj")
    if first.tag != "VBG" or first.head is not verb or first.dep != "advcl" or noun is None:
        return None
    is_alone = noun.tag in ("NNS", "NNPS") and child(noun, "det", "poss") is None and len(first.children) == 1
    if not is_alone or not _leads_up_to(noun, verb):
        return None
    hang(noun, verb, "nsubj")
    hang(first, noun, "amod")
    return noun


def _year_before_subject(prep: Word, year: Word) -> None:
    """ "In 2016 villagers seized the plant": not so many villagers, but that year."""
    noun, verb = year.head, prep.head
    is_year = year.dep == "nummod" and len(year.text) == YEAR_DIGITS and year.text.isdigit() and year.text < LATEST_YEAR
    if not is_year or prep.dep != "prep" or prep.lower not in ("in", "since") or noun.tag not in ("NNS", "NNPS") or verb.pos not in ("VERB", "AUX"):
        return
    if noun.head is prep and (noun.i > verb.i or child(verb, *SUBJECTS) is not None):
        return
    if noun.head is prep:
        hang(noun, verb, "nsubjpass" if children(verb, "auxpass") else "nsubj")
    hang(year, prep, "pobj")


def _behind_place(verb: Word) -> Word | None:
    """ "In Oslo, north of the bay, a crowd broke in": what the parser takes for another name of Oslo is who did it."""
    for prep in children(verb, "prep"):
        beside = [one for one in subtree(prep) if one.dep == "appos" and prep.i < one.i < verb.i and child(one, "det", "nummod") is not None]
        noun = beside[-1] if beside else None
        if noun is not None and _is_behind_comma(noun) and noun.head.dep in ("pobj", "appos") and _leads_up_to(noun, verb):
            return noun
    return None


def _is_behind_comma(noun: Word) -> bool:
    """True where a comma stands right before the phrase of a noun."""
    first = min(one.i for one in subtree(noun))
    return any(one.text == "," and one.i == first - 1 for one in (*noun.head.children, *noun.head.head.children))


def _leads_up_to(noun: Word, verb: Word) -> bool:
    """True where nothing but an adverb and commas stands between the phrase of a noun and its verb."""
    last = max(one.i for one in subtree(noun))
    between = [one for one in verb.children if last < one.i < verb.i]
    return last < verb.i and len(between) == verb.i - last - 1 and all(one.dep in ("advmod", "punct", "aux", "auxpass", "neg") for one in between)
