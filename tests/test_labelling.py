"""This file states what is told where somebody calls somebody or something by a name that judges it."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


@pytest.mark.parametrize(
    ("text", "kind", "actor", "about"),
    [
        ("Observers called the vote orderly.", "COMMENT", "Observers", "vote"),
        ("The speaker of parliament called the decree void.", "ACCUSE", "speaker of parliament", "decree"),
        ('The union called the count "a fraud written in the palace".', "ACCUSE", "union", "count"),
        ('Marek, who called the mobilisation "an adventure", was freed.', "COMMENT", "Marek", "mobilisation"),
        ("The minister described the raid as a success.", "COMMENT", "minister", "raid"),
        ("The cabinet was called a puppet regime by the miners.", "ACCUSE", "miners", "cabinet"),
    ],
)
def test_what_somebody_is_called_is_a_judgement_of_who_calls_him_so(reader: Reader, text: str, kind: str, actor: str, about: str) -> None:
    judged = [one for one in told(reader, text) if one.type in ("ACCUSE", "COMMENT")]
    assert [(one.type, one.actors, one.recipients) for one in judged] == [(kind, (actor,), (about,))]


@pytest.mark.parametrize(
    "text",
    [
        "The union called a meeting.",
        "A boy whom the villagers called Rado was freed.",
        "We call this a holiday.",
        "The union will call the offer a trick.",
        "What the minister called a drill went on.",
    ],
)
def test_a_call_a_name_or_what_is_yet_to_be_called_so_judges_nobody(reader: Reader, text: str) -> None:
    assert [one.type for one in told(reader, text) if one.type == "COMMENT"] == []
