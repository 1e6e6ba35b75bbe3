"""Reads one number as written: digits in any grouping, words, fractions, scales, powers of ten."""

import re
from typing import NamedTuple

from reportedly.records.value import Number
from reportedly.values.language.tables import rows
from reportedly.values.language.tokens import Tokens

_ROWS = rows("number_words.csv")


def _kind(kind: str) -> dict[str, int]:
    return {row["word"]: int(row["value"]) for row in _ROWS if row["kind"] == kind}


UNITS = _kind("unit")
TENS = _kind("ten")
HUNDRED = _kind("hundred")
SCALES = _kind("scale")
LETTERS = _kind("letter")
SEVERAL = _kind("several")
PARTS = {row["word"]: float(row["value"]) for row in _ROWS if row["kind"] == "part"}
VULGAR = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅙": 1 / 6,
          "⅚": 5 / 6, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}  # fmt: skip
STARTS = frozenset({*UNITS, *TENS, *HUNDRED, *PARTS, *SEVERAL, *VULGAR, "million", "billion", "trillion", "dozen"})
_SLASHES = frozenset("/⁄∕")
_DASHES = frozenset("-‐‑–")
_LONGEST = 24  # more digits than any count in the news; keeps hostile strings cheap

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")  # 1,234,567.8
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")  # 12,34,567
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")  # 1.234.567 and 1.234,5
_POINT = re.compile(r"\d*\.\d+")
_COMMA = re.compile(r"\d+,\d+")


class Numeral(NamedTuple):
    """A number and the tokens it takes; `high` differs from `value` in "tens of thousands" only.

    `form` is digits, words, part (of one) or several.
    """

    first: int
    last: int
    value: Number
    high: Number
    step: Number
    form: str
    scale: Number = 1

    @property
    def scaled(self) -> bool:
        """True where a scale word or power stands with the digits."""
        return self.scale != 1


def exact(mantissa: int, decimals: int, scale: int) -> Number:
    """Return mantissa / 10**decimals x scale, as an integer where it is one."""
    top, bottom = mantissa * scale, 10**decimals
    return top // bottom if top % bottom == 0 else top / bottom


def digits(word: str, *, continental: bool = False) -> tuple[int, int] | None:
    """Return (mantissa, decimals) of a run of digits, points and commas, or None for a date, version or list."""
    if word.isdigit():
        return (int(word), 0) if len(word) <= _LONGEST else None
    if len(word) > 2 * _LONGEST:
        return None
    if _DOTTED.fullmatch(word) or (continental and word.count(".") + word.count(",") == 1):
        word = _continental(word)
    elif _GROUPED.fullmatch(word) or _INDIAN.fullmatch(word):
        word = word.replace(",", "")
    elif _COMMA.fullmatch(word):
        word = word.replace(",", ".")
    if word.isdigit():
        return int(word), 0
    if not _POINT.fullmatch(word):
        return None
    whole, _, fraction = word.partition(".")
    return int(whole + fraction), len(fraction)


def _continental(word: str) -> str:
    head, mark, tail = (
        word.replace(".", "").partition(",")
        if "," in word or len(word.rsplit(".", maxsplit=1)[-1]) == 3
        else (word, "", "")
    )
    return head + ("." + tail if mark else "")


def step_of(mantissa: int, decimals: int, scale: int) -> Number:
    """Return the size of the last digit that was meant: a scale word or a decimal is explicit, zeros count from the third."""
    if scale > 1 or decimals:
        return exact(1, decimals, scale)
    text = str(mantissa)
    zeros = len(text) - len(text.rstrip("0"))
    return int(10 ** min(zeros, max(len(text) - 2, 0)))


def number(tokens: Tokens, i: int, *, continental: bool = False) -> Numeral | None:
    """Return the number that starts at token `i`, the longest reading, or None."""
    low = tokens.lows[i]
    if low[-1:].isdigit():
        return _from_digits(tokens, i, continental=continental)
    if low in VULGAR:
        return Numeral(i, i + 1, VULGAR[low], VULGAR[low], 0, "part")
    if low in SEVERAL:
        return _several(tokens, i)
    return _from_words(tokens, i)


def _from_digits(tokens: Tokens, i: int, *, continental: bool) -> Numeral | None:
    first = i
    read = digits(tokens.words[i], continental=continental)
    if read is None:
        return None
    mantissa, decimals = read
    i += 1
    if not decimals:
        mantissa, i = _blank_groups(tokens, i, mantissa)
        if part := _fraction_after(tokens, first, i, mantissa):
            return _scaled_part(tokens, part)
    if power := _power_after(tokens, i):
        scale, i = power
        value = exact(mantissa, decimals, scale) if scale >= 1 else mantissa / 10**decimals * scale
        return Numeral(first, i, value, value, exact(1, decimals, 1) * scale, "digits", scale)
    scale, i = _scales_after(tokens, i)
    value = exact(mantissa, decimals, scale)
    return Numeral(first, i, value, value, step_of(mantissa, decimals, scale), "digits", scale)


