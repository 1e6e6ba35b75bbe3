"""Sentences of an article as spans."""

from collections.abc import Iterator

import nupunkt

from reportedly.records import Span

_LONGEST = 20_000  # characters given to the splitter at once: keeps one endless line from taking its square in time


def split(text: str) -> list[Span]:
    """Return the sentences of `text` in order, each trimmed of white space; none crosses a line break.

    Sentence ends by nupunkt (Bommarito et al. 2025). A line without an end is cut after at most 20,000 characters.
    """
    found: list[Span] = []
    for line in _lines(text):
        words = line.of(text)
        for start, end in nupunkt.sent_spans(words):
            piece = words[start:end]
            left = start + len(piece) - len(piece.lstrip())
            right = left + len(piece.strip())
            if right > left:
                found.append(Span(line.start + left, line.start + right))
    return found


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield from _chunks(text, start, end)
        start = end + 1


def _chunks(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        cut = max(text.rfind(". ", start + 1, start + _LONGEST) + 1, 0)
        cut = cut or text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield Span(start, cut)
        start = cut
    if end > start:
        yield Span(start, end)
