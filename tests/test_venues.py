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
