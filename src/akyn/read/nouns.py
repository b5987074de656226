"""This file is the noun phrase: the noun that is meant, and the words that name it."""

from __future__ import annotations

from akyn.lang.en.vocabulary import is_transparent, words_of
from akyn.read.tree import Word, child, children

POSSESSIVES = ("'s", "’s", "’")
LAYERS = 3  # wraps looked behind: "a number of waves of weeks of protest"


def unwrapped(word: Word) -> Word:
    """The noun that is meant behind "a number of", "a wave of", "weeks of"."""
    for _ in range(LAYERS):
        inner = _inside(word) if is_transparent(word.lemma) else None
        if inner is None:
            return word
        word = inner
    return word


def _inside(word: Word) -> Word | None:
    of = next((one for one in children(word, "prep") if one.lower == "of"), None)
    return child(of, "pobj") if of else None


def named_part(words: list[Word]) -> list[Word]:
    """A noun phrase without article, possessive pronoun and what possesses it only generally ("the country's ...")."""
    while words and (_is_in_front(words[0]) or _is_own_country(words)):
        words = words[1:]
    while words and (words[-1].pos in ("PUNCT", "CCONJ") or words[-1].lower in POSSESSIVES):
        words = words[:-1]
    return words


def _is_in_front(word: Word) -> bool:
    return word.lower in words_of("determiners") or word.pos == "PUNCT" or word.dep in ("cc", "predet", "neg")


def _is_own_country(words: list[Word]) -> bool:
    return len(words) > 1 and words[0].lower in words_of("own country") and words[1].lower in ("'s", "’s")


def joined(word: Word) -> str:
    """A name with its compounds: "United States", "Kyrgyz Republic"."""
    parts = sorted([*children(word, "compound", "amod", "det"), word], key=lambda one: one.i)
    return " ".join(part.known_as for part in parts if part.known_as)
