"""Reads numbers in words: "three hundred and two thousand", "two thirds", "half a million", "tens of thousands"."""

from reportedly.records.value import Number
from reportedly.values.language.nouns import is_plural
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures.numerals import (
    DASHES,
    PARTS,
    SCALES,
    SEVERAL,
    TENS,
    UNITS,
    VAGUE,
    Numeral,
    and_a_part,
    and_half,
    exact,
    part_step,
    scaled_part,
    scales_after,
    step_of,
)  # fmt: skip


def several(tokens: Tokens, i: int) -> Numeral | None:
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


def vague(tokens: Tokens, i: int) -> Numeral | None:
    """Read "several hundred", "a few thousand" (two to nine of it) and "a couple of hundred" (two)."""
    j = i + 1 + (tokens.lows[i] == "couple" and tokens.lows[i + 1] == "of")
    scale, last = scales_after(tokens, j)
    if scale == 1:
        return None
    high = 2 * scale if VAGUE[tokens.lows[i]] > 1 else _below(scale)
    return Numeral(i, last, 2 * scale, high, scale, "several", scale)


def _below(scale: int) -> int:
    return 99 if scale in {12, 20} else scale * 10 - 1


def from_words(tokens: Tokens, i: int) -> Numeral | None:
    """Return the number in words at token `i`, None where there is none."""
    lows = tokens.lows
    if lows[i] in PARTS:
        return _half(tokens, i)
    whole = _below_thousand(tokens, i)
    if whole is None:
        if lows[i] not in SCALES:
            return None
        whole = (1, i)  # "million", after "a": the article is read by who calls
    value, last = whole
    if decimal := _point(tokens, i, value, last):
        return decimal
    if part := and_a_part(tokens, last):
        return _with_part(tokens, i, value, part)
    part_of = _parts_after(tokens, last)
    if part_of and (value * part_of < 1 or is_plural(tokens.lows[last + (tokens.lows[last] in DASHES)])):
        end = last + 1 + (lows[last] in DASHES)
        return scaled_part(tokens, Numeral(i, end, value * part_of, value * part_of, 0, "part"))
    return _groups(tokens, i, value, last)


def _point(tokens: Tokens, first: int, whole: int, i: int) -> Numeral | None:
    """Read "two point five million": the digits after the point are said one by one."""
    if tokens.lows[i] != "point":
        return None
    j = i + 1
    while 0 <= UNITS.get(tokens.lows[j], -1) < 10 and j < i + _DIGITS:
        j += 1
    decimals = j - i - 1
    if not decimals:
        return None
    said = int("".join(str(UNITS[low]) for low in tokens.lows[i + 1 : j]))
    mantissa = whole * 10**decimals + said
    scale, last = scales_after(tokens, j)
    value = exact(mantissa, decimals, scale)
    return Numeral(first, last, value, value, exact(1, decimals, scale), "words", scale)


_DIGITS = 6  # after a point in words


def _groups(tokens: Tokens, first: int, value: int, last: int) -> Numeral:
    """Add up "two million three hundred thousand and five"; each scale must be smaller than the one before."""
    total, smallest, group = 0, 10**18, value
    step: Number = 1
    while True:
        scale, after = scales_after(tokens, last)
        if scale == 1 or scale >= smallest:
            total, step = total + group, (1 if group or not total else step)
            break
        total, step, smallest, last = total + group * scale, scale, scale, after
        more = _below_thousand(tokens, after + (tokens.lows[after] == "and"))
        if more is None or more[0] >= smallest or more[0] == 0 or not _continues(tokens, after, more[1], smallest):
            break
        group, last = more
    if 1000 <= smallest < 10**18 and (half := and_half(tokens, last)):
        sum_ = round(total + half[0] * smallest)
        return Numeral(first, half[1], sum_, sum_, part_step(sum_, smallest), "words", smallest)
    if step == 1:
        step = step_of(total, 0, 1)
    return Numeral(first, last, total, total, step, "words", smallest if smallest < 10**18 else 1)


def _continues(tokens: Tokens, after: int, last: int, smallest: int) -> bool:
    """True where the next group belongs to the number: "two thousand and five", not "two million and three dogs"."""
    if tokens.lows[after] != "and":
        return True
    scale, _ = scales_after(tokens, last)
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
    j = i + 2 if lows[i + 1] in DASHES else i + 1
    below = UNITS.get(lows[j], 0)
    return (TENS[lows[i]] + below, j + 1) if 0 < below < 10 else (TENS[lows[i]], i + 1)


def _with_part(tokens: Tokens, first: int, whole: int, part: tuple[float, int]) -> Numeral:
    scale, last = scales_after(tokens, part[1])
    value = (whole + part[0]) * scale
    value = int(value) if value == int(value) else value
    return Numeral(first, last, value, value, part_step(value, scale), "words", scale)


def _parts_after(tokens: Tokens, i: int) -> float | None:
    """Return the part in "two thirds" and "one-fifth"."""
    j = i + 1 if tokens.lows[i] in DASHES else i
    return PARTS.get(tokens.lows[j])


def _half(tokens: Tokens, i: int) -> Numeral | None:
    """Read "half", "half a million", "a quarter billion"; other parts need a count or an article before them."""
    lows = tokens.lows
    part = PARTS[lows[i]]
    j = i + 1 + (lows[i + 1] in DASHES)
    if lows[j] in {"a", "an"} and (lows[j + 1] in SCALES or lows[j + 1] == "hundred"):
        j += 1
    if lows[j] == "of" and lows[j + 1] == "a" and lows[j + 2] in SCALES:
        j += 2
    scale, last = scales_after(tokens, j)
    if scale > 1:
        value = round(part * scale)
        return Numeral(i, last, value, value, part_step(value, scale), "words", scale)
    return Numeral(i, i + 1, part, part, 0, "part")
