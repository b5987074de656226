"""This file says whom a name stands for: a country, an institution, a group, a place, a person, an organisation."""

from __future__ import annotations

from akyn import places
from akyn.read.drafts import Draft
from akyn.read.institutions import institution_of, organization_named
from akyn.read.people import person_named
from akyn.read.roster import Roster, printed
from akyn.read.tree import Name
from akyn.text.names import fold

MAY_BE_INSTITUTIONS = frozenset({"ORG", "FAC", "GPE", "PERSON", "LOC", "PRODUCT"})


def enter_names(roster: Roster) -> None:
    """Enters every name of a report, in order of the text; the demonym of a country is its country's matter."""
    for name in roster.names:
        draft = _bearer(roster, name)
        if draft is not None:
            roster.enter(name, draft)


def _bearer(roster: Roster, name: Name) -> Draft | None:
    text = printed(name)
    country = places.country_named(text)
    if country:
        return roster.country(country.code)
    institution = institution_of(roster, name.head, name.words) if name.label in MAY_BE_INSTITUTIONS else None
    if institution:
        roster.witness(institution, name.head)
        return institution
    return _of_label(roster, name, text)


def _of_label(roster: Roster, name: Name, text: str) -> Draft | None:
    if name.label == "NORP":
        return None if places.country_of_demonym(text) else roster.draft("group", f"group|{fold(text)}|", text)
    if name.label in ("GPE", "LOC"):
        return roster.place(text)
    return person_named(roster, name) if name.label == "PERSON" else organization_named(roster, name, text)
