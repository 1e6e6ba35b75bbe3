"""Groups mentions into claims: the best pairs first, and never two that cannot both hold."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, product

from reportedly.claims.compare import compare
from reportedly.claims.gist import Gist
from reportedly.records import Comparison

SAMPLE = 6  # members of each side that are compared before two groups become one
LEAST_AGREEING = 0.5  # share of those that must say the same: stops chains of loose likeness


def cluster(gists: Mapping[str, Gist], comparisons: Iterable[Comparison]) -> list[tuple[str, ...]]:
    """Return the groups of mentions that are one claim each, independent of the order of the arguments."""
    group: dict[str, list[str]] = {mention: [mention] for mention in gists}
    joining = [item for item in comparisons if item.kind in {"same", "denial"} and item.a in gists and item.b in gists]
    for item in sorted(joining, key=lambda item: (-item.score, item.a, item.b)):
        left, right = group[item.a], group[item.b]
        if left is right or not _may_join(left, right, gists):
            continue
        merged = sorted(left + right)
        for mention in merged:
            group[mention] = merged
    return sorted({tuple(members) for members in group.values()})


def _may_join(left: Sequence[str], right: Sequence[str], gists: Mapping[str, Gist]) -> bool:
    pairs = list(product(islice(left, SAMPLE), islice(right, SAMPLE)))
    kinds = [compare(gists[a], gists[b]).kind for a, b in pairs]
    agreeing = sum(kind in {"same", "denial"} for kind in kinds)
    return "conflict" not in kinds and agreeing >= LEAST_AGREEING * len(pairs)
