from datetime import date, timedelta

import pytest
from dateutil.easter import easter as known_easter
from hypothesis import given
from hypothesis import strategies as st

from reportedly import values
from reportedly.values.when.holidays import easter, in_year
from reportedly.values.when.periods import Period, add, day_of, nth_weekday, of

days = st.dates(date(1, 1, 1), date(2990, 12, 31))
grains = st.sampled_from(["day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century"])
modern = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(modern, grains)
def test_a_day_lies_in_the_period_of_it(day, grain):
    start, end = of(day, grain).days()
    near = timedelta(6) if grain == "weekend" else timedelta(0)
    assert start - near <= day <= end + near


@given(modern, grains, st.integers(-5, 5))
def test_a_step_forth_and_back_leads_to_the_same_period(day, grain, by):
    period = of(day, grain)
    assert period.shifted(by).shifted(-by) == period


@given(modern, grains)
def test_periods_of_a_grain_follow_one_another_without_a_gap(day, grain):
    period = of(day, grain)
    after = period.shifted(1)
    gap = timedelta(6) if grain == "weekend" else timedelta(1)
    assert after.days()[0] == period.days()[1] + gap


@pytest.mark.parametrize(
    ("period", "edtf"),
    [
        (Period(grain="day", year=2021, index=5, day=5), "2021-05-05"),
        (Period(grain="day", year=2021, index=5, day=5, time="14:00Z"), "2021-05-05T14:00:00Z"),
        (Period(grain="month", year=2021, index=5), "2021-05"),
        (Period(grain="quarter", year=2021, index=3), "2021-35"),
        (Period(grain="half", year=2021, index=2), "2021-41"),
        (Period(grain="season", year=2021, index=4), "2021-24"),
        (Period(grain="decade", year=1980), "198X"),
        (Period(grain="century", year=1800), "18XX"),
        (Period(grain="year", year=-43), "-0043"),
        (Period(grain="year", year=1850, approximate=True), "1850~"),
        (Period(grain="week", year=2021, index=37), "2021-09-13/2021-09-19"),
    ],
)
def test_a_period_as_edtf(period, edtf):
    assert period.edtf == edtf


@pytest.mark.parametrize(
    ("part", "start", "end"),
    [
        ("early", date(2021, 1, 1), date(2021, 5, 1)),
        ("mid", date(2021, 5, 2), date(2021, 8, 31)),
        ("late", date(2021, 9, 1), date(2021, 12, 31)),
        ("end", date(2021, 11, 2), date(2021, 12, 31)),
        ("rest", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_a_part_of_a_year(part, start, end):
    assert Period(grain="year", year=2021, part=part).days() == (start, end)


def test_a_day_that_the_calendar_does_not_have_is_none():
    assert day_of(2021, 2, 29) is None
    assert day_of(2020, 2, 29) is not None
    assert add(date(2021, 1, 31), 1, "month") == date(2021, 2, 28)


@given(st.integers(1583, 4099))
def test_easter_is_that_of_the_calendar(year):
    assert easter(year) == known_easter(year)


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1]))
def test_the_nth_weekday_of_a_month(year, month, weekday, which):
    found = nth_weekday(Period(grain="month", year=year, index=month), weekday, which)
    same = [date(year, month, 1) + timedelta(i) for i in range(31)]
    same = [day for day in same if day.month == month and day.weekday() == weekday]
    assert found == (same[which - 1] if which > 0 else same[-1])


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [("12-25", 2021, (12, 25)), ("11/3/4", 2021, (11, 25)), ("11/3/4+1", 2021, (11, 26)), ("5/0/-1", 2021, (5, 31)),
     ("easter+1", 2021, (4, 5)), ("easter+-2", 2021, (4, 2))],
)  # fmt: skip
def test_a_holiday_of_a_rule(rule, year, day):
    found = in_year(rule, year)
    assert (found.index, found.day) == day


def test_a_holiday_that_is_the_last_monday_of_a_month_is_read_without_its_year():
    found = values.read("The park was full on Memorial Day, wardens said.", published=date(2018, 6, 4))
    assert [when.edtf for when in found.when] == ["2018-05-28"]
