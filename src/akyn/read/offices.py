"""This file reads the offices that stand around a name: "former Kyrgyz President X", "X, president of Y"."""

from __future__ import annotations

from akyn.lang.en.vocabulary import is_office, words_of
from akyn.model import Role
from akyn.read.tree import Name, Word, children
from akyn.read.whose import country_among, country_of

TITLE_DEPS = frozenset({"compound", "appos", "nmod", "nsubj", "dobj", "pobj", "nsubjpass", "attr", "amod", "poss", "ROOT", "conj"})


def roles_of(name: Name) -> list[Role]:
    """The offices that a text gives the bearer of a name, right beside it."""
    around = _around(name)
    return [_role(one, around) for one in around if one.dep in TITLE_DEPS and is_office(one.lemma) and one.name != "PERSON"]


def titles_of(name: Name) -> set[str]:
    """The titles of these offices."""
    return {role.title for role in roles_of(name)}


def _around(name: Name) -> list[Word]:
    """What hangs on a name, and the noun that the name itself hangs on."""
    head, inside = name.head, {word.i for word in name.words}
    around = [one for word in name.words for one in word.children if one.i not in inside] + children(head, "appos")
    if head.dep == "appos" or (head.dep == "compound" and head.head.i not in inside):
        around.append(head.head)
    return around


def _role(title: Word, around: list[Word]) -> Role:
    return Role(
        title=f"{_lead(title, around)} {title.lemma.removeprefix('ex-')}".strip(),
        of=country_of(title) or country_among(around),
        end="past" if _is_past(title, around) else None,
    )


def _lead(title: Word, around: list[Word]) -> str:
    """ "prime", "vice", "foreign": what makes one minister another than the next."""
    leads = words_of("office leads")
    own = " ".join(one.lower for one in title.children if one.lower in leads | words_of("acting"))
    return own or next((one.lower for one in around if one.i == title.i - 1 and one.lower in leads - {"defence", "defense"}), "")


def leads_of(noun: Word) -> list[str]:
    """The "deputy", "prime", "foreign" in front of a noun of an office."""
    return [one.lower for one in noun.children if one.dep in ("amod", "compound") and one.lower in words_of("office leads")]


def _is_past(title: Word, around: list[Word]) -> bool:
    modifiers = [one for one in (*title.children, *around) if one is not title]
    said = (one.lower.rstrip("-") for one in (*modifiers, *(two for one in modifiers for two in one.children)))
    return any(word in words_of("former offices") for word in said) or title.lower.startswith("ex-")
