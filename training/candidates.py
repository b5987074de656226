"""This file fits the weights with which one of several candidates is chosen (`read/likely`), measures them on crises left out, and writes them.

A lesson is one choice: the traits of each candidate, the circumstances of the statement, which candidates are right. What is fitted is a conditional logit: the
weights under which the right ones are likeliest, one for each trait and one for each trait under each circumstance, with a penalty on their squares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate, product
from pathlib import Path

import numpy as np
from fitting import Floats, Sparse, least

from akyn.read.likely.likeliest import ALWAYS, Likeliest

OUT = Path(__file__).parent.parent / "src" / "akyn" / "read" / "likely" / "weights"
LEAST_SEEN = 3  # lessons that a trait must stand in
LEAST = 0.01  # what weighs less is left out
LEFT_OUT = 2  # crises at a time
CHANCES = (0.5, 0.6, 0.7, 0.8)
Pair = tuple[str, str]  # trait and circumstance


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One choice among candidates, of which the first is none of them; of no crisis, it is never left out."""

    crisis: str
    candidates: tuple[frozenset[str], ...]
    circumstances: tuple[str, ...]
    right: tuple[bool, ...]
    weight: float = 1.0

    def rows(self) -> list[set[Pair]]:
        """What counts for each candidate."""
        return [set(product(traits, (ALWAYS, *self.circumstances))) for traits in self.candidates]


def fitted(lessons: Sequence[Lesson], penalty: float) -> Likeliest:
    """The weights that the lessons teach."""
    rows = [lesson.rows() for lesson in lessons]
    seen = Counter(pair for some in rows for pair in set().union(*some))
    names = sorted(pair for pair, count in seen.items() if count >= LEAST_SEEN)
    column = {pair: at for at, pair in enumerate(names)}
    has = Sparse.of([{column[pair]: 1.0 for pair in sorted(row) if pair in column} for some in rows for row in some], len(names))
    sizes = [len(some) for some in rows]
    starts, of = np.array([0, *accumulate(sizes[:-1])]), np.repeat(np.arange(len(lessons)), sizes)
    across = has.turned(len(of))
    right = np.array([one for lesson in lessons for one in lesson.right], dtype=float)
    importance = np.array([lesson.weight for lesson in lessons])

    def loss(flat: Floats) -> tuple[float, Floats]:
        scores = has.times(flat[:, None])[:, 0]
        weighed = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        every, good = np.add.reduceat(weighed, starts), np.add.reduceat(weighed * right, starts)
        value = -float((importance * np.log(good / every + 1e-300)).sum()) + 0.5 * penalty * float(flat @ flat)
        error = (weighed / every[of] - weighed * right / good[of]) * importance[of]
        return value, across.times(error[:, None])[:, 0] + penalty * flat

    weights: dict[str, dict[str, float]] = {}
    for (trait, circumstance), weight in zip(names, least(loss, np.zeros(len(names))).tolist(), strict=True):
        if abs(weight) >= LEAST:
            weights.setdefault(trait, {})[circumstance] = round(weight, 3)
    return Likeliest(weights)


def left_out(lessons: Sequence[Lesson], penalty: float) -> Iterator[tuple[Lesson, list[float]]]:
    """Each lesson of a crisis with the chances of its candidates, by weights that the crisis had no part in."""
    crises = sorted({lesson.crisis for lesson in lessons} - {""})
    for at in range(0, len(crises), LEFT_OUT):
        apart = crises[at : at + LEFT_OUT]
        likeliest = fitted([one for one in lessons if one.crisis not in apart], penalty)
        yield from ((one, likeliest.chances(one.candidates, one.circumstances)) for one in lessons if one.crisis in apart)


def board(judged: Iterable[tuple[Lesson, list[float]]]) -> Iterator[str]:
    """For each least chance: how many are chosen, how many of these rightly, and how many of those that have one."""
    best = [(lesson, chances.index(max(chances)), max(chances)) for lesson, chances in judged]
    asked = sum(not lesson.right[0] for lesson, _, _ in best)
    for sure in CHANCES:
        chosen = [(lesson, at) for lesson, at, chance in best if at and chance >= sure]
        right = sum(lesson.right[at] for lesson, at in chosen)
        needed = sum(lesson.right[at] and not lesson.right[0] for lesson, at in chosen)
        yield f"{sure}: {len(chosen)} chosen, {right} of them right ({right / max(1, len(chosen)):.3f}); {needed} of the {asked} that have one"


def write(name: str, likeliest: Likeliest) -> None:
    """The weights as lines of trait, circumstance and number, with their sha256."""
    lines = [f"{trait}\t{circumstance}\t{weight}\n" for trait, by in sorted(likeliest.weights.items()) for circumstance, weight in sorted(by.items())]
    raw = "".join(lines).encode("utf-8")
    OUT.mkdir(exist_ok=True)
    (OUT / f"{name}.tsv").write_bytes(raw)
    (OUT / f"{name}.tsv.sha256").write_text(f"{sha256(raw).hexdigest()}  {name}.tsv\n", encoding="ascii")
    print(f"{name}.tsv: {len(lines)} weights, {len(raw)} bytes")
