"""How many it was, where the number stands beside a toll, a damage, a demand or a crowd that was told of before."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told

STRIKE = "About 9,000 workers walked out, according to the union; the mill owners put the figure at fewer than 4,000."
Numbers = list[tuple[str, float | None]]


def numbers(reader: Reader, text: str, kind: str) -> Numbers:
    """The measures and values that the statements of a kind give, a number once."""
    found = ((figure.measure, figure.value or figure.high) for one in told(reader, text) if one.type == kind for figure in one.statement.figures)
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("The toll of the prison riot rose to 31 on Friday.", "CASUALTY", [("killed", 31.0)]),
        ("The toll of the fire was lowered to 57 from 61.", "CASUALTY", [("killed", 57.0)]),
        ("The toll rose by three to 17.", "CASUALTY", [("killed", 17.0)]),
        ("An earlier toll of 61 was corrected to 57.", "CASUALTY", [("killed", 57.0)]),
        ("The number of dead inmates has climbed to 23.", "CASUALTY", [("killed", 23.0)]),
        ("The Red Cross now speaks of 52 wounded.", "CASUALTY", [("injured", 52.0)]),
        ("The clinic put the toll at 21 dead and 52 wounded.", "CASUALTY", [("killed", 21.0), ("injured", 52.0)]),
        ("The union speaks about 110 detained.", "COERCE", [("arrested", 110.0)]),
        ("The flood has left 30,000 homeless.", "CASUALTY", [("displaced", 30000.0)]),
        ("Police shot dead one protester.", "CASUALTY", [("killed", 1.0)]),
        ("The ministry estimated the damage at $40 million.", "COMMENT", [("money", 40e6)]),
        ("Norland has decided to send relief worth 500,000 US dollars.", "AGREE", [("money", 500000.0)]),
        (STRIKE, "PROTEST", [("participants", 9000.0), ("participants", 4000.0)]),
    ],
)  # fmt: skip
def test_how_many_it_was(reader: Reader, text: str, kind: str, wanted: Numbers) -> None:
    assert numbers(reader, text, kind) == wanted


def test_each_side_counts_for_itself(reader: Reader) -> None:
    assert [one.speaker for one in told(reader, STRIKE) if one.type == "PROTEST"] == ["union", "mill owners"]


def test_who_revises_a_toll_tells_it(reader: Reader) -> None:
    assert [one.speaker for one in told(reader, "The toll of Monday's raid was revised by the army to eight from nine.") if one.type == "CASUALTY"] == ["army"]


def test_whoever_speaks_of_the_wounded_says_so(reader: Reader) -> None:
    assert [(one.speaker, one.stance) for one in told(reader, "The Red Cross now speaks of 52 wounded.")] == [("Red Cross", "claimed")]
