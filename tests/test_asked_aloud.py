"""Who comes or gathers to say something says it."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ministers from Benin arrived in Chad to urge the president to resign.", ("REQUEST", ("Ministers from Benin",), ("president",))),
        ("Hundreds of students took to the streets in Accra to denounce the vote.", ("ACCUSE", ("students",), ("vote",))),
        ("Workers rallied outside the ministry to demand that the minister resign.", ("REQUEST", ("Workers",), ("minister",))),
    ],
)
def test_who_comes_to_say_something_says_it(reader: Reader, text: str, said: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    assert said in [(one.type, one.actors, one.recipients) for one in told(reader, text) if one.stance == "asserted"]


def test_what_is_done_to_an_end_says_nothing_of_the_end(reader: Reader) -> None:
    assert [one.type for one in told(reader, "The guards closed the gate to warn the crowd.")] == ["COERCE"]
