"""How likely a claim is: an interval, measured on simulated newsrooms whose truth is known; with too little, none.

The chance of a value is ACCU's (Dong, Berti-Équille and Srivastava 2009): each root is right with its reliability, else
gives one of many wrong values; rivals and denials count against. A source's reliability is that of its record, of
its kind in this ledger, or that of the simulated newsrooms. How often claims of such a chance were true there moves it
and gives the interval: where a claim was read off text, in newsrooms that were read off text, with all that reading
gets wrong (`data/likelihoods_read.csv`); where it was told, in newsrooms that were told (`data/likelihoods.csv`). What
one root matters is shown by leaving each out in turn.
"""

import csv
import math
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from reportedly.grades.beta import quantile
from reportedly.grades.discovery import Vote, Votes, vote
from reportedly.grades.letters import Lettered
from reportedly.grades.weighed import Letters, Weighed
from reportedly.grades.what_if import sentences
from reportedly.records import Claim, Independence, Probability, Root, bounded

BANDS = 20  # of equal width, in which the simulated newsrooms were counted
PRIOR = 12.0  # how many claims the formula counts as, beside those that were counted
ENDS = (0.05, 0.95)  # of what the share of true claims may be
WRONG_VALUES = 10  # how many wrong values could have been given
NAMED, UNNAMED = 0.8, 0.6  # reliability of those of whom nothing is known
NEEDED = 2  # points of evidence: 2 for a named institution, 1 for an unnamed source
UNNAMED_WEIGHT = 0.5  # of an unnamed source in the vote, beside 1 of a named one
DISTORTED = frozenset({"altered-copy", "outlet-does-not-say"})
WITHOUT_VOTE = DISTORTED | {"no-origin"}
REPEATING = frozenset({"own-voice", "outlet-not-read"})  # may only repeat what a named source said elsewhere
THIN = "None of its sources has a record here that could tell reliable from unreliable, so all count the same."
KNOWN = "The records of its sources tell reliable from unreliable and moved that."


class Counted(NamedTuple):
    """How many claims of a band were true, of how many."""

    true: int
    all: int


TABLES = {False: "likelihoods.csv", True: "likelihoods_read.csv"}
SEEN = {
    False: "In simulated newsrooms {} of {} claims as well supported as this one were true.",
    True: "In simulated newsrooms that were read as this one was, mistakes of reading included, {} of {} claims as "
    "well supported as this one were true.",
}


@cache
def table(*, read: bool = False) -> Mapping[int, Counted]:
    """Return how many claims of each band were true in the simulated newsrooms; -1 is for those only distorted.

    `read`: in those that were read off their text, rather than told.
    """
    with (files("reportedly") / "data" / TABLES[read]).open(encoding="utf-8") as rows:
        return {int(row["band"]): Counted(int(row["true"]), int(row["all"])) for row in csv.DictReader(rows)}


def probability_of(weighed: Weighed) -> Probability:
    """Return the interval of a claim with its reasons; both ends are None where it abstains."""
    share = vote_of(weighed)
    found = _interval(weighed)
    changes = tuple(sentences(weighed, _interval))
    if found is None:
        return Probability(low=None, high=None, because=(_too_little(weighed),), vote=share, would_change=changes)
    counted = _counted(weighed)
    low_out, high_out, root = _without_one(weighed, found)
    known = any(lettered.low is not None for lettered in _known(weighed))
    because = (
        SEEN[weighed.read].format(counted.true, counted.all),
        KNOWN if known else THIN,
    )
    return Probability(
        low=found[0], high=found[1], calibrated=counted.all >= PRIOR, because=because, vote=share,
        low_without=low_out, high_without=high_out, without=root, would_change=changes,
    )  # fmt: skip


def band_of(weighed: Weighed) -> int:
    """Return the band in which a claim is counted: that of its chance, or -1 where only distorted words make it."""
    roots = weighed.claim.sources.for_.roots
    if roots and all(root.kind in DISTORTED for root in roots):
        return -1
    return min(int(chance_of(weighed) * BANDS), BANDS - 1)


def chance_of(weighed: Weighed) -> float:
    """Return ACCU's chance of a value: exp(C) / (sum of exp(C) over it, its rivals and the values nobody gives).

    C is the sum of ln(n r / (1 - r)) over its roots, less ln(r / (1 - r)) over those who deny it.
    """
    mine = _count(weighed.claim, weighed.letters)
    counts = [mine, *(_count(rival, weighed.letters) for rival in weighed.rivals)]
    top = max(counts)
    unseen = max(WRONG_VALUES + 1 - len(counts), 1) * math.exp(-top)
    return math.exp(mine - top) / (sum(math.exp(count - top) for count in counts) + unseen)


