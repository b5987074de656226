"""This file gives a text that shouts, or a title of capitals, the case of prose: English words in small letters, names with a capital, all in their place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from itertools import pairwise

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
ENDINGS = (("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ies", "y"), ("es", ""), ("ly", ""), ("men", "man"), ("not", ""))
VOWEL = re.compile(r"[AEIOUY]")
SMALL_IN_TITLES = 4  # letters of the longest word that a title may well leave in small letters ("with", "from")
LEAST_CAPITALS = 3  # words that are longer and have a capital, each of them, in a line that is a title
CAPITAL = re.compile(r"\b[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]+\b")
CAPITAL_WITHIN = re.compile(rf"(?<=[a-z,] ){CAPITAL.pattern}")
BEHIND = re.compile(rf"[ -]({CAPITAL.pattern}|[A-Z]\.)")  # a word with a capital right behind another, or an initial
SMALL = re.compile(r"\b[a-z]+\b")


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


def is_titled(line: str) -> bool:
    """Whether a line writes every longer word with a capital, as titles do."""
    longer = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > SMALL_IN_TITLES]
    return len(longer) >= LEAST_CAPITALS and all(word[0].isupper() for word in longer)


def untitled(line: str, text: str, verbs: Collection[str] = ()) -> str:
    """A title with the case that prose has: the text below it says which words are names, and where it is silent the tables do.

    Args:
        verbs: words that are no names though no table of common words lists them ("extradite").
    """
    told = _Told(text, verbs)
    countries = {word for one, other in pairwise(CAPITAL.findall(line)) if country_named(f"{one} {other}") for word in (one, other)}

    def cased(found: re.Match[str]) -> str:
        is_first = not line[: found.start()].strip()
        behind = BEHIND.match(line, found.end())
        is_kept = is_first or found[0] in countries or told.is_name(found[0], before=behind[1] if behind else "")
        return found[0] if is_kept else found[0].lower()

    return CAPITAL.sub(cased, line)


class _Told:
    """Which words a text writes with a capital, and which in small letters."""

    def __init__(self, text: str, verbs: Collection[str]) -> None:
        self.verbs = verbs
        self.within = Counter(CAPITAL_WITHIN.findall(text))
        self.anywhere = frozenset(CAPITAL.findall(text))
        self.small = Counter(SMALL.findall(text))
        self.stems = frozenset(form for word in self.small for form in forms(word))

    def is_name(self, word: str, *, before: str) -> bool:
        """Whether a word in front of another is rather a name: as the text writes it, else as words of its stem, else if it may be a name in front of one."""
        common = word.lower()
        if self.within[word] or self.small[common]:
            return self.within[word] > self.small[common]
        if not self.stems.isdisjoint(forms(common)):
            return False
        if word in self.anywhere or self._is_last_name(before):
            return True
        return is_name(common) and not any(form in self.verbs for form in forms(common))

    def _is_last_name(self, word: str) -> bool:
        """Whether a word may well have a first name before it, as an initial has, and no country or people."""
        if word.endswith("."):
            return True
        return bool(word) and (word in self.within or is_name(word.lower())) and not country_named(word) and not country_of_demonym(word)


def is_name(word: str) -> bool:
    """Whether a word in small letters is rather a name: of a day, a month, a country, a people, or known to no table."""
    bare = word.split("'")[0]
    if word in CALENDAR or all(rarity(form) >= A_NAME for form in forms(bare)):
        return True
    return len(word) > 3 and bool(country_named(word) or country_of_demonym(word))


def forms(word: str) -> tuple[str, ...]:
    """A word and what it may be made of: the table lists "practise" but not each of its endings."""
    return (word, *(word[: -len(ending)] + base for ending, base in ENDINGS if word.endswith(ending) and len(word) > len(ending) + 2))
