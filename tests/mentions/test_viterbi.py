"""The best sequence of labels: against every sequence, and row by row."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.mentions.viterbi import best_paths

LABELS = 3


def drawn(seed, sizes):
    draw = np.random.default_rng(seed)
    scores = [draw.normal(size=(size, LABELS)).astype(np.float32) for size in sizes]
    joined = [draw.random(size) < 0.3 for size in sizes]
    return scores, joined, draw.normal(size=LABELS), draw.normal(size=(2, LABELS, LABELS)).astype(np.float32)


def total(labels, scores, joined, tables):
    first, moves = tables
    steps = sum(
        moves[int(mark)][before, after] for before, after, mark in zip(labels, labels[1:], joined[1:], strict=False)
    )
    return first[labels[0]] + steps + sum(scores[at, label] for at, label in enumerate(labels))


@given(st.integers(0, 10_000), st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_no_other_sequence_of_labels_scores_higher(seed, sizes):
    scores, joined, first, moves = drawn(seed, sizes)
    for row, found in enumerate(best_paths(scores, joined, first, moves)):
        every = product(range(LABELS), repeat=sizes[row])
        best = max(total(labels, scores[row], joined[row], (first, moves)) for labels in every)
        assert np.isclose(total(found.tolist(), scores[row], joined[row], (first, moves)), best, atol=1e-4)


@given(st.integers(0, 10_000), st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_rows_side_by_side_give_what_each_gives_alone(seed, sizes):
    scores, joined, first, moves = drawn(seed, sizes)
    together = best_paths(scores, joined, first, moves)
    for row, found in enumerate(together):
        [alone] = best_paths([scores[row]], [joined[row]], first, moves)
        assert alone.tolist() == found.tolist()


def test_no_rows_have_no_labels():
    assert best_paths([], [], np.zeros(LABELS), np.zeros((2, LABELS, LABELS))) == []
