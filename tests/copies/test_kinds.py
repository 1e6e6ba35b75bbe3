"""What two texts that share words are to one another."""

from dataclasses import replace
from random import Random

import pytest

from tests.copies.news import FERRY, article, copies_of, only, sentence, story, word

QUOTE = "“Nobody told us that the gates of the upper basin would be opened before the last of the barges had left.”"


def pair(left: str, right: str, **more: object):
    return only([article("a", left, hour=1, **more), article("b", right, hour=5)])


def test_a_text_printed_twice_is_identical_whatever_its_signs_and_headline():
    left = article("a", FERRY, hour=1, title="Ferry sinks off Norhaven")
    right = article("b", FERRY.replace("“", '"').replace("”", '"'), hour=9, title="Halda lost: what we know")
    copy = only([left, right])
    assert (copy.kind, copy.article, copy.of, copy.shared) == ("identical", "b", "a", 1.0)
    assert not copy.altered


def test_one_changed_word_makes_an_identical_text_a_near_copy():
    copy = pair(FERRY, FERRY.replace("212 people", "221 people"))
    assert copy.kind == "near-copy"
    assert [(change.kind, change.before_text, change.after_text) for change in copy.altered] == [
        ("value", "212", "221")
    ]


def test_a_part_left_out_makes_a_near_copy():
    assert pair(story(1), "\n".join(story(1).split("\n")[:8])).kind == "near-copy"


def test_paragraphs_in_another_order_are_still_a_copy():
    lines = story(2).split("\n")
    copy = pair(story(2), "\n".join(lines[6:] + lines[:6]))
    assert copy.kind == "near-copy"
    assert copy.shared > 0.95


def test_a_passage_in_a_text_of_its_own_is_an_excerpt():
    taken = "\n".join(story(3).split("\n")[2:5])
    copy = pair(story(3), f"{story(4, 6)}\n{taken}\n{story(5, 6)}")
    assert (copy.kind, copy.of) == ("excerpt", "a")


def test_the_same_facts_in_the_same_sequence_are_a_rewrite():
    names = [word(Random(number)).capitalize() for number in range(14)]
    left, right = (retold(names, Random(seed)) for seed in (6, 66))
    copy = pair(left, right)
    assert copy.kind == "rewrite"
    assert not copy.passages


def test_the_same_facts_in_another_sequence_are_two_reports():
    names = [word(Random(number)).capitalize() for number in range(14)]
    assert pair(retold(names, Random(6)), retold(Random(1).sample(names, 14), Random(66))) is None


def few_facts():
    """Two texts in other words, with five of twelve names in one sequence."""
    rng = Random(9)
    names = [word(rng).capitalize() for _ in range(19)]
    return retold(names[:12], Random(11)), retold([*names[:5], *names[12:]], Random(12))


def test_few_facts_make_a_copy_only_where_one_says_that_it_is_from_the_other():
    giver, taker = few_facts()
    assert pair(giver, taker) is None
    told = article("b", f"{taker}\nThis summary is based on a story by Norland Wire.", outlet="Fen Post", hour=4)
    found = only([article("a", giver, outlet="Norland Wire", hour=1), told])
    assert (found.article, found.kind) == ("b", "rewrite")
    assert "Norland Wire" in found.credit


def test_a_page_that_states_the_address_it_is_based_on_took_its_text_from_there():
    giver, taker = few_facts()
    origin = article("a", giver, outlet="Norland Wire", hour=9)
    stated = article("b", taker, outlet="Fen Post", hour=4, credits=("http://www.a.example?from=b",))
    found = only([origin, stated])
    assert (found.article, found.of, found.credit) == ("b", "a", "Norland Wire")


@pytest.mark.parametrize(
    ("outlet", "signed", "credit"),
    [("Vell Press Agency", "(VPA)", "(VPA)"), ("Vell Press Agency", "(VPC)", None), ("Vell Agency", "(VA)", None)],
)
def test_an_agency_is_credited_by_the_first_letters_of_its_name(outlet, signed, credit):
    origin = article("a", FERRY, outlet=outlet, hour=1)
    found = only([origin, article("b", f"{FERRY} {signed}", outlet="Fen Post", hour=4)])
    assert (found.of, found.credit) == ("a", credit)


def retold(names, rng):
    """A sentence around each name, in other words each time."""
    return "\n".join(
        f"{' '.join([word(rng).capitalize(), *(word(rng) for _ in range(9))])} {name} {word(rng)}." for name in names
    )


def test_several_runs_of_words_among_others_are_a_rewrite():
    rng = Random(7)
    lines = story(8, 16).split("\n")
    runs = [" ".join(line.split()[1:12]) for line in lines]
    told = "\n".join(f"{sentence(rng)[:-1]} {run} {sentence(rng).lower()}" for run in runs)
    assert pair(story(8, 16), told).kind == "rewrite"


def test_two_reports_with_nothing_in_common_are_no_copies():
    assert pair(story(10), story(11)) is None


def test_a_quote_that_two_reports_share_makes_no_copy():
    assert pair(f"{story(12)}\n{QUOTE}\n{story(13)}", f"{story(14)}\n{QUOTE}\n{story(15)}") is None


@pytest.mark.parametrize(
    "note",
    [
        "Subscribe to our newsletter to get the stories of the day delivered to your inbox every morning.",
        "We use cookies to personalise content and ads, to provide social media features and to analyse our traffic.",
        "All rights reserved. This material may not be published, broadcast, rewritten or sold without permission.",
        "Sign up for our free newsletter and follow us on Facebook, Twitter and Instagram to never miss a story again.",
    ],
)
def test_what_sites_print_around_their_stories_makes_no_copies(note):
    assert pair(f"{story(16)}\n{note}", f"{story(17)}\n{note}") is None


def test_two_texts_of_one_address_are_versions_and_no_copies():
    old = article("a", FERRY, hour=1)
    same = [old, replace(article("b", FERRY.replace("212", "214"), hour=4), url=old.url)]
    assert copies_of(same) == []


def test_another_number_before_the_first_word_of_a_story_is_a_change_too():
    text = "Eighteen people are missing after the Orla ferry sank off Norhaven. " + story(3, 6)
    found = copies_of([article("a", text, hour=1), article("b", text.replace("Eighteen", "Seventy-eight"), hour=5)])
    (copy,) = found
    assert copy.kind == "near-copy"
    assert [(change.kind, change.before_text, change.after_text) for change in copy.altered] == [
        ("value", "Eighteen", "Seventy-eight")
    ]


def test_a_number_that_ends_the_sentence_before_is_no_change_of_a_story():
    before = ("Rain fell on 12.", "It was 40.")
    first, second = (f"{words}\n{FERRY}" for words in before)
    assert not pair(first, second).altered
