"""Keys: the same from one text as from many; runs in a ledger hold what a dictionary would."""

import sqlite3
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.copies import MemoryIndex
from reportedly.copies.fingerprints import keys_of
from reportedly.copies.words import listed, read, read_all
from reportedly.ledger import Ledger
from reportedly.ledger.copy_index import SqliteCopyIndex
from reportedly.ledger.key_runs import KeyRuns, entries_of
from tests.copies.news import article, story

TABLE = "CREATE TABLE copy_runs (run INTEGER, first INTEGER, tier INTEGER, entries BLOB, PRIMARY KEY (run, first))"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Norway’s 25,000 boats", ["norway", "25000", "boats"]),
        ("It cost €3.5m, or 12%.", ["it", "cost", "€", "3.5m", "or", "12", "%"]),
        ("don't — can’t", ["don't", "can't"]),
        ("soft\u00adhyphen zero\u200bwidth", ["soft\u00adhyphen", "zero\u200bwidth"]),
        ("", []),
    ],
)
def test_words(written, words):
    assert listed(written) == words


def test_invisible_and_accented_letters_change_no_hash():
    plain, dressed = read("Sao Paulo hyphen"), read("São Paulo hy\u00adphen")
    assert plain.hashes.tolist() == dressed.hashes.tolist()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=6))
def test_many_texts_have_the_keys_and_words_of_each(texts):
    together = keys_of(texts)
    assert [keys.tolist() for keys in together] == [keys_of([text])[0].tolist() for text in texts]
    shelf = read_all(texts)
    alone = [read(text).hashes.tolist() for text in texts]
    assert [shelf.hashes[a:b].tolist() for a, b in zip(shelf.first, shelf.first[1:], strict=False)] == alone


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.lists(st.integers(0, 40), min_size=1, max_size=6, unique=True), max_size=40),
    limit=st.one_of(st.none(), st.integers(1, 4)),
)
def test_runs_hold_what_a_dictionary_would(rows, limit):
    connection = sqlite3.connect(":memory:")
    connection.execute(TABLE)
    runs = KeyRuns(connection)
    held: dict[int, list[int]] = {}
    for number, keys in enumerate(rows):
        runs.add(np.sort(entries_of(np.array(keys, dtype=np.uint32), number)))
        for key in keys:
            held.setdefault(key, []).append(number)
    wanted = np.arange(41, dtype=np.uint64)
    found = [(int(entry >> 32), int(entry & 0xFFFFFFFF)) for entry in runs.find(wanted, limit).tolist()]
    every = [(key, number) for key in sorted(held) for number in held[key]]
    assert set(found) <= set(every)
    if limit is None:
        assert found == every
    else:
        firsts = {(key, number) for key, numbers in held.items() for number in numbers[:limit]}
        assert firsts <= set(found)
    connection.close()


def test_the_ledger_and_the_memory_name_the_same_holders(tmp_path):
    rng = Random(3)
    articles = [article(f"n{n}", story(rng.randrange(12), 5)) for n in range(60)]
    keys = keys_of([each.text for each in articles])
    memory = MemoryIndex()
    with Ledger.open(tmp_path / "keys.ledger", create=True) as ledger:
        index = SqliteCopyIndex(ledger.connection)
        for start in range(0, 60, 7):
            part = list(zip(articles[start : start + 7], keys[start : start + 7], strict=True))
            assert index.add(part) == memory.add(part) == len(part)
        assert index.add(part) == 0
        every = np.concatenate(keys)
        assert index.sketches(every, 4) == memory.sketches(every, 4)
        assert index.holders(every) == memory.holders(every)
        assert index.unsettled(100) == memory.unsettled(100)
