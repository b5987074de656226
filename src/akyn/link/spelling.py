"""This file compares two full names word by word: which words answer each other, how closely they are spelled, and which are left over.

A name is one with another when its words are found again, whatever their order, script or spelling, and neither has a word that the other contradicts:
"Kim Song Il" is not "Kim Song Ho", though "Song Il" might be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from akyn.lang import tables
from akyn.lang.en.number_words import ORDINALS, number_of
from akyn.lang.en.vocabulary import company_word, words_of
from akyn.model import Reason
from akyn.places import country_of_demonym
from akyn.text.names import fold, rough_key, sound_key
from akyn.text.wordlists import word_classes

HERE = "akyn.link"
CLOSE = 0.7  # from here on two words may be one name in two spellings: the mean likeness of their sounds and of their consonants
SHORTEST = 3  # letters of a word that may be misspelled; of a shorter one every letter counts
AN_INITIAL = 0.8  # how much an initial answers the name it begins
A_NICKNAME = 0.9  # how much Bill answers William
ARTICLES = frozenset({"a", "an", "and"})  # parts of numbers ("a hundred") that are no number alone
INITIALS = re.compile(r"[b-df-hj-np-tv-xz]{2,3}")  # "JC", "RN": given names that nobody could speak
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
POSSESSOR = re.compile(r"^.*[’'](?:s\s+|\s+)")  # "Lindex's " before what it owns
CLOSE_BODY = 0.8  # the same for the words of bodies: by one word they differ where a person is only misspelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Two words of two names that answer each other, and how closely."""

    word: str
    other: str
    likeness: float


@lru_cache(maxsize=65536)
def same_person(name: str, other: str) -> tuple[Reason, ...]:
    """What speaks for and against one person bearing both names; nothing where a name is a single word."""
    return tuple(_one_person(name, other))


def _one_person(name: str, other: str) -> Iterator[Reason]:
    words, others = joined_alike(person_words(name), person_words(other))
    if min(len(words), len(others)) < 2:
        yield from _written_in_one(name, other, words, others)
        return
    answers = answered(words, others)
    if not any(min(len(one.word), len(one.other)) > 1 for one in answers):
        return
    if len(answers) > 1:
        yield Reason(weight=1.0, words=f"their words answer each other: {' '.join(one.word for one in answers)}")
    else:
        yield Reason(weight=0.6, words=f"one word in common: {answers[0].word}")
    yield from (spelled(one) for one in answers if one.likeness < 1)
    yield from _left_over(words, others, answers)
    yield from _fathers(name, other, words, others, answers)


def _written_in_one(name: str, other: str, words: tuple[str, ...], others: tuple[str, ...]) -> Iterator[Reason]:
    """A name of two words that the other writes as one, by a blank or a hyphen that was lost; their consonants alone are too few to say so."""
    is_alone = len(words) == len(others) == 1 and " " in f"{name}{other}"
    if is_alone and DamerauLevenshtein.normalized_similarity(words[0], others[0]) >= CLOSE and (likeness := closeness(words[0], others[0])):
        yield Reason(weight=round(likeness, 3), words=f"written in one: {name} / {other}")


def spelled(answer: Answer) -> Reason:
    """What is lost where two words are not spelled alike."""
    what = "an initial for a name" if min(len(answer.word), len(answer.other)) == 1 else "spelled otherwise"
    return Reason(weight=round(answer.likeness - 1, 3), words=f"{what}: {answer.word} / {answer.other}")


def _left_over(words: tuple[str, ...], others: tuple[str, ...], answers: tuple[Answer, ...]) -> Iterator[Reason]:
    """Words of one name only are left out by the other; words of both contradict each other."""
    over, others_over = without(words, (one.word for one in answers)), without(others, (one.other for one in answers))
    if over and others_over:
        yield Reason(weight=-1.5, words=f"names that differ: {' '.join(over)} / {' '.join(others_over)}")
        return
    known = {word for one in answers for word in (one.word, one.other)}
    if more := [word for word in over + others_over if word not in known]:
        yield Reason(weight=round(-0.1 * len(more), 3), words=f"only one has: {' '.join(more)}")


def _fathers(name: str, other: str, words: tuple[str, ...], others: tuple[str, ...], answers: tuple[Answer, ...]) -> Iterator[Reason]:
    """Salman son of Omar is not Omar son of Salman: names with a father in them hold their order, but for the family name put first."""
    if len(answers) < 3:
        return  # there is no order of two that a family name put first would not explain
    fathers = word_classes(HERE, "name_words.tsv")["father"]
    if not (fathers & set(fold(name).split()) and fathers & set(fold(other).split())):
        return
    order = [others.index(one.other) for one in sorted(answers, key=lambda one: words.index(one.word))]
    if not any(order[at:] + order[:at] == sorted(order) for at in range(len(order))):
        yield Reason(weight=-1.0, words="father and son change places")


