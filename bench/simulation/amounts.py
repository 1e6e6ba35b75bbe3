"""Amounts as the world knows them, and the ways in which newspapers write, round, trim and spoil them."""

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from .marked import QUANTITY, label

Number = int | float

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SYMBOLS = {"euro": "€", "dollar": "$", "pound": "£"}
_BOUNDS = {
    "at least": ("at least", "no fewer than", "at the very least"),
    "more than": ("more than", "over", "upwards of"),
    "up to": ("up to", "as many as", "a maximum of"),
    "fewer than": ("fewer than", "under"),
    "about": ("about", "around", "roughly", "approximately", "some"),
}
_UNCOUNTED = {
    "up to": ("up to", "a maximum of", "as much as"),
    "fewer than": ("less than", "under"),
    "at least": ("at least", "no less than"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How an outlet writes: its percent sign, money, order of day and month, quotation marks and headlines."""

    percent: str = " percent"
    symbol: bool = False
    day_first: bool = True
    quotes: str = "“”‘’"
    title_case: bool = False
    weekday: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What is said of a fact; `low` and `high` as in a quantity, `before` where something moved, `day` where it is a date.

    `noun` and `nouns` are singular and plural of the unit, `per` the period of a rate.
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
        if self.approximate:
            return "about"
        if self.low is None:
            return "fewer than" if self.high_open else "up to"
        if self.high is None:
            return "more than" if self.low_open else "at least"
        return "between" if self.low != self.high else ""

    def key(self) -> str:
        """Return what makes two values the same, approximation aside."""
        parts = (
            self.kind,
            self.low,
            self.high,
            self.low_open,
            self.high_open,
            self.noun,
            self.per,
            self.before,
            self.day,
        )
        return "|".join(str(part) for part in parts)

    def quantities(self) -> list[dict[str, object]]:
        """Return what a reader should read off the labelled words, one entry per label."""
        if self.kind in {"date", "none"}:
            return []
        unit = {"unit": self.noun, "per": self.per}
        exact = {"low_open": False, "high_open": False, "approximate": False}
        main = {
            "low": self.low,
            "high": self.high,
            "low_open": self.low_open,
            "high_open": self.high_open,
            "approximate": self.approximate,
            **unit,
        }
        if self.before is None:
            return [main]
        return [{"low": self.before, "high": self.before, **exact, **unit}, main]


def exact(kind: str, number: Number, noun: str, nouns: str, per: str | None = None) -> Value:
    """Return a value that is one number."""
    return Value(kind=kind, low=number, high=number, noun=noun, nouns=nouns, per=per)


def bounded(value: Value, bound: str, rng: Random) -> Value:
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
    return replace(value, low=number, high=_scaled(number, 1.1 + rng.random() * 0.5))


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
        return replace(
            value, day=date.fromordinal(value.day.toordinal() + rng.choice((-30, -14, -10, 7, 10, 14, 30, 31)))
        )
    number = value.number
    while True:
        wrong = _slip(number, rng)
        if wrong > 1 and abs(wrong - number) > 0.08 * number and wrong != value.before:
            return _with_number(value, wrong)


def other_unit(value: Value, rng: Random) -> Value | None:
    """Return `value` in another unit with the same number ("euros" for "dollars"), or None where it has none to confuse."""
    swaps = {
        "euro": ("dollar", "dollars"), "dollar": ("euro", "euros"), "pound": ("dollar", "dollars"),
        "tonne": ("kilogram", "kilograms"), "kilogram": ("tonne", "tonnes"), "hectare": ("square kilometre", "square kilometres"),
        "kilometre": ("mile", "miles"),
    }  # fmt: skip
    if value.per:
        return replace(value, per=rng.choice([period for period in ("day", "week", "month") if period != value.per]))
    if value.noun not in swaps:
        return None
    noun, nouns = swaps[value.noun]
    return replace(value, noun=noun, nouns=nouns)


def _with_number(value: Value, number: Number) -> Value:
    low = None if value.low is None else number
    high = None if value.high is None else number
    if value.bound == "between" and value.high and value.low:
        high = _scaled(number, value.high / value.low)
    return replace(value, low=low, high=high, factor=None)


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


def _scaled(number: Number, factor: float) -> Number:
    if isinstance(number, float):
        return round(number * factor, 1)
    size = 10 ** max(0, len(str(number)) - 2)
    return max(number + size, int(round(number * factor / size) * size))


def words(number: int) -> str:
    """Return a number up to 99 in words."""
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def figures(number: Number, *, small_words: bool = True) -> str:
    """Return a number as newspapers print it: "seven", "1,204", "3.4 million"."""
    if isinstance(number, int) and number < 10 and small_words:
        return _ONES[number]
    for size, name in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if number >= size and number % (size // 1000) == 0:
            return f"{number / size:.3f}".rstrip("0").rstrip(".") + f" {name}"
    return f"{number:,}"


def written(value: Value, style: Style, rng: Random, *, headline: bool = False, code: int = QUANTITY) -> str:
    """Return the amount in words and figures, labelled, with its unit: "at least 42 people"."""
    low, high = _pair(value, style, headline=headline)
    bound = value.bound
    small = not headline
    table = {**_BOUNDS, **(_UNCOUNTED if value.kind in {"money", "percent"} or _is_measure(value) else {})}
    if bound == "between":
        first = _figure(value, value.low or 0, style, small=small, unit=False)
        number = rng.choice((f"between {first} and {high}", f"{first} to {high}"))
    elif not bound:
        number = low
    else:
        options = table[bound][:1] if headline else table[bound]
        number = f"{rng.choice(options)} {low if value.low is not None else high}"
    unit = _noun(value)
    return label(number, code) + unit + _per(value, rng)


def _pair(value: Value, style: Style, *, headline: bool) -> tuple[str, str]:
    low = _figure(value, value.number, style, small=not headline, unit=True)
    high = _figure(value, value.high if value.high is not None else value.number, style, small=not headline, unit=True)
    return low, high


def _figure(value: Value, number: Number, style: Style, *, small: bool, unit: bool) -> str:
    text = figures(number, small_words=small and value.kind in {"count", "rate"})
    if value.kind == "percent":
        return text + (style.percent if unit else "")
    if value.kind == "money":
        return _money(value, text, style, unit=unit)
    return text


def _money(value: Value, text: str, style: Style, *, unit: bool) -> str:
    if style.symbol and value.noun in _SYMBOLS:
        return _SYMBOLS[value.noun] + text
    return f"{text} {value.nouns}" if unit else text


def _noun(value: Value) -> str:
    if value.kind in {"percent", "money"} or not value.nouns:
        return ""
    return f" {value.nouns}"


def _is_measure(value: Value) -> bool:
    return value.noun in {"hectare", "kilogram", "tonne", "kilometre", "square kilometre", "mile", "megawatt"}


def _per(value: Value, rng: Random) -> str:
    return f" {rng.choice(('a', 'per', 'every'))} {value.per}" if value.per else ""
