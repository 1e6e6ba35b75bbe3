"""Checks a stated change against its own numbers: "doubled from 40 to 60" does not add up.

Every number stands for an interval, half a step of its last written digit to either side; what is counted in small
integers is exact. Units and periods are converted first. A change agrees where some reading of its words meets the
interval that its numbers allow, within the rounding of the words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.provenance.amounts import Interval, interval, rate_of, ratio_of, spelled
from reportedly.records.value import Change, Number, Quantity

# How far words may be from numbers; (what, share, why)
SLACK = {
    "word": 0.1,  # "doubled" is said of 1.9 and 2.1 as well: a factor in a word is a rounded number
    "about": 0.15,  # "nearly doubled" is said of 1.75
    "bound": 0.02,  # "more than doubled" is said of 1.98 by no careful writer
}
_POINTS = {"percentage point": 1.0, "percent": 1.0, "point": 1.0, "basis point": 0.01}
_HUNDREDTHS = {
    "cent": {"dollar", "euro"},
    "penny": {"pound sterling"},
    "sen": {"malaysian ringgit"},
    "paisa": {"indian rupee", "rupee"},
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether words and numbers agree, with the sum that shows it."""

    agrees: bool
    because: str


@dataclass(frozen=True, slots=True)
class _Ends:
    """The two numbers of a change, the first one in the unit and period of the second; `named` is it as written."""

    before: Quantity
    after: Quantity
    start: Interval
    end: Interval
    named: float
    converted: str

    @property
    def factor(self) -> Interval:
        """What the second is as a multiple of the first."""
        return self.end.over(self.start)

    @property
    def difference(self) -> Interval:
        """What the second is more than the first."""
        return self.end.minus(self.start)


def check(change: Change, quantities: Sequence[Quantity]) -> Verdict | None:
    """Return whether `change` agrees with the quantities it links, or None where there is nothing to compare."""
    if change.from_ is None or change.to is None or change.from_ == change.to:
        return None
    ends = _ends(quantities[change.from_], quantities[change.to])
    if ends is None:
        return None
    if change.factor_low is not None or change.factor_high is not None:
        if ends.start.low < 0 or ends.end.low < 0:
            return None
        return _by_factor(change, ends)
    if change.difference_low is not None or change.difference_high is not None:
        return _by_difference(change, ends)
    return _by_direction(change, ends)


def _ends(before: Quantity, after: Quantity) -> _Ends | None:
    scale = _scale(before, after)
    rate = rate_of(before.per, after.per)
    if scale is None or rate is None:
        return None
    factor, slack = rate
    start = interval(before).times(scale * factor).widened(slack)
    named = _named(before) * scale * factor
    converted = "" if factor == 1 else f"{spelled(before)} is about {_short(named)} a {after.per}; "
    return _Ends(before, after, start, interval(after), named, converted)


def _scale(before: Quantity, after: Quantity) -> float | None:
    """Return what a number in the unit of `before` is multiplied with to be in that of `after`, None if it cannot."""
    if before.unit == after.unit or before.unit is None or after.unit is None:
        return 1.0
    if after.unit in _HUNDREDTHS.get(before.unit, ()):
        return 0.01
    if before.unit in _HUNDREDTHS.get(after.unit, ()):
        return 100.0
    if before.base_factor and after.base_factor and before.base_unit == after.base_unit and before.per == after.per:
        return before.base_factor / after.base_factor
    return None


def _by_factor(change: Change, ends: _Ends) -> Verdict:
    readings = change.readings or ((change.factor_low, change.factor_high),)
    stated = [_stated(change, reading) for reading in readings]
    agrees = any(each.meets(ends.factor) for each in stated)
    points = not agrees and _points_agree(change, ends)
    shown = _how_many_times(ends)
    words = _factor_in_words(change)
    if points:
        return Verdict(agrees=True, because=f"{shown}: agrees with {words} if percentage points are meant")
    return Verdict(agrees, f"{shown}: {'agrees with' if agrees else 'not'} {words}")


def _points_agree(change: Change, ends: _Ends) -> bool:
    """True where "rose 5 percent, from 35 to 40 percent" holds in percentage points."""
    if ends.after.unit != "percent" or not change.step:
        return False
    low = None if change.factor_low is None else (change.factor_low - 1) * 100
    high = None if change.factor_high is None else (change.factor_high - 1) * 100
    return Interval.between(low, high).grown(change.step * 100).meets(ends.difference)


def _stated(change: Change, reading: tuple[Number | None, Number | None]) -> Interval:
    """Return the factors that the words allow: a share within a step of its last digit, a word within its slack."""
    low, high = reading
    factor = Interval.between(low, high)
    if change.factor_open and change.approximate and low is not None and low == high:
        return _not_quite(change, float(low))
    if change.step:
        grown = factor.grown(change.step)
        share = abs((low if low is not None else high if high is not None else 1) - 1)
        return grown.grown(share * SLACK["about"]) if change.approximate else grown
    if low is None or high is None:
        return factor.widened(SLACK["about"] if change.approximate else SLACK["bound"])
    return factor.widened(SLACK["about"] if change.approximate else SLACK["word"])


