"""This file says whose a noun phrase is by its own words: the country of a demonym, a possessor, an "of"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from akyn import places
from akyn.lang.en.vocabulary import person_classes, words_of
from akyn.places import Country
from akyn.read.syntax.nouns import is_whence, joined
from akyn.read.syntax.tree import Word, ancestors, child, children, subtree

LONGEST_COUNTRY = 3  # words of a country's name in front of a body's or a person's
OWNER_REACH = 12  # words behind the noun; farther off another noun's owner is found
WHOSE = frozenset({"of", "by", "for"})  # behind other prepositions stands where people and things are, or with whom, not whose they are
OWNERS = frozenset({"amod", "compound", "poss", "pobj", "nmod", "npadvmod"})


@lru_cache(maxsize=65536)
def country_in(text: str) -> Country | None:
    """The country that a word or name names or is the demonym of."""
    return places.country_of_demonym(text) or places.country_named(text)


def country_in_front(words: Sequence[str], *, left: int) -> int:
    """How many words at the front name a country, where behind it so many are left; 0 where none do."""
    lengths = range(min(LONGEST_COUNTRY, len(words) - left), 0, -1)
    return next((length for length in lengths if places.country_named(" ".join(words[:length]))), 0)


def code_in(word: Word) -> str | None:
    """The code of the country that a word names or is the demonym of; of a name of the user's list, what the list says."""
    return _code(word, country_in(word.known_as))


def _code(word: Word, country: Country | None) -> str | None:
    if word.actor:
        return word.actor.country if word.actor.kind == "country" else None
    return country.code if country and not _is_of_continent(word) else None


def _is_of_continent(word: Word) -> bool:
    """ "Latin American nations": many countries, not the one whose adjective that is; "South Korean" is one country's own."""
    before = (one for one in (*word.children, *word.head.children) if one.i == word.i - 1 and one.text in words_of("parts of continents"))
    return any(country_in(f"{one.text} {word.text}") is None for one in before)


def nationality(word: Word) -> str | None:
    """The country of people who are called by it alone: "13 Norwegians"."""
    is_noun = word.pos in ("PROPN", "NOUN") or (word.pos == "ADJ" and child(word, "nummod") is not None)  # "two British were held"
    if not is_noun or word.dep in ("amod", "compound", "nmod"):
        return None
    country = places.country_of_demonym(word.known_as) or places.country_of_demonym(joined(word))
    return _code(word, country)


def country_among(words: Iterable[Word]) -> str | None:
    """The code of the first country that any of the words speaks of."""
    return next((code for word in words if (code := code_in(word))), None)


def country_of(word: Word) -> str | None:
    """The country that a noun phrase itself names: a demonym, a possessor, an "of"."""
    for one in word.children:
        code = spoken_of(one) if one.dep in ("amod", "compound", "poss", "nmod", "nummod") else None
        if code is None and one.dep == "prep" and _says_whose(one, word):
            code = _behind(one)
        if code:
            return code
    return None


def _says_whose(prep: Word, noun: Word) -> bool:
    """ "the port of Norland", "students from Norland"; "lawmakers in Norland", but not "soldiers in Norland", nor "(withdraws) its staff from Norland"."""
    if prep.lower == "in":
        return noun.lemma in words_of("of where they are")
    if is_whence(prep, noun):
        return False
    return prep.lower in ("of", "for") or (prep.lower == "from" and bool(person_classes(noun.lemma)))


def spoken_of(word: Word) -> str | None:
    """The code of the country that a word speaks of with what belongs to its name: "Guinea", "Equatorial Guinea", "South Korean", "U.S"."""
    whole = joined(word) if word.children else word.known_as
    return _code(word, country_in(whole) or places.country_of_demonym(word.known_as))


def _behind(prep: Word) -> str | None:
    for inner in children(prep, "pobj"):
        code = _code(inner, places.country_named(joined(inner))) or (country_of(inner) if prep.lower == "of" else None)
        if code:
            return code
    return None


def owning_country(word: Word) -> str | None:
    """Whose people or things these are: "Chinese companies", "mills held by Norse buyers", "citizens of Norland"."""
    owner = owner_word(word)
    return spoken_of(owner) if owner else None


def owner_word(word: Word) -> Word | None:
    """The word that names the country whose people or things these are."""
    near = [one for one in subtree(word) if one is not word and one.dep in OWNERS and one.i - word.i < OWNER_REACH]
    return next((one for one in sorted(near, key=lambda one: one.i) if spoken_of(one) and not _is_of_region(one) and _is_whose(one, word)), None)


def _is_of_region(word: Word) -> bool:
    """The first word of "Niger Delta": no country."""
    return word.name == "LOC" and word.head.name == "LOC"


def _is_whose(owner: Word, noun: Word) -> bool:
    """Whether all that leads from the noun to a country says whose it is: not "a ship seized by Norse pirates", "a mill with Norse guards"."""
    between = list(takewhile(lambda one: one is not noun, ancestors(owner)))
    return not any(one.lemma in words_of("armed groups") for one in between) and all(_says_owner(one, noun) for one in between)


def _says_owner(word: Word, noun: Word) -> bool:
    if word.pos in ("VERB", "AUX"):
        return word.lemma in words_of("ownings") and not person_classes(noun.lemma)
    is_behind_owning = word.lower == "to" and word.head.lemma in words_of("ownings")
    return word.pos != "ADV" and (word.pos != "ADP" or word.lower in WHOSE or is_behind_owning)
