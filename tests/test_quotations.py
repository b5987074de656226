"""Whose a quotation is: over paragraphs, behind a colon, and not that of a word in another quotation."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import Told, told


def by(one: Told) -> tuple[str, str | None]:
    return one.type, one.speaker


def test_a_paragraph_that_leaves_its_quotation_open_is_gone_on_with_in_the_next(reader: Reader) -> None:
    text = 'Ana Kovač told the council: "Families need a state that acts faster.\n\n"No family should lose its home because of a form."'
    assert [by(one) for one in told(reader, text)] == [("COMMENT", "Ana Kovač"), ("REQUEST", "Ana Kovač")]


def test_a_closed_quotation_is_not_gone_on_with(reader: Reader) -> None:
    text = 'Ana Kovač told the council: "Families need a state that acts faster."\n\n"Homes are lost because of a form."'
    assert [by(one) for one in told(reader, text)] == [("COMMENT", "Ana Kovač")]


def test_what_somebody_does_before_a_colon_is_done_with_the_words_behind_it(reader: Reader) -> None:
    text = 'Premier Hale defended his record: "The country is safer than it was."'
    assert ("COMMENT", "Hale") in [by(one) for one in told(reader, text)]


def test_a_banner_does_not_speak(reader: Reader) -> None:
    assert all(one.speaker is None for one in told(reader, 'The banner bore four words: "The country is safe now."'))


def test_a_word_of_one_quotation_says_nothing_in_another(reader: Reader) -> None:
    text = 'Ana Kovač told the Post any plan "must be well thought out": "Moves to cut delays are welcome."'
    assert {one.speaker for one in told(reader, text)} == {"Ana Kovač"}


def test_what_is_asked_in_a_quotation_is_not_assessed_besides(reader: Reader) -> None:
    text = 'Ana Kovač spoke in Oslo. "The ministry should act," she said. "It should open the archives."'
    assert [one.type for one in told(reader, text) if one.type in ("COMMENT", "REQUEST")].count("COMMENT") == 0


def test_a_long_quotation_behind_a_name_given_is_of_who_gives_it(reader: Reader) -> None:
    text = "Ana Kovač dubbed the dispute “a war that has been waged for years. Homes were raided.”"
    assert {one.speaker for one in told(reader, text)} == {"Ana Kovač"}


def test_what_somebody_called_a_paragraph_ago_says_nothing_of_a_quotation(reader: Reader) -> None:
    text = "Hale called a meeting.\n\n“The roads in the north were closed and homes were raided by the police.”"
    assert {one.speaker for one in told(reader, text)} == {None}

def test_who_is_told_of_right_before_speaks_of_himself(reader: Reader) -> None:
    text = 'Jon Hale, a driver from Oslo, has not been home since Tuesday. "We went there unarmed. Soldiers shot my cousin."'
    assert ("ASSAULT", "Jon Hale") in [by(one) for one in told(reader, text)]


def test_words_that_nobody_says_of_himself_are_not_his_who_is_told_of_before(reader: Reader) -> None:
    text = 'Jon Hale, a driver from Oslo, has not been home since Tuesday. "Soldiers shot the drivers at the port."'
    assert all(one.speaker is None for one in told(reader, text))


SAID = [  # text, kind of a statement in it, speaker
    ("Premier Hale declared a state of emergency in Norway, hours after crowds stormed the port.", "ASSAULT", None),
    ("Premier Hale said that the army was loyal, as the death toll rose to 26.", "CASUALTY", None),
    ("Norway said it was sending food, while Sweden called on rebels to lay down their arms.", "REQUEST", None),
    ("The agency reports that a ferry is sinking with 400 passengers, with claims that four have died.", "CASUALTY", "agency"),
    ("The toll is more than double the 11 deaths acknowledged by the government.", "CASUALTY", "government"),
    ("Clashes reported by residents went on in Oslo.", "ASSAULT", "residents"),
    ("Premier Hale said that guards opened fire as crowds stormed the port.", "ASSAULT", "Hale"),
]


@pytest.mark.parametrize(("text", "kind", "speaker"), SAID)
def test_what_is_told_beside_a_saying_is_not_said(reader: Reader, text: str, kind: str, speaker: str | None) -> None:
    assert {one.speaker for one in told(reader, text) if one.type == kind} == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The health ministry confirmed eight deaths and 64 injuries.", "health ministry"),
        ("The ministry put the number of dead at 14.", "ministry"),
        ("Rescuers have now counted 26 bodies.", "Rescuers"),
        ("A second blast raised the death toll to 40.", None),
    ],
)
def test_how_many_came_to_harm_is_said_by_who_counts_them(reader: Reader, text: str, speaker: str | None) -> None:
    spoken = {one.speaker for one in told(reader, text) if one.type == "CASUALTY" and one.statement.figures}
    assert spoken == {speaker}


def test_who_would_not_be_drawn_speaks_in_the_quotation_behind(reader: Reader) -> None:
    text = "The hospital's director, Ana Basel, would not be drawn on the number. “I had beds for eight. Guards shot my nurse.”"
    assert {one.speaker for one in told(reader, text) if one.type in ("ASSAULT", "CASUALTY")} == {"Ana Basel"}


def test_what_a_country_condemns_in_the_words_of_its_minister_it_condemns(reader: Reader) -> None:
    text = "Swedish Foreign Minister Ana Basel said Sweden condemns the raid on the mine."
    assert {(one.stance, one.actors) for one in told(reader, text) if one.type == "ACCUSE"} == {("asserted", ("Sweden",))}
