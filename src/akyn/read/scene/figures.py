"""This file says what a number counts: a quantity of the text bound to the noun and the verb it stands with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from akyn.lang.en.vocabulary import classes_of, measures, person_classes, words_of
from akyn.model import Figure, Report
from akyn.read.syntax.tree import SUBJECTS, Tree, Word, ancestors, bounds, child, children, first_conjunct, has_no, over_of, phrase
from akyn.text.numbers import Quantity

NUMERALS = frozenset({"NUM", "NOUN", "SYM", "PROPN", "ADJ", "DET", "PRON"})
BEFORE_NOUN = frozenset({"nummod", "quantmod", "compound", "advmod", "amod", "npadvmod", "det", "nmod"})
COUNTING = frozenset({"nummod", "quantmod", "compound", "advmod", "pobj", "prep", "det", "amod"})
CROWDS = frozenset({"PROTEST", "CONSULT"})  # kinds whose crowds take part in them
LASTING = frozenset({"SANCTION", "COERCE", "ELECT", "APPOINT"})  # kinds that have a term
HARMING = frozenset({"CASUALTY", "COERCE", "ASSAULT", "RETREAT", "MOBILIZE", "FLEE", "SANCTION", "AID"})
PARTS = frozenset({"percent", "share"})  # units of a part of the whole
KNOWN_BY_UNIT = frozenset({"money", "percent", "share", "years", "months", "weeks", "days", "hours", "participants"})
YEARS = range(1900, 2100)
IRREGULAR = {"people": "people", "person": "people", "child": "children"}


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
            inside = {word.i for word in words}
            numeral = _first_of_range(next((word for word in reversed(words) if word.pos in NUMERALS), words[-1]), inside)
            found.append(Counted(quantity, numeral, _noun_of(numeral, inside)))
    return found


def _first_of_range(word: Word, inside: set[int]) -> Word:
    """The 20 of "between 20 and 30 men", where the parser has the noun."""
    while word.dep == "conj" and word.head.i in inside:
        word = word.head
    return word


def _noun_of(word: Word, inside: set[int]) -> Word:
    """The noun a number stands before, or that its "of" leads to; itself where there is none."""
    node = word
    while (node.i in inside or _is_bare_demonym(node)) and node.dep in BEFORE_NOUN and node.head is not node:
        node = node.head
    whole = over_of(node)
    if whole is not None and node.i in inside and "crowd" in person_classes(whole.lemma):
        return whole  # "a crowd of 3,000"
    of = next((one for one in node.children if one.lower == "of"), None) if node.i in inside else None
    noun = next((one for one in of.children if one.dep == "pobj"), None) if of else None
    return noun if noun is not None and noun.pos != "PRON" else node


def _is_bare_demonym(word: Word) -> bool:
    """The first demonym of "10 Norse and two Swedish soldiers"."""
    return word.name in ("NORP", "GPE") and word.dep == "amod" and child(word, "nummod") is not None


def figure(report: Report, one: Counted, *, type_name: str, lemmas: list[str], of: str | None = None) -> Figure | None:
    """The quantity as a figure of a statement of this type, or None where it counts nothing that the statement is about.

    Args:
        of: the plural that a pronoun behind the number stands for ("four of them": "parties").
    """
    quantity = _come_to(one)
    if _counts_nothing(one) or has_no(one.noun) or _is_in_compound(report, one):
        return None
    measure, unit, rule = _measure(one, type_name, lemmas)
    harm = _harm_behind(one.word)
    if harm is not None and measure != harm:
        return None
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


def _harm_behind(word: Word) -> str | None:
    """The measure of the 52 of "speaks of 31 dead and 52 wounded": what stands right behind it, whatever befell the others."""
    harm = word.head
    is_said_of_them = word.pos == "NUM" and word.dep in SUBJECTS and harm.i == word.i + 1 and harm.tag in ("JJ", "VBN")
    return measures("harm").get(harm.lemma) if is_said_of_them else None


def _come_to(one: Counted) -> Quantity:
    """ "rose from four to six", "rose by two to six": six."""
    prep, quantity = one.word.head, one.quantity
    is_range = quantity.value is None and quantity.high is not None and not quantity.approximate
    if not is_range or prep.lower not in ("by", "from") or one.word.dep != "pobj" or prep.head.lemma in words_of("spans"):
        return quantity
    return replace(quantity, value=quantity.high, low=quantity.high)


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


def _is_in_compound(report: Report, one: Counted) -> bool:
    """ "a six-vehicle crash", "a three-way coalition": the number says what kind; "a two-week curfew" says how long."""
    is_joined = report.text[one.word.end : one.noun.start] in ("-", "–") and one.noun.dep in ("amod", "compound", "nmod")
    return is_joined and one.noun.lemma not in words_of("durations") and not one.quantity.unit


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
    if is_money(one):
        return "money", unit, "the number has a currency"
    if lemma in words_of("durations"):
        return f"{lemma}s" if type_name in LASTING else None, None, "how long it lasts"
    own, part = _by_noun(lemma, type_name, lemmas), unit if unit in PARTS else None
    if own is not None:
        return own, part, f"what “{one.noun.lower}” is counted as"
    if part is not None:
        return "votes" if type_name == "ELECT" else part, part, "a share of the whole"
    measure, rule = _by_predicate(one, type_name, lemmas)
    return measure, None, rule


def _by_noun(lemma: str, type_name: str, lemmas: list[str]) -> str | None:
    """What the counted noun says; protesters who are hurt, punished or arrested are no longer participants."""
    if lemmas[0] != lemma and lemmas[0] in measures("harm") and lemma in measures("harm") and lemmas[0] not in words_of("tolls"):
        return None  # "three of the wounded died"
    noun = measures("noun").get(lemma)
    own = (noun if type_name in HARMING or not is_harm(noun or "") else None) or (measures("harm").get(lemma) if not classes_of(lemma) & {"captive"} else None)
    is_done_to = type_name in ("CASUALTY", "SANCTION") or any(measures("harm").get(one) == "arrested" for one in lemmas)
    return None if own == "participants" and is_done_to else own


def _by_predicate(one: Counted, type_name: str, lemmas: list[str]) -> tuple[str | None, str]:
    """What the words of the predicate make of who is counted, and why."""
    harmed = harm_of([*lemmas, *_whose_number(one.noun)])
    if harmed and type_name in HARMING and _may_be_harmed(one.noun):
        return harmed[0], f"what “{harmed[1]}” does to them"
    classes = person_classes(one.noun.lemma)
    if type_name in CROWDS and ("crowd" in classes or (classes and type_name == "PROTEST")):
        return "participants", f"a crowd takes part in {type_name}"
    if type_name == "PROTEST" and one.noun.i == one.word.i and one.word.dep == "nsubj":
        return "participants", "a number of people, not said who, takes part"
    if one.noun.i == one.word.i or one.noun.name not in (None, "NORP"):
        return None, ""
    return "people" if one.noun.name == "NORP" else _plural(one.noun.lemma), f"no measure but “{one.noun.lower}” itself"


def _whose_number(noun: Word) -> list[str]:
    """ "the bodies of 25 guards": bodies."""
    bodies = over_of(noun)
    return [bodies.lemma] if bodies is not None else []


def harm_of(lemmas: list[str]) -> tuple[str, str] | None:
    """What the words of a predicate do to people (killed, arrested), and which word; None where none does."""
    return next(((measures("harm")[lemma], lemma) for lemma in lemmas if lemma in measures("harm")), None)


def _may_be_harmed(noun: Word) -> bool:
    """True for people, and for whatever is not known to be a thing, a place or a stretch of time."""
    if person_classes(noun.lemma):
        return True
    is_thing = classes_of(noun.lemma) & {"asset", "building", "weapon"} or noun.lemma in words_of("vehicles")
    return not is_thing and noun.lemma not in words_of("places") and noun.lemma not in words_of("durations")


def _plural(lemma: str) -> str:
    if lemma.endswith("s"):
        return lemma
    if lemma.endswith("man"):
        return f"{lemma[:-3]}men"
    is_ending_in_y = lemma.endswith("y") and lemma[-2:-1] not in "aeiou"
    return IRREGULAR.get(lemma, lemma[:-1] + "ies" if is_ending_in_y else lemma + "s")


def is_known(measure: str) -> bool:
    """True for a measure of the tables, not one named after whatever noun is counted."""
    return measure in _known_measures() or measure in KNOWN_BY_UNIT


def is_harm(measure: str) -> bool:
    """True for killed, injured, arrested: what somebody suffers."""
    return measure in measures("harm").values()


def is_beside(one: Counted, trigger: Word, words: Sequence[Word]) -> bool:
    """True where the quantity stands in one of the words of a statement, or hangs on its predicate over nouns and prepositions alone."""
    heads = {word.i for word in (*words, trigger)}
    toll = toll_of(trigger)
    if toll is not None:
        heads.update(one.i for one in _coming_to(toll.head))
    if trigger.dep == "pobj" and trigger.head.lower == "in" and trigger.pos == "NOUN":
        heads.add(trigger.head.head.i)  # "1,500 soldiers in detention"
    return one.noun.i in heads or one.word.i in heads or any(up.i in heads for up in _up_to_the_verb(one.word))


def toll_of(trigger: Word) -> Word | None:
    """The noun whose verb says how many: "the toll rose to 18", "turnout was 58 percent", "put the number of wounded at 260", "of guards killed to 40"."""
    counted = first_conjunct(trigger.head) if trigger.dep in ("acl", "amod") and trigger.lemma in measures("harm") else trigger
    if _is_put_at(trigger):
        return trigger
    noun = over_of(counted) or trigger
    is_toll = noun.lemma in words_of("tolls") and (noun is not trigger or noun.dep != "dobj")
    is_equal = noun is trigger and noun.head.lemma == "be"
    return noun if noun.pos == "NOUN" and noun.dep in ("nsubj", "nsubjpass", "dobj") and (is_toll or is_equal) else None


def _is_put_at(trigger: Word) -> bool:
    """ "put the dead at nine": whose number is given."""
    is_given = trigger.dep == "dobj" and trigger.head.lemma in words_of("giving counts") and child(trigger, "nummod") is None
    return is_given and trigger.lemma in measures("harm") and any(prep.lower in ("at", "to") for prep in children(trigger.head, "prep"))


def is_money(one: Counted) -> bool:
    """True for a sum in a currency."""
    unit = one.quantity.unit
    return unit is not None and len(unit) == 3 and unit.isupper()


def is_former(one: Counted) -> bool:
    """True for the 61 of "lowered to 57 from 61" and of "a toll of 61 was corrected to 57"."""
    prep = one.word.head
    noun = prep.head if prep.lower == "of" and prep.head.lemma in words_of("tolls") else None
    verb = noun.head if noun is not None else prep.head
    is_old = one.word.dep == "pobj" and verb.pos == "VERB" and (noun is not None or (prep.lower == "from" and verb.lemma not in words_of("spans")))
    return is_old and any(new.pos == "NUM" for to in children(verb, "prep") if to.lower == "to" for new in children(to, "pobj"))


def _coming_to(verb: Word) -> Iterator[Word]:
    """The verb over a toll and those under it that say what it comes to: "is reported to be 42", "is believed to have reached 300"."""
    yield verb
    for under in children(verb, "xcomp"):
        yield from _coming_to(under)


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
