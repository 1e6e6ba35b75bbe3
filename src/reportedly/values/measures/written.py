"""Writes numbers so that the same number, as coarse as it was, is read from them again."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from reportedly.records.value import Number
from reportedly.values.language.nouns import plural
from reportedly.values.language.tokens import tokenize
from reportedly.values.measures.numerals import PARTS, SCALES, SEVERAL, UNITS
from reportedly.values.numbers import Numeral, number

_SCALES: Final = ("dozen", "thousand", "million", "billion", "trillion", "quadrillion", "lakh", "crore")
_SEVERALS: Final = (
    *SEVERAL,
    *(f"{count} of {word}" for count in ("tens", "hundreds") for word in SEVERAL if SEVERAL[word] >= 1000),
)
_COUNTS: Final = {value: word for word, value in UNITS.items() if 0 < value < 13}
_PARTS: Final = {word: value for word, value in PARTS.items() if plural(word) in PARTS}
_LARGE: Final = 10**6  # from here on "3.5 million" is more usual than the digits
_SHARED: Final = 10**6  # of more than this nothing is said to be "one in"
_DIGITS: Final = 20  # digits before or after the point above which a power of ten is written


def number_text(value: Number, step: Number) -> str:
    """Return `value`, not negative, with its last digit at `step` (0 where it is a fraction), in the usual form first.

    Where no form has that step, as at an end of a range, the last digit is the coarsest that keeps the value.
    """
    others: list[tuple[bool, Number, str]] = []
    for text in _forms(value, step):
        read = _read(text)
        if read is None or read.value != value or read.high != value:
            continue
        if read.step == step:
            return text
        others.append((0 < read.step < step, -read.step, text))
    if not step:
        return _share(value)
    return min(others)[2] if others else f"{Decimal(str(value)):f}"


def several_text(low: Number | None, high: Number | None, step: Number) -> str | None:
    """Return "tens of thousands" for 20,000 to 99,999 or one end of it, None where no word names them."""
    for text in _SEVERALS:
        read = number(tokenize(f"{text} of them"), 0)
        if read is None or read.step != step:
            continue
        if low in {None, read.value} and high in {None, read.high}:
            return text
    return None


def _read(text: str) -> Numeral | None:
    """Return the number that the whole of `text` is."""
    tokens = tokenize(text)
    read = number(tokens, 0)
    return read if read is not None and read.last == tokens.count else None


def _forms(value: Number, step: Number) -> Iterator[str]:
    if not step or value % 1:
        yield from _fractions(value)
    exact, last = Decimal(str(value)), Decimal(str(step or 1))
    scaled = [
        f"{exact / SCALES[scale]:,.{_places(last / SCALES[scale])}f} {scale}"
        for scale in _SCALES
        if SCALES[scale] <= 10 * max(exact, last) < 10_000 * SCALES[scale]
    ]
    yield from scaled if value >= _LARGE else ()
    if abs(exact.adjusted()) < _DIGITS and last.adjusted() > -_DIGITS:
        yield f"{exact:,.{_places(last)}f}"
        yield f"{exact:,f}"
    yield from scaled
    power = exact.adjusted()
    yield f"{exact.scaleb(-power):.{_places(last.scaleb(-power))}f} x 10^{power}"


def _places(last: Decimal) -> int:
    """Return the decimals of which `last` is the smallest."""
    return max(-last.adjusted(), 0)


def _fractions(value: Number) -> Iterator[str]:
    """Yield "3/4", "2 1/2", "half", "three sevenths", "3 in 47"."""
    share = Fraction(value).limit_denominator(_SHARED)
    whole, rest = divmod(share, 1)
    yield f"{whole} {rest}" if whole else str(rest)
    for word, part in _PARTS.items():
        count = round(value / part)
        if count in _COUNTS:
            yield f"{_COUNTS[count]} {word if count == 1 else plural(word)}"


def _share(value: Number) -> str:
    """Return a part of one as "3 in 47"."""
    share = Fraction(value).limit_denominator(_SHARED)
    return f"{share.numerator} in {share.denominator}"
