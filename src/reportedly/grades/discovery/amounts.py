"""Makes numbers comparable before anybody votes: in one unit, as of one date, and within what rounding leaves open.

"About 50" and 52, "half a million" and 498,300, 3 km and 3,000 m are votes for one value; 40 on Monday and 58 on Friday
are votes on two things.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.grades.discovery.votes import Vote
from reportedly.records import Quantity

ABOUT = 0.1  # how far off "about" may be, as a share of the number


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A source gives a quantity to a thing, as of a date (EDTF text; empty where none is told)."""

    source: str
    thing: str
    quantity: Quantity
    as_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """What a quantity leaves open, in the base unit, from `low` to `high`."""

    low: float
    high: float

    @property
    def width(self) -> float:
        """How much is left open."""
        return self.high - self.low

    def holds(self, other: "Amount") -> bool:
        """True where the two can be one number."""
        return self.low <= other.high and other.low <= self.high


def amount_of(quantity: Quantity) -> Amount:
    """Return what a quantity leaves open: half of its last digit on each side, a tenth where it is approximate."""
    factor = float(quantity.base_factor) if quantity.base_factor and quantity.base_factor > 0 else 1.0
    low = float("-inf") if quantity.low is None else quantity.low - _slack(quantity, quantity.low)
    high = float("inf") if quantity.high is None else quantity.high + _slack(quantity, quantity.high)
    return Amount(low=low * factor, high=high * factor)


def votes_of(told: Iterable[Told]) -> list[Vote]:
    """Return a vote per source for the most exact number that its own can be; none where that is not one number only.

    Numbers of different units or dates are about different things. What is only a bound ("more than 500") votes for the
    one value that meets it, if one does.
    """
    things: dict[str, list[Told]] = defaultdict(list)
    for item in told:
        things[_thing(item)].append(item)
    return sorted({vote for thing, group in things.items() for vote in _votes(thing, group)})


def _slack(quantity: Quantity, number: float) -> float:
    exact = quantity.step / 2 if quantity.step != 1 or quantity.approximate else 0.0
    return max(exact, ABOUT * abs(number)) if quantity.approximate else exact


def _thing(item: Told) -> str:
    unit = item.quantity.base_unit or item.quantity.unit or ""
    return " | ".join([item.thing, unit, item.quantity.per or "", item.as_of])


def _votes(thing: str, group: list[Told]) -> Iterable[Vote]:
    """The narrowest amounts come first: each is a value unless it can be one that stands already."""
    values: list[Amount] = []
    ordered = sorted(((amount_of(item.quantity), item.source) for item in group), key=_order)
    for amount, source in ordered:
        able = [value for value in values if amount.holds(value)]
        if not able and amount.width < float("inf"):
            values.append(amount)
            able = [amount]
        if len(able) == 1:
            yield Vote(source, thing, f"{(able[0].low + able[0].high) / 2:.12g}")


def _order(row: tuple[Amount, str]) -> tuple[float, float, str]:
    return (row[0].width, row[0].low, row[1])
