"""Tells a conflict from an update: values that cannot both hold, and values of a figure that moves."""

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.claims import features
from reportedly.claims.agreement import counts_the_same
from reportedly.claims.amounts import Amount, rated
from reportedly.claims.gist import Gist
from reportedly.claims.one_thing import at_odds
from reportedly.claims.rules import RESPONDER_STEMS, REVISED, earlier_bound, less_said, other_measure, was_said_before
from reportedly.claims.words import MOVING_EVENTS
from reportedly.records import Related, RelationKind
from reportedly.records.slips import digits_slipped
from reportedly.records.wording import measured

CANNOT_BOTH = "The two cannot both hold."
GROWING = MOVING_EVENTS - {"missing"}


def relate(claim: str, ours: Gist, theirs: Gist) -> Related:
    """Return how another claim, whose value and ours cannot both hold, stands to ours; `claim` is its id."""
    if both := other_measure(features.Pair.of(ours, theirs)):
        x, y = both if both[0] in ours.amounts else both[::-1]
        return Related(claim=claim, kind="conflict", because=(f"{rated(x)} against {rated(y)}.", CANNOT_BOTH))
    pair = _differing(ours, theirs) or _rising(ours, theirs)
    if pair is None:
        return _of_days(claim, ours, theirs)
    mine, other = pair
    lower, higher = sorted(pair, key=lambda amount: (amount.low, amount.high))
    unit = lower.counts or higher.counts
    said = f"{lower.written} against {measured(higher.written, unit)}"
    seen = Pair(ours=ours, theirs=theirs, mine=mine, other=other)
    kind, reason = next((kind, reason) for holds, kind, reason in RULES if holds(seen))
    return Related(claim=claim, kind=kind, because=(f"{said}.", reason))


def _of_days(claim: str, ours: Gist, theirs: Gist) -> Related:
    """How two stand that differ in no figure: in the day, or in what they say."""
    days = sorted(gist.period[0] for gist in (ours, theirs) if gist.period)
    differ = len(days) > 1 and days[0] != days[1]
    said = (" against ".join(f"{day.day} {day:%B %Y}" for day in days) + ".",) if differ else ()
    return Related(claim=claim, kind="conflict", because=(*said, "They cannot both hold."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two mentions with values that differ, as the rules look at them."""

    ours: Gist
    theirs: Gist
    mine: Amount
    other: Amount

    @property
    def another_day(self) -> bool:
        """True where both days of publication are known and differ."""
        days = {self.ours.published, self.theirs.published}
        return None not in days and len(days) > 1

    @property
    def moving_event(self) -> bool:
        """True for tolls and the like."""
        moving = self.mine.event in MOVING_EVENTS or self.other.event in MOVING_EVENTS
        return moving and not (self.mine.age or self.other.age)

    @property
    def slip(self) -> bool:
        """True where one number has the other's digits in another order, or one more: rather misread than moved."""
        return digits_slipped(self.mine.number, self.other.number)

    @property
    def fell(self) -> bool:
        """True where the later of two values is far lower, though what is counted only ever becomes more."""
        if not (self.another_day and self.moving_event and {self.mine.event, self.other.event} & GROWING):
            return False
        days = ((self.ours.published, self.mine.number), (self.theirs.published, self.other.number))
        (_, before), (_, after) = sorted(days, key=lambda item: str(item[0]))
        return after < (1 - REVISED) * before


# The first that holds decides.
RULES: tuple[tuple[Callable[[Pair], bool], RelationKind, str], ...] = (
    (
        lambda pair: pair.slip,
        "conflict",
        "The one has the digits of the other, moved or one more: one of them looks like a slip.",
    ),
    (
        lambda pair: pair.fell,
        "conflict",
        "A count of this kind only rises, and the later of the two is far lower.",
    ),
    (
        lambda pair: pair.another_day and pair.moving_event,
        "update",
        "A figure of this kind moves as the facts come in, and the two were published on different days.",
    ),
    (
        lambda pair: pair.moving_event and _above(pair.mine, pair.other),
        "update",
        "A toll that is given as “at least” still moves, and it is above the other.",
    ),
    (
        lambda pair: pair.moving_event and was_said_before(pair.ours) != was_said_before(pair.theirs),
        "update",
        "A figure of this kind moves, and one of the two is told as what was said before.",
    ),
    (
        lambda pair: pair.another_day and {pair.mine.unit, pair.other.unit} <= RESPONDER_STEMS,
        "update",
        "How many are at work changes from day to day, and the two were published on different days.",
    ),
    (
        lambda pair: pair.another_day and (pair.mine.moving or pair.other.moving),
        "update",
        "One of them says that the figure moved, and the two were published on different days.",
    ),
    (
        lambda pair: pair.another_day and bool(pair.ours.speakers & pair.theirs.speakers),
        "update",
        "The same source gave another value on another day.",
    ),
    (lambda _: True, "conflict", CANNOT_BOTH),
)


def _above(x: Amount, y: Amount) -> bool:
    """True where the higher of two is a lower bound."""
    higher = max((x, y), key=lambda amount: amount.low)
    return higher.edge is not None and higher.high == float("inf")


def _differing(ours: Gist, theirs: Gist) -> tuple[Amount, Amount] | None:
    pairs = [
        (x, y)
        for x in ours.amounts
        for y in theirs.amounts
        if (counts_the_same(x, y) or x.of & y.of) and (x.high < y.low or y.high < x.low)
    ]
    contradicting = at_odds(features.Pair.of(ours, theirs))
    odds = [(x, y) for x, y in pairs if (x, y) in contradicting or (y, x) in contradicting]
    return min(odds or pairs, key=_from_either_side) if pairs else None


def _rising(ours: Gist, theirs: Gist) -> tuple[Amount, Amount] | None:
    """Two states of one figure that moves: "at least 50 dead", then "at least 59" or, on a later day, "59"."""
    if left := earlier_bound(ours, theirs):
        return left if left[0] in ours.amounts else (left[1], left[0])
    pairs = [
        (x, y)
        for x in ours.amounts
        for y in theirs.amounts
        if counts_the_same(x, y) and x.edge is not None and y.edge is not None and x.edge != y.edge
    ]
    return min(pairs, key=_from_either_side) if pairs else None


def refined(claim: str, ours: Gist, theirs: Gist) -> Related:
    """Return how a claim stands to ours that is like it, but surer, or without its bound."""
    rising = _rising(ours, theirs)
    moving = {rising[0].event, rising[1].event} & MOVING_EVENTS if rising else None
    if moving and ours.published != theirs.published:
        return relate(claim, ours, theirs)
    return Related(
        claim=claim, kind="refinement", because=(less_said(features.Pair.of(ours, theirs)) or "One says more.",)
    )


def _from_either_side(pair: tuple[Amount, Amount]) -> tuple[bool, list[str], list[float]]:
    """Orders pairs of values alike whichever of the two is ours, those of one unit first."""
    return pair[0].unit != pair[1].unit, sorted(amount.unit for amount in pair), sorted(amount.low for amount in pair)
