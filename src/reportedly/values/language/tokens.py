"""Cuts a text into tokens that know where they stand; one pass, no backtracking."""

import re
from dataclasses import dataclass, field
from itertools import accumulate
from operator import sub
from typing import Any

from reportedly.records import Span

# Each match takes the blanks before a token with it, so that the matches cover the text and lengths give the places.
_TOKEN = re.compile(
    r"[^\S\n]*(?:[^\W\d_]{2,}|(?:[A-Za-z]\.){2,}|[^\W\d_]|(?:(?<![\w.])\.)?\d+(?:[.,]\d+)*|['’][sS](?!\w)|[^\s])"
    r"|\s*\n\s*|[^\S\n]+"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")  # soft hyphens, joiners and marks of direction
_PADDING = 12  # the longest look-ahead of a rule, so that none has to ask whether the text ends
_WRAP = (55, 90)  # lines of this length that end in the middle of a sentence were wrapped by a mail program
_NOTHING = [""] * _PADDING


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text; `lows` are the words in lower case, `count` leaves out the padding at the end.

    `kinds` are the different ones among `lows`, `tags` remembers the part of speech of those that were asked for.
    `text` is without invisible characters; `stood` says where each of its characters stood, None where there were
    none.
    """

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    count: int
    kinds: frozenset[str]
    stood: list[int] | None = None
    tags: dict[int, str] = field(default_factory=dict)

    def places(self, wanted: frozenset[str]) -> list[int]:
        """Return the tokens that are one of these words, in text order."""
        here = self.kinds & wanted
        return [i for i, low in enumerate(self.lows) if low in here] if here else []

    def glued(self, i: int) -> bool:
        """True where token `i` follows the one before without a blank."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def span(self, first: int, last: int) -> Span:
        """Return the place of tokens `first` to `last`, the last one left out."""
        start, end = self.starts[first], self.ends[last - 1]
        return Span(start, end) if self.stood is None else Span(self.stood[start], self.stood[end - 1] + 1)

    def string(self, first: int, last: int) -> str:
        """Return the text of tokens `first` to `last`, the last one left out."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""


def _break_lines(text: str, words: list[str], starts: list[int], ends: list[int]) -> None:
    """Make a line end an empty token, which no rule reads across; drop it where a sentence only was wrapped there."""
    dropped = []
    line = before = 0
    last = -1
    for i in [i for i, word in enumerate(words) if not word]:
        before = ends[i - 1] if i > last + 1 else before
        last, end = i, ends[i]
        if _wrapped(text[line:before], text[before:end], text[end : end + 1]):
            dropped.append(i)
        else:
            starts[i] = ends[i] = before  # so that what follows is not glued to it
        line = end
    for tokens in (words, starts, ends) if dropped else ():
        _drop(tokens, dropped)


def _drop(found: list[Any], dropped: list[int]) -> None:
    """Take the elements at these places out of a list, in one pass."""
    kept: list[Any] = []
    start = 0
    for i in dropped:
        kept += found[start:i]
        start = i + 1
    found[:] = kept + found[start:]


def _wrapped(line: str, gap: str, following: str) -> bool:
    if "\n" not in gap:
        return True
    if gap.count("\n") > 1 or not line:
        return False
    return following.islower() or line[-1] in ",-" or (_WRAP[0] <= len(line) <= _WRAP[1] and line[-1].isalnum())


def tokenize(text: str) -> Tokens:
    """Return the tokens of `text`: words, numbers, abbreviations with dots, and single signs."""
    stood = None
    if _INVISIBLE.search(text):
        stood = [i for i, character in enumerate(text) if not _INVISIBLE.match(character)]
        text = _INVISIBLE.sub("", text)
    parts = _TOKEN.findall(text)
    ends = list(accumulate(map(len, parts)))
    words = list(map(str.strip, parts))
    starts = list(map(sub, ends, map(len, words)))
    if "" in words:
        _break_lines(text, words, starts, ends)
    count = len(words)
    words += _NOTHING
    beyond = [len(text) + 1] * _PADDING
    lows = list(map(str.lower, words))
    return Tokens(text, words, lows, starts + beyond, ends + beyond, count, frozenset(lows), stood)
