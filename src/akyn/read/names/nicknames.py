"""This file finds by what else somebody is called: a nickname between the names ("Ana “Tiger” Lund"), or behind them ("Ana Lund, alias Tiger")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.lang.en.vocabulary import classes_of, company_word, person_classes, words_of
from akyn.read.syntax.tree import Name, Tree, Word
from akyn.read.syntax.whose import country_in

OPENING, CLOSING = frozenset("“\"‘«("), frozenset("”\"’»)")
LONGEST = 3  # words of a nickname
IN_QUOTES = re.compile(r"\s*[“\"‘«(][^”\"’»)]*[”\"’»)]\s*")
CALLED = re.compile(
    r"[”\"’)]?,? (?:who (?:is|was) )?(?:(?:is|was|also|better|popularly|widely|commonly|formerly) )*"
    r"(?:known(?: only)? (?:as|by (?:his|her|the) (?:nickname|alias|nom de guerre))|nicknamed|alias|a\.?k\.?a\.?|dubbed|nom de guerre)(?: as| of)?,? (?:the )?"
    r"[“\"‘«]?([^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+){0,2})[”\"’»]"
    r"|,? (?:alias|a\.?k\.?a\.?|nicknamed) ([A-ZÀ-Þ][\w’'-]+)"
)


def nicknamed(tree: Tree) -> Iterator[Name]:
    """The names of people that have a nickname in quotes or brackets between the first and the last."""
    for opening in tree.words:
        if opening.text in OPENING and (closing := _closing(tree, opening)) and (name := _around(tree, opening, closing)):
            yield name


def _closing(tree: Tree, opening: Word) -> Word | None:
    """Where a nickname ends that begins here."""
    inside = tree.words[opening.i + 1 : opening.i + LONGEST + 2]
    at = next((at for at, word in enumerate(inside) if word.text in CLOSING), 0)
    nick = inside[:at]
    if not nick or not nick[-1].text[:1].isupper() or not all(word.text.replace("-", "").isalpha() for word in nick):
        return None
    if opening.text == "(" and (len(nick) > 1 or nick[0].text.isupper() or nick[0].name not in (None, "PERSON")):
        return None
    return inside[at]


def _around(tree: Tree, opening: Word, closing: Word) -> Name | None:
    front, back = _run(tree, opening, -1), _run(tree, closing, 1)
    before = tree.words[opening.i - 1 - len(front)] if opening.i > len(front) else None
    is_titled = not front and before is not None and before.sentence == opening.sentence and "office" in person_classes(before.lemma)
    if not back or not (front or is_titled):
        return None
    if opening.text == "(" and not any(word.name == "PERSON" for word in front):
        return None
    return Name(tree.words[front[0].i : back[-1].i + 1] if front else back, "PERSON")


def _run(tree: Tree, start: Word, step: int) -> list[Word]:
    """The words of somebody's name that stand right before or behind a place in the text, in their order."""
    found: list[Word] = []
    at = start.i + step
    while 0 <= at < len(tree.words) and tree.words[at].sentence == start.sentence and (_is_of_name(tree.words[at]) or _is_between(tree.words[at])):
        found.append(tree.words[at])
        at += step
    while found and _is_between(found[-1]):
        found.pop()
    return found if step > 0 else found[::-1]


def _is_of_name(word: Word) -> bool:
    is_known = person_classes(word.lower) or company_word(word.lower) or classes_of(word.lower) or country_in(word.text) is not None
    is_body = word.lower in words_of("institution words") or word.lower in words_of("honorifics")
    return word.pos == "PROPN" and word.text[:1].isupper() and word.text[1:2].islower() and not is_known and not is_body


def _is_between(word: Word) -> bool:
    return word.text == "-" or word.text in words_of("name particles")


def without_nickname(name: str) -> str:
    """ "Ana Lund" of "Ana “Tiger” Lund"."""
    return " ".join(IN_QUOTES.sub(" ", name).split()) or name


def nickname_in(name: str) -> str | None:
    """ "Tiger" of "Ana “Tiger” Lund"."""
    found = IN_QUOTES.search(name)
    return found[0].strip(" “\"‘«()»’”") if found and without_nickname(name) != name else None


def nickname_behind(text: str, end: int) -> str | None:
    """ "Tiger" where a name ends that goes on with "alias Tiger", "known as “Tiger”"."""
    found = CALLED.match(text, end)
    return (found[1] or found[2]) if found else None
