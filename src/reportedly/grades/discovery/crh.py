"""CRH (Li, Li, Gao, Zhao, Fan and Han, SIGMOD 2014): truths and weights that make the weighted loss least.

The 0-1 loss for words, the normalised squared loss for numbers (weighted mean) or the normalised absolute one (median).
"""

import numpy as np

from reportedly.grades.discovery.numbers import Numbers, NumberVerdict
from reportedly.grades.discovery.votes import Floats, Verdict, Votes

ROUNDS = 20
LEAST_LOSS = 1e-9  # a source that is never wrong would weigh infinitely much


def crh(votes: Votes) -> Verdict:
    """Return the share of weight behind each value, and the weights (equation 5 with the 0-1 loss).

    The loss of a source is its mean over its votes, since sources do not all speak of the same things.
    """
    weight = np.ones(len(votes.sources))
    for _ in range(ROUNDS):
        belief = votes.share(votes.per_claim(weight[votes.source]))
        truth = _first_best(votes, belief)
        wrong = votes.per_source((~truth[votes.claim]).astype(np.float64))
        weight = _weights(wrong / votes.claims_of_source)
    return votes.verdict(votes.share(votes.per_claim(weight[votes.source])), weight)


def crh_numbers(numbers: Numbers, *, robust: bool = True) -> NumberVerdict:
    """Return the truth of each thing as the weighted median (`robust`) or mean of its numbers, and the weights."""
    weight = np.ones(len(numbers.sources))
    truth = np.zeros(len(numbers.things))
    spread = numbers.spread[numbers.thing]
    for _ in range(ROUNDS):
        truth = _medians(numbers, weight) if robust else numbers.mean(weight[numbers.source])
        off = (numbers.value - truth[numbers.thing]) / spread
        loss = np.bincount(numbers.source, weights=np.abs(off) if robust else off**2, minlength=len(weight))
        weight = _weights(loss / np.bincount(numbers.source, minlength=len(weight)))
    return numbers.verdict(truth, weight)


def _weights(loss: Floats) -> Floats:
    """Return -log(loss / sum of losses): the more a source errs, the less it weighs."""
    kept = np.maximum(loss, LEAST_LOSS)
    if kept.size == 1:
        return np.ones(1)
    weight: Floats = -np.log(kept / kept.sum())
    return weight


def _first_best(votes: Votes, belief: Floats) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """One claim per thing: the most believed one, of equals the one that sorts first."""
    order = np.lexsort((np.arange(len(belief)), -np.round(belief, 12), votes.thing))
    _, first = np.unique(votes.thing[order], return_index=True)
    chosen = np.zeros(len(belief), dtype=np.bool_)
    chosen[order[first]] = True
    return chosen


def _medians(numbers: Numbers, weight: Floats) -> Floats:
    """The first number of each thing at which half of the weight is reached, in the order of their size."""
    order = np.lexsort((numbers.value, numbers.thing))
    grouped: dict[int, list[int]] = {}
    for row in order.tolist():
        grouped.setdefault(int(numbers.thing[row]), []).append(row)
    return np.array([_median(numbers, weight, grouped[at]) for at in range(len(numbers.things))])


def _median(numbers: Numbers, weight: Floats, rows: list[int]) -> float:
    weights = weight[numbers.source[rows]]
    reached = int(np.searchsorted(np.cumsum(weights), weights.sum() / 2 * (1 - 1e-12)))
    return float(numbers.value[rows[min(reached, len(rows) - 1)]])
