"""This file tells a title from the name behind it: an office, with the fields that it is for ("Under Secretary for Human Rights")."""

from __future__ import annotations

from akyn.lang.en.vocabulary import is_office, person_classes, words_of
from akyn.read.syntax.tree import Tree, Word
from akyn.read.syntax.whose import country_in_front

BETWEEN_FIELDS = frozenset({"and", "of", "for", "the", ",", "&"})
IN_POSTS = frozenset({"'s", "and", "extraordinary", "of", "plenipotentiary", "the", "to", "’s"})


def is_bare_office(words: list[Word]) -> bool:
    """ "the Foreign Ministers", "Nominee": an office or a calling in capitals is nobody's name."""
    if len(words) == 1 and person_classes(words[0].lower) & {"office", "calling"}:
        return words[0].lower not in words_of("offices borne as names")
    return is_office(words[-1].lemma) and all(word.lower in words_of("office leads") or is_office(word.lemma) for word in words)


def without_office(words: list[Word], label: str) -> list[Word]:
    """ "the CEC Chair": the body without the office that ends it; [] for "the Civil Administrator", who is nobody by name."""
    is_office_last = len(words) > 1 and is_office(words[-1].lemma) and words[-2].lower not in BETWEEN_FIELDS
    if not is_office_last or words[-1].lower in words_of("offices borne as names"):
        return words
    body = words[:-1]
    while body and (body[-1].lower in words_of("office leads") or is_office(body[-1].lemma)):
        body = body[:-1]
    return body if label == "ORG" else []


def behind_title(tree: Tree, words: list[Word], label: str) -> list[Word]:
    """The name behind the office that stands in front of it ("Minister Hale"), or behind the field of one ("Human Rights Ana Hale")."""
    for at, word in enumerate(words[:-1]):
        is_of_body = label == "ORG" and is_field(word)  # "Justice Department": no judge
        behind = _without_country(_without_elect(words[at + 1 :]))
        is_title = is_office(word.lemma) or is_office(word.lower.removesuffix("s"))  # the lemma of "Senators" in a name is itself
        if is_title and not is_of_body and behind and _may_start_a_name(behind[0]):
            return behind
    fields = [at for at, word in enumerate(words[:-1]) if is_field(word)] if label in ("PERSON", "ORG") and is_behind_office(tree, words[0]) else []
    return words[fields[-1] + 1 :] if fields and _may_start_a_name(words[fields[-1] + 1]) else words


def _without_country(words: list[Word]) -> list[Word]:
    """ "(minister) of Norland Hale", "of the Norland Hale": the name."""
    if len(words) < 3 or words[0].lower not in ("of", "for"):
        return words
    rest = words[2:] if words[1].lower == "the" else words[1:]
    length = country_in_front([word.known_as for word in rest], left=1)
    return rest[length:] if length else words


def _without_elect(words: list[Word]) -> list[Word]:
    """ "(President)-elect Hale": the name."""
    is_elect = len(words) > 2 and words[0].text == "-" and words[1].lower in words_of("not yet in office")
    return words[2:] if is_elect else words


def _may_start_a_name(word: Word) -> bool:
    return word.text[:1].isupper() and word.pos == "PROPN" and not is_office(word.lemma)


def names_a_field(tree: Tree, words: list[Word]) -> bool:
    """ "the Secretary of State", "for Civilian Security, Democracy, and Human Rights": what an office is for, and no body of its own."""
    return all(is_field(word) or word.lower in BETWEEN_FIELDS for word in words) and is_behind_office(tree, words[0])


def is_behind_office(tree: Tree, word: Word) -> bool:
    """Whether an office and its fields lead up to a word."""
    at = word.i - 1
    while at > 0 and (is_field(tree.words[at]) or tree.words[at].lower in BETWEEN_FIELDS):
        at -= 1
    office, link = tree.words[at], tree.words[at + 1]
    is_lead = is_office(office.lemma) and link.lower in ("of", "for") and office.sentence == word.sentence
    return is_lead or _is_behind_post(tree, word)


def _is_behind_post(tree: Tree, word: Word) -> bool:
    """ "the Ambassador of Norland to the Kingdom of | Sweden": whether a post abroad, with whose and where it is, leads up to a word."""
    at, links = word.i - 1, 0
    while at > 0 and (tree.words[at].lower in IN_POSTS or tree.words[at].text[:1].isupper()) and tree.words[at].lemma not in words_of("posts abroad"):
        links += tree.words[at].lower == "to"
        at -= 1
    post = tree.words[at]
    return links == 1 and post.lemma in words_of("posts abroad") and post.sentence == word.sentence


def is_field(word: Word) -> bool:
    """True for what an office may be for: affairs, rights, defence."""
    return word.lower in words_of("fields of office")
