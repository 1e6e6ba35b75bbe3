"""Fingerprints: what an article is found by when another shares text with it.

Three kinds of keys, all 32-bit, all rows of one indexed table:
- bands of a MinHash digest over word 5-grams (Broder 1997, by rensa) find texts that are alike as a whole;
- anchors, winnowed word 8-grams (Schleimer, Wilkerson, Aiken 2003), find any shared run of 23 words, and most of
  several shorter ones, however much other text stands around it;
- fact keys, runs of numbers, names and quoted words in sequence, find a story told again in other words.
"""

from collections.abc import Sequence

import numpy as np
import rensa

from reportedly.copies.facts import fact_keys
from reportedly.copies.words import Hashes, hashes, listed

SHINGLE = 5
ANCHOR = 8
WINDOW = 16  # winnowing: one anchor in every window, so no shared run of WINDOW + ANCHOR - 1 words is missed
BANDS = 10
ROWS = 2  # two rows a band: at Jaccard .5 a band agrees once in four, ten bands find 94 % before anchors are asked
ANCHORS_AT_MOST = 4_000  # a book-length input widens the window instead of flooding the index
FACTS = 3
FACT_KEYS_AT_MOST = 12  # the smallest hashes: two texts that share many such runs agree on some of the smallest
_SEED = 20_260_101
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def grams(words: Hashes, length: int) -> Hashes:
    """Return a hash for every run of `length` words; empty where there are fewer."""
    if len(words) < length:
        return np.empty(0, dtype=np.uint64)
    count = len(words) - length + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for offset in range(length):
        mixed = (mixed + words[offset : offset + count]) * _MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return mixed


def shingles(words: Hashes) -> Hashes:
    """Return the distinct word 5-grams; a shorter text is one shingle."""
    found = grams(words, min(SHINGLE, max(len(words), 1)))
    return np.unique(found)


def keys(text: str) -> tuple[int, ...]:
    """Return the keys of one text, sorted, each once."""
    return keys_of([text])[0]


def keys_of(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """Return the keys of many texts; one call is several times as fast as one a text."""
    words = [hashes(listed(text)) for text in texts]
    banded = _bands([shingles(each) for each in words])
    return [
        tuple(sorted({*bands, *_anchors(each), *_fact_keys(text)}))
        for text, each, bands in zip(texts, words, banded, strict=True)
    ]


def anchors(words: Hashes) -> Hashes:
    """Return the winnowed 8-grams: the smallest hash of every window."""
    found = grams(words, ANCHOR)
    window = max(WINDOW, len(found) // ANCHORS_AT_MOST)
    if len(found) <= window:
        return np.array([found.min()], dtype=np.uint64) if len(found) else found
    return np.unique(np.lib.stride_tricks.sliding_window_view(found, window).min(axis=1))


def _anchors(words: Hashes) -> list[int]:
    return _short(anchors(words), salt=1)


def _fact_keys(text: str) -> list[int]:
    found = np.unique(grams(hashes(fact_keys(text)), FACTS))
    return _short(found[:FACT_KEYS_AT_MOST], salt=2)


def _bands(documents: list[Hashes]) -> list[list[int]]:
    offsets = np.cumsum([0, *map(len, documents)]).tolist()
    flat = np.concatenate(documents) if documents else np.empty(0, dtype=np.uint64)
    matrix = rensa.RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, BANDS * ROWS, _SEED)
    digests = np.array(matrix.to_rows(), dtype=np.uint64).reshape(len(documents), BANDS, ROWS)
    mixed = np.zeros((len(documents), BANDS), dtype=np.uint64) + np.arange(BANDS, dtype=np.uint64)
    for row in range(ROWS):
        mixed = (mixed + digests[:, :, row]) * _MULTIPLIER
        mixed = np.bitwise_xor(mixed, np.right_shift(mixed, np.uint64(29)))
    return [_short(each, salt=0) if len(document) else [] for each, document in zip(mixed, documents, strict=True)]


def _short(found: Hashes, *, salt: int) -> list[int]:
    mixed = (found + np.uint64(salt)) * _MULTIPLIER
    found_short: list[int] = (mixed >> np.uint64(32)).astype(np.uint32).view(np.int32).tolist()
    return found_short
