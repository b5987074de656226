"""What is found at all: tolls told barely, people taken away or to safety, doors shut, and deeds that the parser hung elsewhere."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import Told, told


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("The toll from Friday's shooting rose to 29.", "killed", 29),
        ("The toll stands at 22.", "killed", 22),
        ("The quake's toll has passed 300.", "killed", 300),
        ("Seven bodies came to us on Monday night.", "killed", 7),
        ("Four bodies were brought to the hospital in Belmora, a nurse said.", "killed", 4),
        ("Its president, Joseph Hale, put the dead at eleven.", "killed", 11),
        ("Norland's ministry doubled the count of its own dead to 22.", "killed", 22),
    ],
)
def test_a_bare_toll_counts_the_dead(reader: Reader, text: str, measure: str, value: float) -> None:
    figures = [one for found in told(reader, text) if found.type == "CASUALTY" for one in found.statement.figures]
    assert [(one.measure, one.value) for one in figures] == [(measure, value)]


def test_a_toll_that_somebody_tells_is_no_assessment_as_well(reader: Reader) -> None:
    assert [one.type for one in told(reader, "The death toll rose to 13 on Monday, officials said.")] == ["CASUALTY"]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Guards padlocked the control rooms.", "COERCE", ("Guards",), ("control rooms",)),
        ("Norland deplores the closure of the oil terminals.", "COERCE", (), ("oil terminals",)),
        ("The forces forced a plane with 46 people on board to turn back.", "COERCE", ("forces",), ("plane",)),
        ("Soldiers put the union leader in a van.", "COERCE", ("Soldiers",), ("union leader",)),
        ("Special police moved in on the protesters.", "COERCE", ("Special police",), ("protesters",)),
        ("Police answered with tear gas.", "ASSAULT", ("Police",), ()),
        ("The bandits slit the throats of two guards.", "ASSAULT", ("bandits",), ("two guards",)),
        ("Rebels dismantled the pumps.", "ASSAULT", ("Rebels",), ("pumps",)),
        ("Unidentified persons broke into the company's showroom.", "ASSAULT", ("Unidentified persons",), ("company's showroom",)),
        ("Norland has piled soldiers on the border.", "MOBILIZE", ("Norland",), ()),
        ("The nine nationals were driven to Oslo by the coastguard.", "AID", ("coastguard",), ("nine nationals",)),
        ("Villagers were led to safety by soldiers.", "AID", ("soldiers",), ("Villagers",)),
        ("The government stopped the salaries of soldiers.", "SANCTION", ("government",), ("soldiers",)),
        ("Dockers returned to work on Friday.", "RETREAT", ("Dockers",), ()),
        ("The home secretary called the charge baseless.", "REJECT", ("home secretary",), ()),
        ("The council asked the mission to take over the guarding of the mine.", "REQUEST", ("council",), ("mission",)),
        ("Farmers choked the ring road with tractors.", "PROTEST", ("Farmers",), ("ring road",)),
        ("Miners laid down their work on Monday.", "PROTEST", ("Miners",), ()),
        ("Saboteurs severed the undersea cable.", "ASSAULT", ("Saboteurs",), ("undersea cable",)),
        ("The gang made off with the payroll.", "COERCE", ("gang",), ("payroll",)),
        ("Villagers stopped two lorries near the mill.", "COERCE", ("Villagers",), ("two lorries",)),
        ("The council fears the fall of the depot to the rebels.", "COERCE", ("rebels",), ("depot",)),
        ("Reinforcements poured into the city.", "MOBILIZE", ("Reinforcements",), ()),
        ("Several guards deserted their posts.", "FLEE", ("Several guards",), ()),
        ("The militia halted its advance on the capital.", "RETREAT", ("militia",), ()),
        ("A court in Oslo struck down the sale.", "ANNUL", ("court",), ("sale",)),
        ("Vexar bought the terminal in 2019.", "INVEST", ("Vexar",), ("terminal",)),
        ("Norland underscored its commitment to the truce.", "AGREE", ("Norland",), ("truce",)),
        ("The ministers hailed the partnership with Norland.", "SUPPORT", ("ministers",), ("Norland",)),
        ("Prime Minister Hale gave the army until Saturday to retake the port.", "THREATEN", ("Hale",), ("army",)),
    ],
)
def test_families_of_deeds(reader: Reader, text: str, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert _roles(told(reader, text), kind) == [(actors, recipients)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister challenged it before the court.", "REJECT"),
        ("She was freed on a judge's order.", "RETREAT"),
        ("The mission will be reinforced by 350 soldiers.", "MOBILIZE"),
    ],
)
def test_what_a_pronoun_does_not_say_the_verb_says(reader: Reader, text: str, kind: str) -> None:
    assert kind in [one.type for one in told(reader, text)]


@pytest.mark.parametrize("text", ["The house released a Rural Playbook.", "The office offers use of the Grand Hall Act."])
def test_a_title_is_no_prisoner(reader: Reader, text: str) -> None:
    assert not {"ASSAULT", "RETREAT"} & {one.type for one in told(reader, text)}


def _roles(found: tuple[Told, ...], kind: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(one.actors, one.recipients) for one in found if one.type == kind]


def test_nationals_are_advised_against_travel(reader: Reader) -> None:
    assert [one.type for one in told(reader, "Norse citizens are advised against all travel to the province.")] == ["REQUEST"]


def test_what_has_a_tense_stands_beside_what_has_one(reader: Reader) -> None:
    text = "The premier rejected calls to step down and accused opposition leader Ivo Hale of fraud."
    assert [(one.actors, one.recipients) for one in told(reader, text) if one.type == "ACCUSE"] == [(("premier",), ("Ivo Hale",))]


def test_the_outbreak_of_hostilities_is_told(reader: Reader) -> None:
    assert "ASSAULT" in {one.type for one in told(reader, "The resumption of hostilities along the line alarmed Norland.")}


def test_an_air_strike_at_dawn_is_no_walkout(reader: Reader) -> None:
    text = "He blamed it on an air strike by Norland's jets at dawn on Thursday."
    assert "PROTEST" not in {one.type for one in told(reader, text)}
