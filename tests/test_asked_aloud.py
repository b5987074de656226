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


STATEMENT = "Canada expresses its deep concern at the riots in Peru. We call on all parties to show restraint.\n\n"


@pytest.mark.parametrize("bidding", ["Avoid all travel to the provinces of Puno and Cusco.", "Do not travel to Lima.", "Please register with the embassy."])
def test_a_statement_that_bids_its_readers_asks_it_of_them_and_tells_no_deed(reader: Reader, bidding: str) -> None:
    text = f"{STATEMENT}{bidding}"
    of_bidding = [(one.type, one.actors) for one in told(reader, text) if one.statement.span.start >= len(STATEMENT)]
    assert of_bidding == [("REQUEST", ("Canada",))]


def test_a_reporter_bids_nobody(reader: Reader) -> None:
    assert "REQUEST" not in {one.type for one in told(reader, "The miners marched on Monday. Stop the killing. Police fired on them.")}
