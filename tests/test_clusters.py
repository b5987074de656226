"""What is clustered around a change is what clustering all of them anew would give."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from akyn.text.clusters import Pair, clusters, clusters_about

MEMBERS = "abcdefghi"
PAIRS = [(one, other) for one in MEMBERS for other in MEMBERS if one < other]
WORLDS = st.tuples(
    st.dictionaries(st.sampled_from(PAIRS), st.sampled_from((0.6, 0.7, 0.8, 0.9)), max_size=16), st.frozensets(st.sampled_from(PAIRS), max_size=8)
)
CHANGES = st.tuples(st.dictionaries(st.sampled_from(PAIRS), st.sampled_from((None, 0.65, 0.95)), max_size=3), st.frozensets(st.sampled_from(PAIRS), max_size=2))

Scores = dict[tuple[str, str], float]
Apart = frozenset[tuple[str, str]]


@given(WORLDS, CHANGES)
def test_clusters_around_a_change_are_those_of_all(world: tuple[Scores, Apart], change: tuple[dict[tuple[str, str], float | None], Apart]) -> None:
    scores, apart = world
    others, parted = change
    after = {pair: score for pair, score in (scores | others).items() if score}
    touched = {one for pair in {*others, *parted} for one in pair}
    was, now = _all(scores, apart), _all(after, apart ^ parted)
    moved = clusters_about(
        touched,
        together=lambda one: next(cluster for cluster in was if one in cluster),
        linked=lambda one: [other for pair in after if one in pair for other in pair if other != one],
        score=lambda left, right: after[left, right],
        apart=lambda one, other: (min(one, other), max(one, other)) in apart ^ parted,
        alike=partial(_alike, after),
    )
    inside = {one for cluster in moved for one in cluster}
    assert sorted([*moved, *(cluster for cluster in was if inside.isdisjoint(cluster))]) == list(now)


def _all(scores: Scores, apart: Apart) -> tuple[tuple[str, ...], ...]:
    pairs = (Pair(score=score, left=left, right=right) for (left, right), score in scores.items())
    return clusters(MEMBERS, pairs, apart=lambda one, other: (min(one, other), max(one, other)) in apart, alike=partial(_alike, scores))


def _alike(scores: Scores, some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether at least every second pair between two clusters is known."""
    known = [(min(one, other), max(one, other)) in scores for one in some for other in others]
    return 2 * sum(known) >= len(known)


def test_one_pair_alone_makes_no_cluster_of_two_that_are_not_alike() -> None:
    scores = {("a", "b"): 0.9, ("c", "d"): 0.9, ("b", "c"): 0.7}
    assert _all(scores, frozenset())[:2] == (("a", "b"), ("c", "d"))
    assert _all(scores | {("a", "d"): 0.6}, frozenset())[0] == ("a", "b", "c", "d")
