"""Whom a word means does not depend on which words were asked for before it."""

from __future__ import annotations

import random

import pytest

from akyn.read import NOBODY, Reader, prepare
from akyn.read.names.listing import Listing
from akyn.read.names.references import References
from reading import a_text, told

CALL = """This was stated on Monday at the Ministry of Foreign Affairs of Norway. "We call on the Swedish side to let the crews go," the statement said."""

TEXT = """The governor of Bergen said on Monday that his guards had left. "We will not return," he said.

The organisers announced a strike. The report says that they were beaten, and that its authors fear more raids.

Norway's ministry said it was aware of the statement. It called on them to talk; their leaders refused."""


def meanings(reader: Reader, order: int) -> dict[int, str | None]:
    """The key of whom each word of the text means, asked in an order of its own, and of every second word only."""
    prepared = prepare(a_text(TEXT), reader.parser)
    parsed = next(iter(reader.parser.parse([(prepared.copy, prepared.starts)])))
    scene = reader._scene(prepared, parsed, Listing(NOBODY))
    references = References(scene.cast, scene.contexts)
    words = [word for word in parsed.words if word.pos in ("NOUN", "PROPN", "PRON")]
    random.Random(order).shuffle(words)
    found = ((word, references.draft(word)) for word in words[: len(words) // 2])
    return {word.i: draft.key if draft is not None else None for word, draft in found}


@pytest.mark.parametrize("order", range(6))
def test_the_order_of_asking_changes_nothing(reader: Reader, order: int) -> None:
    one, other = meanings(reader, order), meanings(reader, order + 100)
    assert {i: one[i] for i in one.keys() & other.keys()} == {i: other[i] for i in one.keys() & other.keys()}


def test_a_statement_is_not_that_of_whom_it_calls_on(reader: Reader) -> None:
    (call,) = [one for one in told(reader, CALL) if one.type == "REQUEST"]
    assert [name.partition(" of ")[0] for name in (*call.actors, call.speaker or "")] == ["Ministry"] * 2


@pytest.mark.parametrize("title", ["Statement by President Ana Kovač on the New Port", "Remarks by President Ana Kovač at the Opening of a Port"])
def test_who_is_named_in_the_title_of_a_statement_is_its_we_and_its_i(reader: Reader, title: str) -> None:
    found = told(reader, f"{title}\n\nCongress calls for haste. We call on Norland to lift the blockade.\n\nI condemn the raid.")
    assert [one.actors for one in found if one.type in ("REQUEST", "ACCUSE")] == [("Congress",), ("Ana Kovač",), ("Ana Kovač",)]


def test_a_headline_about_a_statement_makes_no_statement_of_the_report(reader: Reader) -> None:
    found = told(reader, "Statement on the Killing of Ana Kovač\n\nSweden calls for calm. We call on Norland to lift the blockade.")
    assert ("Ana Kovač",) not in [one.actors for one in found if one.type == "REQUEST"]
    found = told(reader, "Statement by Ana Kovač has angered Norland\n\nSweden calls for calm. We call on Norland to lift the blockade.")
    assert ("Ana Kovač",) not in [one.actors for one in found if one.type == "REQUEST"]


def test_we_is_not_who_only_noted_the_like(reader: Reader) -> None:
    text = "We, the ministers of Norland, met in Oslo.\n\nAs Ana Kovač noted, we believe that the port of Oslo will be far too small for all these ships."
    assert "Ana Kovač" not in [one.speaker for one in told(reader, text)]


def test_who_names_himself_beside_i_is_i(reader: Reader) -> None:
    text = "A Proclamation on the Day of Ports\n\nCongress calls for haste.\n\nI, Ana Kovač, declare a day of rest. I condemn the raid on Oslo."
    assert ("Ana Kovač",) in [one.actors for one in told(reader, text) if one.type == "ACCUSE"]


def test_their_as_the_subject_of_its_own_verb_means_nobody_met(reader: Reader) -> None:
    assert "CONSULT" not in [one.type for one in told(reader, "The guild spoke of their agreeing to leave.")]


def test_who_signs_a_statement_is_no_he(reader: Reader) -> None:
    text = "Ned Holm, Department Spokesperson\n\nSoldiers detained him on Monday."
    assert [one.recipients for one in told(reader, text) if one.type == "COERCE"] == [()]


def test_what_i_am_is_no_he(reader: Reader) -> None:
    text = "I worked with Prime Minister Ivo Basel. As Vice President, I visited him in Oslo."
    assert [one.recipients for one in told(reader, text) if one.type == "CONSULT"][-1] == ("Ivo Basel",)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("First Lady Jill Hale visited a school in Oslo. President Hale condemned the raid.", "Hale"),
        ("Parliamentary speaker Karen Basel left Oslo. Prime Minister Basel condemned the raid.", "Basel"),
        ("General Ivo Lund left Oslo. President Lund condemned the raid.", "Ivo Lund"),
        ("Secretary of State Ana Holm left Oslo. Secretary Holm condemned the raid.", "Ana Holm"),
    ],
)
def test_two_who_hold_different_offices_are_two(reader: Reader, text: str, actor: str) -> None:
    assert [one.actors for one in told(reader, text) if one.type == "ACCUSE"] == [(actor,)]


WHO_SPEAKS = "{} Ana Lund spoke in Oslo. “We condemn the attack on Bergen, and I urge Sweden to wait,” Lund said."


@pytest.mark.parametrize(
    ("office", "we"),
    [("Peru's foreign minister", "Peru"), ("Peru's former president", "Ana Lund"), ("The driver", "Ana Lund"), ("Peru's senior official", "Ana Lund")],
)
def test_we_of_who_holds_an_office_of_a_country_is_that_country_and_i_is_not(reader: Reader, office: str, we: str) -> None:
    found = told(reader, WHO_SPEAKS.format(office))
    assert [one.actors for one in found if one.type == "ACCUSE"] == [(we,)]
    assert [one.actors for one in found if one.type == "REQUEST"] == [("Ana Lund",)]
    assert {one.speaker for one in found if one.type == "ASSAULT"} == {"Ana Lund"}


def test_we_who_report_what_others_say_are_nobody_who_is_named(reader: Reader) -> None:
    blog = "Fjordgas declines to say who fired.\n\n“They ran as soon as the guards came,” Ana Lund told us. We have been unable to verify this."
    text = f"{blog}\n\nFjordgas insists that the valves are shut."
    verified = text.index("unable")
    assert ("Fjordgas",) not in [one.actors for one in told(reader, text) if one.statement.span.start <= verified < one.statement.span.end]


def test_a_village_of_which_there_are_several_says_nothing_of_the_country(reader: Reader) -> None:
    found = told(reader, "Villagers occupied the Vale station for nine days, and the court suspended the decree.")
    assert "Guernsey" not in {one.place for one in found}


def test_who_they_are_is_asked_of_what_stands_before_and_ends(reader: Reader) -> None:
    assert told(reader, "In clashes between their supporters they met the guards. They met their rivals after their clashes with them.")
