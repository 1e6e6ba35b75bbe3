"""Two values contradict each other only where what they are of is one thing, told in both, on one occasion."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from reportedly.claims.amounts import amounts_of
from reportedly.claims.asides import BEYOND, BY_THE_WAY, OTHERS, asides_of
from reportedly.claims.compare import compare
from reportedly.claims.features import Pair
from reportedly.claims.gist import Gist, gist_of, setting_of
from reportedly.claims.one_thing import at_odds
from tests.claims.mentions import mention

DAY = date(2031, 3, 4)
SETTING = setting_of("Rocket of Vessin over Quarnholm", "A rocket of Vessin flew over Quarnholm.")


def gist(text: str, name: str, *, after: int = 0, person: str = "") -> Gist:
    made = gist_of(mention(text, name=name, article=f"a{name}"), DAY + timedelta(days=after), SETTING)
    return replace(made, person=frozenset({person} if person else ()))


def odds(left: str, right: str, **how: int) -> bool:
    return bool(at_odds(Pair.of(gist(left, "m1"), gist(right, "m2", **how))))


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("The siege of Quarnholm lasted 8 hours.", "The siege of Quarnholm lasted 11 hours.", True),
        ("The siege of Quarnholm lasted 8 hours.", "The flight took 11 hours to Quarnholm.", False),
        ("The siege of Quarnholm lasted 8 hours.", "At Quarnholm it lasted 11 hours.", True),
    ],
    ids=["of one thing", "of two", "of one it is not said"],
)
def test_lengths_of_time_are_of_one_thing(left: str, right: str, one: bool) -> None:  # noqa: FBT001
    assert odds(left, right) is one


FLEW = "The rocket flew 2,700 km over Quarnholm."


def test_how_far_something_flew_is_not_how_high_nor_how_far_off_it_fell() -> None:
    assert odds(FLEW, "The rocket flew 3,700 km over Quarnholm.")
    assert not odds(FLEW, "The rocket rose to an altitude of 2,300 km over Quarnholm.")
    assert not odds(FLEW, "The rocket fell 1,100 km (680 miles) east of Quarnholm.")


def test_high_right_behind_a_length_tells_more_than_the_verb_before_it() -> None:
    found = amounts_of(mention("The rocket flew 3,700 kilometres (2,300 miles) high."))
    assert {amount.dimension for amount in found} == {"height"}


def test_another_week_another_rocket_flies() -> None:
    assert not odds(FLEW, "The rocket flew 3,700 km over Quarnholm.", after=10)


def test_another_month_others_are_counted() -> None:
    fired, more = "Vessin fired three rockets near Quarnholm.", "Vessin fired four rockets near Quarnholm."
    assert odds(fired, more, after=2)
    assert not odds(fired, more, after=60)


@pytest.mark.parametrize(("other", "one"), [("lund", False), ("brenn", True), ("", True)])
def test_what_two_people_say_of_themselves_is_of_each_of_them(other: str, one: bool) -> None:  # noqa: FBT001
    left = gist("that they'd part after eight years of marriage", "m1", person="brenn")
    right = gist("they would part after two years of marriage", "m2", person=other)
    assert bool(at_odds(Pair.of(left, right))) is one


def test_who_was_killed_by_the_way_are_not_those_of_the_main_clause() -> None:
    told = "The guards held the Quarnholm bridge after a raid that killed two soldiers."
    assert not odds("At least four were killed in the raid at Quarnholm.", told)
    assert odds("Four soldiers were killed in the raid at Quarnholm.", told)


@pytest.mark.parametrize(
    ("before", "behind", "aside"),
    [
        ("The court fined Ada Brenn and ", " other guests of the ball.", OTHERS),
        ("The court fined Ada Brenn and another ", " guests of the ball.", OTHERS),
        ("The ferry came back to the harbour of Quarnholm. It had taken ", " hours.", BEYOND),
        ("The mayor of Quarnholm resigned after a fire had killed ", " people.", BY_THE_WAY),
    ],
)
def test_what_sets_a_figure_apart(before: str, behind: str, aside: str) -> None:
    assert asides_of(before, behind, is_time=False) == {aside}


@pytest.mark.parametrize(("after", "kind"), [(1, "conflict"), (10, "different")])
def test_a_day_that_was_over_says_nothing_of_one_announced_later(after: int, kind: str) -> None:
    left = gist("The ferry to Quarnholm is scheduled to depart on 6 March 2031.", "m1")
    right = gist("The ferry to Quarnholm is scheduled to depart on 19 March 2031.", "m2", after=after)
    assert compare(left, right).kind == kind


def test_two_bounds_always_agree_and_are_one_figure_only_where_the_rest_says_the_same(monkeypatch) -> None:
    few = gist("At least two people were killed in the raid on the consulate of Vessin.", "m1")
    more = gist("As raiders came to the consulate of Vessin at least four people died.", "m2", after=1)
    exact = gist("As raiders came to the consulate of Vessin two people died.", "m2")
    assert compare(few, more).kind == compare(few, exact).kind == "refinement"
    monkeypatch.setattr("reportedly.claims.compare.SAME", 1.0)
    assert compare(few, more).kind == "different"
    assert compare(few, exact).kind == "refinement"


def test_a_victory_over_somebody_is_their_defeat() -> None:
    won = gist("Quarnholm Rovers end the season with a victory over Tern Albion.", "m1")
    assert compare(won, gist("Quarnholm Rovers defeat Tern Albion to end the season.", "m2")).kind == "same"
    assert compare(won, gist("Quarnholm Rovers end the season with a defeat by Tern Albion.", "m2")).kind == "conflict"
