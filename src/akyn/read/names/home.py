"""This file finds the home of a report: the country where its action is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from akyn.lang.en.vocabulary import person_classes, words_of
from akyn.places import Gazetteer, country_named
from akyn.read.syntax.tree import PLACE_LABELS, Name, Word
from akyn.read.syntax.whose import country_in
from akyn.text.datelines import head_lines, land_of_dateline

# How much a name says that the report is about its country.
SCENE_WEIGHT = 6  # "in Norland": the place of action
TOWN_WEIGHT = 3
SCENE_TOWN_WEIGHT = 5  # "on a road in Oslo"
GOAL_TOWN_WEIGHT = 2  # "sends its families to Oslo": somewhere else
MENTION_WEIGHT = 2
SPEAKER_WEIGHT = 1  # "Norland said", "the Norland ministry": outsiders speak as well
SCENE_PREPOSITIONS = frozenset({"in", "across", "throughout", "within"})
CITY = 50_000  # inhabitants
FAR_LARGER = 10  # times the people of a namesake in a country that the text names, and the city is meant
LEAD, LEAD_TIMES = 3, 2  # sentences that say most of all what a report is about, and how often what they name counts
SHORTEST_TOWN = 4  # letters; shorter names are mostly something else


def written_from(text: str) -> str | None:
    """The country that the dateline of a text names behind its town: "COLON, Panama –"."""
    lands = (country_named(named) for line in head_lines(text) if (named := land_of_dateline(line)))
    return next((land.code for land in lands if land), None)


def home_of(names: Iterable[Name], gazetteer: Gazetteer, *, written_from: str | None = None) -> str | None:
    """The country that names, demonyms and the dateline speak of most, a place counting for its country; the first by code of equals."""
    votes: Counter[str] = Counter({written_from: LEAD_TIMES * SCENE_WEIGHT} if written_from else {})
    told = [(name, country_said(name)) for name in names]
    lands = {land for name, code in told if (land := code or _country_of_place(name, gazetteer))} | votes.keys()
    for name, code in told:
        times = LEAD_TIMES if name.head.sentence < LEAD else 1
        if code:
            votes[code] += times * _weight(name.head)
        elif country := _country_of_place(name, gazetteer, lands=lands):
            votes[country] += times * _weight_of_town(name.head)
    best = max(votes.values(), default=0)
    return min((code for code, count in votes.items() if count == best), default=None)


def _country_of_place(name: Name, gazetteer: Gazetteer, *, lands: Collection[str] = ()) -> str | None:
    text = _text(name) if name.label in PLACE_LABELS else ""
    return country_of_town(text, gazetteer, lands=lands) if len(text) >= SHORTEST_TOWN else None


def country_of_town(name: str, gazetteer: Gazetteer, *, lands: Collection[str] = ()) -> str | None:
    """The country of a city, or of a town that has its name to itself or lies in a country that is named beside it.

    Of a village as there are several in the world it says nothing.
    """
    found = gazetteer.places(name)
    near = next((place for place in found if place.country in lands), None)
    if near is not None and near.population * FAR_LARGER >= found[0].population:
        return near.country
    country = found[0].country if found else None
    is_known = any(place.population >= CITY and place.country == country for place in found) or len({place.country for place in found}) == 1
    return country if is_known else None


def country_said(name: Name) -> str | None:
    """The country that a name or demonym speaks of; of a name of the user's list, the country that the list gives."""
    if name.actor:
        return name.actor.country
    country = country_in(_text(name))
    return country.code if country else None


def _text(name: Name) -> str:
    return " ".join(word.known_as for word in name.words if word.known_as)


def _weight(head: Word) -> int:
    """How much a country's name says that the report is about it: a place of action more than one who speaks of it."""
    if head.dep == "pobj" and head.head.lower in SCENE_PREPOSITIONS:
        return SCENE_WEIGHT
    return SPEAKER_WEIGHT if head.dep in ("nsubj", "poss") or _is_of_an_outsider(head) or _is_of_people(head) else MENTION_WEIGHT


def _weight_of_town(head: Word) -> int:
    """How much a town's name says that the report is about its country."""
    if head.dep != "pobj":
        return TOWN_WEIGHT
    return SCENE_TOWN_WEIGHT if head.head.lower in SCENE_PREPOSITIONS else GOAL_TOWN_WEIGHT if head.head.lower in ("to", "from") else TOWN_WEIGHT


def _is_of_people(head: Word) -> bool:
    """ "two Norse engineers", "the Norsemen": whose they are, wherever they are."""
    return head.name == "NORP" and (head.tag == "NNPS" or (head.dep in ("amod", "compound") and bool(person_classes(head.head.lemma))))


def _is_of_an_outsider(head: Word) -> bool:
    """ "the Norse consul said", "a Norse-owned mill"."""
    if head.head.lemma in words_of("foreign hands"):
        return True
    return head.dep in ("amod", "compound") and head.head.dep in ("nsubj", "pobj") and head.head.lemma in words_of("outsiders")
