"""This file says what a number counts: a quantity of the text bound to the noun and the verb it stands with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from akyn.lang.en.vocabulary import classes_of, measures, person_classes, words_of
from akyn.model import Figure, Report
from akyn.read.tree import Tree, Word, ancestors, bounds, children, phrase
from akyn.text.numbers import Quantity

NUMERALS = frozenset({"NUM", "NOUN", "SYM", "PROPN", "ADJ", "DET", "PRON"})
BEFORE_NOUN = frozenset({"nummod", "quantmod", "compound", "advmod", "amod", "npadvmod", "det", "nmod"})
COUNTING = frozenset({"nummod", "quantmod", "compound", "advmod", "pobj", "prep", "det", "amod"})
CROWDS = frozenset({"PROTEST", "CONSULT"})  # kinds whose crowds take part in them
LASTING = frozenset({"SANCTION", "COERCE", "ELECT", "APPOINT"})  # kinds that have a term
HARMING = frozenset({"CASUALTY", "COERCE", "ASSAULT", "RETREAT", "MOBILIZE", "FLEE", "SANCTION", "AID"})
KNOWN_BY_UNIT = frozenset({"money", "percent", "share", "years", "months", "weeks", "days", "hours", "participants"})
YEARS = range(1900, 2100)
IRREGULAR = {"people": "people", "person": "people", "man": "men", "woman": "women", "child": "children"}


@dataclass(slots=True)
class Counted:
    """A quantity and the noun it counts (the number itself where it stands for people: "close to 400 fell ill")."""

    quantity: Quantity
    word: Word
    noun: Word


def counted(tree: Tree, quantities: tuple[Quantity, ...]) -> list[Counted]:
    """Each quantity with the noun it stands with."""
    found = []
    for quantity in quantities:
        words = tree.between(quantity.start, quantity.end)
        if words:
            numeral = next((word for word in reversed(words) if word.pos in NUMERALS), words[-1])
            found.append(Counted(quantity, numeral, _noun_of(numeral, {word.i for word in words})))
    return found


def _noun_of(word: Word, inside: set[int]) -> Word:
    """The noun a number stands before, or that its "of" leads to; itself where there is none."""
    node = word
    while node.i in inside and node.dep in BEFORE_NOUN and node.head is not node:
        node = node.head
    of = next((one for one in node.children if one.lower == "of"), None) if node.i in inside else None
    noun = next((one for one in of.children if one.dep == "pobj"), None) if of else None
    return noun if noun is not None and noun.pos != "PRON" else node


def figure(report: Report, one: Counted, *, type_name: str, lemmas: list[str], of: str | None = None) -> Figure | None:
    """The quantity as a figure of a statement of this type, or None where it counts nothing that the statement is about.

    Args:
        of: the plural that a pronoun behind the number stands for ("four of them": "parties").
    """
    quantity = one.quantity
    if _counts_nothing(one):
        return None
    measure, unit, rule = _measure(one, type_name, lemmas)
    if _is_whole(one, is_harm=measure is not None and is_harm(measure)):
        return None
    if measure is None and of in _known_measures():
        measure, rule = of, "what the pronoun behind the number stands for"
    if measure is None:
        return None
    whom = None if measure == "money" or one.noun.i == one.word.i else _whom(report, one)
    return Figure(
        measure=measure, value=quantity.value, low=quantity.low, high=quantity.high, approximate=quantity.approximate,
        span=report.span(quantity.start, quantity.end), unit=unit, whom=whom, rule=rule,
    )  # fmt: skip


def _counts_nothing(one: Counted) -> bool:
    """True for a year before a noun ("the 2019 protests"), a number behind it ("Resolution 1325"), and a pair already known ("the two sides")."""
    noun, number = one.noun, one.quantity
    if noun is one.word or number.unit:
        return False
    if one.word.i > noun.i and one.word.dep == "nummod":
        return True
    if number.value in YEARS and number.end - number.start == 4 and not person_classes(noun.lemma) and noun.lemma not in _counting_nouns():
        return True
    is_pair = number.value == 2 and one.word.head is noun and noun.lemma not in _counting_nouns()
    return is_pair and any(det.lower in ("the", "these", "those", "both") for det in children(noun, "det"))


def _is_whole(one: Counted, *, is_harm: bool) -> bool:
    """True for the sixteen in "twelve of the sixteen", and for the 500 where most of them are arrested: what the part is taken from."""
    if one.noun.dep != "pobj" or one.noun.head.lower != "of":
        return False
    part = one.noun.head.head
    if part is one.word or one.word.i < part.i:
        return False
    return part.pos == "NUM" or (is_harm and (part.lower in words_of("vague words") or part.lemma in words_of("parts of a number")))


def _counting_nouns() -> frozenset[str]:
    return frozenset((*measures("harm"), *measures("noun")))


def _whom(report: Report, one: Counted) -> str | None:
    """What is counted, in the words behind the number."""
    start, end = bounds([part for part in phrase(one.noun) if part.start >= one.quantity.end] or [one.noun])
    return report.text[start:end].strip() or None


def _known_measures() -> frozenset[str]:
    return frozenset((*measures("harm").values(), *measures("noun").values()))


def _measure(one: Counted, type_name: str, lemmas: list[str]) -> tuple[str | None, str | None, str]:
    """The measure, the unit that the number brings along, and why."""
    unit, lemma = one.quantity.unit, one.noun.lemma
    if unit and len(unit) == 3 and unit.isupper():  # a currency
        return "money", unit, "the number has a currency"
    if lemma in words_of("durations"):
        return f"{lemma}s" if type_name in LASTING else None, None, "how long it lasts"
    own = _by_noun(lemma, type_name, lemmas)
    if own is None and unit in ("percent", "share"):
        return "votes" if type_name == "ELECT" else unit, unit, "a share of the whole"
    if own is not None:
        return own, None, f"what “{one.noun.lower}” is counted as"
    measure, rule = _by_predicate(one, type_name, lemmas)
    return measure, None, rule


def _by_noun(lemma: str, type_name: str, lemmas: list[str]) -> str | None:
    """What the counted noun says; protesters who are hurt, punished or arrested are no longer participants."""
    own = measures("noun").get(lemma) or (measures("harm").get(lemma) if not classes_of(lemma) & {"captive"} else None)
    is_done_to = type_name in ("CASUALTY", "SANCTION") or any(measures("harm").get(one) == "arrested" for one in lemmas)
    return None if own == "participants" and is_done_to else own


def _by_predicate(one: Counted, type_name: str, lemmas: list[str]) -> tuple[str | None, str]:
    """What the words of the predicate make of who is counted, and why."""
    harmed = next(((measure, lemma) for lemma in lemmas if (measure := measures("harm").get(lemma))), None)
    if harmed and type_name in HARMING and _may_be_harmed(one.noun):
        return harmed[0], f"what “{harmed[1]}” does to them"
    if type_name in CROWDS and "crowd" in person_classes(one.noun.lemma):
        return "participants", f"a crowd takes part in {type_name}"
    if one.noun.i == one.word.i or one.noun.name not in (None, "NORP"):
        return None, ""
    return "people" if one.noun.name == "NORP" else _plural(one.noun.lemma), f"no measure but “{one.noun.lower}” itself"


def _may_be_harmed(noun: Word) -> bool:
    """True for people, and for whatever is not known to be a thing, a place or a stretch of time."""
    if person_classes(noun.lemma):
        return True
    is_thing = classes_of(noun.lemma) & {"asset", "building", "weapon"} or noun.lemma in words_of("vehicles")
    return not is_thing and noun.lemma not in words_of("places") and noun.lemma not in words_of("durations")


def _plural(lemma: str) -> str:
    if lemma.endswith("s"):
        return lemma
    return IRREGULAR.get(lemma, lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s")


def is_known(measure: str) -> bool:
    """True for a measure of the tables, not one named after whatever noun is counted."""
    return measure in _known_measures() or measure in KNOWN_BY_UNIT


def is_harm(measure: str) -> bool:
    """True for killed, injured, arrested: what somebody suffers."""
    return measure in measures("harm").values()


def is_beside(one: Counted, trigger: Word, words: Sequence[Word]) -> bool:
    """True where the quantity stands in one of the words of a statement, or hangs on its predicate over nouns and prepositions alone."""
    heads = {word.i for word in (*words, trigger)}
    if trigger.pos == "NOUN" and trigger.dep in ("nsubj", "nsubjpass") and trigger.lemma in words_of("tolls"):
        heads.add(trigger.head.i)  # "the toll rose to 18"
    return one.noun.i in heads or one.word.i in heads or any(up.i in heads for up in _up_to_the_verb(one.word))


def is_counted_in(one: Counted, victims: list[Word]) -> bool:
    """True where the quantity counts the victims themselves, not something said about them."""
    heads = {word.i for word in victims}
    node = one.word
    while node.i not in heads:
        is_counting = node.dep in COUNTING and (node.dep != "prep" or node.lower in ("of", "to"))
        if not is_counting or node.head is node:
            return False
        node = node.head
    return True


def _up_to_the_verb(word: Word) -> list[Word]:
    """The governors of a word as far as the first verb."""
    found = []
    for up in ancestors(word):
        found.append(up)
        if up.pos in ("VERB", "AUX"):
            break
    return found
