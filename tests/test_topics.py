"""This file states what an assessment is about."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Analysts said that the roads in the north of Norland are still open to lorries.", "roads"),
        ("The observers noted that there was a shortage of fuel in many towns of Norland.", "shortage"),
        ("Norland says that it is closing the second harbour of the town.", "second harbour"),
        ("The envoy says that he is fully aware of the shortage in these difficult weeks.", "shortage"),
        ("The envoy says that the decision of the court is hard to understand for everybody.", "decision"),
        ("The envoy says that he gets along well with Norland in these difficult weeks.", "Norland"),
    ],
)
def test_an_assessment_is_about_the_subject_of_what_is_said_or_what_who_speaks_of_himself_does(reader: Reader, text: str, about: str) -> None:
    assert [(one.type, tuple(name.split(" in ")[0].split(" of ")[0] for name in one.recipients)) for one in told(reader, text)] == [("COMMENT", (about,))]


@pytest.mark.parametrize(
    "text",
    [
        "The minister says that it has been a very long and tiring winter.",
        "The minister said that the fact is hard to deny for anybody.",
        "The ministry of Norland says that it has a heavy obligation in those months.",
    ],
)
def test_an_assessment_of_nothing_that_has_a_name_has_no_recipient(reader: Reader, text: str) -> None:
    assert [one.recipients for one in told(reader, text)] == [()]


def test_what_is_said_of_an_event_is_about_it_and_concern_over_one_about_who_does_it(reader: Reader) -> None:
    found = told(reader, "The envoy said that the attack in the harbour was a warning to all. Malta voiced concern about Norwegian raids on banks.")
    assert [one.recipients for one in found if one.type == "COMMENT"] == [("attack",), ("Norway",)]


def test_what_an_author_says_in_an_own_voice_is_about_its_subject(reader: Reader) -> None:
    text = "We, the ministers of Norland and Sweden, met in Oslo.\n\n{} the schools in the border towns remain far too small for all these children."
    for opening in ("", "We recognise that"):
        assert [one.recipients for one in told(reader, text.format(opening)) if one.type == "COMMENT"] == [("schools",)]
