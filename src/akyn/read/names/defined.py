"""This file finds the names that a text spells out before the initials it will use for them: "Self-Help Front of the Hills (SFH)"."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.read.syntax.tree import Name, Tree, Word
from akyn.text.names import fold

MOST_LETTERS = 10  # of initials


def defined_names(tree: Tree) -> Iterator[Name]:
    """The words whose initials stand in brackets right behind them, as bodies."""
    for opening, short, closing in zip(tree.words, tree.words[1:], tree.words[2:], strict=False):
        if opening.text == "(" and closing.text == ")" and _are_initials(short.text):
            words = _spelt_out(tree, opening.i, fold(short.text).replace(" ", ""))
            if len(words) > 1:
                yield Name(words, "ORG")


def _are_initials(text: str) -> bool:
    return sum(map(str.isupper, text)) > 1 and len(text) <= MOST_LETTERS and text.isalpha()


def _spelt_out(tree: Tree, end: int, letters: str) -> list[Word]:
    """The words before a place in the text whose capitals are these letters, small words between them left out of count; [] where they are not."""
    left = letters
    at = end
    while left and at > 0:
        at -= 1
        word = tree.words[at]
        if word.text[:1].isupper() and left.endswith(fold(word.text)[:1]):
            left = left[:-1]
        elif word.sentence != tree.words[end].sentence or not _may_be_between(word, is_last=at == end - 1):
            return []
    return tree.words[at:end] if not left else []


def _may_be_between(word: Word, *, is_last: bool) -> bool:
    """Whether a word may stand in a name without a letter in its initials: "of", "al", a hyphen, a comma, but not at the end."""
    return not is_last and (word.text in ("-", ",", "&", "’", "'") or word.text.islower())
