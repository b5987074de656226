"""This file makes clusters of pairs: from the best score down, and never two together that something holds apart; of all members or around a change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from akyn.model import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two that may be one, and how strongly."""

    score: float
    left: str
    right: str


def clusters(
    members: Iterable[str],
    pairs: Iterable[Pair],
    *,
    apart: Callable[[str, str], bool] | None = None,
    alike: Callable[[Sequence[str], Sequence[str]], bool] | None = None,
) -> tuple[tuple[str, ...], ...]:
    """Every member in one cluster, each cluster sorted, all sorted; the order of members and pairs changes nothing.

    Args:
        apart: whether two members must never share a cluster; a join that would break this is left out. Without it nothing is held apart.
        alike: whether two clusters, of which a member of each is told to be one, are alike enough as a whole. Without it they always are.
    """
    cluster_of = {member: [member] for member in members}
    for pair in sorted(pairs, key=lambda pair: (-pair.score, *sorted((pair.left, pair.right)))):
        right, left = sorted((cluster_of[pair.left], cluster_of[pair.right]), key=len)
        if left is right or (apart and any(apart(one, other) for one in left for other in right)):
            continue
        if alike and not alike(left, right):
            continue
        left.extend(right)
        cluster_of |= dict.fromkeys(right, left)
    return tuple(sorted(tuple(sorted(cluster)) for cluster in {id(cluster): cluster for cluster in cluster_of.values()}.values()))


def clusters_about(
    touched: Iterable[str],
    *,
    together: Callable[[str], Iterable[str]],
    linked: Callable[[str], Iterable[str]],
    score: Callable[[str, str], float],
    apart: Callable[[str, str], bool],
    alike: Callable[[Sequence[str], Sequence[str]], bool] | None = None,
) -> list[tuple[str, ...]]:
    """The clusters, as `clusters` would make them of all members, of those that were touched and of all whom this moves; all others stay as they were.

    Beside those that may move stand the clusters that a pair leads to. Where each of these comes out as it was, whatever lies behind it has met nothing new;
    where one does not, it moves too, and what is beside it is looked at in its turn.

    Args:
        touched: members of which a pair, or what holds them apart from another, is not what it was; those that are new.
        together: the members of the cluster that a member was in, itself among them.
        linked: the members that a pair leads to.
        score: how strongly two of a pair are one.
        apart: whether two must never share a cluster.
        alike: whether two clusters are alike enough as a whole.
    """
    moved = {other for one in touched for other in together(one)}
    while True:
        beside = {other for one in moved for other in linked(one)} - moved
        kept = {tuple(sorted(together(other))) for other in beside}
        cluster_of = dict.fromkeys(moved, moved) | {one: set(cluster) for cluster in kept for one in cluster}
        ends = ((one, other) for one in cluster_of for other in linked(one) if one < other and other in cluster_of)
        pairs = (Pair(score=score(*pair), left=pair[0], right=pair[1]) for pair in ends if _may_move(pair, moved, cluster_of))
        found = clusters(cluster_of, pairs, apart=apart, alike=alike)
        if not (broken := kept.difference(found)):
            return [cluster for cluster in found if cluster not in kept]
        moved.update(*broken)


def clusters_beside_decided(
    touched: Iterable[str],
    *,
    decided: Iterable[str],
    part_of: Callable[[str], Set[str]],
    together: Callable[[str], Set[str]],
    linked: Callable[[str], Iterable[str]],
    score: Callable[[str, str], float],
    apart: Callable[[str, str], bool],
    alike: Callable[[Sequence[str], Sequence[str]], bool] | None = None,
) -> tuple[list[tuple[str, ...]], set[tuple[str, ...]]]:
    """The same, and apart from these the parts to be clustered as a whole: those that a change reaches and on which analysts have decided anything.

    Args:
        decided: the members on which analysts have decided.
        part_of: all that a chain of pairs connects with a member.
    """
    held = frozenset[str]().union(*map(part_of, decided))
    moved = {other for one in touched for other in together(one)}
    near = clusters_about(moved - held, together=lambda one: together(one) - held, linked=linked, score=score, apart=apart, alike=alike)
    return near, {tuple(sorted(part_of(one))) for one in moved & held}


def _may_move(pair: tuple[str, str], moved: Set[str], cluster_of: Mapping[str, Set[str]]) -> bool:
    """Whether a pair has to be looked at again: not one between two clusters that both stay, which held each other off before."""
    return not moved.isdisjoint(pair) or pair[1] in cluster_of[pair[0]]


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
