"""A number is read with what it counts, also where only the sentence before says so; two counts in one report are in dispute."""

from __future__ import annotations

import pytest

import akyn
from akyn.read import Reader
from build import a_report
from reading import account_of
from test_claimed import questions


def figures(text: str) -> list[tuple[str, str, float | None]]:
    """The type, measure and value of each figure that is read in a text."""
    return [(one.type, figure.measure, figure.value) for one in akyn.read_text(text, published="2031-09-15").statements for figure in one.figures]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Police fired on the march, leaving at least three miners dead and more than 70 injured.", ("CASUALTY", "killed", 3.0)),
        ("The ombudsman put the dead at seven and said that guards had fired.", ("CASUALTY", "killed", 7.0)),
        ("The death toll rose from five to eight on Monday.", ("CASUALTY", "killed", 8.0)),
        ("Police said 40 people had been arrested. The miners' union put the number at over 300.", ("COERCE", "arrested", 300.0)),
        ("The union said that thousands had marched in Oslo; the police put the turnout at 700.", ("PROTEST", "participants", 700.0)),
        ("The toll from Sunday's riot in Kitwe climbed to 31.", ("CASUALTY", "killed", 31.0)),
        ("Officials say the toll in the mine stands at 19.", ("CASUALTY", "killed", 19.0)),
        ("The number of dead prisoners has climbed to 23.", ("CASUALTY", "killed", 23.0)),
        ("The union speaks of 52 wounded.", ("CASUALTY", "injured", 52.0)),
        ("The union speaks of 110 detained.", ("COERCE", "arrested", 110.0)),
        ("Soldiers rounded up 40 students.", ("COERCE", "arrested", 40.0)),
        ("The blaze, in which 58 people, most of them women, died, led to a strike.", ("CASUALTY", "killed", 58.0)),
        ("Nine miners, two of them brothers, were killed in Kitwe.", ("CASUALTY", "killed", 9.0)),
        ("Five people died in Oslo. The mayor, Jon Berg, raised his own count from two to three.", ("CASUALTY", "killed", 3.0)),
    ],
)
def test_what_a_number_counts(text: str, counted: tuple[str, str, float]) -> None:
    assert counted in figures(text)


def test_whoever_counts_is_not_hurt() -> None:
    (told,) = akyn.read_text("The union speaks of 52 wounded.", published="2031-09-15").statements
    assert (told.type, told.stance) == ("CASUALTY", "claimed")


def test_whom_gunmen_lead_away_is_not_arrested() -> None:
    assert "arrested" not in {measure for _, measure, _ in figures("Gunmen dragged away 12 teachers.")}


@pytest.mark.parametrize(
    "text",
    ["Officials put the turnout at 58 percent.", "The union put the number at 300.", "Two guards were hurt. The company put the price at nine euros."],
)
def test_a_number_of_which_nothing_was_told_before_counts_nobody(text: str) -> None:
    assert not {measure for _, measure, _ in figures(text)} & {"killed", "arrested", "participants"}


def test_who_confesses_nothing_denies_it() -> None:
    (told,) = akyn.read_text('"They have confessed nothing," their lawyer, Ana Lund, said.', published="2031-09-15").statements
    assert (told.type, told.stance) == ("CONCEDE", "denied")


def test_a_charge_that_somebody_dismisses_is_rejected() -> None:
    text = "Norway accused Sweden of bombing a mine, a charge that the Swedish minister dismissed as a fairy tale."
    told = {one.type for one in akyn.read_text(text, published="2031-09-15").statements}
    assert "REJECT" in told
    assert "OUST" not in told


def test_two_counts_of_one_report_are_in_dispute(reader: Reader) -> None:
    told = "At least nine miners were killed in Kitwe in Zambia on Monday. The interior minister, Karl Banda, put the number of dead at three."
    assert len([one for one in questions(reader, told) if one.startswith("How many were killed")]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nine miners were killed in Kitwe in Zambia on Monday. The interior minister, Karl Banda, put the number of dead at nine.",
        "Nine miners were killed in Kitwe in Zambia on Monday. The interior minister, Karl Banda, said that three guards had died in Lusaka in May.",
        "Villagers said that three villagers had been killed in Kitwe in Zambia. The police put the number of guards killed at seven.",
    ],
)
def test_the_same_count_and_a_count_of_others_are_not_in_dispute(reader: Reader, text: str) -> None:
    assert not [one for one in questions(reader, text) if one.startswith("How many")]


def test_a_town_that_only_bears_a_name_of_another_country_leaves_the_toll_at_home(reader: Reader) -> None:
    first = "At least four people were killed in Cordoba in Zambia on Friday, the interior ministry of Zambia said."
    later = "The death toll of the shooting in Zambia rose to six, the interior ministry of Zambia said."
    reports = [a_report(text, name=text[:12], published=f"2031-09-1{5 + day}") for day, text in enumerate((first, later))]
    values = [[point.value for point in one.points] for one in account_of(reader, *reports).series]
    assert [4.0, 6.0] in values


def test_the_dead_of_each_of_two_countries_are_counted_apart(reader: Reader) -> None:
    text = "Malawi says that four people were killed in Malawi. Zambia says that nine people were killed in Zambia in fighting on the border of Zambia."
    report = a_report(text, published="2031-09-15")
    values = [[point.value for point in one.points] for one in account_of(reader, report).series]
    assert sorted(values) == [[4.0], [9.0]]
