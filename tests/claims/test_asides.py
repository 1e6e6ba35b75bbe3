"""Two figures of the same things can both hold where something sets one of them apart."""

from datetime import date

import pytest

from reportedly.claims.asides import GRAVE, INTO, PART, SINCE, asides_of
from reportedly.claims.compare import compare
from reportedly.claims.gist import gist_of, setting_of
from tests.claims.mentions import mention

SETTING = setting_of("Ferry Orla aground off Quarnholm", "The ferry Orla ran aground off Quarnholm in the night.")

BOTH_HOLD = [
    (
        "The Orla turned back four hours into the trip to Quarnholm.",
        "The Orla came back to Quarnholm after eight hours.",
    ),
    ("The Orla missed Quarnholm in the past two seasons.", "The Orla missed Quarnholm in five seasons."),
    ("One of the two brothers had booked the Orla.", "Both brothers had booked: the two brothers were on the Orla."),
    ("Four people were seriously injured on the Orla.", "27 people were injured on the Orla."),
    ("The Orla was sold after 21 months at Quarnholm.", "The Orla was sold after 15 years at Quarnholm."),
    (
        "The hole in the Orla is 330 feet wide at the keel.",
        "He was about 13 feet from the hole in the keel of the Orla.",
    ),
]
ELSEWHERE = setting_of("Flood in the Vessin valley", "The river Vessin rose in the night.")
CANNOT = [
    ("23 of the sailors of the Orla were injured.", "22 sailors of the Orla were injured."),
    ("25 people were injured on the Orla.", "27 people were injured on the Orla."),
    ("Four people were seriously injured on the Orla.", "Nine people were seriously injured on the Orla."),
    ("The Orla was freed off Quarnholm after 21 hours.", "The Orla was freed off Quarnholm after 31 hours."),
]


def kind(left, right):
    one, other = (
        gist_of(mention(text, name=name, article=f"a{name}"), date(2031, 3, 4), SETTING)
        for text, name in ((left, "m1"), (right, "m2"))
    )
    return compare(one, other).kind


@pytest.mark.parametrize(("left", "right"), BOTH_HOLD)
def test_a_figure_that_is_set_apart_contradicts_no_other(left, right):
    assert kind(left, right) == kind(right, left) != "conflict"


@pytest.mark.parametrize(("left", "right"), CANNOT)
def test_two_that_are_set_apart_alike_and_a_part_above_its_whole_cannot_both_hold(left, right):
    assert kind(left, right) == kind(right, left) == "conflict"


def test_two_that_share_only_what_is_counted_are_held_against_each_other_on_one_story_alone():
    few, many = (
        mention(f"{number} people were injured.", name=f"m{number}", article=f"a{number}") for number in (25, 70)
    )
    day = date(2031, 3, 4)
    assert compare(gist_of(few, day, SETTING), gist_of(many, day, SETTING)).kind == "conflict"
    assert compare(gist_of(few, day, SETTING), gist_of(many, day, ELSEWHERE)).kind == "different"


@pytest.mark.parametrize(
    ("before", "behind", "is_time", "asides"),
    [
        ("turned back ", " into the trip", True, {INTO}),
        ("turned ", " into swans", False, set()),
        ("after about ", " in the air", True, {SINCE}),
        ("the past ", " in Quarnholm", False, {SINCE}),
        ("", " of the brothers", False, {PART}),
        ("", " with minor injuries", False, {GRAVE}),
        ("", " hurt, some of them seriously", False, set()),
        ("seriously injuring ", " people", False, {GRAVE}),
    ],
)
def test_what_sets_a_number_apart_stands_beside_it(before, behind, is_time, asides):
    assert asides_of(before, behind, is_time=is_time) == asides


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (
            "The Orla sank off Quarnholm early on Thursday morning.",
            "The Orla sank off Quarnholm late last night.",
            False,
        ),
        ("The Orla came early to Quarnholm.", "The Orla came late to Quarnholm.", True),
    ],
)
def test_an_early_hour_is_no_opposite_of_a_late_one(left, right, conflict):
    assert (kind(left, right) == "conflict") is conflict
