"""Eight words in a row that both have are one assertion, whatever else one of them says."""

from dataclasses import replace
from datetime import date

from reportedly.claims.compare import compare
from reportedly.claims.differences import word_for_word
from reportedly.claims.gist import Gist, gist_of
from tests.claims.mentions import mention

DAY = date(2031, 3, 4)
SHORT = "we are moving away from a policy around the conduct of painters"
LONG = (
    "it leaves to others to play judge over anybody who shows pictures in Norhaven, said the gallery, and that "
    "we are moving away from a policy around the conduct of painters"
)


def gist(text: str, name: str) -> Gist:
    return gist_of(mention(text, name=name, article=f"a{name}"), DAY)


def test_what_is_repeated_word_for_word_is_the_same_with_its_reason() -> None:
    found = compare(gist(SHORT, "m1"), gist(LONG, "m2"))
    assert found.kind == "same"
    assert found.score < 0.45
    assert found.because[0] == "12 words follow one another in both."


def test_a_changed_number_in_a_repeated_row_is_not() -> None:
    left, right = SHORT.replace("painters", "12 painters"), LONG.replace("painters", "13 painters")
    assert compare(gist(left, "m1"), gist(right, "m2")).kind != "same"


def test_fewer_words_or_less_of_the_shorter_one_are_not_enough() -> None:
    short = gist("a policy around the conduct of painters", "m1")
    assert word_for_word(short, gist(LONG, "m2")) is None
    other = replace(short, text=(*gist(SHORT, "m3").text, "which", *["gallery"] * 8))
    assert word_for_word(other, gist(LONG, "m2")) is None


def test_a_negation_beside_the_words_in_common_is_in_doubt_another_claim() -> None:
    negated = gist(LONG.replace("it leaves", "it does not leave"), "m2")
    assert compare(gist(SHORT, "m1"), negated).kind == "different"


def test_a_text_without_end_is_not_searched() -> None:
    endless = replace(gist(LONG, "m2"), text=gist(LONG, "m2").text + ("pictures",) * 400)
    assert word_for_word(gist(SHORT, "m1"), endless) is None
