"""What texts mean and how it is misread: numbers, changes and dates that a hasty reader gets wrong."""

from datetime import date

import pytest

from reportedly.provenance.arithmetic import check
from tests.values.reading import amounts, change, dated, only, values, when


def test_tripled_without_a_base_is_a_factor_and_no_sum():
    found = values("The Orla choir has tripled.")
    (moved,) = found.changes
    assert (moved.factor_low, moved.from_, moved.to) == (3, None, None)
    assert check(moved, found.quantities) is None


@pytest.mark.parametrize(
    ("bound", "ends"),
    [("up to 500", (None, 500)), ("at least 500", (500, None)), ("between 5 and 7", (5, 7)), ("500", (500, 500))],
)
def test_a_bound_is_no_number(bound, ends):
    quantity = only(f"The flood took {bound} sheep.")
    assert (quantity.low, quantity.high) == ends


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("tens of thousands of sheep", 20_000, 99_999),
        ("a dozen sheep", 12, 12),
        ("half a million sheep", 500_000, 500_000),
        ("several hundred sheep", 200, 999),
    ],
)
def test_number_words_have_the_size_that_they_name(words, low, high):
    assert amounts(f"The flood took {words}.") == [(low, high, "sheep")]


def test_a_point_groups_only_where_the_text_has_other_points_that_group():
    assert only("The share rose to 1.234 euros.").low == 1.234
    assert only("The valley has 1,234 residents.").low == 1234
    assert [low for low, _, _ in amounts("It has 1.234 cows and 3.400.000 trees.")] == [1234, 3_400_000]
    assert [low for low, _, _ in amounts("It fell 12,5 percent to 1.234 cows.")] == [12.5, 1234]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5 lakh", 500_000),
        ("3.5 crore", 35_000_000),
        ("12,34,567", 1_234_567),
        ("2 billion", 2 * 10**9),
        ("2 milliard", 2 * 10**9),
        ("three thousand million", 3 * 10**9),
    ],
)
def test_counts_of_other_countries(written, value):
    assert only(f"The bridge cost {written} rupees.").low == value


def test_a_text_with_milliards_counts_in_the_long_scale():
    found = amounts("The debt is 700 milliard crowns; at 2 billion crowns the state would fail.")
    assert [low for low, _, _ in found] == [700 * 10**9, 2 * 10**12]


def test_percent_and_percentage_points_are_two_things():
    share, points = change("Turnout rose 12 percent."), change("Turnout rose 12 percentage points.")
    assert (share.factor_low, share.difference_low) == (1.12, None)
    assert (points.factor_low, points.difference_low, points.difference_unit) == (None, 12, "percentage point")


def test_last_friday_without_a_date_of_publication_stays_relative():
    found = when("The dam broke last Friday.", None)
    assert (found.edtf, found.start, found.relative) == (None, None, "last Friday")


def test_the_29th_of_february_exists_in_leap_years_only():
    assert dated("It was founded on 29 February 2020.") == ["2020-02-29"]
    assert dated("It was founded on 29 February 2021.") == ["2021-02"]
    assert dated("It fell on 29 February.", date(2021, 3, 1)) in ([None], ["2020-02-29"])


def test_a_dateline_after_publication_is_kept_as_it_stands():
    found = values("VARNOW, Dec 24 (Orla Press) - The dam broke.", date(2021, 9, 14)).when[0]
    assert (found.role, found.edtf) == ("published", "2021-12-24")


def test_three_times_more_has_two_readings_and_three_times_as_many_one():
    assert change("There are three times more wolves than before.").readings == ((3, 3), (4, 4))
    assert change("There are three times as many wolves as before.").readings == ()
