"""This file finds what a text gives as one more name of a body right behind its name: "Hill Liberation Front (HLF)", "HLF (Hill Liberation Front)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.lang.en.vocabulary import is_news_agency
from akyn.model import Referent
from akyn.places import country_named, country_of_demonym
from akyn.text.names import fold

CALLED = r"(?:better |also |widely |commonly )?(?:known|abbreviated|called)(?: (?:as|by|under|its|their|the|acronym|initials|abbreviation|[A-Z][a-z]+))* "
SHORT = re.compile(rf"[”\"’']?(?: ?\((?:{CALLED}|or |the )?|,? {CALLED})[“\"‘']?([^\W\d_][\w.&-]{{1,9}})[”\"’']?[),.; ]")
SHORT_FIRST = re.compile(r"[”\"’']? \((?:the |la |le |el )?([A-ZÀ-Þ][^()\n]{6,90})\)")
LEAST_CAPITALS = 2


def in_brackets(referent: Referent, text: str) -> Iterator[str]:
    """The initials that stand behind a mention of a body's name, in whatever language; the name in full behind its initials."""
    if referent.type not in ("organization", "group"):
        return
    for span in referent.mentions:
        called = text[span.start : span.end]
        is_full = " " in called
        found = (SHORT if is_full else SHORT_FIRST).match(text, span.end)
        if found and (_are_initials(found[1]) if is_full else _stand_for(called, found[1])):
            yield found[1]


def _are_initials(text: str) -> bool:
    """Whether letters are somebody's initials: several capitals, and neither a country nor the agency that sent the words."""
    is_known = is_news_agency(text) or country_named(text) is not None or country_of_demonym(text) is not None
    return sum(map(str.isupper, text)) >= LEAST_CAPITALS and not is_known


def _stand_for(letters: str, name: str) -> bool:
    """Whether letters begin words of a name, in their order."""
    firsts = iter(word[0] for word in fold(name).split())
    return sum(map(str.isupper, letters)) >= LEAST_CAPITALS and all(letter in firsts for letter in fold(letters).replace(" ", ""))
