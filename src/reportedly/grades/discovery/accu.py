"""ACCU with copy detection (Dong, Berti-Équille and Srivastava, PVLDB 2(1), 2009): accuracy and dependence, in turn."""

import numpy as np

from reportedly.grades.discovery.copying import COPIED, dependence, pairs_of
from reportedly.grades.discovery.votes import Floats, Indices, Verdict, Votes

FALSE_VALUES = 100  # n: how many wrong values a thing could have been given
ERROR = 0.2  # epsilon: share of wrong values of a source before looking
MOST_ROUNDS = 30
SETTLED = 1e-4
SUREST = 0.99  # accuracy is kept between 1 % and 99 %: no source is always right


def accu(votes: Votes, *, copies: bool = True, false_values: int = FALSE_VALUES) -> Verdict:
    """Return the probability of each value and the accuracy of each source (0 to 1).

    A value's count is the sum of ln(n A / (1 - A)) over its sources, each times the chance that it did not copy the
    value from one counted before; values nobody gave share in the probability. `copies=False` is plain ACCU.
    """
    accuracy = np.full(len(votes.sources), 1 - ERROR)
    pairs, shared = pairs_of(votes)
    probability = np.full(len(votes.claims), ERROR)  # doubted at first: else a majority of copies is believed at once
    for _ in range(MOST_ROUNDS):
        apart = np.ones(len(votes.source))
        if copies and shared.size:
            believed = np.where(shared < 0, -1.0, probability[shared])
            chance = dependence(pairs, believed, accuracy, false_values)
            apart = _independent(votes, (pairs.one, pairs.other), chance, accuracy)
        probability = _probability(votes, accuracy, apart, false_values)
        before = accuracy
        mean = votes.per_source(probability[votes.claim]) / votes.claims_of_source
        accuracy = np.clip(mean, 1 - SUREST, SUREST)
        if np.abs(accuracy - before).max() < SETTLED:
            break
    return votes.verdict(probability, accuracy)


def _probability(votes: Votes, accuracy: Floats, apart: Floats, false_values: int) -> Floats:
    """P(v) = exp C(v) / (sum of exp C over the values given, and 1 for each of the others)."""
    score = np.log(false_values * accuracy / (1 - accuracy))
    count = votes.per_claim(score[votes.source] * apart)
    top = np.full(len(votes.things), 0.0)
    np.maximum.at(top, votes.thing, count)
    weight = np.exp(count - top[votes.thing])
    unseen = np.maximum(false_values + 1 - votes.values_of_thing, 0) * np.exp(-top)
    probability: Floats = weight / (votes.per_thing(weight) + unseen)[votes.thing]
    return probability


def _independent(votes: Votes, pairs: tuple[Indices, Indices], chance: Floats, accuracy: Floats) -> Floats:
    """Return for each vote the chance that it was not copied from a source of the same value counted before it.

    Sources are counted by how much they depend on others, the freest first; of equals the most accurate, then by name.
    """
    size = len(votes.sources)
    matrix = np.zeros((size, size))
    matrix[pairs[0], pairs[1]] = matrix[pairs[1], pairs[0]] = chance
    rank = np.lexsort((np.arange(size), -accuracy, np.round(matrix.sum(axis=1), 9)))
    place = np.empty(size, dtype=np.int64)
    place[rank] = np.arange(size)
    apart = np.ones(len(votes.source))
    order = np.argsort(votes.claim, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(votes.claim[order])) + 1):
        if len(rows) > 1:
            counted = rows[np.argsort(place[votes.source[rows]])]
            among = matrix[np.ix_(votes.source[counted], votes.source[counted])]
            apart[counted] = np.prod(1 - COPIED * np.tril(among, -1), axis=1)
    return apart
