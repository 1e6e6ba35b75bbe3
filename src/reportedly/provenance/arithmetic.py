"""Checks a stated change against its own numbers: "doubled from 40 to 60" does not add up.

Every number stands for an interval: half a step of its last written digit to either side. Units and periods are
converted first. A change agrees where some reading of its words meets the interval that its numbers allow.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import inf

import pint

from reportedly.records.value import Change, Number, Quantity

_SLACK = 0.1  # "doubled" is said of 1.9 and 2.1 as well: a factor in words is a rounded number
_PERIODS = frozenset(
    ["second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century"]
)
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether words and numbers agree, with the sum that shows it."""

    agrees: bool
    because: str


def check(change: Change, quantities: Sequence[Quantity]) -> Verdict | None:
    """Return whether `change` agrees with the quantities it links, or None where there is nothing to compare."""
    if change.from_ is None or change.to is None:
        return None
    before, after = quantities[change.from_], quantities[change.to]
    scale = _scale(before, after)
    if scale is None:
        return None
    start, end = _interval(before), _interval(after)
    start = (start[0] * scale, start[1] * scale)
    found = (_divide(end[0], start[1]), _divide(end[1], start[0]))
    readings = [(change.factor_low, change.factor_high), *change.readings]
    if change.factor_low is None and change.factor_high is None:
        return None
    agrees = any(_meets(reading, found) for reading in readings)
    words = "agrees" if agrees else "disagrees"
    return Verdict(agrees, f"{_short(found[0])} to {_short(found[1])} times: {words}")


def _interval(quantity: Quantity) -> Interval:
    half = quantity.step / 2
    low = -inf if quantity.low is None else quantity.low - half
    high = inf if quantity.high is None else quantity.high + half
    return max(low, 0.0), high


def _scale(before: Quantity, after: Quantity) -> float | None:
    """Return what the first number is multiplied with to be in unit and period of the second."""
    factor = 1.0
    if before.unit != after.unit and before.unit and after.unit:
        if not (before.base_factor and after.base_factor and before.base_unit == after.base_unit):
            return None
        factor = before.base_factor / after.base_factor
    if before.per == after.per or not (before.per and after.per):
        return factor
    if before.per in _PERIODS and after.per in _PERIODS:
        return factor * _seconds(after.per) / _seconds(before.per)
    return None


@cache
def _seconds(period: str) -> float:
    if period == "quarter":
        return _seconds("year") / 4
    return float(pint.UnitRegistry(cache_folder=None).Quantity(1.0, period).to("second").magnitude)


def _divide(top: float, bottom: float) -> float:
    return top / bottom if bottom > 0 else inf


def _meets(stated: tuple[Number | None, Number | None], found: Interval) -> bool:
    low = -inf if stated[0] is None else stated[0] * (1 - _SLACK)
    high = inf if stated[1] is None else stated[1] * (1 + _SLACK)
    return low <= found[1] and found[0] <= high


def _short(value: float) -> str:
    return f"{value:.3g}"
