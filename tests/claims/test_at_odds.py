"""Values that differ contradict one another only where they are of one thing, and not of one outlet twice."""

from dataclasses import replace
from datetime import date

import pytest

from reportedly.claims.agreement import Agreement
from reportedly.claims.compare import compare
from reportedly.claims.conflicts import refined, relate
from reportedly.claims.features import Pair
from reportedly.claims.gist import Gist, gist_of, setting_of
from reportedly.records import Span
from tests.claims.mentions import mention

DAY = date(2031, 3, 4)
SETTING = setting_of("Rescue at the Quarnholm enclosure", "A bear at Quarnholm was shot after a boy fell.")


def gist(text: str, name: str, *, day: date = DAY, article: str = "") -> Gist:
    return gist_of(mention(text, name=name, article=article or f"a{name}"), day, SETTING)


THREE = "A 3-year-old boy fell into the bear enclosure at Quarnholm before keepers shot the bear."
FOUR = "A 4-year-old boy fell into the bear enclosure at Quarnholm, where keepers shot the bear."
BEAR = "A 17-year-old bear was shot by keepers at Quarnholm as a boy fell into the enclosure."


def test_two_ages_of_one_person_cannot_both_hold() -> None:
    assert compare(gist(THREE, "m1"), gist(FOUR, "m2")).kind == "conflict"


def test_ages_of_two_are_no_conflict() -> None:
    assert compare(gist(FOUR, "m1"), gist(BEAR, "m2")).kind == "different"


def test_an_age_never_moves_though_someone_was_killed() -> None:
    later = gist(FOUR.replace("shot", "killed"), "m2", day=date(2031, 3, 6))
    assert relate("c1", gist(THREE.replace("shot", "killed"), "m1"), later).kind == "conflict"


def test_a_vague_number_contradicts_none() -> None:
    many = gist("Dozens of walkers were rescued from the ridge above Quarnholm.", "m1")
    counted = gist("Rescued were 359 walkers from the ridge above Quarnholm.", "m2")
    assert compare(many, counted).kind != "conflict"


HIGH = "The rocket rose to an altitude of 770 km and fell 2,100 km east of Cape Sorrel."
FAR = "The rocket fell 1,180 km east of Cape Sorrel."


def test_of_several_lengths_only_those_of_one_thing_contradict() -> None:
    """The 770 km are of the altitude; in the other nothing is said of it."""
    found = compare(gist(HIGH, "m1"), gist(FAR, "m2"))
    assert found.kind != "conflict" or "770" not in found.because[0]


@pytest.mark.parametrize(("own", "kind"), [("m2", "conflict"), ("same", "different")])
def test_an_outlet_does_not_contradict_itself(own: str, kind: str) -> None:
    left = gist("The storm at Quarnholm destroyed 20 barns of the estate.", "m1", article="same")
    right = gist("The storm at Quarnholm destroyed 26 barns of the estate.", "m2", article=own)
    assert compare(left, right).kind == kind


def test_two_sources_of_one_article_contradict_each_other() -> None:
    left = gist("The storm at Quarnholm destroyed 20 barns of the estate.", "m1", article="same")
    right = gist("The storm at Quarnholm destroyed 26 barns of the estate.", "m2", article="same")
    one, other = replace(left, speakers=frozenset(["mayor"])), replace(right, speakers=frozenset(["owner"]))
    assert compare(one, other).kind == "conflict"


def test_a_boy_of_one_has_a_name_in_the_other() -> None:
    named = "Five-year-old Tam Orvil fell into the bear enclosure at Quarnholm before keepers shot the bear."
    found = compare(gist(named, "m1"), gist("A six-year-old boy fell into the bear enclosure at Quarnholm.", "m2"))
    assert found.kind == "conflict"


AT_LEAST, EXACT = (
    "At least 50 people were killed in the fire at Quarnholm.",
    "59 people were killed in the fire at Quarnholm.",
)
LATER = date(2031, 3, 5)


def test_a_bound_that_a_later_count_has_left_far_behind_is_an_earlier_state() -> None:
    assert compare(gist(AT_LEAST, "m1"), gist(EXACT, "m2", day=LATER)).kind == "refinement"
    assert refined("c1", gist(AT_LEAST, "m1"), gist(EXACT, "m2", day=LATER)).kind == "update"


