"""In which country a deed was done whose place is not told: the one that its report tells of, where it tells of one alone."""

from __future__ import annotations

import pytest

from akyn.model import Account, Statement
from akyn.pipeline import read_text
from akyn.tell.lookup import Lookup
from akyn.tell.wheres import land_of, place_basis, said_of

NORSE = "Rebels seized the airport in Oslo, Norway. Miners struck in Bergen. Crowds looted a bank in Tromsø."


@pytest.mark.parametrize(
    ("text", "trigger", "land"),
    [
        ("Libya was calm. The wounded were flown to Milan. Shells hit a depot in Benghazi.\n\nTwo guards were shot.", "shot", "Libya"),
        ("Rebels seized the airport in Oslo, Norway.\n\nTwo men were shot.", "shot", "Norway"),
        ("Miners struck in Norway.\n\nAna Hale resigned as minister.", "resigned", "Norway"),
        ("Ana Hale resigned as prime minister of Norway.", "resigned", None),  # her office says where
        ("Miners struck in Norway.\n\nIn 1998 rebels burned down a bank.", "burned", None),  # history may be anywhere
        ("Rebels seized the airport in Oslo, Norway.\n\nTwo men were shot in Bergen.", "shot", None),  # it has a place
        ("Rebels seized the airport in Oslo, Norway.\n\nKenyan troops killed two men.", "killed", None),  # they may be at home
        ("Rebels seized the airport in Oslo, Norway. Miners struck in Kenya.\n\nTwo men were shot.", "shot", None),
        ("Rebels seized the airport in Oslo, Norway.\n\nThe government will ban the party.", "ban", None),  # not done yet
        ("Rebels seized the airport in Oslo, Norway.\n\nAna Hale criticised the premier.", "criticised", None),  # speech is where its words say
        ("Two men were shot.", "shot", None),
        ("Rebels seized the airport in Bergen.\n\nTwo men were shot.", "shot", "Norway"),  # a town says its country
        ("Kenyan police searched a house.\n\nRebels seized the airport in Bergen.\n\nTwo men were shot.", "shot", None),  # a town of this name may be theirs
        (f"{NORSE}\n\nMiners struck in Kenya.\n\nTwo men were shot.", "shot", "Norway"),  # most of it is in Norway, and nothing of this paragraph elsewhere
        (f"{NORSE}\n\nMiners struck in Kenya. Two guards beat a man.", "beat", None),
    ],
)
def test_the_country_of_a_deed_is_the_one_that_its_report_tells_of(text: str, trigger: str, land: str | None) -> None:
    account = read_text(text, published="2020-10-06")
    one = telling(account, trigger)
    look = Lookup(account)
    assert (look.name(look.entity_of(one.land)) if one.land else None) == land
    assert one.land is None or one.place is None


@pytest.mark.parametrize(
    ("text", "trigger", "land"),
    [
        ("Former Kenyan prime minister Ana Hale is arrested.", "arrested", "Kenya"),
        ("Moroccan authorities arrest ten people.", "arrest", "Morocco"),
        ("This Sunday Peru will hold local elections.", "hold", "Peru"),
        ("Greek teachers strike over pay.", "strike", "Greece"),
        ("Kenyan soldiers arrest ten men.", "arrest", None),  # they may be abroad
        ("Kenyan refugees protest over hunger.", "protest", None),
        ("Kenyan police arrest a Chadian minister.", "arrest", None),
        ("Congress elects Ana Hale as its speaker.", "elects", None),  # a guess: no country is named
    ],
)
def test_what_a_state_does_at_home_is_in_its_country(text: str, trigger: str, land: str | None) -> None:
    account = read_text(f"{text} Rebels burned a bank in Oslo, Norway.", published="2020-10-06")
    one = telling(account, trigger)
    look = Lookup(account)
    assert (look.name(look.entity_of(one.land)) if one.land else None) == land
    assert one.land is None or one.land.rules == ("the country of whose state it is",)


def test_it_is_told_as_what_it_is_with_the_characters_that_name_it() -> None:
    account = read_text("Rebels seized the airport in Oslo, Norway.\n\nTwo men were shot.", published="2020-10-06")
    look, one = Lookup(account), telling(account, "shot")
    assert one.land is not None
    assert look.quote(one.land.span) == "Norway"
    assert (place_basis(one), said_of(look, one)) == ("report", "Norway, from the report")
    assert (place_basis(telling(account, "seized")), said_of(look, telling(account, "seized"))) == ("text", "Oslo")


def test_it_is_no_place_of_the_event() -> None:
    account = read_text("Rebels seized the airport in Oslo, Norway.\n\nTwo men were shot.", published="2020-10-06")
    look, one = Lookup(account), telling(account, "shot")
    event = look.event_of[one.id]
    assert event.place is None
    assert look.name(land_of(look, event)) == "Norway"


def telling(account: Account, trigger: str) -> Statement:
    """The statement of this word."""
    quoted = {report.id: report for report in account.reports}
    return next(one for one in account.statements if quoted[one.report].quote(one.trigger) == trigger)
