"""What is denied stands beside its claim, also where the claim is told in the denial, behind it, or in other words."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from build import a_report
from reading import account_of
from test_claimed import questions


@pytest.mark.parametrize(
    "text",
    [
        "The government of Zambia rejects as baseless the allegation that Belmora Oil bankrolled the rebels in Kitwe.",
        "Zambia's army chief, Karl Banda, dismissed opposition claims that he had seized power in Lusaka.",
        "Belmora Oil denied having paid a ransom for its workers in Zambia; a guard said that $2 million had changed hands.",
        "The Zambian army said that its soldiers had not shelled the mine at Kitwe. But a report by monitors of the United Nations concluded that Zambian "
        "soldiers had fired the shells.",
        "At least nine miners were killed at Kitwe in Zambia on Monday, the union said, revising the toll. Malawi's foreign ministry disputed the toll.",
        "The opposition says that Zambian soldiers detained two boys at the mine in Kitwe. A guard, Jon Mwale, said that nobody had been detained.",
        "A nurse in Zambia said that armed men had taken the registers away. A spokeswoman for the ministry denied that any register had been removed.",
        "The minister of information of Zambia accused the contractor Lindex of bankrolling the opposition. \"We have never given a cent to any party,\" said "
        "its director, Karl Holm.",
        "Commandos freed governor Karl Holm from a rebel hut at dawn, the army of Zambia said. \"There was no rescue,\" the rebel spokesman, Ivo Basel, said.",
        "Fishermen in Zambia said that a patrol boat had rammed the ferry. The navy said that the ferry ran aground.",
        "Malawi rejects the allegation, carried by newspapers in Lusaka in Zambia, that its coast guard knew of the wreck and failed to respond.",
        "The use of live ammunition in Lusaka in Zambia was reported by several witnesses and ruled out by the police.",
        "State media in Zambia said that opposition leader Ana Lund had fled to Malawi. \"She is at home in Lusaka,\" her spokesman Karl Basel said.",
        "Rebels in Zambia said the army had killed twelve farmers in the raid. The army said those killed were armed fighters.",
        "Unrest spread in Zambia on Monday. Police arrested 64 people outside the plant in Kitwe. The union said that about 110 had been detained.",
        "President Ivo Basel of Zambia dismissed Prime Minister Ana Lund on Sunday. Speaker Karl Holm said Lund remained the lawful head of government.",
        "The president's office said Karl Holm continued as prime minister of Zambia; Ana Lund said she had never ceased to hold the post.",
    ],
)
def test_a_claim_and_its_denial_are_in_dispute(reader: Reader, text: str) -> None:
    assert len(questions(reader, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The interior minister of Zambia rejects claims that the attack in Lusaka was an act of terrorism.",
        "Belmora Oil denied having paid a ransom for its workers in Zambia. A guard said on Monday that two lorries had been burnt in Kitwe.",
        "Zambia's police said that two boys had been killed in Kitwe. Malawi said that no soldier had been killed in Blantyre.",
        "Fourteen bodies have been recovered from a lake in Zambia, the rescue service said. Survivors' accounts of a collision were dismissed by the navy.",
        "Unions in Zambia demand that those responsible for the deaths be tried. The president offered talks but ruled out handing over his office.",
        "Rebels in Zambia said the army had killed twelve farmers in Kitwe. The army said that its soldiers were armed and that it was a civilian state.",
        "Four of the wounded died in hospitals in Lusaka in Zambia, the health ministry said. Colonel Karl Holm denied that his men had opened fire.",
        "Lindex said 21 of its staff were still in the hands of rebels in Zambia. Norway denied that a ransom had been paid for the six tourists.",
        "The defence ministry of Zambia doubled the count of its own dead to 22. The army of Malawi said that six had died.",
        "The House of Zambia named Karl Holm prime minister. Prime Minister Ana Lund's office dismissed the charge as fiction.",
    ],
)
def test_another_matter_beside_a_denial_is_not_in_dispute_with_it(reader: Reader, text: str) -> None:
    assert questions(reader, text) == []


def test_what_is_denied_in_another_report_of_the_very_town_is_in_dispute(reader: Reader) -> None:
    claimed = "The president of Malawi said that Zambian forces had shelled homes in Kitwe in Zambia."
    denied = "The Zambian defence ministry said that its forces had not shelled Kitwe."
    assert len(questions(reader, claimed, denied)) == 1
    assert questions(reader, claimed, denied.replace("Kitwe", "Ndola")) == []


def test_who_was_hit_is_in_dispute_with_who_fired_into_the_air(reader: Reader) -> None:
    hit = "A driver, Jon Mwale, said that Zambian soldiers had wounded four boys at the airport in Lusaka."
    air = "The army of Zambia said that its soldiers had fired only into the air."
    assert questions(reader, f"{hit} {air}") == ["Was anybody fired at in Zambia?"]
    assert questions(reader, air) == []


def test_an_attack_is_in_dispute_with_the_accident_that_others_call_it(reader: Reader) -> None:
    attack = "Militants set fire to the Belmora warehouse in Kitwe in Zambia on Monday, killing two."
    fault = "Investigators in Zambia said that an electrical fault had caused the fire at the Belmora warehouse in Kitwe."
    assert len(questions(reader, attack, fault)) == 1
    assert questions(reader, attack, fault.replace("the Belmora warehouse", "a hotel")) == []


def test_who_says_that_she_has_won_disputes_who_is_declared_the_winner(reader: Reader) -> None:
    declared = "The electoral commission of Zambia proclaimed Karl Banda the winner of the presidential election on Thursday."
    claimed = "The opposition leader Ana Lund said that she had won the presidential election in Zambia."
    assert "Who won the vote in Zambia?" in questions(reader, declared, claimed)
    assert questions(reader, declared, claimed.replace("she had won", "Karl Banda had won")) == []


def test_who_is_sworn_in_stands_on_the_side_of_those_who_recognise_him(reader: Reader) -> None:
    texts = (
        "Karl Banda was sworn in for a second term in Lusaka, the capital of Zambia, on Saturday.",
        "Norway recognised Ana Lund as president of Zambia, while Sweden recognised Karl Banda as president of Zambia.",
    )
    reports = [a_report(text, name=text[:12], published="2031-09-15") for text in texts]
    (dispute,) = account_of(reader, *reports).disputes
    assert sorted(len(side.statements) for side in dispute.sides) == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "The gates of the mill in Kitwe in Zambia had been locked from outside, workers said.\n\nThe owner, Karl Banda, said no gate was locked.",
        "The soldiers shot at women in Kitwe in Zambia, said a farmer, Jon Mwale.\n\nThe army command insisted that no patrol had left its barracks.",
        "The arrest of the editor was political, her lawyer said in Kitwe in Zambia. The justice ministry said in a statement it was purely a matter of taxes.",
        "The speaker of Zambia's parliament said that the motion had failed by two votes. The opposition maintains that it was carried.",
    ],
)
def test_who_gainsays_what_another_says_right_before_is_in_dispute_with_him_without_a_word_of_denial(reader: Reader, text: str) -> None:
    (question,) = questions(reader, text)
    assert question.startswith("Is it so: “")


@pytest.mark.parametrize(
    "text",
    [
        "Zambia's army said that two bridges had been burnt in Kitwe. The health minister said that no vaccine was in stock.",
        "The police said that they had no comment on the fire in Kitwe in Zambia. A driver said that it was a big fire.",
        "A driver, Jon Mwale, said that the road to Kitwe in Zambia was closed. Jon Mwale insisted that it was the rain.",
    ],
)
def test_what_is_said_of_another_matter_or_by_the_same_is_not_gainsaid(reader: Reader, text: str) -> None:
    assert questions(reader, text) == []


def test_who_each_say_that_the_other_came_first_are_in_dispute(reader: Reader) -> None:
    text = "Zambia's interior minister, Karl Banda, said that strikers had opened fire first in Kitwe. The union said that it was the police who shot first."
    (question,) = questions(reader, text)
    assert question.startswith("Who began: ")


def test_what_one_calls_somebodys_work_and_another_a_mishap_is_in_dispute(reader: Reader) -> None:
    text = "A bomb damaged a bank in Kitwe in Zambia on Monday. The police said that it was the work of a gang; the mayor said it was a gas leak."
    assert "Was it somebody’s doing or a mishap?" in questions(reader, text)


def test_that_is_a_lie_denies_what_was_said_right_before(reader: Reader) -> None:
    text = 'The Hill Front accuses the police in Kitwe in Zambia of having shot two boys. "That is a lie," the police chief, Karl Banda, said.'
    assert len(questions(reader, text)) == 1