def _blank_groups(tokens: Tokens, i: int, mantissa: int) -> tuple[int, int]:
    """Join "816 000": a first group of one to three digits, then groups of exactly three after single blanks."""
    if mantissa > 999 or mantissa == 0:
        return mantissa, i
    while tokens.words[i] == "," and tokens.words[i + 1] == "000" and tokens.starts[i + 1] == tokens.ends[i] + 1:
        mantissa, i = mantissa * 1000, i + 2  # "80, 000": a blank slipped in
    while (
        len(tokens.words[i]) == 3
        and tokens.words[i].isdigit()
        and tokens.starts[i] == tokens.ends[i - 1] + 1
        and (tokens.words[i] == "000" or tokens.text[tokens.ends[i - 1]] in "\u00a0\u2009\u202f")
    ):
        mantissa = mantissa * 1000 + int(tokens.words[i])
        i += 1
    return mantissa, i


def _fraction_after(tokens: Tokens, first: int, i: int, whole: int) -> Numeral | None:
    """Read "1/2", "10 1/2" and "2½" where `whole` was read up to token `i`."""
    words = tokens.words
    if words[i] in VULGAR and tokens.starts[i] - tokens.ends[i - 1] <= 1:
        value = whole + VULGAR[words[i]]
        return Numeral(first, i + 1, value, value, 0, "part")
    if words[i] in _SLASHES and words[i + 1].isdigit() and i == first + 1 and _small_fraction(tokens, i):
        value = whole / int(words[i + 1])
        return Numeral(first, i + 2, value, value, 0, "part")
    if words[i].isdigit() and words[i + 1] in _SLASHES and words[i + 2].isdigit() and _small_fraction(tokens, i + 1):
        value = whole + int(words[i]) / int(words[i + 2])
        return Numeral(first, i + 3, value, value, 0, "part")
    return None


def _small_fraction(tokens: Tokens, slash: int) -> bool:
    """True for 3/8 and 1/16, not for 9/11, 24/7, 2012/13 or 1/2/2020."""
    top, bottom = tokens.words[slash - 1], tokens.words[slash + 1]
    if not (top.isdigit() and len(top) < 4 and len(bottom) < 5 and tokens.glued(slash) and tokens.glued(slash + 1)):
        return False
    whole = int(bottom)
    if tokens.words[slash + 2][:1].isdigit():
        return False
    usual = whole in {2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 128, 100, 1000}
    return usual and 0 < int(top) < whole and tokens.words[slash + 2] not in _SLASHES


def _scaled_part(tokens: Tokens, part: Numeral) -> Numeral:
    scale, last = _scales_after(tokens, part.last)
    value = part.value * scale
    value = int(value) if value == int(value) else value
    return part._replace(last=last, value=value, high=value, step=scale if scale > 1 else 0, scale=scale)


def _power_after(tokens: Tokens, i: int) -> tuple[Number, int] | None:
    """Read "x10-3", "×10^6" and "e9" glued to digits: the factor and the token after."""
    words, lows = tokens.words, tokens.lows
    if lows[i] == "e" and tokens.glued(i) and tokens.glued(i + 1):
        return _signed_power(tokens, i + 1)
    if lows[i] in {"x", "×", "*"} and words[i + 1] == "10":
        j = i + 2
        if words[j] == "^":
            return _signed_power(tokens, j + 1)
        if words[j] in {"-", "−"} and tokens.glued(j):
            return _signed_power(tokens, j)
    return None


def _signed_power(tokens: Tokens, i: int) -> tuple[Number, int] | None:
    negative = tokens.words[i] in {"-", "−"}
    i += negative or tokens.words[i] == "+"
    exponent = tokens.words[i]
    if not exponent.isdigit() or len(exponent) > 2:
        return None
    power = int(exponent)
    return (10.0**-power if negative else 10**power), i + 1


def _scales_after(tokens: Tokens, i: int) -> tuple[int, int]:
    """Return the product of the scale words from token `i` on ("hundred thousand", "- million"), and the token after."""
    scale = 1
    while True:
        j = i + 1 if tokens.words[i] in _DASHES and tokens.lows[i + 1] in SCALES else i
        found = SCALES.get(tokens.lows[j]) or HUNDRED.get(tokens.lows[j])
        if not found or scale * found > 10**18:
            return scale, i
        scale *= found
        i = j + 1


def _several(tokens: Tokens, i: int) -> Numeral | None:
    """Read "tens of thousands" (20,000 to 99,999), "dozens", "hundreds of millions"."""
    lows = tokens.lows
    scale = SEVERAL[lows[i]]
    first, i = i, i + 1
    while lows[i] == "of" and lows[i + 1] in SEVERAL:
        scale *= SEVERAL[lows[i + 1]]
        i += 2
    if scale == 10 or (lows[first] == "scores" and lows[i] != "of"):
        return None
    return Numeral(first, i, 2 * scale, _below(scale), scale, "several", scale)


