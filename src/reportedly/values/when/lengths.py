"""Reads durations and repeated times: "three weeks", "the past nine months", "half an hour", "daily", "each July"."""

from datetime import date
from typing import Final

from reportedly.values.language.grammar import tag
from reportedly.values.language.nouns import is_plural
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import SCALES, number
from reportedly.values.numbers import UNITS as NUMBERS
from reportedly.values.when.clock import Clock
from reportedly.values.when.periods import add
from reportedly.values.when.readings import Reading
from reportedly.values.when.timewords import SETS, UNIT_CODES, UNITS, VAGUE, WEEKDAYS, month_at

_SPANS: Final = frozenset(
    {"last", "past", "next", "first", "coming", "previous", "following", "final", "latest", "recent", "whole", "entire",
     "full", "preceding", "other", "same", "good", "additional", "all"}
)  # fmt: skip
_BOUNDS: Final = (
    ("more", "than"), ("less", "than"), ("at", "least"), ("at", "most"), ("up", "to"), ("no", "more", "than"),
    ("about",), ("nearly",), ("almost",), ("around",), ("approximately",), ("roughly",), ("some",), ("only",),
    ("just",), ("over",), ("under",), ("another",),
)  # fmt: skip
_STRESSED: Final = frozenset(
    {"more", "full", "long", "consecutive", "straight", "whole", "additional", "calendar", "other"}
)
_WHOLES: Final = frozenset({"full", "whole", "entire"})
_NO_SPAN: Final = frozenset({"second", "minute", "quarter"})  # more often a number or a part than a length
_CLOSES: Final = frozenset({".", "'", '"', "”", "''"})
_WHOLE: Final = frozenset({"whole", "entire", "full", "first", "final", "past", "all"})
_LEADING: Final = frozenset({"for", "within", "in", "over", "after", "of", "through"})
_WAYS: Final = {"last": -1, "past": -1, "next": 1, "coming": 1}
_COUNTED: Final = frozenset({"day", "week", "fortnight", "month", "quarter", "year", "decade"})
_FARTHEST: Final = 99  # units of time that are counted from today
_MOST: Final = 1_000_000_000  # units of time; more is no length
_BARE: Final = frozenset({"days", "weeks", "months", "years", "decades", "centuries"})
_CODES: Final = {**UNIT_CODES, "night": "D", "weekend": "WE"}
_HALVES: Final = {"year": ("M", 6), "hour": ("M", 30), "minute": ("S", 30), "day": ("TH", 12)}
_RATED: Final = frozenset({"each", "every"})


def length(tokens: Tokens, i: int, clock: Clock) -> Reading | None:
    """Return the duration or repeated time that starts at token `i`."""
    return _repeated(tokens, i, clock) or _long(tokens, i) or _year_ended(tokens, i) or _duration(tokens, i, clock)


def _year_ended(tokens: Tokens, i: int) -> Reading | None:
    """Read "the fiscal year" of "the fiscal year ended March 31": twelve months that no year names."""
    j = i + (tokens.lows[i] == "the")
    j += tokens.lows[j] in {"fiscal", "financial", "business"}
    if tokens.lows[j] != "year" or tokens.lows[j + 1] not in {"ended", "ending"}:
        return None
    return Reading(first=i, last=j + 1, kind="duration", duration="P1Y")


def _long(tokens: Tokens, i: int) -> Reading | None:
    """Read "day-long" and "decades-long"."""
    low = tokens.lows[i]
    unit = UNITS.get(low)
    if unit is None or unit not in _CODES or tokens.words[i + 1] != "-" or tokens.lows[i + 2] != "long":
        return None
    return Reading(first=i, last=i + 3, kind="duration", duration=_iso("1" if unit == low else "X", unit))


