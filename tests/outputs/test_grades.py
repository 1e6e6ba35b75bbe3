"""Digit and probability of a claim side by side."""

import pytest

from reportedly.outputs.grades import APART, probability_lines
from reportedly.records import Grade, Probability


@pytest.mark.parametrize(
    ("digit", "low", "high", "said"),
    [
        (5, 0.6, 0.85, True),
        (4, 0.55, 0.7, True),
        (1, 0.2, 0.4, True),
        (5, 0.1, 0.4, False),
        (4, 0.3, 0.6, False),
        (3, 0.6, 0.9, False),
        (6, 0.6, 0.9, False),
        (1, 0.8, 0.95, False),
    ],
)
def test_a_digit_that_seems_to_contradict_the_probability_is_explained_and_no_other(digit, low, high, said):
    lines = list(probability_lines(Probability(low=low, high=high), Grade(digit=digit)))
    assert (APART in lines) is said


def test_nothing_is_at_odds_with_a_probability_that_abstains_or_stands_alone():
    assert APART not in list(probability_lines(Probability(low=None, high=None), Grade(digit=5)))
    assert APART not in list(probability_lines(Probability(low=0.9, high=0.95)))
