"""Reads numbers in digits: grouping, decimals, fractions, powers of ten, scale words after them."""

import re

from reportedly.values.language.tokens import Tokens
from reportedly.values.measures.numerals import (
    LONGEST,
    SLASHES,
    VULGAR,
    Numeral,
    and_a_part,
    and_half,
    exact,
    scaled_part,
    scales_after,
    step_of,
)  # fmt: skip

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")  # 1,234,567.8
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")  # 12,34,567
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")  # 1.234.567 and 1.234,5
_POINT = re.compile(r"\d*\.\d+")
_COMMA = re.compile(r"\d+,\d+")
_LARGEST = 10 ** (LONGEST - 3)  # to which no further group of three is joined
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def digits(word: str, *, continental: bool = False) -> tuple[int, int] | None:
    """Return (mantissa, decimals) of a run of digits, points and commas, or None for a date, version or list."""
    if word.isdecimal():
        return (int(word), 0) if len(word) <= LONGEST else None
    if len(word) > 2 * LONGEST:
        return None
    if _DOTTED.fullmatch(word) or (continental and word.count(".") + word.count(",") == 1):
        word = _continental(word)
    elif _GROUPED.fullmatch(word) or _INDIAN.fullmatch(word):
        word = word.replace(",", "")
    elif _COMMA.fullmatch(word):
        word = word.replace(",", ".")
    if word.isdecimal():
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


