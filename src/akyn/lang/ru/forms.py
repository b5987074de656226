"""This file gives a Russian word its lemma and its nominative, with the case, number and gender that the parse says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from akyn.lang.ru.models import Token

# What pymorphy calls what Universal Dependencies say.
PARTS = {
    "NOUN": ("NOUN",), "PROPN": ("NOUN", "ADJF"), "ADJ": ("ADJF", "ADJS", "COMP", "PRTF"), "ADV": ("ADVB", "COMP", "PRED"),
    "VERB": ("VERB", "INFN", "PRTS", "PRTF", "GRND"), "AUX": ("VERB", "INFN"), "PRON": ("NPRO", "ADJF"), "DET": ("ADJF", "NPRO"), "NUM": ("NUMR", "ADJF"),
}  # fmt: skip
CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
NUMBERS = {"Sing": "sing", "Plur": "plur"}
GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
FORMS = {"Part": ("PRTF", "PRTS"), "Conv": ("GRND",), "Inf": ("INFN",), "Fin": ("VERB",)}
FAMILY = re.compile(r"(?P<stem>[А-ЯЁ][\w-]*(?:ов|ев|ёв|ин|ын))(?P<ending>|а|у|ым|е|ом|ой|ою)$")
REMEMBERED = 50_000  # words


class Forms:
    """The dictionary, asked once for each word in each of its guises."""

    def __init__(self, dictionary: Any) -> None:  # Any: a pymorphy3.MorphAnalyzer
        self.dictionary = dictionary
        self._found: dict[tuple[str, ...], tuple[str, str, str | None]] = {}

    def lemma(self, token: Token) -> str:
        """The lemma in lower case; a participle's is its verb's infinitive."""
        return self._of(token)[0]

    def nominative(self, token: Token) -> str:
        """The word in the nominative, with its capitals."""
        return self._of(token)[1]

    def participle(self, token: Token) -> str | None:
        """The masculine singular of a participle, as lists of nouns have it ("протестующий"); None for other words."""
        return self._of(token)[2]

    def _of(self, token: Token) -> tuple[str, str, str | None]:
        feats = token.feats
        key = (token.text, token.pos, *(feats.get(name, "") for name in ("Case", "Number", "Gender", "VerbForm")))
        if key not in self._found:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            self._found[key] = self._look_up(token)
        return self._found[key]

    def _look_up(self, token: Token) -> tuple[str, str, str | None]:
        parse = self._best(token)
        family = family_name(token)
        if token.pos == "PROPN" and "Geox" in parse.tag and parse.tag.case != "nomn" and parse.tag.number == "sing" and token.feats.get("Case") == "Nom":
            named = parse.inflect({"nomn"})  # the dictionary knows better than the model that "Нарына" is no nominative
            return parse.normal_form, capitalised(named.word if named is not None else token.text, token.text), None
        if family is not None:
            return family.casefold(), family, None
        named = parse.inflect({"nomn"}) if parse.tag.case and token.feats.get("Case") != "Nom" else None
        is_participle = "PRTF" in parse.tag or token.feats.get("VerbForm") == "Part"
        whole = parse.inflect({"PRTF", "nomn", "sing", "masc"}) if is_participle else None
        substantive = whole.word if whole is not None else parse.normal_form if "Subx" in parse.tag else None
        return parse.normal_form, capitalised(named.word if named is not None else token.text, token.text), substantive

    def _best(self, token: Token) -> Any:  # Any: a pymorphy3 Parse
        """The first parse among those that agree most with what the model says."""
        return max(self.dictionary.parse(token.text), key=lambda parse: sum(_agreements(parse.tag, token)))


def family_name(token: Token) -> str | None:
    """The nominative of a name in -ov, -ev or -in, which dictionaries guess at; None for other words and where the ending says nothing."""
    found = FAMILY.match(token.text) if token.pos == "PROPN" and token.feats.get("Number") != "Plur" else None
    if found is None:
        return None
    stem, ending, case = found["stem"], found["ending"], token.feats.get("Case")
    is_woman = ending in ("ой", "ою") or (ending == "у" and case == "Acc") or (ending == "а" and (case == "Nom" or token.feats.get("Gender") == "Fem"))
    return stem + "а" if is_woman else stem


def _agreements(tag: Any, token: Token) -> Iterator[int]:  # Any: a pymorphy3 tag
    feats = token.feats
    parts = FORMS.get(feats.get("VerbForm", ""), PARTS.get(token.pos, ()))
    yield 4 * (tag.POS in parts)
    yield 2 * (token.pos == "PROPN" and bool({"Name", "Surn", "Geox", "Orgn", "Patr"} & tag.grammemes))
    yield from (2 * (found == known.get(feats.get(name, ""))) for name, known, found in _compared(tag))


def _compared(tag: Any) -> tuple[tuple[str, dict[str, str], str | None], ...]:  # Any: a pymorphy3 tag
    return ("Case", CASES, tag.case), ("Number", NUMBERS, tag.number), ("Gender", GENDERS, tag.gender)


def capitalised(word: str, like: str) -> str:
    """A word with the capitals of another form of it: each part behind a hyphen has its own."""
    if like.isupper() and len(like) > 1:
        return like if word.casefold() == like.casefold() else word.upper()
    pieces = word.split("-")
    originals = like.split("-")
    if len(pieces) != len(originals):
        return word[:1].upper() + word[1:] if like[:1].isupper() else word
    return "-".join(piece[:1].upper() + piece[1:] if original[:1].isupper() else piece for piece, original in zip(pieces, originals, strict=True))
