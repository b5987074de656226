"""This file says whom a name stands for: a country, an institution, a group, a place, a person, an organisation."""

from __future__ import annotations

from akyn import places
from akyn.lang.en.vocabulary import classes_of, words_of
from akyn.model import Actor
from akyn.places import Country
from akyn.read.names.drafts import Draft
from akyn.read.names.institutions import institution_of, organization_named
from akyn.read.names.labels import OCCASION
from akyn.read.names.people import person_named, with_roles
from akyn.read.names.roster import Roster, printed
from akyn.read.syntax.tree import PLACE_LABELS, Name
from akyn.text.names import fold, surname_and_given

MAY_BE_INSTITUTIONS = frozenset({"ORG", "FAC", "GPE", "PERSON", "LOC", "PRODUCT"})


def enter_names(roster: Roster) -> None:
    """Enters every name of a report, in order of the text; the demonym of a country is its country's matter."""
    for name in roster.names:
        draft = _bearer(roster, name)
        if draft is not None:
            roster.enter(name, draft)


def _bearer(roster: Roster, name: Name) -> Draft | None:
    if name.actor:
        return listed_actor(roster, name, name.actor)
    text = printed(name)
    country = places.country_named(text) or _half_named(roster, text)
    if country:
        return roster.country(country.code)
    institution = institution_of(roster, name.head, name.words) if name.label in MAY_BE_INSTITUTIONS else None
    if institution:
        roster.witness(institution, name.head)
        return institution
    return _of_label(roster, name, text)


def _half_named(roster: Roster, text: str) -> Country | None:
    """The one country of the report whose name begins with a bare point of the compass: "the South" beside "South Ossia"."""
    if fold(text) not in words_of("compass points"):
        return None
    named = {known for name in roster.names if (known := places.country_named(printed(name))) and known.name.startswith(f"{text} ")}
    return named.pop() if len(named) == 1 else None


def listed_actor(roster: Roster, name: Name, actor: Actor) -> Draft:
    """Whom the user's list says that a name stands for, keyed by the list's name so that all its names are one."""
    if actor.kind == "country" and actor.country:
        return roster.country(actor.country)
    draft = roster.draft(actor.kind, _key(actor), actor.name)
    draft.country = actor.country
    return with_roles(draft, name) if actor.kind == "person" else draft


def _key(actor: Actor) -> str:
    """The key under which link compares an actor of the list, made as for a name that is only read."""
    if actor.kind == "person":
        return "|".join(("person", *surname_and_given(actor.name)))
    return f"{actor.kind}|{fold(actor.name)}|{(actor.country or '') if actor.kind == 'group' else ''}"


def _of_label(roster: Roster, name: Name, text: str) -> Draft | None:
    if name.label == "NORP":
        return None if places.country_of_demonym(text) else roster.draft("group", f"group|{fold(text)}|", text)
    if name.label == OCCASION:
        return None
    if name.label == "FAC" and places.country_of_seat(text) is None:
        return roster.draft("asset", f"asset|{fold(text)}|{roster.home or ''}", text)
    if name.label in PLACE_LABELS and not _is_seat_by_building(text):
        return roster.place(text)
    return person_named(roster, name) if name.label == "PERSON" else organization_named(roster, name, text)


def _is_seat_by_building(text: str) -> bool:
    """ "White House": a house that stands for a government is no town, whatever towns may be called so."""
    return places.country_of_seat(text) is not None and "building" in classes_of(fold(text).split()[-1])
