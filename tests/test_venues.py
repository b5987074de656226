"""Where something is said at talks: where they are held, as long as the same people talk."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told

MET = "Secretary Jon Hale met today in Oslo with Foreign Minister Ana Lund of Croatia. "

SAID = [  # what follows the talks, kind of a statement in it, its place
    ("The Secretary thanked her for the aid.", "SUPPORT", "Oslo"),
    ("He urged Croatia to lift the ban.", "REQUEST", "Oslo"),
    ("Hale and Lund also expressed support for the truce.", "SUPPORT", "Oslo"),
    ("On Sunday Hale urged Croatia to lift the ban.", "REQUEST", None),
    ("Poland urged Croatia to lift the ban.", "REQUEST", None),
    ("He later met Prime Minister Berg. He praised Berg.", "SUPPORT", None),
    ("He also welcomed her to Bergen.", "SUPPORT", None),
    ("He said that Poland urged Croatia to lift the ban.", "REQUEST", None),
]


@pytest.mark.parametrize(("after", "kind", "place"), SAID)
def test_what_those_who_meet_say_is_said_where_they_meet(reader: Reader, after: str, kind: str, place: str | None) -> None:
    assert {one.place for one in told(reader, MET + after) if one.type == kind} == {place}


def test_what_is_said_to_who_is_summoned_is_said_where_he_is(reader: Reader) -> None:
    text = "Ana Lund summoned the ambassador of Sweden in Oslo this morning. Lund asked for an investigation."
    assert {one.place for one in told(reader, text) if one.type == "REQUEST"} == {"Oslo"}


def test_a_court_judges_where_it_sits(reader: Reader) -> None:
    assert {one.place for one in told(reader, "A Bergen court sentenced Jon Hale to prison.") if one.type == "SANCTION"} == {"Bergen"}


WHERE = [  # text, kind, its place
    ("The minister summoned the ambassador of Sweden in Oslo, Jon Hale, this morning.", "ACCUSE", "Oslo"),
    ("Sweden's ambassador in Oslo was summoned to the foreign ministry on Friday.", "ACCUSE", "Oslo"),
    ("Talks between the rebels and Sweden resumed in Oslo at the weekend.", "CONSULT", "Oslo"),
    ("He fled to Oslo on Friday and was arrested there a day later.", "COERCE", "Oslo"),
    ("The march ended at the cathedral in Oslo. There, soldiers opened fire on the crowd.", "ASSAULT", "Oslo"),
    ("In Oslo, a spokesman would not confirm that the captain had applied for asylum there.", "REQUEST", "Oslo"),
    ("The hostages were flown to Oslo on Sunday, where they were met by their families.", "CONSULT", "Oslo"),
    ("The bank shut its branches in Oslo after two of them were looted on Thursday.", "ASSAULT", "Oslo"),
    ("Our consulate in Oslo has been closed after shots were fired at the neighbouring embassy.", "ASSAULT", "Oslo"),
]


@pytest.mark.parametrize(("text", "kind", "place"), WHERE)
def test_words_that_point_to_a_place_told_before_place_it(reader: Reader, text: str, kind: str, place: str) -> None:
    assert place in {one.place for one in told(reader, text) if one.type == kind}


def test_there_in_front_of_what_there_is_points_nowhere(reader: Reader) -> None:
    assert {one.place for one in told(reader, "Hale flew to Oslo. In Bergen there was a raid by police.") if one.type == "COERCE"} == {"Bergen"}


def test_talks_between_the_two_sides_are_not_their_own_forerunner(reader: Reader) -> None:
    assert [one.type for one in told(reader, "Talks between the two sides resumed in Oslo at the weekend.")] == ["CONSULT"]
