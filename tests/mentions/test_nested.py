"""Relations inside contents: found by the trained reader's own pass, with spans inside the outer content."""

import numpy as np
import pytest

from reportedly.mentions.decoding import NEVER, Decoded, Found, Scores, Weights
from reportedly.mentions.encoder import EncoderReader
from reportedly.mentions.nested import NestedTuning, nested
from reportedly.records import Span

OUTER = "Norlund Radio reported that the harbour master had said the quay would reopen on Monday."
PIECES = 12


@pytest.fixture(scope="module")
def reader():
    return EncoderReader()


def scores(said=(), joined=()):
    saying = np.zeros((PIECES, 3), dtype=np.float32)
    saying[:, 0] = 5.0
    for at in said:
        saying[at] = (0.0, 9.0, 0.0)
    marks = np.zeros(PIECES, dtype=bool)
    marks[list(joined)] = True
    empty = np.zeros((PIECES, 4), dtype=np.float32)
    return Scores(tags=np.zeros((PIECES, 7), np.float32), piece=empty, cue=empty, saying=saying, joined=marks)


def weights(content_bias):
    """Weights that make every piece the content of every cue where `content_bias` is high."""
    bias = np.array([0.0, NEVER, NEVER, content_bias, content_bias], dtype=np.float32)
    table = np.zeros((49, 2), dtype=np.float32)
    return Weights(
        moves=np.zeros((7, 7), np.float32),
        first=np.zeros(7, np.float32),
        distance=table,
        between=table[:9],
        parts=np.zeros((4, 5), np.float32),
        parts_bias=bias,
    )


OUTER_FOUND = Decoded(found=(Found(cue=(2, 3), sources=((0, 2),), contents=((3, 10),)),))


def test_a_cue_inside_a_content_has_its_own_content_within_the_outer_one():
    [[found]] = nested([scores(said=[5])], [OUTER_FOUND], weights(5.0), NestedTuning())
    assert found.cue == (5, 6)
    assert all(start >= 3 and end <= 10 for start, end in found.contents)
    assert not any(start < 6 and end > 5 for start, end in found.contents)


def test_a_cue_outside_all_contents_is_not_nested():
    assert nested([scores(said=[11])], [OUTER_FOUND], weights(5.0), NestedTuning()) == [()]


def test_the_outer_cue_is_not_nested_in_itself():
    assert nested([scores(said=[2])], [OUTER_FOUND], weights(5.0), NestedTuning()) == [()]


def test_a_cue_that_says_nothing_is_dropped():
    assert nested([scores(said=[5])], [OUTER_FOUND], weights(NEVER), NestedTuning()) == [()]


def test_a_piece_that_goes_on_with_a_word_is_no_cue_of_its_own():
    assert nested([scores(said=[5], joined=[5])], [OUTER_FOUND], weights(5.0), NestedTuning()) == [()]


def test_who_is_said_to_have_said_something_is_read_in_the_same_pass(reader):
    read = reader.read_all(OUTER, [Span(0, len(OUTER))])
    [outer] = read.relations
    assert outer.source_spans[0].of(OUTER) == "Norlund Radio"
    [inner] = read.nested
    assert inner.source_spans[0].of(OUTER) == "the harbour master"
    assert "the quay would reopen on Monday" in inner.content_spans[0].of(OUTER)
    assert all(any(span in whole for whole in outer.content_spans) for span in inner.content_spans)


def test_texts_of_like_meaning_are_closer_than_others(reader):
    one = reader.meaning("The ferry sank off Port Lume in a storm")
    other = reader.meaning("A storm sent the Port Lume ferry to the bottom")
    third = reader.meaning("The council raised the price of school meals")
    assert float(one @ other) > float(one @ third) + 0.2


def test_a_meaning_has_unit_length_and_is_the_same_every_time(reader):
    text = "Forty ships were waiting outside the harbour."
    assert np.linalg.norm(reader.meaning(text)) == pytest.approx(1.0, abs=1e-5)
    assert np.array_equal(reader.meaning(text), reader.meaning(text))


def test_nothing_means_nothing(reader):
    assert not reader.meaning("  \n").any()
