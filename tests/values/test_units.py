import pytest

from tests.values.reading import amounts, only


@pytest.mark.parametrize(
    ("written", "unit", "factor", "base"),
    [
        ("5 km", "kilometre", 1000, "meter"),
        ("5 kilometers", "kilometre", 1000, "meter"),
        ("5 sq km", "square kilometre", 1e6, "meter ** 2"),
        ("6 ft", "foot", 0.3048, "meter"),
        ("5 miles", "mile", 1609.344, "meter"),
        ("20 barrels", "barrel", 0.158987294928, "meter ** 3"),
        ("3 tonnes", "metric ton", 1000, "kilogram"),
        ("50 lbs", "pound", 0.45359237, "kilogram"),
        ("30 minutes", "minute", 60, "second"),
        ("two decades", "decade", 315_576_000, "second"),
        ("40 MW", "megawatt", 1e6, "kilogram * meter ** 2 / second ** 3"),
        ("4 percent", "percent", 0.01, "dimensionless"),
        ("4 per cent", "percent", 0.01, "dimensionless"),
        ("4%", "percent", 0.01, "dimensionless"),
    ],
)
def test_a_unit_has_one_name_and_a_base(written, unit, factor, base):
    quantity = only(f"They measured {written} there.")
    assert quantity.unit == unit
    assert quantity.base_factor == pytest.approx(factor)
    assert quantity.base_unit == base


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("4 percentage points", "percentage point"),
        ("4 points", "point"),
        ("25 basis points", "basis point"),
        ("20 °C", "celsius"),
        ("20 degrees Fahrenheit", "fahrenheit"),
        ("20 degrees", "degree"),
    ],
)
def test_points_and_temperatures_have_no_factor_or_their_own(written, unit):
    quantity = only(f"It moved by {written} in all.")
    assert quantity.unit == unit
    assert quantity.base_unit in {None, "radian"}


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("$2.7m", 2_700_000, "dollar"),
        ("US$75 million", 75_000_000, "dollar"),
        ("€9bn", 9_000_000_000, "euro"),
        ("£50", 50, "pound sterling"),
        ("50 pounds sterling", 50, "pound sterling"),
        ("CAD 40", 40, "canadian dollar"),
        ("40 CHF", 40, "swiss franc"),
        ("₹12.5 lakh", 1_250_000, "indian rupee"),
        ("60 cents", 60, "cent"),
        ("3 dollars and 50 cents", 3.5, "dollar"),
        ("¥5,000", 5000, "japanese yen"),
        ("-$2.5 million", -2_500_000, "dollar"),
    ],
)
def test_money(written, value, unit):
    quantity = only(f"The deal brought {written} in all.")
    assert (quantity.low, quantity.unit) == (value, unit)


def test_a_pound_is_money_or_weight_by_the_words_around_it():
    assert only("The parcel weighed 12 pounds.").unit == "pound"
    assert only("She paid 12 pounds for it.").unit == "pound sterling"


@pytest.mark.parametrize(
    ("text", "low", "unit", "per"),
    [
        ("The plant makes 300 drones a month.", 300, "drone", "month"),
        ("The plant makes over 100 per day.", 100, None, "day"),
        ("Rents reached $40 a night.", 40, "dollar", "night"),
        ("Oil cost $71.20 a barrel.", 71.2, "dollar", "barrel"),
        ("It burns 8 litres per 100 km.", 8, "litre", "100 km"),
        ("There were 12 cases per 100,000 people.", 12, "case", "100,000 people"),
        ("Winds of 90 mph hit Orla.", 90, "mile", "hour"),
        ("The train does 300 km/h.", 300, "kilometre", "hour"),
        ("It earns $33 million annually.", 33_000_000, "dollar", "year"),
        ("Income per capita is $900 per capita.", 900, "dollar", "person"),
    ],
)
def test_what_a_number_is_counted_by(text, low, unit, per):
    quantity = only(text)
    assert (quantity.low, quantity.unit, quantity.per) == (low, unit, per)


@pytest.mark.parametrize(
    "text",
    [
        "The 68-year-old resigned.",
        "She is 68 years old.",
        "Anna Vell, 68, resigned.",
        "He resigned at age 68.",
        "a farmer aged 68",
        "She turned 68 in May.",
    ],
)
def test_an_age_is_no_duration(text):
    assert amounts(text) == [(68, 68, "year of age")]


def test_a_range_of_ages():
    assert amounts("Voters aged 18 to 24 stayed away.") == [(18, 24, "year of age")]
    assert amounts("children between the ages of 6 and 10") == [(6, 10, "year of age")]
