"""Groups mentions into claims: the best pairs first, and never two that cannot both hold."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import product

from reportedly.claims.compare import SAME, compare
from reportedly.claims.features import Pair
from reportedly.claims.gist import Gist
from reportedly.claims.rules import never_one
from reportedly.claims.together import Together
from reportedly.records import Comparison, Judgement

SAMPLE = 6  # members of each side that are compared before two groups become one
LEAST_AGREEING = 0.4  # share of those that must say the same: stops chains of loose likeness
LEAST_LIKELY = 0.33  # or how probable it must be, on average: what is near to even in all is no chain
JOINING = frozenset(["same", "denial"])


def cluster(
    gists: Mapping[str, Gist],
    comparisons: Iterable[Comparison],
    judgements: Iterable[Judgement] = (),
    together: Together | None = None,
) -> list[tuple[str, ...]]:
    """Return the groups of mentions that are one claim each, independent of the order of the arguments.

    What people decided comes first, and nothing that was compared overrules it. Apart from that no group holds two that
    were found to be in conflict.
    """
    group: dict[str, list[str]] = {mention: [mention] for mention in gists}
    apart = _judged(group, judgements)
    known = [item for item in comparisons if item.a in gists and item.b in gists]
    against = _conflicts(known)
    joining = [item for item in known if item.kind in JOINING]
    for item in sorted(joining, key=lambda item: (-item.score, item.a, item.b)):
        left, right = group[item.a], group[item.b]
        if left is right or _parted(left, right, apart) or any(not against[one].isdisjoint(right) for one in left):
            continue
        if _may_join(left, right, gists, together):
            _join(left, right, group)
    return sorted({tuple(members) for members in group.values()})


Sides = tuple[AbstractSet[str], AbstractSet[str]]


def _conflicts(comparisons: Iterable[Comparison]) -> Mapping[str, set[str]]:
    """Return, for each mention, those that it was found to be in conflict with."""
    against: defaultdict[str, set[str]] = defaultdict(set)
    for item in comparisons:
        if item.kind == "conflict":
            against[item.a].add(item.b)
            against[item.b].add(item.a)
    return against


def _join(left: Sequence[str], right: Sequence[str], group: dict[str, list[str]]) -> None:
    merged = sorted([*left, *right])
    for mention in merged:
        group[mention] = merged


def _judged(group: dict[str, list[str]], judgements: Iterable[Judgement]) -> list[Sides]:
    """Join what people found to be the same; return what they keep apart. Of two that contradict, the later holds."""
    apart: list[Sides] = []
    for item in sorted(judgements, key=lambda item: -item.event):
        if item.kind == "different":
            apart.append((item.left, item.right))
            continue
        first, *others = sorted((item.left | item.right) & group.keys()) or [""]
        for other in others:
            left, right = group[first], group[other]
            if left is not right and not _parted(left, right, apart):
                _join(left, right, group)
    return apart


def _parted(left: Sequence[str], right: Sequence[str], apart: Iterable[Sides]) -> bool:
    """True where a person decided that some of `left` and some of `right` are two claims."""
    return any(
        not (one.isdisjoint(mine) or other.isdisjoint(theirs))
        for one, other in apart
        for mine, theirs in ((left, right), (right, left))
    )


def _may_join(left: Sequence[str], right: Sequence[str], gists: Mapping[str, Gist], together: Together | None) -> bool:
    pairs = list(product(_sample(_stating(left, gists), gists), _sample(_stating(right, gists), gists)))
    found = [compare(a, b, together) for a, b in pairs]
    if any(item.kind == "conflict" for item in found) or not _agree(found):
        return False
    return not any(never_one(Pair.of(a, b)) for a, b in pairs)


def _agree(found: Sequence[Comparison]) -> bool:
    """True where enough pairs of two groups say the same, or all of them are likely enough to on the whole."""
    agreeing = sum(item.kind in JOINING for item in found)
    return agreeing >= LEAST_AGREEING * len(found) or sum(map(_likely, found)) >= LEAST_LIKELY * len(found)


def _likely(found: Comparison) -> float:
    """Return how probable it is that two say the same; what a rule keeps apart is not."""
    if found.kind in JOINING:
        return max(found.score, SAME)
    return found.score if found.kind == "different" else 0.0


def _stating(members: Sequence[str], gists: Mapping[str, Gist]) -> Sequence[str]:
    """Return those that state something, if any do: a question is near to much, and joins no two that are not alike."""
    return [member for member in members if not gists[member].asked] or members


def _sample(members: Sequence[str], gists: Mapping[str, Gist]) -> list[Gist]:
    """Return a few members, first those that give a figure or a day: that is where two groups may differ."""
    found = (gists[member] for member in members)
    return sorted(found, key=lambda gist: (not gist.kinds, gist.mention))[:SAMPLE]
