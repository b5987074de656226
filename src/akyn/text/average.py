"""This file makes clusters by average likeness: the two that are most alike on the average become one, until none are alike enough."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping


def average_clusters(members: Iterable[str], likeness: Mapping[tuple[str, str], float], *, least: float) -> tuple[tuple[str, ...], ...]:
    """Every member in one cluster, each cluster sorted, all sorted; pairs that are not given are not alike at all."""
    inside = {member: [member] for member in sorted(members)}
    sums: dict[str, dict[str, float]] = {member: {} for member in inside}
    for (left, right), value in likeness.items():
        sums[left][right] = sums[right][left] = value
    waiting = [(-value, min(pair), max(pair)) for pair, value in likeness.items() if value >= least]
    heapq.heapify(waiting)
    while waiting:
        value, left, right = heapq.heappop(waiting)
        if left in inside and right in inside and _mean(sums, inside, left, right) == -value:
            _join(sums, inside, left, right)
            for other in sums[left]:
                if (mean := _mean(sums, inside, left, other)) >= least:
                    heapq.heappush(waiting, (-mean, min(left, other), max(left, other)))
    return tuple(sorted(tuple(sorted(cluster)) for cluster in inside.values()))


def _mean(sums: Mapping[str, Mapping[str, float]], inside: Mapping[str, list[str]], left: str, right: str) -> float:
    """The mean likeness of the members of two clusters, to nine places so that the order of adding changes nothing."""
    return round(sums[left].get(right, 0.0) / (len(inside[left]) * len(inside[right])), 9)


def _join(sums: dict[str, dict[str, float]], inside: dict[str, list[str]], left: str, right: str) -> None:
    """The right cluster becomes part of the left one."""
    inside[left] += inside.pop(right)
    for other, value in sums.pop(right).items():
        del sums[other][right]
        if other != left:
            sums[left][other] = sums[other][left] = sums[left].get(other, 0.0) + value
