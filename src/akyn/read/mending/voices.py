"""This file mends the parse of clauses where the parser mixes up who does it and who undergoes it: voices, subjects, the two sides of a fight."""

from __future__ import annotations

from itertools import pairwise

from akyn.lang.en.vocabulary import person_classes
from akyn.read.syntax.nouns import could_act
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, child, children, hang, is_passive

PAST = frozenset({"VBD", "VBN"})
BOUNDS = frozenset({"over", "under", "around", "about", "nearly"})  # before a number


def mend_voices(sentence: Sentence) -> None:
    """Puts right who does what a sentence says."""
    for word in sentence.words:
        _passive_with_doer(word)
        _noun_with_object(word)
        _sides_apart(word)
        _counted_behind_source(word)
    for before, name in pairwise(sentence.words):
        _name_behind_calling(before, name)


def _passive_with_doer(verb: Word) -> None:
    """ "a curfew imposed and an alert declared in Oslo by the army": a thing with a doer behind "by" does nothing, it is done."""
    agent = child(verb, "agent") if verb.tag in PAST else None
    subject = child(verb, "nsubj")
    if agent is None or subject is None or subject.i > verb.i or children(verb, "dobj", "aux", "auxpass", "xcomp", "ccomp"):
        return
    doer = child(agent, "pobj")
    is_thing = subject.name is None and subject.pos == "NOUN" and not could_act(subject)
    if is_thing and doer is not None and could_act(doer):
        verb.tag, subject.dep = "VBN", "nsubjpass"


def _noun_with_object(word: Word) -> None:
    """ "Soldiers kill one nurse and rape two others": what has an object beside a verb in the present is a verb."""
    verb = word.head
    behind = child(word, "dobj") if word.dep == "conj" and word.tag == "NN" and verb.tag in ("VBP", "VB") else None
    if behind is not None and behind.i > word.i and not children(word, "det", "poss", "amod", "compound", "nummod", *SUBJECTS):
        word.pos, word.tag = "VERB", verb.tag


def _sides_apart(prep: Word) -> None:
    """ "between followers of Hale and union activists": two sides stand behind "between", though the parser may hang the second inside the first."""
    side = child(prep, "pobj") if prep.lower == "between" else None
    if side is None or children(side, "conj", "cc"):
        return
    _name_before_other_side(side)
    nouns = (noun for of in children(side, "prep") for noun in children(of, "pobj"))
    inner = next((noun for noun in nouns if child(noun, "conj") is not None and child(noun, "cc") is not None), None)
    other = child(inner, "conj") if inner is not None else None
    if inner is None or other is None or not (could_act(side) and could_act(other)):
        return
    for joint in children(inner, "cc"):
        hang(joint, side, "cc")
    hang(other, side, "conj")


def _name_before_other_side(side: Word) -> None:
    """ "followers of Hale and union activists": the parser may take "Hale and union" for one modifier of the activists."""
    for of in children(side, "prep"):
        other = child(of, "pobj")
        name = next((one for one in children(other, "nmod", "compound") if one.name and child(one, "cc") is not None), None) if other is not None else None
        if other is None or name is None or of.lower != "of":
            continue
        for beside in children(name, "conj"):
            hang(beside, other, "compound")
        hang(name, of, "pobj")
        hang(other, name, "conj")


def _counted_behind_source(prep: Word) -> None:
    """ "According to the ministry over 40 miners have been hurt": so many are hurt, and the source is no further."""
    is_bound = prep.dep == "prep" and prep.lower in BOUNDS and prep.head.lower == "according"
    verb, noun = prep.head.head, child(prep, "pobj") if is_bound else None
    number = child(noun, "nummod") if noun is not None else None
    if noun is None or number is None or children(verb, *SUBJECTS) or not noun.i < verb.i:
        return
    hang(noun, verb, "nsubjpass" if is_passive(verb) else "nsubj")
    hang(prep, number, "quantmod")


def _name_behind_calling(calling: Word, name: Word) -> None:
    """ "Followers of the jailed lawmaker Ana Hale met": the parser may make the name a second subject; the lawmaker bears it, and the followers met."""
    if name.name != "PERSON" or calling.dep != "pobj" or calling.tag != "NN" or calling.pos != "NOUN":
        return
    last = name
    while last.dep == "compound" and last.name == "PERSON" and last.head.name == "PERSON" and last.head.i > last.i:
        last = last.head
    if not person_classes(calling.lemma) or not (last.dep in SUBJECTS or (last.dep == "appos" and last.head is not calling)):
        return
    if last.dep in SUBJECTS and not any(one.i < calling.i for one in children(last.head, *SUBJECTS)):
        return
    hang(last, calling.head, calling.dep)
    hang(calling, last, "nmod")