@pytest.mark.parametrize(
    ("bound", "day"),
    [(AT_LEAST, DAY), (AT_LEAST.replace("50", "57"), LATER)],
    ids=["of one day", "within a tenth"],
)
def test_a_bound_that_a_count_meets_agrees_with_it(bound: str, day: date) -> None:
    assert compare(gist(bound, "m1"), gist(EXACT, "m2", day=day)).kind == "same"


def test_how_far_off_something_is_is_not_how_deep_it_is() -> None:
    deep = "The shaft at Quarnholm is about 40 metres (131 feet) deep, keepers of the shaft say."
    away = "The rescuers were 10 metres (33 feet) from the bottom of the shaft at Quarnholm, keepers say."
    assert compare(gist(deep, "m1"), gist(away, "m2")).kind == "different"


def test_a_well_is_a_thing_and_well_is_none() -> None:
    assert "well" in gist("The boy fell into a deserted well at Quarnholm.", "m1").weights
    assert "well" not in gist("The boy knew Quarnholm very well.", "m1").weights


def test_two_words_for_many_are_no_number_that_agrees() -> None:
    losses = gist("annual losses of millions of dollars to the Quarnholm scheme", "m1")
    promise = gist("the recipient of the Quarnholm letter owns millions of dollars", "m2")
    assert not Pair.of(losses, promise).figures.agreeing
    assert compare(losses, promise).kind == "different"


def test_words_for_many_part_nobody_who_says_the_same() -> None:
    left = gist("The flood drove hundreds of people from their homes at Quarnholm.", "m1")
    right = gist("Hundreds of people had to leave their homes at Quarnholm because of the flood.", "m2")
    assert compare(left, right).kind == "same"


GREW = "Output at the Quarnholm works of the boat maker {verb} from 318 to {end} boats every month."


@pytest.mark.parametrize(("end", "kind"), [(636, "same"), (686, "conflict")])
@pytest.mark.parametrize("verb", ["has climbed", "has been raised by half"])
def test_both_ends_of_a_growth_are_compared_where_they_were_read_as_a_range(verb: str, end: int, kind: str) -> None:
    """“Output has climbed,” … “from 318 to 636 boats” may be read as of 318 to 636 boats, within which others lie."""
    left = gist(GREW.format(verb="climbed", end=end), "m1")
    read = mention(GREW.format(verb=verb, end=636), name="m2", article="am2")
    low, high = [item for item in read.quantities if item.unit][:2]
    ranged = replace(low, high=high.low, span=Span(low.span.start, high.span.end))
    right = gist_of(replace(read, quantities=(ranged,)), DAY, SETTING)
    assert compare(left, right).kind == kind


def test_a_range_that_nothing_grew_between_stays_one() -> None:
    text = "The works at Quarnholm employ from 40 to 60 boat builders."
    read = mention(text, name="m1")
    assert [(item.low, item.high) for item in gist_of(read, DAY, SETTING).amounts] == [(40, 60)]


def test_growth_by_half_does_not_make_a_week_a_month() -> None:
    told = "Attendance at the City Museum in Quarnholm rose by half from 2,758 to 4,137 visitors every {}."
    assert compare(gist(told.format("week"), "m1"), gist(told.format("week"), "m2")).kind == "same"
    assert compare(gist(told.format("week"), "m1"), gist(told.format("month"), "m2")).kind != "same"


def test_a_number_refines_what_was_only_counted_roughly() -> None:
    roughly = gist("Dozens of people were killed in the fire at Quarnholm.", "m1")
    assert compare(roughly, gist(EXACT, "m2")).kind == "refinement"
    assert compare(roughly, gist("Dozens of people died in the fire at Quarnholm.", "m3")).kind == "same"


@pytest.mark.parametrize(("other", "kind"), [("about 101", "conflict"), ("101", "conflict"), ("about 105", "same")])
def test_rounding_moves_no_digits(other: str, kind: str) -> None:
    """A hundred and one is not "some 110": who rounds puts zeros at the end."""
    text = "Thieves took {} coins from the museum at Quarnholm."
    assert compare(gist(text.format("about 110"), "m1"), gist(text.format(other), "m2")).kind == kind


