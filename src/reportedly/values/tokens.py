"""Cuts a text into tokens that know where they stand; one pass, no backtracking."""

import re
from dataclasses import dataclass, field
from itertools import accumulate

from reportedly.records import Span

# Each match takes the blanks before a token with it, so that the matches cover the text and lengths give the places.
_TOKEN = re.compile(r"\s*(?:(?:[A-Za-z]\.){2,}|[^\W\d_]+|(?:(?<![\w.])\.)?\d+(?:[.,]\d+)*|['’][sS](?!\w)|\S)|\s+")
_PADDING = 12  # the longest look-ahead of a rule, so that none has to ask whether the text ends


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text; `lows` are the words in lower case, `count` leaves out the padding at the end.

    `tags` remembers the part of speech of the tokens that were asked for.
    """

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    count: int
    tags: dict[int, str] = field(default_factory=dict)

    def glued(self, i: int) -> bool:
        """True where token `i` follows the one before without a blank."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def span(self, first: int, last: int) -> Span:
        """Return the place of tokens `first` to `last`, the last one left out."""
        return Span(self.starts[first], self.ends[last - 1])

    def string(self, first: int, last: int) -> str:
        """Return the text of tokens `first` to `last`, the last one left out."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""


def tokenize(text: str) -> Tokens:
    """Return the tokens of `text`: words, numbers, abbreviations with dots, and single signs."""
    parts = _TOKEN.findall(text)
    ends = list(accumulate(map(len, parts)))
    words = list(map(str.strip, parts))
    if words and not words[-1]:
        words.pop()
        ends.pop()
    starts = [end - len(word) for end, word in zip(ends, words, strict=True)]
    count = len(words)
    words += [""] * _PADDING
    return Tokens(
        text=text,
        words=words,
        lows=list(map(str.lower, words)),
        starts=starts + [len(text) + 1] * _PADDING,
        ends=ends + [len(text) + 1] * _PADDING,
        count=count,
    )
