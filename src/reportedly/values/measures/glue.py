"""Numbers that letters or other digits touch: T-90M, A380, 5th, 1970s, 10/12/2016, 555-0101, 2-1."""

from typing import Final

from reportedly.values.language.grammar import tag
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import LETTERS, STARTS, Numeral
from reportedly.values.units import table

DASHES: Final = frozenset("-‐‑–—−")
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_PREFIXES = group("joined prefixes")
_STOPS = frozenset(",.;:)!?")
_RATIO = frozenset("/:⁄")
_CLOSERS = frozenset({"'", "’", ")", "]"})


def touched(tokens: Tokens, numeral: Numeral) -> bool:
    """True where letters, digits or signs touch the number: only then can one of the rules of this module hold."""
    last = numeral.last
    if tokens.glued(numeral.first):
        return True
    return tokens.glued(last) and (tokens.glued(last + 1) or tokens.words[last] not in _STOPS)


def letters_before(tokens: Tokens, numeral: Numeral) -> bool:
    """A380, ID.3."""
    i = numeral.first
    if not tokens.glued(i):
        return False
    before = tokens.words[i - 1]
    if before.isalpha():
        return tokens.lows[i - 1] not in _PREFIXES
    return before == "." and tokens.glued(i - 1) and tokens.words[i - 2].isalpha()


def hyphened_name(tokens: Tokens, numeral: Numeral) -> bool:
    """T-90M and COVID -19, not sub-7 nanometre and now-18 month-old."""
    i = numeral.first
    if not (tokens.glued(i) and tokens.words[i - 1] in DASHES):
        return False
    before = tokens.words[i - 2]
    if tokens.glued(i - 1) and before.isalpha():
        if tokens.glued(i - 2) and tokens.words[i - 3].isdecimal() and tokens.lows[i - 2] in LETTERS:
            return False  # "5k-20k"
        return not _counts_anyway(tokens, i)
    return before.isupper() and tokens.words[i].isdecimal() and not unit_follows(tokens, numeral.last)


def after_a_closer(tokens: Tokens, numeral: Numeral) -> bool:
    """Chang'5, Ca(ClO4)2."""
    i = numeral.first
    return tokens.glued(i) and tokens.glued(i - 1) and tokens.words[i - 1] in _CLOSERS


def after_a_mark(tokens: Tokens, numeral: Numeral) -> bool:
    """#5, unit_7, scp2-173."""
    i = numeral.first
    if not tokens.glued(i):
        return False
    before = tokens.words[i - 1]
    lettered = tokens.words[i - 2][-1:].isdecimal() and tokens.glued(i - 2) and tokens.words[i - 3].isalpha()
    return before in {"#", "_", "\\", "@"} or (before in DASHES and lettered)


def lettered(tokens: Tokens, numeral: Numeral) -> bool:
    """401(k), 501(c)(3)."""
    last = numeral.last
    bracket = tokens.words[last] == "(" and tokens.words[last + 2] == ")" and tokens.glued(last)
    return bracket and tokens.glued(last + 1) and len(tokens.words[last + 1]) == 1 and tokens.words[last + 1].isalpha()


def short_year(tokens: Tokens, numeral: Numeral) -> bool:
    """The '08 of "in '08 and '12"; not the start of "'40 people died"."""
    i = numeral.first
    marked = tokens.words[i - 1] in {"'", "’", "‘"} and tokens.glued(i) and not tokens.glued(i - 1)
    return marked and len(tokens.words[i]) == 2 and tag(tokens, numeral.last) not in "N$%"


def ordinal(tokens: Tokens, numeral: Numeral) -> bool:
    """5th."""
    return tokens.glued(numeral.last) and tokens.lows[numeral.last] in _ORDINAL


def decade(tokens: Tokens, numeral: Numeral) -> bool:
    """1970s, 30's."""
    last = numeral.last
    if not tokens.glued(last):
        return False
    return tokens.lows[last] == "s" or (tokens.words[last] in {"'", "’"} and tokens.lows[last + 1] == "s")


def ratio(tokens: Tokens, numeral: Numeral) -> bool:
    """24/7, 3:1, 10/12/2016."""
    return joined_before(tokens, numeral.first) in _RATIO or joined_after(tokens, numeral.last) in _RATIO


def chain(tokens: Tokens, numeral: Numeral) -> bool:
    """2016-09-12, 555-0101-22."""
    before, after = joined_before(tokens, numeral.first), joined_after(tokens, numeral.last)
    if before and (after or joined_before(tokens, numeral.first - 2)):
        return True
    return bool(after and joined_after(tokens, numeral.last + 2))


def years_end(tokens: Tokens, numeral: Numeral) -> bool:
    """The 13 of 2012-13."""
    year = tokens.words[numeral.first - 2]
    after_year = len(year) == 4 and year.isdecimal() and "1500" <= year < "2100"
    return bool(joined_before(tokens, numeral.first)) and after_year and len(tokens.words[numeral.first]) in {2, 4}


def joined_before(tokens: Tokens, i: int) -> str:
    """Return the sign that joins token `i` to digits before it, or nothing."""
    tight = i > 1 and tokens.glued(i) and tokens.glued(i - 1) and tokens.words[i - 2][-1:].isdecimal()
    return tokens.words[i - 1] if tight and not tokens.words[i - 1].isalpha() else ""


def joined_after(tokens: Tokens, last: int) -> str:
    """Return the sign that joins token `last - 1` to digits after it, or nothing."""
    tight = tokens.glued(last) and tokens.glued(last + 1) and tokens.words[last + 1][:1].isdecimal()
    return tokens.words[last] if tight and not tokens.words[last].isalpha() else ""


def _counts_anyway(tokens: Tokens, i: int) -> bool:
    """True for sub-7, to-5 and now-18 month-old: the word before the hyphen is no name."""
    before = tokens.lows[i - 2]
    return before in _PREFIXES or before in STARTS or before in {"to", "magnitude"} or unit_follows(tokens, i + 1)


def unit_follows(tokens: Tokens, i: int) -> bool:
    """True where token `i` is a unit written out, or a percent sign."""
    return tokens.lows[i] == "%" or (len(tokens.lows[i]) > 2 and table().at(tokens, i) is not None)
