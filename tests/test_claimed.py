"""A deed that one claims and another puts down to somebody else is disputed."""

from __future__ import annotations

from akyn.read import Reader
from build import a_report
from reading import account_of


def questions(reader: Reader, *texts: str) -> list[str]:
    """What is asked of the disputes of these reports of one day after another."""
    reports = [a_report(text, name=text[:12], published=f"2031-09-1{5 + day}") for day, text in enumerate(texts)]
    return [one.about for one in account_of(reader, *reports).disputes]


def test_who_claims_a_deed_and_who_puts_it_down_to_another_disagree(reader: Reader) -> None:
    claimed = "The Hill Front claims responsibility for a drone attack on the Belmora oil plant in Zambia on Saturday."
    blamed = "The United States says that Malawi carried out Saturday's drone attack on the Belmora oil plant in Zambia."
    assert questions(reader, claimed, blamed) == ["Who did it: the Hill Front or Malawi?"]


def test_who_claims_another_deed_does_not(reader: Reader) -> None:
    claimed = "The Hill Front claims responsibility for a bombing of the market in Lusaka in Zambia on Friday."
    blamed = "The United States says that Malawi carried out Sunday's drone attack on the Belmora oil plant in Kitwe in Zambia."
    assert questions(reader, claimed, blamed) == []


def test_who_claims_what_unnamed_militants_did_disagrees_with_nobody(reader: Reader) -> None:
    claimed = "The Hill Front claims responsibility for a drone attack on the Belmora oil plant in Zambia on Saturday."
    told = "Police say that militants carried out Saturday's drone attack on the Belmora oil plant in Zambia."
    assert questions(reader, claimed, told) == []
