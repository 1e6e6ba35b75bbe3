"""Words as copies are compared: lower case, straight apostrophes, no invisible characters, each with its place."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.records import Span

Hashes = npt.NDArray[np.uint64]

_PLAIN = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|[a-z]+(?:'[a-z]+)*|[%$€£¥]")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f"
_WIDE = re.compile(
    rf"\d(?:[.,:{_INVISIBLE}]*\d)*|[^\W\d_](?:['{_INVISIBLE}{_MARKS}]*[^\W\d_])*[{_MARKS}]*|[%$€£¥]",
)
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4", "'"))
_REMEMBERED = 200_000  # words whose hash is kept: bounds memory whatever is read


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, normalised, and where each stands in it."""

    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """Return the span from word `first` to word `last`, both included."""
        return Span(self.spans[first][0], self.spans[last][1])


def read(text: str) -> Words:
    """Return the words of `text` with their places."""
    plain, pattern = _prepared(text)
    found = list(pattern.finditer(plain))
    words = tuple(match.group() for match in found)
    if pattern is _WIDE:
        words = tuple(map(_folded, words))
    return Words(text, words, tuple(match.span() for match in found))


def listed(text: str) -> list[str]:
    """Return the words of `text` alone."""
    plain, pattern = _prepared(text)
    words: list[str] = pattern.findall(plain)
    return words if pattern is _PLAIN else list(map(_folded, words))


def hashes(words: list[str] | tuple[str, ...]) -> Hashes:
    """Return a 64-bit hash for each of `words`, the same in every run."""
    return np.fromiter(map(_known.__getitem__, words), dtype=np.uint64, count=len(words))


def _prepared(text: str) -> tuple[str, re.Pattern[str]]:
    if text.isascii():
        return text.lower(), _PLAIN
    plain = text.translate(_APOSTROPHES)
    lower = plain.lower()
    if len(lower) != len(plain):  # a few capitals become two letters, which would shift every place behind them
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in plain)
    return lower, _WIDE


def _folded(word: str) -> str:
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter) and letter not in _INVISIBLE)


class _Known(dict[str, int]):
    """Hashes of the words met so far."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = int.from_bytes(hashlib.blake2b(word.encode(errors="surrogatepass"), digest_size=8).digest(), "little")
        self[word] = found
        return found


_known = _Known()
