"""This file says how arrows between tellings of a figure are drawn."""

from __future__ import annotations

import re

from akyn.serve.arrows import CLEAR, Arrow, arrow


def ends(drawn: Arrow) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a path begins and ends."""
    numbers = [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", drawn.path)]
    return (numbers[0], numbers[1]), (numbers[-2], numbers[-1])


def test_an_arrow_to_a_later_day_keeps_clear_of_both_dots() -> None:
    assert ends(arrow((100, 300), (400, 100), "updates", leftwards=False, beyond=0)) == ((100 + CLEAR, 300.0), (400.0, 100 + CLEAR))


def test_an_arrow_between_equal_values_swings_over_them() -> None:
    drawn = arrow((100, 200), (400, 200), "repeats", leftwards=False, beyond=0)
    assert drawn.y < 200
    assert drawn.anchor == "middle"


def test_arrows_between_dots_of_a_day_swing_out_one_beyond_the_other() -> None:
    one, other = (arrow((100, 300), (100, 100), "contradicts", leftwards=False, beyond=beyond) for beyond in (0, 1))
    assert 100 < one.x < other.x
    assert one.y != other.y  # nor do their words stand on each other
    assert arrow((100, 300), (100, 100), "contradicts", leftwards=True, beyond=0).x < 100
