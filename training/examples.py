"""Training examples: windows of articles with their labels, and sentences with their worth."""

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Any

from nupunkt import sent_spans
from tokenizers import Tokenizer

from reportedly.mentions.windows import PARAGRAPH, Cutter, Piece, Window, pieces_of, window_of, windows_of
from reportedly.records.article import Span

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
"""What a piece is, whoever's source or content it is."""

PARTS = ("O", "B-source", "I-source", "B-content", "I-content")
"""What a piece is to one given cue."""


SAYING = ("O", "B-cue", "I-cue")
"""What a piece is where cues inside contents count too."""

UNKNOWN = -100
"""The label of a piece of which the annotation says nothing: it is left out of the loss."""

SHORTEST, LONGEST = 200, 20_000
"""Characters of an article without annotation that are worth reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An annotated article as word pieces; each attribution is {role: [[start, end], ...]} over its text.

    `nested` holds the attributions inside the contents of others where these were annotated, None where they were not.
    """

    id: str
    publisher: str
    text: str
    sentences: tuple[Span, ...]
    pieces: tuple[Piece, ...]
    attributions: tuple[dict[str, Any], ...]
    nested: tuple[dict[str, Any], ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A window with its tags, its cues (pieces of each) and, for each cue, what every piece is to it."""

    window: Window
    tags: list[int]
    cues: list[list[int]]
    parts: list[list[int]]
    saying: list[int]


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
            found.append(_text(row, tokenizer))
    return found


def unannotated(path: Path, tokenizer: Tokenizer) -> list[Text]:
    """Read articles without annotations, at most LONGEST characters of each: JSON Lines with a text or paragraphs."""
    found = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = row["text"] if "text" in row else "\n\n".join(row["paragraphs"])
            if len(text or "") > SHORTEST:
                found.append(_text({"id": row["id"], "text": text[:LONGEST], "attributions": []}, tokenizer))
    return found


def _text(row: dict[str, Any], tokenizer: Tokenizer, nested: tuple[dict[str, Any], ...] | None = None) -> Text:
    sentences = tuple(Span(start, end) for start, end in sent_spans(row["text"]))
    return Text(
        id=row["id"],
        publisher=row.get("publisher", ""),
        text=row["text"],
        sentences=sentences,
        pieces=tuple(pieces_of(row["text"], sentences, Cutter(tokenizer))),
        attributions=tuple(row["attributions"]),
        nested=nested,
    )


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


def example(window: Window, text: Text) -> Example:
    """Label one window with the attributions that have words in it."""
    size = len(window.ids)
    tags, saying = [0] * size, [0] * size
    cues, parts = [], []
    for depth, rows in enumerate((text.attributions, text.nested or ())):
        for row in _near(window, rows):
            if depth == 0:
                for first, role in ((5, "content"), (1, "source"), (3, "cue")):
                    _mark(window, row[role], tags, first)
            cue = [i for i in range(1, size - 1) if any(_within(window, i, s, e) for s, e in row["cue"])]
            if not cue:
                continue
            to_cue = [0] * size
            _mark(window, row["content"], to_cue, 3)
            _mark(window, row["source"], to_cue, 1)
            for piece in cue:
                to_cue[piece] = 0
            _mark(window, row["cue"], saying, 1)
            cues.append(cue)
            parts.append(to_cue)
    if text.nested is None:
        saying = [UNKNOWN if tag >= 5 and not said else said for tag, said in zip(tags, saying, strict=True)]
    return Example(window=window, tags=tags, cues=cues, parts=parts, saying=saying)


def _near(window: Window, rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    low, high = window.starts[0], window.ends[-1]
    for row in rows:
        if any(start < high and end > low for role in ("cue", "source", "content") for start, end in row[role]):
            yield row


def epoch(found: Sequence[Text], seed: int, sizes: Sequence[int]) -> Iterator[Example]:
    """Yield all windows of all articles once, cut at other places in every epoch."""
    draw = random.Random(seed)  # noqa: S311 - not a secret
    for text in found:
        most = draw.choice(list(sizes))
        skip = draw.randrange(max(1, len(text.pieces) // 4))
        runs = [text.pieces[:skip]] if skip else []
        for run in [*runs, *windows_of(text.pieces[skip:], most=most)]:
            for part in windows_of(run, most=most):
                yield example(window_of(part), text)


def passages(path: Path, tokenizer: Tokenizer) -> list[Text]:
    """Read passages with attribution chains (docs/annotation-chains.md); outermost links are their attributions.

    An outlet that was told something is a link by rule (mentions/hearers.py): the verb's own relation is the speaker's.
    """
    found = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            chains = [_spoken(chain) for chain in (row["chain"], *row.get("further", ())) if chain]
            outer = _unique(chain[0] for chain in chains)
            inner = _unique(link for chain in chains for link in chain[1:])
            found.append(_text(row | {"attributions": outer}, tokenizer, nested=tuple(inner)))
    return found


def _spoken(chain: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the links of a chain as spans by role, without outlets that were told."""
    links = [{role: link[f"{role}_spans"] for role in ("source", "cue", "content")} for link in chain]
    return [one for one, inner in zip_longest(links, links[1:]) if inner is None or not _one_cue(one, inner)]


def _unique(links: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return links without those that an earlier chain of the same passage has too."""
    return list({json.dumps(link): link for link in links}.values())


def _one_cue(outer: dict[str, Any], inner: dict[str, Any]) -> bool:
    return any(start < end_ and start_ < end for start, end in outer["cue"] for start_, end_ in inner["cue"])


def mixed(found: Sequence[Text], seed: int) -> Iterator[Text]:
    """Yield passages in random order, one to four of them as the paragraphs of one text."""
    draw = random.Random(seed)  # noqa: S311 - not a secret
    order = list(found)
    draw.shuffle(order)
    while order:
        several = [order.pop() for _ in range(min(len(order), draw.choice((1, 2, 3, 4))))]
        starts = [0]
        for one in several:
            starts.append(starts[-1] + len(one.text) + 2)
        moved = [_moved(one, start) for one, start in zip(several, starts, strict=False)]
        yield Text(
            id="+".join(one.id for one in several),
            publisher="",
            text="\n\n".join(one.text for one in several),
            sentences=tuple(span for one in moved for span in one.sentences),
            pieces=tuple(
                replace(piece, opens_paragraph=index > 0 and number == 0)
                for index, one in enumerate(moved)
                for number, piece in enumerate(one.pieces)
            ),
            attributions=tuple(row for one in moved for row in one.attributions),
            nested=tuple(row for one in moved for row in one.nested or ()),
        )


def _moved(text: Text, by: int) -> Text:
    def rows(found: Sequence[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
        return tuple({role: [[s + by, e + by] for s, e in spans] for role, spans in row.items()} for row in found)

    pieces = (
        replace(
            piece,
            place=Span(piece.place.start + by, piece.place.end + by),
            starts=[start + by for start in piece.starts],
            ends=[end + by for end in piece.ends],
        )
        for piece in text.pieces
    )
    return replace(
        text,
        sentences=tuple(Span(span.start + by, span.end + by) for span in text.sentences),
        pieces=tuple(pieces),
        attributions=rows([{role: row[role] for role in ("source", "cue", "content")} for row in text.attributions]),
        nested=rows(text.nested or ()),
    )


def alone(sentences: Sequence[str], tokenizer: Tokenizer) -> Iterator[Example]:
    """Yield sentences as windows of their own, without annotation."""
    cutter = Cutter(tokenizer)
    for sentence in sentences:
        pieces = list(pieces_of(sentence, [Span(0, len(sentence))], cutter))[:1]
        if pieces:
            yield Example(window=window_of(pieces), tags=[], cues=[], parts=[], saying=[])


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
    cutter = Cutter(tokenizer)
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
        pieces = [next(pieces_of(text, [span], cutter)) for span in spans]
        yield Judged(window=window_of(pieces), worth=[label for _, label in group])
