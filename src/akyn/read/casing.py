"""This file gives a text that shouts its case back: words that English knows in small letters, names with a capital, every character in its place."""

from __future__ import annotations

import re

from akyn.lang.en.vocabulary import rarity
from akyn.places import country_named, country_of_demonym

LEAST_LETTERS = 200  # a shorter text in capitals is a headline or a list
MOST_SMALL = 0.02  # share of small letters in a text that shouts
A_NAME = 14.0  # rarity from which on a word is rather a name: one in a million
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december".split()
)
WORD = re.compile(r"[A-Z]+(?:['’][A-Z]+)?")
INSERTED = re.compile(r"\[[A-Z ]{2,60}\]")  # "[TEXT]", "[PASSAGE OMITTED]"
WRAPPED = re.compile(r"(?<=[^\s])\n(?=[^\s])")  # the end of a line within a paragraph
DATELINE = re.compile(r"\s*[A-Z][A-Z .,'/()\d-]{3,80}? -- ")  # "OSLO, 4 JAN 90 (DEMO) -- "
SENTENCE_END = re.compile(r"(?:[.!?:][\"”']?\s+|\n\s*\n\s*)[\"“(]*$")
ENDINGS = (("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ies", "y"), ("es", ""), ("ly", ""), ("men", "man"), ("not", ""))
VOWEL = re.compile(r"[AEIOUY]")


def is_shouted(text: str) -> bool:
    """Whether a text is written in capitals throughout."""
    letters = sum(map(str.isalpha, text))
    return letters >= LEAST_LETTERS and sum(map(str.islower, filter(str.isalpha, text))) <= MOST_SMALL * letters


def true_cased(text: str) -> str:
    """The text with the case that prose has, but for its dateline; line ends within paragraphs and what a monitoring service put in brackets become blanks."""
    text = WRAPPED.sub(" ", INSERTED.sub(lambda found: " " * len(found[0]), text))
    dateline = DATELINE.match(text)
    head = dateline.end() if dateline else 0
    return text[:head] + WORD.sub(lambda found: _cased(found[0], starts=_starts(text, head + found.start(), head)), text[head:])


def _starts(text: str, at: int, head: int) -> bool:
    return not text[head:at].strip() or SENTENCE_END.search(text[max(0, at - 12) : at]) is not None


def _cased(word: str, *, starts: bool) -> str:
    small = word.lower()
    if not VOWEL.search(word) and len(word) > 1 and rarity(small) >= A_NAME:
        return word  # initials of a body: FBI
    if starts or is_name(small):
        return word[0] + small[1:]
    return small


def is_name(word: str) -> bool:
    """Whether a word in small letters is rather a name: of a day, a month, a country, a people, or known to no table."""
    bare = word.split("'")[0]
    if word in CALENDAR or all(rarity(form) >= A_NAME for form in forms(bare)):
        return True
    return len(word) > 3 and bool(country_named(word) or country_of_demonym(word))


def forms(word: str) -> tuple[str, ...]:
    """A word and what it may be made of: the table lists "practise" but not each of its endings."""
    return (word, *(word[: -len(ending)] + base for ending, base in ENDINGS if word.endswith(ending) and len(word) > len(ending) + 2))
