"""What is denied, refused or put down to others is disputed where it is the same matter, and only there."""

from __future__ import annotations

import pytest

from akyn.model import Dispute, Side
from akyn.read import Reader
from akyn.text.lookup import Lookup
from akyn.weigh.denials import is_of_one_deed
from akyn.weigh.disputes import Raised, shown
from build import a_report
from reading import account_of
from tellings import account, told
from test_claimed import questions


def test_what_the_report_tells_right_before_it_is_denied(reader: Reader) -> None:
    denied = "Five farmers are killed in an air raid on the town of Malo in Zambia; a Malawian army spokesman denies any attack occurred."
    assert questions(reader, denied) == ["Were five farmers killed?"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("One driver was killed in Lusaka in Zambia, a spokesman said. The ministry denied that one driver was killed.", "Was one driver killed?"),
        ("Rebels were holding 14 cooks in Lusaka in Zambia, a cook said. Jon Mwale, a rebel, denied that anybody was held.", "Did rebels detain 14 cooks?"),
        ("The army killed 118 rebels in Lusaka in Zambia, a cook said. The army denied that it killed 118 rebels.", "Did the army kill 118 rebels?"),
        ("Soldiers beat houses in Lusaka in Zambia, Ana Lund said. The army denied that houses were beaten.", "Did soldiers attack houses?"),
    ],
)
def test_what_is_denied_is_asked_as_one_would_say_it(reader: Reader, text: str, question: str) -> None:
    assert questions(reader, text) == [question]


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


@pytest.mark.parametrize(
    "texts",
    [
        ("The President of Zambia accuses Malawi of shelling the town of Malo, a charge which the Malawian army dismissed as absurd.",),
        ("Zambia accuses Malawi of arming the Hill Front in Lusaka, a claim denied by the Malawian army.",),
        (
            "The ombudsman of Zambia, Ana Lund, said that officers had fired on the crowd in Lusaka. Interior Minister Karl Banda, who rejected the "
            "accusation, said his men carried only shields.",
        ),
        ("The government of Norway says that Zambian police searched a Norwegian plane in Lusaka. The Lusaka Police deny searching the aircraft.",),
    ],
)
def test_a_charge_that_is_denied_beside_it_is_in_dispute(reader: Reader, texts: tuple[str, ...]) -> None:
    assert len(questions(reader, *texts)) == 1


def test_two_who_deny_one_thing_in_the_same_words_stand_on_one_side(reader: Reader) -> None:
    accused = "President Lund of Zambia accused Malawi of invading Malo. Journalists in Malo report no Malawian tanks seen on the streets."
    report = a_report(f"{accused} A Malawian general denied that there were any tanks on the streets of Malo.", published="2020-10-08")
    (dispute,) = account_of(reader, report).disputes
    assert [len(side.statements) for side in dispute.sides] == [2, 3]  # the general denies, and what he denies is told


def test_whose_work_it_was_is_in_dispute_with_whom_another_blames(reader: Reader) -> None:
    blamed = "The Zambian government blames the Youth League for the attack on the embassy in Lusaka."
    assert questions(reader, f"{blamed} The Hill Front says that it was the work of plain-clothes policemen.") == [
        "Who is to blame: Youth League or plain-clothes policemen?"
    ]
    assert questions(reader, f"{blamed} The Hill Front says that it was the work of the league.") == []


def test_who_denies_that_it_was_so_refuses_nothing(reader: Reader) -> None:
    denied = "Miners in Zambia deny that there was any raid and say that they left after the government agreed to talks on the contract of Kalo Mines."
    assert not any(question.startswith("Wanted") for question in questions(reader, denied))


def test_in_whose_air_it_was_is_in_dispute(reader: Reader) -> None:
    crossed = "Malawi shoots down a Zambian drone after it allegedly violated Malawian airspace."
    assert len(questions(reader, f"{crossed} A Zambian official says the drone was in international airspace.")) == 1
    assert questions(reader, f"{crossed} A Zambian official says the drone was new.") == []


def test_two_whom_states_recognise_are_rivals_and_one_of_two_names_is_none(reader: Reader) -> None:
    text = "Norway recognised Ana Lund within the hour, while Malawi declared Karl Banda the legitimate president of Zambia."
    (question,) = questions(reader, text)
    assert question.endswith(": Ana Lund or Karl Banda?")
    alike = "Norway recognised Ana Lund within the hour, while Malawi declared Lund the legitimate president of Zambia."
    assert questions(reader, alike) == []


def test_who_is_told_to_go_and_asked_to_stay_by_two_of_one_state_is_in_dispute(reader: Reader) -> None:
    sent = "President Karl Banda of Zambia ordered Norwegian diplomats to leave the country. President-elect Ana Lund of Zambia asked the diplomats "
    assert any(question.startswith("Should ") for question in questions(reader, sent + "of states that have recognised her to remain."))


