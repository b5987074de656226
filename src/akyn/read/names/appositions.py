"""This file finds the name that stands beside a noun for the same thing: "the finance minister Ana Kovač", "the mining company Lindex"."""

from __future__ import annotations

from itertools import takewhile

from akyn.lang.en.vocabulary import classes_of, company_word, is_office, person_classes, words_of
from akyn.read.names.described import owning
from akyn.read.names.drafts import Draft
from akyn.read.names.roster import Roster
from akyn.read.syntax.nouns import named_part
from akyn.read.syntax.tree import SUBJECTS, Name, Word, ancestors, bounds, children, phrase, spelt, subtree
from akyn.read.syntax.whose import country_of

TITLE_REACH = 14  # words from an office to the name of who holds it
SELVES = frozenset({"her", "herself", "himself", "his"})
NAME_REACH = 4  # words from "company" to the name behind it


def person_beside(roster: Roster, word: Word) -> Draft | None:
    """ "the finance minister Ana Kovač": the person whose name stands beside the noun."""
    if word.tag in ("NNS", "NNPS"):
        return _known_by_name(roster, word)
    is_people = bool(person_classes(word.lemma))
    if is_people and word.dep == "appos" and word.head.name == "PERSON" and not any(one.tag == "VBD" for one in children(word, "acl")):
        return roster.by_head.get(word.head.i)  # "Ana Kovač, a miner hurt in the blast"
    if is_people and word.dep in ("compound", "nmod") and word.head.name == "PERSON":
        return roster.by_head.get(word.head.i)  # "(the Norse) miner Ana Kovač"
    twin = _second_subject(word)
    if twin is not None and is_people:
        return roster.by_head.get(twin.i)
    return _apposed(roster, word, is_people=is_people) or (_name_near(roster, word) if is_people else None)


def _second_subject(word: Word) -> Word | None:
    """The name that the parser took for another subject of the same verb."""
    if word.dep not in SUBJECTS:
        return None
    return next((one for one in word.head.children if one.dep == word.dep and one.i > word.i and one.name == "PERSON"), None)


def _apposed(roster: Roster, word: Word, *, is_people: bool) -> Draft | None:
    known = _known_by_name(roster, word) or (_self_named(roster, word) if is_people else None)
    if known is not None:
        return known
    for one in children(word, "appos", "nmod", "compound"):
        if one.dep == "appos" and one.name is None and is_people and person_classes(one.lemma) and (named := _apposed(roster, one, is_people=True)):
            return named  # "his challenger, the lawyer Ana Kovač"
        if one.name != "PERSON" or one.i not in roster.by_head:
            continue
        if is_people or (one.dep == "appos" and (roster.tree.words[word.i + 1].name == "PERSON" or _is_presented(roster, word, one))):
            return roster.by_head[one.i]
    return None


def _self_named(roster: Roster, word: Word) -> Draft | None:
    """ "a man who introduced himself as Basel", "a nurse who gave her name only as Ana": the name."""
    told = [one for one in children(word, "acl", "relcl") if one.lemma in words_of("sayings of a name") and any(two.lower in SELVES for two in subtree(one))]
    named = (name for name in roster.names if name.label == "PERSON" and name.head.sentence == word.sentence)
    behind = (name for name in named if roster.tree.words[name.words[0].i - 1].lower in ("as", *SELVES) and any(up in told for up in ancestors(name.head)))
    return next((roster.by_head.get(name.head.i) for name in behind), None)


def _is_presented(roster: Roster, word: Word, name: Word) -> bool:
    """ "The prefect of the district, Ana Kovač, said ...": a full name between commas is whose the noun is that does something; no ship and no town."""
    whole = next((one for one in roster.names if one.head is name), None)
    is_thing = word.lemma in words_of("vehicles") | words_of("places") or bool(company_word(word.lemma) or classes_of(word.lemma))
    is_one = word.dep in SUBJECTS and word.tag in ("NN", "NNP") and any(one.dep in ("det", "poss") for one in word.children)
    is_set_off = whole is not None and len(whole.words) > 1 and any(one.text == "," for one in word.children)
    return is_one and is_set_off and not is_thing


