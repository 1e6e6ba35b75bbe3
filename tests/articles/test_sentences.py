"""Sentences as spans."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.articles.sentences import split

TEXT = (
    'Dr. Hald warns of flood\n\nThe U.S. engineer J. Moor said 3.5 million tonnes moved. "Leave now," he told Arlen\'s '
    "residents on Jan. 5.\nTrains stopped.   Buses ran!"
)


def test_sentences_are_trimmed_and_abbreviations_do_not_end_them():
    assert [span.of(TEXT) for span in split(TEXT)] == [
        "Dr. Hald warns of flood",
        "The U.S. engineer J. Moor said 3.5 million tonnes moved.",
        '"Leave now," he told Arlen\'s residents on Jan. 5.',
        "Trains stopped.",
        "Buses ran!",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lt. Col. Ito said 40 were hurt... and then left.",
        "“Why now?” he asked the council of Arlen.",
        "Sales rose to $1.2 bn. in the third quarter.",
        "He works at Yippee! and lives in Arlen.",
    ],
)
def test_what_no_writer_would_part_is_one_sentence(sentence):
    assert [span.of(sentence) for span in split(sentence)] == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The plant builds 123 machines per month.", "That is the word from Arlen."),
        ("Wages rise by 5 per cent.", "Dominic Ito served there."),
        ("He died of cancer.", "“We knew,” the mayor said."),
        ("“It ends civilization.”", "Nobody answered."),
    ],
)
def test_an_ordinary_word_ends_a_sentence_before_a_capital(first, second):
    assert [span.of(f"{first} {second}") for span in split(f"{first} {second}")] == [first, second]


def test_a_short_form_before_a_name_ends_nothing():
    assert len(split("The plan of gov. Ito and sen. Hald was dropped.")) == 1


@given(st.text(alphabet="aB. \n\"'!?…é世"))
def test_every_visible_character_stands_in_exactly_one_sentence_of_one_line(text):
    spans = split(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all("\n" not in span.of(text) and span.of(text) == span.of(text).strip() != "" for span in spans)
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(letter.isspace() for at, letter in enumerate(text) if at not in covered)


def test_an_endless_line_is_cut_into_bounded_pieces():
    for line in ("x" * 1_000_000, "word " * 200_000, "He said. " * 100_000):
        spans = split(line)
        assert max(map(len, spans)) <= 20_000
        assert sum(map(len, spans)) > 0.8 * len(line)
