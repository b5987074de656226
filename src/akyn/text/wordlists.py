"""This file reads word lists: tables of `class<TAB>word`, one entry a line, that stand beside the code which uses them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from akyn.text.names import fold, sound_key

SMALL = frozenset(
    "a an and are as at be been by for from had has have he his in is it its not of on or said say says she that the their they this to was were which".split()
)
STEM = 6  # letters of a word that its endings leave alone


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


def words_of(text: str) -> frozenset[str]:
    """The words of a text that carry something, as sounds, cut to their first letters."""
    kept = (word for word in fold(text).split() if len(word) > 2 and word not in SMALL)
    return frozenset(sound_key(word)[:STEM] for word in kept)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two texts have in common, of all they have."""
    return len(one & other) / len(one | other) if one | other else 0.0


def _piece(phrase: str) -> str:
    return " ".join(re.escape(fold(word)) + (r"\w*" if word.endswith("*") else "") for word in phrase.split())
