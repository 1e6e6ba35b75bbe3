"""Cutting a text into windows of whole sentences that the encoder reads one at a time.

A window depends on the text and its sentences alone, so what is read never depends on a batch, an order or a number
of threads.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import eq

from tokenizers import Tokenizer

from reportedly.records.article import Span

START, END, PARAGRAPH = 101, 102, 1
"""Word-piece ids of BERT's vocabulary: [CLS], [SEP], and [unused0], which here marks the start of a paragraph."""

MOST_CHARACTERS = 600
"""A "sentence" longer than this is cut at white space: lists and broken pages have no sentences."""

MOST_PIECES_OF_SENTENCE = 150
"""A cut of MOST_CHARACTERS that still has more word pieces than this (signs without spaces) is cut again."""

_REMEMBERED = 20_000
"""Words that are remembered with their pieces: some 10 MB."""

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Word pieces of some consecutive sentences: `ids[i]` stands at `starts[i]` to `ends[i]` of the text.

    `[CLS]`, `[SEP]` and paragraph marks have an empty place. `joined[i]` says that a piece continues the word before
    it. `sentences` are half-open ranges of pieces, one for each sentence in `places`.
    """

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    joined: tuple[bool, ...]
    sentences: tuple[tuple[int, int], ...]
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence, or a part of an overlong one, as word pieces."""

    place: Span
    ids: list[int]
    starts: list[int]
    ends: list[int]
    joined: list[bool]
    opens_paragraph: bool


def _cut(text: str, span: Span) -> Iterator[Span]:
    """Yield parts of at most MOST_CHARACTERS, ending at white space where there is any."""
    start = span.start
    while span.end - start > MOST_CHARACTERS:
        end = text.rfind(" ", start + MOST_CHARACTERS // 2, start + MOST_CHARACTERS)
        end = end if end > start else start + MOST_CHARACTERS
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _paragraph_cuts(text: str, span: Span) -> Iterator[Span]:
    """Yield the parts of a sentence between blank lines: a paragraph always ends a sentence."""
    start = span.start
    for blank in _BLANK_LINE.finditer(text, span.start, span.end):
        yield Span(start, blank.start())
        start = blank.end()
    yield Span(start, span.end)


@dataclass(frozen=True, slots=True)
class _Word:
    """What stands between two spaces, as word pieces; starts and ends count from where it begins."""

    ids: list[int]
    starts: list[int]
    ends: list[int]
    joined: list[bool]


class Cutter:
    """Cuts text into word pieces, each word once: most words of an article were met before.

    The tokenizer looks at no sign beyond a space, so words one by one give what the whole sentence does.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._word = lru_cache(maxsize=_REMEMBERED)(self._cut)

    def pieces(self, text: str, start: int) -> _Word:
        """Return the word pieces of `text`, whose first sign stands at `start`."""
        words = text.split(" ")
        places = accumulate((len(word) + 1 for word in words), initial=start)
        cut = list(zip(places, map(self._word, words), strict=False))
        return _Word(
            ids=[one for _, word in cut for one in word.ids],
            starts=[place + at for place, word in cut for at in word.starts],
            ends=[place + at for place, word in cut for at in word.ends],
            joined=[one for _, word in cut for one in word.joined],
        )

    def _cut(self, words: str) -> _Word:
        found = self._tokenizer.encode(words, add_special_tokens=False)
        numbers = found.word_ids
        return _Word(
            ids=found.ids,
            starts=[start for start, _ in found.offsets],
            ends=[end for _, end in found.offsets],
            joined=[False, *map(eq, numbers, numbers[1:])][: len(numbers)],
        )


def pieces_of(text: str, sentences: Sequence[Span], cutter: Cutter) -> Iterator[Piece]:
    """Yield each sentence of `text` as word pieces; an overlong one in several parts."""
    paragraphs = (part for sentence in sentences for part in _paragraph_cuts(text, sentence))
    parts = [cut for part in paragraphs for cut in _cut(text, part) if cut.of(text).strip()]
    before = 0
    for part in parts:
        whole = cutter.pieces(part.of(text), part.start)
        opens = before > 0 and _BLANK_LINE.search(text, before, part.start) is not None
        for first in range(0, len(whole.ids), MOST_PIECES_OF_SENTENCE):
            cut = slice(first, first + MOST_PIECES_OF_SENTENCE)
            yield Piece(
                place=part,
                ids=whole.ids[cut],
                starts=whole.starts[cut],
                ends=whole.ends[cut],
                joined=whole.joined[cut],
                opens_paragraph=opens and first == 0,
            )
        before = part.end


def window_of(pieces: Sequence[Piece]) -> Window:
    """Join consecutive sentences into one window."""
    ids, starts, ends, joined = [START], [pieces[0].place.start], [pieces[0].place.start], [False]
    ranges = []
    for index, piece in enumerate(pieces):
        if index and piece.opens_paragraph:
            ids.append(PARAGRAPH)
            starts.append(piece.place.start)
            ends.append(piece.place.start)
            joined.append(False)
        ranges.append((len(ids), len(ids) + len(piece.ids)))
        ids += piece.ids
        starts += piece.starts
        ends += piece.ends
        joined += piece.joined
    last = pieces[-1].place.end
    return Window(
        ids=(*ids, END),
        starts=(*starts, last),
        ends=(*ends, last),
        joined=(*joined, False),
        sentences=tuple(ranges),
        places=tuple(piece.place for piece in pieces),
    )


def windows_of(pieces: Iterable[Piece], *, most: int) -> Iterator[list[Piece]]:
    """Yield runs of sentences of at most `most` pieces, ending with a paragraph where that leaves half a window."""
    run: list[Piece] = []
    size = 2
    for piece in pieces:
        cost = len(piece.ids) + 1
        if run and size + cost > most:
            whole = _last_paragraph(run, most) if not piece.opens_paragraph else len(run)
            yield run[:whole]
            run = run[whole:]
            size = 2 + sum(len(kept.ids) + 1 for kept in run)
            if run and size + cost > most:
                yield run
                run, size = [], 2
        run.append(piece)
        size += cost
    if run:
        yield run


def _last_paragraph(run: Sequence[Piece], most: int) -> int:
    """Return how many sentences of `run` to keep so that the rest opens a paragraph and at least half remains."""
    kept = sum(len(piece.ids) + 1 for piece in run)
    for index in range(len(run) - 1, 0, -1):
        kept -= len(run[index].ids) + 1
        if kept < most // 2:
            break
        if run[index].opens_paragraph:
            return index
    return len(run)
