"""This file states what a transcript is, and whose its words are."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from akyn.read.above.turns import cased, turns
from reading import told

BRIEFING = """Briefing at the Foreign Ministry

MINISTER OKAEVA: Good morning. Norland has attacked the port of Osk. We condemn this attack.

QUESTION: Has Norland shelled the town?

MINISTER OKAEVA: Norland shelled the town on Monday.

It has killed 12 people.

MR. SOROKIN: We call on Norland to withdraw its troops.
"""


def test_each_turn_has_who_speaks_and_what_he_says_up_to_the_next() -> None:
    found = turns(BRIEFING)
    assert [BRIEFING[turn.start : turn.named] for turn in found] == ["MINISTER OKAEVA", "QUESTION", "MINISTER OKAEVA", "MR. SOROKIN"]
    assert [BRIEFING[turn.said : turn.end].split()[0] for turn in found] == ["Good", "Has", "Norland", "We"]


def test_names_in_capitals_are_written_as_names_and_no_character_moves() -> None:
    copy = cased(BRIEFING, turns(BRIEFING))
    assert "\nMr. Sorokin: We call" in copy
    assert len(copy) == len(BRIEFING)


@pytest.mark.parametrize(
    "text",
    [
        "Deaths: 4\n\nInjured: 12\n\nDeaths: 6\n\nInjured: 20\n",
        "Update: The road is closed.\n\nNote: Take care.\n\nContact: The press office.\n",
        "Oslo: Two people died.\n\nBergen: Nobody was hurt.\n\nTromso: Snow fell.\n",
        "OKAEVA: Norland has attacked the port.\n",
    ],
)
def test_colons_alone_make_no_transcript(text: str) -> None:
    assert turns(text) == ()


def test_who_speaks_in_a_transcript_says_it(reader: Reader) -> None:
    found = [(one.type, one.stance, one.speaker) for one in told(reader, BRIEFING)]
    assert ("ASSAULT", "claimed", "Okaeva") in found
    assert ("CASUALTY", "claimed", "Okaeva") in found
    assert ("REQUEST", "asserted", "Sorokin") in found


def test_we_is_who_speaks_and_a_question_is_nobodys_claim(reader: Reader) -> None:
    found = told(reader, BRIEFING)
    assert next(one.actors for one in found if one.type == "ACCUSE") == ("Okaeva",)
    asked = next(one for one in found if "shelled the town?" in BRIEFING[one.statement.span.start : one.statement.span.end + 1])
    assert (asked.stance, asked.speaker) == ("hypothetical", None)


PRESS_CALL = """Press call

THE VICE PRESIDENT: Norland has shelled the town.

Q Has Norland shelled the port?

SENIOR STATE OFFICIAL TWO: Norland attacked the bridge. You know, I think it is an incredible time we all have.

PRIME MINISTER OKAEVA: Norland attacked the airport.
"""


def test_a_question_needs_no_colon_and_a_title_alone_is_no_name(reader: Reader) -> None:
    said = [(one.stance, one.speaker) for one in told(reader, PRESS_CALL)]
    assert said == [("claimed", "Vice President"), ("hypothetical", None), ("claimed", "Senior State Official Two"), ("claimed", "Okaeva")]


def test_he_in_a_turn_is_not_who_speaks(reader: Reader) -> None:
    text = (
        "MR. HOLT: Good morning. President Hale will travel to Oslo, where he will join a summit.\n\nHe will also meet Ana Kovač.\n\n"
        "QUESTION: Has he met the miners?\n\nMR. HOLT: No.\n"
    )
    assert {one.actors for one in told(reader, text) if one.type in ("AGREE", "CONSULT")} == {("Hale",)}


def test_we_of_who_asks_is_nobody(reader: Reader) -> None:
    text = "MR. HOLT: Good morning. Norway signed the accord.\n\nQUESTION: We condemn the raid. Do you?\n\nMR. HOLT: Yes, we do.\n"
    assert [one.actors for one in told(reader, text) if one.type == "ACCUSE"] == [()]


ANSWERS = """Ministry of Foreign Affairs of Norland
Weekly briefing

Spokeswoman Ana Hale took questions.

Question: Are the sailors safe?
Answer: They are. We condemn the raid on the port.

Question: We deplore the raid. Do you?
Answer: We call on Sweden to free the captain.
"""


def test_who_answers_is_who_took_the_questions(reader: Reader) -> None:
    found = [(one.type, one.actors) for one in told(reader, ANSWERS) if one.type in ("ACCUSE", "REQUEST")]
    assert found == [("ACCUSE", ("Ana Hale",)), ("ACCUSE", ()), ("REQUEST", ("Ana Hale",))]


def test_who_connects_the_callers_of_a_briefing_tells_nothing(reader: Reader) -> None:
    text = f"{BRIEFING}\nOPERATOR: Thank you. The army has closed your line.\n\nQUESTION: Thank you. Has Norland left the port?\n"
    assert len(told(reader, text)) == len(told(reader, text.replace("The army has closed your line.", "")))
