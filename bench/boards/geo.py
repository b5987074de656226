"""This file measures places: the toponyms of local American news (LGL), found by the reader and put on the map.

A gold toponym that the reader did not find is asked of the gazetteer by its words, in the country that the report's places speak of most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from akyn import pipeline
from akyn.model import Reading
from boards import Board, Measure, Record, readings


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The toponyms of each document."""
    for document, reading in readings(documents):
        found = {(each["start"], each["end"]): each for each in toponyms(reading)}
        home = Counter(referent.country for referent in reading.referents if referent.type in ("place", "country")).most_common(1)
        for gold in document["gold"]["toponyms"]:
            span = gold["start"], gold["end"]
            found.setdefault(span, {"start": span[0], "end": span[1], **point(gold["phrase"], home[0][0] if home else None)})
        yield {"id": document["id"], "toponyms": list(found.values())}


def toponyms(reading: Reading) -> Iterator[Record]:
    """Every mention of a place or a country."""
    for referent in reading.referents:
        if referent.type in ("place", "country"):
            for span in referent.mentions:
                yield {"start": span.start, "end": span.end, "geonameid": number(referent.place), "lat": referent.lat, "lon": referent.lon}


def point(name: str, country: str | None) -> Record:
    """The place that bears a name best, as the scorer reads it."""
    places = pipeline.reader().gazetteer.places(name, country=country)
    return {"geonameid": number(places[0].id), "lat": places[0].lat, "lon": places[0].lon} if places else {}


def number(place: str | None) -> str | None:
    """The number that GeoNames gives a place; areas and countries have codes of their own."""
    return place.removeprefix("geonames:") if place and place.startswith("geonames:") else None


BOARD = Board(
    name="geo",
    title="Places on the map: LGL, gold mentions",
    peer="the most populous place of the name",
    gold="geo/lgl.jsonl.gz",
    scorer="score_geo.py",
    measures=(
        Measure(name="within_161_km", path=("resolution_acc161",), peer=0.364),
        Measure(name="exact_id", path=("resolution_exact_id",), peer=0.344),
    ),
    answers=answers,
    every=5,
)
