"""This file says how likely each of several candidates is, by the weights of what is seen of it: a small table of named numbers that can be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from akyn.text.carried import carried

ALWAYS = ""  # the circumstance that always holds


@dataclass(frozen=True, slots=True)
class Likeliest:
    """How much each trait of a candidate speaks for it, always and under each circumstance, in logits."""

    weights: Mapping[str, Mapping[str, float]]

    @classmethod
    @cache
    def load(cls, name: str) -> Likeliest:
        """The weights of this name that the package carries.

        Raises:
            ValueError: the weights are not those that their sha256 file names.
        """
        weights: dict[str, dict[str, float]] = {}
        for trait, circumstance, weight in (line.split("\t") for line in carried(__package__, f"{name}.tsv").decode("utf-8").splitlines()):
            weights.setdefault(trait, {})[circumstance] = float(weight)
        return cls(weights)

    def chances(self, candidates: Sequence[Iterable[str]], circumstances: Iterable[str]) -> list[float]:
        """How likely each candidate is by its traits, under these circumstances; all together one."""
        around = (ALWAYS, *circumstances)
        traits = {trait for candidate in candidates for trait in candidate}
        known = {trait: sum([by.get(one, 0.0) for one in around]) for trait in traits if (by := self.weights.get(trait)) is not None}
        scores = [sum(known.get(trait, 0.0) for trait in sorted(candidate)) for candidate in candidates]
        highest = max(scores, default=0.0)
        weighed = [exp(score - highest) for score in scores]
        return [one / sum(weighed) for one in weighed]
