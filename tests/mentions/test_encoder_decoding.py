import re
from dataclasses import replace
from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.mentions.decoding import (
    B_CONTENT,
    B_CUE,
    B_SOURCE,
    NEVER,
    Decoded,
    Found,
    Scores,
    Tuning,
    Weights,
    best_tags,
    decode,
    ranges,
    related,
)
from reportedly.mentions.joining import Placed, Seen, relations_of
from reportedly.mentions.windows import Window
from reportedly.records import Span

WIDTH = 4


def weights(seed=0):
    draw = np.random.default_rng(seed)
    return Weights(
        moves=draw.normal(size=(7, 7)).astype(np.float32),
        first=draw.normal(size=7).astype(np.float32),
        distance=draw.normal(size=(49, WIDTH)).astype(np.float32),
        between=draw.normal(size=(9, WIDTH)).astype(np.float32),
        parts=draw.normal(size=(2 * WIDTH, 5)).astype(np.float32),
        parts_bias=draw.normal(size=5).astype(np.float32),
    )


def scores(seed, size, joined=()):
    draw = np.random.default_rng(seed)
    marks = np.zeros(size, dtype=bool)
    marks[list(joined)] = True
    return Scores(
        tags=draw.normal(size=(size, 7)).astype(np.float32),
        piece=draw.normal(size=(size, 2 * WIDTH)).astype(np.float32),
        cue=draw.normal(size=(size, 2 * WIDTH)).astype(np.float32),
        saying=draw.normal(size=(size, 3)).astype(np.float32),
        joined=marks,
    )


def allowed(before, after, *, joined):
    """The rule in words: a span goes on only from itself, and a word is never split between spans."""
    goes_on = after in {2, 4, 6} and before in {after - 1, after}
    if joined:
        return goes_on or before == after == 0
    return goes_on or after not in {2, 4, 6}


def slowest(one, table):
    """Every sequence of tags, the best of the legal ones."""
    best, found = -np.inf, None
    for tags in product(range(7), repeat=len(one.tags)):
        steps = list(zip(tags, tags[1:], one.joined[1:], strict=False))
        if not all(allowed(before, after, joined=joined) for before, after, joined in steps):
            continue
        total = table.first[tags[0]] + sum(one.tags[at, tag] for at, tag in enumerate(tags))
        total += sum(table.moves[before, after] for before, after, _ in steps)
        if total > best:
            best, found = total, list(tags)
    return found


@given(st.integers(0, 10_000))
def test_the_search_finds_what_trying_every_sequence_finds(seed):
    one = scores(seed, 4, joined=[2] if seed % 2 else [])
    [tags] = best_tags([one.tags], [one], weights(seed))
    assert tags.tolist() == slowest(one, weights(seed))


