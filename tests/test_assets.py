"""These tests say how a user's own list of assets is read, kept, and matched against what is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from akyn import pipeline
from akyn.errors import BadAssets
from akyn.ingest.asset_list import asset_list
from akyn.model import Account, Asset
from akyn.store.case import Case
from akyn.tell.table import table_named
from build import monday
from tellings import told
from test_cli import Capture, akyn

__all__ = ["akyn"]  # the fixture


def a_list(folder: Path, text: str) -> Path:
    (folder / "assets.csv").write_text(text, encoding="utf-8")
    return folder / "assets.csv"


def test_a_list_is_read_by_its_head(tmp_path: Path) -> None:
    path = a_list(tmp_path, "\ufeffLat, Name,lon,owner\n42.87,Altyn Mill,74.59,Norland\n\n,Depot,,\n,Depot,,\n")
    assert asset_list(path) == (Asset(name="Altyn Mill", owner="Norland", lat=42.87, lon=74.59), Asset(name="Depot"))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("kind,owner\nmine,Norland", "no column name"),
        ("name,lat,lon\nMill,north,1", "line 2: lat 'north', expected degrees"),
        ("name,lat,lon\nMill,99,1", "line 2: lat 99, expected -90 to 90"),
        ("name,lat,lon\nMill,42,", "only one of lat and lon"),
        ("name,owner\n!?,Norland", "line 2: no name"),
        ("", "assets.csv: "),
    ],
)
def test_a_list_that_is_none_is_told_in_one_line(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(BadAssets, match=problem):
        asset_list(a_list(tmp_path, text))
    with pytest.raises(BadAssets, match="cannot be read"):
        asset_list(tmp_path / "nowhere.csv")


def stormed(**known: object) -> Account:
    """A crowd storms the Altyn Mill in Osh; these are the assets."""
    report, reading = told(
        "A crowd stormed the Altyn Mill in Osh. Elsewhere nothing happened.",
        [{"type": "ASSAULT", "trigger": "stormed", "place": "Osh", "quote": "A crowd stormed the Altyn Mill in Osh", **known}],
        Osh=("place", "place|osh|KG"),
    )
    placed = tuple(replace(one, place="geonames:1527534", lat=40.53, lon=72.8) for one in reading.referents)
    assets = (Asset(name="ALTYN mill"), Asset(name="Depot", lat=40.6, lon=72.8), Asset(name="Camp", lat=42.87, lon=74.59), Asset(name="Altyn"))
    return pipeline.account_of([report], [replace(reading, referents=placed)], assets=assets)


def test_an_asset_is_matched_by_name_or_by_distance() -> None:
    account = stormed()
    names = {asset.id: asset.name for asset in account.assets}
    assert [(names[one.asset], one.matched) for one in account.menaces] == [("ALTYN mill", "named"), ("Depot", "8 km from Osh"), ("Altyn", "named")]


def test_what_is_denied_or_no_threat_bears_on_nothing() -> None:
    assert stormed(stance="denied").menaces == stormed(type="AID").menaces == stormed(background=True).menaces == ()


def test_the_exposure_table_tells_it_with_its_characters() -> None:
    table = table_named("exposure")
    row = dict(zip(table.columns, table.of(stormed())[0], strict=True))
    assert (row["asset"], row["matched"], row["quote"]) == ("ALTYN mill", "named", "A crowd stormed the Altyn Mill in Osh")


def test_the_last_list_is_the_one_that_the_case_keeps(tmp_path: Path, akyn: Callable[..., int], capsys: Capture) -> None:
    path = str(tmp_path / "a.akyn")
    with Case.open(path, create=True) as case:
        case.add(*monday(), recorded_at="2020-10-07")
    assert akyn("assets", path, str(a_list(tmp_path, "name\nDepot"))) == 0
    assert akyn("assets", path, str(a_list(tmp_path, "name,place\nMill,Bishkek"))) == 0
    assert akyn("assets", path) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 asset, 0 without coordinates: matched by name only"
    assert akyn("assets", path, str(tmp_path / "none.csv")) == 2
    assert akyn("assets", str(tmp_path / "none.akyn"), str(tmp_path / "assets.csv")) == 2
