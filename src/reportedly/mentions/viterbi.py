"""The best sequence of labels of several rows side by side (Viterbi 1967)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]


def best_paths(
    scores: Sequence[Floats], joined: Sequence[NDArray[np.bool_]], first: Floats, moves: Floats
) -> list[Labels]:
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
    ways = moves[0][:, :, None] + emitted[:, None]
    at, rows = np.nonzero(kinds)
    ways[at, :, :, rows] = moves[1] + emitted[at, :, rows][:, None]
    totals = _totals(ways, first[:, None] + emitted[0])
    labels = _walked(_came_from(ways, totals, sizes))
    return [labels[:size, row] for row, size in enumerate(sizes)]


def _totals(ways: Floats, first: Floats) -> Floats:
    """Return the best sum that ends at each step in each label: steps x labels x rows.

    `ways` (steps x from x to x rows) then hold the sum by each way.
    """
    totals = np.empty((len(ways), *first.shape), dtype=np.float32)
    totals[0] = first
    for before, way, best in zip(totals[:, :, None], ways[1:], totals[1:], strict=False):
        np.add(way, before, out=way)
        np.maximum.reduce(way, axis=0, out=best)
    return totals


def _came_from(ways: Floats, totals: Floats, sizes: Sequence[int]) -> Labels:
    """Return from which label the best sum at each step came; behind a row's end, the best label at its end."""
    steps, labels, rows = totals.shape
    came = np.zeros((steps + 1, labels, rows), dtype=np.int64)
    for label in reversed(range(labels)):
        np.copyto(came[1:steps], label, where=ways[1:, label] == totals[1:])
    ends, every = np.array(sizes), np.arange(rows)
    came[ends, :, every] = totals[ends - 1, :, every].argmax(1)[:, None]
    return came


def _walked(came: Labels) -> Labels:
    """Return the labels of the best way of each row, steps x rows: from behind the end to the first step."""
    steps, _, rows = came.shape
    every = np.arange(rows)
    places = (came * rows + every).reshape(steps, -1)
    found = np.empty((steps - 1, rows), dtype=np.int64)
    at = every
    for step, row in zip(places[:0:-1], found[::-1], strict=True):
        at = step.take(at, out=row)
    found //= rows
    return found
