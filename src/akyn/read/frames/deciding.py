"""This file decides the kind of a predicate from its traits: one row of weights a trait, summed, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

from akyn.text.carried import carried

NONE = "NONE"  # the words tell no event of any kind
WEIGHTS = "types.npz"
# On folds of our own sentences 0.6 is best; on gold of whole reports, where frames are surer than on single sentences, 0.8 and 0.9 are alike.
OVERRULES = 0.9  # how likely NONE or a kind must be to win against what frames propose
STRONGEST = 3  # traits that `akyn why` names
SPEAKS_ALONE = 0.4  # how likely a kind must be where no frame fits
FRAMES_ALONE = 0.85  # how often the first frame is right on the same folds: all there is to say of a kind newer than the weights


@dataclass(frozen=True, slots=True)
class Decider:
    """The type model: kinds, the row of each trait, weights in steps of `step` logits."""

    kinds: tuple[str, ...]
    rows: dict[str, int]
    weights: NDArray[np.int8]
    bias: NDArray[np.float32]
    step: float

    @classmethod
    @cache
    def load(cls) -> Decider:
        """The weights that the package carries.

        Raises:
            ValueError: the weights are not those that their sha256 file names.
        """
        with np.load(BytesIO(carried(__package__, WEIGHTS)), allow_pickle=False) as held:
            return cls.of(held)

    @classmethod
    def of(cls, held: Any) -> Decider:  # Any: numpy's NpzFile, or a dict of the same arrays
        """The model in a set of arrays: kinds and traits as UTF-8 lines, weights, bias, step."""
        kinds, names = (bytes(held[key]).decode("utf-8").split("\n") for key in ("kinds", "traits"))
        return cls(tuple(kinds), {name: row for row, name in enumerate(names)}, held["weights"], held["bias"], float(held["step"]))

    def logits(self, traits: Iterable[str]) -> NDArray[np.float32]:
        """The score of each kind, calibrated: its softmax is the probability."""
        known = [row for trait in traits if (row := self.rows.get(trait)) is not None]
        summed: NDArray[np.float32] = self.weights[known].sum(axis=0, dtype=np.float32)
        return self.bias + summed * np.float32(self.step)

    def strongest(self, traits: Iterable[str], kind: str) -> tuple[str, ...]:
        """The traits that speak most for a kind against the mean of all, the strongest first; none for a kind newer than the weights."""
        if kind not in self.kinds:
            return ()
        known = [(trait, self.rows[trait]) for trait in traits if trait in self.rows]
        rows = self.weights[[row for _, row in known]].astype(np.int32)
        favour = (rows[:, self.kinds.index(kind)] * len(self.kinds) - rows.sum(axis=1)).tolist()
        best = sorted((-weight, trait) for weight, (trait, _) in zip(favour, known, strict=True) if weight > 0)
        return tuple(trait for _, trait in best[:STRONGEST])

    def probabilities(self, traits: Iterable[str]) -> dict[str, float]:
        """How likely each kind is."""
        scores = self.logits(traits)
        weighed = np.exp(scores - scores.max())
        return dict(zip(self.kinds, (weighed / weighed.sum()).tolist(), strict=True))

    def decide(self, traits: Iterable[str]) -> tuple[str, float]:
        """The likeliest kind, or NONE, and how likely it is."""
        return max(self.probabilities(traits).items(), key=lambda one: one[1])

    def settle(self, traits: Iterable[str], proposed: Sequence[str]) -> tuple[str, float]:
        """The kind of a predicate, or NONE, and how likely it is: the likeliest that frames propose (best first), unless another is much likelier."""
        if proposed and proposed[0] not in self.kinds:
            return proposed[0], FRAMES_ALONE
        likely = self.probabilities(traits)
        kind = max(proposed, key=lambda one: likely.get(one, 0.0), default=NONE)
        best = max(likely, key=lambda one: likely[one])
        if likely[best] >= (OVERRULES if proposed else SPEAKS_ALONE):
            kind = best
        return kind, likely.get(kind, 0.0)
