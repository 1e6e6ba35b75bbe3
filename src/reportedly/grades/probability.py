"""How likely a claim is: an interval read off simulated newsrooms whose truth is known, or, with too little, none.

The table `data/likelihoods.csv` says how often claims that stand like this one were true there. Records of its sources
move the interval; who has none moves nothing. What one root matters is shown by leaving each out in turn.
"""

import csv
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from reportedly.grades.beta import quantile
from reportedly.grades.discovery import Vote, Votes, vote
from reportedly.grades.evidence import Standing
from reportedly.grades.letters import Lettered
from reportedly.records import Claim, Independence, Probability, Root, bounded

FEWEST = 12  # claims of one class in the table below which it is not used
ENDS = (0.05, 0.95)  # of what the share of true claims of a class may be
BASE = 0.8  # how reliable the named sources of the simulated newsrooms are: a record is measured against it
UNNAMED_WEIGHT = 0.5  # of an unnamed source in the vote, beside 1 of a named one
THIN = "None of its sources has a record here that could tell reliable from unreliable, so all count the same."
Letters = Mapping[str, Lettered]


class Counted(NamedTuple):
    """How many claims of a class were true, of how many."""

    true: int
    all: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A claim with what it rests on, its rivals, and what is known of each source by the key of its root."""

    claim: Claim
    standing: Standing
    rivals: Sequence[Claim] = ()
    letters: Letters


def class_of(standing: Standing) -> tuple[str, str]:
    """Return the class of a claim: how many named institutions stand behind it, and what speaks against it."""
    if standing.only_distorted:
        return "distorted", "any"
    support = str(min(standing.named, 3)) if standing.named else "unnamed" if standing.unnamed > 1 else "one unnamed"
    if not standing.contested:
        return support, "none"
    if standing.named > standing.opposed:
        return support, "fewer"
    return support, "denied" if standing.denied else "rival"


@cache
def table() -> Mapping[tuple[str, str], Counted]:
    """Return how many claims of each class were true in the simulated newsrooms."""
    with (files("reportedly") / "data" / "likelihoods.csv").open(encoding="utf-8") as rows:
        return {
            (row["support"], row["opposition"]): Counted(int(row["true"]), int(row["all"]))
            for row in csv.DictReader(rows)
        }


def probability_of(weighed: Weighed) -> Probability:
    """Return the interval of a claim with its reasons; both ends are None where it abstains."""
    share = vote_of(weighed)
    found = _interval(weighed.standing, _shift(weighed))
    if found is None:
        return Probability(low=None, high=None, because=(_too_little(weighed.standing),), vote=share)
    counted = table()[class_of(weighed.standing)]
    low_out, high_out, root = _without_one(weighed, found)
    known = any(lettered.mean is not None for lettered in _known(weighed))
    because = (
        f"Of {counted.all} claims of simulated newsrooms that stand like this one, {counted.true} were true.",
        "The records of its sources moved that." if known else THIN,
    )
    return Probability(
        low=found[0], high=found[1], calibrated=True, because=because, vote=share,
        low_without=low_out, high_without=high_out, without=root,
    )  # fmt: skip


def vote_of(weighed: Weighed) -> float | None:
    """Return the share of the weighted vote that this value has beside its rivals; None where nobody votes.

    Roots vote, not outlets; one institution votes once for a value.
    """
    rows, weights = list[Vote](), dict[str, float]()
    for value in (weighed.claim, *weighed.rivals):
        for root in _voting(value.sources.for_):
            rows.append(Vote(root.institution, "value", value.id))
            weights[root.institution] = _weight(root, weighed.letters)
    for root in _voting(weighed.claim.sources.against):
        rows.append(Vote(root.institution, "value", "another"))
        weights[root.institution] = _weight(root, weighed.letters)
    if not rows:
        return None
    return vote(Votes(rows), weights).belief["value"].get(weighed.claim.id, 0.0)


def _voting(side: Independence) -> Iterable[Root]:
    return (root for root in side.roots if root.kind not in {"altered-copy", "outlet-does-not-say", "no-origin"})


def _weight(root: Root, letters: Letters) -> float:
    mean = letters[root.key].mean if root.key in letters else None
    return (1.0 if root.named else UNNAMED_WEIGHT) * (mean / BASE if mean is not None else 1.0)


def _interval(standing: Standing, shift: float = 0.0) -> tuple[float, float] | None:
    counted = table().get(class_of(standing), Counted(0, 0))
    if counted.all < FEWEST or (standing.named + standing.unnamed <= 0 and not standing.only_distorted):
        return None
    ends = (quantile(end, counted.true + 1.0, counted.all - counted.true + 1.0) for end in ENDS)
    low, high = (bounded(_moved(end, shift)) for end in ends)
    return low, high


def _moved(share: float, shift: float) -> float:
    return 1 / (1 + math.exp(-(_logit(bounded(share)) + shift)))


def _logit(share: float) -> float:
    return math.log(share / (1 - share))


def _known(weighed: Weighed) -> list[Lettered]:
    """What is known of the named roots on both sides; at most one per root."""
    sides = (weighed.claim.sources.for_, weighed.claim.sources.against)
    roots = [root for side in sides for root in side.roots if root.named]
    return [weighed.letters[root.key] for root in roots if root.key in weighed.letters]


def _shift(weighed: Weighed) -> float:
    """How far records move the log odds: each source by how it differs from those of the simulated newsrooms."""
    rivals = (root for rival in weighed.rivals for root in rival.sources.for_.roots)
    against = [*weighed.claim.sources.against.roots, *rivals]
    total = 0.0
    for sign, roots in ((1, weighed.claim.sources.for_.roots), (-1, against)):
        for root in roots:
            mean = weighed.letters[root.key].mean if root.named and root.key in weighed.letters else None
            total += sign * (_logit(bounded(mean)) - _logit(BASE)) if mean is not None else 0.0
    return total


def _without_one(weighed: Weighed, found: tuple[float, float]) -> tuple[float, float, str]:
    """The range of all intervals with one root left out, and the root that matters most."""
    low, high, most, furthest = *found, "", 0.0
    for root in weighed.claim.sources.for_.roots:
        left = _interval(_left(weighed.standing, root), _shift(weighed)) or (low, high)
        moved = abs(sum(left) - sum(found))
        if moved > furthest:
            most, furthest = root.name, moved
        low, high = min(low, left[0]), max(high, left[1])
    return low, high, most


def _left(standing: Standing, root: Root) -> Standing:
    if root.named:
        return replace(standing, named=max(standing.named - 1, 0))
    if root.kind in {"altered-copy", "outlet-does-not-say"}:
        return standing
    return replace(standing, unnamed=max(standing.unnamed - root.count, 0))


def _too_little(standing: Standing) -> str:
    if standing.named + standing.unnamed <= 0:
        return "No probability: no source remains that could be weighed. A report that says so would change that."
    return (
        f"No probability: fewer than {FEWEST} claims that stand like this one were seen where the truth is known. "
        "A named source that says so would change that."
    )
