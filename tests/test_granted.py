"""What a text takes for granted is told as a fact, whatever is planned, tried or supposed around it; and what is no news is not told."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("The premier sent guards in an attempt to quell the riots in Oslo.", "PROTEST", "asserted"),
        ("If the attacks on the mine continue, Norland will close the border.", "ASSAULT", "asserted"),
        ("If the guards attack the mine, Norland will close the border.", "ASSAULT", "hypothetical"),
        ("Norland plans to quell the riots in Belmora.", "PROTEST", "asserted"),
        ("Norland plans to launch an attack on Belmora.", "ASSAULT", "planned"),
        ("Mass riots in Belmora were prepared in advance, the envoy said.", "PROTEST", "claimed"),
        ("A raid on the camp was planned for Friday.", "ASSAULT", "planned"),
        ("The council urged the rebels to account for the attack on a convoy.", "ASSAULT", "claimed"),
        ("Hale's lawyer says that a trial of the editor would be unconstitutional.", "ACCUSE", "claimed"),
        ("Ana Hale, believed to be an aide of the king, was sentenced to ten years by a court.", "SANCTION", "asserted"),
        ("Former premier Ana Hale, believed to be an aide of the king, is sentenced to ten years.", "SANCTION", "asserted"),
        ("Internet access is restricted in Norland as the protests continue.", "COERCE", "asserted"),
    ],
)
def test_what_is_there_already_is_neither_planned_nor_tried(reader: Reader, text: str, kind: str, stance: str) -> None:
    assert {one.stance for one in told(reader, text) if one.type == kind} == {stance}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A man called Jon Hale led the choir.", "CONSULT"),
        ("Good morning, and welcome to our friends from Norland.", "SUPPORT"),
        ("Statement by the Ministry of Trade\n\nWe condemn the raid. Have a good weekend.", "REQUEST"),
        ("The envoy said Norland should not rule out talks.", "REJECT"),
        ("The court said the victims could not resist.", "CASUALTY"),
    ],
)
def test_a_name_a_greeting_and_what_is_advised_against_are_no_news(reader: Reader, text: str, kind: str) -> None:
    assert kind not in {one.type for one in told(reader, text)}


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("Three people are killed and eight wounded in three bomb attacks.", [("Three people",), ("eight people",)]),
        ("Two miners died and a dozen more injured in a blast.", [("Two miners",), ("dozen",)]),
    ],
)
def test_who_is_counted_second_is_harmed_and_harms_nobody(reader: Reader, text: str, harmed: list[tuple[str, ...]]) -> None:
    casualties = [one for one in told(reader, text) if one.type == "CASUALTY"]
    assert [one.recipients for one in casualties] == harmed
    assert all(one.actors == () for one in casualties)


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("Former premier Jon Hale is charged over riots last week.", "PROTEST", "weeks"),
        ("Former premier Jon Hale is charged over riots last week.", "ACCUSE", "days"),
        ("Miners and students march against fraud in the 2005 elections.", "PROTEST", "days"),
        ("Protests in Norland began following Sunday's election.", "ELECT", "weekday"),
    ],
)
def test_what_happens_now_has_no_day_that_is_past(reader: Reader, text: str, kind: str, start: str) -> None:
    when = next(one.statement.when for one in told(reader, text) if one.type == kind)
    assert when is not None
    assert when.expression.form == start
