"""Where harm was done that is told again or told on: where its event or its paragraph was, if that is one town."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told

AGAIN = [  # text, word that carries the statement, its place
    ("Gunmen shot six traders in Bergen.\n\nHale was silent. The shooting lasted an hour.", "shooting", "Bergen"),
    ("Police shot two miners in Bergen. Hale was silent. Lund praised the officers who had fired on the crowd.", "fired", "Bergen"),
    ('Ana Lund runs a clinic in Bergen. "They dragged two boys out and beat them," she says.', "beat", "Bergen"),
    ("Gunmen shot six traders in Bergen. Rebels shot a guard in Oslo.\n\nHale was silent. The shooting lasted an hour.", "shooting", None),
    ("Gunmen shot six traders in Bergen. Hale was silent. A deputy from Lillehammer says that rebels burned a bank.", "burned", None),  # another place
    ("Gunmen shot six traders in Bergen. Hale was silent. In a separate raid rebels burned a bank.", "burned", None),
    ("Gunmen shot six traders in Bergen.\n\nHale spoke on television.\n\nRebels burned a bank.", "burned", None),  # another paragraph
]


@pytest.mark.parametrize(("text", "trigger", "place"), AGAIN)
def test_what_is_told_again_is_where_it_was_told_to_be(reader: Reader, text: str, trigger: str, place: str | None) -> None:
    made = [one for one in told(reader, text) if text[one.statement.trigger.start : one.statement.trigger.end] == trigger]
    assert {one.place for one in made} <= {place}
    assert made or place is None
