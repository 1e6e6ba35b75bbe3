"""Words as copies are compared: small letters without accents, apostrophes straight, nothing invisible.

All words of many texts are found and hashed at once, as arrays: reading a text word by word would cost more than
everything else that is done to find its copies. "25,000" is the word "25000"; "Norway's" is "norway"; a currency or
percent sign is a word.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from reportedly.copies import letters
from reportedly.copies.letters import APOSTROPHE, COMMA, DIGIT, LETTER, POINT, RUNNING, SYMBOL, UNSEEN, UPPER
from reportedly.records import Span

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.uint16]
Kinds = npt.NDArray[np.uint8]

READ_AT_MOST = 2_000_000  # code points of one text that are compared; books are shorter
LONGEST = 48  # letters of a word that count
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: where each starts and ends, and its hash, the same in every run."""

    text: str = field(repr=False)
    starts: Places = field(repr=False)
    ends: Places = field(repr=False)
    hashes: Hashes = field(repr=False)

    def __len__(self) -> int:
        return len(self.hashes)

    def span(self, first: int, last: int) -> Span:
        """Return the span from word `first` to word `last`, both included."""
        return Span(int(self.starts[first]), int(self.ends[last]))

    def word(self, place: int) -> str:
        """Return one word in small letters."""
        written = self.text[self.starts[place] : self.ends[place]].lower().replace("’", "'")
        return written.replace(",", "").removesuffix("'s")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The words of many texts, one after another; those of text `n` are `first[n]` to `first[n + 1]`.

    `facts` marks words that a rewrite keeps: numbers, and names in the middle of a sentence.
    """

    starts: Places = field(repr=False)
    ends: Places = field(repr=False)
    hashes: Hashes = field(repr=False)
    facts: Mask = field(repr=False)
    first: Places


def read(text: str) -> Words:
    """Return the words of one text."""
    shelf = read_all([text])
    return Words(text, shelf.starts, shelf.ends, shelf.hashes)


def listed(text: str) -> list[str]:
    """Return the words of one text, written in small letters."""
    words = read(text)
    return [words.word(place) for place in range(len(words))]


def facts(text: str) -> tuple[Words, Places]:
    """Return the words of one text, and which of them are facts."""
    shelf = read_all([text])
    return Words(text, shelf.starts, shelf.ends, shelf.hashes), np.flatnonzero(shelf.facts)


def read_all(texts: Sequence[str]) -> Shelf:
    """Return the words of many texts; starts and ends count from the beginning of all texts joined by one sign."""
    used = [text[:READ_AT_MOST] for text in texts]
    wide = np.frombuffer("\0".join(used).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    codes = np.minimum(wide, letters.PLANE - 1).astype(np.uint16)
    kinds, styles, plain = letters.tables()
    kind, seen = kinds[codes], None
    if (kind & UNSEEN).any():
        seen = np.flatnonzero(kind & UNSEEN == 0)
        codes, kind = codes[seen], kind[seen]
    small = plain[codes]
    starts, ends, counted = _found(small, kind)
    hashes = _hashed(small, counted, starts, ends)
    marked = (kind[starts] == DIGIT) | _names(codes, styles[codes], starts, ends)
    if seen is not None and len(starts):
        starts, ends = seen[starts], seen[ends - 1] + 1
    borders = np.cumsum([0, *(len(text) + 1 for text in used)])
    return Shelf(starts, ends, hashes, marked, np.searchsorted(starts, borders))


def _found(small: Codes, kind: Kinds) -> tuple[Places, Places, Mask]:
    """Return where words start and end, and which signs count for their hashes."""
    solid = np.zeros(len(kind) + 2, dtype=np.bool_)
    solid[1:-1] = kind & (LETTER | DIGIT) != 0
    inner = np.flatnonzero(kind & (APOSTROPHE | POINT | COMMA))
    inner = inner[(inner > 0) & (inner < len(kind) - 1)]
    wanted = np.where(kind[inner] == APOSTROPHE, LETTER, DIGIT)
    inner = inner[(kind[inner - 1] & kind[inner + 1] & wanted) != 0]
    solid[inner + 1] = True
    edges = np.flatnonzero(solid[1:] != solid[:-1])
    starts, ends = edges[::2], edges[1::2]
    counted = solid[1:-1]
    counted[inner[kind[inner] == COMMA]] = False
    symbols = np.flatnonzero(kind == SYMBOL)
    if len(symbols):
        starts = np.insert(starts, np.searchsorted(starts, symbols), symbols)
        ends = np.insert(ends, np.searchsorted(ends, symbols, "right"), symbols + 1)
        counted[symbols] = True
    owned = inner[(kind[inner] == APOSTROPHE) & (small[inner + 1] == ord("s"))]
    owned = owned[~solid[owned + 3]]  # the word ends behind the "s"
    counted[owned] = counted[owned + 1] = False
    return starts, ends, counted


def _hashed(small: Codes, counted: Mask, starts: Places, ends: Places) -> Hashes:
    """Return the hash of each word (FNV, letter by letter, all words at once, the long ones first)."""
    before = np.concatenate([[0], np.cumsum(counted)])
    first, lengths = before[starts], before[ends] - before[starts]
    order = np.argsort(-np.minimum(lengths, LONGEST).astype(np.int16), kind="stable")
    left, first = np.minimum(lengths, LONGEST)[order], first[order]
    spelled = small[counted].astype(np.uint64)
    found = np.full(len(starts), 0xCBF29CE484222325, dtype=np.uint64)
    for place, longer in enumerate(np.cumsum(np.bincount(left)[:0:-1])[::-1].tolist()):
        found[:longer] = (found[:longer] ^ spelled[first[:longer] + place]) * np.uint64(0x100000001B3)
    hashes = np.empty_like(found)
    hashes[order] = mixed(found)
    return hashes


def mixed(values: Hashes) -> Hashes:
    """Return values whose bits all depend on all bits (the finish of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _names(codes: Codes, styles: Kinds, starts: Places, ends: Places) -> Mask:
    """Return which words begin with a capital where no beginning of a sentence asks for one."""
    before = np.maximum(starts - 1, 0)
    running = (codes[before] == ord(" ")) & (styles[np.maximum(starts - 2, 0)] == RUNNING) & (starts > 1)
    return np.asarray((styles[starts] == UPPER) & (ends - starts > 1) & running)
