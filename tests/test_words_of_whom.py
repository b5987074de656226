"""This file states whom words of blame, refusal, praise and threat reach, and which words tell nothing."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("The union blamed the fire at the refinery on the owners.", "ACCUSE", ("union",), ("owners",)),
        ("The miners said the minister had lied to the nation.", "ACCUSE", ("miners",), ("minister",)),
        ("The rebels rejected the government's offer of talks.", "REJECT", ("rebels",), ("government",)),
        ("Malta praised Norway's efforts.", "SUPPORT", ("Malta",), ("Norway",)),
        ("Malta rejected the calls by Norway for a truce.", "REJECT", ("Malta",), ("Norway",)),
        ("The ministry denied reports of arrests.", "REJECT", ("ministry",), ()),
        ("The army denied any involvement in the killing of the bishop.", "REJECT", ("army",), ()),
        ("The company is contesting the order.", "REJECT", ("company",), ("order",)),
        ("The spokesman would not comment on the arrest.", "REJECT", ("spokesman",), ("arrest",)),
        ("Malta is gravely disturbed by the assault on the harbour.", "COMMENT", ("Malta",), ()),
    ],
)
def test_what_is_said_of_words_and_wishes_is_said_to_whose_they_are(
    reader: Reader, text: str, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert [(one.actors, one.recipients) for one in told(reader, text) if one.type == kind] == [(actors, recipients)]


@pytest.mark.parametrize(
    "text",
    [
        "“If there is no money by Friday, we take the keys,” said Ana Kovač, a driver.",
        "“If a single truck leaves, we will lie down in front of it,” said Ana Kovač.",
        "The company said it would not restart the line unless its manager was freed.",
    ],
)
def test_what_who_speaks_will_do_unless_others_yield_is_a_threat(reader: Reader, text: str) -> None:
    assert [one.stance for one in told(reader, text) if one.type == "THREATEN"] == ["threatened"]
    assert [one.type for one in told(reader, text) if one.type in ("AGREE", "COMMENT")] == []


@pytest.mark.parametrize(
    "text",
    [
        "“If there is peace, we will help the farmers,” said Ana Kovač.",
        "“If we win, we will lower the taxes,” said Ana Kovač.",
    ],
)
def test_a_kindness_or_what_hangs_on_oneself_is_no_threat(reader: Reader, text: str) -> None:
    assert [one.type for one in told(reader, text) if one.type == "THREATEN"] == []


def test_allegations_amid_which_a_body_acts_are_not_its_own(reader: Reader) -> None:
    accused = [one for one in told(reader, "The commission said it had annulled the vote amid allegations of fraud.") if one.type == "ACCUSE"]
    assert [(one.stance, one.speaker) for one in accused] == [("claimed", None)]


def test_what_alarms_somebody_says_nothing(reader: Reader) -> None:
    found = told(reader, "The government of Norway is deeply alarmed by the violence in Bergen.")
    assert {one.speaker for one in found if one.type == "ASSAULT"} == {"government of Norway"}


@pytest.mark.parametrize(
    "text",
    [
        "Footage showed smoke rising over the harbour.",
        "Ana, thank you for your question.",
    ],
)
def test_pictures_assess_nothing_and_courtesies_support_nobody(reader: Reader, text: str) -> None:
    assert told(reader, text) == ()


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("“Nobody in my unit let anybody in,” said Captain Ana Kovač.", "Ana Kovač"),
        ("“We have never given a cent to any party,” said Ana Kovač, a banker.", "Ana Kovač"),
        ("Ana Kovač said she had never paid the gunmen.", "Ana Kovač"),
    ],
)
def test_a_deed_that_who_speaks_says_was_not_done_by_his_is_denied(reader: Reader, text: str, actor: str) -> None:
    assert [(one.type, one.stance, one.actors) for one in told(reader, text)] == [("REJECT", "denied", (actor,))]


@pytest.mark.parametrize("text", ["“We have not seen such floods,” said Ana Kovač.", "“We did not sleep,” said Ana Kovač."])
def test_what_who_speaks_did_not_see_or_feel_is_no_denial(reader: Reader, text: str) -> None:
    assert [one.type for one in told(reader, text)] == ["COMMENT"]


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        ("The police chief attributed the rumour to opposition activists.", "ACCUSE", "opposition activists"),
        ("The pathologist attributed the injury to a fall.", "COMMENT", "injury"),
    ],
)
def test_a_deed_is_laid_at_somebodys_door_and_a_harm_has_a_cause(reader: Reader, text: str, kind: str, about: str) -> None:
    assert [(one.type, one.recipients) for one in told(reader, text)] == [(kind, (about,))]
