"""Numbers are compared within rounding, unit and date before they vote."""

from itertools import permutations

from reportedly.grades.discovery import Told, Votes, vote, votes_of
from reportedly.records import Quantity, Span

SPAN = Span(0, 1)


def told(source, low, *, as_of="", bound=False, more=None):
    quantity = Quantity(span=SPAN, low=low, high=None if bound else low, **(more or {}))
    return Told(source=source, thing="dead", as_of=as_of, quantity=quantity)


def values(rows):
    return {(row.source, row.value) for row in votes_of(rows)}


def test_a_rounded_number_votes_for_the_exact_one_it_can_be():
    rows = [
        told("a", 498_300, more={"step": 100}),
        told("b", 500_000, more={"step": 100_000}),
        told("c", 52),
        told("d", 50, more={"approximate": True}),
    ]
    assert values(rows) == {("a", "498300"), ("b", "498300"), ("c", "52"), ("d", "52")}


def test_a_rounded_number_between_two_exact_ones_votes_for_neither():
    rows = [told("a", 51), told("b", 49), told("c", 50, more={"approximate": True})]
    assert values(rows) == {("a", "51"), ("b", "49")}


def test_exact_numbers_that_differ_are_rivals():
    assert values([told("a", 40), told("b", 4)]) == {("a", "40"), ("b", "4")}


def test_units_are_converted_and_different_dates_are_different_things():
    metres = {"base_unit": "meter", "base_factor": 1}
    rows = [told("a", 3, more={**metres, "base_factor": 1000}), told("b", 3000, more=metres)]
    assert values(rows) == {("a", "3000"), ("b", "3000")}
    days = votes_of([told("a", 40, as_of="2025-06-02"), told("b", 58, as_of="2025-06-06")])
    assert len({row.thing for row in days}) == 2


def test_a_bound_votes_for_the_one_value_that_meets_it():
    rows = [told("a", 527), told("b", 500, bound=True, more={"low_open": True}), told("c", 600, bound=True)]
    assert values(rows) == {("a", "527"), ("b", "527")}


def test_the_order_of_what_is_told_changes_nothing():
    rows = [
        told("a", 52),
        told("b", 50, more={"approximate": True}),
        told("c", 4),
        told("d", 52.04, more={"step": 0.1}),
    ]
    expected = votes_of(rows)
    for order in permutations(rows):
        assert votes_of(order) == expected
    assert vote(Votes(expected)).best(expected[0].thing) == "52"
