"""Units: runs of sentences that a quotation holds together, as tokens with the quotation each stands in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.mentions.quotes import Quote
from reportedly.mentions.tokens import Token, tokens_of
from reportedly.records import Span

_QUOTE_OPENERS = frozenset("“\"'‘«")
_QUOTE_CLOSERS = frozenset("”\"'’»")
_SHORT_CUE = re.compile(
    r"(?:[\w.’'-]+ ){1,5}?(?:said|says|asked|wrote|added|tweeted|told \w+|exclaimed)"
    r"(?:[.,;]| (?:in|on|at|to|of|as|after|when|while|during)\b)"
)
_LONGEST = 6000
"""Code points that a quotation may hold together: longer ones are cut at a sentence, which keeps every scan short."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What the rules look at in one go; `quoted[i]` is the index of the quotation that token i stands in, or -1.

    `tags` and `lows` are the tags and lower-case words of the tokens; inside quotations every tag is a quotation mark.
    """

    text: str
    span: Span
    tokens: list[Token]
    quotes: list[Quote]
    quoted: list[int]
    tags: list[str]
    lows: list[str]

    def outside(self, index: int) -> bool:
        """True where the token exists and stands in no quotation."""
        return 0 <= index < len(self.quoted) and self.quoted[index] < 0

    def tag(self, index: int) -> str:
        """Return the tag of a token, a quotation's tokens as a quotation mark, and "" beyond the ends."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""

    def low(self, index: int) -> str:
        """Return a token in lower case, "" beyond the ends."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def between(self, first: int, last: int) -> Span:
        """Return the span from token `first` to token `last`, both inside."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def quote_end(self, index: int) -> int:
        """Return the last token of the quotation that `index` stands in."""
        number = self.quoted[index]
        while index + 1 < len(self.tokens) and self.quoted[index + 1] == number:
            index += 1
        return index


def units_of(text: str, sentences: Sequence[Span], quotes: Sequence[Quote]) -> Iterator[Unit]:
    """Yield the units of `text` in order."""
    return (unit_of(text, span, inside) for span, inside in stretches_of(text, sentences, quotes))


def stretches_of(
    text: str, sentences: Sequence[Span], quotes: Sequence[Quote]
) -> Iterator[tuple[Span, Sequence[Quote]]]:
    """Yield where each unit stands in `text`, in order, with the quotations that overlap it."""
    position = 0
    for span in _joined(text, sentences, quotes):
        while position < len(quotes) and quotes[position].span.end <= span.start:
            position += 1
        last = position
        while last < len(quotes) and quotes[last].span.start < span.end:
            last += 1
        yield span, quotes[position:last]


def unit_of(text: str, span: Span, quotes: Sequence[Quote]) -> Unit:
    """Return `span` of `text` as one unit; `quotes` are those that overlap it."""
    tokens = tokens_of(text, span.start, span.end)
    quoted = _quoted(tokens, quotes) if quotes else [-1] * len(tokens)
    tags = [token.tag if inside < 0 else '"' for token, inside in zip(tokens, quoted, strict=True)]
    return Unit(text, span, tokens, list(quotes), quoted, tags, [token.low for token in tokens])


def _quoted(tokens: Sequence[Token], quotes: Sequence[Quote]) -> list[int]:
    """Return for each token the index of the quotation that it stands in, or -1."""
    quoted = [-1] * len(tokens)
    number = 0
    for index, token in enumerate(tokens):
        while number < len(quotes) and quotes[number].span.end <= token.start:
            number += 1
        if number < len(quotes) and quotes[number].span.start <= token.start:
            quoted[index] = number
    return quoted


def _joined(text: str, sentences: Sequence[Span], quotes: Sequence[Quote]) -> Iterator[Span]:
    """Yield sentences, cut at line breaks, joined where a quotation or its cue runs across their border."""
    position = 0
    held: Span | None = None
    for piece in _lines(text, sentences):
        while position < len(quotes) and quotes[position].span.end <= piece.start:
            position += 1
        crossed = position < len(quotes) and quotes[position].span.start < piece.start
        if held is not None and piece.end - held.start <= _LONGEST and (crossed or _belongs(text, held, piece)):
            held = Span(held.start, piece.end)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _belongs(text: str, held: Span, piece: Span) -> bool:
    """True for “…?” he said, for what follows "a.m.", and for a quotation after a colon in the line before."""
    gap = text[held.end : piece.start]
    before, after = text[max(held.end - 2, held.start) : held.end], text[piece.start : piece.start + 1]
    if "\n" in gap:
        return before.endswith(":") and after in _QUOTE_OPENERS
    if before[-1:] in _QUOTE_CLOSERS and before[:1] in {"?", "!", "."}:
        return after.islower() or bool(_SHORT_CUE.match(text, piece.start, min(piece.end, piece.start + 80)))
    return before.endswith(("m.", "..")) and not after.isupper()


def _lines(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    for sentence in sentences:
        start = sentence.start
        while start < sentence.end:
            stop = text.find("\n", start, sentence.end)
            end = stop if stop >= 0 else sentence.end
            if trimmed := trim(text, start, end):
                yield trimmed
            start = end + 1


def trim(text: str, start: int, end: int) -> Span | None:
    """Return the span without white space at its ends, None where nothing is left."""
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return None
    start += len(piece) - len(piece.lstrip())
    return Span(start, start + len(stripped))
