"""This file finds the ranks in front of a person's name: whoever is called "Colonel Hale" is looked for by that name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from akyn.lang.en.vocabulary import is_office, words_of
from akyn.model import Referent
from akyn.text.names import fold
from akyn.text.wordlists import word_classes

LONGEST = 48  # characters of ranks in front of a name
WORDS_IN_FRONT = re.compile(r"(?:[^\W\d_]{1,4}\.[ \u00a0]|[^\W\d_][^\W\d_’'-]*(?:-[^\W\d_]+)*[ \u00a0])+$")  # a full stop only behind "Gen.", "Dr."


def with_rank(referent: Referent, text: str) -> Iterator[str]:
    """The forms of a person's name as a report has them behind a rank in capitals: "Colonel Hale", "Foreign Minister Ana Hale"."""
    if referent.type != "person":
        return
    for span in referent.mentions:
        front = WORDS_IN_FRONT.search(text, max(0, span.start - LONGEST), span.start)
        name = " ".join(text[span.start : span.end].split())
        if front and name in referent.names and (rank := _rank(front[0])) and not _is_rank(name.split()[-1]):
            yield f"{rank} {name}"


def without_rank(name: str) -> str:
    """ "Deputy Foreign Minister Hale" as "Hale"; a name that is nothing but a rank as it is."""
    words = name.split()
    at = next((at for at, word in enumerate(words) if not _may_be_of_rank(word, is_last=False)), 0)
    return " ".join(words[at:])


@lru_cache(maxsize=65536)
def _rank(front: str) -> str:
    """The ranks that end the words in front of a name, "Deputy Prime Minister"; "" where the last of them is none."""
    words = front.split()
    at = len(words)
    while at and words[at - 1][:1].isupper() and _may_be_of_rank(words[at - 1], is_last=at == len(words)):
        at -= 1
    return " ".join(words[at:])


def _may_be_of_rank(word: str, *, is_last: bool) -> bool:
    *before, rank = fold(word).split() or [""]
    leads = words_of("office leads")
    return all(one in leads or one in _ranks() for one in before) and (_is_rank(rank) or (not is_last and rank in leads))


def _is_rank(word: str) -> bool:
    return fold(word) in _ranks() or is_office(fold(word))


@cache
def _ranks() -> frozenset[str]:
    """Words that are part of how somebody is called; a mere Mr or Mrs is not."""
    classes = word_classes("akyn.link", "name_words.tsv")
    return (classes["title"] | frozenset(map(fold, words_of("honorifics")))) - classes["courtesy"]