def _not_quite(change: Change, factor: float) -> Interval:
    """Return the factors of "nearly doubled" and "fell almost 20 percent": short of it, as seen from no change."""
    share = abs(factor - 1) if change.step else factor
    short, beyond = share * SLACK["about"], change.step or factor * SLACK["bound"]
    return Interval(factor - short, factor + beyond) if factor > 1 else Interval(factor - beyond, factor + short)


def _by_difference(change: Change, ends: _Ends) -> Verdict | None:
    unit = _unit_of_difference(change.difference_unit, ends.after.unit)
    if unit is None:
        return None
    found = _finely(change, ends, unit)
    stated = Interval.between(change.difference_low, change.difference_high).grown(change.step / 2).times(unit)
    if change.approximate and stated.bounded:
        stated = stated.grown(max(abs(stated.low), abs(stated.high)) * SLACK["about"])
    agrees = stated.meets(found)
    shown = f"{ends.converted}{spelled(ends.after)} less {spelled(ends.before)} is {_range(found)}"
    words = f"{_range(stated.times(1 / unit))} {change.difference_unit or ''}".rstrip()
    return Verdict(agrees, f"{shown}: {'agrees with' if agrees else 'not'} {words}")


def _finely(change: Change, ends: _Ends, unit: float) -> Interval:
    """Return the difference of the numbers, all three written to the step of the finest of them."""
    if ends.converted or ends.before.unit != ends.after.unit:
        return ends.difference
    steps = [step for step in (ends.before.step, ends.after.step, change.step * unit) if step > 0]
    step = min(steps, default=None)
    return interval(ends.after, step=step).minus(interval(ends.before, step=step))


def _unit_of_difference(stated: str | None, unit: str | None) -> float | None:
    if stated == unit or stated is None or unit is None:
        return 1.0
    if unit == "percent":
        return _POINTS.get(stated)
    if stated == "point":
        return 1.0
    return 0.01 if unit in _HUNDREDTHS.get(stated, ()) else ratio_of(stated, unit)


def _by_direction(change: Change, ends: _Ends) -> Verdict | None:
    difference = ends.difference
    if change.direction == "up":
        agrees = difference.high > 0
    elif change.direction == "down":
        agrees = difference.low < 0
    else:
        return None
    words = "up" if change.direction == "up" else "down"
    shown = f"{ends.converted}from {spelled(ends.before)} to {spelled(ends.after)}"
    return Verdict(agrees, f"{shown} is {'' if agrees else 'not '}{words}")


def _how_many_times(ends: _Ends) -> str:
    nominal = _nominal(ends)
    first = f"{ends.converted}{spelled(ends.after)} is "
    if ends.after.high is None:
        return first + f"at least {_short(_nominal(ends))} times {_that(ends)}"
    if ends.after.low is None:
        return first + f"at most {_short(_nominal(ends))} times {_that(ends)}"
    return first + f"about {_short(nominal)} times {_that(ends)}"


def _that(ends: _Ends) -> str:
    return "that" if ends.converted else spelled(ends.before)


def _nominal(ends: _Ends) -> float:
    return _named(ends.after) / ends.named if ends.named else float("inf")


def _named(quantity: Quantity) -> float:
    """Return the number as written, of a range the middle."""
    known = [end for end in (quantity.low, quantity.high) if end is not None]
    return sum(known) / len(known) if known else 0.0


def _factor_in_words(change: Change) -> str:
    """Return the stated factor: "more than 10 times", "5 percent up", "3 or 4 times"."""
    if change.readings:
        return " or ".join(_short(low if low is not None else high or 0) for low, high in change.readings) + " times"
    value = change.factor_low if change.factor_low is not None else change.factor_high
    bound = (
        "" if change.factor_low == change.factor_high else "at least " if change.factor_low is not None else "at most "
    )
    if change.factor_open:
        bound = bound.replace("at least", "more than").replace("at most", "less than")
    if change.factor_low is not None and change.factor_high is not None and change.factor_low != change.factor_high:
        return f"{_short(change.factor_low)} to {_short(change.factor_high)} times"
    if change.step and value is not None:
        share = f"{_short(abs(value - 1) * 100)} percent {'up' if value >= 1 else 'down'}"
        return _turned(bound, down=value < 1) + share
    return f"{bound}{_short(value or 0)} times"


def _turned(bound: str, *, down: bool) -> str:
    """Return the bound on the fall where `bound` is on the factor: at most 0.9 times is at least 10 percent down."""
    if not down:
        return bound
    pairs = {"at least ": "at most ", "at most ": "at least ", "more than ": "less than ", "less than ": "more than "}
    return pairs.get(bound, bound)


def _range(found: Interval) -> str:
    if found.low == -float("inf") or found.high == float("inf"):
        known = found.high if found.low == -float("inf") else found.low
        return f"{'at most' if found.low == -float('inf') else 'at least'} {_short(known)}"
    return (
        _short(found.middle)
        if found.high - found.low <= abs(found.middle) * 0.2
        else f"{_short(found.low)} to {_short(found.high)}"
    )


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
