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
    head_of: dict[int, int] = {}
    sentences: list[Sentence] = []
    words: list[Word] = []
    for token in doc:  # not by `doc.sents`, which makes every token twice
        if words and token.is_sent_start:
            sentences.append(Sentence(len(sentences), words))
            words = []
        if not token.is_space:
            of_token[token.i] = word = _word(token, len(of_token), len(sentences))
            head_of[token.i] = token.head.i
            words.append(word)
    if words:
        sentences.append(Sentence(len(sentences), words))
    _hang(head_of, of_token)
    for word in of_token.values():
        _mend_gerund(word)
    for word in of_token.values():
        _join_nouns(word)
        _part_name(word)
    return Tree(doc.text, list(of_token.values()), sentences, _names(doc, of_token))


def _word(token: Any, i: int, sentence: int) -> Word:  # Any: a spaCy Token
    """A token as a word; a verb's lemma is put right where the model is known to get it wrong."""
    text, start, pos, lemma = token.text, token.idx, token.pos_, token.lemma_.lower()  # once each: what spaCy is asked for it makes anew
    return Word(
        i=i, text=text, lower=token.lower_, lemma=mended_lemma(lemma) if pos == "VERB" else lemma, pos=pos, tag=token.tag_, dep=token.dep_,
        start=start, end=start + len(text), sentence=sentence,
    )  # fmt: skip


def _hang(head_of: dict[int, int], of_token: dict[int, Word]) -> None:
    """Gives each word its head and children; a head in another sentence, or a blank, is none."""
    for index, word in of_token.items():
        head = of_token.get(head_of[index], word)
        word.head = head if head.sentence == word.sentence else word
        if word.head is not word:
            word.head.children.append(word)


def _mend_gerund(word: Word) -> None:
    """ "in police firing", "the shelling": a gerund in a noun's place with a noun's dependents is a noun."""
    if word.tag != "VBG" or word.pos != "VERB" or word.dep not in NOUN_PLACES:
        return
    deps = {one.dep for one in word.children}
    if deps & NOUN_DEPS and not deps & VERB_DEPS:
        word.pos, word.lemma = "NOUN", word.lower


def _join_nouns(prep: Word) -> None:
    """ "in the police raid": of two nouns side by side under one preposition the first belongs to the second, whatever the parser says."""
    if len(prep.children) < 2:
        return
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
