"""This file keeps why a word fills a role: each rule that finds words says so in words of its own, and `akyn why` tells the one that found them.

A rule is a small function; `@because("…")` over it is all it needs. The last rule that finds a word for a predicate is the one that decides.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from akyn.read.syntax.tree import Word

Rest = ParamSpec("Rest")


class Reasons:
    """The rules that found the words of one text, by predicate and word."""

    def __init__(self) -> None:
        self._rules: dict[tuple[int, int], str] = {}
        self._instead: dict[int, tuple[Word, str]] = {}

    def note(self, head: Word, word: Word, rule: str) -> None:
        """A rule found the word for the predicate of this head; “{}” in it is that head."""
        self._rules[head.i, word.i] = rule.replace("{}", head.lower)

    def note_all(self, head: Word, words: list[Word], rule: str) -> list[Word]:
        """The same of several words."""
        for word in words:
            self.note(head, word, rule)
        return words

    def note_if_new(self, head: Word, word: Word, rule: str) -> None:
        """The same, where no finer rule has found it."""
        if (head.i, word.i) not in self._rules:
            self.note(head, word, rule)

    def instead(self, word: Word, found: Word, rule: str) -> Word:
        """What was found stands in for a word, whatever the predicate."""
        if found is not word:
            self._instead[found.i] = word, rule
        return found

    def of(self, heads: list[Word], word: Word) -> tuple[str, ...]:
        """The rule that found a word for the first of these heads that has one, with that of the word it stands in for."""
        behind: list[str] = []
        seen: set[int] = set()
        while word.i not in seen:  # two events may befall each other
            seen.add(word.i)
            rule = next((self._rules[head.i, word.i] for head in heads if (head.i, word.i) in self._rules), None)
            if rule is not None:
                return (rule, *behind)
            if word.i not in self._instead:
                break
            word, why = self._instead[word.i]
            behind.insert(0, why)
        return tuple(behind)


class Reasoning(Protocol):
    """What holds the reasons of a text."""

    @property
    def reasons(self) -> Reasons: ...


class Predicate(Protocol):
    """What has a head: a match."""

    head: Word


Holder = TypeVar("Holder", bound=Reasoning)
Of = TypeVar("Of", bound=Predicate)


def because(
    rule: str,
) -> Callable[[Callable[Concatenate[Holder, Of, Rest], list[Word]]], Callable[Concatenate[Holder, Of, Rest], list[Word]]]:
    """Over a function that finds words for a predicate (a verb or a match): notes for each why it was found; “{}” is the predicate's head."""

    def noting(find: Callable[Concatenate[Holder, Of, Rest], list[Word]]) -> Callable[Concatenate[Holder, Of, Rest], list[Word]]:
        @wraps(find)
        def found(holder: Holder, predicate: Of, /, *rest: Rest.args, **options: Rest.kwargs) -> list[Word]:
            words = find(holder, predicate, *rest, **options)
            head = predicate if isinstance(predicate, Word) else predicate.head
            return holder.reasons.note_all(head, words, rule)

        return found

    return noting
