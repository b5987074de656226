"""This file makes clusters of pairs: from the best score down, and never two together that something holds apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from akyn.model import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two that may be one, and how strongly."""

    score: float
    left: str
    right: str


def clusters(members: Iterable[str], pairs: Iterable[Pair], *, apart: Callable[[str, str], bool] | None = None) -> tuple[tuple[str, ...], ...]:
    """Every member in one cluster, each cluster sorted, all sorted; the order of members and pairs changes nothing.

    `apart` says whether two members must never share a cluster; a join that would break this is left out. Without it nothing is held apart.
    """
    cluster_of = {member: [member] for member in members}
    for pair in sorted(pairs, key=lambda pair: (-pair.score, *sorted((pair.left, pair.right)))):
        right, left = sorted((cluster_of[pair.left], cluster_of[pair.right]), key=len)
        if left is right or (apart and any(apart(one, other) for one in left for other in right)):
            continue
        left.extend(right)
        cluster_of |= dict.fromkeys(right, left)
    return tuple(sorted(tuple(sorted(cluster)) for cluster in {id(cluster): cluster for cluster in cluster_of.values()}.values()))


def last_by_pair(judgements: Iterable[Judgement], member_of: Mapping[str, str]) -> dict[tuple[str, str], Judgement]:
    """The last judgement on each pair of members, in order of time; `member_of` says which member an id that a judgement names belongs to."""
    held: dict[tuple[str, str], Judgement] = {}
    for judgement in sorted(judgements, key=lambda one: (one.at or "", one.id)):
        left, right = member_of.get(judgement.left), member_of.get(judgement.right)
        if left and right and left != right:
            pair = (min(left, right), max(left, right))
            held.pop(pair, None)  # its place in the order is that of the last
            held[pair] = judgement
    return held


def joined(clusters: Iterable[tuple[str, ...]], decided: dict[tuple[str, str], Judgement]) -> tuple[tuple[str, ...], ...]:
    """The clusters, whole ones joined where analysts decided so; of decisions that conflict the later holds: they come in order of time."""
    cluster_of = {member: members for cluster in clusters for members in [list(cluster)] for member in cluster}
    apart: list[tuple[str, str]] = []
    for pair, judgement in reversed(decided.items()):
        left, right = cluster_of[pair[0]], cluster_of[pair[1]]
        if judgement.verdict == "different":
            apart.append(pair)
        elif left is not right and not any(_are_between(held, left, right) for held in apart):
            left.extend(right)
            cluster_of |= dict.fromkeys(right, left)
    return tuple(sorted({tuple(sorted(cluster)) for cluster in cluster_of.values()}))


def _are_between(pair: tuple[str, str], one: list[str], other: list[str]) -> bool:
    return (pair[0] in one and pair[1] in other) or (pair[0] in other and pair[1] in one)
