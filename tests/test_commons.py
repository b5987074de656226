"""This file says which names are common words with a capital, and how a sentence uses them."""

from __future__ import annotations

import pytest

from akyn.lang.en.commons import is_common, takes_article
from akyn.read import Reader
from akyn.tell.lookup import Lookup
from build import a_report
from reading import account_of


@pytest.mark.parametrize("name", ["Drivers", "Two drivers", "Volunteer doctors", "Allies of Ana Kovač", "Five workers of Norlines", "Firemen"])
def test_what_counts_people_or_says_what_they_are_is_no_name(name: str) -> None:
    assert is_common(name)


@pytest.mark.parametrize("name", ["Ana Kovač", "Workers Party", "Doctors Without Borders", "President of Norway", "Norlines", "Naryn"])
def test_a_name_is_one(name: str) -> None:
    assert not is_common(name)


@pytest.mark.parametrize(
    ("name", "takes"),
    [("Electoral Commission", True), ("Coordination Council", True), ("Norway's commission", False), ("Parliament", False), ("Workers Party", False)],
)
def test_a_body_is_said_with_its_article(name: str, takes: bool) -> None:
    assert takes_article(name) == takes


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Allies of Ana Kovač blocked a road in Naryn on Monday.", "allies of Ana Kovač"),
        ("Her deputy said on Monday that the road in Naryn was mined.", "a deputy"),
        ("The road in Naryn was mined, one deputy said on Monday.", "one deputy"),
        ("Norwegian drivers blocked a road in Naryn on Monday.", "Norwegian drivers"),
        ("Drivers blocked a road in Naryn on Monday.", "drivers"),
    ],
)
def test_a_sentence_says_drivers_and_a_deputy(reader: Reader, text: str, called: str) -> None:
    look = Lookup(account_of(reader, a_report(text)))
    assert called in {look.called(id) for id in look.entities}
