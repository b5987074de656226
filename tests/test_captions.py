"""This file says where words stand in a chart: on free ground, near their dot, never on each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from akyn.serve.captions import ALONE, LETTER, OVER, UNDER, Caption, Spot, along, captions, free_word
from akyn.tell.boxes import Box, beside, in_the_way, is_inside

FRAME: Box = (66.0, 12.0, 712.0, 376.0)
WORDS = ("seven · the fire brigade", "Harbour Wire, 9 May 2031")


def a_spot(x: float, y: float) -> Spot:
    return Spot(x=x, y=y, right=x, words=WORDS)


def box_of(caption: Caption) -> Box:
    width = max(map(len, WORDS if caption.is_whole else WORDS[:1])) * LETTER
    side = 1 if caption.anchor == "start" else -1
    return beside(caption.x, caption.y, width=width, over=OVER, under=UNDER if caption.is_whole else ALONE, side=side)


@given(st.lists(st.tuples(st.sampled_from([255.0, 354.0, 454.0, 553.0]), st.floats(40, 380)), max_size=12))
def test_no_words_lie_on_others_on_a_dot_or_beyond_the_frame(places: list[tuple[float, float]]) -> None:
    spots = [a_spot(x, round(y, 1)) for x, y in places]
    boxes = [box_of(one) for one in captions(spots, (), (), FRAME) if one]
    assert sum(in_the_way(box, boxes[:place]) for place, box in enumerate(boxes)) < 1  # coordinates are rounded
    assert all(is_inside(box, (FRAME[0] - 1, FRAME[1] - 1, FRAME[2] + 1, FRAME[3] + 1)) for box in boxes)


def test_words_stand_level_with_their_dot_where_they_can_and_on_one_line_where_two_have_no_room() -> None:
    (alone,) = captions([a_spot(255, 200)], (), (), FRAME)
    (low,) = captions([a_spot(255, 372)], (), [*along(((255, 372), (255, 340), (255, 300)))], (66.0, 360.0, 712.0, 380.0))
    assert alone == Caption(x=271.0, y=200.0, anchor="start", is_whole=True, lead="")
    assert low is not None
    assert not low.is_whole


def test_a_word_of_an_arrow_moves_until_it_is_free_and_is_left_out_where_nothing_is() -> None:
    x, y, box = free_word("updates", (300.0, 100.0), "middle", [(280.0, 90.0, 320.0, 104.0)], FRAME) or (0.0, 0.0, FRAME)
    assert (x, y) != (300.0, 100.0)
    assert not in_the_way(box, [(280.0, 90.0, 320.0, 104.0)])
    assert free_word("updates", (300.0, 100.0), "middle", [FRAME], FRAME) is None
    assert free_word("contradicts", (70.0, 100.0), "end", (), FRAME)
