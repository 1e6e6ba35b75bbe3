"""Reads invented sentences in tests of values."""

from datetime import date

from reportedly.records import Change, Quantity, Values, When
from reportedly.records.value import Number
from reportedly.values import read

TUESDAY = date(2021, 9, 14)  # the day on which the sentences about dates are published


def values(text: str, published: date | None = None) -> Values:
    """Return the values of a text, with every span inside it."""
    found = read(text, published=published)
    for value in (*found.quantities, *found.changes, *found.when, *found.spells):
        assert 0 <= value.span.start < value.span.end <= len(text)
    return found


def only(text: str) -> Quantity:
    """Return the one quantity of a text."""
    (quantity,) = values(text).quantities
    return quantity


def amounts(text: str) -> list[tuple[Number | None, Number | None, str | None]]:
    """Return lower end, upper end and unit of each quantity."""
    return [(quantity.low, quantity.high, quantity.unit) for quantity in values(text).quantities]


def change(text: str) -> Change:
    """Return the one change of a text."""
    (found,) = values(text).changes
    return found


def ends(text: str) -> tuple[Number | None, Number | None]:
    """Return the lower ends of the two quantities that the one change of a text goes from and to."""
    found = values(text)
    (moved,) = found.changes
    old, new = (None if end is None else found.quantities[end].low for end in (moved.from_, moved.to))
    return old, new


def dated(text: str, published: date | None = TUESDAY) -> list[str | None]:
    """Return the EDTF text of each date."""
    return [when.edtf for when in values(text, published).when]


def when(text: str, published: date | None = TUESDAY) -> When:
    """Return the one date of a text."""
    (found,) = values(text, published).when
    return found


def words(text: str, value: Quantity | Change | When) -> str:
    """Return what the span of a value holds."""
    return text[value.span.start : value.span.end]
