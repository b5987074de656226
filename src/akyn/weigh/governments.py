"""This file says for which country somebody speaks: a country, its institutions and those who hold its offices."""

from __future__ import annotations

import re
from collections.abc import Iterable

from akyn.model import Entity, Referent, Situation, Slot, Statement
from akyn.places import country_named, country_of_demonym, country_of_seat
from akyn.text.lookup import Lookup, once, steadily
from akyn.text.wordlists import has_word

WORDS = ("akyn.weigh", "words.tsv")
PLAIN = re.compile(r"\w+")
LONGEST_NAME = 4  # words of the name of a country


def country_spoken_for(look: Lookup, slot: Slot | None) -> str | None:
    """The ISO code of the country for which somebody acts, None where he acts for himself."""
    return country_of(look, slot.referent) if slot else None


@once
def country_of(look: Lookup, id: str) -> str | None:
    """The same of a referent by its id."""
    referent = look.referents.get(id)
    if referent is None:
        return None
    if referent.type == "country" or is_institution(referent):
        return referent.country or referent.key.rsplit("|", 1)[-1] or None
    if referent.type == "organization":
        seat = country_of_seat(referent.name)  # "the Kremlin"
        return seat.code if seat else None
    if referent.type != "person":
        return None
    person = look.account.entity_of.get(id, "")
    if not _is_without_land(look, person):
        return _land_of_office(look, person)
    return _land_of_office(look, person) or _land_beside(look, referent) or (land_of_publisher(look, referent.report) if _is_minister(look, person) else None)


def is_institution(referent: Referent) -> bool:
    """Whether it is a body that every country has, of a country."""
    return referent.type == "organization" and bool(referent.key.split("|")[2:3] and referent.key.split("|")[2])


@steadily
def _land_of_office(look: Lookup, person: str) -> str | None:
    """The country whose office somebody holds now, by his entity: who is in the news has an office more every day, and hardly ever of another country."""
    return _office_of(look.entities.get(person))


@steadily
def _is_without_land(look: Lookup, person: str) -> bool:
    """The same for whether nobody says of which state he is a minister."""
    return _is_minister_of_no_land(look.entities.get(person))


@steadily
def _is_minister(look: Lookup, person: str) -> bool:
    """Whether somebody is a minister or secretary of state; who only speaks for one says much that is nobody's stance."""
    entity = look.entities.get(person)
    return entity is not None and any(has_word(*WORDS, "minister", title) for title in titles_of(entity))


def _office_of(person: Entity | None) -> str | None:
    """The country whose office somebody holds now."""
    held = [role.of for role in person.roles if role.of and not role.end and has_word(*WORDS, "state-office", role.title)] if person else []
    if person and person.country in held:
        return person.country  # where reports give him the office of a neighbour as well, named beside it
    return held[0] if held else None


def titles_of(person: Entity) -> tuple[str, ...]:
    """The titles that somebody has now."""
    return tuple(role.title for role in person.roles if not role.end)


def _is_minister_of_no_land(person: Entity | None) -> bool:
    """Whether somebody is called a minister or secretary of a state, and nobody says of which."""
    held = [role for role in person.roles if not role.end] if person else []
    return bool(held) and not any(role.of for role in held) and any(has_word(*WORDS, "meets-states", role.title) for role in held)


def _land_beside(look: Lookup, minister: Referent) -> str | None:
    """The country of a minister who speaks with another's: the only other one that the report names."""
    named = {one.country for one in look.referents_of[minister.report] if one.type == "country" and one.country}
    own = [one for one in look.statements_of[minister.report] if minister.id in {slot.referent for slot in one.actors}]
    met = {country for one in own for slot in one.recipients if (country := _land_of_met(look, slot))}
    left = named - met
    return left.pop() if met and len(left) == 1 else None


@once
def land_of_publisher(look: Lookup, report: str) -> str | None:
    """The country whose ministry, embassy or government publishes a report: "Ministry of Foreign Affairs of the Kingdom of Norland"."""
    source = look.reports[report].source or ""
    if not has_word(*WORDS, "publishes-for-state", source):
        return None
    words = PLAIN.findall(source)
    spans = (" ".join(words[start : start + length]) for length in range(LONGEST_NAME, 0, -1) for start in range(len(words) - length + 1))
    return next((known.code for span in spans if (known := country_named(span) or country_of_demonym(span))), None)


def _land_of_met(look: Lookup, slot: Slot) -> str | None:
    """The country of whoever a statement is aimed at, by his own name, his body or his office."""
    one = look.entity(slot)
    return (one.country or _office_of(one)) if one else None


def sayers(statement: Statement) -> tuple[Slot, ...]:
    """Who does or says it: the actors, else the speaker."""
    return statement.actors or speakers(statement)


def speakers(statement: Statement) -> tuple[Slot, ...]:
    """The innermost named source, where there is one."""
    return (statement.speaker,) if statement.speaker else ()


def is_advice(look: Lookup, statement: Statement) -> bool:
    """Whether it tells people to leave, to stay away or to take care; to nationals also where its sentence says so: "called citizens on, to leave"."""
    if has_word(*WORDS, "travel-warning", look.quote(statement)):
        return True
    is_to_nationals = statement.type == "REQUEST" and has_word(*WORDS, "national", look.called(statement.recipients))
    return is_to_nationals and has_word(*WORDS, "travel-warning", look.sentence(statement))


def is_intergovernmental(look: Lookup, entity: Entity | None) -> bool:
    """Whether it is an organisation of states, as far as its names say."""
    return entity is not None and _is_of_states(look, entity.id)


@steadily
def _is_of_states(look: Lookup, id: str) -> bool:
    entity = look.entities.get(id)
    return bool(entity and entity.type == "organization" and any(has_word(*WORDS, "intergovernmental", name) for name in entity.names))


def parties(look: Lookup, slots: Iterable[Slot]) -> frozenset[str]:
    """The entities that slots stand for, and the countries that they speak for."""
    return frozenset(party for slot in slots for party in (look.account.entity_of.get(slot.referent), country_spoken_for(look, slot)) if party)


def home_of(look: Lookup, situation: Situation) -> str | None:
    """The country that a crisis is of, by ISO code; also where reports name it by an adjective alone, so that no entity stands for it."""
    if situation.countries:
        return look.entities[situation.countries[0]].country
    known = country_named(situation.title.partition(",")[0])
    return known.code if known else None
