"""A number as written, and the words that numbers are made of."""

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
PLURAL_SCALES = _kind("plural scale")
VAGUE = _kind("vague")
SEVERAL = _kind("several")
PARTS = {row["word"]: float(row["value"]) for row in _ROWS if row["kind"] == "part"}
VULGAR = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅙": 1 / 6,
          "⅚": 5 / 6, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}  # fmt: skip
LONG_SIGN = "milliard"  # who writes it counts in the long scale: a billion is a million millions
LONG_SCALE = {**SCALES, "billion": 10**12, "trillion": 10**18}
LONE_SCALES = frozenset({"dozen", "thousand", "million", "billion", "trillion", "quadrillion", "lakh", "crore"})
STARTS = frozenset({*UNITS, *TENS, *HUNDRED, *PARTS, *SEVERAL, *VULGAR, *VAGUE, *LONE_SCALES})
SLASHES = frozenset("/⁄∕")
DASHES = frozenset("-‐‑–")
LONGEST = 24  # more digits than any count in the news; keeps hostile strings cheap


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
    top, bottom = mantissa * scale, int(10**decimals)
    return top // bottom if top % bottom == 0 else top / bottom


def step_of(mantissa: int, decimals: int, scale: int) -> Number:
    """Return the size of the last digit meant: scale words and decimals tell it, else zeros after the second digit."""
    if scale > 1 or decimals:
        return exact(1, decimals, scale)
    text = str(mantissa)
    zeros = len(text) - len(text.rstrip("0"))
    step: int = 10 ** min(zeros, max(len(text) - 2, 0))
    return step


def scales_after(tokens: Tokens, i: int) -> tuple[int, int]:
    """Return the product of the scale words from token `i` on ("hundred thousand", "-million"), and the token after."""
    scale = 1
    while True:
        j = i + 1 if tokens.words[i] in DASHES and tokens.lows[i + 1] in SCALES else i
        low = tokens.lows[j]
        found = (LONG_SCALE if LONG_SIGN in tokens.kinds else SCALES).get(low) or HUNDRED.get(low)
        if not found and tokens.lows[j + 1] != "of":
            found = PLURAL_SCALES.get(low)
        if not found or scale * found > 10**18:
            return scale, i
        scale *= found
        i = j + 1


def and_half(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """Read the "and a half" of "two million and a half": the part of the scale and the token after it."""
    part = PARTS.get(tokens.lows[i + 2], 0.0)
    fits = tokens.lows[i] == "and" and tokens.lows[i + 1] in {"a", "one"} and part in {0.25, 0.5}
    return (part, i + 3) if fits and tokens.lows[i + 3] not in {"of", *SCALES} else None


def and_a_part(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """Read "and a half", "-and-a-half" and "and three quarters": the part and the token after it."""
    lows = tokens.lows
    if lows[i] in DASHES and lows[i + 1] == "and":
        i += 1
    if lows[i] != "and":
        return None
    i += 1 + (lows[i + 1] in DASHES)
    if lows[i] in {"a", "an"} or lows[i] in UNITS:
        times = UNITS.get(lows[i], 1)
        i += 1 + (lows[i + 1] in DASHES)
        return (times * PARTS[lows[i]], i + 1) if lows[i] in PARTS else None
    return None


def scaled_part(tokens: Tokens, part: Numeral) -> Numeral:
    """Return the numeral with the scale words after it taken in: "2.5" and "million"."""
    of_a = tokens.lows[part.last] == "of" and tokens.lows[part.last + 1] == "a" and tokens.lows[part.last + 2] in SCALES
    scale, last = scales_after(tokens, part.last + 2 * of_a)  # "three quarters of a million"
    value = part.value * scale
    value = int(value) if value == int(value) else value
    return part._replace(last=last, value=value, high=value, step=part_step(value, scale), scale=scale)


def part_step(value: Number, scale: int) -> Number:
    """Return the step of a part of a scale: "half a million" is 0.5 million, "a quarter million" 0.25 million."""
    tenth = scale // 10
    return tenth if value % max(tenth, 1) == 0 else scale // 100
