"""Read once: words that the trained reader saw in one article are not given to it again in a copy of it.

The reader sees a text window by window, and what it finds in one depends on the words of that window alone. A window
that a copy holds unchanged gets what was found before, at the copy's own places: exactly what reading it again
would give, in whatever order articles come. Where a copy changed a word, a number or an attribution, the window with
that sentence is another one, and is read.
"""

import hashlib
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportedly.ledger.codec import packed, unpacked
from reportedly.mentions import EncoderReader
from reportedly.mentions.joining import Seen
from reportedly.mentions.windows import Window


class Memory(Protocol):
    """Keeps what was found in windows, as text, by keys that tell the reader and the words."""

    def recall_passages(self, keys: Sequence[str]) -> Mapping[str, str]:
        """Return what was found in those of these windows that were read."""
        ...

    def keep_passages(self, found: Mapping[str, str]) -> None:
        """Keep what was found."""
        ...


@dataclass(slots=True, kw_only=True)
class Tally:
    """How many word pieces were read, in how many seconds, and how many were known from what was read before."""

    read: int = 0
    known: int = 0
    seconds: float = 0.0

    @property
    def share_saved(self) -> float:
        """The share of word pieces, 0 to 1, that needed no reading."""
        return self.known / max(self.read + self.known, 1)

    @property
    def seconds_saved(self) -> float:
        """How long reading them would have taken, at the pace at which the others were read; 0 where none was read."""
        return self.known * self.seconds / max(self.read, 1)


class ReadOnce(EncoderReader):
    """The trained reader with a memory; `reader` tells whose readings may be taken over, `name` is the model's.

    What reading cost, and what it did not, is added to `tally`.
    """

    def __init__(self, memory: Memory, *, reader: str, name: str = "reader", tally: Tally | None = None) -> None:
        super().__init__(name)
        self._memory = memory
        self._reader = reader
        self.tally = tally or Tally()

    def seen(self, windows: Sequence[Window]) -> list[Seen]:
        """Return what is found in each of these windows; only those that are new are read."""
        keys = [self._key(window) for window in windows]
        parts = {key: len(window.sentences) for key, window in zip(keys, windows, strict=True)}
        kept = {key: unpacked(Seen, found) for key, found in self._memory.recall_passages(keys).items()}
        # A program that parted the same words into other sentences judged other sentences.
        known = {key: found for key, found in kept.items() if len(found.worth) == parts[key]}
        new = {key: window for key, window in zip(keys, windows, strict=True) if key not in known}
        pieces = sum(len(window.ids) for window in windows)
        read = sum(len(window.ids) for window in new.values())
        self.tally.read += read
        self.tally.known += pieces - read
        if new:
            start = time.perf_counter()
            known |= dict(zip(new, super().seen(list(new.values())), strict=True))
            self.tally.seconds += time.perf_counter() - start
            self._memory.keep_passages({key: packed(known[key]) for key in new})
        return [known[key] for key in keys]

    def _key(self, window: Window) -> str:
        """Return a digest of all that the reader sees of a window."""
        seen = repr((self._reader, window.ids, window.joined)).encode()
        return hashlib.blake2b(seen, digest_size=16).hexdigest()
