"""This file reads the offices that stand around a name: "former Kyrgyz President X", "X, president of Y"."""

from __future__ import annotations

from collections.abc import Iterable

from akyn import places
from akyn.lang.en.vocabulary import institutions, is_office, lands_of_institutions, words_of
from akyn.model import Role
from akyn.read.syntax.nouns import joined
from akyn.read.syntax.tree import Name, Word, children
from akyn.read.syntax.whose import country_among, country_of
from akyn.text.names import fold

TITLE_DEPS = frozenset({"compound", "appos", "nmod", "nsubj", "dobj", "pobj", "nsubjpass", "attr", "amod", "poss", "ROOT", "conj"})


def roles_of(name: Name) -> list[Role]:
    """The offices that a text gives the bearer of a name, right beside it."""
    around = _around(name)
    titles = [one for one in around if one.dep in TITLE_DEPS and one.name != "PERSON"]
    voices = (_voice(one, around) for one in titles if _is_voice(one))
    return [*(_role(one, around) for one in titles if is_office(one.lemma)), *(one for one in voices if one)]


def titles_of(name: Name) -> set[str]:
    """The titles of these offices."""
    return {role.title for role in roles_of(name)}


def who_may_be(name: Name, others: Iterable[Name]) -> list[Name]:
    """Those of the others who may be the bearer of a name: "President Hale" is not "First Lady Jill Hale", "Prime Minister Hale" not "the mayor, Ana Hale"."""
    own = _held(name)
    return [one for one in others if not (own and _are_of_two(own, _held(one)))]


def _are_of_two(own: set[str], others: set[str]) -> bool:
    """Whether nobody holds the offices of both."""
    is_apart = bool(others) and not own & others and not (own | others) & words_of("offices on the way up")
    return is_apart and len([held for held in (own, others) if held & words_of("highest offices")]) == 1


def _held(name: Name) -> set[str]:
    """The offices that one now holds, and whether she is a first lady."""
    held = {role.title for role in roles_of(name) if role.end is None}
    return held | {"first lady" for one in _around(name) if one.lower == "lady"}


def _around(name: Name) -> list[Word]:
    """What hangs on a name, and the noun that the name itself hangs on."""
    head, inside = name.head, {word.i for word in name.words}
    around = [one for word in name.words for one in word.children if one.i not in inside] + children(head, "appos")
    if head.dep == "appos" or (head.dep == "compound" and head.head.i not in inside):
        around.append(head.head)
    return around


def _is_voice(word: Word) -> bool:
    """ "spokeswoman", "national security adviser": no office, but of a state she speaks for it."""
    return word.lower in words_of("spokespeople") or (word.lower in words_of("advisers") and any(one.lower == "security" for one in word.children))


def _voice(title: Word, around: list[Word]) -> Role | None:
    """The part of who speaks for a country or a body of its state; None of who speaks for anybody else: "rebel spokesman"."""
    bodies = _bodies(title)
    if not all(_land_of_body(body) or _is_of_state(body) for body in bodies):
        return None
    lands = (*map(_land_of_body, bodies), *map(country_of, (title, *bodies, *children(title, "compound"))), country_among(around))
    land = next((code for code in lands if code), None)
    name = title.lower if title.lower in words_of("spokespeople") else f"security {title.lower}"
    return Role(title=name, of=land) if land else None


def _bodies(title: Word) -> list[Word]:
    """The bodies named beside a title: "Kremlin spokesman", "spokeswoman for the White House"."""
    behind = (noun for prep in children(title, "prep") if prep.lower in ("of", "for", "at") for noun in children(prep, "pobj"))
    beside = (one for one in children(title, "compound", "poss") if one.lower not in words_of("in front of advisers"))
    return [body for body in (*beside, *behind) if not country_among([body])]


def _land_of_body(body: Word) -> str | None:
    """The country whose government a seat or a body of one country alone stands for."""
    seat = places.country_of_seat(joined(body)) or places.country_of_seat(body.known_as)
    lands = (seat.code,) if seat else lands_of_institutions().get(_words(body), ())
    return lands[0] if len(lands) == 1 else None


def _is_of_state(body: Word) -> bool:
    """ "foreign ministry", "presidential": every state has it."""
    return any(_words(body)[start:] in institutions() for start in range(len(_words(body))))


def _words(body: Word) -> tuple[str, ...]:
    return tuple(word for word in fold(joined(body)).split() if word != "the")


def _role(title: Word, around: list[Word]) -> Role:
    return Role(
        title=f"{_lead(title, around)} {title.lemma.removeprefix('ex-')}".strip(),
        of=country_of(title) or country_among(around) or _country_of_office(title),
        end="past" if _is_past(title, around) else None,
    )


def _country_of_office(title: Word) -> str | None:
    """A secretary of state with nothing that he is "for" is the American one."""
    of = [noun.lower for prep in children(title, "prep") if prep.lower == "of" for noun in children(prep, "pobj")]
    is_for = any(prep.lower == "for" for prep in children(title, "prep"))
    return "US" if title.lemma == "secretary" and of == ["state"] and not is_for else None


def _lead(title: Word, around: list[Word]) -> str:
    """ "prime", "vice", "foreign": what makes one minister another than the next."""
    leads = words_of("office leads")
    own = " ".join(one.lower for one in title.children if one.lower in leads | words_of("acting"))
    before = {title.i - 1, *(one.i - 1 for one in around if one.i == title.i - 1 and one.text == "-")}  # "Under-Secretary"
    return own or next((one.lower for one in around if one.i in before and one.lower in leads - {"defence", "defense"}), "")


def leads_of(noun: Word) -> list[str]:
    """The "deputy", "prime", "foreign" in front of a noun of an office."""
    return [one.lower for one in noun.children if one.dep in ("amod", "compound") and one.lower in words_of("office leads")]


def _is_past(title: Word, around: list[Word]) -> bool:
    modifiers = [one for one in (*title.children, *around) if one is not title]
    said = (one.lower.rstrip("-") for one in (*modifiers, *(two for one in modifiers for two in one.children)))
    return any(word in words_of("former offices") for word in said) or title.lower.startswith("ex-")
