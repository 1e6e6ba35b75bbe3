"""Tells what turned out to be no quantity once unit and noun are known, as rows of a reason and its test."""

from collections.abc import Callable
from typing import Final

from reportedly.values.language.grammar import tag
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures.draft import Draft
from reportedly.values.measures.glue import DASHES
from reportedly.values.measures.names import is_year, labelled, name_reason
from reportedly.values.measures.numerals import LONE_SCALES
from reportedly.values.movement.movements import MOVEMENTS, PARTICLES
from reportedly.values.numbers import number

Test = Callable[[Tokens, Draft], bool]
_ARTICLES = frozenset({"a", "an"})
_PICTURES = 10_000  # 4K and 8K are kinds of picture
_LARGEST_SHARE = 1000  # beyond it "one in 2019" is a year
_HALVES = group("halves")
_WHOLE = frozenset({"of", "the", "-", "its", "their", "his", "her", "our"})
_BEFORE_PART = frozenset({"by", "over", "about", "nearly", "almost", "than"})
_COMPARED = group("comparatives") | group("lesser")
_MOVING = group("increases") | group("decreases")


def refused(tokens: Tokens, found: Draft) -> str | None:
    """Return why `found` counts nothing after all, or None where it does."""
    if found.signed:
        return None
    for because, test in _RULES:
        if test(tokens, found):
            return because
    return None


def _picture(tokens: Tokens, found: Draft) -> bool:
    """4K and 8K, not 5k."""
    thousands = tokens.words[found.last - 1] == "K" and not found.named
    return thousands and found.low is not None and found.low < _PICTURES


def _fold(tokens: Tokens, found: Draft) -> bool:
    """10-fold."""
    last = found.numeral.last
    return "fold" in (tokens.lows[last], tokens.lows[last + 1]) and found.last <= last + 1


def _letters_after(tokens: Tokens, found: Draft) -> bool:
    """24703L202: letters that no unit has taken."""
    last = found.numeral.last
    return found.last == last and tokens.glued(last) and tokens.words[last].isalpha()


def _figure(tokens: Tokens, found: Draft) -> bool:
    """Fig. 3C."""
    last = found.numeral.last
    lettered = tokens.glued(last) and found.last == last + 1 and len(tokens.words[last]) == 1
    return lettered and labelled(tokens, found.numeral.first)


def _name(tokens: Tokens, found: Draft) -> bool:
    """Boeing 737, page 5."""
    return found.unit is None and found.per is None and name_reason(tokens, found.numeral) is not None


def _year(tokens: Tokens, found: Draft) -> bool:
    """1989."""
    return found.unit is None and is_year(tokens, found.numeral, counted=found.noun is not None)


def _one(tokens: Tokens, found: Draft) -> bool:
    """The one of "one says": a pronoun, since nothing is counted; not that of "one in five"."""
    i, last = found.numeral.first, found.numeral.last
    alone = tokens.lows[i] == "one" and last == i + 1
    return alone and not found.named and found.per is None and not _opens_share(tokens, last)


def _opens_share(tokens: Tokens, last: int) -> bool:
    """True for the "in five" of "one in five", "in every 20", "out of 10"."""
    start = last + (2 if tokens.lows[last + 1] in {"of", "every"} else 1)
    if tokens.lows[last:start] not in (["in"], ["in", "every"], ["out", "of"]):
        return False
    whole = number(tokens, start)
    if whole is None or not isinstance(whole.value, int):
        return False
    written = whole.scaled or "," in tokens.words[start]
    return 1 < whole.value <= _LARGEST_SHARE or (written and whole.value > 1)


def _scale_alone(tokens: Tokens, found: Draft) -> bool:
    """Million without a number or an article."""
    i = found.numeral.first
    return tokens.lows[i] in LONE_SCALES and tokens.lows[i - 1] not in _ARTICLES


def _period(tokens: Tokens, found: Draft) -> bool:
    """Three quarters of growth in a row, not three quarters of the money."""
    numeral = found.numeral
    if numeral.form != "part" or tokens.lows[numeral.last - 1] not in {"quarters", "quarter"}:
        return False
    if numeral.last == numeral.first + 1:
        return False
    return tokens.lows[numeral.last] != "of" and tokens.lows[numeral.last - 2] not in DASHES


def _no_part(tokens: Tokens, found: Draft) -> bool:
    """Half, third and quarter are parts after an article or "by", and before "of" or a unit."""
    numeral = found.numeral
    i = numeral.first
    if numeral.form != "part" or numeral.last != i + 1 or not tokens.lows[i].isalpha():
        return False
    before, after = tokens.lows[i - 1], tokens.lows[i + 1]
    if tokens.lows[i].startswith("hal"):
        if before in _HALVES or (after == "-" and found.unit is None):
            return True
        return found.unit is None and after not in _WHOLE and before not in {"by", "than"}
    if before not in _ARTICLES:
        return True
    led = tokens.lows[i - 2]
    moved = led == "of" and tokens.lows[i - 3] in _MOVING
    return not (after == "of" or after in _COMPARED or led in _BEFORE_PART or moved or _moves_by(tokens, i - 2, i + 1))


def _moves_by(tokens: Tokens, led: int, after: int) -> bool:
    """True for "fell a third" and "up a quarter to 40", not for "fell a third time"."""
    low = tokens.lows[led]
    moving = low in PARTICLES or (low in MOVEMENTS and MOVEMENTS[low].moves is not None)
    return moving and tag(tokens, after) in ".,PCA)"


_RULES: Final[tuple[tuple[str, Test], ...]] = (
    ("it is a kind of picture", _picture),
    ("it is a factor", _fold),
    ("letters touch it", _letters_after),
    ("it is the number of a figure", _figure),
    ("it names something", _name),
    ("it is a year", _year),
    ("it is a pronoun", _one),
    ("no part is meant", _no_part),
    ("no number stands before the scale", _scale_alone),
    ("it is a length of time", _period),
)
