"""Passages: the words that were taken, on both sides, and what was changed inside them."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.copies.alignment import passages
from reportedly.copies.words import read
from reportedly.records import Span
from tests.copies.news import article, covered, only, sentence, story


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("killed 40 people", "killed 44 people", "value"),
        ("killed 40 people", "killed forty-four people", "value"),
        ("nearly 40 people", "over 40 people", "bound"),
        ("for 40 days", "for 40 weeks", "unit"),
        ("had been warned", "had never been warned", "polarity"),
        ("officials said the", "officials confirmed the", "attribution"),
        ("told by Brenn of", "told by Varg of", "attribution"),
        ("the old mill", "the ancient mill", "wording"),
    ],
)
def test_what_was_changed_inside_a_passage_is_named(old, new, kind):
    before, after = story(21, 4), story(22, 4)
    left = f"{before} And it was {old} who stood there then.\n{after}"
    copy = only([article("a", left, hour=1), article("b", left.replace(old, new), hour=3)])
    (change,) = copy.altered
    assert change.kind == kind
    assert change.before.of(left) == change.before_text
    assert change.after.of(left.replace(old, new)) == change.after_text
    assert change.before_text in old
    assert change.after_text in new


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Brenn council said on Monday", "The works at Varg announced on Monday", ["attribution"]),
        ("Brenn council said on Monday", "Brenn council said on Monday", []),
        ("Brenn council said on Monday", "VARG (NW) – Brenn council said on Monday", []),
        ("In the harbour", "At the old mill", []),  # nobody says it
    ],
)
def test_another_source_before_all_that_is_the_same_is_an_alteration(old, new, found):
    rest = f" that the ferry had left {story(27, 3).lower()}"
    copy = only([article("a", old + rest, hour=1), article("b", new + rest, hour=3)])
    changes = [change for change in copy.altered if change.after.start < len(new)]
    assert [change.kind for change in changes if change.before_text and change.after_text] == found
    assert all(old.startswith(change.before_text) for change in changes)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Brenn council said on Monday", "according to the works at Varg", ["attribution"]),
        ("Brenn council said on Monday", "Brenn council said on Monday", []),
        ("off the old pier", "at the new mill", []),  # nobody says it
    ],
)
def test_another_source_behind_all_that_is_the_same_is_an_alteration(old, new, found):
    first = f"{story(28, 3)[:-1]}, "
    copy = only([article("a", f"{first}{old}.", hour=1), article("b", f"{first}{new}.\n{story(29, 1)}", hour=3)])
    assert [(change.kind, change.before_text, change.after_text) for change in copy.altered] == [
        (kind, old, new) for kind in found
    ]


def test_passages_cover_what_was_taken_and_nothing_else():
    source = story(23, 10)
    lines = source.split("\n")
    taken, own = "\n".join(lines[3:7]), [sentence(Random(40 + n)) for n in range(8)]
    text = "\n".join([*own[:5], taken, *own[5:]])
    copy = only([article("a", source, hour=1), article("b", text, hour=3)])
    start = text.index(taken)
    theirs = source.index(taken)
    assert len(covered(s for s, _ in copy.passages) ^ covered([Span(start, start + len(taken))])) < 6
    assert len(covered(s for _, s in copy.passages) ^ covered([Span(theirs, theirs + len(taken))])) < 6


def test_spans_count_code_points_behind_signs_outside_the_basic_plane():
    source = "\U0001f6a2\U0001f6a2 " + story(24, 6)
    copy = only([article("a", source, hour=1), article("b", f"\U0001f30a {story(25, 3)}\n{source}", hour=3)])
    assert all(theirs.of(source).split()[1:] for _, theirs in copy.passages)
    assert {mine.of(f"\U0001f30a {story(25, 3)}\n{source}") for mine, _ in copy.passages} == {
        theirs.of(source) for _, theirs in copy.passages
    }


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), rate=st.floats(0, 0.3))
def test_equal_words_of_a_passage_are_equal_and_each_is_used_once(seed, rate):
    rng = Random(seed)
    words = story(seed, 8).split()
    changed = [sentence(rng).split()[0] if rng.random() < rate else word for word in words]
    left, right = read(" ".join(changed)), read(" ".join(words))
    found = passages(left.hashes, right.hashes)
    used: list[int] = []
    for run in (run for passage in found for run in passage.runs):
        assert (left.hashes[run.taker : run.taker_end] == right.hashes[run.giver : run.giver_end]).all()
        used += range(run.taker, run.taker_end)
    assert len(used) == len(set(used))
    if rate < 0.05:
        assert len(used) > 0.8 * len(words)
