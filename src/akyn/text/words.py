"""This file is a parsed text as plain words: what the reader walks, whatever parsed it.

Every language gives its words in one vocabulary: lemmas and function words in English, tags of the Penn Treebank, relations as spaCy's English models have
them (nsubj, dobj, prep, pobj, ...). `text`, `start` and `end` stay those of the report. A word that the other language does not print ("of" for a genitive)
has no characters: `text` is empty, `start` equals `end`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from akyn.model import Actor


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
    actor: Actor | None = None  # whom the user's list says that it names
    known_as: str = ""  # as lists of names know it: as printed, in a language with cases the nominative

    def __post_init__(self) -> None:
        self.known_as = self.known_as or self.text

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
    actor: Actor | None = None  # whom the user's list says that it names

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

    def before(self, word: Word) -> Word | None:
        """The word right before one; None before the first."""
        at = word.i - self.words[0].i
        return self.words[at - 1] if at else None

    def behind(self, word: Word) -> Word | None:
        """The word right behind one; None behind the last."""
        at = word.i - self.words[0].i
        return self.words[at + 1] if at + 1 < len(self.words) else None


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

    def paragraph(self, word: Word) -> range:
        """The characters of the line that a word stands in."""
        end = self.text.find("\n", word.end)
        return range(self.text.rfind("\n", 0, word.start) + 1, end if end >= 0 else len(self.text))

    def starting_in(self, start: int, end: int) -> list[Word]:
        """The words that start within these characters."""
        low = bisect_left(self.words, start, key=lambda word: word.start)
        return self.words[low : bisect_left(self.words, end, lo=low, key=lambda word: word.start)]

    def between(self, start: int, end: int) -> list[Word]:
        """The words that lie wholly within these characters."""
        return [word for word in self.starting_in(start, end) if word.end <= end]
