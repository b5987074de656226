"""Each clause that tells something is a statement: beside another, inside what is said, without a verb of its own."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


def kinds(reader: Reader, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The kinds of what a text states, each with its first recipient."""
    return [(one.type, one.recipients[:1]) for one in told(reader, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Hale said that rebels had burned two shops and that the situation in the valley was dire.",
            [("ASSAULT", ("two shops",)), ("COMMENT", ("situation",))],
        ),
        (
            "Hale said the harvest was lost and the people of Norway were exhausted.",
            [("COMMENT", ("harvest",)), ("COMMENT", ("people of Norway",))],
        ),
        (
            "Hale says the valley is quiet after rebels shelled the port.",
            [("COMMENT", ("valley",)), ("ASSAULT", ("port",))],
        ),
    ],
)
def test_each_clause_of_what_is_said_is_a_statement_of_its_own(reader: Reader, text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(kind, tuple(name.split(" in ")[0] for name in names)) for kind, names in kinds(reader, text)] == found
    assert {one.speaker for one in told(reader, text)} == {"Hale"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The premier resigned amid protests.", [("RETREAT", ()), ("PROTEST", ())]),
        ("The premier resigned after ten days of unrest and protests.", [("RETREAT", ()), ("PROTEST", ()), ("PROTEST", ())]),
        ("The premier resigned following disputed elections.", [("RETREAT", ()), ("ELECT", ())]),
        ("The premier resigned after talks.", [("RETREAT", ()), ("CONSULT", ())]),
        ("Hale fled under protest.", [("FLEE", ())]),
        ("The council condemned the killings and the forced removals.", [("ACCUSE", ("killings",)), ("CASUALTY", ()), ("COERCE", ())]),
        ("The council condemned the raid.", [("ACCUSE", ("raid",))]),
    ],
)
def test_an_event_upon_which_something_is_done_is_a_statement(reader: Reader, text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert sorted(kinds(reader, text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hale went on to win the vote.", ("ELECT", "asserted")),
        ("The rebels went on to loot the town.", ("ASSAULT", "asserted")),
        ("Hale hoped to found a union.", ("ORGANIZE", "planned")),
    ],
)
def test_what_somebody_went_on_to_do_is_done(reader: Reader, text: str, found: tuple[str, str]) -> None:
    assert found in [(one.type, one.stance) for one in told(reader, text)]


def test_suggesting_that_something_be_done_asks_for_it(reader: Reader) -> None:
    assert ("REQUEST", "asserted") in [(one.type, one.stance) for one in told(reader, "The envoy suggested that a new vote be held.")]
    assert "REQUEST" not in [one.type for one in told(reader, "The envoy suggested that a new vote had been held.")]


def test_who_acts_after_a_meeting_has_met(reader: Reader) -> None:
    met = next(one for one in told(reader, "Hale resigned after talks with the council.") if one.type == "CONSULT")
    assert (met.actors, met.recipients) == (("Hale",), ("council",))
    assert [one.type for one in told(reader, "The editors were released after negotiations.")] == ["RETREAT"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Accused of theft, the miner left Oslo.", "ACCUSE"),
        ("The miner was not harmed when arrested.", "COERCE"),
        ("Their mines were raided and their land confiscated.", "COERCE"),
    ],
)
def test_a_participle_without_a_helper_is_done_to_its_subject(reader: Reader, text: str, kind: str) -> None:
    found = [one for one in told(reader, text) if one.type == kind][-1]
    assert (found.actors, [name.split()[-1] for name in found.recipients]) in (((), ["miner"]), ((), ["land"]))


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("Swedish envoy to visit Oslo for talks", "AGREE", "planned"),
        ("Hale to meet miners in Oslo", "AGREE", "planned"),
        ("The council says guards to leave Oslo.", "CONCEDE", "planned"),
        ("The premier faces calls to resign.", "RETREAT", "demanded"),
    ],
)
def test_an_infinitive_of_a_headline_is_to_come_and_one_behind_a_call_is_demanded(reader: Reader, text: str, kind: str, stance: str) -> None:
    assert (kind, stance) in [(one.type, one.stance) for one in told(reader, text)]
