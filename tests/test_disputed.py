"""What is denied, refused or put down to others is disputed where it is the same matter, and only there."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from test_claimed import questions


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


def test_whose_account_is_rejected_is_in_dispute_with_who_rejects_it(reader: Reader) -> None:
    account = "Malawi's chief prosecutor claims that Ana Banda died in a fall inside the embassy in Lusaka in Zambia."
    rejected = "Zambia's president rejects the Malawian government's account of the killing of Ana Banda in Lusaka."
    assert len(questions(reader, account, rejected)) == 1
    assert questions(reader, account, rejected.replace("account of the killing of Ana Banda", "offer of talks")) == []


def test_what_is_ruled_out_right_beside_it_is_in_dispute(reader: Reader) -> None:
    ruled_out = "The captain says the ferry off Malo in Zambia was hit by a shell rather than a mine."
    assert len(questions(reader, f"{ruled_out} Malawi says that the ferry was attacked with mines.")) == 1
    assert questions(reader, f"{ruled_out} Malawi says that the market was attacked with knives.") == []


def test_two_causes_of_one_thing_are_in_dispute(reader: Reader) -> None:
    one = "The Zambian army says that the explosion in Lusaka was caused by a gas leak."
    assert len(questions(reader, one, "The Hill Front says that the explosion in Lusaka was caused by a Zambian rocket.")) == 1
    assert questions(reader, one, "The Hill Front says that the drought in Lusaka was caused by a dam.") == []