def _duration(tokens: Tokens, i: int, clock: Clock) -> Reading | None:
    j = _after_bound(tokens, i)
    j += tokens.lows[j] == "the" and tokens.lows[j + 1] in _SPANS
    spanned = tokens.lows[j] in _SPANS
    if tokens.lows[i] == "another" and UNITS.get(tokens.lows[j]) == tokens.lows[j] and j > i:
        return Reading(first=i, last=j + 1, kind="duration", duration=_iso("1", tokens.lows[j]))
    amount = _amount(tokens, j + spanned, spanned=spanned)
    if amount is None:
        return None
    count, k = amount
    k += tokens.words[k] == "-"
    k += tokens.lows[k] in _STRESSED
    unit = UNITS.get(tokens.lows[k])
    if unit is None or unit not in _CODES or _is_no_length(tokens, k, unit):
        return None
    k += 1
    if tokens.lows[k] == "and" and tokens.lows[k + 1] == "a" and tokens.lows[k + 2] == "half":
        count, k = f"{count}.5", k + 3
    days = _from_now(clock.published, tokens.lows[j], count, unit) if spanned and clock.published else None
    return Reading(first=i, last=k, kind="duration", duration=_iso(count, unit), days=days)


def _from_now(today: date, step: str, count: str, unit: str) -> tuple[date, date] | None:
    """Return the days of "the past three months" and "the next two weeks"; None where the length is not counted."""
    way = _WAYS.get(step)
    if way is None or unit not in _COUNTED or not count.isdecimal() or int(count) > _FARTHEST:
        return None
    other = add(today, way * int(count), unit)
    return (other, today) if way < 0 else (today, other)


def _after_bound(tokens: Tokens, i: int) -> int:
    """Return the token after "more than", "at least" and the like."""
    for bound in _BOUNDS:
        end = i + len(bound)
        if tuple(tokens.lows[i:end]) == bound and tokens.lows[end] != "the":
            return end
    return i


def _is_no_length(tokens: Tokens, k: int, unit: str) -> bool:
    """True for ages, dates ("two years ago"), names ("24 Hours") and quarters of something; the unit is token `k`."""
    if _is_age(tokens, k + 1) or _is_date(tokens, k + 1):
        return True
    words = tokens.words
    if words[k][:1].isupper() and words[k - 1][:1].isdecimal() and words[k + 1] in _CLOSES:
        return True
    return unit == "quarter" and (words[k - 1] == "-" or tokens.lows[k + 1] == "of")


def _is_date(tokens: Tokens, k: int) -> bool:
    """True for "two years ago" and "three days later", which are dates."""
    low = tokens.lows[k]
    return low in {"ago", "later", "earlier", "afterwards", "hence"} or (
        low == "before" and not tokens.lows[k + 1].isalpha()
    )


def _amount(tokens: Tokens, j: int, *, spanned: bool) -> tuple[str, int] | None:
    """Return how many units, "X" where nobody counted, and the token after."""
    low = tokens.lows[j]
    if low in {"a", "an", "one"} and tokens.lows[j + 1] not in VAGUE:
        return _article(tokens, j)
    if low == "half":
        return "0.5", j + 1 + (tokens.lows[j + 1] in {"a", "an"})
    at = j + (low == "a")
    if tokens.lows[at] in VAGUE:
        return VAGUE[tokens.lows[at]], at + 1 + (tokens.lows[at + 1] == "of")
    return _no_number(tokens, j, spanned=spanned) if low in UNITS else _number(tokens, j)


