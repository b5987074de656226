"""Who did it, to whom, according to whom: where the sentence tells it only in a roundabout way, in sentences of ours."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import Names, roles, told


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("The opposition called the election fraudulent.", "ACCUSE", ("opposition",), ("election",)),
        ("The Norwegian and Swedish border clashes left two dead.", "ASSAULT", ("Norway", "Sweden"), ()),
        ("In talks in Oslo, Norway and Sweden agreed to set up a fund.", "AGREE", ("Norway", "Sweden"), ()),
        ("Eleven people were hurt in a crackdown by police on miners.", "COERCE", ("police",), ("miners",)),
        ("The president says the state has collapsed, while accusing the opposition of sabotage.", "ACCUSE", ("president",), ("opposition",)),
        ("Oslo oil company Lund signs a deal with Basel Ltd.", "AGREE", ("Lund",), ("Basel Ltd.",)),
        ("The vote ended in a repudiation of the party.", "REJECT", (), ("party",)),
        ("A raid by rebels hit the port.", "ASSAULT", ("rebels",), ("port",)),
        ("Tens of thousands march in Oslo against the tax.", "PROTEST", ("Tens of thousands",), ("tax",)),
        ("Rebels clashed with guards, leaving ten people injured.", "CASUALTY", ("Rebels",), ("ten people",)),
        ("A gunman killed ten Norse miners and wounded 36 in Oslo.", "CASUALTY", ("gunman",), ("36 Norse miners",)),
        ("Rebels took the town, killing 50.", "CASUALTY", ("Rebels",), ("50 people",)),
        ("The raid killed two guards and three miners and hurt another 20.", "CASUALTY", (), ("another 20 people",)),
        ("Some say as many as 500 were killed.", "CASUALTY", (), ("500 people",)),
        ("One miner was shot dead and 11 injured.", "CASUALTY", (), ("11 people",)),
        ("The mayor insisted that wages would be paid in full and accused the union of fraud.", "ACCUSE", ("mayor",), ("union",)),
        ("The minister told reporters that he would resign and then accused the guild of treason.", "ACCUSE", ("minister",), ("guild",)),
        ("Ana Hale said the guards had left and thanked the miners.", "SUPPORT", ("guards",), ("miners",)),
        ("Norland fined Lund Mining Corporation, a group that has provided weapons to the rebels.", "AID", ("Lund Mining Corporation",), ("rebels",)),
        ("Two guards died during an attempt to rescue them by Norse soldiers.", "AID", ("Norse soldiers",), ("Two guards",)),
        ("The boy wearing a cap and handcuffed by the police left.", "COERCE", ("police",), ("boy",)),
        ("Norland fired shells aimed at a loudspeaker in Sweden.", "ASSAULT", ("Norland",), ("loudspeaker",)),
        ("Four guards were killed in an exchange of mortar fire with rebels.", "ASSAULT", ("Four guards",), ("rebels",)),
        ("Talks were held in Oslo between Norway and Sweden.", "CONSULT", ("Norway", "Sweden"), ()),
        ("A meeting took place between Ana Hale and Ivo Basel.", "CONSULT", ("Ana Hale", "Ivo Basel"), ()),
        ("Clashes broke out in Oslo between miners and guards.", "ASSAULT", ("miners", "guards"), ()),
        ("The mine is run by Lund Copper Company. The company suspended talks with miners.", "REJECT", ("Lund Copper Company",), ("miners",)),
        ("Summary - Norwegian guards attacked the parliament building.", "ASSAULT", ("Norwegian guards",), ("parliament building",)),
        ("The release of ten guards from the camp angered Sweden.", "RETREAT", (), ("ten guards from the camp",)),
        ("Norland provided two million dollars in aid to refugees in Oslo.", "AID", ("Norland",), ("refugees",)),
    ],
)
def test_who_does_it_to_whom_in_a_roundabout_way(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


HEADLINES = "Envoys speak in Oslo\n\nThe envoys spoke on Monday about the war in the north.\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("The premier received the Ambassador Extraordinary and Plenipotentiary of Norway to Peru Ana Lund.", "CONSULT", ("Ana Lund",), ("premier",)),
        ("The premier received the Ambassador of Norway to Peru Ana Lund. The Norwegian diplomat condemned the raid.", "ACCUSE", ("Ana Lund",), ("raid",)),
        ("He received the Ambassador of Norway to Peru Ana Lund. The Swedish diplomat condemned the raid.", "ACCUSE", ("Swedish diplomat",), ("raid",)),
        ("Premier Ana Hale sent greetings to Ivo Basel in connection with his appointment as minister.", "APPOINT", (), ("Ivo Basel",)),
        ("The envoy gave greetings from the Minister of Trade of Norway Ana Lund to Ivo Basel on his appointment as minister.", "APPOINT", (), ("Ivo Basel",)),
        ("Peruvian-Japanese cooperation was discussed.", "COOPERATE", ("Peru", "Japan"), ()),
        (f"{HEADLINES}Miners and Farmers Reject Offer of Owners After Long Talks", "REJECT", ("Miners", "farmers"), ("offer of owners",)),
    ],
)
def test_who_it_is_by_title_by_wish_or_over_a_headline(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


def test_the_source_before_a_colon_speaks_though_the_parser_ends_the_sentence_there(reader: Reader) -> None:
    (backed,) = (one for one in told(reader, f"{HEADLINES}Kremlin: Lukasz and Pasini Back Idea to Hold Online Summit Soon") if one.type == "SUPPORT")
    assert (backed.speaker, backed.stance) == ("Kremlin", "claimed")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Ten soldiers were killed when rebels raided the port.", ("rebels",)),
        ("Rebels stormed a hotel in Oslo. The attack killed ten guests.", ("Rebels",)),
        ("Rebels stormed a hotel in Oslo. Ten guests died in the attack.", ("Rebels",)),
        ("Ten rebels were killed when they attacked the port.", ()),
        ("Rebels may storm a hotel in Oslo. Ten guests died in the attack.", ()),
    ],
)
def test_who_has_attacked_has_harmed(reader: Reader, text: str, actors: Names) -> None:
    assert [one.actors for one in told(reader, text) if one.type == "CASUALTY"] == [actors]


def test_what_somebody_is_told_is_claimed(reader: Reader) -> None:
    found = told(reader, "“Ten men were arrested,” a police officer told the Lund Post.")
    assert [(one.stance, one.speaker) for one in found if one.type == "COERCE"] == [("claimed", "police officer")]


def test_reports_speak_for_who_made_them(reader: Reader) -> None:
    found = told(reader, "Earlier reports by the police claimed that ten guests had died.")
    assert [one.speaker for one in found if one.type == "CASUALTY"] == ["police"]


def test_some_of_them_are_of_several(reader: Reader) -> None:
    found = told(reader, "Rebels attacked the army in Oslo. The army said some of them had fled.")
    assert [one.actors for one in found if one.type == "FLEE"] == [("Rebels",)]


def test_sources_in_brackets_are_nobody_in_the_sentence_behind(reader: Reader) -> None:
    text = "Two guards are hurt in Oslo. (Lund Post) (Demo Wire via Oslo Today), (KPM) Rebels kidnap ten miners. (Lund Post)"
    found = told(reader, text)
    assert [(one.type, one.actors, one.recipients) for one in found] == [("CASUALTY", (), ("Two guards",)), ("ASSAULT", ("Rebels",), ("ten miners",))]


def test_a_sentence_in_brackets_is_read(reader: Reader) -> None:
    assert [one.type for one in told(reader, "The port is closed. (Rebels kidnapped ten miners there in May.)") if one.type == "ASSAULT"] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The minister condemned the killing of ten miners.", ("killing of ten miners",)),
        ("The union criticised the arrest of Ana Kovač.", ("arrest of Ana Kovač",)),
        ("Norway condemned the bombing of a hotel by rebels.", ("rebels",)),
    ],
)
def test_whom_a_deed_befalls_is_not_condemned_with_it(reader: Reader, text: str, recipients: Names) -> None:
    assert [one.recipients for one in told(reader, text) if one.type == "ACCUSE"] == [recipients]


def test_who_is_sentenced_to_imprisonment_is_imprisoned(reader: Reader) -> None:
    found = told(reader, "A court sentenced a miner to five years' imprisonment.")
    assert [(one.actors, one.recipients) for one in found if one.type == "COERCE"] == [(("court",), ("miner",))]


@pytest.mark.parametrize("named", ["called it", "described it as"])
def test_a_quotation_goes_on_in_the_words_of_who_began_it(reader: Reader, named: str) -> None:
    text = f"Ana Kovač {named} “a skirmish in a long war. Homes have been raided.”"
    assert [(one.stance, one.speaker) for one in told(reader, text) if one.type == "COERCE"] == [("claimed", "Ana Kovač")]


def test_what_a_conference_is_told_is_claimed(reader: Reader) -> None:
    found = told(reader, "Ana Kovač, who visited the camp, tells a press conference in Oslo that guards killed ten miners.")
    assert [(one.actors, one.speaker) for one in found if one.type == "CASUALTY"] == [(("guards",), "Ana Kovač")]


def test_whom_we_thank_is_not_we(reader: Reader) -> None:
    text = "We thank Norway for its help. Norway condemns the raid.\n\nAna Kovač, Minister of Trade"
    assert [one.actors for one in told(reader, text) if one.type == "SUPPORT"] == [("Ana Kovač",)]


def test_what_the_third_to_do_it_did_is_no_purpose(reader: Reader) -> None:
    (one,) = told(reader, "Norway became the third country to ban rallies.")
    assert (one.type, one.stance, one.actors) == ("COERCE", "asserted", ("Norway",))


def test_what_people_were_filmed_doing_they_did(reader: Reader) -> None:
    (one,) = told(reader, "Protesters were filmed burning flags in Oslo.")
    assert (one.type, one.actors) == ("PROTEST", ("Protesters",))


def test_a_court_speaks_though_it_is_a_house_too(reader: Reader) -> None:
    (one,) = told(reader, "A court in Oslo said that the ban is illegal.")
    assert (one.type, one.stance, one.speaker) == ("COMMENT", "claimed", "court")


def test_what_brought_an_event_about_tells_it(reader: Reader) -> None:
    assert [one.type for one in told(reader, "The ruling led to protests.")] == ["PROTEST"]
    assert told(reader, "The ruling risks sparking protests.") == ()
