"""How amounts are printed: figures and words, bounds, money and percent in the style of the outlet."""

from dataclasses import dataclass
from random import Random

from .amounts import Number, Value
from .marked import QUANTITY, label

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SYMBOLS = {"euro": "€", "dollar": "$"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
BOUND_WORDS = {
    "at least": ("at least", "no fewer than"),
    "more than": ("more than", "over", "upwards of"),
    "up to": ("up to", "as many as", "a maximum of"),
    "fewer than": ("fewer than", "under"),
    "about": ("about", "around", "roughly", "approximately", "some"),
}
_MEASURED = {
    "at least": ("at least", "no less than"),
    "more than": ("more than", "over", "upwards of"),
    "up to": ("up to", "as much as", "a maximum of"),
    "fewer than": ("less than", "under"),
    "about": ("about", "around", "roughly", "approximately", "some"),
}
_MEASURES = frozenset({"hectare", "kilogram", "tonne", "square kilometre"})
_PERIODS = ("a", "per", "every")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How an outlet writes: its percent sign, money, order of day and month, and quotation marks."""

    percent: str = " percent"
    symbol: bool = False
    day_first: bool = True
    quotes: str = "“”‘’"


def words(number: int) -> str:
    """Return a number up to 99 in words."""
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def figures(number: Number, *, small_words: bool) -> str:
    """Return a number as newspapers print it: "seven", "1,204", "3.4 million"."""
    if isinstance(number, int) and number < 10 and small_words:
        return _ONES[number]
    for size, name in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if number >= size and number % (size // 1000) == 0:
            return f"{number / size:.3f}".rstrip("0").rstrip(".") + f" {name}"
    return f"{number:,}".removesuffix(".0")


def date_in_words(value: Value, style: Style) -> str:
    """Return a day as the outlet writes it."""
    if value.day is None:
        return ""
    month = _MONTHS[value.day.month - 1]
    return f"{value.day.day} {month}" if style.day_first else f"{month} {value.day.day}"


def amount(value: Value, style: Style, rng: Random, *, headline: bool = False) -> str:
    """Return the amount with its unit, its bound and number labelled: "at least 42 people"."""
    code = QUANTITY if value.before is None else QUANTITY + 1
    number = _number(value, style, rng, headline=headline)
    noun = f" {value.nouns}" if value.nouns and value.kind not in {"percent", "money"} else ""
    per = f" {rng.choice(_PERIODS)} {value.per}" if value.per else ""
    return label(number, code) + noun + per


def _number(value: Value, style: Style, rng: Random, *, headline: bool) -> str:
    bound = value.bound
    shown = _figure(value, value.number, style, small=not headline)
    if not bound:
        return shown
    if bound == "between" and value.high is not None:
        high = _figure(value, value.high, style, small=not headline)
        low = _bare(value, value.number, style, small=not headline)
        return rng.choice((f"between {low} and {high}", f"{low} to {high}"))
    table = _MEASURED if value.kind in {"money", "percent"} or value.noun in _MEASURES else BOUND_WORDS
    options = table[bound][:1] if headline else table[bound]
    return f"{rng.choice(options)} {shown}"


def _bare(value: Value, number: Number, style: Style, *, small: bool) -> str:
    """Return a number without its unit, as at the start of a range."""
    text = figures(number, small_words=small and value.kind in {"count", "rate"})
    return _SYMBOLS[value.noun] + text if value.kind == "money" and style.symbol else text


def _figure(value: Value, number: Number, style: Style, *, small: bool) -> str:
    text = _bare(value, number, style, small=small)
    if value.kind == "percent":
        return text + style.percent
    return f"{text} {value.nouns}" if value.kind == "money" and not style.symbol else text
