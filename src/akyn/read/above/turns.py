"""This file finds the turns of a transcript: paragraphs that open with who speaks and a colon ("MS. HALE:", "Q:"), and what is said until the next."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akyn.lang.en.number_words import number_of
from akyn.lang.en.vocabulary import is_office, words_of
from akyn.read.above.telling import Context
from akyn.read.syntax.casing import is_name
from akyn.read.syntax.tree import Name, Tree, Word

# A name with a colon; "Q" stands without one as well.
LABEL = re.compile(r"^[ ]*(?:(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,5})(?: ?\([^()\n]{1,40}\))? ?:(?= +\S)|(?P<asks>Q)(?= +[^\s:(]))", re.MULTILINE)
LEAST = 3  # labels that make a transcript, of which one comes back or asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Characters of one turn: its label starts at `start`, who speaks stands from `start` to `named`, what is said from `said` to `end`."""

    start: int
    named: int
    said: int
    end: int


def turns(text: str) -> tuple[Turn, ...]:
    """The turns of a transcript in order; none where the colons of a text make no transcript of it."""
    labels = [label for label in LABEL.finditer(text) if _may_speak(label[_who(label)])]
    named = [label[_who(label)] for label in labels]
    if len(labels) < LEAST or not (len(set(named)) < len(named) or any(_asks(who) for who in named)):
        return ()
    ends = [label.start() for label in labels[1:]] + [len(text)]
    return tuple(
        Turn(start=label.start(_who(label)), named=label.end(_who(label)), said=_first_word(text, label.end()), end=end)
        for label, end in zip(labels, ends, strict=True)
    )


def _first_word(text: str, start: int) -> int:
    """Where the white space behind a character ends."""
    return start + len(text[start:]) - len(text[start:].lstrip())


def _who(label: re.Match[str]) -> str:
    """The group of a label that names who speaks."""
    return "asks" if label["asks"] else "who"


def _may_speak(who: str) -> bool:
    """True for an office, a title, a name, a question or an answer; not for "Deaths" or "Update"."""
    words = [word.lower() for word in who.split()]
    return _is_unnamed(who) or any(word in words_of("honorifics") or is_office(word) for word in words) or is_name(words[-1])


def _asks(who: str) -> bool:
    return who.lower() in words_of("questions of transcripts")


def _is_unnamed(who: str) -> bool:
    return _asks(who) or _connects(who) or who.lower() in words_of("answers of transcripts")


def _connects(who: str) -> bool:
    """Whoever opens the line for the next question, and says nothing of the matter."""
    return who.lower() in words_of("operators of calls")


def cased(text: str, found: Iterable[Turn]) -> str:
    """The text with labels in capitals written as names are: "MS. HALE" as "Ms. Hale"."""
    for turn in found:
        text = text[: turn.start] + text[turn.start : turn.named].title().replace("’S", "’s").replace("'S", "'s") + text[turn.named :]
    return text


def name_speakers(tree: Tree, found: Iterable[Turn]) -> None:
    """Whom a label names is a person, though the model may not know a name that stands alone; a title alone ("THE VICE PRESIDENT") is no name."""
    for turn in found:
        label = _label(tree, turn)
        words = [] if _is_unnamed(tree.text[turn.start : turn.named]) else _behind_titles(label)
        others = [one for one in tree.names if not _share(one.words, label)]
        tree.names = sorted([*others, *([Name(words, "PERSON")] if words else [])], key=lambda one: one.words[0].i)


def _behind_titles(label: list[Word]) -> list[Word]:
    """The name in "PRIME MINISTER OKAEVA", "SENIOR ADVISER OKAEVA"; none in "SENIOR OFFICIAL TWO"."""
    last = max((at for at, word in enumerate(label) if _is_title(word)), default=-1)
    return [word for word in label[last + 1 :] if number_of(word.lower) is None]


def _label(tree: Tree, turn: Turn) -> list[Word]:
    return [word for word in tree.between(turn.start, turn.named) if word.text[:1].isalpha()]


def _is_title(word: Word) -> bool:
    return word.lower in words_of("honorifics") or word.lower in words_of("determiners") or is_office(word.lower)


def _host(tree: Tree, found: tuple[Turn, ...]) -> Word | None:
    """Who answers in a transcript whose labels say no more than that: the first person with an office named before its first turn."""
    before = [name for name in tree.names if found and name.words[-1].end <= found[0].start]
    lines = {word.sentence for word in tree.words if is_office(word.lemma) or word.lemma in words_of("spokespeople")}
    return next((name.head for name in before if name.label == "PERSON" and name.head.sentence in lines), None)


def _share(words: list[Word], others: list[Word]) -> bool:
    return any(one is other for one in words for other in others)


class Turns:
    """Who speaks in a transcript, found by what he says."""

    def __init__(self, tree: Tree, found: tuple[Turn, ...]) -> None:
        self.tree = tree
        self.found = found
        self.host = _host(tree, found)

    @property
    def in_talk(self) -> list[Word]:
        """The last words of the labels of those who speak with each other; none where somebody asks them."""
        if any(_is_unnamed(self.tree.text[turn.start : turn.named]) for turn in self.found):
            return []
        return [named[-1] for turn in self.found if (named := _behind_titles(_label(self.tree, turn)))]

    def over(self, word: Word) -> Iterator[Context]:
        """The speaker of the turn that a word stands in; a question asserts nothing."""
        turn = self._turn_at(word)
        if turn is None or word.start < turn.said:
            return
        label = _label(self.tree, turn)
        is_question = self.tree.sentences[word.sentence].words[-1].text == "?"
        cue = (_behind_titles(label) or [word for word in label if _is_title(word)] or label)[-1]
        speaker = None if self.is_unnamed(word) else self.host if self._answers(turn) else cue
        yield Context(speaker, cue, "hypothetical" if is_question else "claimed", "speaks in the transcript")

    def is_unnamed(self, word: Word) -> bool:
        """True for a word of somebody whom the transcript does not name: who asks, and who answers where nobody is said to."""
        turn = self._turn_at(word)
        if turn is None or word.start < turn.said or not _is_unnamed(self.tree.text[turn.start : turn.named]):
            return False
        return self.host is None or not self._answers(turn)

    def _answers(self, turn: Turn) -> bool:
        """True for a turn that is labelled as an answer and no more."""
        who = self.tree.text[turn.start : turn.named]
        return _is_unnamed(who) and not (_asks(who) or _connects(who))

    def is_connecting(self, word: Word) -> bool:
        """True for what the operator of a call says."""
        turn = self._turn_at(word)
        return turn is not None and _connects(self.tree.text[turn.start : turn.named])

    def is_label(self, word: Word) -> bool:
        """True for the words in front of the colon."""
        turn = self._turn_at(word)
        return turn is not None and word.start < turn.said

    def _turn_at(self, word: Word) -> Turn | None:
        """The turn of which a word is said or labels it."""
        at = bisect_right(self.found, word.start, key=lambda turn: turn.start)
        return self.found[at - 1] if at and word.start < self.found[at - 1].end else None
