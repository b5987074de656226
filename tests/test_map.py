"""This file says what the map is: pins only where a point is true, outlines of countries, and words that do not lie on each other."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from akyn.errors import NotFound
from akyn.places import Gazetteer, atlas
from akyn.places.atlas import Window, ground, mainland, window_on
from akyn.places.borders import VIEWS, borders
from akyn.read import Reader
from akyn.tell import mapping
from akyn.tell.boxes import in_the_way
from akyn.tell.lookup import Lookup
from build import a_report
from reading import account_of


def a_pin(*, lat: float, lon: float, country: str) -> mapping.Pin:
    return mapping.Pin(id="e-1", name="Somewhere", within="", known_to="city", lat=lat, lon=lon, radius_km=5.0, events=(), assets=(), country=country)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_of_the_borders_knows_the_countries(view: str) -> None:
    known = borders(view)
    assert {"KG", "FR", "XK", "ZA"} <= {one.code for one in known.outlines}
    assert all(-180.01 <= lon <= 180.01 and -90.01 <= lat <= 90.01 for line in known.lines for lon, lat in line)


def test_a_view_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(NotFound, match="expected one of natural-earth"):
        borders("mine")


@pytest.mark.parametrize("code", ["KG", "FJ", "CL", "RU"])
def test_a_window_shows_the_whole_mainland(code: str) -> None:
    land = mainland(code, view="natural-earth")
    window = window_on(land)
    assert all(window.holds(*window.at(*point), margin=-1) for point in land)


def test_a_place_in_the_picture_is_the_degrees_that_were_put_there() -> None:
    window = Window(lon=74.6, lat=41.2, scale=0.9)
    assert window.degrees_at(*window.at(72.5, 40.1)) == pytest.approx((72.5, 40.1))


def test_a_country_is_drawn_with_its_neighbours_named() -> None:
    drawn = ground(window_on(mainland("KG", view="natural-earth")), home="KG", view="natural-earth")
    assert drawn.home.startswith("M")
    assert [word.text for word in drawn.countries if word.is_home] == ["KYRGYZSTAN"]
    assert "CHINA" in {word.text for word in drawn.countries}


def test_a_scale_bar_is_a_round_length() -> None:
    assert [atlas.kilometres(Window(lon=0, lat=0, scale=scale)) for scale in (8.0, 1.0, 0.3, 0.1)] == [10, 100, 500, 1000]


@pytest.mark.parametrize("id", ["country:KG", "geonames:1528675", "region:caucasus"])
def test_a_place_is_found_by_its_id(id: str) -> None:
    found = Gazetteer.open().place(id)
    assert found is not None
    assert found.id == id


@pytest.mark.parametrize("id", ["country:XX", "geonames:1", "region:nowhere", "words"])
def test_an_id_without_a_place_finds_none(id: str) -> None:
    assert Gazetteer.open().place(id) is None


def test_towns_are_the_biggest_within() -> None:
    towns = Gazetteer.open().towns_within(south=39.0, west=69.0, north=43.3, east=80.3, most=5)
    assert len(towns) == 5
    assert [town.population for town in towns] == sorted((town.population for town in towns), reverse=True)


def test_labels_of_near_pins_do_not_lie_on_each_other() -> None:
    window = window_on(mainland("KG", view="natural-earth"))
    pins = [
        mapping.Pin(id=str(n), name=f"Place {n}", within="", known_to="town", lat=42.8, lon=74.0 + n / 10, radius_km=5.0, events=(), assets=())
        for n in range(4)
    ]
    boxes = [mapping._box(mark.label, mapping._size(mark.pin)) for mark in mapping._marks(window, pins)]
    assert sum(in_the_way(box, boxes[:at]) for at, box in enumerate(boxes)) == 0


def test_on_a_phone_a_name_stands_whole_in_the_picture_or_not_at_all() -> None:
    window = window_on(mainland("KG", view="natural-earth"))
    pins = [
        mapping.Pin(id=str(n), name=f"Place {n} of many", within="", known_to="town", lat=42.8, lon=74.0 + n / 3, radius_km=5.0, events=(), assets=())
        for n in range(12)
    ]
    marks = mapping._marks(window, pins)
    boxes = [mapping._box(mark.narrow, mapping._narrow_size(mark.pin)) for mark in marks if mark.narrow]
    assert 0 < len(boxes) < len(pins)
    assert all(mapping._is_inside(box) for box in boxes)
    assert sum(in_the_way(box, boxes[:at]) for at, box in enumerate(boxes)) == 0


def test_the_days_asked_for_choose_the_happenings(client: TestClient) -> None:
    whole = client.get("/map.json").json()["content"]
    day = next(bar["first"] for bar in whole["bars"] if bar["number"])
    part = client.get("/map.json", params={"first": day, "last": day}).json()["content"]
    assert 0 < number_told(part) < number_told(whole)
    assert client.get("/map", params={"first": "2020-02-31"}).status_code == 400
    assert client.get("/map", params={"borders": "mine"}).status_code == 404


def number_told(content: dict[str, list[dict[str, list[object]]]]) -> int:
    """How many happenings a map tells of, pinned or not."""
    return sum(len(pin["events"]) for pin in content["pins"]) + sum(len(group["told"]) for group in content["unpinned"])


def test_a_town_that_only_bears_the_name_in_a_country_of_which_nobody_speaks_is_not_pinned(reader: Reader) -> None:
    text = "Protesters in Naryn in Kyrgyzstan burned tyres on Monday. {}olice arrested two drivers in Ninove on Tuesday."
    look = Lookup(account_of(reader, a_report(text.format("P"), name="a", published="2031-03-05")))
    places = Gazetteer.open()
    assert [pin.name for pin in mapping.pinned(look, places, look.events.values(), ())] == ["Naryn"]
    named = Lookup(account_of(reader, a_report(text.format("Belgian p"), name="a", published="2031-03-05")))
    assert {pin.name for pin in mapping.pinned(named, places, named.events.values(), ())} == {"Naryn", "Ninove"}


def test_a_ring_of_one_point_is_not_drawn() -> None:
    window = window_on(((20.0, 40.0), (30.0, 60.0), (5.0, 20.0)))
    drawn = ground(window, home="LY", view="natural-earth")
    assert not re.search(r"l(?:$|[MZ])", drawn.home + drawn.lines + drawn.home_lines + drawn.graticule)


def test_the_picture_of_a_large_country_shows_the_part_with_its_own_pins() -> None:
    near = a_pin(lat=32.8, lon=13.2, country="LY")
    far = a_pin(lat=45.5, lon=9.2, country="IT")
    assert mapping._at_home((near, far), "LY") == (near,)
    assert mapping._at_home((far,), "LY") == (far,)
