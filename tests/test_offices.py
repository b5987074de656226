"""Who is named to what, by whom, and on which day: the clauses that put somebody into an office."""

from __future__ import annotations

import pytest

from akyn import read_text
from akyn.model import Account, Statement

PUBLISHED = "2020-10-14"


def told(text: str, kind: str) -> tuple[Account, Statement]:
    account = read_text(text, published=PUBLISHED)
    return account, next(one for one in account.statements if one.type == kind)


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Dina Marsh was named finance minister by President Orlan Vesk.", ["Orlan Vesk"], ["Dina Marsh"]),
        ("Goran Pell, appointed acting mayor in June, resigned.", [], ["Goran Pell"]),
        ("Goran Pell named acting mayor of Durres", [], ["Goran Pell"]),
        ("Dina Marsh replaced Goran Pell as head of the central bank.", [], ["Dina Marsh"]),
        ("Goran Pell was replaced by Dina Marsh as head of the police.", [], ["Dina Marsh"]),
        ("Parliament approved the appointment of Dina Marsh to the bench.", ["Parliament"], ["Dina Marsh"]),
    ],
)
def test_who_takes_an_office_is_told_apart_from_who_gives_it_and_who_had_it(text: str, actors: list[str], recipients: list[str]) -> None:
    account, one = told(text, "APPOINT")
    report = account.reports[0]
    assert [report.quote(slot.span) for slot in one.actors] == actors
    assert [report.quote(slot.span) for slot in one.recipients] == recipients


def test_who_is_only_proposed_is_not_yet_appointed() -> None:
    assert told("President Orlan Vesk proposed Dina Marsh as prime minister.", "APPOINT")[1].stance == "planned"


def test_what_is_declared_behind_a_reflexive_is_an_office() -> None:
    _, one = told("General Brandt declared himself head of state.", "OUST")
    assert len(one.actors) == 1


def test_who_is_re_elected_is_elected() -> None:
    account, one = told("Ana Vesk was re-elected last month for a third term.", "ELECT")
    assert [account.reports[0].quote(slot.span) for slot in one.recipients] == ["Ana Vesk"]


def test_a_vote_called_for_a_month_or_put_off_until_a_day_is_to_come() -> None:
    account, one = told("The election of a new speaker was postponed until Thursday.", "ELECT")
    assert str(account.date_of[one.id].start) == "2020-10-15"


def test_who_was_ousted_on_another_day_was_not_ousted_where_he_is_now() -> None:
    _, one = told("President Vesk, toppled in 2010, lives in Vienna.", "OUST")
    assert one.where is None
