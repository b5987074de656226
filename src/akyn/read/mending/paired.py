"""This file mends headlines in which a comma stands for "and", and the verb that a title in front of talks was taken for: "Norland, Sweden reach deal"."""

from __future__ import annotations

from akyn.lang.en.vocabulary import person_classes
from akyn.places import country_named
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, child, children, hang, is_finite, is_to_infinitive, put_over


def mend_paired(sentence: Sentence) -> None:
    """Puts the second of a pair beside the first, and a past tense over its object."""
    for word in sentence.words:
        _beside_by_comma(word, sentence)
        _past_before_object(word)


def _beside_by_comma(word: Word, sentence: Sentence) -> None:
    """ "Norland, Sweden reach deal", "Police, miners clash": two who do it, and not one who is called so, nor one when the other is there."""
    if word.dep != "appos" and word.dep not in SUBJECTS:
        return
    comma = sentence.before(word)
    first = sentence.before(comma) if comma is not None and comma.text == "," else None
    verb = word.head if word.dep in SUBJECTS else word.head.head
    if first is None or verb.i <= word.i or verb.tag == "VBZ" or not (is_finite(verb) or is_to_infinitive(verb)) or not _are_alike(first, word):
        return
    is_behind_comma = any(one.dep == "punct" and word.i < one.i < verb.i for one in (*verb.children, *first.children, *word.children))
    is_taken_for_name = word.dep == "appos" and word.head is first and first.dep in SUBJECTS
    is_taken_for_time = first.dep == "npadvmod" and first.head is verb and word.dep in SUBJECTS
    if is_behind_comma or not (is_taken_for_name or is_taken_for_time):
        return
    if is_taken_for_time:
        hang(first, verb, word.dep)
    hang(word, first, "conj")


def _are_alike(first: Word, other: Word) -> bool:
    """Two countries, or two crowds without an article."""
    if country_named(first.text) and country_named(other.text):
        return True
    are_crowds = first.tag == other.tag == "NNS" and bool(person_classes(first.lemma)) and bool(person_classes(other.lemma))
    return are_crowds and not children(first, "det") and not children(other, "det")


def _past_before_object(word: Word) -> None:
    """ "Norland mediated talks": what it did, and not what kind of talks they are."""
    noun = word.head
    if word.dep != "amod" or word.tag != "VBN" or noun.dep != "ROOT" or child(word, "nsubj") is None or child(noun, *SUBJECTS, "det", "poss") is not None:
        return
    put_over(word, noun)
    noun.dep = "dobj"
    word.tag, word.pos = "VBD", "VERB"
