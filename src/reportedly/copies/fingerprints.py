"""Fingerprints: what an article is found by when another shares text with it.

Four sorts of keys, all in one index, 31 bits each; the last eighth of their range is kept for the last sort:
- bands of a MinHash digest over word 5-grams (Broder 1997, by rensa) find texts that are alike as a whole;
- anchors, winnowed word 8-grams (Schleimer, Wilkerson, Aiken 2003), find any shared run of 23 words and most of several
  shorter ones, however much other text stands around them;
- fact keys, runs of numbers and names in sequence, find a story that is told again in other words;
- outlet keys, an outlet and a number or name, find a story in a text that says which outlet it is from.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import rensa

from reportedly.copies.words import MULTIPLIER, Hashes, Mask, Places, Shelf, mixed, read_all

Keys = npt.NDArray[np.uint32]

SHINGLE = 5
ANCHOR = 8
WINDOW = 16  # winnowing: one anchor in every window, so that no shared run of WINDOW + ANCHOR - 1 words is missed
BANDS = 10
ROWS = 2  # at Jaccard .5 a band of two agrees once in four: ten find 94 %, and anchors most of the others
FACTS = 3  # names and numbers in a run
FACT_KEYS = 20  # the smallest of an article: two texts that share many runs agree on some of the smallest
OUTLET_KEYS = 8  # the smallest for each outlet, of the article's own and of those that it names
FIRST_OUTLET_KEY = np.uint64(7 << 28)
AT_ONCE = 250_000  # code points that are fingerprinted together: what the arrays of a step need stays in the cache
_SEED = 20_260_101


def keys_of(texts: Sequence[str], outlets: Sequence[Sequence[int]] = ()) -> list[Keys]:
    """Return the keys of each text, sorted, each once; many at a time are several times as fast as one by one.

    `outlets` are the numbers of the outlet of each text and of those that it names; without them nothing is found by
    outlet.
    """
    done, found = 0, list[Keys]()
    for batch in _batches(texts):
        found += _keys(batch, outlets[done : done + len(batch)])
        done += len(batch)
    return found


def of_outlets(keys: Keys) -> Keys:
    """Return those of `keys` that are outlet keys."""
    return keys[keys >= FIRST_OUTLET_KEY]


def grams(words: Hashes, length: int) -> Hashes:
    """Return a hash for every run of `length` words; empty where there are fewer."""
    count = max(len(words) - length + 1, 0)
    found = np.zeros(count, dtype=np.uint64)
    for offset in range(length if count else 0):
        found = (found + words[offset : offset + count]) * MULTIPLIER
        found ^= found >> np.uint64(29)
    return found


def anchor_keys(found: Hashes) -> Keys:
    """Return the keys that runs of ANCHOR words have as anchors."""
    return _short(found + np.uint64(1)).astype(np.uint32)


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > AT_ONCE:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def _keys(texts: Sequence[str], outlets: Sequence[Sequence[int]]) -> list[Keys]:
    shelf = read_all(texts)
    owners, keys = zip(_bands(shelf), _anchors(shelf), _fact_keys(shelf), _outlet_keys(shelf, outlets), strict=True)
    packed = np.concatenate(owners).astype(np.uint64) << np.uint64(32) | np.concatenate(keys)
    packed.sort()
    packed = packed[np.concatenate([[True], packed[1:] != packed[:-1]])] if len(packed) else packed
    borders = np.searchsorted(packed >> np.uint64(32), np.arange(len(texts) + 1, dtype=np.uint64))
    short = (packed & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    return [short[borders[n] : borders[n + 1]] for n in range(len(texts))]


def _bands(shelf: Shelf) -> tuple[Places, Hashes]:
    """Return owner and key of every band; a text shorter than a shingle has none."""
    found, first = _within(shelf.hashes, shelf.first, SHINGLE)
    matrix = rensa.RMinHash.digest_matrix_from_flat_token_hashes(found, first.tolist(), BANDS * ROWS, _SEED)
    digests = np.array(matrix.to_rows(), dtype=np.uint64).reshape(-1, BANDS, ROWS)
    owners = np.flatnonzero(np.diff(first))
    keys = np.arange(BANDS, dtype=np.uint64) + np.zeros((len(owners), BANDS), dtype=np.uint64)
    for row in range(ROWS):
        keys = mixed(keys + digests[owners, :, row])
    return np.repeat(owners, BANDS), _short(keys.ravel())


def _anchors(shelf: Shelf) -> tuple[Places, Hashes]:
    """Return owner and key of every anchor: the smallest 8-gram of each window."""
    found, first = _within(shelf.hashes, shelf.first, ANCHOR)
    lengths = np.diff(first)
    owner = np.repeat(np.arange(len(lengths)), lengths)
    smallest = _sliding_least(found)
    whole = owner[: len(smallest)] == owner[len(found) - len(smallest) :]
    short = np.flatnonzero((lengths > 0) & (lengths < WINDOW))
    alone = np.array([found[first[n] : first[n + 1]].min() for n in short], dtype=np.uint64)
    keys = np.concatenate([smallest[whole], alone])
    return np.concatenate([owner[: len(smallest)][whole], short]), _short(keys + np.uint64(1))


def _sliding_least(found: Hashes) -> Hashes:
    """Return the least of every WINDOW values in a row, by doubling."""
    least, width = found, 1
    while width < WINDOW and len(least) > width:
        least = np.minimum(least[:-width], least[width:])
        width *= 2
    return least if width == WINDOW else least[:0]


def _fact_keys(shelf: Shelf) -> tuple[Places, Hashes]:
    facts = np.flatnonzero(shelf.facts)
    hashes, first = shelf.hashes[facts], np.searchsorted(facts, shelf.first)
    repeated = np.zeros(len(hashes), dtype=np.bool_)
    repeated[1:] = hashes[1:] == hashes[:-1]  # "Ann Bell, Bell said" tells the same as "Ann Bell said"
    hashes, first = _without(hashes, first, repeated)
    found, first = _within(hashes, first, FACTS)
    owner = np.repeat(np.arange(len(first) - 1), np.diff(first))
    order = np.lexsort((found, owner))
    place = np.arange(len(order)) - np.repeat(first[:-1], np.diff(first))
    kept = order[place < FACT_KEYS]
    return owner[kept], _short(found[kept] + np.uint64(2))


def _outlet_keys(shelf: Shelf, outlets: Sequence[Sequence[int]]) -> tuple[Places, Hashes]:
    """Return owner and key of the smallest pairs of an outlet and a fact; two texts that share facts share some."""
    facts = np.flatnonzero(shelf.facts)
    first = np.searchsorted(facts, shelf.first)
    owners, keys = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.uint64)]
    for text, numbers in enumerate(outlets):
        told = shelf.hashes[facts[first[text] : first[text + 1]]]
        for number in numbers:
            found = np.unique(mixed(told + np.uint64(number)) >> np.uint64(36))[:OUTLET_KEYS]
            owners.append(np.full(len(found), text))
            keys.append(found + FIRST_OUTLET_KEY)
    return np.concatenate(owners), np.concatenate(keys)


def _without(values: Hashes, first: Places, left_out: Mask) -> tuple[Hashes, Places]:
    kept = np.concatenate([[0], np.cumsum(~left_out)])
    return values[~left_out], kept[first]


def _within(words: Hashes, first: Places, length: int) -> tuple[Hashes, Places]:
    """Return the hashes of runs of `length` words that lie within one text, and where each text's begin."""
    found = grams(words, length)
    owner = np.repeat(np.arange(len(first) - 1), np.diff(first))
    inside = owner[: len(found)] == owner[len(words) - len(found) :]
    counts = np.maximum(np.diff(first) - length + 1, 0)
    return found[inside], np.concatenate([[0], np.cumsum(counts)])


def _short(keys: Hashes) -> Hashes:
    """Return keys of 31 bits, those of the last eighth of the range moved to the eighth before it."""
    short = mixed(keys) >> np.uint64(33)
    return np.where(short < FIRST_OUTLET_KEY, short, short - np.uint64(1 << 28))