@given(st.integers(0, 10_000), st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_windows_side_by_side_give_what_each_gives_alone(seed, sizes):
    many = [scores(seed + number, size) for number, size in enumerate(sizes)]
    together = best_tags([one.tags for one in many], many, weights())
    for one, tags in zip(many, together, strict=True):
        assert best_tags([one.tags], [one], weights())[0].tolist() == tags.tolist()


@given(st.lists(st.integers(0, 6), max_size=30))
def test_ranges_of_all_roles_cover_exactly_the_pieces_that_are_not_outside(tags):
    array = np.array(tags, dtype=np.int64)
    covered = sorted(
        place
        for begin in (B_SOURCE, B_CUE, B_CONTENT)
        for start, end in ranges(array, begin)
        for place in range(start, end)
    )
    assert covered == [place for place, tag in enumerate(tags) if tag != 0]


@given(st.integers(0, 10_000), st.integers(2, 40))
def test_what_a_piece_is_to_a_cue_is_a_probability(seed, size):
    found = related(scores(seed, size), [(0, 1), (size - 1, size)], weights(seed))
    assert found.shape == (2, size, 5)
    assert np.allclose(np.exp(found).sum(-1), 1.0, atol=1e-5)


def test_no_score_outweighs_never():
    assert NEVER < -1000


def test_each_span_belongs_to_one_cue_and_no_two_spans_overlap():
    for seed in range(40):
        [decoded] = decode([scores(seed, 30)], weights(seed), Tuning())
        contents = [place for one in decoded.found for place in one.contents] + list(decoded.unclaimed)
        cues = [one.cue for one in decoded.found]
        places = [place for start, end in contents + cues for place in range(start, end)]
        assert len(places) == len(set(places))


def test_decoding_does_not_depend_on_the_other_windows():
    many = [scores(seed, 5 + seed % 20) for seed in range(12)]
    together = decode(many, weights(), Tuning())
    assert together == [decode([one], weights(), Tuning())[0] for one in many]


def window(text):
    words = [Span(at.start(), at.end()) for at in re.finditer(r"\S+", text)]
    return Window(
        ids=tuple(range(len(words))),
        starts=tuple(word.start for word in words),
        ends=tuple(word.end for word in words),
        joined=(False,) * len(words),
        sentences=((0, len(words)),),
        places=(Span(0, len(text)),),
    )


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_one_content():
    text = "Pell said: “We left. “It was late.”"
    said = Found(cue=(1, 2), sources=((0, 1),), contents=((2, 4),))
    [relation] = relations_of(text, [Placed(window(text), Seen(decoded=Decoded(found=(said,), unclaimed=((4, 7),))))])
    assert [span.of(text) for span in relation.content_spans] == ["“We left. “It was late.”"]


def test_a_content_without_any_relation_before_it_is_left_out():
    text = "It was late."
    assert relations_of(text, [Placed(window(text), Seen(decoded=Decoded(unclaimed=((0, 3),))))]) == []


@given(st.integers(0, 10_000), st.integers(8, 40))
def test_a_cue_that_is_asked_alone_hears_what_it_hears_among_all(seed, size):
    one, cues = scores(seed, size), [(0, 1), (2, 4), (size - 1, size)]
    every = related(one, cues, weights(seed))
    assert np.allclose(related(one, cues, weights(seed), asked=[1])[0], every[1], atol=1e-5)


@given(st.integers(0, 10_000), st.integers(8, 40))
def test_what_a_piece_is_to_a_cue_is_what_the_network_computes(seed, size):
    """The plain sum of training/network.py, written out."""
    one, table, cues = scores(seed, size), weights(seed), [(1, 3), (size - 2, size)]
    found = related(one, cues, table)
    opens = np.cumsum([any(at == start for start, _ in cues) for at in range(size)])
    for row, (start, end) in enumerate(cues):
        asked, middle = one.cue[start:end].mean(0), round((start + end - 1) / 2)
        for at in range(size):
            far = abs(at - middle)
            step = far if far < 8 else min(int(8 + np.log2(far / 8) * 3), 23)
            place = table.distance[24 - step if at < middle else 24 + step]
            between = table.between[np.clip(opens[at] - opens[middle], -4, 4) + 4]
            added = np.maximum(one.piece[at, :WIDTH] + asked[:WIDTH] + place + between, 0)
            joint = np.concatenate([added, one.piece[at, WIDTH:] * asked[WIDTH:]])
            logits = joint @ table.parts + table.parts_bias
            assert np.allclose(found[row, at], logits - np.log(np.exp(logits).sum()), atol=1e-4)


def two_sentences(text):
    made, end = window(text), text.index(". ") + 1
    return replace(made, places=(Span(0, end), Span(end + 1, len(text))))


def test_what_is_said_does_not_go_on_in_the_middle_of_a_sentence_without_a_cue():
    text = "police said ships sank. it owed that nobody saw"
    said = Found(cue=(1, 2), sources=((0, 1),), contents=((2, 4), (6, 9)))
    [relation] = relations_of(text, [Placed(two_sentences(text), Seen(decoded=Decoded(found=(said,))))])
    assert [span.of(text) for span in relation.content_spans] == ["ships sank."]


def test_what_is_said_goes_on_with_a_further_sentence():
    text = "police said ships sank. it owed that nobody saw"
    said = Found(cue=(1, 2), sources=((0, 1),), contents=((2, 4), (4, 9)))
    [relation] = relations_of(text, [Placed(two_sentences(text), Seen(decoded=Decoded(found=(said,))))])
    assert relation.content_spans[-1].end == len(text)
