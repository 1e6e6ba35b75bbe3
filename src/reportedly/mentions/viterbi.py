"""The best sequence of labels of several rows side by side (Viterbi 1967)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def best_paths(
    scores: Sequence[Floats], joined: Sequence[NDArray[np.bool_]], first: Floats, moves: Floats
) -> list[NDArray[np.int64]]:
    """Return the labels of each row with the highest sum of scores and moves.

    `scores` are steps x labels each, `joined` says by which of the two `moves` (2 x from x to) a step is taken, `first`
    is added to the scores of the first step. Rows are the last axis inside, where NumPy is quickest; none depends on
    another.
    """
    if not scores:
        return []
    sizes = [len(one) for one in scores]
    emitted = np.zeros((max(sizes), len(first), len(scores)), dtype=np.float32)
    kinds = np.zeros((max(sizes), len(scores)), dtype=bool)
    for row, (one, marks) in enumerate(zip(scores, joined, strict=True)):
        emitted[: len(one), :, row] = one
        kinds[: len(one), row] = marks
    legal = np.where(kinds[:, None, None], moves[1][:, :, None], moves[0][:, :, None])
    totals = _totals(emitted, legal, first)
    back = (totals[:-1, :, None, :] + legal[1:]).argmax(1)
    return [_path(totals[size - 1, :, row], back[: size - 1, :, row]) for row, size in enumerate(sizes)]


def _totals(emitted: Floats, legal: Floats, first: Floats) -> Floats:
    """Return the best sum that ends at each step in each label: steps x labels x rows."""
    totals = np.empty_like(emitted)
    totals[0] = first[:, None] + emitted[0]
    ways = np.empty(legal.shape[1:], dtype=np.float32)
    for at in range(1, len(totals)):
        np.add(totals[at - 1][:, None], legal[at], out=ways)
        np.maximum.reduce(ways, axis=0, out=totals[at])
        totals[at] += emitted[at]
    return totals


def _path(last: Floats, back: NDArray[np.int64]) -> NDArray[np.int64]:
    label = int(last.argmax())
    labels = [label]
    for came_from in reversed(back.tolist()):
        label = came_from[label]
        labels.append(label)
    return np.array(labels[::-1], dtype=np.int64)
