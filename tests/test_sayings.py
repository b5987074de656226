"""Who says so, where the parser hangs what is said, or who says it, on other words."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The army has never shelled civilians,” declared the spokesman of the Foreign Ministry Ivan Kral at a briefing.", "Ivan Kral"),
        ("Rebels shelled the port, told the ministry.", "ministry"),
        ("Miners shelled the port, an official who asked not to be named said.", "official"),
        ("Ivo Hale was beaten at home and taken to a camp run by the guards, his lawyer, Ana Basel, who is also his niece, said.", "Ana Basel"),
        ("Ivo Hale fled to Oslo, where, the mayor told them, guards had beaten him.", "mayor"),
        ("At least nine miners were beaten, according to a doctor at the city hospital, who gave no name; the roads are closed.", "doctor"),
        ("Rebels shelled the mine, according to its country manager, Paul Kern.", "Paul Kern"),
        ("“Guards shelled the town,” shouted the manager of the mill, Ivo Hale.", "Ivo Hale"),
        ("The envoy disputed the toll, claiming that two of the seven had died in a crash, and repeated that its forces had shelled the mine.", "envoy"),
    ],
)
def test_who_says_so(reader: Reader, text: str, speaker: str) -> None:
    assert {one.speaker for one in told(reader, text) if one.type == "ASSAULT"} == {speaker}


def test_what_the_doer_of_a_claim_claims_is_denied_by_who_rejects_it(reader: Reader) -> None:
    text = "The minister rejected claims by the opposition that police had beaten miners."
    assert [(one.stance, one.speaker) for one in told(reader, text) if one.type == "ASSAULT"] == [("denied", "minister")]


def test_what_follows_a_semicolon_is_in_nobodys_words(reader: Reader) -> None:
    text = "Vienna said its ambassador would not return to the province; Norway called for an inquiry, and Sweden said it was alarmed."
    assert [(one.stance, one.speaker) for one in told(reader, text) if one.type == "REQUEST"] == [("asserted", None)]


def test_who_closes_the_first_half_of_a_sentence_speaks_of_that_half_only(reader: Reader) -> None:
    text = "Guards beat six miners, a union leader said; the manager, Ivo Hale, said the miners had attacked the gate."
    found = [one for one in told(reader, text) if one.type == "ASSAULT"]
    assert [(one.speaker, len(one.statement.via)) for one in found] == [("union leader", 0), ("Ivo Hale", 0)]


def test_who_speaks_last_before_a_verb_of_saying_says_it(reader: Reader) -> None:
    text = "Karl Berg said that troops had left; Ana Kral denied it and said that rebels had beaten miners."
    assert [one.speaker for one in told(reader, text) if one.type == "ASSAULT"] == ["Ana Kral"]


def test_what_others_make_of_what_was_said_is_not_in_the_speakers_words(reader: Reader) -> None:
    text = "The minister said that he would cut prices, a promise that union leaders rejected as too little."
    assert [(one.stance, one.speaker) for one in told(reader, text) if one.type == "REJECT"] == [("asserted", None)]


def test_whom_one_speaks_of_by_a_noun_does_not_speak(reader: Reader) -> None:
    text = "Ana Dahl runs a clinic. “Soldiers came at night,” she said. “They beat my cousin.” The cook, she added, had beaten a nurse."
    assert {one.speaker for one in told(reader, text) if one.type == "ASSAULT"} == {"Ana Dahl"}


def test_who_is_said_to_have_done_it_does_not_say_so(reader: Reader) -> None:
    assert [one.speaker for one in told(reader, "The general is said to have ordered the attack.")] == [None]


def test_of_coordinated_verbs_the_nearest_with_a_subject_lends_it(reader: Reader) -> None:
    [beaten] = [one for one in told(reader, "Troops have left; Ivo Basel was arrested and beaten.") if one.type == "ASSAULT"]
    assert (beaten.actors, beaten.recipients) == ((), ("Ivo Basel",))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("According to figures from the interior ministry, guards beat two miners.", ["interior ministry"]),
        ("By the union's count, guards beat twelve miners.", ["union"]),
        ("In the words of Ivo Hale, guards “beat the miners”.", ["Ivo Hale"]),
        ("Guards beat two miners, the Karun hospital said.", ["Karun hospital"]),
        ("Guards beat two miners, the palace said in a statement.", ["palace"]),
        ("Guards beat two miners at the port – police", ["police"]),
        ("Guards beat two miners. This was stated by Governor Ivo Hale.", ["Ivo Hale"]),
        ("Guards beat two miners, hospital officials said, citing witnesses.", ["witnesses", "hospital officials"]),
        ("With reference to the ministry, the union reports that guards beat two miners.", ["ministry", "union"]),
        ("Ana Dahl said in a message that guards had beaten two miners.", ["Ana Dahl"]),
    ],
)
def test_the_source_of_a_source_comes_first(reader: Reader, text: str, speakers: list[str]) -> None:
    [beaten] = [one for one in told(reader, text) if one.type == "ASSAULT"]
    assert [beaten.speaker, *beaten.via] == speakers


def test_what_somebody_needs_says_nothing(reader: Reader) -> None:
    assert {one.speaker for one in told(reader, "Guards beat miners according to the needs of the day.")} == {None}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The union leader denied that food was short.", "denied"),
        ("The union leader denied it: “They are our honoured guests.”", "claimed"),
        ("He met Ana Dahl. Ana Dahl confirmed that the cook had whistled all night.", "claimed"),
        ("According to the embassy they are safe and have food for a week.", "claimed"),
        ("The town is quiet, Ivo Hale insisted on Tuesday.", "claimed"),
        ("Ivo Hale said further cuts could not be ruled out.", "hypothetical"),
    ],
)
def test_plain_words_in_speech_are_an_assessment(reader: Reader, text: str, stance: str) -> None:
    assert [one.stance for one in told(reader, text) if one.type == "COMMENT"] == [stance]


def test_there_was_no_attack_is_told_once(reader: Reader) -> None:
    assert [(one.type, one.stance) for one in told(reader, "“There was no attack on the mission,” Ivo Hale said.")] == [("ASSAULT", "denied")]


@pytest.mark.parametrize(
    ("text", "speaker", "count"),
    [
        ("Police put the number of guards killed at seven.", "Police", 7),
        ("Rights groups counted 27 miners shot dead at the port.", "Rights groups", 27),
        ("Five people were killed on Monday; the hospital counted fourteen.", "hospital", 14),
    ],
)
def test_who_counts_says_how_many(reader: Reader, text: str, speaker: str, count: int) -> None:
    assert (speaker, count) in {(one.speaker, figure.value) for one in told(reader, text) for figure in one.statement.figures}


@pytest.mark.parametrize(
    ("text", "kind", "speaker", "via"),
    [
        ("Ten villagers were killed, by the army's account.", "CASUALTY", "army", ()),
        ("The union's version is that guards bombed the mill.", "ASSAULT", "union", ()),
        ("Hale confessed that he had killed the priest.", "CASUALTY", "Hale", ()),
        ("Ana Kovač was arrested on Monday, her deputy said, and was being held in Oslo.", "COERCE", "deputy", ()),
        ("The toll fell to 57 after tests, the Norse Agency quoted the ministry as saying.", "CASUALTY", "ministry", ("Norse Agency",)),
        ("Two died, a nurse said, as the council met and, reversing itself, admitted that guards had fired at the crowd.", "ASSAULT", "council", ()),
    ],
)  # fmt: skip
def test_whose_words_they_are(reader: Reader, text: str, kind: str, speaker: str, via: tuple[str, ...]) -> None:
    assert {(one.speaker, one.via) for one in told(reader, text) if one.type == kind} == {(speaker, via)}


def test_what_goes_on_beside_the_words_of_a_nurse_she_does_not_say(reader: Reader) -> None:
    text = "Two miners died, a nurse said, as the council suspended a guard and, reversing itself, admitted that guards had fired at the crowd."
    assert {one.stance for one in told(reader, text) if one.type == "SANCTION"} == {"asserted"}
