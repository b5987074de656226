"""This file tells places among the names that the model takes for people and bodies: by where the text puts them ("at Tal Basel", "the Basel crossing")."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from akyn import places
from akyn.lang.en.vocabulary import classes_of, company_word, institutions, is_news_agency, person_classes, speech_stance, words_of
from akyn.places import Gazetteer
from akyn.read.names.home import SHORTEST_TOWN, country_of_town, country_said
from akyn.read.names.labels import is_institution, spelling
from akyn.read.syntax.tree import PLACE_LABELS, SUBJECTS, Name, Word, children, first_conjunct
from akyn.text.names import fold

MISTAKEN = frozenset({"PERSON", "ORG", "NORP", "PRODUCT", "FAC", "WORK_OF_ART"})
STANDS_AT = frozenset({"at", "beyond", "in", "near", "off", "outside"})
LONGEST_TOWN = 3  # words


def placed(names: list[Name], gazetteer: Gazetteer) -> list[Name]:
    """The names, each that the text somewhere puts where a place stands, and never where somebody does, with the label of a place."""
    lands = {code for name in names if (code := country_said(name) or _country_of(name, gazetteer))}
    people = {fold(word.text) for name in names if name.label == "PERSON" and len(name.words) > 1 and not _is_where(name) for word in name.words}
    may_be = [name for name in names if _may_be_town(name) and _text(name) not in people]
    where = {_text(name) for name in may_be if _is_where(name) and (name.label != "ORG" or _stands_behind_site(name))}
    where |= {_text(name) for name in may_be if (_is_where(name) or _is_gone_to(name)) and _is_in_lands(lands, name, gazetteer)}
    towns = where - {_text(name) for name in names if _is_somebody(name)}
    return [replace(name, label="GPE") if name.label in MISTAKEN and not name.actor and _text(name) in towns else name for name in names]


def _country_of(name: Name, gazetteer: Gazetteer) -> str | None:
    return country_of_town(spelling(name.words), gazetteer) if name.label in PLACE_LABELS else None


def _text(name: Name) -> str:
    return fold(spelling(name.words))


def _may_be_town(name: Name) -> bool:
    """A name of some few words, none of which says that it is a body, a people, a building."""
    words = name.words
    is_short = len(words) <= LONGEST_TOWN and len(_text(name)) >= SHORTEST_TOWN and not any(word.text.isupper() for word in words)
    if name.label not in (*MISTAKEN, *PLACE_LABELS) or name.actor or not is_short:
        return False
    is_body = is_institution(words) or any(company_word(word.lower) or classes_of(word.lower) or person_classes(word.lower) for word in words)
    is_known = is_news_agency(spelling(words)) or (_text(name),) in institutions() or places.country_of_seat(spelling(words)) is not None
    return not is_body and not is_known and places.country_of_demonym(spelling(words)) is None


def _is_in_lands(lands: Collection[str], name: Name, gazetteer: Gazetteer) -> bool:
    """Whether a country that the text names has a town of this name; "the workers at Basel" may be those of a company."""
    return not _is_of_staff(name) and any(place.country in lands for place in gazetteer.places(spelling(name.words)))


def _is_where(name: Name) -> bool:
    """ "at Basel", "the Basel crossing", "prison Basel", "the bridge of Basel", "the road between Oslo and Basel"."""
    first = first_conjunct(name.head)
    is_people = name.label == "NORP" and len(name.words) == 1  # "the Castorite camp"
    return (_stands_before_site(first) and not is_people) or _stands_behind_site(name) or _is_led_to(first)


def _is_of_staff(name: Name) -> bool:
    """ "the workers at Basel": a company has workers as well."""
    over = first_conjunct(name.head).head.head
    return over.pos == "NOUN" and bool(person_classes(over.lemma))


def _stands_before_site(head: Word) -> bool:
    """ "the Basel crossing", "the Oslo and Basel terminals"."""
    return head.dep in ("compound", "nmod", "amod") and head.head.i > head.i and _is_site(head.head) and not children(head, "case")


def _stands_behind_site(name: Name) -> bool:
    """ "in prison Basel"."""
    head = name.head
    beside = (head.head, *children(head, "compound", "nmod"))
    return any(one.i == name.words[0].i - 1 and _is_site(one) and one.tag == "NN" for one in beside)


def _is_led_to(head: Word) -> bool:
    """ "at Basel", "the wells of Basel", "the road to Basel"; not "shouted at Basel", "confidence in Basel"."""
    prep, over = head.head, head.head.head
    if head.dep != "pobj" or children(head, "case", "det"):
        return False
    if prep.lower in STANDS_AT:
        return over.pos != "ADJ" and over.lemma not in words_of({"at": "aimings", "in": "trustings"}.get(prep.lower, "aimings"))
    is_of = prep.lower == "of" and (_is_site(over) or over.lemma in words_of("town cues"))
    return is_of or (prep.lower in ("to", "from", "between") and over.lemma in words_of("ways between places"))


def _is_gone_to(name: Name) -> bool:
    """ "went to Basel", "flew the families out to Basel": to a town or to somebody."""
    head = first_conjunct(name.head)
    over = head.head.head
    return head.dep == "pobj" and head.head.lower == "to" and over.pos == "VERB" and over.lemma in words_of("goings") | words_of("bringings")


def _is_site(word: Word) -> bool:
    return word.lemma in words_of("sites named after places") | words_of("sites named after towns") and not word.name


def _is_somebody(name: Name) -> bool:
    """ "Hale said", "Minister Hale", "Mr Hale", "Hale's sister", "Hale, the manager"."""
    head = name.head
    is_speaker = head.dep in SUBJECTS and speech_stance(head.head.lemma) is not None
    is_titled = any(person_classes(one.lemma) for one in _beside(head)) or any(one.lower in words_of("honorifics") for one in _beside(head))
    return name.label not in PLACE_LABELS and (is_speaker or is_titled or _acts(name))


def _acts(name: Name) -> bool:
    """A body that does something."""
    head = name.head
    return name.label == "ORG" and head.dep == "nsubj" and head.head.pos == "VERB"


def _beside(head: Word) -> Iterable[Word]:
    """The words right before and behind a name that may say what it is."""
    yield from (one for one in children(head, "compound", "nmod", "appos", "amod"))
    if head.dep == "appos":
        yield head.head
