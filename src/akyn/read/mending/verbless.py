"""This file gives a sentence without a verb the one that the parser took for a noun: present tenses of headlines and briefs look like plurals."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from akyn.read.mending.mending import FULL_STOPS, VERB_TAGS
from akyn.read.syntax.tree import FINITE, Sentence, Word, child, children, first_conjunct, hang, make_root, subtree

BEFORE_NOUN = ("compound", "nmod", "amod", "nsubj", "poss")


def give_back_verb(sentence: Sentence, verbs: Collection[str]) -> None:
    """Makes the noun a verb that stands where the verb of the sentence is missing.

    Args:
        verbs: the verbs that frames know, as lemmas.
    """
    root = sentence.root
    if root.pos not in ("NOUN", "PROPN"):
        return
    headline = next((pair for pair in pairwise(sentence.words) if _is_before_its_object(*pair, verbs)), None)
    if headline is not None:
        _in_front_of_its_object(*headline)
        return
    if sentence.words[-1].text not in FULL_STOPS:  # a title may well do without a verb
        return
    if _looks_like(root, verbs):
        _behind_its_subject(root)
    else:
        _behind_a_place(root, verbs)


def _looks_like(word: Word, verbs: Collection[str]) -> bool:
    """True for a common noun that has the form of a verb which frames know, and nothing before it that only a noun has."""
    return word.tag in ("NN", "NNS") and word.lemma in verbs and word.text.islower() and not children(word, "nummod", "cop")


# ---- "Norland bombards the harbour": its subject hangs on it like a part of its name ----


def _behind_its_subject(verb: Word) -> None:
    subject = _noun_before(verb)
    if subject is None or not _agree(subject, verb) or not _goes_on_as_verb(verb):
        return
    _make_verb(verb)
    for one in [one for one in verb.children if one.i < subject.i and one.dep != "advmod"]:
        hang(one, subject, one.dep)
    hang(subject, verb, "nsubj")


def _noun_before(verb: Word) -> Word | None:
    """The noun that hangs on a word and ends right before it, or before its adverb."""
    before = [one for one in children(verb, *BEFORE_NOUN) if one.i < verb.i and one.pos in ("NOUN", "PROPN")]
    if not before or children(before[-1], "case"):
        return None
    last = max(one.i for one in subtree(before[-1]) if one.i < verb.i)
    return before[-1] if all(one.dep == "advmod" for one in verb.children if last < one.i < verb.i) else None


def _agree(subject: Word, verb: Word) -> bool:
    """ "a jet intercepts", "two jets intercept"."""
    is_plural = subject.tag in ("NNS", "NNPS") or child(subject, "conj") is not None
    return is_plural == (verb.tag == "NN")


def _goes_on_as_verb(verb: Word) -> bool:
    """True where something follows that a noun does not have: an object, a clause, another verb."""
    after = [one for one in verb.children if one.i > verb.i]
    if any(one.dep in ("dobj", "ccomp", "xcomp", "advcl") or (one.dep == "conj" and one.tag in FINITE) for one in after):
        return True
    if any(one.dep == "acl" and child(one, "mark") is not None for one in after):
        return True
    return _object_beside(verb) is not None or (bool(after) and after[0].dep in ("prep", "prt", "advmod"))


def _object_beside(verb: Word) -> Word | None:
    """What the parser takes for another name of the noun: the object, where no comma parts them."""
    after = [one for one in verb.children if one.i > verb.i]
    beside = [one for one in after if one.dep == "appos"]
    return beside[-1] if beside and after[0].dep == "appos" else None


# ---- "Miners reject offer": the verb of a title hangs on its object like a part of its name ----


def _is_before_its_object(subject: Word, verb: Word, verbs: Collection[str]) -> bool:
    """ "Miners and farmers back plan": what stands behind several, and might be a verb, is one and no part of a noun's name."""
    what, first = verb.head, first_conjunct(subject)
    may_be = verb.dep in BEFORE_NOUN and verb.tag in ("NN", "JJ") and verb.lemma in verbs and verb.text.islower()
    if not may_be or not _are_several(subject) or any(one.i < verb.i and one not in (first, subject) for one in what.children):
        return False
    label = what.head
    is_label = label.head is label and first.head is label and not any(one.text == ":" and one.i > first.i for one in label.children)
    return label is what or is_label


def _in_front_of_its_object(subject: Word, verb: Word) -> None:
    what, first = verb.head, first_conjunct(subject)
    label = what.head
    verb.pos, verb.tag = "VERB", "VBP"
    make_root(verb)
    hang(first, verb, "nsubj")
    hang(what, verb, "dobj")
    for one in [one for one in what.children if one.dep in ("parataxis", "punct")]:
        hang(one, verb, one.dep)
    if label is not what:
        hang(label, verb, "dep")


def _are_several(noun: Word) -> bool:
    """ "miners", "Hale and Basel"."""
    is_last = noun.dep == "conj" and child(first_conjunct(noun), "cc") is not None
    return noun.pos in ("NOUN", "PROPN") and (noun.tag in ("NNS", "NNPS") or is_last)


# ---- "Miners in Norland march": the verb hangs on a preposition, as if the place were a part of its name ----


def _behind_a_place(subject: Word, verbs: Collection[str]) -> None:
    """ "Miners in the city of Oslo march against it": the place ends before the verb."""
    for prep, verb in _led_to(subject):
        place = _noun_before(verb)
        if place is None or place.name is None or not _looks_like(verb, verbs) or not _agree(subject, verb):
            continue
        _make_verb(verb)
        make_root(verb)
        for one in [one for one in verb.children if one.i < place.i]:
            hang(one, place, one.dep)
        hang(place, prep, "pobj")
        for one in [one for one in (*subject.children, *prep.children, *prep.head.children) if one.i > verb.i]:
            hang(one, verb, one.dep)
        hang(subject, verb, "nsubj")
        return


def _led_to(subject: Word) -> Iterator[tuple[Word, Word]]:
    """The prepositions behind a noun with what each leads to, the last first."""
    preps = [one for one in subtree(subject) if one.dep == "prep" and one.i > subject.i]
    for prep in sorted(preps, key=lambda one: one.i, reverse=True):
        noun = child(prep, "pobj")
        if noun is not None:
            yield prep, noun


def _make_verb(word: Word) -> None:
    word.pos, word.tag = "VERB", VERB_TAGS[word.tag]
    beside = _object_beside(word)
    if beside is not None:
        beside.dep = "dobj"
