"""This file says whether a word is what a frame asks of its object or doer: a lemma, or a @class of nouns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from akyn.lang.en.vocabulary import classes_of, company_word, is_office, person_classes, words_of
from akyn.read.frames.entries import Entry
from akyn.read.names.cast import Cast
from akyn.read.syntax.clauses import Clauses, prepositional, through
from akyn.read.syntax.nouns import unwrapped
from akyn.read.syntax.tree import Word, child, children

PARTIAL = frozenset({"ADJ", "DET", "NUM", "PRON"})  # "two of", "the last of", "some of"
OF_WORD = ("advmod", "amod", "compound", "nmod", "npadvmod", "punct")  # as what the parts of a word hang on its last, and the hyphens between them
HE = frozenset({"he", "her", "him", "she", "whom"})
HE_AND_WE = HE | {"me", "us"}
SUMS = frozenset({"billion", "million"})  # "a million crowns": what is counted so is a sum, whatever it is called


@dataclass(frozen=True, slots=True)
class Asked:
    """Nouns that a frame asks for: by their own words, or by @class."""

    words: frozenset[str]
    classes: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.words or self.classes)


@cache
def asked(objects: str, sign: str = "") -> Asked:
    """What the `objects` column of a frame says under a sign: "^" of the doers, "!" of objects that it forbids, none of those that it takes."""
    under = [one.removeprefix(sign) for one in objects.split("|") if (one[:1] == sign if sign else one[:1] not in ("", "!", "^"))]
    return Asked(frozenset(one for one in under if not one.startswith("@")), tuple(one[1:] for one in under if one.startswith("@")))


def is_allowed(entry: Entry, head: Word, objects: list[Word], cast: Cast, clauses: Clauses) -> bool:
    """True where the doers and the objects of a predicate are such as its frame takes."""
    column = entry.frame.objects
    doers, forbidden, named = asked(column, "^"), asked(column, "!"), asked(column)
    if doers and not _any_is(clauses.subjects(head), doers, cast):
        return False
    if forbidden and _any_is(objects, forbidden, cast):
        return False
    return not named or _any_is(objects, named, cast) or _takes_somebody(named, objects)


def how_named(entry: Entry, objects: list[Word], cast: Cast) -> int:
    """2 where the frame names the object's own word, 1 where it names its class, 0 where it takes any."""
    named = asked(entry.frame.objects)
    if not named:
        return 0
    return 2 if _any_is(objects, Asked(named.words, ()), cast) else 1


def _any_is(words: list[Word], wanted: Asked, cast: Cast) -> bool:
    """True where one of the words, or what is meant behind "a number of", "twelve of" or "the last of", is one of what is asked."""
    return any(_is(part, wanted, cast) for one in words for part in (one, unwrapped(one), *_whole(one)))


def _whole(part: Word) -> list[Word]:
    """ "two of the seats", "32 out of 47 seats": the seats; the parser may hang "out" on the verb."""
    if part.pos not in PARTIAL:
        return []
    out = [noun for prep in children(part.head, "prep") if prep.lower == "out" and prep.i == part.i + 1 for noun in through(prep)]
    return out or [noun for name in ("of", "out") for noun in prepositional(part, name)]


def _is(word: Word, wanted: Asked, cast: Cast) -> bool:
    is_sum = any(one.lemma in SUMS & wanted.words for one in children(word, "nummod", "compound"))
    if is_sum or not wanted.words.isdisjoint((word.lemma, word.lower, _hyphened(word))):
        return True
    return any(QUESTIONS[kind](word, cast) if kind in QUESTIONS else kind in classes_of(word.lemma) for kind in wanted.classes)


def _takes_somebody(wanted: Asked, objects: list[Word]) -> bool:
    """ "turned her away", "told us to leave": whom a list of those who are held or hurt means, and one of those who are asked."""
    if "captive" not in wanted.classes:
        return False
    somebody = HE_AND_WE if "government" in wanted.classes else HE
    return any(one.lower in somebody for one in objects)


def _hyphened(word: Word) -> str | None:
    """ "run-off": the whole word, of which the tokeniser makes three; None where there is no hyphen before it."""
    if not any(one.i == word.i - 1 and one.text == "-" and one.dep in OF_WORD for one in word.children):
        return None
    return next((f"{one.lower}-{word.lower}" for one in children(word, *OF_WORD) if one.i == word.i - 2), None)


def _label(word: Word, cast: Cast) -> str | None:
    name = cast.name_of.get(word.i)
    return name.label if name else None


def _is_person(word: Word, cast: Cast) -> bool:
    if _label(word, cast) == "PERSON" or person_classes(word.lemma) or (_label(word, cast) == "NORP" and word.tag in ("NNS", "NNPS")):
        return True
    return word.lower in {"who", "whom"} | words_of("he and she") | words_of("they") | words_of("indefinite people") or _is_a_bare_count(word)


def _is_a_bare_count(word: Word) -> bool:
    """ "thousands were sacked", "as many as 20 were deported", "saved 200 more": of people, where nothing else is named."""
    is_more = word.lower == "more" and child(word, "nummod") is not None
    return word.tag == "CD" or is_more or (word.lemma in words_of("bare counts") and child(word, "prep") is None)


