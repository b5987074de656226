"""This file says of which kinds of deed a text tells: "took away", "removed" and "looted" are one, whoever says which of them."""

from __future__ import annotations

from functools import cache

from akyn.text.names import fold
from akyn.text.wordlists import pattern, word_classes

TABLE = ("akyn.weigh", "deeds.tsv")


@cache
def deeds_in(text: str) -> frozenset[str]:
    """The families of deeds that a text has a word of."""
    folded = fold(text)
    return frozenset(family for family in word_classes(*TABLE) if pattern(*TABLE, family).search(folded))
