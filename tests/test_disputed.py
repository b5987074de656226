"""What is denied, refused or put down to others is disputed where it is the same matter, and only there."""

from __future__ import annotations

import pytest

from akyn import pipeline
from akyn.read import Reader
from build import a_report


def questions(reader: Reader, *texts: str) -> list[str]:
    """What is asked of the disputes of these reports of one day after another."""
    reports = [a_report(text, name=f"{day}.txt", published=f"2031-09-1{5 + day}") for day, text in enumerate(texts)]
    return [one.about for one in pipeline.account_of(reports, [reader.read(one) for one in reports]).disputes]


def test_what_the_report_tells_right_before_it_is_denied(reader: Reader) -> None:
    denied = "Five farmers are killed in an air raid on the town of Malo in Zambia; a Malawian army spokesman denies any attack occurred."
    assert questions(reader, denied) == ["Did it happen: harm to Five farmers? Denied by Malawian army spokesman"]


def test_who_refuses_in_so_many_words_what_a_court_of_his_country_orders_is_in_dispute_with_it(reader: Reader) -> None:
    ordered = "The Supreme Court of Zambia orders President Ana Lund to reinstate the head of the army."
    refused = "President Ana Lund of Zambia refuses to comply with a Supreme Court order on General Banda."
    assert len(questions(reader, ordered, refused)) == 1
    assert questions(reader, ordered, refused.replace("comply with a Supreme Court order on", "meet")) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("A man drives a van into a crowd in Lusaka, killing two.", "Zambia's interior minister rejects claims that the attack in Lusaka was terrorism."),
        ("Zambian troops kill ten farmers in Lusaka.", "The Zambian army denies that three Malawians opened fire on its tanks in Lusaka."),
        ("The Hill Front says that Malawi wounded two farmers in Zambia. Malawi says that the men got no visas because they were involved in violence.",),
        ("A singer wins a case against the Zambian radio for unfair dismissal, but the tribunal rejects claims of fraud.",),
        ("We, the ministers of Norway and Sweden, make clear that Zambia's presidential election will neither be free nor fair. The election is a fraud.",),
    ],
)
def test_other_matters_are_not_in_dispute(reader: Reader, texts: tuple[str, ...]) -> None:
    assert questions(reader, *texts) == []


def test_who_is_accused_and_denies_it_is_told_once(reader: Reader) -> None:
    assert len(questions(reader, "Zambia accuses Malawi of arming the Hill Front. Malawi denies the accusations.")) == 1
