"""Where to look for expressions of time: the words they are built around, and the words that may lead up to them."""

import re
from collections.abc import Iterator
from typing import Final

from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import STARTS
from reportedly.values.when.timewords import (
    ADVERBS,
    DAY_PARTS,
    DECADES,
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    PARTS,
    REFERENCES,
    SEASONS,
    SETS,
    SHORT_WEEKDAYS,
    STEPS,
    UNITS,
    VAGUE,
    WEEKDAYS,
)  # fmt: skip

_ANCHORS: Final = frozenset(
    {
        *MONTHS,
        *WEEKDAYS,
        *SHORT_WEEKDAYS,
        *SEASONS,
        *UNITS,
        *ADVERBS,
        *DAY_PARTS,
        *REFERENCES,
        *SETS,
        *DECADES,
        *(name for name in HOLIDAYS if " " not in name),
    }
    | group("time anchors")
    | {f"{day}s" for day in WEEKDAYS}
)
_OF_HOLIDAYS: Final = {part for name in HOLIDAYS if " " in name for part in re.findall(r"\w+|'s", name)}
_LEADS: Final = frozenset({*ORDINALS, *PARTS, *STEPS, *VAGUE, *STARTS, *_OF_HOLIDAYS} | group("time leads"))
_TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})
_POINTS = 2  # in a date of digits
_MOST = 8  # words that may lead up to an anchor: "in the first few days of the following"


def anchors(tokens: Tokens) -> Iterator[int]:
    """Yield the tokens that an expression of time may be built around."""
    wanted = frozenset(low for low in tokens.kinds if low in _ANCHORS or (low[:1].isdecimal() and _maybe_year(low)))
    yield from tokens.places(wanted)


def _maybe_year(low: str) -> bool:
    """True for 1998, 05.03.1998 and the 70 of "the 70s"."""
    if low.isdecimal():
        return (len(low) == 4 and "1000" <= low < "2100") or low in _TENS
    return low.count(".") == _POINTS and low[-4:].isdecimal()


def leads(tokens: Tokens, anchor: int, floor: int) -> Iterator[int]:
    """Yield the tokens at which the expression around `anchor` may start, the farthest first, none before `floor`."""
    start = anchor
    while start > max(floor, anchor - _MOST) and _leads(tokens, start - 1):
        start -= 1
    yield from range(start, anchor + 1)


def _leads(tokens: Tokens, i: int) -> bool:
    low = tokens.lows[i]
    return low in _LEADS or low[:1].isdecimal()
