"""What mentions mean is kept in a byte a number, and the nearest are found without comparing with all."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ledger import Ledger, meanings
from reportedly.records import Article, Mention, Span

SIZE = 128


@pytest.fixture
def ledger():
    with Ledger.in_memory() as opened:
        yield opened


def vectors(number: int, seed: int = 8) -> np.ndarray:
    found = np.random.default_rng(seed).normal(size=(number, SIZE)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def put(ledger: Ledger, given: np.ndarray) -> dict[str, np.ndarray]:
    named = {f"m{number:04}": vector for number, vector in enumerate(given)}
    text = "A ferry sank."
    ledger.add_article(Article(id="a1", text=text, title="", language="en"))
    spans = (Span(0, len(text)),)
    ledger.add_mentions(
        "a1", [Mention(id=name, article="a1", spans=spans, quote=text, speech="assertion") for name in named]
    )
    ledger.put_meanings(named)
    return named


def test_a_meaning_comes_back_as_it_was_but_for_rounding(ledger):
    named = put(ledger, vectors(20))
    for name, vector in ledger.meanings_of(named).items():
        assert float(vector @ named[name]) > 0.999


def test_the_ten_near_ones_among_a_thousand_are_found(ledger, monkeypatch):
    monkeypatch.setattr(meanings, "BATCH", 100)  # several batches
    centre, others = vectors(1)[0], vectors(990, seed=9)
    near = centre + 0.06 * np.random.default_rng(1).normal(size=(10, SIZE)).astype(np.float32)
    named = put(ledger, np.vstack([others, near / np.linalg.norm(near, axis=1, keepdims=True)]))
    found = ledger.nearest(centre, 10)
    assert [name for name, _ in found] == sorted(named, key=lambda name: -float(named[name] @ centre))[:10]
    assert all(cosine == pytest.approx(float(named[name] @ centre), abs=0.01) for name, cosine in found)


def is_long(numbers):
    """True for a vector whose length is no rounding error: it can be divided by."""
    return float(np.linalg.norm(np.array(numbers, dtype=np.float32))) > 1e-3


@given(st.lists(st.floats(-1, 1, width=32), min_size=SIZE, max_size=SIZE).filter(is_long))
@settings(max_examples=25, deadline=None)
def test_a_mention_is_nearest_to_its_own_meaning(numbers):
    given = np.vstack([np.array([numbers], dtype=np.float32), vectors(10)])
    given /= np.linalg.norm(given, axis=1, keepdims=True)
    with Ledger.in_memory() as ledger:
        put(ledger, given)
        name, near = ledger.nearest(given[0], 1)[0]
    assert name == "m0000"
    assert near > 0.98


def test_what_is_no_longer_said_is_no_longer_meant(ledger):
    put(ledger, vectors(3))
    ledger.drop_keys(["m0001"])
    assert set(ledger.meanings_of(["m0000", "m0001", "m0002"])) == {"m0000", "m0002"}
    assert {name for name, _ in ledger.nearest(vectors(1)[0], 5)} == {"m0000", "m0002"}


def test_a_ledger_without_meanings_has_no_nearest(ledger):
    assert ledger.nearest(vectors(1)[0], 5) == []
