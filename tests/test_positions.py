"""What other governments take towards a crisis, of reports as they are read: for whom somebody speaks, and what his words come to."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from build import a_report
from reading import account_of


def taken(reader: Reader, text: str) -> set[tuple[str, str]]:
    """Each position of one report: whose, and what."""
    report = a_report(text, published="2020-10-08")
    account = account_of(reader, report)
    names = {one.id: one.name for one in account.entities}
    return {(names[one.country], one.stance_type) for one in account.positions}


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Presidents of Benin and Togo condemn the coup in Chad.", {("Benin", "concern"), ("Togo", "concern")}),
        ("21 nations, including Benin and Togo, condemn the raid on the market in Moundou in Chad.", {("Benin", "concern"), ("Togo", "concern")}),
        (
            "Chad expels the envoys of Benin and Togo. Both nations reject the decision over the vote in Chad.",
            {("Benin", "concern"), ("Togo", "concern")},
        ),
    ],
)
def test_each_of_many_who_speak_together_takes_it(reader: Reader, text: str, positions: set[tuple[str, str]]) -> None:
    assert taken(reader, text) == positions


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Turkey calls the killings in Moundou in Chad a massacre.", ("Turkey", "concern")),
        ("France says that a military operation in Chad would not bring peace.", ("France", "concern")),
        ("Kuwait recalls its ambassador to Chad over the killings in Moundou.", ("Kuwait", "sanction")),
    ],
)
def test_who_blames_doubts_or_recalls_his_envoy_takes_a_position(reader: Reader, text: str, position: tuple[str, str]) -> None:
    assert taken(reader, text) == {position}


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("The Kremlin condemned the killings in Moundou in Chad. Chad buys wheat from Russia.", ("Russia", "concern")),
        ("Kremlin spokeswoman Vera Lisina condemned the killings in Moundou in Chad. Chad buys wheat from Russia.", ("Russia", "concern")),
        ("Togolese Foreign Ministry spokesman Komi Adjo condemned the killings in Moundou in Chad.", ("Togo", "concern")),
        ("Secretary of State Ellen Marsh condemned the killings in Moundou in Chad. Chad buys wheat from the United States.", ("United States", "concern")),
        ("U.S. National Security Adviser Ellen Marsh urged Chad to hold talks after the killings in Moundou.", ("United States", "demand")),
        ("The Arab League condemned the killings in Moundou in Chad.", ("Arab League", "concern")),
    ],
)
def test_a_seat_of_government_and_who_speaks_for_a_state_take_its_position(reader: Reader, text: str, position: tuple[str, str]) -> None:
    assert taken(reader, text) == {position}


def test_who_speaks_for_others_than_a_state_takes_no_position_of_it(reader: Reader) -> None:
    assert taken(reader, "Togolese opposition spokesman Komi Adjo condemned the killings in Moundou in Chad.") == set()
    assert taken(reader, "Several Latin American nations condemned the killings in Moundou in Chad.") == set()


def test_all_ministers_of_a_list_take_a_position_when_they_say_we(reader: Reader) -> None:
    text = "We, the G7 Foreign Ministers of Canada, France, and Italy, condemn the killings in Moundou in Chad. Chad buys wheat from Canada."
    assert taken(reader, text) == {("Canada", "concern"), ("France", "concern"), ("Italy", "concern")}


def test_an_office_speaks_for_a_country_that_only_its_adjective_names(reader: Reader) -> None:
    assert taken(reader, "Irish premier Liam Byrne asks that Chad release the nurses held in Moundou.") == {("Ireland", "demand")}


def test_a_commission_that_annuls_a_vote_is_against_its_result_and_does_not_call_it_unfair(reader: Reader) -> None:
    text = (
        "The electoral commission of Chad said it had invalidated the results of the election, which Ali Dere had won. "
        "According to official results, Ali Dere won the presidential election in Chad. Protesters in Chad said the vote was rigged."
    )
    report = a_report(text, published="2020-10-08")
    account = account_of(reader, report)
    told = {one.id: report.quote(one.span) for one in account.statements}
    (dispute,) = (one for one in account.disputes if "fair" in one.about)
    assert [any("invalidated" in told[id] for id in side.statements) for side in dispute.sides] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("UN Secretary-General Ellen Marsh condemned the killings in Moundou in Chad.", ("UN", "concern")),
        ("Ellen Marsh, the chair of the African Union, condemned the killings in Moundou in Chad.", ("African Union", "concern")),
        ("The Arab League's Ivo Hale and UN Secretary-General Ellen Marsh condemned the killings in Moundou in Chad.", ("UN", "concern")),
        ("NATO officials warned of chaos in Chad. NATO has no troops in Chad.", ("NATO", "warning")),
    ],
)
def test_who_holds_an_office_of_an_organisation_of_states_takes_its_position(reader: Reader, text: str, position: tuple[str, str]) -> None:
    assert taken(reader, text) == {position}


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Togo has not responded to the killings in Moundou in Chad.", ("Togo", "silence")),
        ("Togo advised its citizens to leave Chad after the killings in Moundou.", ("Togo", "warning")),
        ("West African states, led by Togo, urged Chad to hold talks after the killings in Moundou.", ("Togo", "demand")),
        ("U.S. National Security Adviser Ellen Marsh said the killings mean that Chad must hold talks.", ("United States", "demand")),
    ],
)
def test_silence_advice_to_citizens_and_what_is_said_to_be_needed_are_positions(reader: Reader, text: str, position: tuple[str, str]) -> None:
    assert position in taken(reader, text)


def test_the_country_of_a_crisis_takes_a_position_against_the_state_of_another(reader: Reader) -> None:
    text = "Chad cut off trade with Togo over the killings in Moundou in Chad. Protesters in Chad burned cars. Chad asked Benin for help."
    assert ("Chad", "sanction") in taken(reader, text)
    assert ("Chad", "demand") not in taken(reader, text)


def test_a_list_of_states_right_before_a_call_is_who_calls(reader: Reader) -> None:
    text = "Norway, Sweden, EU, Denmark and UN call for the immediate release of two nurses in Chad."
    assert taken(reader, text) == {(name, "demand") for name in ("Norway", "Sweden", "EU", "Denmark", "UN")}


def test_half_a_name_is_the_country_that_the_report_names_by_all_of_it(reader: Reader) -> None:
    text = "South Sudan accused Chad of bombing a market in Moundou in Chad. The South condemned the killings in Chad."
    assert taken(reader, text) == {("South Sudan", "concern")}


def test_a_house_that_stands_for_a_government_is_no_town(reader: Reader) -> None:
    read = reader.read(a_report("The crowd burned the White House in Bishkek, Kyrgyzstan. Protesters later left the White House.", published="2020-10-08"))
    assert {one.type for one in read.referents if one.name == "White House"} <= {"organization", "asset"}


def test_who_evacuates_his_own_people_supports_nobody(reader: Reader) -> None:
    found = taken(reader, "Nations including Benin, Togo and Ghana evacuate their citizens from Chad.")
    assert found == {("Benin", "concern"), ("Togo", "concern"), ("Ghana", "concern")}  # that they fear for them is a position, and no aid to Chad


def test_who_speaks_of_consequences_warns(reader: Reader) -> None:
    text = "Togolese Foreign Minister Ama Lund says that there will be serious consequences if Chad does not release the tanker."
    assert taken(reader, text) == {("Togo", "warning")}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Secretary Lund spoke with Chadian President Idris Oumar. The Secretary urged President Oumar to hold talks and stressed Norway's aid.", {"Norway"}),
        ("Secretary Lund spoke with Chadian President Idris Oumar today. The Secretary urged President Oumar to hold talks.", set()),
        ("The club's secretary Lund urged Chad and Norway to hold talks.", set()),
    ],
)
def test_a_secretary_who_speaks_with_one_country_speaks_for_the_only_other_one_named(reader: Reader, text: str, holders: set[str]) -> None:
    assert {holder for holder, stance in taken(reader, text) if stance == "demand"} == holders


@pytest.mark.parametrize(
    "text",
    [
        "Riots broke out in Lusaka in Zambia. The African Union says that it will cease to recognise Karl Banda as president of Zambia.",
        "Zambia's army seized power in Lusaka. Norway's Supreme Court rejected the extradition of eight Zambian officers.",
        "Riots broke out in Lusaka in Zambia. President Karl Banda of Zambia asked Malawi to send troops.",
        "Riots broke out in Lusaka in Zambia. Malawi's foreign minister will meet the leaders of the marchers in Lusaka.",
    ],
)
def test_support_that_ends_and_what_a_court_decides_or_others_ask_for_or_a_meeting_are_no_position(reader: Reader, text: str) -> None:
    assert taken(reader, text) == set()


def test_a_border_that_is_shut_and_troops_that_are_moved_are_positions(reader: Reader) -> None:
    text = "Riots broke out in Lusaka in Zambia. Malawi closed its border with Zambia and moved two battalions to Lilongwe."
    assert taken(reader, text) == {("Malawi", "sanction"), ("Malawi", "troops")}


def test_a_ban_on_what_is_made_in_another_country_is_taken_against_it(reader: Reader) -> None:
    text = "Rioters burned shops in Lusaka in Zambia on Monday. Zambia accused Malawi of arming the rioters. Zambia bans imports of products made in Malawi."
    assert ("Zambia", "sanction") in taken(reader, text)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Killings spread in Moundou in Chad. Turkey advised its citizens to leave the region.", ("Turkey", "warning")),
        ("Killings spread in Moundou in Chad. Turkey has begun evacuating 260 of its citizens.", ("Turkey", "concern")),
        ("Killings spread in Moundou in Chad. Turkey flew 260 nationals home on Monday.", ("Turkey", "concern")),
        ("Killings spread in Moundou in Chad. Ankara urged Turkish citizens to avoid the border area.", ("Turkey", "warning")),
    ],
)
def test_who_warns_or_brings_home_his_own_people_takes_a_position(reader: Reader, text: str, position: tuple[str, str]) -> None:
    assert position in taken(reader, text)


def test_advice_about_a_third_country_is_none_towards_the_crisis(reader: Reader) -> None:
    assert taken(reader, "Killings spread in Moundou in Chad. Turkey advised its citizens to leave Peru.") == set()


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Kuwait's embassy in Moundou in Chad voiced grave concern for nine Kuwaiti engineers.", ("Kuwait", "concern")),
        ("Kuwait demanded the punishment of those who took its citizens hostage in Moundou in Chad.", ("Kuwait", "demand")),
        ("Kuwait said that the deployment in Chad exceeded its mandate.", ("Kuwait", "concern")),
        ("Cameroon closed the bridge to Chad on Monday.", ("Cameroon", "sanction")),
    ],
)
def test_concern_for_ones_own_and_what_is_asked_of_who_holds_them_is_a_position(reader: Reader, text: str, position: tuple[str, str]) -> None:
    assert position in taken(reader, f"Police in Moundou in Chad shot at strikers in Chad. Chad's government denied it. {text}")


def test_a_minister_of_no_land_speaks_for_the_state_whose_ministry_publishes_it(reader: Reader) -> None:
    text = "The Minister of Foreign Affairs, Mrs. Sigrid Lund, condemns the killings in Moundou in Chad."
    for source, positions in (("Norwegian Ministry of Foreign Affairs", {("Norway", "concern")}), ("Harbour Observer", set())):
        account = account_of(reader, a_report(f"{text} Norway has an office there.", source=source))
        names = {one.id: one.name for one in account.entities}
        assert {(names[one.country], one.stance_type) for one in account.positions} == positions


def test_a_union_that_calls_itself_a_congress_is_no_parliament(reader: Reader) -> None:
    assert not {who for who, _ in taken(reader, "The United Mineworkers' Congress condemned the shooting in Moundou in Chad.")} & {"United States"}