def _count(claim: Claim, letters: Letters) -> float:
    behind = sum(math.log(WRONG_VALUES) + _odds(root, letters) for root in _voting(claim.sources.for_))
    against = sum(_odds(root, letters) for root in _voting(claim.sources.against))
    return behind - against


def _odds(root: Root, letters: Letters) -> float:
    share = bounded(_reliability(root, letters))
    return math.log(share / (1 - share))


def _reliability(root: Root, letters: Letters) -> float:
    mean = letters[root.key].mean if root.key in letters else None
    return mean if mean is not None else NAMED if root.named else UNNAMED


def vote_of(weighed: Weighed) -> float | None:
    """Return the share of the weighted vote that this value has beside its rivals; None where nobody votes.

    Roots vote, not outlets; one institution votes once for a value.
    """
    rows, weights = list[Vote](), dict[str, float]()
    given = [(value.id, value.sources.for_) for value in (weighed.claim, *weighed.rivals)]
    for name, side in (*given, ("another", weighed.claim.sources.against)):
        for root in _voting(side):
            rows.append(Vote(root.institution, "value", name))
            weight = _reliability(root, weighed.letters) / NAMED
            weights[root.institution] = weight if root.named else weight * UNNAMED_WEIGHT * NAMED / UNNAMED
    return vote(Votes(rows), weights).belief["value"].get(weighed.claim.id, 0.0) if rows else None


def _voting(side: Independence) -> list[Root]:
    """The roots that are evidence; beside a named one, what an outlet asserts itself is none of its own."""
    named = any(root.named for root in side.roots)
    silent = WITHOUT_VOTE | REPEATING if named else WITHOUT_VOTE
    return [root for root in side.roots if root.kind not in silent]


def _interval(weighed: Weighed) -> tuple[float, float] | None:
    """The interval of the band, which starts from the formula and is moved by what was counted."""
    band = band_of(weighed)
    if band >= 0 and _evidence(weighed) < NEEDED:
        return None
    chance = chance_of(weighed) if band >= 0 else 1 / (WRONG_VALUES + 1)
    counted = _counted(weighed)
    a, b = PRIOR * chance + counted.true, PRIOR * (1 - chance) + counted.all - counted.true
    low, high = (bounded(quantile(end, a, b)) for end in ENDS)
    return low, high


def _counted(weighed: Weighed) -> Counted:
    return table(read=weighed.read).get(band_of(weighed), Counted(0, 0))


def _evidence(weighed: Weighed) -> int:
    sides = (weighed.claim.sources.for_, weighed.claim.sources.against)
    return sum(2 if root.named else 1 for side in sides for root in _voting(side))


def _known(weighed: Weighed) -> list[Lettered]:
    """What is known of the sources on both sides."""
    sides = (weighed.claim.sources.for_, weighed.claim.sources.against)
    return [weighed.letters[root.key] for side in sides for root in side.roots if root.key in weighed.letters]


def _without_one(weighed: Weighed, found: tuple[float, float]) -> tuple[float, float, str]:
    """The range of all intervals with one root left out, and the root that matters most."""
    low, high, most, furthest = *found, "", 0.0
    for root in _voting(weighed.claim.sources.for_):
        left = _interval(_left(weighed, root)) or (low, high)
        moved = abs(sum(left) - sum(found))
        if moved > furthest:
            most, furthest = root.name, moved
        low, high = min(low, left[0]), max(high, left[1])
    return low, high, most


def _left(weighed: Weighed, left_out: Root) -> Weighed:
    side = weighed.claim.sources.for_
    kept = replace(side, roots=tuple(root for root in side.roots if root is not left_out))
    return replace(weighed, claim=replace(weighed.claim, sources=replace(weighed.claim.sources, for_=kept)))


def _too_little(weighed: Weighed) -> str:
    sides = (weighed.claim.sources.for_, weighed.claim.sources.against)
    if not any(_voting(side) for side in sides):
        return "No probability: no source remains that could be weighed. A report that says so would change that."
    return (
        "No probability: a single source that nobody can name, or that was not read, is too little to go on. "
        "A named source that says so, or a second one, would change that."
    )
