"""This file compares how sure statements say they are with how often they are right, on the gold that nothing is tuned on.

    bench/reliability.py        the constants of `akyn.weigh.confidence` that fit that gold best, and how far off each file is under those of the others

A statement is judged where it tells of a passage that an analyst quoted; it is right where it is of an accepted kind. What no analyst quoted is not judged.
Only sums are printed: nobody is to see which statements were wrong.
"""

from __future__ import annotations

import importlib.util
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

BINS = 10
STEPS = 50  # of Newton's method: it settles after five or six


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement that an analyst's quote judges: how sure it says it is, whether its kind is right, and whether every slot asked is."""

    confidence: float
    right: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements of about one confidence: how many, how sure they say they are, and what share is right, and right in every slot."""

    low: float
    count: int
    said: float
    right: float
    whole: float


def judged(export: Path, gold: Path, shared: Path) -> tuple[Judged, ...]:
    """Each statement of an export that a gold quote judges."""
    scorer = _scorer(shared)
    held, asked = scorer.Export(str(export)), yaml.safe_load(gold.read_text(encoding="utf-8"))
    matched, spans = scorer.match_statements(held, asked)
    whole = {id: all(slots.values()) for id, slots in matched.values()}
    told = {one["id"]: one for quote in asked["statements"] if quote["id"] in spans for one in _told_of(held, quote, spans[quote["id"]])}
    return tuple(Judged(one["confidence"], id in whole, whole.get(id, False)) for id, one in sorted(told.items()))


def _told_of(held: Any, quote: dict[str, Any], span: tuple[int, int]) -> Iterable[dict[str, Any]]:  # Any: the scorer's own records
    """The statements that overlap a quote as far as the scorer asks."""
    for one in held.statements_of[held.report(quote["report"])["id"]]:
        shared = min(span[1], one["end"]) - max(span[0], one["start"])
        if shared > 0 and shared >= 0.3 * min(span[1] - span[0], one["end"] - one["start"]):
            yield one


def _scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_gold", shared / "tools" / "score_gold.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "tools" / "score_gold.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_gold"] = module
    spec.loader.exec_module(module)
    return module


def curve(statements: Sequence[Judged]) -> tuple[Bin, ...]:
    """The statements by tenths of confidence, empty tenths left out."""
    found = []
    for tenth in range(BINS):
        held = [one for one in statements if min(int(one.confidence * BINS), BINS - 1) == tenth]
        if held:
            found.append(
                Bin(
                    tenth / BINS,
                    len(held),
                    sum(one.confidence for one in held) / len(held),
                    sum(one.right for one in held) / len(held),
                    sum(one.whole for one in held) / len(held),
                )
            )
    return tuple(found)


def error(statements: Sequence[Judged]) -> float:
    """The expected calibration error: how far, on average over statements, what is said lies from what is right."""
    return round(sum(one.count * abs(one.said - one.right) for one in curve(statements)) / len(statements), 4)


def fitted(points: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Base and scale of the logistic curve through points (sum of reasons, right), by Newton's method."""
    base, scale = 0.0, 1.0
    for _ in range(STEPS):
        chances = [(x, right, 1 / (1 + math.exp(-(base + scale * x)))) for x, right in points]
        by_base, by_scale = sum(right - p for _, right, p in chances), sum((right - p) * x for x, right, p in chances)
        a, b, c = (sum(p * (1 - p) * x**power for x, _, p in chances) for power in (0, 1, 2))
        determinant = a * c - b * b
        base, scale = base + (c * by_base - b * by_scale) / determinant, scale + (a * by_scale - b * by_base) / determinant
    return base, scale


def main() -> None:
    """Print what fits the gold for measuring, and the error of each file under what fits the others."""
    import gate
    from akyn.weigh import confidence

    by_file = dict(gate.reliabilities())
    logits = {name: [(_reasons(one.confidence, confidence), one) for one in statements] for name, statements in by_file.items()}
    base, scale = fitted([(x, one.right) for points in logits.values() for x, one in points])
    print(f"BASE, SCALE = {base:.2f}, {scale:.2f}   error as it stands: {error([one for each in by_file.values() for one in each])}")
    for name, points in logits.items():
        base, scale = fitted([(x, one.right) for other, others in logits.items() if other != name for x, one in others])
        moved = [Judged(1 / (1 + math.exp(-(base + scale * x))), one.right, one.whole) for x, one in points]
        print(f"{name}: {len(points)} statements, error under the others' constants {error(moved)}")


def _reasons(chance: float, constants: ModuleType) -> float:
    """The sum of reasons behind a chance."""
    base, scale = float(constants.BASE), float(constants.SCALE)
    return (math.log(chance / (1 - chance)) - base) / scale


if __name__ == "__main__":
    main()
