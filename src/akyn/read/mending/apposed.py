"""This file hangs a name set off by a comma on the noun that it names, where the parser hung it on something else."""

from __future__ import annotations

from akyn.lang.en.vocabulary import person_classes, words_of
from akyn.read.syntax.tree import Sentence, Word, ancestors, children, hang

# As what the parser may take a name between commas that belongs to the noun before it.
MISTAKEN = frozenset({"appos", "dobj", "npadvmod", "preconj"})
ENDING = frozenset({",", ".", ";", ":", ")", "–", "-", "—"})


def mend_apposed(sentence: Sentence) -> None:
    """Puts names where they belong: "talked with her Norse counterpart, Mr Ivo Basel", "the body of its technician, Ivo Basel"."""
    for name in sentence.words:
        if name.name == "PERSON" and name.dep in MISTAKEN and _is_set_off(name, sentence):
            _hang_on_people(name, sentence)


def _is_set_off(name: Word, sentence: Sentence) -> bool:
    behind = next((one for one in sentence.words if one.i == name.i + 1), None)
    return behind is None or behind.text in ENDING


def _hang_on_people(name: Word, sentence: Sentence) -> None:
    noun = _people_before(name, sentence)
    if noun is None or noun is name.head or name in ancestors(noun) or name.head is name:
        return
    hang(name, noun, "appos")


def _people_before(name: Word, sentence: Sentence) -> Word | None:
    """The one who is spoken of right before the comma: the last noun for people, behind which there is nothing but what they are of."""
    before = [one for one in sentence.words if one.i < name.i]
    while before and (before[-1].name == "PERSON" or before[-1].lower in words_of("honorifics") or name in ancestors(before[-1])):
        before.pop()
    if len(before) < 2 or before[-1].text != ",":
        return None
    noun: Word | None = before[-2]
    while noun is not None and not _is_one_person(noun):
        noun = noun.head.head if noun.dep == "pobj" and noun.head.lower in ("of", "for") else None
    return noun


def _is_one_person(noun: Word) -> bool:
    is_free = noun.dep not in ("compound", "amod", "nmod", "poss")
    is_known = any(one.lower == "the" or one.dep == "poss" for one in children(noun, "det", "poss"))
    return noun.tag in ("NN", "NNP") and noun.name is None and is_free and is_known and bool(person_classes(noun.lemma))