def _below(scale: int) -> int:
    return 99 if scale in {12, 20} else scale * 10 - 1


def _from_words(tokens: Tokens, i: int) -> Numeral | None:
    lows = tokens.lows
    if lows[i] in PARTS:
        return _half(tokens, i)
    whole = _below_thousand(tokens, i)
    if whole is None:
        if lows[i] not in SCALES:
            return None
        whole = (1, i)  # "million", after "a": the article is read by who calls
    value, last = whole
    if part := _and_a_part(tokens, last):
        return _with_part(tokens, i, value, part)
    if part_of := _parts_after(tokens, last):
        whole_part = Numeral(i, last + 1 + (lows[last] in _DASHES), value * part_of, value * part_of, 0, "part")
        return _scaled_part(tokens, whole_part)
    return _groups(tokens, i, value, last)


def _groups(tokens: Tokens, first: int, value: int, last: int) -> Numeral:
    """Add up "two million three hundred thousand and five"; each scale must be smaller than the one before."""
    total, smallest, group = 0, 10**18, value
    step: Number = 1
    while True:
        scale, after = _scales_after(tokens, last)
        if scale == 1 or scale >= smallest:
            total, step = total + group, (1 if group or not total else step)
            break
        total, step, smallest, last = total + group * scale, scale, scale, after
        more = _below_thousand(tokens, after + (tokens.lows[after] == "and"))
        if more is None or more[0] >= smallest or more[0] == 0 or not _continues(tokens, after, more[1], smallest):
            break
        group, last = more
    if step == 1:
        step = step_of(total, 0, 1)
    return Numeral(first, last, total, total, step, "words", smallest if smallest < 10**18 else 1)


def _continues(tokens: Tokens, after: int, last: int, smallest: int) -> bool:
    """True where the next group belongs to the number: "two thousand and five", not "two million and three dogs"."""
    if tokens.lows[after] != "and":
        return True
    scale, _ = _scales_after(tokens, last)
    return scale > 1 or smallest == 1000


def _below_thousand(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Return the value and the token after "three hundred and twenty-eight", or None."""
    small = _below_hundred(tokens, i)
    lows = tokens.lows
    if small is None and lows[i] != "hundred":
        return None
    value, i = small or (1, i)
    if lows[i] != "hundred":
        return value, i
    value, i = value * 100, i + 1
    rest = _below_hundred(tokens, i + (lows[i] == "and"))
    return (value + rest[0], rest[1]) if rest else (value, i)


def _below_hundred(tokens: Tokens, i: int) -> tuple[int, int] | None:
    lows = tokens.lows
    if lows[i] in UNITS:
        return UNITS[lows[i]], i + 1
    if lows[i] not in TENS:
        return None
    j = i + 2 if lows[i + 1] in _DASHES else i + 1
    below = UNITS.get(lows[j], 0)
    return (TENS[lows[i]] + below, j + 1) if 0 < below < 10 else (TENS[lows[i]], i + 1)


def _and_a_part(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """Read "and a half", "and three quarters"."""
    lows = tokens.lows
    if lows[i] in _DASHES and lows[i + 1] == "and":
        i += 1
    if lows[i] != "and":
        return None
    i += 1 + (lows[i + 1] in _DASHES)
    if lows[i] in {"a", "an"} or lows[i] in UNITS:
        times = UNITS.get(lows[i], 1)
        i += 1 + (lows[i + 1] in _DASHES)
        return (times * PARTS[lows[i]], i + 1) if lows[i] in PARTS else None
    return None


def _with_part(tokens: Tokens, first: int, whole: int, part: tuple[float, int]) -> Numeral:
    scale, last = _scales_after(tokens, part[1])
    value = (whole + part[0]) * scale
    value = int(value) if value == int(value) else value
    return Numeral(first, last, value, value, scale / 2 if scale > 1 else 0.5, "words", scale)


def _parts_after(tokens: Tokens, i: int) -> float | None:
    """Return the part in "two thirds" and "one-fifth"."""
    j = i + 1 if tokens.lows[i] in _DASHES else i
    return PARTS.get(tokens.lows[j])


def _half(tokens: Tokens, i: int) -> Numeral | None:
    """Read "half", "half a million", "a quarter billion"; other parts need a count or an article before them."""
    lows = tokens.lows
    part = PARTS[lows[i]]
    j = i + 1 + (lows[i + 1] in _DASHES)
    if lows[j] in {"a", "an"} and (lows[j + 1] in SCALES or lows[j + 1] == "hundred"):
        j += 1
    scale, last = _scales_after(tokens, j)
    if scale > 1:
        return Numeral(i, last, round(part * scale), round(part * scale), scale / 10, "words", scale)
    return Numeral(i, i + 1, part, part, 0, "part")
