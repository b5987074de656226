"""This file makes clusters of pairs: from the best score down, and never two together that something holds apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two that may be one, and how strongly."""

    score: float
    left: str
    right: str


def clusters(members: Iterable[str], pairs: Iterable[Pair], *, apart: Callable[[str, str], bool]) -> tuple[tuple[str, ...], ...]:
    """Every member in one cluster, each cluster sorted, all sorted; the order of members and pairs changes nothing.

    `apart` says whether two members must never share a cluster; a join that would break this is left out.
    """
    cluster_of = {member: [member] for member in members}
    for pair in sorted(pairs, key=lambda pair: (-pair.score, *sorted((pair.left, pair.right)))):
        left, right = cluster_of[pair.left], cluster_of[pair.right]
        if left is right or any(apart(one, other) for one in left for other in right):
            continue
        left.extend(right)
        cluster_of |= dict.fromkeys(right, left)
    return tuple(sorted({tuple(sorted(cluster)) for cluster in cluster_of.values()}))
