"""This file opens the English word tables for the reader, each as the question that the reader asks of it."""

from __future__ import annotations

from functools import cache, lru_cache

from akyn.lang import tables
from akyn.text.names import fold

HERE = "akyn.lang.en"
LETTERS_ALONE = 3  # "WHO" is a body, "who" and "Who" are not
UNLISTED = 15.0  # as rare as one word in three million


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a named set: "light verbs", "determiners".

    Raises:
        KeyError: no set of `word_sets.tsv` has this name.
    """
    return tables.classes(HERE, "word_sets.tsv")[name]


@cache
def third_person() -> frozenset[str]:
    """The pronouns that stand for somebody spoken of before: he, it, they and their forms."""
    return words_of("he and she") | words_of("it") | words_of("they")


@cache
def measures(by: str) -> dict[str, str]:
    """What a number counts, by the lemma of its "noun" or of the "harm" that its predicate does."""
    return {lemma: measure for kind, lemma, measure in tables.rows(HERE, "measures.tsv") if kind == by}


@cache
def classes_of(lemma: str) -> frozenset[str]:
    """The noun classes of frames (building, asset, election, ...) that a lemma belongs to."""
    return frozenset(name for name, members in tables.classes(HERE, "noun_classes.tsv").items() if lemma in members)


@cache
def person_classes(lemma: str) -> frozenset[str]:
    """office, relation, calling, crowd: what kind of people a noun stands for; empty for things."""
    lemma = lemma.removeprefix("ex-").removeprefix("vice-").removeprefix("co-")
    return frozenset(row[1] for row in tables.rows(HERE, "persons.tsv") if row[0] == lemma)


def is_office(lemma: str) -> bool:
    """True for president, minister, ambassador."""
    return "office" in person_classes(lemma)


def speech_stance(lemma: str) -> str | None:
    """The stance of what a verb of saying reports; None for other verbs."""
    return tables.mapping(HERE, "speech.tsv").get(lemma)


def adjective_stance(adjective: str) -> str | None:
    """What an adjective makes of the event that its noun names, as planned or alleged do; None for other adjectives."""
    return tables.mapping(HERE, "event_adjectives.tsv").get(adjective)


def speech_noun_stance(lemma: str) -> str | None:
    """The stance of what hangs on a noun of saying, planning or trying."""
    return tables.mapping(HERE, "speech_nouns.tsv").get(lemma)


@cache
def complement(lemma: str, part: str, name: str) -> tuple[str, bool] | None:
    """The stance that a word gives to its object, clause, infinitive or prepositional phrase, and whether that is only held, not told; None for none."""
    return _complements().get((lemma, part, name))


@cache
def _complements() -> dict[tuple[str, ...], tuple[str, bool]]:
    return {tuple(key): (stance, how == "held") for *key, stance, how in tables.rows(HERE, "complements.tsv")}


def control_stance(lemma: str) -> str | None:
    """What a verb makes of the clause it governs; "transparent" leaves it as it is."""
    return tables.mapping(HERE, "control.tsv").get(lemma)


def is_transparent(lemma: str) -> bool:
    """True for nouns that only measure or wrap the noun behind their "of"."""
    return lemma in tables.words(HERE, "transparent.tsv")


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """How rare a lower-case word is: the logarithm of one word in so many; names and other words that no table lists are rarest."""
    known = tables.mapping(HERE, "rarity.tsv")
    return float(known.get(word) or known.get(word.removesuffix("s")) or UNLISTED)


def is_news_agency(name: str) -> bool:
    """True for an agency or paper: a source, never the actor of an event."""
    return fold(name).removeprefix("the ") in _news_agencies()


def outlet_words(name: str) -> frozenset[str]:
    """The words of a class of `outlets.tsv`: paper, medium, office, state, description."""
    return tables.classes(HERE, "outlets.tsv")[name]


@cache
def _news_agencies() -> frozenset[str]:
    return frozenset(fold(agency) for agency in tables.words(HERE, "news_agencies.tsv"))


@cache
def company_word(word: str) -> str | None:
    """legal (LLC), company (enterprise) or site (mine); None for other words."""
    return tables.mapping(HERE, "companies.tsv").get(word)


@cache
def institutions() -> dict[tuple[str, ...], str]:
    """The words of each institution that every country has, folded, with its class."""
    return {tuple(fold(name).split()): kind for name, kind, *_ in tables.rows(HERE, "institutions.tsv")}


@cache
def institution_words() -> frozenset[str]:
    """Every word, folded, in the name of some institution."""
    return frozenset(word for name in institutions() for word in name)


@cache
def lands_of_institutions() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The countries of each institution that few countries call so, the one that is mostly meant first, by the words of the name."""
    return {tuple(fold(name).split()): tuple(lands) for name, _, *lands in tables.rows(HERE, "institutions.tsv") if lands}


@cache
def bodies_above_states() -> dict[str, tuple[str, ...]]:
    """The names of each body above states, in full first and the initials last, by each of them folded; a few letters alone as they are."""
    named = ((full, *others, letters) for letters, full, *others in tables.rows(HERE, "bodies_above_states.tsv"))
    return {name if len(name) <= LETTERS_ALONE else fold(name): names for names in named for name in names}


def body_above_states(name: str) -> tuple[str, ...]:
    """The names of the body above states that is called so; () for any other name."""
    return bodies_above_states().get(name) or (bodies_above_states().get(fold(name), ()) if name[:1].isupper() and len(name) > LETTERS_ALONE else ())


@cache
def longest_institution() -> int:
    """How many words the longest institution name has."""
    return max(map(len, institutions()))


@cache
def respellings() -> tuple[tuple[str, str], ...]:
    """Words and how the parser had better see them; both of one length, so that offsets hold."""
    found = tuple((written, meant) for written, meant in tables.rows(HERE, "respellings.tsv"))
    assert all(len(written) == len(meant) for written, meant in found)  # a longer word would move every offset behind it
    return found


@cache
def mended_lemma(lemma: str) -> str:
    """The lemma, put right where the model is known to get it wrong ("staged" as "stag")."""
    return tables.mapping(HERE, "lemmas.tsv").get(lemma, lemma)
