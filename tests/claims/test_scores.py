"""The scorers of groupings, on the published example and by law."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.grouping.assignment import best_total
from bench.grouping.scores import b_cubed, ceaf_e, conll, muc, pairs


def grouping(*groups: str) -> dict[str, int]:
    return {item: number for number, group in enumerate(groups) for item in group}


def test_the_example_of_the_reference_scorer():
    """Pradhan et al. 2014: key {a,b,c} {d,e,f,g}, response {a,b} {c,d} {f,g,h,i}."""
    key, response = grouping("abc", "defg"), grouping("ab", "cd", "fghi")
    assert (muc(key, response).recall, muc(key, response).precision) == (pytest.approx(0.4), pytest.approx(0.4))
    assert b_cubed(key, response).recall == pytest.approx(5 / 12)
    assert b_cubed(key, response).precision == pytest.approx(0.5)
    assert ceaf_e(key, response).recall == pytest.approx(0.65)
    assert ceaf_e(key, response).precision == pytest.approx(1.3 / 3)


def test_b_cubed_of_bagga_and_baldwin():
    """Their example: the error that joins two large groups costs more than the one that joins a small one."""
    key = grouping("12345", "67", "89ABC")
    assert b_cubed(key, grouping("12345", "6789ABC")).precision == pytest.approx(16 / 21)
    assert b_cubed(key, grouping("1234589ABC", "67")).precision == pytest.approx(7 / 12)


@given(st.lists(st.integers(0, 4), min_size=2, max_size=9))
def test_a_grouping_agrees_with_itself(names):
    key = dict(enumerate(names))
    assert b_cubed(key, key).f1 == ceaf_e(key, key).f1 == 1
    if len(set(names)) < len(names):
        assert pairs(key, key).f1 == pytest.approx(1)
        assert conll(key, key) == pytest.approx(1)


@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.floats(0.01, 1), min_size=1))
def test_the_assignment_is_the_best_of_all(worth):
    slow = max(sum(worth.get((left, right), 0) for left, right in enumerate(order)) for order in permutations(range(4)))
    assert best_total(worth) == pytest.approx(slow)
