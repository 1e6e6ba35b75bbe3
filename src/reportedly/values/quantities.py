"""Reads the quantities of a text: number, range, bounds, unit, rate, and what is counted."""

import re

from reportedly.records import Quantity
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures.draft import Draft
from reportedly.values.measures.drafts import draft
from reportedly.values.measures.ranges import joined
from reportedly.values.measures.subjects import about, counted_of, whose
from reportedly.values.numbers import STARTS
from reportedly.values.units import base, table

_NEAR = frozenset({"near", "below", "above", "low_open_near", "high_open_near"})
# A text that groups by points ("1.234.567") or has decimal commas ("12,5") does so everywhere
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3},\d{1,2}")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}\.\d{1,2}")


def quantities(tokens: Tokens) -> list[Draft]:
    """Return the quantities of a text in its order."""
    found: list[Draft] = []
    after = 0
    numbers = frozenset(low for low in tokens.kinds if low in STARTS or low[-1:].isdecimal())
    if not numbers:
        return found
    continental = _continental(numbers)
    for i in tokens.places(numbers):
        if i < after:
            continue
        read = draft(tokens, i, floor=after, continental=continental)
        if isinstance(read, int):
            after = read
        else:
            after = read.closes if read.per and read.per[:1].isdecimal() else read.last  # "per 100,000 people"
            found.append(read)
    return joined(tokens, found)


def _continental(numbers: frozenset[str]) -> bool:
    written = [word for word in numbers if "," in word or "." in word]
    return any(map(_CONTINENTAL.fullmatch, written)) and not any(map(_ENGLISH.fullmatch, written))


def record(tokens: Tokens, draft: Draft, before: Draft | None = None) -> Quantity:
    """Return the record of a draft; `before` is the one before it."""
    unit = draft.unit
    factor, base_unit = _base(draft)
    of, owner = about(tokens, draft, before), whose(tokens, draft)
    if of and not draft.named and draft.per is None and (found := counted_of(tokens, of)):
        draft.noun, of = found
    return Quantity(
        span=tokens.span(draft.first, draft.last),
        low=draft.low,
        high=draft.high,
        low_open=_opened("low", draft),
        high_open=_opened("high", draft),
        approximate=draft.numeral.form == "several" or not _NEAR.isdisjoint(draft.effects),
        direction=draft.direction,
        unit=unit.name if unit else draft.noun,
        unit_pint=unit.pint if unit else None,
        of=tokens.string(*of) if of else None,
        whose=tokens.string(*owner) if owner else None,
        per=draft.per,
        step=draft.numeral.step,
        base_factor=factor,
        base_unit=base_unit,
    )


def _opened(end: str, draft: Draft) -> bool:
    """True for "more than 40" and "less than 40"; and where one number is barely or nearly reached."""
    beyond = {"low": "above", "high": "below"}[end]
    reached = draft.low == draft.high and beyond in draft.effects
    return reached or f"{end}_open" in draft.effects or f"{end}_open_near" in draft.effects


def _base(draft: Draft) -> tuple[int | float | None, str | None]:
    """Return what the number is multiplied with to be in a base unit, rate included, where pint knows both."""
    unit = draft.unit
    if unit is None or unit.pint is None:
        return None, None
    if draft.per is None:
        return base(unit.pint) or (None, None)
    by = table().names.get(draft.per)
    if by is None or by.pint is None:
        return None, None
    return base(f"({unit.pint}) / ({by.pint})") or (None, None)
