"""Read once: words that the trained reader saw in one article are not given to it again in a copy of it.

The reader sees a text window by window, and what it finds in one depends on the words of that window alone. A window
that a copy holds unchanged gets the relations found before, at the copy's own places: exactly what reading it again
would give, in whatever order articles come. Where a copy changed a word, a number or an attribution, the window with
that sentence is another one, and is read.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Protocol

from reportedly.ledger.codec import packed, unpacked
from reportedly.mentions import EncoderReader
from reportedly.mentions.decoding import Decoded, decode
from reportedly.mentions.encoder import AT_ONCE, LONGEST, MOST_PIECES
from reportedly.mentions.joining import Placed, relations_of
from reportedly.mentions.windows import Window, pieces_of, window_of, windows_of
from reportedly.records import Relation, Span


class Memory(Protocol):
    """Keeps what was found in windows, as text, by keys that tell the reader and the words."""

    def recall_passages(self, keys: Sequence[str]) -> Mapping[str, str]:
        """Return what was found in those of these windows that were read."""
        ...

    def keep_passages(self, found: Mapping[str, str]) -> None:
        """Keep what was found."""
        ...


class ReadOnce(EncoderReader):
    """The trained reader with a memory; `name` tells whose readings may be taken over."""

    def __init__(self, memory: Memory, *, name: str) -> None:
        super().__init__()
        self._memory = memory
        self._name = name

    def read(self, text: str, sentences: Sequence[Span]) -> list[Relation]:
        """Return the attribution relations of `text`; only windows that are new are read."""
        windows = self.windows(text, sentences)
        placed: list[Placed] = []
        while group := list(islice(windows, AT_ONCE)):
            placed += self._placed(group)
        return list(relations_of(text, placed))

    def windows(self, text: str, sentences: Sequence[Span]) -> Iterator[Window]:
        """Yield what the reader sees of a text at a time."""
        until = min(len(text), LONGEST)
        inside = [Span(place.start, min(place.end, until)) for place in sentences if place.start < until]
        return (window_of(run) for run in windows_of(pieces_of(text, inside, self._tokenizer), most=MOST_PIECES))

    def _placed(self, windows: Sequence[Window]) -> Iterator[Placed]:
        by_key = {self._key(window): window for window in windows}
        known = {key: unpacked(Decoded, found) for key, found in self._memory.recall_passages(list(by_key)).items()}
        new = {key: window for key, window in by_key.items() if key not in known}
        if new:
            found = decode([self._scores(window)[0] for window in new.values()], self._weights, self._tuning)
            known |= dict(zip(new, found, strict=True))
            self._memory.keep_passages({key: packed(known[key]) for key in new})
        return (Placed(window, known[self._key(window)]) for window in windows)

    def _key(self, window: Window) -> str:
        """Return a digest of all that the reader sees of a window."""
        seen = repr((self._name, window.ids, window.joined)).encode()
        return hashlib.blake2b(seen, digest_size=16).hexdigest()
