"""This file states what becomes of what is told without a day: the likeliest of those told around it, or none, and no ground to join by."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from akyn import pipeline
from akyn.read import Likeliest, Reader
from akyn.tell.days import days_told
from reading import a_text

TRAINING = Path(__file__).parent.parent / "training"
WIRE = "OSLO, Oct 8 (Demo Wire) - Guards fired on miners at a pit near Oslo on Thursday, doctors said.\n\n"


def likely_days(text: str, kind: str) -> list[str]:
    """The first day of each statement of a kind that is only likely."""
    account = pipeline.read_text(text, published="2020-10-08")
    days = days_told(account)
    return [days[one.id].start.isoformat() for one in account.statements if one.type == kind and one.id in days and days[one.id].basis == "likely"]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (WIRE + "The owners withdrew 40 workers, while troops closed the road to the pit and a crowd burned two trucks.", "COERCE", "2020-10-08"),
        (WIRE + "The owners withdrew 40 workers, while troops closed the road to the pit and a crowd burned two trucks.", "ASSAULT", "2020-10-08"),
    ],
)
def test_what_a_dispatch_tells_is_likely_of_its_day(text: str, kind: str, day: str) -> None:
    assert likely_days(text, kind) == [day]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels seized the airport.", "COERCE"),
        ("On Monday Norland freed soldiers captured by rebels.", "COERCE"),
        ("The ruling announced today shows how grave the crimes committed in Norland were.", "ASSAULT"),
        (WIRE + "Miners seized the pit three years ago.", "COERCE"),
    ],
)
def test_what_may_be_of_any_day_has_none(text: str, kind: str) -> None:
    assert likely_days(text, kind) == []


def test_a_likely_day_is_no_day_of_the_account(reader: Reader) -> None:
    for one in reader.read(a_text(WIRE + "Sweden offered to mediate. The owners said they had shut the pit and sent 40 workers home.")).statements:
        assert one.when is None or one.likely is None


def test_chances_are_those_of_the_weights() -> None:
    likeliest = Likeliest({"near": {"": 1.0, "quoted": -1.0}})
    near, far = likeliest.chances([{"near"}, {"far"}], ["asserted"])
    assert near == pytest.approx(0.731, abs=0.001)
    assert near + far == pytest.approx(1.0)
    assert likeliest.chances([{"near"}, {"far"}], ["quoted"]) == [0.5, 0.5]


def test_each_label_stands_at_a_word_of_its_report() -> None:
    with (TRAINING / "days.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    folder = Path(__file__).parent / "gold" / "invented"
    texts = {key: next((folder / key[0]).glob(f"{key[1]}-*.txt")).read_text(encoding="utf-8") for key in {(row[0], row[1]) for row in rows}}
    assert [row for row in rows if not texts[row[0], row[1]][int(row[3]) :].startswith(row[4].split(" ")[0])] == []