def from_digits(tokens: Tokens, i: int, *, continental: bool) -> Numeral | None:
    """Return the number in digits at token `i` with its fraction and scale words, None where there is none."""
    first = i
    read = digits(tokens.words[i], continental=continental)
    if read is None:
        return None
    mantissa, decimals = read
    i += 1
    if tokens.words[first] == "10" and (alone := _power_of_ten(tokens, i)):
        return alone
    if not decimals:
        mantissa, i = _blank_groups(tokens, i, mantissa)
        if part := _fraction_after(tokens, first, i, mantissa):
            return scaled_part(tokens, part)
    if power := _power_after(tokens, i):
        exponent, i = power
        decimals, scale = decimals + max(-exponent, 0), 10 ** max(exponent, 0)
        value = exact(mantissa, decimals, scale)
        return Numeral(first, i, value, value, exact(1, decimals, scale), "digits", scale if scale > 1 else 0)
    scale, i = scales_after(tokens, i)
    value = exact(mantissa, decimals, scale)
    if scale >= 1000 and (half := and_half(tokens, i)):
        value = round(value + half[0] * scale)
        return Numeral(first, half[1], value, value, scale // 10, "digits", scale)
    return Numeral(first, i, value, value, step_of(mantissa, decimals, scale), "digits", scale)


def _blank_groups(tokens: Tokens, i: int, mantissa: int) -> tuple[int, int]:
    """Join "816 000": a first group of one to three digits, then groups of exactly three after single blanks."""
    if mantissa > 999 or mantissa == 0:
        return mantissa, i
    while (
        mantissa < _LARGEST and tokens.words[i : i + 2] == [",", "000"] and tokens.starts[i + 1] == tokens.ends[i] + 1
    ):
        mantissa, i = mantissa * 1000, i + 2  # "80, 000": a blank slipped in
    sure = _is_group(tokens, i) and _is_group(tokens, i + 1)  # "1 414 021 100": two such groups are no list
    while (
        mantissa < _LARGEST
        and _is_group(tokens, i)
        and (sure or tokens.words[i] == "000" or tokens.text[tokens.ends[i - 1]] in "\u00a0\u2009\u202f")
    ):
        mantissa = mantissa * 1000 + int(tokens.words[i])
        i += 1
    return mantissa, i


def _is_group(tokens: Tokens, i: int) -> bool:
    """True for three digits after a single blank."""
    return len(tokens.words[i]) == 3 and tokens.words[i].isdecimal() and tokens.starts[i] == tokens.ends[i - 1] + 1


def _fraction_after(tokens: Tokens, first: int, i: int, whole: int) -> Numeral | None:
    """Read "1/2", "10 1/2", "2½" and "11 and a half" where `whole` was read up to token `i`."""
    words = tokens.words
    if (part := and_a_part(tokens, i)) and tokens.lows[part[1]] != "of":  # not "40 and a quarter of the fleet"
        return Numeral(first, part[1], whole + part[0], whole + part[0], 0, "part")
    if words[i] in VULGAR and tokens.starts[i] - tokens.ends[i - 1] <= 1:
        value = whole + VULGAR[words[i]]
        return Numeral(first, i + 1, value, value, 0, "part")
    if words[i] in SLASHES and words[i + 1].isdecimal() and i == first + 1 and _small_fraction(tokens, i):
        value = whole / int(words[i + 1])
        return Numeral(first, i + 2, value, value, 0, "part")
    i += words[i] == "-" and tokens.glued(i) and tokens.glued(i + 1)  # "5-1/2"
    if words[i].isdecimal() and words[i + 1] in SLASHES and words[i + 2].isdecimal() and _small_fraction(tokens, i + 1):
        value = whole + int(words[i]) / int(words[i + 2])
        return Numeral(first, i + 3, value, value, 0, "part")
    return None


def _small_fraction(tokens: Tokens, slash: int) -> bool:
    """True for 3/8 and 1/16, not for 9/11, 24/7, 2012/13 or 1/2/2020."""
    top, bottom = tokens.words[slash - 1], tokens.words[slash + 1]
    if not (top.isdecimal() and len(top) < 4 and len(bottom) < 5 and tokens.glued(slash) and tokens.glued(slash + 1)):
        return False
    whole = int(bottom)
    if tokens.words[slash + 2][:1].isdecimal():
        return False
    whole_of = tokens.lows[slash + 2] == "of" and whole > 1  # "1/40 of the length"
    usual = whole_of or whole in {2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 128, 100, 1000}
    return usual and 0 < int(top) < whole and tokens.words[slash + 2] not in SLASHES


def _power_after(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Read "x10-3", "×10^6" and "e9" glued to digits: the exponent and the token after."""
    words, lows = tokens.words, tokens.lows
    if lows[i] == "e" and tokens.glued(i) and tokens.glued(i + 1):
        return _signed_power(tokens, i + 1)
    if lows[i] in {"x", "×", "*"} and words[i + 1] == "10":
        j = i + 2
        if words[j] == "^":
            return _signed_power(tokens, j + 1)
        if words[j] in {"-", "−"} and tokens.glued(j):
            return _signed_power(tokens, j)
        return _raised_power(tokens, j)
    return None


def _power_of_ten(tokens: Tokens, i: int) -> Numeral | None:
    """Read "10^6" and "10⁶" where the 10 stands before token `i`."""
    power = _signed_power(tokens, i + 1) if tokens.words[i] == "^" else _raised_power(tokens, i)
    if power is None:
        return None
    exponent, last = power
    scale = 10 ** max(exponent, 0)
    value = exact(1, max(-exponent, 0), scale)
    return Numeral(i - 1, last, value, value, value, "digits", scale if scale > 1 else 0)


def _raised_power(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Read the "⁻³" of "10⁻³"."""
    negative = tokens.words[i] == "⁻"
    j = i + negative
    exponent = tokens.words[j].translate(_RAISED)
    if not (tokens.glued(i) and tokens.glued(j) and exponent.isascii() and exponent.isdecimal() and len(exponent) < 3):
        return None
    return (-int(exponent) if negative else int(exponent)), j + 1


def _signed_power(tokens: Tokens, i: int) -> tuple[int, int] | None:
    negative = tokens.words[i] in {"-", "−"}
    i += negative or tokens.words[i] == "+"
    exponent = tokens.words[i]
    if not exponent.isdecimal() or len(exponent) > 2:
        return None
    return (-int(exponent) if negative else int(exponent)), i + 1
