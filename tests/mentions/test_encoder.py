import random
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

import reportedly
from reportedly.errors import InputError
from reportedly.mentions import encoder
from reportedly.mentions.encoder import AT_ONCE, MOST_PIECES, EncoderReader
from reportedly.mentions.windows import Cutter, pieces_of, window_of, windows_of
from reportedly.records import Relation, Span

DIRECT = "“The bridge will stay shut until June,” Mayor Ilse Tarn told the Vessel Courier on Monday."
INTERRUPTED = "“We lost the archive,” said Oren Pell, the museum's director, “and we will not get it back.”"
INDIRECT = "The harbour authority said that 40 ships were waiting outside Port Lume."
PARAGRAPHS = [DIRECT, INTERRUPTED, INDIRECT, "Rain fell for nine days in the Ostrel valley.", "Nobody was hurt."]
MODELS = Path(reportedly.__file__).parent / "models"
ARTICLE = "Bridge shut after storm\n\n" + "\n\n".join(PARAGRAPHS)


@pytest.fixture(scope="module")
def reader():
    return EncoderReader()


def lines(text):
    """Every line is a sentence: enough for articles of one sentence a paragraph."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def words(text, spans):
    return [span.of(text) for span in spans]


def test_a_direct_quote_has_its_source_cue_and_content(reader):
    [relation] = reader.read(DIRECT, lines(DIRECT))
    assert words(DIRECT, relation.source_spans) == ["Mayor Ilse Tarn"]
    assert "told" in relation.cue_spans[0].of(DIRECT)
    assert "The bridge will stay shut until June" in relation.content_spans[0].of(DIRECT)


def test_a_quote_interrupted_by_its_source_is_one_content_in_two_spans(reader):
    [relation] = reader.read(INTERRUPTED, lines(INTERRUPTED))
    first, second = words(INTERRUPTED, relation.content_spans)
    assert "We lost the archive" in first
    assert "we will not get it back" in second


def test_an_indirect_statement_is_read(reader):
    [relation] = reader.read(INDIRECT, lines(INDIRECT))
    assert words(INDIRECT, relation.source_spans) == ["The harbour authority"]
    assert words(INDIRECT, relation.content_spans)[0].rstrip(".").endswith("waiting outside Port Lume")


def test_spans_are_in_order_apart_and_inside_the_text(reader):
    for relation in reader.read(ARTICLE, lines(ARTICLE)):
        for spans in (relation.source_spans, relation.cue_spans, relation.content_spans):
            assert all(one.end <= other.start for one, other in pairwise(spans))
            assert all(span.of(ARTICLE).strip() == span.of(ARTICLE) != "" for span in spans)


def test_a_figure_is_more_worth_checking_than_a_greeting(reader):
    sentences = ["Unemployment in Ostrel rose by 12 percent last year.", "Thank you all for being here tonight."]
    text = "\n".join(sentences)
    (_, figure), (_, greeting) = reader.read_all(text, lines(text)).worth
    assert figure > 0.5 > greeting


def test_every_sentence_has_its_worth(reader):
    assert [place for place, _ in reader.read_all(ARTICLE, lines(ARTICLE)).worth] == lines(ARTICLE)


def test_reading_does_not_depend_on_company_order_or_threads(reader):
    texts = ["\n\n".join(random.Random(seed).sample(PARAGRAPHS, 4) * 6) for seed in range(5)]
    alone = [EncoderReader().read_all(text, lines(text)) for text in texts]
    backwards = [reader.read_all(text, lines(text)) for text in reversed(texts)]
    threaded = EncoderReader(threads=2)
    assert alone == backwards[::-1] == [threaded.read_all(text, lines(text)) for text in texts]


def test_what_follows_far_below_changes_nothing_above(reader):
    text = "\n\n".join(PARAGRAPHS * 8)
    longer = text + "\n\n" + "\n\n".join(PARAGRAPHS * AT_ONCE)
    early = [relation for relation in reader.read(text, lines(text)) if _extent(relation).end < len(text) // 2]
    assert early == [one for one in reader.read(longer, lines(longer)) if _extent(one).end < len(text) // 2]


def _extent(relation: Relation) -> Span:
    spans = (*relation.source_spans, *relation.cue_spans, *relation.content_spans)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u200b", "\x00"])
def test_a_text_without_words_has_no_relations(reader, text):
    reading = reader.read_all(text, [Span(0, len(text))] if text else [])
    assert reading.relations == ()


@pytest.mark.parametrize("sign", ['"', "“", "”", "'", "\u0301", "😀", "(", "\ufffd"])
def test_ten_thousand_signs_are_read_without_a_crash(reader, sign):
    text = sign * 10_000
    for relation in reader.read(text, [Span(0, len(text))]):
        assert _extent(relation).end <= len(text)


def test_an_astral_sign_before_a_quote_moves_no_span(reader):
    plain = reader.read(INDIRECT, lines(INDIRECT))
    text = "😀 " + INDIRECT
    [relation] = reader.read(text, [Span(2, len(text))])
    assert [span.shifted(2) for span in plain[0].source_spans] == list(relation.source_spans)
    assert [span.shifted(2) for span in plain[0].content_spans] == list(relation.content_spans)


TOKENIZER = Tokenizer.from_file(str(MODELS / "tokenizer.json"))
TOKENIZER.no_truncation()
TOKENIZER.no_padding()
CUTTER = Cutter(TOKENIZER)


@given(st.text(st.sampled_from("aZßéİ ,.'’-–日\u0301\u00a0\u200b\x00\x1c\t[MASK]😀7"), max_size=60))
def test_words_cut_one_by_one_give_the_pieces_of_the_whole_sentence(text):
    whole = TOKENIZER.encode(text, add_special_tokens=False)
    found = CUTTER.pieces(text, 7)
    assert found.ids == whole.ids
    assert [*zip(found.starts, found.ends, strict=True)] == [(start + 7, end + 7) for start, end in whole.offsets]
    goes_on = [one == other for one, other in pairwise(whole.word_ids)]
    assert found.joined == [False, *goes_on][: len(whole.ids)]


def test_windows_hold_every_word_once_and_stay_small(reader):
    rng = np.random.default_rng(3)
    long_line = " ".join("word" * int(rng.integers(1, 30)) for _ in range(3000)) + "¤" * 5000
    text = ARTICLE + "\n\n" + long_line
    pieces = list(pieces_of(text, lines(text), reader._cutter))
    windows = [window_of(run) for run in windows_of(pieces, most=MOST_PIECES)]
    assert max(len(window.ids) for window in windows) <= MOST_PIECES
    places = [
        (start, end) for window in windows for start, end in zip(window.starts, window.ends, strict=True) if end > start
    ]
    assert places == sorted(places)
    assert sum(len(piece.ids) for piece in pieces) == len(places)


def test_a_line_of_fifty_megabytes_is_read_up_to_the_longest_text(reader, monkeypatch):
    monkeypatch.setattr(encoder, "LONGEST", 20_000)
    text = INDIRECT + " " + "The ferry did not sail. " * (50_000_000 // 24)
    reading = reader.read_all(text, [Span(0, len(text))])
    assert reading.until == 20_000
    assert all(_extent(relation).end <= 20_000 for relation in reading.relations)


def test_a_model_that_is_not_there_is_an_input_error():
    with pytest.raises(InputError, match="no model"):
        EncoderReader("enormous")


def test_the_fast_model_reads_who_said_what_in_windows_of_its_own_length():
    text = "The ministry said the bridge would be closed until Friday. " * 30
    sentences = [Span(at, at + 58) for at in range(0, len(text), 59)]
    fast = EncoderReader("fast")
    windows = list(fast.windows(text, sentences))
    assert (
        max(len(window.ids) for window in windows)
        <= 144
        < max(len(w.ids) for w in EncoderReader().windows(text, sentences))
    )
    said = fast.read(text, sentences)
    assert len(said) == 30
    assert {span.of(text) for relation in said for span in relation.source_spans} == {"The ministry"}
    assert {span.of(text) for relation in said for span in relation.cue_spans} == {"said"}
