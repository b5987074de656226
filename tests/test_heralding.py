"""What is heralded: deeds threatened on a condition, and what bodies and offices will do."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


def kinds(reader: Reader, text: str) -> set[tuple[str, str]]:
    return {(one.type, one.stance) for one in told(reader, text)}


@pytest.mark.parametrize(
    "text",
    [
        "If Sweden does not withdraw its troops, Norway will attack.",
        "Norway said it would destroy the loudspeakers if the broadcasts do not stop.",
        "“We will destroy the loudspeakers unless they leave,” the general said.",
    ],
)
def test_a_deed_that_waits_upon_others_is_threatened_and_whoever_says_so_threatens(reader: Reader, text: str) -> None:
    assert {("THREATEN", "asserted"), ("ASSAULT", "threatened")} <= kinds(reader, text)


def test_a_deed_without_a_condition_is_planned(reader: Reader) -> None:
    assert ("ASSAULT", "planned") in kinds(reader, "Norway will attack on Monday.")
    assert not any(kind == "THREATEN" for kind, _ in kinds(reader, "Norway will attack on Monday."))


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Norway will scrap the entrance test for nurses.",
        "The ministry is to begin issuing permits on Monday.",
        "The government will provide a reminder after the deadline.",
    ],
)
def test_what_a_body_or_an_office_will_do_is_announced(reader: Reader, text: str) -> None:
    assert kinds(reader, text) == {("AGREE", "planned")}


@pytest.mark.parametrize(
    "text",
    ["The rain will soften the ground in the north.", "The government will be the first to know of it.", "The ministry will not issue any more permits."],
)
def test_what_comes_of_itself_or_not_at_all_is_no_announcement(reader: Reader, text: str) -> None:
    assert ("AGREE", "planned") not in kinds(reader, text)