def test_who_did_a_deed_did_not_tell_of_it(reader: Reader) -> None:
    denied = "Five farmers are killed in a Malawian air raid on the town of Malo in Zambia; a Malawian army spokesman denies any attack occurred."
    report = a_report(denied, published="2020-10-08")
    answers = [answer.claim for one in account_of(reader, report).disputes for answer in one.sides]
    assert answers == ["It happened: so reports", "It did not: so a Malawian army spokesman"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The cabinet dismissed the head of Zambia's central bank, Ivo Banda. Banda called his removal illegal.", ["Has Ivo Banda lost the post?"]),
        ("Zambia's governor of Lusaka, Rosa Moyo, was suspended on Tuesday. “I am still the governor,” Moyo said.", ["Has Rosa Moyo lost the post?"]),
        ("Zambia's minister of mines, Ivo Banda, was dismissed. He said inflation was still the country's biggest problem.", []),
        ("Protesters in Zambia want the resignation of Ivo Banda, the minister of mines. Banda refuses to resign.", []),
    ],
)
def test_who_is_dismissed_and_does_not_go_is_in_dispute_over_the_post(reader: Reader, text: str, asked: list[str]) -> None:
    assert [one for one in questions(reader, text) if "lost the post" in one] == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Zambia's police said eight people were killed in clashes in Lusaka. The miners' union said 21 people had died.", ["How many were killed: 8 or 21?"]),
        ("Zambia's police said eight people were killed in Lusaka. The Malawian army said 21 people had died in Blantyre.", []),
        ("Zambia's police said eight people were killed in Lusaka on Monday. The miners' union said another 21 had died of their wounds.", []),
        ("Zambia's police said eight officers were killed. The miners' union said 21 miners had died.", []),
        ("Medics in Lusaka in Zambia said seven people were killed at the clinic.\n\nThe coastguard put the bodies found since Sunday's shipwreck at 41.", []),
    ],
)
def test_two_named_voices_that_count_the_same_are_in_dispute_and_those_of_two_happenings_are_not(reader: Reader, text: str, asked: list[str]) -> None:
    assert questions(reader, text) == asked


def test_who_denies_a_part_in_the_attack_denies_what_was_told_as_one(reader: Reader) -> None:
    told = "Young men with sticks beat up a dozen workers in the barracks of a mill in Lusaka in Zambia on Sunday."
    assert len(questions(reader, f"{told} The Unity Party denied that its youth wing had taken part in the attack.")) == 1
    assert questions(reader, f"{told} The Unity Party denied that its youth wing had taken part in the vote.") == []


def test_a_deed_is_denied_to_whomever_or_under_the_title_of_who_did_it(reader: Reader) -> None:
    held = "Three nurses were abducted near Lusaka in Zambia. “We did not abduct anybody,” said rebel commander Ivo Banda."
    assert len(questions(reader, held)) == 1
    fled = "Prime Minister Rosa Moyo of Zambia has fled to Malawi, according to an aide."
    assert questions(reader, fled, "The prime minister denied that she had ever fled. Rosa Moyo was back in Lusaka on Tuesday.") == ["Did Rosa Moyo flee?"]


def test_what_a_report_tells_and_another_puts_down_to_somebody_else_is_in_dispute(reader: Reader) -> None:
    told = "Strikers in Zambia have turned off the pumps of a mine."
    assert questions(reader, f"{told} The union claims that the company turned off the pumps itself.") == ["Who did it: strikers or the company?"]
    assert questions(reader, f"{told} The union claims that the company turned off the lamps itself.") == []


def test_who_blames_one_thing_and_denies_another_claims_nothing_of_it(reader: Reader) -> None:
    both = "Malawi condemns the attacks on workers in Zambia and rejects as baseless the insinuation that Malawian companies have financed the opposition."
    [dispute] = account_of(reader, a_report(both)).disputes
    assert [len(side.statements) for side in dispute.sides] == [1, 1]


def test_observers_who_call_a_vote_fair_and_those_who_found_it_altered_are_in_dispute(reader: Reader) -> None:
    praised = "Observers of the African Union described Sunday's vote in Zambia as “peaceful, transparent and credible”."
    found = "The European Union's mission found that results from 212 stations had been altered."
    assert questions(reader, f"{praised} {found}") == ["Was the vote in Zambia fair?"]
    neutral = "Norway takes no position on who has won the election in Zambia."
    assert questions(reader, f"{neutral} The commission struck out the ballots from abroad as invalid.") == []


def test_one_denial_of_what_two_report_is_one_question() -> None:
    def raised(claim: str, told: str) -> Raised:
        sides = (Side(claim=f"It happened: so {claim}", statements=(told,)), Side(claim="It did not: so police", statements=("s-9",)))
        dispute = Dispute(id=f"d-{told}", about="Was Ana Lund harmed?", sides=sides, status="open")
        return Raised(dispute=dispute, rule="denial", is_of_facts=True, told=frozenset({told, "s-9"}), denials=frozenset({"s-9"}))

    (asked,) = shown([], [raised("the union", "s-1"), raised("reports", "s-2")], [])
    assert [(side.claim, side.statements) for side in asked.sides] == [
        ("It happened: so the union and reports", ("s-1", "s-2")), ("It did not: so police", ("s-9",)),
    ]  # fmt: skip


@pytest.mark.parametrize(("mode", "is_one"), [("abduct", False), ("beat", True)])
def test_who_was_not_carried_off_may_have_been_beaten(mode: str, is_one: bool) -> None:
    ana = {"Ana": ("person", "person|lund|ana")}
    beaten = told("Ana was hit in Lusaka", [{"type": "ASSAULT", "mode": "beat", "trigger": "hit", "to": "Ana"}], **ana)
    denied = told("Ana was not harmed", [{"type": "ASSAULT", "mode": mode, "trigger": "harmed", "to": "Ana", "stance": "denied"}], **ana)
    look = Lookup(account(beaten, denied))
    assert is_of_one_deed(look, *(one for _, reading in (beaten, denied) for one in reading.statements)) is is_one
