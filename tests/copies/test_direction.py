"""Who took from whom, and for which reason."""

from dataclasses import replace

import pytest

from reportedly.records import Score
from tests.copies.news import FERRY, article, copies_of, only, story

LONG = f"{FERRY}\n{story(51, 6)}"


def taken(left, right):
    copy = only([left, right])
    return (copy.of, copy.article) if copy.direction_known else None


def test_whom_a_text_credits_gave_it():
    wire = article("z", LONG, outlet="Norland Wire", hour=30)
    paper = article("a", f"(Norland Wire) — {LONG}", outlet="Tern Daily", hour=2)
    assert taken(wire, paper) == ("z", "a"), "a copy dated before its origin is not trusted"


def test_what_speaks_against_a_direction_is_kept_beside_it():
    wire = article("z", LONG, outlet="Norland Wire", hour=30)
    copy = only([wire, article("a", f"(Norland Wire) — {LONG}", outlet="Tern Daily", hour=2)])
    assert any(reason.startswith("Against it: It was published later") for reason in copy.because)


def test_a_byline_may_name_the_giver():
    paper = article("a", LONG, outlet="Tern Daily", byline="Norland Wire", hour=2)
    assert taken(paper, article("z", LONG, outlet="Norland Wire", hour=2)) == ("z", "a")


def test_a_line_of_its_own_that_names_the_other_tells_direction_and_is_the_credit():
    text = f"{LONG}\nOur thanks go to the Fen Observer."
    copy = only([article("a", text, hour=2), article("z", LONG, outlet="Fen Observer", hour=2)])
    assert (copy.article, copy.of, copy.credit) == ("a", "z", "Our thanks go to the Fen Observer.")


def test_the_earlier_text_is_the_giver_where_nothing_else_tells():
    assert taken(article("a", LONG, hour=9), article("b", LONG, hour=3)) == ("b", "a")


@pytest.mark.parametrize("hour", [None, 4])
def test_without_a_date_or_with_the_same_one_nothing_tells(hour):
    assert taken(article("a", LONG, hour=hour), article("b", LONG, hour=4)) is None


def test_two_papers_that_print_an_agency_took_it_from_there():
    left = article("a", f"(Norland Wire) — {LONG}", outlet="Tern Daily", hour=2)
    right = article("b", f"(Norland Wire) — {LONG}", outlet="Harbour Courier", hour=20)
    copy = only([left, right])
    assert not copy.direction_known
    assert any("Norland Wire" in reason for reason in copy.because)


def test_the_page_of_an_institution_is_the_giver():
    press = article("z", LONG, outlet="Tern University", domain="tern.edu", hour=30)
    assert taken(press, article("a", LONG, hour=2)) == ("z", "a")


def test_an_undated_text_that_is_part_of_a_longer_one_was_cut_from_it():
    part = "\n".join(LONG.split("\n")[:6])
    assert taken(article("a", part), article("b", LONG)) == ("b", "a")


def test_a_date_that_is_unsure_is_not_asked():
    sure = article("a", LONG, hour=2)
    weak = replace(sure, published=replace(sure.published, confidence=Score(0.2, "It was guessed.")))
    assert taken(weak, article("b", LONG, hour=9)) is None


def test_a_text_made_of_two_names_both_givers():
    one, two = story(52, 8), story(53, 8)
    spliced = article("c", f"{one}\n{two}", hour=9)
    found = copies_of([article("a", one, hour=1), article("b", two, hour=2), spliced])
    assert {(copy.article, copy.of) for copy in found} == {("c", "a"), ("c", "b")}


def test_of_a_chain_of_copies_each_takes_from_earlier_ones():
    texts = [story(54, 10)]
    for n in range(4):
        texts.append(f"{texts[-1]}\n{story(60 + n, 1)}")
    found = copies_of([article(f"a{n}", text, hour=n * 3) for n, text in enumerate(texts)])
    assert {copy.article for copy in found} == {"a1", "a2", "a3", "a4"}
    assert all(copy.of < copy.article for copy in found)
    assert len({copy.family for copy in found}) == 1


def test_a_sibling_that_stands_a_word_nearer_does_not_take_the_place_of_the_giver():
    giver = article("a", LONG, outlet="Tern Daily", hour=2)
    words = LONG.split(" ")
    sibling = " ".join([*words[:40], "reportedly", *words[41:]])
    taker = " ".join([*words[:40], "reportedly", *words[41:80], "quietly", *words[81:]])
    found = copies_of(
        [
            giver,
            article("b", sibling, outlet="Fen Brief", hour=9),
            article("c", taker, outlet="Fen Hub", hour=12),
        ]
    )
    assert next(copy.of for copy in found if copy.article == "c") == "a"
