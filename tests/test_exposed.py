"""Who and what is shown to be at risk, of reports as they are read: whose people and things they are, and where."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from akyn.tell.stands import HELD, what_is_held
from build import a_report, a_statement
from reading import account_of

Row = tuple[str, str | None, str | None]  # asset, owner, place


def exposed(reader: Reader, text: str) -> set[Row]:
    """Each exposure of one report by the names of what is at risk, of its owner, of its place."""
    report = a_report(text, published="2020-10-08")
    account = account_of(reader, report)
    names = {one.id: one.name for one in account.entities}
    return {(names[one.asset], names.get(one.owner or ""), names.get(one.place or "")) for one in account.exposures}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The Danish aid worker Karl Lund was kidnapped in Beira in Mozambique on Monday.", ("Karl Lund", "Denmark", "Beira")),
        ("A Swiss journalist is reported missing in Chad.", ("Swiss journalist", "Switzerland", "Chad")),
        ("Two Daily Lark journalists were arrested by police in Malawi on Monday.", ("Two Daily Lark journalists", "Daily Lark", "Malawi")),
        ("Daily Lark correspondent Karl Lund was detained in Malawi on Monday.", ("Karl Lund", "Daily Lark", "Malawi")),
        ("Rebels in Malawi released Danish hostage Karl Lund on Monday.", ("Karl Lund", "Denmark", "Malawi")),
        ("Four backpackers (two Danish and two Swiss) were kidnapped in Malawi.", ("two Danish", "Denmark", "Malawi")),
        ("Police detained Malawian staff of the Danish embassy in Lilongwe.", ("Malawian staff of the Danish embassy in Lilongwe", "Denmark", "Lilongwe")),
        ("A minibus carrying foreign journalists was attacked in Malawi.", ("foreign journalists", None, "Malawi")),
    ],
)
def test_a_traveller_and_the_staff_of_a_body_are_at_risk_where_they_are_harmed(reader: Reader, text: str, row: Row) -> None:
    assert row in exposed(reader, text)


def test_who_is_called_by_a_country_and_by_his_name_is_told_once(reader: Reader) -> None:
    assert exposed(reader, "The Norwegian aid worker Karl Lund was kidnapped in Beira in Mozambique on Monday.") == {("Karl Lund", "Norway", "Beira")}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Malawi expelled the ambassadors of Norway and Denmark on Friday.", ("ambassadors of Norway and Denmark", "Norway", "Malawi")),
        ("Police in Malawi released three Danish engineers on Monday.", ("three Danish engineers", "Denmark", "Malawi")),
    ],
)
def test_who_is_sent_away_or_let_go_was_at_risk(reader: Reader, text: str, row: Row) -> None:
    assert row in exposed(reader, text)


def test_an_embassy_is_its_countrys(reader: Reader) -> None:
    assert exposed(reader, "The Swiss embassy in Lusaka was pelted with stones by protesters on Monday.") == {("embassy in Lusaka", "Switzerland", "Lusaka")}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Pirates hijacked a Danish-owned tanker with nine Swiss sailors off Malawi.", ("Danish-owned tanker", "Denmark", "Malawi")),
        ("Gunmen in Malawi held up a Danish lorry seized by Chadian rebels.", ("Danish lorry", "Denmark", "Malawi")),
        ("Rebels in Malawi blew up an oil pipeline run by Norway's Lark Energy.", ("oil pipeline", "Lark Energy", "Malawi")),
        ("Pirates hijacked the MV Karl Lund off Beira in Mozambique.", ("Karl Lund", None, "Beira")),
        ("Gunmen in Malawi kidnapped two Malawian soldiers.", ("two Malawian soldiers", "Malawi", "Malawi")),
        ("Denmark withdrew its remaining diplomatic staff from Malawi.", ("remaining diplomatic staff", "Denmark", "Malawi")),
        ("Pirates hijacked the Danish tanker MV Alva Star off Beira in Mozambique.", ("Alva Star", "Denmark", "Beira")),
        ("The army shelled a hospital in Beira in Mozambique.", ("hospital", None, "Beira")),
        ("The South Korean embassy in Lusaka was damaged in an air raid.", ("South Korean embassy in Lusaka", "South Korea", "Lusaka")),
        ("Rebels ambushed a United Nations convoy in Beira in Mozambique.", ("United Nations convoy", "United Nations", "Beira")),
    ],
)
def test_what_is_hit_or_seized_is_at_risk_and_its_own_words_say_whose_it_is(reader: Reader, text: str, row: Row) -> None:
    assert row in exposed(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Police in Malawi beat student protesters on Monday.",
        "Denmark's air raid in Beira in Mozambique was aimed at the Malawian president Karl Lund.",
        "Rebels seized the town of Moundou in Chad on Monday.",
        "The Danish navy arrested six Chadian pirates off Malawi.",
        "Two men were arrested at Lusaka Airport in Zambia on Monday.",
        "Russia said the journalist Karl Lund was expelled from Malawi.",
        "Gunmen shot dead three Chadian farmers in Abeche in Chad on Monday.",
    ],
)
def test_people_at_home_and_those_of_no_known_country_are_not(reader: Reader, text: str) -> None:
    assert exposed(reader, text) == set()


def test_all_whose_safety_is_spoken_of_are_at_risk_and_a_company_is_whose_it_is_called(reader: Reader) -> None:
    text = "Denmark fears for the safety of the Danish dairy company Alva in Abeche and the Danish enterprise engaged in weaving in Moundou in Chad."
    assert exposed(reader, text) == {("Alva", "Denmark", "Abeche"), ("Danish enterprise", "Denmark", "Moundou")}


def test_companies_told_of_again_without_their_country_are_those_of_that_country(reader: Reader) -> None:
    text = "Denmark fears for the safety of Danish companies in Chad. It said that enterprises owned by Danish investors were attacked in Chad."
    assert ("Danish companies", "Denmark", "Chad") in exposed(reader, text)
    assert not any(asset.startswith("enterprises") for asset, _, _ in exposed(reader, text))


def test_hostages_of_no_country_are_told_once_however_many_are_counted(reader: Reader) -> None:
    rows = exposed(reader, "Rebels in Chad hold 40 hostages in Abeche. The army freed 25 hostages in Abeche. Four hostages were killed in Abeche.")
    assert len([asset for asset, _, _ in rows if asset.endswith("hostages")]) == 1


@pytest.mark.parametrize("whose", ["Danish", "Swiss", "Zambian"])
def test_hostages_of_a_country_are_not_those_of_none(reader: Reader, whose: str) -> None:
    rows = exposed(reader, f"Rebels in Chad killed 40 hostages in Abeche. Two {whose} hostages were killed in Abeche.")
    assert {asset for asset, _, _ in rows} == {"40 hostages", f"Two {whose} hostages"}


def test_a_thing_does_not_stand_where_the_next_deed_is_done(reader: Reader) -> None:
    rows = exposed(reader, "Rebels attacked the Zomba International Airport and then burned two shops in Lilongwe.")
    assert [place for asset, _, place in rows if asset == "Zomba International Airport"] == ["Zomba"]


def test_what_befell_is_told_before_what_is_feared() -> None:
    told = (("COMMENT", "stated"), ("ASSAULT", "alleged"), ("ASSAULT", "stated"))
    threats = [a_statement(a_report("hit"), type=type, trigger="hit", stance=stance) for type, stance in told]
    assert [HELD.index(what_is_held(one)) for one in threats] == [2, 1, 0]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Malawi expelled northern workers from a mine near Zomba on Monday.", ("northern workers", None, "Zomba")),
        ("Six crewmen are missing after a fire aboard a ferry in Beira in Mozambique.", ("Six crewmen", None, "Beira")),
        ("The journalist Karl Lund was shot dead in Beira in Mozambique.", ("Karl Lund", None, "Beira")),
        ("Gunmen abducted nurses in Beira in Mozambique.", ("nurses", None, "Beira")),
    ],
)
def test_people_sent_away_by_a_state_and_whose_work_leads_into_danger_are_at_risk_wherever_they_belong(reader: Reader, text: str, row: Row) -> None:
    assert row in exposed(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "The club in Beira in Mozambique expelled two students on Monday.",
        "Soldiers in Beira in Mozambique killed six tank crewmen of the rebels.",
    ],
)
def test_who_is_sent_away_by_a_club_or_fights_is_not(reader: Reader, text: str) -> None:
    assert exposed(reader, text) == set()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("A Danish warship sank off Beira in Mozambique on Monday.", ("Danish warship", "Denmark", "Beira")),
        ("The Hollow Creek mine near Zomba in Malawi collapsed on Monday.", ("Hollow Creek mine", None, "Zomba")),
        ("Protesters in Lusaka burned cars. The Swiss embassy in Lusaka will remain closed, police said.", ("embassy in Lusaka", "Switzerland", "Lusaka")),
        ("Denmark advised its citizens to leave Malawi.", ("Denmark's citizens", "Denmark", "Malawi")),
    ],
)
def test_what_breaks_down_or_is_shut_and_who_is_told_to_leave_is_at_risk(reader: Reader, text: str, row: Row) -> None:
    assert row in exposed(reader, text)


def test_an_airport_that_reopens_is_not(reader: Reader) -> None:
    assert exposed(reader, "Lusaka International Airport reopened on Monday.") == set()


def test_the_office_of_a_company_is_at_risk_and_not_the_company_or_its_mine(reader: Reader) -> None:
    office = ("office of the mining company Lindex in Beira", "Lindex", "Beira")
    assert exposed(reader, "Gunmen stormed the office of the mining company Lindex in Beira in Mozambique.") == {office}
    both = "Gunmen stormed the office of the mining company Lindex in Beira in Mozambique. Rebels attacked the Lindex mine in Tete."
    assert exposed(reader, both) == {office, ("Lindex", None, "Tete")}


def test_what_stands_where_a_crowd_gathers_is_not_at_risk(reader: Reader) -> None:
    assert exposed(reader, "A crowd flooded the square in front of the United Nations building in Beira in Mozambique.") == set()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Zambia says that Malawian warplanes bombed its embassy in the Chadian capital, N'Djamena.", ("embassy", "Zambia", "N'Djamena")),
        ("Denmark closed its embassy in Chad after protesters attacked a market.", ("embassy", "Denmark", "Chad")),
        ("Gunmen attacked the embassy in N'Djamena in Chad.", ("embassy", None, "N'Djamena")),
    ],
)
def test_an_embassy_is_its_senders_and_never_of_the_country_that_it_stands_in(reader: Reader, text: str, row: Row) -> None:
    assert row in exposed(reader, text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Nations including Denmark, Sweden and Norway evacuated their citizens from Chad.", ("citizens", None, "Chad")),
        ("A junior diplomat was captured by rebels in Abeche in Chad.", ("junior diplomat", None, "Abeche")),
        ("A Danish medical team was captured by rebels in Abeche in Chad.", ("Danish medical team", "Denmark", "Abeche")),
        ("A man from the English city of Leeds was killed in Chad, the United Kingdom said.", ("man from the English city of Leeds", "United Kingdom", "Chad")),
        ("Zambian migrant workers have been victims of violence in Chad.", ("Zambian migrant workers", "Zambia", "Chad")),
        ("A ship was attacked in Beira in Mozambique, with all crew members safely rescued.", ("crew members", None, "Beira")),
        ("Zambia seized a foreign tanker, reported to be Danish, in the Persian Gulf.", ("foreign tanker", None, "Persian Gulf")),
    ],
)
def test_who_is_brought_to_safety_or_captured_far_from_home_is_at_risk(reader: Reader, text: str, row: Row) -> None:
    assert row in exposed(reader, text)


def test_a_security_adviser_speaks_of_no_danger(reader: Reader) -> None:
    assert exposed(reader, "Riots broke out in Chad. Homeland Security Secretary Karl Lund announced a climate plan with the Lindex company in Chad.") == set()


def test_the_company_in_a_name_owns_it_rather_than_its_country_and_is_at_risk_with_it(reader: Reader) -> None:
    text = "Striking miners occupied the copper plant of Norway's Lindex Corporation near Ndola in Zambia on Monday."
    owners = {(asset.partition(" near")[0], owner) for asset, owner, _ in exposed(reader, text)}
    assert owners == {("copper plant of Norway's Lindex Corporation", "Lindex Corporation"), ("Lindex Corporation", "Norway")}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Masked men in Beira in Mozambique looted the warehouse of Lindex, a Danish trading company.", ("Lindex", "Denmark")),
        ("Fighting spread in Mozambique. Norway's Fjell Mining has halted production at its Hardow mine near Beira.", ("Fjell Mining", "Norway")),
        ("Danish airline Nordfly cancelled all flights to Malawi because of the fighting.", ("Nordfly", "Denmark")),
    ],
)
def test_a_company_from_abroad_whose_site_is_harmed_or_that_stops_work_is_at_risk(reader: Reader, text: str, row: tuple[str, str]) -> None:
    assert row in {(asset, owner) for asset, owner, _ in exposed(reader, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Workers in Malawi suspended the strike on Monday.",
        "The Green Front in Malawi stopped work on a new programme.",
        "Malawi suspended production of coins.",
    ],
)
def test_who_ends_a_strike_and_no_firm_is_not_at_risk(reader: Reader, text: str) -> None:
    assert exposed(reader, text) == set()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The company has flown 120 Danish employees and 14 expatriates out of Malawi, Lindex said.", ("120 Danish employees", "Denmark")),
        ("A bridge collapsed in Malawi, killing nine people, among whom are two Swiss students.", ("two Swiss students", "Switzerland")),
        ("Unrest spread in Malawi. Its Swedish managers were led to the airport after stones were thrown at the bungalows.", ("Swedish managers", "Sweden")),
        ("Riots spread in Malawi. Norway advises its nationals in Malawi to stay at home.", ("Norway's nationals", "Norway")),
    ],
)
def test_who_is_brought_away_stands_by_or_is_advised_is_at_risk(reader: Reader, text: str, row: tuple[str, str]) -> None:
    assert row in {(asset, owner) for asset, owner, _ in exposed(reader, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels bombed a jihadist camp near Ndola in Zambia.",
        "Rebels seized the port city of Kapiri from government troops in Zambia on Monday.",
        "Two gunmen attacked a security base in Ndola in Zambia.",
    ],
)
def test_camps_of_fighters_and_towns_are_no_civilian_sites(reader: Reader, text: str) -> None:
    assert exposed(reader, text) == set()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Chad has closed the crossing, leaving some 300 Danish lorry drivers stranded in Beira in Mozambique.", ("300 Danish lorry drivers", "Denmark")),
        ("Killings spread in Mozambique. Denmark urged its citizens to avoid Beira.", ("Denmark's citizens", "Denmark")),
        ("Gunmen kidnapped fourteen engineers in Beira in Mozambique on Monday.", ("fourteen engineers", None)),
        ("Gunmen attacked the Hardow mine at Beira, which is operated by the Danish mining company Lindex Copper.", ("Hardow mine", "Lindex Copper")),
    ],
)
def test_who_cannot_leave_and_whose_a_site_is(reader: Reader, text: str, row: tuple[str, str | None]) -> None:
    assert row in {(asset, owner) for asset, owner, _ in exposed(reader, text)}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("In Malawi the owner said that the 31 Danish workers inside cannot leave since Thursday.", ("31 Danish workers", "Denmark", "Malawi")),
        ("Sixty lorries were stranded at the border of Malawi.", ("Sixty lorries", None, "Malawi")),
        ("Four Danish technicians escaped unharmed from a burning mill in Malawi.", ("Four Danish technicians", "Denmark", "Malawi")),
        ("Two security contractors sustained gunshot wounds in Malawi.", ("Two security contractors", None, "Malawi")),
        ("Strikers in Beira in Mozambique burned two cranes.", ("two cranes", None, "Beira")),
        ("Fighting has broken out in Mozambique. Soldiers shelled Beira airport; Beira is without power.", ("Beira airport", None, "Beira")),
    ],
)
def test_who_cannot_leave_who_escaped_and_what_stands_there_are_at_risk(reader: Reader, text: str, row: Row) -> None:
    assert row in exposed(reader, text)


def test_its_staff_are_of_the_company_that_is_meant(reader: Reader) -> None:
    text = "Fjell, the Norwegian company, says four of its technicians remain locked in the control room in Lilongwe in Malawi."
    assert {owner for asset, owner, _ in exposed(reader, text) if "technicians" in asset} == {"Fjell"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police stormed the prison outside the Malawian port of Nkhata Bay in Malawi on Monday.", "port"),
        ("Sweden urged Malawi on Monday to punish those who took its citizens hostage in Lilongwe.", "those"),
        ("Gunmen of the Danish Camp attacked a convoy in Malawi on Monday.", "Camp"),
    ],
)
def test_what_is_only_named_beside_harm_and_who_does_it_are_not_at_risk(reader: Reader, text: str, name: str) -> None:
    assert [row for row in exposed(reader, text) if name in row[0]] == []


def test_a_site_at_which_harm_is_done_is_at_risk(reader: Reader) -> None:
    assert any("port" in row[0] for row in exposed(reader, "Gunmen attacked the Danish-owned port of Nkhata Bay in Malawi on Monday."))
