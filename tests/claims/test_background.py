"""What one tells by the way is not what the other says."""

from datetime import date

from reportedly.claims.compare import compare
from reportedly.claims.features import Pair, strangers
from reportedly.claims.gist import Gist, gist_of
from reportedly.claims.rules import apart
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


def test_a_common_background_parts_nobody() -> None:
    again = "Stricter locks were asked for by Mira Lund after thieves robbed the museum of Norhaven"
    assert compare(gist(ASKED, "m1"), gist(again, "m2")).kind == "same"


def test_what_comes_after_one_or_two_words_alone_is_no_background() -> None:
    assert not gist("Repairs follow after the flood in Norhaven", "m1").background


def test_a_feast_is_no_name_of_another() -> None:
    one = gist("The airline apologised to two players who were put off a plane in Dalmoor on Christmas Eve", "m1")
    other = gist("The airline apologised to two players of the Quarn Hawks who were put off a plane in Dalmoor", "m2")
    assert not strangers(one, other)
    assert {"quarn", "hawk"} <= strangers(other, one)
    assert compare(one, other).kind == "same"
