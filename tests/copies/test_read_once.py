"""What was read once is projected onto copies, and is what a full reading gives."""

import json
from random import Random

import pytest

from reportedly import pipeline
from reportedly.articles.sentences import split
from reportedly.ledger import Ledger
from reportedly.mentions import EncoderReader
from reportedly.records import Span
from reportedly.settings import Settings
from reportedly.wiring.readonce import ReadOnce
from reportedly.wiring.stages import Stages
from tests.copies.news import FERRY, sentence

SAID = "Divers searched the hull until dusk and found no one alive inside, said Ada Brenn, who leads the rescue."


class Counting(ReadOnce):
    """Counts the word pieces that the encoder is given."""

    pieces = 0

    def _scores(self, window) -> object:
        self.pieces += len(window.ids)
        return super()._scores(window)


class Memory(dict):
    """What was found, as long as the test lasts."""

    def recall_passages(self, keys):
        return {key: self[key] for key in keys if key in self}

    def keep_passages(self, found):
        self.update(found)


@pytest.fixture(scope="module")
def full():
    return EncoderReader()


def news(seed):
    """Some paragraphs in which somebody says something, longer than a window."""
    rng = Random(seed)
    lines = [f"{line} {sentence(rng)}" for line in FERRY.split("\n")]
    return "\n\n".join(["Ferry sinks off Norhaven", *lines, *(sentence(rng) for _ in range(8)), SAID, *lines[:2]])


def read(reader, text):
    return reader.read_all(text, split(text))


def test_a_copy_has_the_relations_of_a_full_reading_in_whatever_order(full):
    text = news(1)
    lines = text.split("\n\n")
    copies = [
        text,
        "\n\n".join(["What we know", *lines[1:]]),
        text.replace("212", "221"),
        "\n\n".join(lines[:6]),
        f"{text}\n\nThis was first published by the Fen Post.",
    ]
    for order in (copies, copies[::-1]):
        once = ReadOnce(Memory(), reader="test")
        assert [read(once, each) for each in order] == [read(full, each) for each in order]


def test_a_copy_that_changed_nothing_is_not_read_again():
    once = Counting(Memory(), reader="test")
    first = read(once, news(1))
    before = once.pieces
    assert read(once, news(1)) == first
    assert once.pieces == before > 0


def test_words_that_are_parted_into_other_sentences_are_judged_anew(full):
    text = "Ferry sinks off Norhaven\n\nThe ferry sank at dusk off Norhaven. Divers found no one alive inside it."
    sentences = split(text)
    whole = [*sentences[:-2], Span(sentences[-2].start, sentences[-1].end)]
    for first, second in ((whole, sentences), (sentences, whole)):
        once = ReadOnce(Memory(), reader="test")
        once.read_all(text, first)
        assert once.read_all(text, second) == full.read_all(text, second)


def test_words_that_stand_elsewhere_have_spans_of_their_own(full):
    once = Counting(Memory(), reader="test")
    read(once, SAID)
    before = once.pieces
    moved = f"   \n{SAID}"
    found = read(once, moved)
    (relation,) = found.relations
    assert once.pieces == before
    assert relation.cue_spans[0].of(moved) == "said"
    assert found == read(full, moved)


def test_a_changed_number_is_read_anew():
    once = Counting(Memory(), reader="test")
    read(once, news(2))
    before = once.pieces
    read(once, news(2).replace("212", "221"))
    assert 0 < once.pieces - before < before


def test_readers_of_another_name_do_not_share_what_they_found():
    memory = Memory()
    for name in ("first", "second"):
        read(ReadOnce(memory, reader=name), SAID)
    assert len(memory) == 2


def test_a_ledger_remembers_from_one_run_to_the_next(tmp_path):
    pieces = []
    for _ in range(2):
        with Ledger.open(tmp_path / "news.ledger", create=True) as ledger:
            once = Counting(ledger, reader="test")
            read(once, SAID)
            pieces.append(once.pieces)
    assert pieces[0] > 0
    assert pieces[1] == 0


def test_the_flow_reads_the_words_of_a_copy_once(tmp_path, monkeypatch):
    read_windows = []
    scores = EncoderReader._scores
    monkeypatch.setattr(
        EncoderReader, "_scores", lambda reader, window: read_windows.append(window.ids) or scores(reader, window)
    )
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(FERRY, encoding="utf-8")
    with Ledger.in_memory() as ledger:
        stages = Stages.of(ledger, Settings())
        pipeline.read([str(tmp_path)], ledger, stages=stages)
        assert len(read_windows) == len(set(read_windows)) > 0
        assert len({mention.quote for mention in ledger.mentions()}) > 1


def test_the_flow_reads_a_copy_once(tmp_path, monkeypatch):
    seen = []
    scores = EncoderReader._scores
    monkeypatch.setattr(EncoderReader, "_scores", lambda self, window: seen.append(window.ids) or scores(self, window))
    lines = [
        json.dumps({"url": f"https://{name}.example/ferry", "title": "Ferry sinks", "text": news(3)}) for name in "ab"
    ]
    (tmp_path / "news.jsonl").write_text("\n".join(lines))
    with Ledger.open(tmp_path / "news.ledger", create=True) as ledger:
        assert pipeline.read([str(tmp_path / "news.jsonl")], ledger).articles == 2
    assert len(seen) == len(set(seen)) > 0


def test_the_summary_of_a_reading_tells_what_was_saved(tmp_path):
    texts = {"a": FERRY, "b": FERRY, "c": FERRY, "d": FERRY, "e": SAID}
    lines = [json.dumps({"url": f"https://{name}.example/ferry", "text": text}) for name, text in texts.items()]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with Ledger.in_memory() as ledger:
        summary = pipeline.read([str(tmp_path)], ledger)
    assert 0.5 < summary.read_once < 0.75  # three of four, beside the fifth
    assert summary.seconds_saved > 0


def test_nothing_is_saved_where_nothing_was_read_before():
    once = ReadOnce(Memory(), reader="test")
    read(once, SAID)
    assert (once.tally.known, once.tally.share_saved, once.tally.seconds_saved) == (0, 0.0, 0.0)
    read(once, SAID)
    assert once.tally.known == once.tally.read > 0
    assert once.tally.share_saved == 0.5
    assert once.tally.seconds_saved == once.tally.seconds > 0
