"""This file draws who has to do with whom: actors on a circle, those tied most side by side, and a line for each tie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, log2, pi, sin, sqrt

from akyn.serve.marks import Mark

WIDTH, HEIGHT = 1000.0, 620.0
ACROSS, DOWN = 270.0, 250.0  # half axes of the ellipse
GAP = 13.0  # from a dot to its name


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A tie to draw: between whom, of how many happenings, how certain, whether it goes one way, and where its evidence is."""

    left: str
    right: str
    number: int
    mark: Mark
    one_way: bool
    evidence: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor in the drawing."""

    id: str
    x: float
    y: float
    radius: float
    label_x: float
    label_y: float
    anchor: str  # "start" | "middle" | "end", of SVG


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A tie in the drawing: its path, how thick, and what it stands for."""

    path: str
    thickness: float
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The drawing of some actors and their ties."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph(ids: Sequence[str], lines: Iterable[Line]) -> Graph | None:
    """The actors, the most important first, on a circle with their ties; None where nobody is tied."""
    known = set(ids)
    drawn = [one for one in lines if one.left in known and one.right in known]
    if not drawn:
        return None
    tied = {id for one in drawn for id in (one.left, one.right)}
    order = _round([id for id in ids if id in tied], drawn)
    weight = {id: sum(one.number for one in drawn if id in (one.left, one.right)) for id in order}
    nodes = {id: _node(id, place, len(order), weight[id]) for place, id in enumerate(order)}
    return Graph(nodes=tuple(nodes.values()), edges=tuple(_edge(nodes[one.left], nodes[one.right], one) for one in drawn))


def _round(ids: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """The order on the circle: after each the one of the rest that is tied to it most, so that short lines join neighbours."""
    ties: dict[tuple[str, str], int] = {}
    for one in lines:
        for pair in ((one.left, one.right), (one.right, one.left)):
            ties[pair] = ties.get(pair, 0) + one.number
    order, rest = [ids[0]], list(ids[1:])
    while rest:
        following = max(rest, key=lambda id: (ties.get((order[-1], id), 0), -rest.index(id)))
        order.append(following)
        rest.remove(following)
    return order


def _node(id: str, place: int, of: int, weight: int) -> Node:
    turn = 2 * pi * place / of - pi / 2
    x, y = WIDTH / 2 + ACROSS * cos(turn), HEIGHT / 2 + DOWN * sin(turn)
    radius = min(3.0 + 1.6 * sqrt(weight), 16.0)
    aside = cos(turn)
    anchor = "middle" if abs(aside) < 0.08 else "start" if aside > 0 else "end"
    rise = 0.0 if anchor != "middle" else (radius + GAP) * (1 if sin(turn) > 0 else -1)
    shift = 0.0 if anchor == "middle" else (radius + GAP - 5) * (1 if aside > 0 else -1)
    return Node(
        id=id, x=round(x, 1), y=round(y, 1), radius=round(radius, 1), label_x=round(x + shift, 1), label_y=round(y + rise + 4, 1), anchor=anchor
    )


def _edge(left: Node, right: Node, line: Line) -> Edge:
    """A curve that bends towards the middle and ends at the rims of the dots."""
    bend_x, bend_y = (left.x + right.x) / 2 * 0.6 + WIDTH / 2 * 0.4, (left.y + right.y) / 2 * 0.6 + HEIGHT / 2 * 0.4
    from_x, from_y = _rim(left, bend_x, bend_y, 1.0)
    to_x, to_y = _rim(right, bend_x, bend_y, 4.0)
    path = f"M{from_x:.1f} {from_y:.1f}Q{bend_x:.1f} {bend_y:.1f} {to_x:.1f} {to_y:.1f}"
    return Edge(path=path, thickness=round(1.0 + log2(line.number) * 0.8, 1), line=line)


def _rim(node: Node, x: float, y: float, gap: float) -> tuple[float, float]:
    """Where a line to a point leaves a dot."""
    away = sqrt((x - node.x) ** 2 + (y - node.y) ** 2) or 1.0
    share = (node.radius + gap) / away
    return node.x + (x - node.x) * share, node.y + (y - node.y) * share
