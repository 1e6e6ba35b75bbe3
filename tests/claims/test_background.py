"""What one tells by the way is not what the other says."""

from datetime import date

import pytest

from reportedly.claims.compare import compare
from reportedly.claims.features import Pair, strangers
from reportedly.claims.gist import Gist, gist_of
from reportedly.claims.rules import apart
from reportedly.claims.words import concept
from tests.claims.mentions import mention

DAY = date(2031, 3, 4)
ASKED = "Mira Lund asked for stricter locks after thieves robbed the museum of Norhaven"
ROBBED = "Thieves robbed the museum of Norhaven on Tuesday"


def gist(text: str, name: str) -> Gist:
    return gist_of(mention(text, name=name, article=f"a{name}"), DAY)


def test_the_background_of_one_and_the_point_of_the_other_are_two_claims() -> None:
    one, other = gist(ASKED, "m1"), gist(ROBBED, "m2")
    assert {"rob", "museum"} & one.background
    assert not other.background
    assert apart(Pair.of(one, other)) == "Most of what both say is the background of one of them."
    assert compare(one, other).kind == compare(other, one).kind == "different"


def test_who_denies_something_else_does_not_deny_what_is_told_by_the_way() -> None:
    died, worked = (
        "Nine people died in the fire",
        "The sprinklers had not worked for months before the fire that killed nine people",
    )
    assert compare(gist(died, "m1"), gist(worked, "m2")).kind == "different"
    assert (
        compare(gist(died, "m1"), gist("It is not the case that nine people died in the fire", "m2")).kind == "denial"
    )
    assert compare(gist(died, "m1"), gist(worked.replace("had not worked", "had failed"), "m2")).kind == "same"


def test_a_common_background_parts_nobody() -> None:
    again = "Stricter locks were asked for by Mira Lund after thieves robbed the museum of Norhaven"
    assert compare(gist(ASKED, "m1"), gist(again, "m2")).kind == "same"


def test_what_comes_after_one_or_two_words_alone_is_no_background() -> None:
    assert not gist("Repairs follow after the flood in Norhaven", "m1").background


def test_what_is_told_by_the_way_weighs_less_than_the_main_clause() -> None:
    behind, ahead = gist(ASKED, "m1"), gist(f"After {ROBBED}, Mira Lund asked for stricter locks", "m2")
    for one in behind, ahead:
        assert one.weights["museum"] < one.weights["lock"] / 2
    assert behind.weight(behind.weights) < gist(ROBBED + " and Mira Lund asked for stricter locks", "m3").weight(
        behind.weights
    )


def test_two_with_one_main_clause_are_one_claim_whatever_each_tells_besides() -> None:
    one = gist("Mira Lund asked for stricter locks after thieves robbed the museum of Norhaven", "m1")
    other = gist("Mira Lund asked for stricter locks following a quarrel about the cost of guards", "m2")
    assert compare(one, other).kind == "same"


@pytest.mark.parametrize(("written", "weighed"), [("voting-rights", {"elect", "right"}), ("e-book", {"e-book"})])
def test_a_compound_is_weighed_by_its_words(written: str, weighed: set[str]) -> None:
    assert weighed <= gist(f"The council of Norhaven drafted a {written} plan", "m1").weights.keys()


@pytest.mark.parametrize("written", ["non-nuclear", "five-year-old", "co-worker", "anti-strike"])
def test_a_compound_whose_first_part_turns_or_counts_the_second_stays_whole(written: str) -> None:
    weights = gist(f"The council of Norhaven spoke of a {written} plan", "m1").weights
    assert not {concept(part) for part in written.split("-")[1:]} & weights.keys()


def test_a_feast_is_no_name_of_another() -> None:
    one = gist("The airline apologised to two players who were put off a plane in Dalmoor on Christmas Eve", "m1")
    other = gist("The airline apologised to two players of the Quarn Hawks who were put off a plane in Dalmoor", "m2")
    assert not strangers(one, other)
    assert {"quarn", "hawk"} <= strangers(other, one)
    assert compare(one, other).kind == "same"
