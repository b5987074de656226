"""This file reads word lists: tables of `class<TAB>word`, one entry a line, that stand beside the code which uses them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from akyn.text.names import fold


@cache
def word_classes(package: str, table: str) -> dict[str, frozenset[str]]:
    """The words of each class of a table; a word may be several, a final star stands for any ending."""
    found: dict[str, set[str]] = {}
    for line in files(package).joinpath(table).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, word = line.split("\t")
            found.setdefault(kind, set()).add(word)
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def pattern(package: str, table: str, kind: str) -> re.Pattern[str]:
    """A pattern that finds any word of the class in folded text."""
    words = sorted(word_classes(package, table)[kind], key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(_piece(word) for word in words) + r")\b")


def has_word(package: str, table: str, kind: str, text: str) -> bool:
    """Whether a text holds a word of the class."""
    return pattern(package, table, kind).search(fold(text)) is not None


def _piece(word: str) -> str:
    return re.escape(fold(word)) + (r"\w*" if word.endswith("*") else "")
