import pytest

from tests.values.reading import change, ends, values


@pytest.mark.parametrize(
    ("text", "low", "high", "direction"),
    [
        ("Output tripled.", 3, 3, "up"),
        ("Output more than doubled.", 2, None, "up"),
        ("Output nearly doubled.", 2, 2, "up"),
        ("Output rose tenfold.", 10, 10, "up"),
        ("Output rose more than tenfold.", 10, None, "up"),
        ("Output increased 10-fold.", 10, 10, "up"),
        ("Output halved.", 0.5, 0.5, "down"),
        ("Output was cut by half.", 0.5, 0.5, "down"),
        ("Output quadrupled.", 4, 4, "up"),
        ("Output rose by 12 percent.", 1.12, 1.12, "up"),
        ("Output rose 12%.", 1.12, 1.12, "up"),
        ("Output fell 12%.", 0.88, 0.88, "down"),
        ("Output was up 12% on the year.", 1.12, 1.12, "up"),
        ("Costs fell by up to 20 percent.", 0.8, None, "down"),
        ("Costs rose by at least 20 percent.", 1.2, None, "up"),
        ("Costs were cut by a third.", 2 / 3, 2 / 3, "down"),
        ("There was a 5% increase in costs.", 1.05, 1.05, "up"),
        ("Costs saw a 5 percent drop.", 0.95, 0.95, "down"),
    ],
)
def test_a_factor_is_an_interval_with_a_direction(text, low, high, direction):
    found = change(text)
    assert found.direction == direction
    assert found.factor_low == (None if low is None else pytest.approx(low))
    assert found.factor_high == (None if high is None else pytest.approx(high))


def test_tripled_without_a_base_links_nothing():
    found = change("Attacks have tripled, the mayor said.")
    assert (found.factor_low, found.factor_high, found.from_, found.to) == (3, 3, None, None)


def test_percent_and_percentage_points_are_different_changes():
    percent = change("The rate rose by 2 percent.")
    points = change("The rate rose by 2 percentage points.")
    assert percent.factor_low == pytest.approx(1.02)
    assert percent.difference_low is None
    assert (points.factor_low, points.difference_low, points.difference_unit) == (None, 2, "percentage point")


@pytest.mark.parametrize(
    ("text", "difference", "unit", "direction"),
    [
        ("The index rose 40 points to 1,240.", 40, "point", "up"),
        ("The price fell by $12 to $88.", -12, "dollar", "down"),
        ("The bank cut its rate by 25 basis points.", -25, "basis point", "down"),
    ],
)
def test_a_difference_is_signed_and_has_a_unit(text, difference, unit, direction):
    found = change(text)
    assert (found.difference_low, found.difference_high) == (difference, difference)
    assert (found.difference_unit, found.direction) == (unit, direction)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Output rose from 40 to 60 tonnes.", 40, 60),
        ("Output rose to 60 tonnes from 40.", 40, 60),
        ("Output rose 5% to 42 tonnes.", None, 42),
        ("Output was 60 tonnes, up from 40 a year earlier.", 40, 60),
        ("The fleet doubled from 40 to 80 buses.", 40, 80),
        ("Costs fell 9.2% to $3.1 million.", None, 3_100_000),
        ("Sales of $4.5 million were down 10% from $5 million.", 5_000_000, 4_500_000),
    ],
)
def test_a_change_links_the_numbers_it_goes_between(text, old, new):
    assert ends(text) == (old, new)


def test_a_change_between_rates_is_one_change():
    text = "Output of Sparrow 12 drones increased more than tenfold from 300 a month, to over 100 per day."
    found = values(text)
    (moved,) = found.changes
    assert (moved.factor_low, moved.factor_high, moved.factor_open, moved.direction) == (10, None, True, "up")
    assert (moved.from_, moved.to) == (0, 1)
    assert [q.per for q in found.quantities] == ["month", "day"]


@pytest.mark.parametrize("wording", ["three times as many boats as", "three times as much fuel as"])
def test_three_times_as_many_has_one_reading(wording):
    found = change(f"Orla has {wording} last year.")
    assert (found.factor_low, found.factor_high, found.readings) == (3, 3, ())


def test_three_times_more_has_two_readings():
    found = change("Orla has three times more boats than last year.")
    assert found.readings == ((3, 3), (4, 4))


def test_several_times_is_open():
    found = change("Costs are several times as high as three years ago.")
    assert (found.factor_low, found.factor_high, found.direction) == (2, None, "up")
    assert found.compared == "as three years ago"


@pytest.mark.parametrize("text", ["The rate remained at 40 percent.", "The rate was unchanged at 40 percent."])
def test_what_stays_moves_by_nothing(text):
    found = change(text)
    assert (found.factor_low, found.factor_high, found.direction) == (1, 1, "none")


@pytest.mark.parametrize(
    "text",
    [
        "The club added 500 members.",
        "The tree fell three years ago.",
        "He doubled over in pain.",
        "She was born on 3 May and grew up in Orla.",
        "The firm raised $40 million.",
        "They cut 20 trees.",
        "The mayor stepped down after 12 years.",
    ],
)
def test_what_moves_nothing_is_no_change(text):
    assert values(text).changes == ()


def test_the_value_reached_has_the_direction_of_the_movement():
    found = values("Output rose to 60 tonnes.")
    assert [q.direction for q in found.quantities] == ["up"]
