import pytest

from tests.values.reading import amounts, only, values, words


@pytest.mark.parametrize(
    ("bound", "ends", "opened", "approximate"),
    [
        ("more than 40", (40, None), True, False),
        ("over 40", (40, None), True, False),
        ("at least 40", (40, None), False, False),
        ("no fewer than 40", (40, None), False, False),
        ("40 or more", (40, None), False, False),
        ("40-plus", (40, None), False, False),
        ("less than 40", (None, 40), True, False),
        ("under 40", (None, 40), True, False),
        ("fewer than 40", (None, 40), True, False),
        ("up to 40", (None, 40), False, False),
        ("as many as 40", (None, 40), False, False),
        ("no more than 40", (None, 40), False, False),
        ("just over 40", (40, None), True, True),
        ("just under 40", (None, 40), True, True),
        ("about 40", (40, 40), False, True),
        ("some 40", (40, 40), False, True),
        ("roughly 40", (40, 40), False, True),
        ("40 or so", (40, 40), False, True),
        ("nearly 40", (40, 40), True, True),
        ("almost 40", (40, 40), True, True),
        ("barely 40", (40, 40), True, True),
        ("exactly 40", (40, 40), False, False),
        ("only 40", (40, 40), False, False),
    ],
)
def test_the_words_around_a_number_bound_it(bound, ends, opened, approximate):
    quantity = only(f"The storm took {bound} roofs.")
    assert (quantity.low, quantity.high) == ends
    assert (quantity.low_open or quantity.high_open, quantity.approximate) == (opened, approximate)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It took between 5 and 7 days.", 5, 7, "day"),
        ("It took 5-7 days.", 5, 7, "day"),
        ("It took five to seven days.", 5, 7, "day"),
        ("It cost $10 to $15 billion.", 10_000_000_000, 15_000_000_000, "dollar"),
        ("It cost $10-15 million.", 10_000_000, 15_000_000, "dollar"),
        ("It fell 3 to 4 percent short.", 3, 4, "percent"),
        ("It is 20 ± 3 km wide.", 17, 23, "kilometre"),
        ("It weighs 20 kg +/- 2 kg.", 18, 22, "kilogram"),
        ("from 18 to 24 boats", 18, 24, "boat"),
    ],
)
def test_a_range_is_one_quantity(text, low, high, unit):
    assert amounts(text) == [(low, high, unit)]


def test_a_span_of_years_is_no_range():
    assert amounts("the 2012–13 budget of 40 crowns")[0][0] == 40


@pytest.mark.parametrize(
    ("text", "unit", "of"),
    [
        ("Russia took a total of 25,000 workers from North Vell.", "worker", "workers from North Vell"),
        ("It sent 1000 mine clearance experts to Orla.", "expert", "mine clearance experts"),
        ("It buried the 40 dead on Sunday.", "dead", "dead"),
        ("At least 12 people were hurt.", "person", "people"),
        ("Five small children were found.", "child", "small children"),
        ("More than 300 privately owned fishing boats sank.", "boat", "privately owned fishing boats"),
        ("The 6,650 employees of Dorn left.", "employee", "employees of Dorn"),
    ],
)
def test_the_counted_noun_is_found_by_grammar(text, unit, of):
    quantity = only(text)
    assert (quantity.unit, quantity.of) == (unit, of)


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("He fell down the 40m dry well in Orla.", 40, "metre"),
        ("It is a 12m high wall.", 12, "metre"),
        ("The 40m deep shaft was shut.", 40, "metre"),
        ("Some 40m new jobs were lost.", 40_000_000, "job"),
        ("The 2.5m users of the app complained.", 2_500_000, "user"),
    ],
)
def test_an_m_is_metres_unless_things_are_counted(text, low, unit):
    assert amounts(text) == [(low, low, unit)]


def test_two_counted_nouns_in_one_sentence_keep_apart():
    text = "It will send 1000 mine clearance experts and 5000 military engineers."
    assert amounts(text) == [(1000, 1000, "expert"), (5000, 5000, "engineer")]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Unemployment stands at 7 percent.", "Unemployment"),
        ("The tower is 90 metres high.", "tower"),
        ("40 percent of voters stayed away.", "voters"),
    ],
)
def test_a_measure_says_what_is_measured(text, of):
    assert only(text).of == of


def test_who_has_what_is_counted():
    assert only("Dorn laid off 6,650 employees.").whose == "Dorn"


def test_the_unit_of_a_number_can_stand_in_the_subject():
    text = "Output of Sparrow 12 drones rose from 300 a month to over 100 per day."
    found = values(text)
    assert [(q.low, q.unit, q.per) for q in found.quantities] == [(300, "drone", "month"), (100, "drone", "day")]


def test_conflicting_bounds_leave_the_one_beside_the_number():
    quantity = only("It lasted over <20 days.")
    assert (quantity.low, quantity.high) == (None, 20)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("It cost more than $3.5 million a year.", "$3.5 million a year"),
        ("It took a total of 25,000 workers.", "25,000"),
        ("It fell minus 5 degrees.", "minus 5 degrees"),
    ],
)
def test_the_span_holds_number_unit_and_rate(text, held):
    assert words(text, only(text)) == held


def test_what_is_so_deep_is_the_noun_behind_deep():
    assert only("He fell into an 80-metre-deep well.").of == "well"