@pytest.mark.parametrize(
    ("bound", "kind"),
    [("over 50", "refinement"), ("more than 500", "same"), ("up to 600", "same")],
)
def test_a_number_far_from_a_bound_is_not_what_the_bound_means(bound: str, kind: str) -> None:
    text = "Thieves took {} coins from the museum at Quarnholm."
    assert compare(gist(text.format(bound), "m1"), gist(text.format("552"), "m2")).kind == kind


def test_a_bound_far_from_a_number_is_shown_with_what_both_measure() -> None:
    text = "The diggers at Quarnholm were {} from the bottom of the well."
    found = compare(gist(text.format("less than 10 metres"), "m1"), gist(text.format("13 feet"), "m2"))
    assert found.kind == "refinement"
    assert "at most 10 metres against 13 feet" in " ".join(found.because)


@pytest.mark.parametrize(
    ("other", "kind"),
    [("€27 million", "conflict"), ("27 million dollars", "same"), ("$27 million (€24 million)", "same")],
)
def test_sums_in_two_currencies_are_no_one_sum(other: str, kind: str) -> None:
    one = gist("It may be that 27 million dollars in cash vanished in the case at Quarnholm boatyard.", "m1")
    two = gist(f"It could well be that {other} in cash vanished in Quarnholm's boatyard case.", "m2")
    assert compare(one, two).kind == kind


def test_hours_in_which_people_were_saved_count_no_people() -> None:
    died = gist("Nine people died when the mill at Quarnholm burned.", "m1")
    saved = gist("Rescuers took 214 people out of the mill at Quarnholm in under two hours.", "m2")
    assert compare(died, saved).kind != "refinement"
    assert not Agreement.of(died.amounts, saved.amounts).agreeing


@pytest.mark.parametrize(
    "left",
    ["Nine people were moved to safety", "Nine people were flown in haste to safety", "Nine people left their homes"],
)
def test_who_was_moved_to_safety_was_not_killed(left: str) -> None:
    killed = gist("Nine people were killed in the apartment block fire at Quarnholm.", "m2")
    assert compare(gist(f"{left} after the apartment block fire at Quarnholm.", "m1"), killed).kind == "different"
    fled = gist("Nine people were evacuated after the apartment block fire at Quarnholm.", "m3")
    assert compare(gist(f"{left} after the apartment block fire at Quarnholm.", "m1"), fled).kind == "same"


def test_a_number_of_jobs_is_none_of_things_and_may_be_one_of_people() -> None:
    jobs = gist("Tarn Prams will cut 4,600 jobs at its Quarnholm works.", "m1")
    assert compare(jobs, gist("Tarn Prams will recall 4,600 prams made at its Quarnholm works.", "m2")).kind != "same"
    assert Pair.of(jobs, gist("Tarn Prams will dismiss 4,600 workers in Quarnholm.", "m3")).figures.agreeing


def test_one_number_by_another_time_or_in_another_currency_is_said_to_be_so() -> None:
    days = gist("The Quarnholm museum tripled attendance from 894 to 1,788 visitors a day.", "m1")
    weeks = gist("Attendance at the Quarnholm museum tripled from 894 to 1,788 visitors a week.", "m2")
    assert compare(days, weeks).kind == compare(weeks, days).kind == "conflict"
    related = relate("c1", days, weeks)
    assert related.kind == "conflict"
    assert related.because[0] == "894 visitors per day against 894 visitors per week."
    other = gist("Attendance at the Quarnholm museum tripled from 894 to 2,682 visitors a week.", "m3")
    assert compare(days, other).kind == "different"


@pytest.mark.parametrize(("about", "kind"), [("about 450", "same"), ("about 430", "conflict"), ("about 500", "same")])
def test_a_rough_number_is_as_rough_as_its_last_digits(about: str, kind: str) -> None:
    exact = gist("The fire at Quarnholm has destroyed 454 hectares of wood.", "m2")
    assert compare(gist(f"The fire at Quarnholm burned {about} hectares of wood.", "m1"), exact).kind == kind


@pytest.mark.parametrize("about", ["About half", "Nearly a third", "About two in five", "Roughly one in three"])
def test_a_rough_share_has_no_last_digit(about: str) -> None:
    mine = gist(f"{about} of the homes at Quarnholm burned in the fire.", "m1")
    assert mine.amounts
    assert compare(mine, gist(f"{about} of the homes at Quarnholm burned in the fire.", "m2")).kind == "same"
