"""This file says whom a number without a noun counts: in "killed ten miners and hurt 20" 20 miners, in "killing 50" 50 people."""

from __future__ import annotations

from akyn.lang.en.vocabulary import measures, person_classes
from akyn.read.names.cast import Cast
from akyn.read.names.drafts import Draft
from akyn.read.syntax.nouns import is_definite, naming
from akyn.read.syntax.tree import Word, children, subtree

ANYBODY = "people"
SAYING_OF_WHOM = frozenset({"case", "poss", "prep", "relcl"})  # "two of the guards", "the seven", "ten who fled" say themselves who they are


def headcount(cast: Cast, word: Word) -> Draft | None:
    """Those who are harmed, where only their number is given; None for what is no such number."""
    is_told = word.pos != "NUM" or is_definite(word) or any(one.dep in SAYING_OF_WHOM for one in word.children)
    if is_told or not _is_of_harm(word):
        return None
    noun = _counted_before(cast, word)
    return cast.counted(word, _without_number(noun) if noun is not None else [], ANYBODY)


def _is_of_harm(word: Word) -> bool:
    """ "wounded 36", "36 were wounded", "left 36 wounded"."""
    around = (word.head, *(one for one in word.head.children if one.i > word.i))
    is_beside = word.dep in ("dobj", "nsubj", "nsubjpass") or (word.dep == "nummod" and word.head.pos in ("ADJ", "VERB"))
    return is_beside and any(one.lemma in measures("harm") or one.lower in measures("harm") for one in around)


def _counted_before(cast: Cast, word: Word) -> Word | None:
    """The last people counted before in the sentence, where they stand alone."""
    before = (one for one in reversed(cast.tree.sentences[word.sentence].words) if one.i < word.i and one.tag in ("NNS", "NNPS"))
    noun = next((one for one in before if children(one, "nummod") and (person_classes(one.lemma) or one.head.lemma in measures("harm"))), None)
    is_alone = noun is not None and noun.dep != "conj" and not children(noun, "conj")
    return noun if is_alone else None


def _without_number(noun: Word) -> list[Word]:
    number = {one.i for count in children(noun, "nummod") for one in subtree(count)}
    return [one for one in naming(noun) if one.i > max(number)]
