"""Force and crowds: who stands against whom, who fell, where and since when, in sentences of ours."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import Names, roles, told


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        # two sides
        ("Clashes erupted between followers of Hale and union activists in Oslo.", "ASSAULT", ("followers of Hale", "union activists"), ()),
        ("Norwegian and Swedish troops clashed near Bergen on Sunday.", "ASSAULT", ("Norway", "Sweden"), ()),
        ("Two members of the Hill Front died in a battle with guards in Oslo.", "ASSAULT", ("Two members of the Hill Front",), ("guards",)),
        ("Troops killed nine rebels in an ambush near Bergen.", "ASSAULT", ("Troops",), ("nine rebels",)),
        ("Rioters hurled bricks at guards, who fired tear gas in response.", "ASSAULT", ("guards",), ("Rioters",)),
        ("Guards answered with water cannon after miners threw stones.", "ASSAULT", ("Guards",), ("miners",)),
        ("Police used water cannon to disperse the miners.", "ASSAULT", ("Police",), ("miners",)),
        ("Four guards died in an attack blamed on rebels.", "ASSAULT", ("rebels",), ()),
        ("Guards kill one nurse and rape two others in Bergen.", "ASSAULT", ("Guards",), ("two others",)),
        ("Norwegian troops have been deployed in Bergen.", "MOBILIZE", ("Norway",), ()),
        # against whom a crowd stands
        ("Hundreds joined anti-government protests in Oslo.", "PROTEST", ("Hundreds",), ("government",)),
        ("Anti-government protesters marched through Oslo.", "PROTEST", ("Anti-government protesters",), ("government",)),
        ("Hundreds rallied in Oslo, demanding that President Hale resign.", "PROTEST", ("Hundreds",), ("Hale",)),
        ("Nurses marched to demand the resignation of Minister Ana Lund.", "PROTEST", ("Nurses",), ("Ana Lund",)),
        ("Some 3,000 followers of the jailed lawmaker Ana Lund held a rally in Oslo.", "PROTEST", ("3,000 followers of the jailed lawmaker Ana Lund",), ()),
        # who does it, who undergoes it
        ("Police arrested and questioned the nurse.", "COERCE", ("Police",), ("nurse",)),
        ("Two men were arrested and questioned in Oslo.", "COERCE", (), ("Two men",)),
        ("A curfew is imposed and a state of emergency declared in Oslo by the army.", "COERCE", ("army",), ()),
        ("According to the ministry over 40 miners have been killed in a fire.", "CASUALTY", (), ("over 40 miners",)),
        ("The army lost twelve soldiers.", "CASUALTY", (), ("twelve soldiers",)),
        ("A mob set on the driver in Oslo.", "ASSAULT", (), ("driver",)),
        ("The miners rose up against those in office.", "PROTEST", ("miners",), ("those in office",)),
        ("The unrest follows weeks of violence and protest in Norway against the re-election of President Hale.", "PROTEST", (), ("Hale",)),
    ],
)
def test_who_stands_against_whom(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


def test_who_falls_in_an_attack_is_not_blamed_for_it(reader: Reader) -> None:
    assert roles(told(reader, "Four guards died in an attack blamed on rebels."), "ACCUSE") == [((), ("rebels",))]


def test_an_attack_that_is_blamed_on_somebody_is_alleged(reader: Reader) -> None:
    assert [one.stance for one in told(reader, "Four guards died in an attack blamed on rebels.") if one.type == "ASSAULT"] == ["alleged"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2011 Norwegian protests: A court jails nine people.", "PROTEST"),
        ("We will not forget the courage demonstrated by the nurses.", "PROTEST"),
        ("The reform set the country on a path to growth.", "ASSAULT"),
    ],
)
def test_what_only_looks_like_force_or_protest_is_none(reader: Reader, text: str, kind: str) -> None:
    assert not roles(told(reader, text), kind)


def test_the_fallen_are_counted_where_their_side_lost_them(reader: Reader) -> None:
    (figure,) = next(one.statement.figures for one in told(reader, "The army lost twelve soldiers.") if one.type == "CASUALTY")
    assert (figure.measure, figure.value) == ("killed", 12)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nine patients in the US state of Alabama died on Monday.", "Alabama"),
        ("The Oslo area of Norway was shelled on Monday.", "Oslo"),
        ("Guards sealed off the roads to Bergen on Monday.", "Bergen"),
        ("The firm flew 14 engineers out of Bergen.", "Bergen"),
    ],
)
def test_a_part_of_a_country_is_finer_than_the_country(reader: Reader, text: str, place: str) -> None:
    assert told(reader, text)[0].place == place


@pytest.mark.parametrize(
    ("text", "kind", "form", "values"),
    [
        ("Nurses went on strike in Oslo for a second day on Tuesday.", "PROTEST", "weekday", (1,)),
        ("Hale resigned after ten days of protests in Oslo.", "PROTEST", "past", (10, 3)),
        ("Norway has been rattled by mass protests for several days.", "PROTEST", "for", (0, 3)),
        ("So far 40 miners have been killed.", "CASUALTY", "days", (0,)),
        ("To date, according to nurses, one miner has died.", "CASUALTY", "days", (0,)),
    ],
)
def test_the_day_of_what_goes_on(reader: Reader, text: str, kind: str, form: str, values: tuple[int, ...]) -> None:
    (when,) = (one.statement.when for one in told(reader, text) if one.type == kind)
    assert when is not None
    assert (when.expression.form, when.expression.values) == (form, values)


@pytest.mark.parametrize(
    ("text", "kind", "stance", "speaker"),
    [
        ("Explosions are reported near the port of Oslo.", "ASSAULT", "claimed", None),
        ("Clashes were reported by residents of Oslo on Monday.", "ASSAULT", "claimed", "residents of Oslo"),
        ("Protests have been reported in Oslo.", "PROTEST", "claimed", None),
        ("Outbreaks of looting and violence are reported in Oslo.", "ASSAULT", "claimed", None),
        ("No casualties were reported.", "CASUALTY", "denied", None),
    ],
)
def test_what_is_only_reported_is_claimed(reader: Reader, text: str, kind: str, stance: str, speaker: str | None) -> None:
    assert {(one.stance, one.speaker) for one in told(reader, text) if one.type == kind} == {(stance, speaker)}
