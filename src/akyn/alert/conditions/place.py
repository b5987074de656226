"""This file asks where: `place = "Osh"` holds in it and, of an area, within it; `place = { name = "Osh", radius_km = 50 }` around it.

`{ lat = 40.5, lon = 72.8, radius_km = 50 }` is a place without a name, and `country = "KG"` beside a name says which Springfield.
"""

from __future__ import annotations

from collections.abc import Callable

from akyn.alert.condition import Condition, Test
from akyn.alert.scene import Scene, Subject
from akyn.errors import BadSettings
from akyn.places import Gazetteer, Place
from akyn.places.distance import distance_km
from akyn.tell.wheres import has_point, place_of
from akyn.watch.settings import Entry, number, refuse_unknown, words

MOST_KM = 2000.0

Lies = Callable[[Gazetteer, Place], bool]


def _read(entry: Entry, places: Gazetteer) -> Test:
    said = entry["place"]
    lies = _lies({"name": said} if isinstance(said, str) else said, places)

    def test(scene: Scene, subject: Subject) -> Subject | None:
        if _holds(scene, subject.place, lies):
            return subject
        return subject.only(one for one in subject.statements if one.place and _holds(scene, scene.look.entity_of(one.place), lies))

    return test


def _holds(scene: Scene, entity: str | None, lies: Lies) -> bool:
    place = place_of(scene.look, scene.places, entity)
    return place is not None and lies(scene.places, place)


def _lies(said: object, places: Gazetteer) -> Lies:
    if not isinstance(said, dict):
        raise BadSettings(f"place {said!r}, expected a name or a table with name or lat and lon, and radius_km")
    refuse_unknown(said, ("name", "country", "lat", "lon", "radius_km"))
    radius = number(said, "radius_km", least=0, most=MOST_KM, of="kilometres")
    lat, lon = number(said, "lat", least=-90, most=90, of="degrees"), number(said, "lon", least=-180, most=180, of="degrees")
    name = words(said, "name")
    if name is None and (lat is None or lon is None or radius is None):
        raise BadSettings("place without a name, expected lat, lon and radius_km")
    asked = _place(name, words(said, "country"), places) if name else None
    if lat is None and asked:
        lat, lon = asked.lat, asked.lon

    def lies(places: Gazetteer, place: Place) -> bool:
        if asked and asked.id in (place.id, *(area.id for area in places.containing(place))):
            return True
        if radius is None or lat is None or lon is None or place.lat is None or place.lon is None or not has_point(place):
            return False
        return distance_km(lat, lon, place.lat, place.lon) <= radius

    return lies


def _place(name: str, country: str | None, places: Gazetteer) -> Place:
    found = [one for one in places.places(name, country=country) if country is None or one.country == country]
    if not found:
        raise BadSettings(f"place {name!r} is in no gazetteer of ours, expected a name that is, or lat, lon and radius_km")
    return found[0]


CONDITION = Condition(name="place", read=_read)