def _is_organization(word: Word, cast: Cast) -> bool:
    draft = cast.by_head.get(word.i)
    named = _label(word, cast) == "ORG" or (draft is not None and draft.type == "organization")
    return named or "government" in classes_of(word.lemma) or company_word(word.lemma) is not None


def _is_place(word: Word, cast: Cast) -> bool:
    draft = cast.by_head.get(word.i)
    named = _label(word, cast) in ("GPE", "LOC", "FAC") or (draft is not None and draft.type in ("place", "country"))
    return named or word.lemma in words_of("places")


def _is_government(word: Word, cast: Cast) -> bool:
    draft = cast.by_head.get(word.i)
    entered = draft is not None and (draft.type == "country" or draft.key.startswith("organization|"))
    return entered or "government" in classes_of(word.lemma) or _label(word, cast) == "GPE"


def _is_named(word: Word, cast: Cast) -> bool:
    """ "Ana Kovač": who is called by a name."""
    return _label(word, cast) == "PERSON"


def _is_official(word: Word, cast: Cast) -> bool:
    """ "Special Envoy Lars Holm", "the deputy minister", "Ana Kovač, the ambassador": who goes somewhere by office."""
    titles = (word, *children(word, "compound", "appos", "nmod"))
    return any(is_office(one.lemma) or one.lemma in words_of("diplomats") for one in titles)


def _is_ruler(word: Word, cast: Cast) -> bool:
    """ "the premier", "President Hale", "Prime Minister Ana Kovač": who is toppled and not merely dismissed; no "deputy premier"."""
    titles = children(word, "compound", "amod", "nmod", "appos")
    told = [word, *titles, *(part for one in titles for part in children(one, "compound", "amod"))]
    lemmas = {one.lemma for one in told}
    return bool(lemmas & words_of("rulers")) and not lemmas & words_of("below rulers")


def _may_hold_power(word: Word, cast: Cast) -> bool:
    """ "Hale", "the party", "they": who takes power and loses it; a village only loses its electricity."""
    is_pronoun = word.lower in words_of("it") | words_of("first person")
    return _is_person(word, cast) or _is_government(word, cast) or _is_ruler(word, cast) or is_pronoun or word.lemma in words_of("holders of power")


def _is_armed(word: Word, cast: Cast) -> bool:
    """ "rebels", "gunmen", "masked men": who takes up arms without being of the state."""
    is_called_armed = word.lemma in ("man", "youth", "people") and any(one.lower in ("armed", "masked", "hooded") for one in children(word, "amod"))
    return word.lemma in words_of("armed groups") or is_called_armed


def _is_ill(word: Word, cast: Cast) -> bool:
    """ "poverty", "drugs": what is fought without arms."""
    return word.lemma in words_of("ills")


def _is_called(word: Word, name: str) -> bool:
    """True for a word of a set, or a name before or behind it: "the storm", "Typhoon Ana", "Flight 12"."""
    titles = children(word, "compound", "nmod") if word.pos == "PROPN" or word.tag == "CD" else []
    return any(one.lemma in words_of(name) or one.lower in words_of(name) for one in (word, *titles))


def _is_hazard(word: Word, cast: Cast) -> bool:
    """ "the flood", "a quake of magnitude 6": what nature does; no "flood of letters", no "mortar fire", no "guards' fire"."""
    sources = children(word, "compound", "amod", "nmod", "poss")
    is_of_arms = any(one.lemma in words_of("how arms strike") or person_classes(one.lemma) or one.name == "NORP" for one in sources)
    is_of_things = any(one.pos == "NOUN" and one.lemma not in words_of("measures of hazards") for one in prepositional(word, "of"))
    return _is_called(word, "hazards") and not is_of_arms and not is_of_things


def _is_craft(word: Word, cast: Cast) -> bool:
    """ "the ferry": what carries people and goods."""
    return _is_called(word, "craft")


def _is_works(word: Word, cast: Cast) -> bool:
    """ "the dam": what is built, and may fall."""
    return _is_called(word, "works")


def _is_service(word: Word, cast: Cast) -> bool:
    """ "the road", "the website": what people rely on, and may be out of order."""
    return _is_called(word, "services")


def _is_protest(word: Word, cast: Cast) -> bool:
    """ "a march", "a national strike"; no "air strikes"."""
    is_blow = word.lemma == "strike" and any(one.lower in words_of("how arms strike") for one in children(word, "compound", "amod", "nmod"))
    return not is_blow and ("protest" in classes_of(_hyphened(word) or word.lemma) or word.lower == "protests")


# Classes that a name, a draft or a pronoun may have as well as a noun, and word sets that the type model does not learn from;
# the others are columns of `noun_classes.tsv` and nothing else.
QUESTIONS: dict[str, Callable[[Word, Cast], bool]] = {
    "person": _is_person,
    "org": _is_organization,
    "named": _is_named,
    "official": _is_official,
    "place": _is_place,
    "government": _is_government,
    "ruler": _is_ruler,
    "holder": _may_hold_power,
    "armed": _is_armed,
    "ill": _is_ill,
    "protest": _is_protest,
    "hazard": _is_hazard,
    "craft": _is_craft,
    "works": _is_works,
    "service": _is_service,
}
