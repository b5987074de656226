"""This file states which quantities are found and what bounds their words allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akyn.lang.en.number_words import number_of
from akyn.lang.en.numbers import find_quantities

FOUND = [  # sentence, words, value, low, high, approximate, unit
    ("Close to 600 people were hurt.", "Close to 600", 600, None, None, True, None),
    ("Some 30 officers came.", "Some 30", 30, None, None, True, None),
    ("At least 12 died.", "At least 12", 12, 12, None, False, None),
    ("There were 20 or more.", "20 or more", 20, 20, None, False, None),
    ("As many as 50 fled.", "As many as 50", 50, None, 50, False, None),
    ("Fewer than 10 fled.", "Fewer than 10", 10, None, 10, False, None),
    ("Between 5 and 10 fled.", "Between 5 and 10", None, 5, 10, False, None),
    ("Two or three men fled.", "Two or three", None, 2, 3, False, None),
    ("They lost 5-10 cars.", "5-10", None, 5, 10, False, None),
    ("They want 5 to 10 million dollars.", "5 to 10 million dollars", None, 5e6, 1e7, False, "USD"),
    ("The toll rose from 12 to 15 overnight.", "15", 15, 15, 15, False, None),
    ("They cut the number of guards from 90 to 60.", "60", 60, 60, 60, False, None),
    ("It cost 40 million Swedish kronor.", "40 million Swedish kronor", 4e7, 4e7, 4e7, False, "SEK"),
    ("There are 1,234 troops.", "1,234", 1234, 1234, 1234, False, None),
    ("There are 1 234 troops.", "1 234", 1234, 1234, 1234, False, None),
    ("There are 1.5 million voters.", "1.5 million", 1.5e6, 1.5e6, 1.5e6, False, None),
    ("It cost more than $ 1 billion.", "more than $ 1 billion", 1e9, 1e9, None, False, "USD"),
    ("It cost €20m.", "€20m", 2e7, 2e7, 2e7, False, "EUR"),
    ("It cost USD 5 million.", "USD 5 million", 5e6, 5e6, 5e6, False, "USD"),
    ("It cost 300,000 soms.", "300,000 soms", 3e5, 3e5, 3e5, False, "KGS"),
    ("Dozens came.", "Dozens", None, 24, None, True, None),
    ("Several hundred came.", "Several hundred", None, 300, None, True, None),
    ("Tens of thousands came.", "Tens of thousands", None, 20000, None, True, None),
    ("A few came.", "A few", None, 3, None, True, None),
    ("A couple of men came.", "A couple of", 2, 2, 2, False, None),
    ("Half a million came.", "Half a million", 5e5, 5e5, 5e5, False, None),
    ("More than a dozen came.", "More than a dozen", 12, 12, None, False, None),
    ("No one came.", "No one", 0, 0, 0, False, None),
    ("A third of voters came.", "A third", 0.333, 0.333, 0.333, False, "share"),
    ("Turnout was 45 percent, a record.", "45 percent", 45, 45, 45, False, "percent"),
    ("One soldier fell.", "One", 1, 1, 1, False, None),
    ("He got 11 years in prison.", "11", 11, 11, 11, False, None),
]


@pytest.mark.parametrize(("sentence", "words", "value", "low", "high", "approximate", "unit"), FOUND)
def test_a_quantity_is_found_with_its_bounds(
    sentence: str, words: str, value: float | None, low: float | None, high: float | None, approximate: bool, unit: str | None
) -> None:
    (found,) = find_quantities(sentence)
    assert sentence[found.start : found.end] == words
    assert (found.value, found.low, found.high, found.approximate, found.unit) == (value, low, high, approximate, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "One of the men spoke.",
        "They hit one another.",
        "This one is new.",
        "A 41-year-old man spoke.",
        "Ana Kovač, 41, spoke.",
        "It began at 5 p.m. and ended at 10:30.",
        "The G20 spoke of COVID-19.",
        "A 24-hour curfew and Article 5 hold.",
        "It ended on 4 October 2020.",
        "It lasted over the past 15 years.",
        "He came third and she 2nd.",
        "Call 0312 66 12 34.",
        "They won 3-1.",
    ],
)
def test_a_number_that_counts_nothing_is_left_alone(sentence: str) -> None:
    assert find_quantities(sentence) == ()


def test_two_numbers_joined_by_and_are_two_quantities() -> None:
    assert [found.value for found in find_quantities("It killed two and injured 14; five and six came.")] == [2, 14, 5, 6]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twenty-six", 26),
        ("a hundred", 100),
        ("two hundred and five", 205),
        ("a hundred thousand", 100_000),
        ("two dozen", 24),
        ("1,234.5", 1234.5),
        ("a man", None),
    ],
)
def test_number_words_come_to_numbers(words: str, number: float | None) -> None:
    assert number_of(words) == number


@given(st.text(alphabet="0123456789.,$€% -abouthundredmilketwozns\n", max_size=80))
def test_quantities_stand_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for found in find_quantities(text):
        assert end <= found.start < found.end <= len(text)
        assert found.low is None or found.high is None or found.low <= found.high
        end = found.end
