"""Reads years, decades and centuries: "1998", "fiscal 1998", "241 BC", "the late 1970s", "the 19th century"."""

from typing import Final

from reportedly.values.language.grammar import tag
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import number
from reportedly.values.units import table
from reportedly.values.when.clock import Clock
from reportedly.values.when.periods import Grain, Period
from reportedly.values.when.readings import Reading
from reportedly.values.when.timewords import DECADES, MONTHS, ORDINALS, SUFFIXES, year_at

_DASHES = frozenset("-‐‑–—")
_ERAS: Final = {"bc": -1, "b.c.": -1, "bce": -1, "ad": 1, "a.d.": 1}
_OWN = frozenset({"his", "her", "their", "my", "your", "our", "its"})
_LIKELY: Final = (1900, 2050)  # four digits between are a year wherever nothing speaks against it
_NUMBERED: Final = frozenset({"$", "£", "€", "#", "no", "flight", "page", "room"})
_OPENS_YEAR: Final = frozenset({"(", "-", "–", "—", "'", '"', "“", "[", "/", "‘", "’"})
_YEAR_AFTER: Final = frozenset(
    {"in", "since", "from", "until", "till", "by", "of", "during", "between", "and", "before", "after", "circa",
     "around", "about", "to", "the", "year", "early", "late", "mid", "through", "throughout", "(", "-", "–", "—", "or",
     "fiscal", "spring", "summer", "fall", "autumn", "winter", "that", "than", "for", ","}
)  # fmt: skip


def decade(tokens: Tokens, j: int, _: Clock) -> Reading | None:
    """The 1970s, the '80s, the nineties; not a man in his 30s."""
    before = tokens.lows[j - 1] if j else ""
    k = j + (tokens.words[j] in {"'", "’"})
    word = tokens.words[k]
    if tokens.lows[j] in DECADES and before not in _OWN:
        return Reading(first=j, last=j + 1, period=Period(grain="decade", year=1900 + DECADES[tokens.lows[j]]))
    plural = tokens.glued(k + 1) and tokens.lows[k + 1] in {"s", "'s", "’s"}
    if not (word.isdecimal() and word.endswith("0") and plural) or before in _OWN:
        return None
    if len(word) == 4 and 1000 <= int(word) < 2100:
        grain: Grain = "century" if word.endswith("00") and int(word) != 2000 else "decade"
        return Reading(first=j, last=k + 2, period=Period(grain=grain, year=int(word)))
    if len(word) == 2 and (k > j or before in {"the", "late", "early", "mid", "-"}) and int(word) >= 20:
        return Reading(first=j, last=k + 2, period=Period(grain="decade", year=1900 + int(word)))
    return None


def century(tokens: Tokens, j: int, _: Clock) -> Reading | None:
    """The 19th century, eighteenth-century, the 3rd century BC."""
    if tokens.words[j].isdecimal() and len(tokens.words[j]) < 3 and tokens.lows[j + 1] in SUFFIXES:
        which, k = int(tokens.words[j]), j + 2
    elif tokens.lows[j] in ORDINALS:
        which, k = ORDINALS[tokens.lows[j]], j + 1
    elif tokens.lows[j] == "twenty" and tokens.lows[j + 2] == "first":
        which, k = 21, j + 3
    else:
        return None
    k += tokens.words[k] in _DASHES
    if tokens.lows[k] not in {"century", "centuries"}:
        return None
    sign = _ERAS.get(tokens.lows[k + 1], 0)
    first = (which - 1) * 100 if sign >= 0 else -(which - 1) * 100
    return Reading(first=j, last=k + 1 + (sign != 0), period=Period(grain="century", year=first))


def year(tokens: Tokens, j: int, _: Clock) -> Reading | None:
    """1998, the year 1998, fiscal 1998, 241 BC, AD 70, nineteen ninety-six."""
    k = j + (tokens.lows[j] == "fiscal")
    k += tokens.lows[k] == "year" and year_at(tokens, k + 1) is not None
    if found := era(tokens, k):
        return Reading(first=j, last=found[1], period=Period(grain="year", year=found[0]))
    if k == j and tokens.lows[k] == "year" and (spelled := _spelled_year(tokens, k + 1)):
        return spelled
    found = year_at(tokens, k)
    if found is None or not (k > j or _is_year(tokens, k, found[1], found[0])):
        return None
    return Reading(first=j, last=found[1], period=Period(grain="year", year=found[0]))


def _spelled_year(tokens: Tokens, k: int) -> Reading | None:
    """Read "the year two thousand"."""
    found = number(tokens, k) if tokens.lows[k] in {"two", "one"} else None
    if found is None or not isinstance(found.value, int) or not 1000 <= found.value < 2100:
        return None
    return Reading(first=k - 1, last=found.last, period=Period(grain="year", year=found.value))


def era(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """Read "241 BC" and "AD 70": the year as astronomers count, where 1 BC is 0."""
    for digits, era, end in ((k, k + 1, k + 2), (k + 1, k, k + 2)):
        word, sign = tokens.words[digits], _ERAS.get(tokens.lows[era])
        if sign is not None and word.isdecimal() and len(word) < 5 and tokens.words[era][:1].isupper():
            return (int(word) if sign > 0 else 1 - int(word)), end
    return None


def _is_year(tokens: Tokens, k: int, end: int, year: int) -> bool:
    """True where four digits stand where a year stands, and count nothing."""
    if _glued_before(tokens, k) or _counts(tokens, end) or tokens.lows[k - 1] in _NUMBERED:
        return False
    before = tokens.lows[k - 1] if k else ""
    return _LIKELY[0] <= year < _LIKELY[1] or before in _YEAR_AFTER or not before or tag(tokens, k - 1) == "."


def _glued_before(tokens: Tokens, k: int) -> bool:
    """True where a sign or a name is written to the digits: "$1998", "MX-2000"."""
    if not k or not tokens.glued(k):
        return False
    before, owner = tokens.words[k - 1], tokens.lows[k - 2]
    if before not in _OPENS_YEAR:
        return True
    return before == "-" and owner.isalpha() and owner not in {"mid", "pre", "post", *MONTHS}


def _chained(tokens: Tokens, end: int) -> bool:
    """True for the rest of "2021-13-45", which is no date and no span of years."""
    words = tokens.words
    return words[end] == "-" and words[end + 1].isdecimal() and words[end + 2] == "-" and words[end + 3].isdecimal()


def _counts(tokens: Tokens, end: int) -> bool:
    """True where a unit follows the digits: "2000 metres", "1990%"."""
    if tokens.glued(end) and (tokens.words[end][:1] in {"%", ":", "°", "/"} or _chained(tokens, end)):
        return True
    found = table().at(tokens, end)
    measured = found is not None and found[0].kind != "currency" and len(tokens.words[end]) > 1
    return measured or tokens.lows[end] in {"percent", "million", "people"}
