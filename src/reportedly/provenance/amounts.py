"""What a written number may stand for: intervals, their arithmetic, and rates by period."""

from dataclasses import dataclass
from functools import cache
from math import inf

import pint

from reportedly.records.value import Number, Quantity

_PERIODS = frozenset(
    {"second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century"}
)
_IN_PINT = {"quarter": "year / 4", "decade": "century / 10"}  # pint's own are a weight and a logarithm
_UNEVEN = frozenset({"month", "quarter"})  # 28 to 31 days
_UNEVEN_SLACK = 0.05
_ABOUT = 0.1  # "about 40" is said of 36 to 44
_BEYOND = 1.3  # "over 100" is not said of 140
_COARSEST = 0.1  # "2 million" beside another number is not said of 2.4
_EXACT_BELOW = 1000  # people and things counted in smaller integers are not rounded


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`."""

    low: float
    high: float

    @classmethod
    def between(cls, low: Number | None, high: Number | None) -> "Interval":
        """Return the interval between two bounds, None for an end that is open."""
        return cls(-inf if low is None else float(low), inf if high is None else float(high))

    @property
    def middle(self) -> float:
        """The number in the middle, the known end where the other is open."""
        if self.low == -inf or self.high == inf:
            return self.high if self.low == -inf else self.low
        return (self.low + self.high) / 2

    @property
    def bounded(self) -> bool:
        """True where both ends are known."""
        return self.low > -inf and self.high < inf

    def meets(self, other: "Interval") -> bool:
        """True where the two have a number in common."""
        return self.low <= other.high and other.low <= self.high

    def times(self, factor: float) -> "Interval":
        """Return all products with `factor`."""
        ends = sorted((self.low * factor, self.high * factor))
        return Interval(ends[0], ends[1])

    def over(self, other: "Interval") -> "Interval":
        """Return all quotients, for numbers that are not negative."""
        low = 0.0 if other.high == inf else _divide(max(self.low, 0.0), other.high)
        return Interval(low, _divide(self.high, max(other.low, 0.0)))

    def minus(self, other: "Interval") -> "Interval":
        """Return all differences."""
        return Interval(self.low - other.high, self.high - other.low)

    def grown(self, by: float) -> "Interval":
        """Return the interval with `by` more on either side."""
        return Interval(self.low - by, self.high + by)

    def widened(self, share: float) -> "Interval":
        """Return the interval with this share of each end more on its side."""
        return Interval(
            self.low - abs(self.low) * share if self.low > -inf else self.low,
            self.high * (1 + share) if self.high > 0 else self.high * (1 - share),
        )


def _divide(top: float, bottom: float) -> float:
    if bottom == 0 or top == inf:
        return inf
    return top / bottom


def interval(quantity: Quantity, *, step: Number | None = None) -> Interval:
    """Return what a quantity may stand for: half a step of its last digit to either side, more where it is approximate.

    `step` is a finer step that the numbers beside it show. An open bound is the round number nearest to what is meant.
    """
    known = max((abs(end) for end in (quantity.low, quantity.high) if end is not None), default=0)
    finest = quantity.step if step is None else min(step * 1.5, quantity.step)
    half = 0.0 if _is_count(quantity, known) else min(finest / 2, known * _COARSEST)
    if quantity.approximate:
        half += _ABOUT * known
    high = quantity.high if quantity.high is not None or quantity.low is None else quantity.low * _BEYOND
    if quantity.approximate and quantity.low == quantity.high and quantity.low_open != quantity.high_open:
        return _reached(quantity, known)
    return Interval.between(quantity.low, high).grown(half)


def _reached(quantity: Quantity, known: Number) -> Interval:
    """Return what "nearly 40" and "barely 40" may stand for: a tenth on the one side only."""
    about = Interval.between(quantity.low, quantity.high)
    if quantity.high_open:
        return Interval(about.low - _ABOUT * known, about.high)
    return Interval(about.low, about.high + _ABOUT * known)


def _is_count(quantity: Quantity, known: Number) -> bool:
    """True for people and things counted in small integers: nobody rounds them."""
    return quantity.step == 1 and quantity.unit_pint is None and not quantity.approximate and known < _EXACT_BELOW


def rate_of(before: str | None, after: str | None) -> tuple[float, float] | None:
    """Return what a rate by `before` is multiplied with to be one by `after`, and how uneven that is, or None."""
    if before == after:
        return 1.0, 0.0
    if before is None or after is None:
        return (1.0, 0.0) if {before, after} & _PERIODS else None
    if before not in _PERIODS or after not in _PERIODS:
        return None
    return _seconds(after) / _seconds(before), _UNEVEN_SLACK if {before, after} & _UNEVEN else 0.0


@cache
def _seconds(period: str) -> float:
    return float(_registry().parse_expression(_IN_PINT.get(period, period)).to("second").magnitude)


@cache
def _registry() -> "pint.UnitRegistry[float]":
    return pint.UnitRegistry(cache_folder=None)


@cache
def ratio_of(unit: str, other: str) -> float | None:
    """Return what a number in `unit` is multiplied with to be in `other`, None where no factor converts them."""
    units = _registry()
    try:
        return float(units.parse_expression(unit.replace(" ", "_")).to(other.replace(" ", "_")).magnitude)
    except (pint.PintError, AttributeError, TypeError, ValueError):  # no unit of measure, or not of the same kind
        return None


def spelled(quantity: Quantity) -> str:
    """Return a quantity as a sum names it: "over 100 a day", "40 percent"."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        number = _plain(low) if low == high else f"{_plain(low)} to {_plain(high)}"
    elif high is None:
        number = f"{'over' if quantity.low_open else 'at least'} {_plain(low or 0)}"
    else:
        number = f"{'under' if quantity.high_open else 'up to'} {_plain(high)}"
    unit = f" {quantity.unit}" if quantity.unit_pint or quantity.unit in {"dollar", "euro", "pound sterling"} else ""
    return number + unit + (f" a {quantity.per}" if quantity.per else "")


def _plain(value: Number) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"
