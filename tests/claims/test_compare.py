"""Which mentions say the same, which cannot both hold, and which have nothing to do with one another."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.claims.clusters import cluster
from reportedly.claims.compare import compare
from reportedly.claims.gist import Gist, gist_of
from reportedly.records import Comparison
from tests.claims.mentions import mention

DAY = date(2031, 3, 4)


def gist(text: str, **more: object) -> Gist:
    return gist_of(mention(text, **more), DAY)  # type: ignore[arg-type]


FERRY = "The ferry Halda sank off Norhaven on Tuesday with 212 people on board."

SAME = [
    (FERRY, "There were 212 people on board the Halda when the ferry sank off Norhaven."),
    (
        "The Norland Museum bought the painting for 4.2 million euros.",
        "The painting was bought by the Norland Museum for 4,200,000 euros.",
    ),
    ("The Aller dam failed because of a cracked valve.", "A cracked valve caused the Aller dam to fail."),
]
DIFFERENT = [
    (FERRY, "In Norhaven 212 people signed a petition against the new tram line."),
    ("The storm killed 20 people in Norhaven.", "The storm injured 20 people in Norhaven."),
    ("The factory in Osterby will hire 300 workers.", "The school in Osterby has 300 pupils."),
    ("Norland exported 40 tonnes of barley in May.", "Norland exported 40 tonnes of barley in July."),
]
CONFLICT = [
    ("The Aller works builds 150 trams a month.", "The Aller works builds 150 trams a year."),
    (FERRY, "The ferry Halda sank off Norhaven with 121 people on board."),
    ("The storm killed 20 people in Norhaven.", "The storm in Norhaven killed 26 people."),
    ("The altarpiece of Aller cost around €2.4 million.", "The Aller altarpiece cost approximately €2.7 million."),
]
DENIAL = [
    ("The Aller dam failed because of a cracked valve.", "The Aller dam did not fail because of a cracked valve.")
]

CASES = [
    *((*pair, "same") for pair in SAME),
    *((*pair, "different") for pair in DIFFERENT),
    *((*pair, "conflict") for pair in CONFLICT),
    *((*pair, "denial") for pair in DENIAL),
]


@pytest.mark.parametrize(("left", "right", "kind"), CASES)
def test_two_assertions(left, right, kind):
    found = compare(gist(left, name="m1", article="a1"), gist(right, name="m2", article="a2"))
    assert found.kind == kind, found


@pytest.mark.parametrize(("left", "right"), [pair[:2] for pair in CASES])
def test_comparison_is_symmetric_and_explained(left, right):
    one, other = gist(left, name="m1"), gist(right, name="m2")
    assert compare(one, other) == compare(other, one)
    assert all(compare(one, other).because)


def test_reasons_give_words_as_they_stand_and_only_what_decides():
    other = gist("The ferry Halda sank with 212 people on board.", name="m2", article="a2")
    found = compare(gist(FERRY, name="m1"), other)
    assert found.because == (
        "Both say “board”, “ferry”, “Halda”, “people”, “sank”.",
        "That is 76% of what the two say.",
        "3 of these words follow one another in both.",
        "The values agree: 212 people.",
        "The number is too particular to agree by chance.",
    )


TEXTS = sorted({text for left, right, _ in CASES for text in (left, right)})


@given(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=8, unique=True), st.randoms())
@settings(max_examples=40, deadline=None)
def test_order_of_input_never_changes_the_groups(texts, chance):
    gists = {f"m{TEXTS.index(text):02}": gist(text, name=f"m{TEXTS.index(text):02}") for text in texts}
    pairs = [compare(gists[a], gists[b]) for a in gists for b in gists if a < b]
    shuffled = list(pairs)
    chance.shuffle(shuffled)
    assert cluster(gists, pairs) == cluster(dict(reversed(gists.items())), shuffled)


def test_what_cannot_both_hold_never_becomes_one_claim():
    texts = [FERRY, "The ferry Halda sank off Norhaven.", "The ferry Halda sank off Norhaven with 121 people on board."]
    gists = {f"m{n}": gist(text, name=f"m{n}") for n, text in enumerate(texts)}
    pairs = [compare(gists[a], gists[b]) for a in gists for b in gists if a < b]
    assert not any({"m0", "m2"} <= set(group) for group in cluster(gists, pairs))


COUNTS = [
    f"The ferry Halda sank off Norhaven {when} with {number} people on board{more}."
    for when in ("on Tuesday", "at night", "in a storm")
    for more in ("", ", the harbour office said", ", most of them pupils")
    for number in (121, 212, "some")
]


@given(st.lists(st.sampled_from(COUNTS), min_size=2, max_size=18, unique=True))
@settings(max_examples=20, deadline=None)
def test_of_any_number_of_mentions_no_two_in_conflict_are_one_claim(texts):
    gists = {f"m{COUNTS.index(text):02}": gist(text, name=f"m{COUNTS.index(text):02}") for text in texts}
    pairs = {(a, b): compare(gists[a], gists[b]) for a in gists for b in gists if a < b}
    for group in cluster(gists, pairs.values()):
        assert not any(pairs[a, b].kind == "conflict" for a in group for b in group if a < b)


@given(st.sampled_from(COUNTS), st.sampled_from(COUNTS))
@settings(max_examples=40, deadline=None)
def test_what_is_the_same_is_never_in_conflict_and_either_way_round(left, right):
    one, other = gist(left, name="m1"), gist(right, name="m2")
    kinds = {compare(one, other).kind, compare(other, one).kind}
    assert len(kinds) == 1
    numbers = {number for number in ("121", "212") if number in left} ^ {n for n in ("121", "212") if n in right}
    assert not (kinds == {"same"} and len(numbers) == 2)


def test_a_question_joins_no_two_that_are_not_alike():
    """The question asks for what the one tells and for what the other does."""
    said = {
        "m1": "The ferry Halda had to turn back to Norhaven on Tuesday",
        "m2": "whether the ferry Halda turned back to Norhaven on Tuesday and whose front wheel came loose",
        "m3": "A front wheel of the ferry Halda came loose",
    }
    pairs = [Comparison(a=a, b=b, kind="same", score=0.9, parts=()) for a, b in (("m1", "m2"), ("m2", "m3"))]

    asked = {"m1": "flat", "m2": "asked", "m3": "flat"}
    made = {name: gist(text, name=name, article=f"a{name}", certainty=asked[name]) for name, text in said.items()}
    assert [compare(made[a], made[b]).kind for a, b in (["m1", "m2"], ["m2", "m3"], ["m1", "m3"])] == [
        "same",
        "same",
        "different",
    ]
    assert sorted(map(len, cluster(made, pairs))) == [1, 2]