def _known_by_name(roster: Roster, word: Word) -> Draft | None:
    """ "its neighbour, Norland", "its owners, Lindex Copper": of several only a body."""
    kinds = ("GPE", "ORG") if word.tag in ("NN", "NNP") else ("ORG",)
    named = next((one for one in children(word, "appos") if one.name in kinds and one.i in roster.by_head and not children(one, "conj")), None)
    return roster.by_head[named.i] if named is not None and word.lemma in words_of("known by name") else None


def _name_near(roster: Roster, word: Word) -> Draft | None:
    if word.dep not in ("nsubj", "nsubjpass", "dobj") or word.tag not in ("NN", "NNP"):
        return None
    return _name_inside(roster, word) or _name_behind_title(roster, word) or _name_before(roster, word)


def _name_inside(roster: Roster, word: Word) -> Draft | None:
    """ "fellow of the Academy of Norland Ivo Basel": a name in the phrase that no preposition introduces; the last one."""
    inside = [name for name in roster.names if _is_inside(name, word) and _stands_free(roster, name) and not _is_in_a_clause(name, word)]
    return roster.by_head.get(inside[-1].head.i) if inside else None


def _name_behind_title(roster: Roster, word: Word) -> Draft | None:
    """ "the Ambassador Extraordinary of Norland to Sweden Ivo Basel": the name behind a title of offices and countries, wherever the parser hung it."""
    if not is_office(word.lemma):
        return None
    behind = roster.tree.words[word.i + 1 : word.i + 1 + TITLE_REACH]
    title = list(takewhile(lambda one: one.name != "PERSON" and _is_of_title(one), behind))
    name = behind[len(title)] if len(title) < len(behind) else None
    if name is None or not title or name.name != "PERSON" or name.sentence != word.sentence or title[-1].name not in ("GPE", "ORG"):
        return None
    return next((roster.by_head.get(one.head.i) for one in roster.names if one.words[0] is name), None)


def _is_of_title(word: Word) -> bool:
    return word.name in ("GPE", "ORG", "NORP") or word.pos == "ADJ" or word.lower in words_of("words of titles")


def _is_inside(name: Name, word: Word) -> bool:
    first = name.words[0]
    return name.label == "PERSON" and first.sentence == word.sentence and first.i > word.i and any(up is word for up in ancestors(name.head))


def _stands_free(roster: Roster, name: Name) -> bool:
    before = roster.tree.words[name.words[0].i - 1]
    return before.pos not in ("ADP", "VERB", "AUX", "CCONJ", "SCONJ") and before.lower not in ("'s", "’s")


def _is_in_a_clause(name: Name, word: Word) -> bool:
    return any(up.dep in ("relcl", "acl", "advcl") for up in (name.head, *ancestors(name.head)) if up.i > word.i)


def _name_before(roster: Roster, word: Word) -> Draft | None:
    """ "Ana Kovač, the president's ally, resigned" where the parser took the apposition for the subject."""
    first = phrase(word)[0]
    if "relation" not in person_classes(word.lemma) or first.i < 2 or roster.tree.words[first.i - 1].text != ",":
        return None
    before = roster.tree.words[first.i - 2]
    return roster.by_head.get(before.i) if before.name == "PERSON" and before.sentence == word.sentence else None


def company_beside(roster: Roster, word: Word) -> Draft | None:
    """ "the mining company X", "the tanker X": the company or ship whose name stands behind the noun; what a model took for a person is one."""
    for one in children(word, "appos") if company_word(word.lemma) or word.lemma in words_of("vehicles") else ():
        draft = roster.by_head.get(one.i)
        if draft is not None and one.i <= word.i + NAME_REACH and draft.type in ("organization", "asset", "person"):
            return _told_as_company(roster, draft, word, one)
    return _body_before(roster, word)


def _body_before(roster: Roster, word: Word) -> Draft | None:
    """ "X, a mining company that ...": X."""
    is_body = word.dep == "appos" and word.tag == "NN" and word.lemma in words_of("bodies of any name")
    draft = roster.by_head.get(word.head.i) if is_body and any(one.lower in ("a", "an") for one in children(word, "det")) else None
    return draft if draft is not None and draft.type == "organization" else None


def _told_as_company(roster: Roster, draft: Draft, word: Word, name: Word) -> Draft:
    start, end = bounds([*named_part(phrase(word)), name])
    draft.names.add(spelt(roster.tree.text, roster.tree.between(start, end)))
    if draft.type == "person":
        draft.type = "organization"
    draft.owner = draft.owner or owning(roster, word)
    draft.country = draft.country or country_of(word)
    return draft
