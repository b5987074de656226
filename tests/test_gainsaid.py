"""What is denied stands beside its claim, also where the claim is told in the denial, behind it, or in other words."""

from __future__ import annotations

import pytest

from akyn import pipeline
from akyn.read import Reader
from build import a_report
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
    (dispute,) = pipeline.account_of(reports, [reader.read(one) for one in reports]).disputes
    assert sorted(len(side.statements) for side in dispute.sides) == [1, 2]
