"""Between which two numbers a change goes, where the reading left that open: "has doubled output … from 40 to 60"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.records import Change, Mention, Quantity, Span

FROM = re.compile(r"\bfrom\W*$", re.I)
TO = re.compile(r"\bto\W*$", re.I)
NEAR = 30  # code points between the two numbers
LEAD = 8  # code points before the first in which "from" ends

Ends = tuple[Change, tuple[Quantity, ...]]


def between(change: Change, mention: Mention, text: str) -> Ends:
    """Return a change with the quantities that its `from_` and `to` index.

    Both are found by "from … to …" within the mention where the reading knows neither, and only where one such pair is
    there; "from 40 to 60" that was read as one range gives its two ends.
    """
    quantities = mention.quantities
    if change.from_ is not None or change.to is not None or (change.factor_low is None and change.factor_high is None):
        return change, quantities
    found = [*_pairs(quantities, text), *_ranges(quantities, text)]
    if len(found) != 1:
        return change, quantities
    both = (*quantities, *found[0])
    return replace(change, from_=len(both) - 2, to=len(both) - 1), both


def _pairs(quantities: Sequence[Quantity], text: str) -> Iterator[tuple[Quantity, Quantity]]:
    ordered = sorted(quantities, key=lambda quantity: quantity.span)
    for one, other in pairwise(ordered):
        apart = text[one.span.end : other.span.start]
        if _after_from(one.span, text) and len(apart) <= NEAR and TO.search(apart):
            yield replace(one, unit=one.unit or other.unit, per=one.per or other.per), other


def _ranges(quantities: Sequence[Quantity], text: str) -> Iterator[tuple[Quantity, Quantity]]:
    for quantity in quantities:
        low, high = quantity.low, quantity.high
        if low is None or high is None or low == high or not _after_from(quantity.span, text):
            continue
        if re.search(r"\bto\b", quantity.span.of(text), re.I):
            yield replace(quantity, high=low), replace(quantity, low=high)


def _after_from(span: Span, text: str) -> bool:
    return bool(FROM.search(text[max(0, span.start - LEAD) : span.start]))
