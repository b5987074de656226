"""What was not done, what nobody can tell, and what a law supposes of anybody is never told as done."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("Without firing a shot, the rebels took Belmora.", "ASSAULT", "denied"),
        ("The soldiers left without burning the village.", "ASSAULT", "denied"),
        ("Far from killing civilians, the army had fed them, he said.", "CASUALTY", "denied"),
        ("The rebels withdrew rather than attack the town.", "ASSAULT", "denied"),
        ("Rather than attack the town, the rebels withdrew.", "ASSAULT", "denied"),
        ("The rebels nearly captured the airport.", "COERCE", "denied"),
        ("The minister ruled out sending troops to the border.", "MOBILIZE", "denied"),
        ("Police have not ruled out arresting the minister.", "COERCE", "hypothetical"),
        ("He was cleared of killing the judge.", "CASUALTY", "denied"),
        ("He narrowly escaped being lynched by the mob.", "ASSAULT", "denied"),
        ("It is not true that the army has taken the town.", "COERCE", "denied"),
        ("It would be wrong to say that the army shelled the town.", "ASSAULT", "denied"),
        ("Rumours that the president had fled the country were false.", "FLEE", "denied"),
        ("No evidence was found that the soldiers had fired on the crowd.", "ASSAULT", "denied"),
        ("Nothing suggests that the army shelled the market.", "ASSAULT", "denied"),
        ("It is unclear whether the soldiers fired on the crowd.", "ASSAULT", "hypothetical"),
        ("There have been no reports of casualties.", "CASUALTY", "denied"),
        ("There were no arrests on Tuesday.", "COERCE", "denied"),
        ("Three men were arrested on charges of killing a judge.", "CASUALTY", "alleged"),
        ("Ivo Hale was indicted for killing a judge.", "CASUALTY", "alleged"),
        ("The paper was fined for inciting violence against the police.", "ASSAULT", "hypothetical"),
        ("The army averted an attack on the dam.", "ASSAULT", "hypothetical"),
        ("The government did nothing to stop the killing of miners.", "CASUALTY", "asserted"),
        ("The police stopped the beating of prisoners.", "ASSAULT", "asserted"),
    ],
)
def test_what_was_left_undone_is_not_told_as_done(reader: Reader, text: str, kind: str, stance: str) -> None:
    assert {one.stance for one in told(reader, text) if one.type == kind} == {stance}


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("Neither side has fired a shot since Monday.", "ASSAULT", "denied"),
        ("Not one soldier entered the town.", "MOBILIZE", "denied"),
        ("Not only soldiers but police fired at the crowd.", "ASSAULT", "asserted"),
        ("Nor did the army enter the town.", "MOBILIZE", "denied"),
        ("The army neither attacked the convoy nor burned the mill.", "ASSAULT", "denied"),
    ],
)
def test_neither_nor_and_not_one_deny(reader: Reader, text: str, kind: str, stance: str) -> None:
    assert {one.stance for one in told(reader, text) if one.type == kind} == {stance}


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("Whoever attacks our soldiers will be tried.", "ASSAULT", "hypothetical"),
        ("Anyone who helps the rebels is a traitor.", "AID", "hypothetical"),
        ("Those who shelter rebels will be shot.", "ASSAULT", "planned"),
        ("Those found guilty of storming the palace would be jailed.", "ASSAULT", "hypothetical"),
        ("Those who attacked the convoy will be punished.", "ASSAULT", "asserted"),
        ("The bill would let the army shoot looters.", "ASSAULT", "planned"),
    ],
)
def test_what_is_supposed_of_anybody_was_done_by_nobody(reader: Reader, text: str, kind: str, stance: str) -> None:
    assert {one.stance for one in told(reader, text) if one.type == kind} == {stance}


@pytest.mark.parametrize(
    "text",
    [
        "Attacking a police officer is punishable by five years in prison.",
        "Blocking a road carries a prison term.",
        "The law provides for the death penalty for killing a soldier.",
        "The new code prescribes prison for attacking soldiers.",
        "The law on arresting lawmakers was amended.",
    ],
)
def test_what_a_law_punishes_is_not_told(reader: Reader, text: str) -> None:
    assert not {one.type for one in told(reader, text)} & {"ASSAULT", "CASUALTY", "COERCE", "PROTEST"}


def test_security_threatens_nobody(reader: Reader) -> None:
    assert "THREATEN" not in {one.type for one in told(reader, "The envoy discussed security threats in the region.")}


def test_who_is_prepared_to_do_something_has_not_done_it(reader: Reader) -> None:
    assert [one.stance for one in told(reader, "The group is prepared to release the hostages.")] == ["planned"]
