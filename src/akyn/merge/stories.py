"""This file gathers reports into stories: those that tell of the same matter in the same rare words, names above all.

How rare a word is stands in a pinned table, so that how alike two reports are depends on the two alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from math import log, sqrt

from akyn.lang.en.vocabulary import rarity

LEAST = 0.28  # mean likeness within a story; chosen on the training part of ECB+
COMMON = 5.0  # logarithm of one word in so many: a word as common as "people" says nothing
OF_NAMES = 2.0  # a word with a capital or a figure counts twice
WINDOW = timedelta(days=14)  # a story goes on as long as no more days lie between its reports
TELLING = 12  # the rarest words of a report, by which it meets others
NEIGHBOURS = 20  # of those that share such a word, each report meets so many of the next
BARE = re.compile(r"\d{1,2}[.,]?|(?:19|20)\d\d[.,]?")  # days, years and small counts tell nothing: any two reports may have them
WORD = re.compile(r"[^\W\d_]+|\d[\d,.]*")

Words = Mapping[str, float]  # each with its weight; the squares add up to 1


@lru_cache(maxsize=4096)
def weighed(text: str) -> Words:
    """The words of a text by how much they tell, in order of the alphabet."""
    counts: defaultdict[str, float] = defaultdict(float)
    for word in WORD.findall(text):
        counts[word.lower()] += OF_NAMES if word[0].isupper() or word[0].isdigit() else 1.0
    told = {word: (1 + log(count)) * (rarity(word) - COMMON) for word, count in counts.items() if _tells(word)}
    length = sqrt(sum(weight * weight for weight in told.values())) or 1.0
    return {word: weight / length for word, weight in sorted(told.items())}


def _tells(word: str) -> bool:
    return len(word) > 1 and not BARE.fullmatch(word) and rarity(word) > COMMON


def likeness(words: Words, others: Words) -> float:
    """How much two texts tell in the same words: 0 to 1."""
    short, long = sorted((words, others), key=len)
    return round(sum(weight * long[word] for word, weight in short.items() if word in long), 9)


def telling_words(words: Words) -> list[str]:
    """The rarest words of a report."""
    return sorted(words, key=lambda word: (-words[word], word))[:TELLING]


def are_near(day: date | None, other: date | None) -> bool:
    """Whether two reports of these days may tell one story."""
    return day is None or other is None or abs(day - other) <= WINDOW
