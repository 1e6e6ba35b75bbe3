"""Where the words of a giver stand in a taker."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.copies import project
from reportedly.records import Span
from tests.copies.news import FERRY, article, only, sentence, story


def taken(text, other):
    return only([article("a", text, hour=1), article("b", other, hour=3)])


def place(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def test_words_before_and_behind_a_change_are_found_again():
    other = "(Tern) — " + FERRY.replace("212 people", "more than 220 people")
    copy = taken(FERRY, other)
    for words in ("The ferry Halda", "the coast guard said", "nothing at all", "without any complaint."):
        assert project(place(FERRY, words), copy).of(other) == words


def test_what_was_changed_has_no_place():
    copy = taken(FERRY, FERRY.replace("Ada Brenn", "Eva Moor"))
    assert project(place(FERRY, "Brenn"), copy) is None


def test_what_was_cut_has_no_place():
    lines = FERRY.split("\n")
    copy = taken(FERRY, "\n".join(lines[:3]))
    assert project(place(FERRY, lines[4]), copy) is None
    assert project(place(FERRY, f"{lines[2]}\n{lines[3]}"), copy) is None


def test_a_line_break_may_become_a_blank_line():
    other = FERRY.replace("\n", "\n\n")
    copy = taken(FERRY, other)
    lines = FERRY.split("\n")
    assert project(place(FERRY, f"{lines[1]}\n{lines[2]}"), copy).of(other) == f"{lines[1]}\n\n{lines[2]}"


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 5_000), changes=st.integers(0, 6), first=st.integers(0, 400), length=st.integers(1, 120))
def test_what_is_projected_is_the_same_words(seed, changes, first, length):
    rng = Random(seed)
    source = story(seed, 10)
    words = source.split(" ")
    for _ in range(changes):
        at, new = rng.randrange(len(words)), sentence(rng).split()[0].lower()
        if words[at].strip(".,").lower() != new:  # the same word in small letters is no change
            words[at] = new
    other = f"{sentence(rng)} {' '.join(words)}"
    copy = taken(source, other)
    span = Span(first, first + length)
    found = project(span, copy)
    altered = [change.before for change in copy.altered if change.before.overlaps(span)]
    if found is not None and not altered:
        assert found.of(other) == span.of(source)
