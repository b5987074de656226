"""This file is the noun phrase: the noun that is meant, and the words that name it."""

from __future__ import annotations

from akyn.lang.en.number_words import number_of
from akyn.lang.en.vocabulary import classes_of, is_office, is_transparent, person_classes, words_of
from akyn.read.syntax.tree import Word, child, children, over_of, phrase, subtree

ACTING = frozenset({"government", "security"})  # classes of nouns for what does things as people do
POSSESSIVES = ("'s", "’s", "’")
FREE_DASHES = ("-", "–", "—")
LAYERS = 3  # wraps looked behind: "a number of waves of weeks of protest"


def is_definite(noun: Word) -> bool:
    """ "the group", "this party", "that city": one that is known."""
    return any(one.lower in words_of("definite") for one in children(noun, "det"))


def is_body(noun: Word) -> bool:
    """A court, a militia, a junta: people who act as one."""
    return any(noun.lemma in words_of(kind) for kind in ("armed groups", "holders of power", "institution words"))


def could_act(noun: Word) -> bool:
    """People, a body or a name; no road, vote or toll."""
    are_people = bool(person_classes(noun.lemma) or classes_of(noun.lemma) & ACTING) or is_body(noun) or noun.lemma in words_of("bodies of any name")
    return noun.name is not None or noun.pos not in ("NOUN", "NUM") or are_people


def unwrapped(word: Word) -> Word:
    """The noun that is meant behind "a number of", "a wave of", "weeks of"."""
    for _ in range(LAYERS):
        inner = _inside(word) if _only_counts(word) else None
        if inner is None or (word.pos == "NUM" and _is_counted(inner)):  # "twelve of the sixteen parties" are not the sixteen
            return word
        word = inner
    return word


def _only_counts(word: Word) -> bool:
    """True for "a number", "members", "twelve"; not for "family members of such persons", who are others than the persons."""
    if person_classes(word.lemma) and any(one.pos == "NOUN" for one in children(word, "compound")):
        return False
    if word.lemma == "member" and children(word, "nummod"):
        return False  # "two members of the guild" are not the guild
    return is_transparent(word.lemma) or word.pos == "NUM"


def _is_counted(noun: Word) -> bool:
    return any(one.dep == "nummod" or number_of(one.lower) is not None for one in children(noun, "nummod", "amod"))


def wrapping(word: Word) -> Word:
    """The noun before "of" that only counts or measures what is meant: the "series" of "a series of raids"; else the noun itself."""
    outer = over_of(word) or word
    return outer if is_transparent(outer.lemma) else word


def _inside(word: Word) -> Word | None:
    of = next((one for one in children(word, "prep") if one.lower == "of"), None)
    return child(of, "pobj") if of else None


def naming(word: Word) -> list[Word]:
    """The words that name what a noun phrase stands for, without article, and without where it is or what it is for."""
    if word.lower == "those":
        return _those(word)
    words = named_part(_behind_dash(_without_circumstances(phrase(word), word), word))
    while words and words[-1].i > word.i and (words[-1].pos in ("ADP", "DET", "PUNCT") or words[-1].dep == "amod"):
        words = words[:-1]
    return words


def _behind_dash(words: list[Word], head: Word) -> list[Word]:
    """ "Summary - Norse guards": the guards; a dash that stands free ends what a line is about."""
    free = [b for a, b, c in zip(words, words[1:], words[2:], strict=False) if b.text in FREE_DASHES and a.end < b.start and b.end < c.start and b.i < head.i]
    return [one for one in words if one.i > free[-1].i] if free else words


def _those(word: Word) -> list[Word]:
    """ "those who fled the fighting": with the clause that says who they are, up to its first comma."""
    state = [one for one in children(word, "prep") if one.i == word.i + 1 and any(noun.lemma in words_of("states of people") for noun in children(one, "pobj"))]
    parts = children(word, "relcl", "acl", "amod") or state  # "those in power"
    clause = sorted((one for part in parts for one in subtree(part) if one.i > word.i), key=lambda one: one.i)
    comma = next((at for at, one in enumerate(clause) if one.text == ","), len(clause))
    said = [word, *clause[:comma]]
    while said[-1].pos == "CCONJ":
        said = said[:-1]
    return said


def _without_circumstances(words: list[Word], head: Word) -> list[Word]:
    """ "protesters in Norland", "a declaration by the council", "(accuse) the miners of theft": where, by whom and of what are other slots."""
    for prep in children(head, "prep"):
        if prep.i > head.i and (prep.lower in words_of("phrase ends") or _is_of_verb(prep, head) or _is_purpose(prep, head) or is_whence(prep, head)):
            words = [one for one in words if one.i < prep.i]
    return words


def _is_of_verb(prep: Word, head: Word) -> bool:
    """True for the "of" of "accused the miners of theft", "warned the miners of a flood", which the parser hangs on the miners."""
    head = over_of(head) or head  # "accused five of the miners of theft"
    if head.dep not in ("dobj", "nsubjpass"):
        return False
    is_told = prep.lower == "of" and head.head.lemma in words_of("tellings of something")
    return is_told or (prep.lower in ("of", "with") and head.head.lemma in words_of("accusations"))


def is_whence(prep: Word, noun: Word) -> bool:
    """True for the "from" of "withdraws its staff from Norland": whence they are taken, not whose they are."""
    return prep.lower == "from" and noun.dep in ("dobj", "nsubjpass") and noun.head.lemma in words_of("takings away")


def _is_purpose(prep: Word, head: Word) -> bool:
    """True for a "for" that says no office ("minister for health", "committee for human rights")."""
    if prep.lower != "for":
        return False
    noun = child(prep, "pobj")
    is_office_for = is_office(head.lemma) or person_classes(head.lemma) or head.lower in words_of("institution words")
    return noun is None or not is_office_for or child(noun, "poss") is not None


def named_part(words: list[Word]) -> list[Word]:
    """A noun phrase without article, possessive pronoun and what possesses it only generally ("the country's ...")."""
    while words and (_is_in_front(words[0]) or _is_own_country(words)):
        words = words[1:]
    while words and (words[-1].pos in ("PUNCT", "CCONJ") or words[-1].lower in POSSESSIVES):
        words = words[:-1]
    return words


def _is_in_front(word: Word) -> bool:
    is_article = word.lower in words_of("determiners") or (word.pos in ("ADP", "PART") and word.lower == "to")  # "up to ten"
    return is_article or word.pos == "PUNCT" or word.dep in ("cc", "predet", "neg")


def _is_own_country(words: list[Word]) -> bool:
    return len(words) > 1 and words[0].lower in words_of("own country") and words[1].lower in ("'s", "’s")


def joined(word: Word) -> str:
    """A name with its compounds: "United States", "Kyrgyz Republic"."""
    parts = sorted([*children(word, "compound", "amod", "det"), word], key=lambda one: one.i)
    return " ".join(part.known_as for part in parts if part.known_as)
