"""This file measures places in news of epidemics (GeoVirus), their mentions given, by their points alone."""

from __future__ import annotations

from boards import Board, Measure
from boards.geo import answers

BOARD = Board(
    name="geovirus",
    title="Places on the map: GeoVirus, gold mentions",
    peer="the most populous place of the name",
    gold="geo/geovirus.jsonl.gz",
    scorer="score_geo.py",
    measures=(Measure(name="within_161_km", path=("resolution_acc161",), peer=0.208),),
    answers=answers,
)
