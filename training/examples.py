"""Training examples: windows of articles with their labels, and sentences with their worth."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from nupunkt import sent_spans
from tokenizers import Tokenizer

from reportedly.mentions.windows import PARAGRAPH, Piece, Window, pieces_of, window_of, windows_of
from reportedly.records.article import Span

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
"""What a piece is, whoever's source or content it is."""

PARTS = ("O", "B-source", "I-source", "B-content", "I-content")
"""What a piece is to one given cue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An annotated article as word pieces; each attribution is {role: [[start, end], ...]} over its text."""

    id: str
    publisher: str
    text: str
    sentences: tuple[Span, ...]
    pieces: tuple[Piece, ...]
    attributions: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A window with its tags, its cues (pieces of each) and, for each cue, what every piece is to it."""

    window: Window
    tags: list[int]
    cues: list[list[int]]
    parts: list[list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Sentences of one window with their worth, 1 or 0."""

    window: Window
    worth: list[int]


def texts(path: Path, tokenizer: Tokenizer) -> list[Text]:
    """Read annotated articles from a JSON Lines file."""
    found = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            sentences = tuple(Span(start, end) for start, end in sent_spans(row["text"]))
            found.append(
                Text(
                    id=row["id"],
                    publisher=row["publisher"],
                    text=row["text"],
                    sentences=sentences,
                    pieces=tuple(pieces_of(row["text"], sentences, tokenizer)),
                    attributions=tuple(row["attributions"]),
                )
            )
    return found


def _mark(window: Window, spans: Sequence[Sequence[int]], labels: list[int], first: int) -> None:
    """Label pieces inside `spans`: `first` opens a span, `first + 1` goes on (also from before the window)."""
    for start, end in spans:
        inside = [i for i in range(1, len(window.ids) - 1) if _within(window, i, start, end)]
        for i in inside:
            labels[i] = first + 1
        if inside and start >= window.starts[1]:
            labels[inside[0]] = first


def _within(window: Window, index: int, start: int, end: int) -> bool:
    if window.ids[index] == PARAGRAPH:
        return start < window.starts[index] < end
    return window.starts[index] < end and window.ends[index] > start


def example(window: Window, attributions: Sequence[dict[str, Any]]) -> Example:
    """Label one window with the attributions that have words in it."""
    size = len(window.ids)
    low, high = window.starts[0], window.ends[-1]
    near = [
        row
        for row in attributions
        if any(s < high and e > low for role in row["cue"] + row["source"] + row["content"] for s, e in [role])
    ]
    tags = [0] * size
    cues, parts = [], []
    for row in near:
        for first, role in ((5, "content"), (1, "source"), (3, "cue")):
            _mark(window, row[role], tags, first)
        cue = [i for i in range(1, size - 1) if any(_within(window, i, s, e) for s, e in row["cue"])]
        if not cue:
            continue
        to_cue = [0] * size
        _mark(window, row["source"], to_cue, 1)
        _mark(window, row["content"], to_cue, 3)
        cues.append(cue)
        parts.append(to_cue)
    return Example(window=window, tags=tags, cues=cues, parts=parts)


def epoch(found: Sequence[Text], seed: int, sizes: Sequence[int]) -> Iterator[Example]:
    """Yield all windows of all articles once, cut at other places in every epoch."""
    draw = random.Random(seed)  # noqa: S311 - not a secret
    for text in found:
        most = draw.choice(list(sizes))
        skip = draw.randrange(max(1, len(text.pieces) // 4))
        runs = [text.pieces[:skip]] if skip else []
        for run in [*runs, *windows_of(text.pieces[skip:], most=most)]:
            for part in windows_of(run, most=most):
                yield example(window_of(part), text.attributions)


def judged(path: Path, *, held_back: bool) -> list[tuple[str, int]]:
    """Return the sentences of ClaimBuster with their worth: a seeded fifth is held back."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    rows.sort(key=lambda row: row["sentence_id"])
    random.Random(20).shuffle(rows)  # noqa: S311 - not a secret
    fifth = len(rows) // 5
    return [(row["text"], row["label"]) for row in (rows[:fifth] if held_back else rows[fifth:])]


def judged_windows(rows: Sequence[tuple[str, int]], tokenizer: Tokenizer, seed: int) -> Iterator[Judged]:
    """Yield windows of one to eight sentences drawn at random, so that a sentence is judged alone and among others."""
    draw = random.Random(seed)  # noqa: S311 - not a secret
    order = list(rows)
    draw.shuffle(order)
    at = 0
    while at < len(order):
        group = order[at : at + draw.choice((1, 3, 6, 8))]
        at += len(group)
        text = "\n".join(sentence for sentence, _ in group)
        ends = [0]
        for sentence, _ in group:
            ends.append(ends[-1] + len(sentence) + 1)
        spans = [Span(start, end - 1) for start, end in pairwise(ends)]
        pieces = [next(pieces_of(text, [span], tokenizer)) for span in spans]
        yield Judged(window=window_of(pieces), worth=[label for _, label in group])