def _article(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read "a week" and "an entire year", "one million years"; not "a second" nor the rate "a year"."""
    low, following = tokens.lows[j], tokens.lows[j + 1]
    if low != "one" and (following == "second" or _is_rate(tokens, j)):
        return None
    return ("1", j + 1) if following in UNITS or following in _WHOLES else _number(tokens, j)


def _no_number(tokens: Tokens, j: int, *, spanned: bool) -> tuple[str, int] | None:
    """Read "for years", "the past months", "the whole week"."""
    low = tokens.lows[j]
    if UNITS[low] != low:
        return ("X", j) if spanned or (low in _BARE and tokens.lows[j - 1] in _LEADING) else None
    return ("1", j) if spanned and tokens.lows[j - 1] in _WHOLE and low not in _NO_SPAN else None


def _number(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read "three", "18", "two to three", "three quarters" (of a year they would be a part)."""
    found = number(tokens, j)
    if found is None:
        return None
    if found.form == "part" and found.value < 1:
        whole = NUMBERS.get(tokens.lows[j])
        return (str(whole), j + 1) if whole and tokens.lows[j + 1] in {"quarters", "quarter"} else None
    if found.form == "several" or found.value != found.high:
        return "X", found.last + (tokens.lows[found.last] == "of")
    if found.value >= _MOST:
        return None
    last = found.last
    if tokens.lows[last] in {"to", "-", "or", "–"} and (more := number(tokens, last + 1)) and more.form != "several":
        found = more
    return f"{found.value:.9g}", found.last


def _is_rate(tokens: Tokens, j: int) -> bool:
    """True for the "a year" of "$33 million a year" and "four flights a week": it belongs to the amount."""
    before = tokens.lows[j - 1]
    return (
        before[-1:].isdecimal()
        or before in SCALES
        or (tag(tokens, j - 1) == "N" and is_plural(before))
        or before in {"%", "percent"}
    )


def _is_age(tokens: Tokens, k: int) -> bool:
    """True for "17-year-old" and "five years of age", and for dates: "two years ago"."""
    at = k + (tokens.words[k] == "-")
    return tokens.lows[at] in {"old", "olds"} or (tokens.lows[k] == "of" and tokens.lows[k + 1] == "age")


def _iso(count: str, unit: str) -> str:
    code = _CODES[unit]
    if unit in {"decade", "century"} and count != "X":
        return f"P{int(float(count) * (10 if unit == 'decade' else 100))}Y"
    if count.endswith(".5") and unit in _HALVES:
        smaller, half = _HALVES[unit]
        whole = int(float(count))
        first = _iso(str(whole), unit) if whole else "PT" if smaller in "HMS" and unit in {"hour", "minute"} else "P"
        return f"{first}{half}{smaller}"
    if code == "Q" and count != "X":
        return f"P{int(float(count) * 3)}M"
    if code == "2W":
        return f"P{int(float(count) * 2)}W" if count != "X" else "PXW"
    return f"P{code[0]}{count}{code[1]}" if code in {"TS", "TM", "TH"} else f"P{count}{code}"


def _repeated(tokens: Tokens, i: int, clock: Clock) -> Reading | None:
    low = tokens.lows[i]
    if low in SETS:
        return Reading(first=i, last=i + 1, kind="set", duration=SETS[low])
    if low in _RATED:
        return _every(tokens, i, clock)
    if low.endswith("s") and low[:-1] in WEEKDAYS and tokens.lows[i + 1] != "ago":
        return Reading(first=i, last=i + 1, kind="set", duration=f"XXXX-WXX-{WEEKDAYS[low[:-1]] + 1}")
    if low in {"a", "an", "per"} and tokens.lows[i + 1] in UNIT_CODES and _rated(tokens, i):
        return Reading(first=i, last=i + 2, kind="set", duration=_iso("1", tokens.lows[i + 1]))
    return None


def _every(tokens: Tokens, i: int, _: Clock) -> Reading | None:
    """Every day, each July, every two weeks, every other year, every Sunday."""
    j = i + 1
    if month := month_at(tokens, j):
        return Reading(first=i, last=month[1], kind="set", duration=f"XXXX-{month[0]:02d}")
    count = 2 if tokens.lows[j] == "other" else 1
    j += count == 2
    if tokens.lows[j] in WEEKDAYS:
        return Reading(first=i, last=j + 1, kind="set", duration=f"XXXX-WXX-{WEEKDAYS[tokens.lows[j]] + 1}")
    found = number(tokens, j)
    if found is not None and isinstance(found.value, int):
        count, j = found.value, found.last
    unit = UNITS.get(tokens.lows[j])
    return Reading(first=i, last=j + 1, kind="set", duration=_iso(str(count), unit)) if unit in _CODES else None


def _rated(tokens: Tokens, i: int) -> bool:
    """True for "three times a week": the rate of an amount ("$33 million a year") belongs to the amount."""
    before = tokens.lows[i - 1] if i else ""
    return before in {"times", "once", "twice"}
