"""This file turns a spaCy document into plain words, ten times faster to touch than spaCy's tokens."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from akyn.lang.en.vocabulary import mended_lemma, words_of
from akyn.text.words import Name, Sentence, Tree, Word

# A gerund that stands in one of these places with one of these dependents, and none of a verb's, is a noun.
NOUN_PLACES = frozenset({"pobj", "nsubj", "nsubjpass", "dobj"})
NOUN_DEPS = frozenset({"det", "compound", "amod"})
VERB_DEPS = frozenset({"dobj", "aux"})


def tree(doc: Any) -> Tree:  # Any: a spaCy Doc
    """A spaCy document as a Tree; blanks are left out."""
    of_token: dict[int, Word] = {}
    sentences: list[Sentence] = []
    for sent in doc.sents:
        inside = [token for token in sent if not token.is_space]
        if inside:
            words = [_word(token, len(of_token) + at, len(sentences)) for at, token in enumerate(inside)]
            of_token.update(zip((token.i for token in inside), words, strict=True))
            sentences.append(Sentence(len(sentences), words))
    _hang(doc, of_token)
    for word in of_token.values():
        _mend_gerund(word)
    for word in of_token.values():
        _join_nouns(word)
        _part_name(word)
    return Tree(doc.text, list(of_token.values()), sentences, _names(doc, of_token))


def _word(token: Any, i: int, sentence: int) -> Word:  # Any: a spaCy Token
    return Word(
        i=i, text=token.text, lower=token.lower_, lemma=_lemma(token), pos=token.pos_, tag=token.tag_, dep=token.dep_,
        start=token.idx, end=token.idx + len(token.text), sentence=sentence,
    )  # fmt: skip


def _lemma(token: Any) -> str:  # Any: a spaCy Token
    """The lemma; a verb's put right where the model is known to get it wrong."""
    lemma: str = token.lemma_.lower()
    return mended_lemma(lemma) if token.pos_ == "VERB" else lemma


def _hang(doc: Any, of_token: dict[int, Word]) -> None:  # Any: a spaCy Doc
    """Gives each word its head and children; a head in another sentence, or a blank, is none."""
    for index, word in of_token.items():
        head = of_token.get(doc[index].head.i, word)
        word.head = head if head.sentence == word.sentence else word
        if word.head is not word:
            word.head.children.append(word)


def _mend_gerund(word: Word) -> None:
    """ "in police firing", "the shelling": a gerund in a noun's place with a noun's dependents is a noun."""
    deps = {one.dep for one in word.children}
    if word.tag == "VBG" and word.pos == "VERB" and word.dep in NOUN_PLACES and deps & NOUN_DEPS and not deps & VERB_DEPS:
        word.pos, word.lemma = "NOUN", word.lower


def _join_nouns(prep: Word) -> None:
    """ "in the police raid": of two nouns side by side under one preposition the first belongs to the second, whatever the parser says."""
    behind = [one for one in prep.children if one.dep == "pobj"]
    for noun, other in pairwise(behind):
        if noun.pos == other.pos == "NOUN" and other.i == noun.i + 1:
            noun.dep, noun.head = "compound", other
            prep.children.remove(noun)
            other.children.insert(0, noun)


def _part_name(verb: Word) -> None:
    """ "declared Ana Kovač the winner": what somebody is named is no part of the name, though the parser takes it for an apposition."""
    if verb.pos != "VERB" or verb.lemma not in words_of("namings"):
        return
    for named in [one for one in verb.children if one.dep == "dobj"]:
        for noun in [one for one in named.children if one.dep == "appos" and one.pos == "NOUN" and not _is_set_off(one, named)]:
            noun.dep, noun.head = "oprd", verb
            named.children.remove(noun)
            verb.children.append(noun)


def _is_set_off(noun: Word, named: Word) -> bool:
    """Whether a comma, dash or bracket stands before an apposition."""
    return any(one.dep == "punct" and named.i < one.i < noun.i for one in (*named.children, *noun.children))


def _names(doc: Any, of_token: dict[int, Word]) -> list[Name]:  # Any: a spaCy Doc
    found = [Name([of_token[token.i] for token in ent if token.i in of_token], ent.label_) for ent in doc.ents]
    names = [name for name in found if name.words]
    for name in names:
        for word in name.words:
            word.name = name.label
    return names
