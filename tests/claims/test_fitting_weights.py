"""The weights of the comparison are fitted so that none has a sign that its part does not mean."""

import numpy as np
import pytest

from training.fit_claims import AGAINST, MOST, NAMES, Examples, fitted, of_paraphrases

WORDS, DAYS, RUN, STRANGERS = (NAMES.index(name) for name in ("words", "days", "run", "strangers"))


def invented(number: int = 400) -> Examples:
    """Pairs of which those are one claim that share words and days; a run of words misleads by chance."""
    rng = np.random.default_rng(7)
    rows = rng.random((number, len(NAMES)))
    same = (rows[:, WORDS] + 2 * rows[:, DAYS] - rows[:, RUN] + rows[:, STRANGERS] > 1.5).astype(float)
    return Examples(rows=rows, same=same, counts=np.ones(number))


def test_no_weight_has_the_sign_that_its_part_does_not_mean() -> None:
    weights = dict(zip(NAMES, fitted(invented()), strict=False))
    assert all(weight <= 0 if name in AGAINST else weight >= 0 for name, weight in weights.items())
    assert weights["run"] == 0
    assert weights["strangers"] == 0


def test_what_tells_the_claim_gets_weight_and_no_more_than_it_may() -> None:
    weights = fitted(invented())
    assert weights[WORDS] > 0.5
    assert weights[DAYS] == MOST["days"]


def test_the_same_pairs_give_the_same_weights() -> None:
    assert np.array_equal(fitted(invented()), fitted(invented()))


def test_a_set_counts_by_its_share_and_not_by_its_size() -> None:
    small, large = invented(50), invented(500)
    one = Examples.together({"events": small, "worlds": large})
    assert one.counts[:50].sum() == pytest.approx(one.counts[50:].sum())


def test_paraphrases_hold_no_pair_of_two_claims() -> None:
    examples = Examples.of(of_paraphrases())
    assert len(examples.same) > 20
    assert examples.same.all()
    assert examples.rows.shape == (len(examples.same), len(NAMES))
