"""The words of time as the table has them, and the small readings every date is made of."""

from typing import Final

from reportedly.values.language.tables import rows
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import number
from reportedly.values.when.periods import Grain

_ROWS = rows("date_words.csv")


def _of(*kinds: str) -> dict[str, str]:
    return {row["word"]: row["value"] for row in _ROWS if row["kind"] in kinds}


def _numbers(*kinds: str) -> dict[str, int]:
    return {word: int(value) for word, value in _of(*kinds).items()}


MONTHS: Final = _numbers("month", "short month")
SHORT_MONTHS: Final = frozenset(_of("short month"))
WEEKDAYS: Final = _numbers("weekday")
SHORT_WEEKDAYS: Final = _numbers("short weekday")
SEASONS: Final = _numbers("season")
UNIT_CODES: Final = _of("unit")
UNITS: Final = {**{unit: unit for unit in UNIT_CODES}, **_of("units")}
ADVERBS: Final = _numbers("adverb")
DAY_PARTS: Final = _of("part of day")
REFERENCES: Final = _of("reference")
SETS: Final = _of("set")
ORDINALS: Final = _numbers("ordinal")
DECADES: Final = _numbers("decade")
STEPS: Final = _numbers("step")
PARTS: Final = _of("part")
VAGUE: Final = _of("vague number")
ZONES: Final = _of("zone")
HOLIDAYS: Final = {name: _of("holiday")[name] for name in sorted(_of("holiday"), key=len, reverse=True)}
SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})
GRAINS: Final[dict[str, Grain]] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "century": "century", "weekend": "weekend", "season": "season",
}  # fmt: skip
_BEFORE_MONTH = frozenset(
    ["in", "since", "until", "till", "by", "of", "from", "to", "through", "during", "last", "next", "this", "early",
     "late", "mid", "and", "on", "before", "after", "between", "each", "every", "that", "for", "around", "-", "–", "("]
)  # fmt: skip


def month_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Return the number of the month named at token `i` and the token after it (and after the point of "Sept.")."""
    low = tokens.lows[i]
    number_ = MONTHS.get(low)
    if number_ is None:
        return None
    end = i + 1
    dotted = tokens.words[end] == "." and low in SHORT_MONTHS and not tokens.words[end + 1][:1].isupper()
    if not _is_month(tokens, i, low):
        return None
    return number_, end + dotted


def _is_month(tokens: Tokens, i: int, low: str) -> bool:
    """False for the verb may, the march of an army, and Jan the name."""
    beside = (
        tokens.words[i + 1][:1].isdecimal() or tokens.words[i - 1][-1:].isdecimal() or tokens.lows[i - 1] in SUFFIXES
    )
    if low in SHORT_MONTHS:
        return beside or (tokens.words[i + 1] == "." and tokens.words[i][:1].isupper())
    if not tokens.words[i][:1].isupper():
        return low not in {"may", "march", "august"} and (beside or tokens.lows[i - 1] in _BEFORE_MONTH)
    if low in {"may", "march", "august", "april", "june"}:
        owned = tokens.lows[i - 1] in {"a", "the", "its", "their", "his"} and tokens.lows[i + 1] not in {
            "on",
            "of",
            "for",
            "to",
            "in",
        }
        return (
            beside
            or owned
            or tokens.lows[i - 1] in _BEFORE_MONTH
            or (tokens.lows[i + 1] in {",", "of"} and tokens.lows[i + 2] != "the")
        )
    return True


def day_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Return a day of the month at token `i` ("5", "5th", "eighth") and the token after it."""
    word = tokens.words[i]
    if word.isdecimal() and len(word) < 3 and 1 <= int(word) <= 31:
        suffixed = tokens.lows[i + 1] in SUFFIXES and tokens.glued(i + 1)
        return int(word), i + 1 + suffixed
    if tokens.lows[i] in ORDINALS:
        return ORDINALS[tokens.lows[i]], i + 1
    if tokens.lows[i] in {"twenty", "thirty"}:
        j = i + 1 + (tokens.words[i + 1] == "-")
        below = ORDINALS.get(tokens.lows[j], 99)
        tens = 20 if tokens.lows[i] == "twenty" else 30
        return (tens + below, j + 1) if below < 10 and tens + below <= 31 else None
    return None


def year_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Return a year in digits or words at token `i` ("1998", "nineteen ninety-six") and the token after it."""
    word = tokens.words[i]
    if len(word) == 4 and word.isdecimal():
        return (int(word), i + 1) if 1000 <= int(word) < 2100 else None
    if tokens.lows[i] not in {"nineteen", "eighteen", "twenty"}:
        return None
    later = number(tokens, i + 1)
    if later is None or later.form != "words" or not isinstance(later.value, int) or not 10 <= later.value <= 99:
        return None
    hundred = {"nineteen": 1900, "eighteen": 1800, "twenty": 2000}[tokens.lows[i]]
    return hundred + later.value, later.last
