"""This file measures places: the toponyms of local American news (LGL), their mentions given, put on the map as one text's names are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akyn import pipeline
from akyn.places import settled
from akyn.places.settling import named
from boards import Board, Measure, Record


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The place of each mention of each document."""
    gazetteer = pipeline.reader().gazetteer
    for document in documents:
        text, spans = document["text"], [(each["start"], each["end"]) for each in document["gold"]["toponyms"]]
        places = settled(gazetteer, text, spans)
        found = [(start, end, places.get(named(text[start:end]))) for start, end in spans]
        yield {
            "id": document["id"],
            "toponyms": [
                {"start": start, "end": end, "geonameid": place.number and str(place.number), "lat": place.lat, "lon": place.lon}
                for start, end, place in found
                if place
            ],
        }


BOARD = Board(
    name="geo",
    title="Places on the map: LGL, gold mentions",
    peer="the most populous place of the name",
    gold="geo/lgl.jsonl.gz",
    scorer="score_geo.py",
    measures=(
        Measure(name="exact_id", path=("resolution_exact_id",), peer=0.344, floor=0.6, aim=0.794),
        Measure(name="within_161_km", path=("resolution_acc161",), peer=0.364, floor=0.72),
    ),
    answers=answers,
)
