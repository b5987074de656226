"""Somebody's own statement is told clause by clause; what is counted, presupposed or urged is told apart."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("We have imposed sanctions and will continue to use every tool at our disposal.", [("SANCTION", "asserted"), ("AGREE", "planned")]),
        ("We thank the mayor. The garden of the embassy in Oslo has kept its old walls and its fountain.", [("SUPPORT", "asserted"), ("COMMENT", "asserted")]),
        ("The garden of the embassy has kept its old walls and its fountain.", []),
    ],
)
def test_a_clause_in_the_authors_own_voice_is_a_promise_or_an_assessment(reader: Reader, text: str, kinds: list[tuple[str, str]]) -> None:
    assert [(one.type, one.stance) for one in told(reader, text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "We thank the mayor. These raids are a reminder of how much is left to be done in the valley.",
        "We thank the mayor. The raid that killed two miners has set back all hopes for a better future.",
    ],
)
def test_an_event_that_a_clause_only_mentions_does_not_stand_for_it(reader: Reader, text: str) -> None:
    assert "COMMENT" in {one.type for one in told(reader, text)}


def test_in_a_transcript_who_speaks_assesses(reader: Reader) -> None:
    text = "Ms. Hale: Thank you all.\n\nQ: Is the bridge safe?\n\nMs. Hale: We have read the papers. The old bridge of Belmora has stood for ninety years."
    assert ("COMMENT", "claimed", ("Hale",), "Hale") in [(one.type, one.stance, one.actors, one.speaker) for one in told(reader, text)]


def test_talks_of_which_the_future_is_told_are_to_come(reader: Reader) -> None:
    assert [(one.type, one.stance) for one in told(reader, "The talks with Norland will cover trade.")] == [("AGREE", "planned")]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The blast killed two guards, four miners and a child.", [("two guards",), ("four miners",), ("child",)]),
        ("Two guards and four miners were killed in the blast.", [("Two guards",), ("four miners",)]),
        ("At least 185 people were killed, including 13 soldiers.", [("185 people",), ("13 soldiers",)]),
    ],
)
def test_each_count_of_the_dead_is_told_on_its_own(reader: Reader, text: str, recipients: list[tuple[str, ...]]) -> None:
    assert sorted(one.recipients for one in told(reader, text) if one.type == "CASUALTY") == sorted(recipients)


@pytest.mark.parametrize(
    "text",
    [
        "It is vital that the parties return to the table, the envoy said.",
        "The envoy said that the parties must return to the table.",
        "The parties must lay down their guns and return to the table, the envoy said.",
    ],
)
def test_what_ought_to_be_done_is_asked(reader: Reader, text: str) -> None:
    asked = [one for one in told(reader, text) if one.type == "REQUEST"]
    assert asked
    assert all((one.actors, one.recipients) == (("envoy",), ("parties",)) for one in asked)


def test_what_we_must_do_is_asked_of_nobody(reader: Reader) -> None:
    assert all(one.type != "REQUEST" for one in told(reader, "It is important that we remember the old songs."))


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("The jailed activist Hale wrote a letter.", "COERCE", (), ("Hale",)),
        ("The attack was ordered abroad and two men carried it out.", "ASSAULT", ("two men",), ()),
        ("We urge the army to hold its fire, free the prisoners and leave.", "RETREAT", ("army",), ("prisoners",)),
        ("The mainly Sunni Norse Party withdraws from the Governing Council.", "SANCTION", ("Sunni Norse Party",), ("Governing Council",)),
        ("The regime's attacks on democracy continue.", "COERCE", ("regime",), ("democracy",)),
    ],
)
def test_what_the_words_presuppose_or_share_is_told(reader: Reader, text: str, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert any((one.type, one.actors, one.recipients) == (kind, actors, recipients) for one in told(reader, text)), told(reader, text)


def test_what_somebody_is_to_do_is_planned(reader: Reader) -> None:
    assert [(one.type, one.stance) for one in told(reader, "Norland is to reopen the crossing within ten days.")] == [("AGREE", "planned")]


def test_a_question_asks_nothing_of_anybody(reader: Reader) -> None:
    assert not [one for one in told(reader, "The minister said: “What should the miners of Oslo do in these days?”") if one.type == "REQUEST"]


def test_what_is_asked_beside_the_first_thing_is_asked_as_well(reader: Reader) -> None:
    found = told(reader, "Sweden urged Norland to honour the treaty and to settle the quarrel over the river.")
    assert [(one.type, one.actors, one.recipients) for one in found if one.type == "REQUEST"] == [("REQUEST", ("Sweden",), ("Norland",))] * 2


def test_a_deed_of_a_kind_that_is_asked_beside_the_first_is_told_once(reader: Reader) -> None:
    found = told(reader, "Sweden urged Norland to honour the treaty and to release all prisoners.")
    assert sorted(one.type for one in found) == ["REQUEST", "RETREAT"]
