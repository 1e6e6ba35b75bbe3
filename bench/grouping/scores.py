"""Scores of groupings: B-cubed, MUC, CEAF-e and their mean, pairs.

A grouping maps each item to the name of its group. The scorers follow Pradhan et al. 2014 ("Scoring coreference
partitions of predicted mentions: a reference implementation"): items that only one side has are missed (recall) or
wrong (precision).
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Set
from dataclasses import dataclass
from itertools import combinations

from bench.grouping.assignment import best_total

Grouping = Mapping[Hashable, Hashable]


@dataclass(frozen=True, slots=True)
class Ratio:
    """Precision and recall as the sums that they are shares of."""

    right_precision: float
    said: float
    right_recall: float
    wanted: float

    @property
    def precision(self) -> float:
        """Share of what was said that is right; 0 where nothing was said."""
        return self.right_precision / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was said; 0 where nothing was wanted."""
        return self.right_recall / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def groups_of(grouping: Grouping) -> list[frozenset[Hashable]]:
    """Return the groups, each a set of items."""
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for item, name in grouping.items():
        found[name].add(item)
    return [frozenset(group) for group in found.values()]


def b_cubed(key: Grouping, response: Grouping) -> Ratio:
    """Return B-cubed (Bagga and Baldwin 1998): for each item, how much of its group is right."""
    ours, theirs = _by_item(key), _by_item(response)
    both = ours.keys() & theirs.keys()
    shared = {item: len(ours[item] & theirs[item]) for item in both}
    return Ratio(
        sum(shared[item] / len(theirs[item]) for item in both),
        len(theirs),
        sum(shared[item] / len(ours[item]) for item in both),
        len(ours),
    )


def muc(key: Grouping, response: Grouping) -> Ratio:
    """Return the links that need not be added (Vilain et al. 1995)."""
    return Ratio(*_links(response, key), *_links(key, response))


def _links(groups: Grouping, others: Grouping) -> tuple[float, float]:
    right = wanted = 0
    for group in groups_of(groups):
        parts = {others[item] for item in group if item in others}
        missing = sum(item not in others for item in group)
        right += len(group) - len(parts) - missing
        wanted += len(group) - 1
    return right, wanted


def ceaf_e(key: Grouping, response: Grouping) -> Ratio:
    """Return CEAF with entity similarity (Luo 2005): the best one-to-one match of groups by 2|A∩B| / (|A|+|B|)."""
    ours, theirs = groups_of(key), groups_of(response)
    shared: Counter[tuple[Hashable, Hashable]] = Counter(
        (key[item], response[item]) for item in key if item in response
    )
    sizes, others = Counter(key.values()), Counter(response.values())
    total = best_total({pair: 2 * count / (sizes[pair[0]] + others[pair[1]]) for pair, count in shared.items()})
    return Ratio(total, len(theirs), total, len(ours))


def conll(key: Grouping, response: Grouping) -> float:
    """Return the mean F1 of MUC, B-cubed and CEAF-e, the score of the CoNLL 2011 and 2012 shared tasks."""
    return (muc(key, response).f1 + b_cubed(key, response).f1 + ceaf_e(key, response).f1) / 3


def pairs(key: Grouping, response: Grouping) -> Ratio:
    """Return how many pairs of items that one side puts together the other does too."""
    ours, theirs = _pairs(key), _pairs(response)
    right = len(ours & theirs)
    return Ratio(right, len(theirs), right, len(ours))


def _pairs(grouping: Grouping) -> Set[frozenset[Hashable]]:
    return {frozenset(pair) for group in groups_of(grouping) for pair in combinations(group, 2)}


def _by_item(grouping: Grouping) -> dict[Hashable, frozenset[Hashable]]:
    return {item: group for group in groups_of(grouping) for item in group}
