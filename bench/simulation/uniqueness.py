"""Keeps sentences and runs of words apart, so that none is printed twice by chance.

A sentence of eight words or more stands once in a world, a run of eight words once in a story; only copies repeat them.
"""

import re
from hashlib import blake2b
from zlib import crc32

LONG = 8
_BITS = 1 << 27
_STOPS = re.compile(r"(?<=[.!?:])[”’\"']? +|\n+")
_WORD = re.compile(r"\w+")


class Sentences:
    """A Bloom filter over the sentences of a world (16 MiB, four hashes): a fixed amount of memory.

    With two million sentences about one in a hundred thousand new ones is taken for an old one and worded anew.
    """

    def __init__(self) -> None:
        self._bits = bytearray(_BITS // 8)

    def fresh(self, text: str) -> bool:
        """True where no long sentence of `text` was printed before; then they count as printed."""
        places = [_places(sentence) for sentence in long_sentences(text)]
        if any(all(self._bits[at >> 3] >> (at & 7) & 1 for at in place) for place in places):
            return False
        for place in places:
            for at in place:
                self._bits[at >> 3] |= 1 << (at & 7)
        return True


class Runs:
    """The runs of eight words that a story has printed."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def fresh(self, text: str) -> bool:
        """True where `text` repeats no run of the story."""
        return self._seen.isdisjoint(_runs(text))

    def add(self, text: str) -> None:
        """Count the runs of `text` as printed."""
        self._seen.update(_runs(text))


def long_sentences(text: str) -> list[str]:
    """Return the sentences of eight words or more."""
    return [sentence for sentence in _STOPS.split(text) if sentence.count(" ") >= LONG - 1]


def _runs(text: str) -> list[int]:
    words = _WORD.findall(text.lower())
    return [crc32(" ".join(words[at : at + LONG]).encode()) for at in range(len(words) - LONG + 1)]


def _places(sentence: str) -> tuple[int, ...]:
    digest = blake2b(sentence.encode(), digest_size=16).digest()
    return tuple(int.from_bytes(digest[at : at + 4], "big") % _BITS for at in (0, 4, 8, 12))
