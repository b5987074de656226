"""The count of before is told as such: it neither contradicts the count of now nor is a part of it."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from akyn.text.formerly import is_former
from build import a_report
from reading import account_of


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The toll rose to 23, up from 14", True),
        ("The police, who had earlier spoken of 14", True),
        ("The ministry had at first put it at 14", True),
        ("The toll is now 14", False),
        ("Earlier, in Kitwe, 14", False),
        ("He retracted his earlier statement that 14", False),
    ],
)
def test_a_number_behind_such_words_is_the_count_of_before(text: str, answer: bool) -> None:
    assert is_former(text, len(text) - 2, 0) is answer


def test_who_had_earlier_spoken_of_fewer_disputes_no_toll(reader: Reader) -> None:
    text = "Nine people were killed at Kitwe in Zambia on Monday, the health ministry said. The police, which had earlier spoken of two dead, gave no reason."
    report = a_report(text, name="toll", published="2031-09-16")
    account = account_of(reader, report)
    assert [one.about for one in account.disputes] == []
    assert {relation.relation for series in account.series for relation in series.relations} <= {"updates"}
