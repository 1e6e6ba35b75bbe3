"""The weights of the look-up are those that put the relevant first, and none has a sign that its part does not mean."""

import numpy as np

from training.fit_lookup import RIDGE, fitted, loss

NAMES = ["of the question", "other numbers", "letters"]


def made(seed: int, weights: list[float]) -> list[tuple[np.ndarray, np.ndarray]]:
    """Queries whose relevant candidate is that of the greatest weighted sum."""
    random, found = np.random.default_rng(seed), []
    for _ in range(40):
        rows = random.random((12, len(NAMES)))
        found.append((rows, np.eye(12)[np.argmax(rows @ np.array(weights))]))
    return found


def test_the_weights_that_made_the_order_are_found_again():
    weights = fitted(NAMES, made(1, [4.0, -2.0, 1.0]))
    assert np.allclose(weights / weights[0], [1, -0.5, 0.25], atol=0.12)


def test_a_part_that_seems_to_mean_the_opposite_weighs_nothing_and_the_others_are_the_best_without_it():
    found = made(2, [4.0, 2.0, 1.0])
    weights = fitted(NAMES, found)
    assert weights[1] == 0
    without = fitted([NAMES[0], NAMES[2]], [(rows[:, [0, 2]], right) for rows, right in found])
    assert np.allclose(weights[[0, 2]], without, atol=0.05)


def test_no_small_change_makes_it_better():
    found = made(3, [3.0, -1.0, 2.0])
    weights = fitted(NAMES, found)
    for change in 0.1 * np.vstack([np.eye(3), -np.eye(3)]):
        assert loss(weights + change, found, RIDGE) >= loss(weights, found, RIDGE)
