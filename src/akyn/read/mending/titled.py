"""This file mends the parse of people named with a title, where the parser tears the name from its office or takes two people for one."""

from __future__ import annotations

from itertools import pairwise

from akyn.lang.en.vocabulary import is_office, person_classes, words_of
from akyn.read.names.titles import BETWEEN_FIELDS, is_field
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, ancestors, child, children, hang
from akyn.read.syntax.whose import country_in

MISTAKEN = frozenset({"appos", "conj", "dobj", "pobj"})  # as what the parser may take a name behind an office and its fields
LINKS = frozenset({"of", "for", "to"})  # between an office and what it is for, or where one is sent


def mend_titled(sentence: Sentence) -> None:
    """Puts right who bears which title."""
    for word, after in pairwise(sentence.words):
        _former_in_front(word, after, sentence)
    for word in sentence.words:
        _under_office(word)
        _titles_of_one(word)
        _younger(word, sentence)
        _behind_fields(word, sentence)
        _first_of_two(word)


def _former_in_front(word: Word, after: Word, sentence: Sentence) -> None:
    """ "Deposed premier Ivo Basel flees": what the parser takes for a clause with an object is the subject of the verb behind."""
    verb = word.head
    is_clause = word is sentence.words[0] and word.tag in ("VBN", "VBD") and word.dep in ("advcl", *SUBJECTS)
    is_with_object = after.dep == "dobj" and after.head is word and verb.i > after.i
    if not (is_clause and is_with_object) or any(one is not word for one in children(verb, *SUBJECTS)):
        return
    word.tag = "VBN"
    hang(after, verb, "nsubjpass" if children(verb, "auxpass") else "nsubj")
    for one in [one for one in word.children if one.dep != "amod"]:
        hang(one, after, one.dep)
    hang(word, after, "amod")


def _under_office(word: Word) -> None:
    """ "The Under-Secretary left": what the parser takes for a preposition is part of the office."""
    if word.lower != "under":
        return
    office = child(word, "pobj")
    if word.dep == "prep" or office is None or not is_office(office.lemma) or word.head is word:
        return
    hang(office, word.head, word.dep)
    for one in list(word.children):
        hang(one, office, one.dep)
    hang(word, office, "compound")


def _titles_of_one(word: Word) -> None:
    """ "Retired surgeon and former candidate Ana Hale agreed": she is both; two callings without an article, and one name."""
    if word.tag != "NN" or word.name is not None:
        return
    name = child(word, "conj")
    is_title = bool(person_classes(word.lemma)) and not children(word, "det", "poss", "nummod")
    if name is None or not is_title or name.name != "PERSON" or word.head is word or child(word, "cc") is None:
        return
    if not any(person_classes(one.lemma) for one in children(name, "compound", "nmod")):
        return
    hang(name, word.head, word.dep)
    hang(word, name, "nmod")


def _younger(word: Word, sentence: Sentence) -> None:
    """ "Ivo Basel, Jr. spoke": the name before the comma speaks; "Jr." is part of it."""
    if word.lower not in words_of("name endings"):
        return
    comma, above = sentence.before(word), word.head
    name = sentence.before(comma) if comma is not None and comma.text == "," else None
    if name is None or name.name != "PERSON" or above in (name, word):
        return
    if any(up is word for up in ancestors(name)):
        hang(name, above, word.dep)
    for one in list(word.children):
        hang(one, name, one.dep)
    hang(word, name, "punct")


def _behind_fields(name: Word, sentence: Sentence) -> None:
    """ "met the Minister for Trade and Labour Ana Hale": the parser may count her among the fields of the office; she bears it."""
    may_be = (name.name == "PERSON" or _is_unlabelled(name)) and name.dep in MISTAKEN and name.head.name != "PERSON"
    lead = _office_before(name, sentence) if may_be else []
    if not lead or lead[0].head is lead[0] or name in ancestors(lead[0]) or (name.name is None and not _is_sent(lead)):
        return
    titled, *fields = lead
    hang(name, titled.head, titled.dep)
    for one in [one for one in titled.children if one.i > name.i]:
        hang(one, name, one.dep)
    hang(titled, name, "nmod")
    _hang_fields(titled, fields)


def _is_unlabelled(word: Word) -> bool:
    """Whether it may be somebody's last name that the model did not find: a word with a capital that no other one follows in a name."""
    return word.name is None and word.pos == "PROPN" and word.text[:1].isupper() and not person_classes(word.lemma) and not is_field(word)


def _is_sent(lead: list[Word]) -> bool:
    """ "the Ambassador of Norland to Sweden": whatever stands behind the country where one is sent is his name."""
    return any(one.lower == "to" for one in lead) and country_in(lead[-1].text) is not None


def _hang_fields(titled: Word, fields: list[Word]) -> None:
    """ "the Ambassador Extraordinary and Plenipotentiary of Norland to Sweden": what the parser hung elsewhere says which office it is."""
    prep = None
    for word in (one for one in fields if one not in ancestors(titled)):
        if word.lower in LINKS and (word.lower == "to" or word.head not in fields or word.head.lower in words_of("full ranks")):
            prep = word
            hang(word, titled, "prep")
        elif word.lower in words_of("full ranks"):
            hang(word, titled, "amod")
        elif prep is not None and word.head is not prep and word.head not in fields and word not in ancestors(prep):
            hang(word, prep, "pobj")


def _office_before(name: Word, sentence: Sentence) -> list[Word]:
    """The office that leads up to a name by "of", "for" or "to" and its fields, and these; with no comma or "and" right before the name."""
    before = [one for one in sentence.words if one.i < name.i]
    while before and (_is_of_name(before[-1], name) or before[-1].lower in words_of("honorifics")) and not is_field(before[-1]):
        before.pop()
    if not before or before[-1].lower in BETWEEN_FIELDS | LINKS:
        return []
    for word, behind in pairwise(reversed([*before, name])):
        if behind is not name and behind.name == "PERSON" and not is_field(behind):
            return []  # the office is another's: "greetings from Minister Ana Hale of Norland to Ivo Basel"
        if is_office(behind.lemma):
            return [one for one in before if one.i >= behind.i] if word.lower in LINKS | words_of("full ranks") else []
        if not (behind.text[:1].isupper() or behind.lower in BETWEEN_FIELDS | LINKS | words_of("full ranks") or is_field(behind)):
            return []
    return []


def _is_of_name(word: Word, name: Word) -> bool:
    return word.name == "PERSON" or (name.name is None and word.head is name and _is_unlabelled(word))


def _first_of_two(name: Word) -> None:
    """ "Prime Minister Hale and Trade Minister Basel": the parser may take the first for a part of the second; they stand side by side."""
    if name.name != "PERSON" or name.dep not in ("compound", "nmod") or child(name, "cc") is None:
        return
    other = next((one for one in ancestors(name) if one.dep not in ("compound", "nmod")), None)
    if other is None or other.name != "PERSON" or other.head is other or not any(is_office(one.lemma) for one in children(other, "compound", "nmod")):
        return
    hang(name, other.head, other.dep)
    hang(other, name, "conj")
    for one in [one for one in children(name, "conj") if one is not other and one.i < other.i]:
        hang(one, other, "compound")
