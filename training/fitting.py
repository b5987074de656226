"""This file fits a multinomial logistic regression with numpy alone: sparse traits, a penalty, limited-memory BFGS, no chance in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
STEPS, MEMORY, CLOSE = 400, 12, 1e-6
BLOCK = 20_000  # values multiplied at once: what stays near the processor


@dataclass(frozen=True, slots=True)
class Sparse:
    """Rows of (column, value) in one array each, and the same by columns."""

    columns: NDArray[np.int64]
    values: Floats
    starts: NDArray[np.int64]
    width: int

    @classmethod
    def of(cls, rows: list[dict[int, float]], width: int) -> Sparse:
        """A matrix from one dict a row; every row has something."""
        starts = np.cumsum([0, *(len(row) for row in rows[:-1])])
        columns = np.array([at for row in rows for at in row], dtype=np.int64)
        return cls(columns, np.array([value for row in rows for value in row.values()]), starts, width)

    def times(self, right: Floats) -> Floats:
        """This matrix times a dense one."""
        ends = np.append(self.starts[1:], len(self.columns))
        found, row = np.empty((len(self.starts), right.shape[1])), 0
        while row < len(self.starts):
            after = max(row + 1, int(np.searchsorted(ends, self.starts[row] + BLOCK, side="right")))
            taken = slice(self.starts[row], ends[after - 1])
            found[row:after] = np.add.reduceat(right[self.columns[taken]] * self.values[taken, None], self.starts[row:after] - self.starts[row], axis=0)
            row = after
        return found

    def turned(self, rows: int) -> Sparse:
        """The transpose; a column with nothing in it is given one zero."""
        row_of = np.repeat(np.arange(rows), np.diff([*self.starts, len(self.columns)]))
        empty = np.setdiff1d(np.arange(self.width), self.columns)
        columns = np.concatenate([self.columns, empty])
        order = np.argsort(columns, kind="stable")
        counts = np.bincount(columns, minlength=self.width)
        starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
        return Sparse(
            np.concatenate([row_of, np.zeros(len(empty), dtype=np.int64)])[order], np.concatenate([self.values, np.zeros(len(empty))])[order], starts, rows
        )


def softmax(scores: Floats) -> Floats:
    """Rows of scores as probabilities."""
    weighed = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(weighed / weighed.sum(axis=1, keepdims=True))


def fit(rows: Sparse, dense: Floats, wanted: Floats, importance: Floats, penalty: float) -> tuple[Floats, Floats, Floats]:
    """Weights of the sparse columns, of the dense ones, and the bias, at the least of the penalised loss."""
    count, kinds = wanted.shape
    across, sizes = rows.turned(count), (rows.width * kinds, dense.shape[1] * kinds)

    def loss(flat: Floats) -> tuple[float, Floats]:
        sparse_weights, dense_weights, bias = _parts(flat, sizes, kinds)
        probabilities = softmax(rows.times(sparse_weights) + dense @ dense_weights + bias)
        error = (probabilities - wanted) * importance[:, None]
        value = -float((importance * np.log((probabilities * wanted).sum(axis=1) + 1e-12)).sum()) + 0.5 * penalty * float((flat[:-kinds] ** 2).sum())
        slope = np.concatenate([across.times(error).ravel(), (dense.T @ error).ravel(), error.sum(axis=0)])
        slope[:-kinds] += penalty * flat[:-kinds]
        return value, slope

    return _parts(least(loss, np.zeros(sum(sizes) + kinds)), sizes, kinds)


def _parts(flat: Floats, sizes: tuple[int, int], kinds: int) -> tuple[Floats, Floats, Floats]:
    first, second = sizes
    return flat[:first].reshape(-1, kinds), flat[first : first + second].reshape(-1, kinds), flat[first + second :]


def least(loss: Callable[[Floats], tuple[float, Floats]], at: Floats) -> Floats:
    """Where a smooth convex function is least, by limited-memory BFGS with backtracking."""
    value, slope = loss(at)
    moves: list[tuple[Floats, Floats, float]] = []
    for _ in range(STEPS):
        way = -_by_curvature(slope, moves)
        stride, fall = 1.0 if moves else 1.0 / float(np.abs(slope).sum()), float(way @ slope)
        while True:
            later, steeper = loss(at + stride * way)
            if later <= value + 1e-4 * stride * fall or stride < 1e-10:
                break
            stride /= 2
        move, change = stride * way, steeper - slope
        if float(move @ change) > 1e-12:
            moves = [*moves[1 - MEMORY :], (move, change, 1.0 / float(move @ change))]
        settled = value - later < CLOSE * abs(value)
        at, value, slope = at + move, later, steeper
        if settled:
            break
    return at


def _by_curvature(slope: Floats, moves: list[tuple[Floats, Floats, float]]) -> Floats:
    left, kept = slope.copy(), []
    for move, change, inverse in reversed(moves):
        share = inverse * float(move @ left)
        left -= share * change
        kept.append(share)
    if moves:
        move, change, _ = moves[-1]
        left *= float(move @ change) / float(change @ change)
    for (move, change, inverse), share in zip(moves, reversed(kept), strict=True):
        left += (share - inverse * float(change @ left)) * move
    return left
