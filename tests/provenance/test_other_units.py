"""One number in two units is no one value: who has it in the other unit copied it wrongly."""

import pytest

from reportedly.provenance.other_units import of_other_units
from reportedly.records import Quantity, Span

HECTARE = {"unit": "hectare", "base_unit": "meter ** 2", "base_factor": 10_000}
SQUARE = {"unit": "square kilometre", "base_unit": "meter ** 2", "base_factor": 1_000_000}
DAY, HOUR = (
    {"unit": name, "base_unit": "second", "base_factor": size} for name, size in (("day", 86_400), ("hour", 3_600))
)


def quantity(written):
    return Quantity(span=Span(0, 3), low=310, high=310, **written)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (HECTARE, SQUARE, True),
        (HECTARE, HECTARE, False),
        ({"unit": "dollar"}, {"unit": "euro"}, True),
        ({"unit": "US dollar"}, {"unit": "dollar"}, False),
        ({"unit": "boat"}, {"unit": "ship"}, False),
        (DAY, HOUR, False),
        (HECTARE, {"unit": "kilogram", "base_unit": "kilogram", "base_factor": 1}, False),
    ],
)
def test_units_of_one_kind_of_which_the_same_number_is_another_value(one, other, found):
    assert of_other_units(quantity(one), quantity(other)) is found
    assert of_other_units(quantity(other), quantity(one)) is found
