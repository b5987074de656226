"""This file decides the kind of a predicate from its traits: one row of weights a trait, summed, and how sure that is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

NONE = "NONE"  # the words tell no event of any kind
WEIGHTS = "types.npz"


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
        folder = files(__package__) / "weights"
        raw = (folder / WEIGHTS).read_bytes()
        wanted, found = (folder / f"{WEIGHTS}.sha256").read_text(encoding="ascii").split()[0], sha256(raw).hexdigest()
        if found != wanted:
            raise ValueError(f"{WEIGHTS}: sha256 {found}, expected {wanted}")
        with np.load(BytesIO(raw), allow_pickle=False) as held:
            return cls.of(held)

    @classmethod
    def of(cls, held: Any) -> Decider:  # Any: numpy's NpzFile, or a dict of the same arrays
        """The model in a set of arrays: kinds and traits as UTF-8 lines, weights, bias, step."""
        kinds, names = (bytes(held[key]).decode("utf-8").split("\n") for key in ("kinds", "traits"))
        return cls(tuple(kinds), {name: row for row, name in enumerate(names)}, held["weights"], held["bias"], float(held["step"]))

    def logits(self, traits: Iterable[str]) -> NDArray[np.float32]:
        """The score of each kind, calibrated: its softmax is the probability."""
        known = [row for trait in traits if (row := self.rows.get(trait)) is not None]
        scores: NDArray[np.float32] = self.bias + self.weights[known].sum(axis=0, dtype=np.float32) * np.float32(self.step)
        return scores

    def probabilities(self, traits: Iterable[str], among: Collection[str] = ()) -> dict[str, float]:
        """How likely each kind is; `among` narrows the choice to some kinds and NONE."""
        scores = self.logits(traits)
        if among:
            out = [at for at, kind in enumerate(self.kinds) if kind != NONE and kind not in among]
            scores[out] = -np.inf
        weighed = np.exp(scores - scores.max())
        return dict(zip(self.kinds, (weighed / weighed.sum()).tolist(), strict=True))

    def decide(self, traits: Iterable[str], among: Collection[str] = ()) -> tuple[str, float]:
        """The likeliest kind, or NONE, and how likely it is."""
        return max(self.probabilities(traits, among).items(), key=lambda one: one[1])
