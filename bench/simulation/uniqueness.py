"""Remembers every long sentence in a fixed amount of memory, so that none is printed twice by chance."""

import re
from hashlib import blake2b

LONG = 8
_BITS = 1 << 27
_STOPS = re.compile(r"(?<=[.!?:])[”’\"']? +|\n+")


class Sentences:
    """A Bloom filter over sentences of eight words or more (16 MiB, four hashes).

    With two million sentences about one in a hundred thousand new ones is taken for an old one and worded anew.
    """

    def __init__(self) -> None:
        self._bits = bytearray(_BITS // 8)

    def fresh(self, text: str) -> bool:
        """True where no long sentence of `text` was printed before; then they count as printed."""
        places = [place for sentence in long_sentences(text) for place in (_places(sentence),)]
        if any(all(self._bits[at >> 3] >> (at & 7) & 1 for at in place) for place in places):
            return False
        for place in places:
            for at in place:
                self._bits[at >> 3] |= 1 << (at & 7)
        return True


def long_sentences(text: str) -> list[str]:
    """Return the sentences of eight words or more."""
    return [sentence for sentence in _STOPS.split(text) if sentence.count(" ") >= LONG - 1]


def _places(sentence: str) -> tuple[int, ...]:
    digest = blake2b(sentence.encode(), digest_size=16).digest()
    return tuple(int.from_bytes(digest[at : at + 4], "big") % _BITS for at in (0, 4, 8, 12))