def without(words: Iterable[str], used: Iterable[str]) -> tuple[str, ...]:
    """The words that are not used up, each use taking one away."""
    left = list(words)
    for word in used:
        left.remove(word)
    return tuple(left)


# ---- words that answer each other ----------------------------------------------------------------------------------------


def answered(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[Answer, ...]:
    """Each word with the word of the other name that answers it best, the closest first served; in the order of the first name."""
    ranked = sorted(
        (-likeness, abs(at - place), at, place)
        for at, word in enumerate(words)
        for place, other in enumerate(others)
        if (likeness := closeness(word, other))
    )
    taken: dict[int, tuple[int, float]] = {}
    for unlikeness, _, at, place in ranked:
        if at not in taken and place not in {other for other, _ in taken.values()}:
            taken[at] = place, -unlikeness
    return tuple(Answer(word=words[at], other=others[place], likeness=likeness) for at, (place, likeness) in sorted(taken.items()))


@lru_cache(maxsize=262_144)
def closeness(word: str, other: str) -> float:
    """How closely two words, as sounds, spell one name: 1 for the same sounds, 0 for another name."""
    if word == other:
        return 1.0
    if min(len(word), len(other)) == 1:
        return AN_INITIAL if word[0] == other[0] else 0.0
    full = short_forms()
    if full.get(word, word) == full.get(other, other):
        return A_NICKNAME
    if min(len(word), len(other)) < SHORTEST:
        return 0.0
    sounds = DamerauLevenshtein.normalized_similarity(word, other)
    if sounds < 2 * CLOSE - 1:
        return 0.0  # whatever the consonants, the mean is less
    consonants = DamerauLevenshtein.normalized_similarity(rough_key(word), rough_key(other))
    likeness = (sounds + consonants) / 2
    return likeness if likeness >= CLOSE else 0.0


def full_form(word: str) -> str:
    """What a nickname or an abbreviation stands for; any other word itself."""
    return short_forms().get(word, word)


@cache
def short_forms() -> dict[str, str]:
    """Nicknames and abbreviations with their full forms, as sounds."""
    return {sound_key(short): sound_key(full) for short, full in tables.mapping(HERE, "short_forms.tsv").items()}


# ---- the words of a name -------------------------------------------------------------------------------------------------


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name as sounds, given name first; titles before it and particles in it left out."""
    last, comma, first = name.partition(",")
    words = fold(f"{first} {last}" if comma and "," not in first else name).split()
    classes = word_classes(HERE, "name_words.tsv")
    while len(words) > 2 and words[0] in classes["title"]:
        words = words[1:]
    if len(words) > 1 and INITIALS.fullmatch(words[0]):
        words = [*words[0], *words[1:]]
    kept = words[:1] + [word for word in words[1:] if word not in classes["particle"]]
    return tuple(sound_key("abd" if word in classes["servant of"] else word) for word in kept)


def joined_alike(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two names, the words of one written as one where the other does so: "Al Gebra" and "Algebra"."""
    return joined_as(words, others), joined_as(others, words)


def joined_as(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The words, neighbours joined where that makes one of the others or the whole of a name that is one word."""
    if wholes(words).isdisjoint(others) and (len(words) < 2 or len(set(others)) != 1):
        return words
    return _joined(words, frozenset(others))


def _joined(words: tuple[str, ...], wanted: frozenset[str]) -> tuple[str, ...]:
    for at in range(len(words)):
        for end in range(len(words), at + 1, -1):
            run = words[at:end]
            whole = sound_key("".join(run))
            if min(map(len, run)) > 1 and (whole in wanted or (len(wanted) == 1 and run == words and closeness(whole, *wanted))):
                return (*words[:at], whole, *_joined(words[end:], wanted))
    return words


@lru_cache(maxsize=65536)
def wholes(words: tuple[str, ...]) -> frozenset[str]:
    """What two or more neighbours make when they are written as one."""
    runs = (words[at:end] for at in range(len(words)) for end in range(at + 2, len(words) + 1))
    return frozenset(sound_key("".join(run)) for run in runs)


# ---- companies and other bodies ------------------------------------------------------------------------------------------


def same_body(name: str, other: str) -> Iterator[Reason]:
    """What speaks for two names of companies or other bodies being one, beyond words that are equal."""
    words, others = joined_alike(body_words(name), body_words(other))
    if not words or len(words) != len(others):
        return
    if sorted(words) == sorted(others):
        yield Reason(weight=0.65, words=f"the same words but for their writing: {name} / {other}")
        return
    if not all(any(closeness(word, other) >= CLOSE_BODY for other in others) for word in words):
        return  # most pairs differ by their first word
    answers = answered(words, others)
    worst = min((one.likeness for one in answers), default=0.0)
    if len(answers) == len(words) and len(" ".join(words)) > 5 and worst >= CLOSE_BODY and not has_number(words + others):
        yield Reason(weight=0.62, words=f"spelled close, word for word: {name} / {other}")


def has_number(words: Iterable[str]) -> bool:
    """Whether some word is a number or a single letter: "Fund 1" is not "Fund 2"."""
    return any(word.isdigit() or len(word) == 1 for word in words)


@lru_cache(maxsize=65536)
def body_words(name: str) -> tuple[str, ...]:
    """The words of a body's name as sounds: legal form and small words left out, numbers as digits, spelled-out initials as one."""
    return tuple(map(_written_out, _kept(name, word_classes(HERE, "generic.tsv")["small"])))


@lru_cache(maxsize=262_144)
def own_words(name: str) -> tuple[str, ...]:
    """The words of a body's name that are its own: those that say only what kind of body it is are left out too; it may be none."""
    classes = word_classes(HERE, "generic.tsv")
    return tuple(_written_out(word) for word in _kept(name, classes["small"]) if word not in classes["generic"])


@lru_cache(maxsize=65536)
def is_shared(name: str) -> bool:
    """Whether many countries may have a body of this name: none of its words is its own ("Labour Party", "Air Force"), as one is of "Red Heron"."""
    classes = word_classes(HERE, "generic.tsv")
    return set(fold(name).split()) <= classes["shared"] | classes["small"] | classes["area"]


@lru_cache(maxsize=65536)
def lone_word(name: str) -> tuple[str, ...]:
    """The own word of a name that is nothing else, "Lindex"; none of a word that many bodies share ("Northern")."""
    return own_words(name) if len(fold(name).split()) == 1 and not is_shared(name) else ()


@lru_cache(maxsize=65536)
def word_before_trade(name: str) -> tuple[str, ...]:
    """The own word of a name that goes on with nothing but its trade: "Lindex" of "Lindex Copper"."""
    first, *rest = fold(name).split() or [""]
    return own_words(first) if rest and _trades() | word_classes(HERE, "generic.tsv")["generic"] >= set(rest) else ()


@lru_cache(maxsize=65536)
def site_name(name: str) -> str:
    """What a site is called by, "hollow mine" of "Lindex's wholly owned Hollow copper mine"; "" where it has no proper word, or is only a part of one."""
    *before, head = POSSESSOR.sub("", name).split() or [""]
    if company_word(head.lower()) != "site" or {"of", "in", "at", "near"} & {word.lower() for word in name.split()}:
        return ""
    proper = [own for word in before if word[:1].isupper() and "-" not in word and not country_of_demonym(word) for own in own_words(word)]
    own = [word for word in proper if word not in _sounds_of_trades()]
    return f"{sound_key(''.join(own))} {sound_key(head)}" if own else ""


@cache
def _trades() -> frozenset[str]:
    """The words for what a company deals in or gives: "copper", "energy"."""
    return word_classes(HERE, "generic.tsv")["trade"] | words_of("company endings")


@cache
def _sounds_of_trades() -> frozenset[str]:
    return frozenset(map(sound_key, _trades()))


def _kept(name: str, left_out: frozenset[str]) -> list[str]:
    words = initials_joined(list(without_legal_form(tuple(fold(name).split()))))
    return numbers_joined([word for word in words if word not in left_out])


def _written_out(word: str) -> str:
    return full_form(sound_key(word))


def without_legal_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """Folded words of a name without the legal forms before and behind them, the longest first; never nothing."""
    forms = legal_forms()
    for length in range(min(_longest_form(), len(words) - 1), 0, -1):
        last, first = words[-length:], words[:length]
        if last in forms and not (first in forms and first < last):
            return without_legal_form(words[:-length])
        if first in forms:
            return without_legal_form(words[length:])
    return words


@cache
def legal_forms() -> frozenset[tuple[str, ...]]:
    """Legal forms as words."""
    return frozenset(tuple(form.split()) for form in tables.words(HERE, "legal_forms.tsv"))


@cache
def _longest_form() -> int:
    """In words."""
    return max(map(len, legal_forms()))


def initials_joined(words: list[str]) -> list[str]:
    """Single letters that stand in a row as one word: "a b c company" is "abc company"."""
    out: list[str] = []
    row = False
    for word in words:
        is_letter = len(word) == 1 and word.isalpha()
        if is_letter and row:
            out[-1] += word
        else:
            out.append(word)
        row = is_letter
    return out


def numbers_joined(words: list[str]) -> list[str]:
    """Numbers in words and with endings as digits: "forty four" is "44", "1st" and "first" are "1"."""
    out: list[str] = []
    at = 0
    while at < len(words):
        end = next((end for end in range(len(words), at, -1) if number_of(" ".join(words[at:end])) is not None and words[at] not in ARTICLES), at)
        out.append(str(int(number_of(" ".join(words[at:end])) or 0)) if end > at else digits_of_ordinal(words[at]))
        at = max(end, at + 1)
    return out


def digits_of_ordinal(word: str) -> str:
    """ "1" for "first" and "1st"; any other word itself."""
    if word in ORDINALS:
        return str(ORDINALS[word])
    found = ORDINAL.fullmatch(word)
    return found[1] if found else word
