"""This file says what a number counts: a quantity of the text bound to the noun and the verb it stands with."""

from __future__ import annotations

from dataclasses import dataclass

from akyn.lang.en import vocabulary
from akyn.model import Figure, Report
from akyn.read.tree import Tree, Word, ancestors, bounds, phrase
from akyn.text.numbers import Quantity

# What a verb or noun of harm counts; "injured" is never mixed with "hospitalised", nor "arrested" with "charged".
MEASURE_OF_TRIGGER = {
    **dict.fromkeys(
        ("kill", "die", "perish", "death", "dead", "fatality", "slay", "murder", "massacre", "succumb", "toll", "execute", "assassinate", "shoot", "drown"),
        "killed",
    ),
    **dict.fromkeys(("injure", "wound", "injury", "hurt", "wounded", "injured", "maim"), "injured"),
    **dict.fromkeys(("hospitalise", "hospitalize", "hospitalisation", "hospitalization"), "hospitalised"),
    **dict.fromkeys(("arrest", "detain", "detention", "imprison", "jail", "detainee"), "arrested"),
    **dict.fromkeys(("charge", "indict"), "charged"),
    **dict.fromkeys(("displace", "evacuate", "displaced"), "displaced"),
    **dict.fromkeys(("missing", "disappear", "vanish"), "missing"),
    **dict.fromkeys(("rescue", "release", "free"), "released"),
    **dict.fromkeys(("deploy", "send", "dispatch", "mobilise", "mobilize"), "deployed"),
}
MEASURE_OF_NOUN = {
    **dict.fromkeys(("seat", "mandate"), "seats"),
    **dict.fromkeys(("party", "bloc"), "parties"),
    **dict.fromkeys(("protester", "demonstrator", "marcher", "striker"), "participants"),
    **dict.fromkeys(("vote", "ballot"), "votes"),
    **dict.fromkeys(("year", "month", "day", "hour", "week"), ""),  # filled by its own plural
    **dict.fromkeys(("victim", "casualty", "death", "fatality"), "killed"),
    **dict.fromkeys(("building", "company", "enterprise", "vehicle", "house", "shop", "person", "member", "country"), ""),
}
MEASURES = frozenset({*MEASURE_OF_TRIGGER.values(), *MEASURE_OF_NOUN.values()}) - {""}
HARMS = frozenset(MEASURE_OF_TRIGGER.values())
TOLLS = frozenset({"toll", "number", "count", "tally", "total", "figure", "death"})
CROWDS = frozenset({"PROTEST", "CONSULT"})
DURATIONS = frozenset({"year", "month", "day", "hour", "week"})


@dataclass(slots=True)
class Counted:
    """A quantity and the noun it counts (the number itself where it stands for people: "close to 600 were injured")."""

    quantity: Quantity
    word: Word
    noun: Word


def counted(tree: Tree, quantities: tuple[Quantity, ...]) -> list[Counted]:
    """Each quantity with the noun it stands with."""
    found = []
    for quantity in quantities:
        words = [word for word in tree.words if quantity.start <= word.start and word.end <= quantity.end]
        numeral = next((word for word in reversed(words) if word.pos in ("NUM", "NOUN", "SYM", "PROPN", "ADJ", "DET", "PRON")), words[-1] if words else None)
        if numeral is not None:
            found.append(Counted(quantity, numeral, _noun_of(numeral, {word.i for word in words})))
    return found


def _noun_of(word: Word, inside: set[int]) -> Word:
    """The noun a number stands before, or that its "of" leads to; itself where there is none."""
    node = word
    while node.i in inside and node.dep in ("nummod", "quantmod", "compound", "advmod", "amod", "npadvmod", "det", "nmod") and node.head is not node:
        node = node.head
    if node.i in inside:
        of = next((one for one in node.children if one.lower == "of"), None)
        inner = next((one for one in of.children if one.dep == "pobj"), None) if of else None
        return (inner or node) if inner is None or inner.pos != "PRON" else node
    return node


def figure(report: Report, one: Counted, *, type_name: str, lemmas: list[str], of: str | None = None) -> Figure | None:
    """The quantity as a figure of a statement of this type, or None where it counts nothing that the statement is about.

    Args:
        of: the plural that a pronoun behind the number stands for ("four of them": "parties").
    """
    quantity = one.quantity
    measure, unit = _measure(one, type_name, lemmas)
    if measure is None and of is not None:
        measure = of if of in MEASURES else measure
    if measure is None:
        return None
    start, end = quantity.start, quantity.end
    whom = None
    if one.noun.i != one.word.i and measure not in ("money",):
        low, high = bounds([part for part in phrase(one.noun) if part.start >= quantity.end] or [one.noun])
        whom = report.text[low:high].strip() or None
    return Figure(
        measure=measure, value=quantity.value, low=quantity.low, high=quantity.high, approximate=quantity.approximate,
        span=report.span(start, end), unit=unit, whom=whom,
    )  # fmt: skip


def _measure(one: Counted, type_name: str, lemmas: list[str]) -> tuple[str | None, str | None]:
    unit = one.quantity.unit
    if unit and len(unit) == 3 and unit.isupper():
        return "money", unit
    lemma = one.noun.lemma
    if lemma in DURATIONS:
        return (f"{lemma}s" if type_name in ("SANCTION", "COERCE", "ELECT", "APPOINT") else None), None
    own = MEASURE_OF_NOUN.get(lemma)
    if own and not (own == "participants" and type_name in ("CASUALTY", "SANCTION") or own == "participants" and "arrest" in lemmas):
        return own, None
    if unit == "percent" or unit == "share":
        return ("votes" if type_name == "ELECT" else unit), unit
    harm = next((MEASURE_OF_TRIGGER[lemma] for lemma in lemmas if lemma in MEASURE_OF_TRIGGER), None)
    if harm and (type_name in ("CASUALTY", "COERCE", "ASSAULT", "RETREAT", "MOBILIZE", "FLEE", "SANCTION", "AID")):
        return harm, None
    if type_name in CROWDS and "crowd" in vocabulary.person_classes(lemma):
        return "participants", None
    if one.noun.i == one.word.i:
        return None, None
    return _plural(lemma), None


def _plural(lemma: str) -> str:
    irregular = {"person": "people", "man": "men", "woman": "women", "child": "children"}
    return irregular.get(lemma, lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s")


def is_beside(one: Counted, trigger: Word, slots: list[Word], words: list[Word]) -> bool:
    """True where the quantity stands in a slot of the statement, or hangs on its predicate over nouns and prepositions alone."""
    heads = {word.i for word in (*slots, *words, trigger)}
    if trigger.pos == "NOUN" and trigger.dep in ("nsubj", "nsubjpass") and trigger.lemma in TOLLS:
        heads.add(trigger.head.i)  # "the toll rose to 18"
    if one.noun.i in heads or one.word.i in heads:
        return True
    return any(up.i in heads for up in _up_to_the_verb(one.word))


def is_counted_in(one: Counted, victims: list[Word]) -> bool:
    """True where the quantity counts the victims themselves, not something said about them."""
    heads = {word.i for word in victims}
    node = one.word
    while node.i not in heads:
        if (
            node.dep not in ("nummod", "quantmod", "compound", "advmod", "pobj", "prep", "det", "amod")
            or node.head is node
            or (node.dep == "prep" and node.lower not in ("of", "to"))
        ):
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
