"""This file measures places in world news (GeoWebNews), their mentions given; four in five are countries, peoples, provinces and towns."""

from __future__ import annotations

from boards import Board, Measure
from boards.geo import answers

BOARD = Board(
    name="geowebnews",
    title="Places on the map: GeoWebNews, gold mentions",
    peer="the most populous place of the name",
    gold="geo/geowebnews.jsonl.gz",
    scorer="score_geo.py",
    measures=(Measure(name="exact_id", path=("resolution_exact_id",), peer=0.429, floor=0.7, aim=0.901),),
    answers=answers,
)
