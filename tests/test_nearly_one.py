"""This file says when two people whose names are nearly one are one, and when they wait for an analyst."""

from __future__ import annotations

import pytest

from tellings import account, told


def people(*names: str) -> tuple[int, list[str]]:
    """How many people the account makes of these names, each arrested in a report of its own, and the verdicts on their pairs."""
    tellings = [told(f"At bridge {at} {name} was arrested in Kyrgyzstan", [ARREST | {"to": name}], **LAND, **named(name)) for at, name in enumerate(names)]
    made = account(*tellings)
    return sum(one.type == "person" for one in made.entities), [one.verdict for one in made.judgements if one.about == "entity"]


def named(name: str) -> dict[str, tuple[str, str]]:
    given, family = name.lower().split()
    return {name: ("person", f"person|{family}|{given}")}


ARREST = {"type": "COERCE", "mode": "arrest", "trigger": "arrested"}
LAND: dict[str, tuple[str, str]] = {"Kyrgyzstan": ("country", "country|KG")}


@pytest.mark.parametrize(("one", "other"), [("John Smith", "Joan Smith"), ("Bek Lind", "Bek Lund"), ("Omar Hassan", "Omar Hussein")])
def test_names_a_vowel_apart_wait_for_an_analyst(one: str, other: str) -> None:
    assert people(one, other) == (2, ["unsure"])


@pytest.mark.parametrize(("one", "other"), [("Ahmed Karimov", "Ahmad Karimov"), ("Dmitri Peskov", "Dmitry Peskow"), ("Mars Sariev", "Mars Saryev")])
def test_two_spellings_of_one_name_are_one_person(one: str, other: str) -> None:
    assert people(one, other)[0] == 1
