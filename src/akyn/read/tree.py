"""This file is a parsed text as plain words: what the reader walks instead of spaCy's tokens, ten times faster to touch."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from akyn.lang.en.vocabulary import mended_lemma

# Dependents that are not part of the name of what a noun phrase stands for.
ASIDE = frozenset({"relcl", "appos", "conj", "cc", "punct", "advcl", "parataxis", "preconj", "mark", "advmod", "acl", "predet"})


@dataclass(slots=True, eq=False)
class Word:
    """A token with its place in the text, its tags and its place in the tree."""

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    start: int
    end: int
    sentence: int
    head: Word = field(init=False)
    children: list[Word] = field(default_factory=list)
    name: str | None = None  # label of the named entity it is part of

    @property
    def is_root(self) -> bool:
        return self.head is self

    def __repr__(self) -> str:
        return f"{self.text}/{self.dep}"


@dataclass(slots=True)
class Name:
    """A stretch of words that the model or a rule took for a name."""

    words: list[Word]
    label: str

    @property
    def head(self) -> Word:
        """The word whose governor lies outside the name; the last of several."""
        inside = {word.i for word in self.words}
        outer = [word for word in self.words if word.head.i not in inside or word.is_root]
        return outer[-1] if outer else self.words[-1]


@dataclass(slots=True)
class Sentence:
    """The words of one sentence."""

    index: int
    words: list[Word]

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def root(self) -> Word:
        return next((word for word in self.words if word.is_root), self.words[0])


@dataclass(slots=True)
class Tree:
    """A whole parsed text."""

    text: str  # the reader's copy: same length as the report's
    words: list[Word]
    sentences: list[Sentence]
    names: list[Name]

    def at(self, offset: int) -> Word | None:
        """The word that holds the character at an offset."""
        at = bisect_right(self.words, offset, key=lambda word: word.end)
        return self.words[at] if at < len(self.words) and self.words[at].start <= offset else None

    def starting_in(self, start: int, end: int) -> list[Word]:
        """The words that start within these characters."""
        low = bisect_left(self.words, start, key=lambda word: word.start)
        return self.words[low : bisect_left(self.words, end, lo=low, key=lambda word: word.start)]

    def between(self, start: int, end: int) -> list[Word]:
        """The words that lie wholly within these characters."""
        return [word for word in self.starting_in(start, end) if word.end <= end]


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


def _names(doc: Any, of_token: dict[int, Word]) -> list[Name]:  # Any: a spaCy Doc
    found = [Name([of_token[token.i] for token in ent if token.i in of_token], ent.label_) for ent in doc.ents]
    names = [name for name in found if name.words]
    for name in names:
        for word in name.words:
            word.name = name.label
    return names


def child(word: Word, *deps: str) -> Word | None:
    """The first child in one of these relations."""
    return next((one for one in word.children if one.dep in deps), None)


def children(word: Word, *deps: str) -> list[Word]:
    """The children in one of these relations."""
    return [one for one in word.children if one.dep in deps]


def subtree(word: Word) -> Iterator[Word]:
    """The word and all that hangs on it, in no order."""
    stack = [word]
    while stack:
        one = stack.pop()
        yield one
        stack.extend(one.children)


def ancestors(word: Word) -> Iterator[Word]:
    """The governors of a word, nearest first."""
    while word.head is not word:
        word = word.head
        yield word


def conjuncts(word: Word) -> list[Word]:
    """The word and what is coordinated behind it."""
    found = [word]
    for one in found:
        found.extend(children(one, "conj"))
    return found


def first_conjunct(word: Word) -> Word:
    """The head of the coordination the word stands in."""
    while word.dep == "conj" and word.head is not word:
        word = word.head
    return word


def is_passive(verb: Word) -> bool:
    """True for "was seized", and for a participle that stands behind its noun ("buildings seized by")."""
    deps = {one.dep for one in verb.children}
    if deps & {"auxpass", "nsubjpass", "csubjpass"}:
        return True
    if verb.tag != "VBN":
        return False
    if verb.dep == "conj" and not deps & {"nsubj", "aux"}:
        return "dobj" not in deps and is_passive(first_conjunct(verb))
    return verb.dep == "acl" or "agent" in deps


def phrase(word: Word, *, aside: frozenset[str] = ASIDE) -> list[Word]:
    """The words of the noun phrase of a head, without clauses, appositions and conjuncts, in order of the text."""
    kept, stack = [], [word]
    while stack:
        one = stack.pop()
        kept.append(one)
        stack.extend(part for part in one.children if part.dep not in aside or (part.dep == "punct" and part.text in "-/’'"))
    return contiguous(sorted(kept, key=lambda one: one.i), word)


def contiguous(words: list[Word], head: Word) -> list[Word]:
    """The run of neighbouring words that holds the head."""
    at = words.index(head)
    low = high = at
    while low > 0 and words[low - 1].i == words[low].i - 1:
        low -= 1
    while high + 1 < len(words) and words[high + 1].i == words[high].i + 1:
        high += 1
    return words[low : high + 1]


def bounds(words: Iterable[Word]) -> tuple[int, int]:
    """First and last character of some words."""
    kept = list(words)
    return min(word.start for word in kept), max(word.end for word in kept)


def is_negated(word: Word) -> bool:
    """True under "not", "never", "no longer"."""
    return any(one.dep == "neg" or one.lower in ("never", "no longer") for one in word.children)
