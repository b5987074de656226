"""Each clause that tells something is a statement: beside another, inside what is said, without a verb of its own."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


def kinds(reader: Reader, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The kinds of what a text states, each with its first recipient."""
    return [(one.type, one.recipients[:1]) for one in told(reader, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Hale said that rebels had burned two shops and that the situation in the valley was dire.",
            [("ASSAULT", ("two shops",)), ("COMMENT", ("situation",))],
        ),
        (
            "Hale said the harvest was lost and the people of Norway were exhausted.",
            [("COMMENT", ("harvest",)), ("COMMENT", ("people of Norway",))],
        ),
        (
            "Hale says the valley is quiet after rebels shelled the port.",
            [("COMMENT", ("valley",)), ("ASSAULT", ("port",))],
        ),
    ],
)
def test_each_clause_of_what_is_said_is_a_statement_of_its_own(reader: Reader, text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(kind, tuple(name.split(" in ")[0] for name in names)) for kind, names in kinds(reader, text)] == found
    assert {one.speaker for one in told(reader, text)} == {"Hale"}
