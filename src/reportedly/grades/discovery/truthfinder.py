"""TruthFinder (Yin, Han and Yu, KDD 2007; IEEE TKDE 20(6), 2008): trustworthy sites and confident facts, in turn."""

import math
from collections.abc import Callable
from itertools import groupby

import numpy as np

from reportedly.grades.discovery.votes import Floats, Verdict, Votes

Implication = Callable[[str, str], float]  # how much the first value being true speaks for the second, -1 to 1

INITIAL = 0.9  # trust of every site at first (section 4.3)
DAMPENING = 0.3  # gamma: sites are not independent of one another (equation 8)
RELATED = 0.5  # rho: how much related facts weigh (equation 6)
SETTLED = 1e-5  # 1 - cosine of trust before and after a round
MOST_ROUNDS = 100
NEARLY_ONE = 1 - 1e-9  # a site that is always right would have an infinite score


def truthfinder(votes: Votes, implication: Implication | None = None) -> Verdict:
    """Return the confidence of each fact (0 to 1) and the trustworthiness of each source (0 to 1).

    `implication` says how much one value of a thing speaks for another; without it different values are unrelated.
    """
    trust = np.full(len(votes.sources), INITIAL)
    related = _implications(votes, implication) if implication else None
    confidence = np.zeros(len(votes.claims))
    for _ in range(MOST_ROUNDS):
        confidence = fact_confidence(votes, trust, related)
        before, trust = trust, votes.per_source(confidence[votes.claim]) / votes.claims_of_source
        if 1 - _cosine(before, trust) < SETTLED:
            break
    return votes.verdict(confidence, trust)


Related = tuple[list[int], list[int], list[float]]


def fact_confidence(votes: Votes, trust: Floats, related: Related | None = None) -> Floats:
    """Return s(f) = 1 / (1 + exp(-gamma sigma*(f))), sigma* being the scores of the sites and of related facts."""
    score = votes.per_claim(-np.log1p(-np.minimum(trust, NEARLY_ONE))[votes.source])
    if related:
        giving, taking, strength = related
        score = score + RELATED * np.bincount(
            taking, weights=score[giving] * np.array(strength), minlength=len(votes.claims)
        )
    confidence: Floats = 1 / (1 + np.exp(-DAMPENING * score))
    return confidence


def _implications(votes: Votes, implication: Implication) -> Related | None:
    giving, taking, strength = list[int](), list[int](), list[float]()
    numbered = enumerate(votes.claims)
    for _, group in groupby(numbered, key=lambda item: item[1][0]):
        same = list(group)
        for one, (_, first) in same:
            for other, (_, second) in same:
                if one != other:
                    giving.append(one)
                    taking.append(other)
                    strength.append(implication(first, second))
    return (giving, taking, strength) if giving else None


def _cosine(one: Floats, other: Floats) -> float:
    return float(one @ other) / math.sqrt(float(one @ one) * float(other @ other))
