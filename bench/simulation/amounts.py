"""Amounts as the world knows them, and the ways in which newspapers round, trim and spoil them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

Number = int | float

_SWAPS = {
    "euro": ("dollar", "dollars"),
    "dollar": ("euro", "euros"),
    "kilogram": ("tonne", "tonnes"),
    "hectare": ("square kilometre", "square kilometres"),
}
_PERIODS = ("day", "week", "month")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What is said of a fact; `low` and `high` as in a quantity, `before` where something moved, `day` for a date.

    `noun` and `nouns` are singular and plural of the unit, `per` the period of a rate, `factor` what a change is called
    ("doubled"), whether or not its numbers bear it out.
    """

    kind: str
    low: Number | None = None
    high: Number | None = None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    noun: str = ""
    nouns: str = ""
    per: str | None = None
    before: Number | None = None
    factor: Number | None = None
    day: date | None = None

    @property
    def number(self) -> Number:
        """The number that is written."""
        found = self.high if self.low is None else self.low
        return 0 if found is None else found

    @property
    def bound(self) -> str:
        """The kind of bound: nothing, "at least", "more than", "up to", "fewer than", "between" or "about"."""
        if self.day is not None:
            return ""
        if self.approximate:
            return "about"
        if self.low is None:
            return "fewer than" if self.high_open else "up to"
        if self.high is None:
            return "more than" if self.low_open else "at least"
        return "between" if self.low != self.high else ""

    def key(self) -> tuple[object, ...]:
        """Return what makes two values the same, approximation and naming of the change aside."""
        bounds = (self.low, self.high, self.low_open, self.high_open)
        return (self.kind, *bounds, self.noun, self.per, self.before, self.day)

    def quantities(self) -> list[dict[str, object]]:
        """Return what a reader should read off the labelled words, one entry per label."""
        if self.kind in {"date", "none"}:
            return []
        unit: dict[str, object] = {"unit": self.noun, "per": self.per}
        flags: dict[str, object] = {"low_open": self.low_open, "high_open": self.high_open}
        main = {"low": self.low, "high": self.high, **flags, "approximate": self.approximate, **unit}
        if self.before is None:
            return [main]
        closed: dict[str, object] = {"low_open": False, "high_open": False, "approximate": False}
        return [{"low": self.before, "high": self.before, **closed, **unit}, main]


def bounded(value: Value, bound: str) -> Value:
    """Return `value` with a bound around its number."""
    number = value.number
    if bound == "at least":
        return replace(value, low=number, high=None)
    if bound == "more than":
        return replace(value, low=number, high=None, low_open=True)
    if bound == "up to":
        return replace(value, low=None, high=number)
    if bound == "fewer than":
        return replace(value, low=None, high=number, high_open=True)
    if bound == "about":
        return replace(value, approximate=True)
    return replace(value, low=number, high=_wider(number))


def unbounded(value: Value) -> Value:
    """Return `value` as the bare number: "up to 500" becomes "500"."""
    return replace(value, low=value.number, high=value.number, low_open=False, high_open=False)


def rounded(value: Value) -> Value | None:
    """Return `value` rounded to two digits and called approximate, or None where there is nothing to round."""
    number = value.number
    if value.bound or value.kind not in {"count", "money"} or number < 100:
        return None
    size = 10 ** (len(str(int(number))) - 2)
    round_number = int(round(number / size) * size)
    return None if round_number == number else replace(value, low=round_number, high=round_number, approximate=True)


def changed(value: Value, rng: Random) -> Value:
    """Return `value` with another number, as a slip of the hand gives it: digits swapped, one dropped, one wrong."""
    if value.day is not None:
        return replace(value, day=value.day + timedelta(days=rng.choice((-14, -10, 7, 10, 14, 30, 31))))
    number = value.number
    wrong = number
    while wrong <= 1 or abs(wrong - number) <= 0.08 * number or wrong == value.before:
        wrong = _slip(number, rng)
    return replace(value, low=wrong, high=wrong, factor=None)


def other_unit(value: Value, rng: Random) -> Value | None:
    """Return the same number of another unit ("euros" for "dollars"), or None where it has none to confuse."""
    if value.per:
        return replace(value, per=rng.choice([period for period in _PERIODS if period != value.per]))
    if value.noun not in _SWAPS:
        return None
    noun, nouns = _SWAPS[value.noun]
    return replace(value, noun=noun, nouns=nouns)


def rival(value: Value, rng: Random) -> Value:
    """Return a value that cannot hold together with the exact `value`."""
    if value.day is not None:
        return replace(value, day=value.day + timedelta(days=rng.choice((7, 14, 21, 30))))
    number, factor = value.number, rng.choice((0.6, 0.7, 1.4, 1.7))
    other: Number = round(number * factor, 1) if isinstance(number, float) else max(2, int(number * factor))
    if abs(other - number) < 2:
        other = number + 3
    return replace(value, low=other, high=other, factor=None)


def _slip(number: Number, rng: Random) -> Number:
    if isinstance(number, float):
        return round(number + rng.choice((-1, 1)) * rng.choice((2, 3, 5, 10)), 1)
    digits = str(number)
    choice = rng.random()
    if choice < 0.35 and len(digits) > 1:
        at = rng.randrange(len(digits) - 1)
        return int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
    if choice < 0.5:
        return number * 10
    if choice < 0.6 and number >= 100 and number % 10 == 0:
        return number // 10
    at = 0 if len(digits) < 3 else rng.randrange(2)
    return int(digits[:at] + rng.choice("123456789") + digits[at + 1 :])


def _wider(number: Number) -> Number:
    """Return the upper end of a range that starts at `number`."""
    if isinstance(number, float):
        return round(number * 1.2, 1)
    size = int(10 ** max(0, len(str(number)) - 2))
    return max(number + size, round(number * 1.3 / size) * size)
