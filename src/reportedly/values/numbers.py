"""Reads one number as written: digits in any grouping, words, fractions, scales, powers of ten."""

from reportedly.values.language.tokens import Tokens
from reportedly.values.measures.digits import from_digits
from reportedly.values.measures.numerals import LETTERS, SCALES, SEVERAL, STARTS, TENS, UNITS, VAGUE, VULGAR, Numeral
from reportedly.values.measures.spelled import from_words, several, vague

__all__ = ["LETTERS", "SCALES", "STARTS", "TENS", "UNITS", "VULGAR", "Numeral", "number"]


def number(tokens: Tokens, i: int, *, continental: bool = False) -> Numeral | None:
    """Return the number that starts at token `i`, the longest reading, or None."""
    low = tokens.lows[i]
    if low[-1:].isdecimal():
        return from_digits(tokens, i, continental=continental)
    if low in VULGAR:
        return Numeral(i, i + 1, VULGAR[low], VULGAR[low], 0, "part")
    if low in SEVERAL:
        return several(tokens, i)
    if low in VAGUE:
        return vague(tokens, i)
    return from_words(tokens, i)
