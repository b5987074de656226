"""Members are in one part exactly where a chain of links connects them, whatever links and members came and went before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from akyn.text.clusters import Pair, clusters
from akyn.text.parts import Parts

MEMBERS = "abcdefgh"
ACTS = st.tuples(st.sampled_from(("link", "link", "unlink", "drop")), st.sampled_from(MEMBERS), st.sampled_from(MEMBERS))


@given(st.lists(ACTS, max_size=40))
def test_parts_are_what_links_connect(acts: list[tuple[str, str, str]]) -> None:
    parts, links, here = Parts(), set[tuple[str, str]](), set(MEMBERS)
    parts.put(MEMBERS)
    for act, one, other in acts:
        pair = (min(one, other), max(one, other))
        if act == "drop":
            parts.drop(one)
            here.discard(one)
            links = {link for link in links if one not in link}
        elif one != other and {one, other} <= here:
            (parts.link if act == "link" else parts.unlink)(one, other)
            links = links | {pair} if act == "link" else links - {pair}
    expected = clusters(here, (Pair(score=1.0, left=left, right=right) for left, right in links))
    assert {tuple(sorted(parts.part_of(one))) for one in here} == set(expected)
    parts.put(here)
    assert tuple(parts.settled()) == expected


def test_what_is_settled_is_what_was_touched() -> None:
    parts = Parts()
    parts.put("abcde")
    parts.link("a", "b")
    parts.link("b", "c")
    assert parts.settled() == [("a", "b", "c"), ("d",), ("e",)]
    parts.drop("b")
    assert parts.settled() == [("a",), ("c",)]


def test_of_a_part_that_grows_or_shrinks_the_others_have_not_moved() -> None:
    parts = Parts()
    parts.put("abcd")
    parts.link("a", "b")
    parts.link("b", "c")
    parts.touched()
    parts.link("c", "d")
    assert parts.moved == {"d"}
    assert parts.touched() == {"c", "d"}
    parts.unlink("c", "d")
    assert parts.moved == {"d"}
