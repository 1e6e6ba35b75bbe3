"""Makes copies of real articles, and knows which words of them are from where.

Seeded: the same texts and seed give the same copies. Nothing of the stage that is measured is used here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

Span = tuple[int, int]

_PIECE = re.compile(r"\S+\s*")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[\"”’)]*\s*")
_WORD = re.compile(r"\w+")
_FACT = re.compile(r"\W*(?:\d|[A-Z])")
_QUOTE = re.compile(r"[\"“][^\"”\n]{20,300}[\"”]")


@dataclass(frozen=True, slots=True)
class Made:
    """A text made from others: `passages` pair its spans with those of a source, by the source's number."""

    text: str
    recipe: str
    passages: tuple[tuple[Span, int, Span], ...]


@dataclass(slots=True)
class _Piece:
    """Words of the new text; `source` says where they are from, None where they are the taker's own."""

    text: str
    source: int | None = None
    span: Span = (0, 0)


def shingles(text: str, length: int = 5) -> set[tuple[str, ...]]:
    """Return the word 5-grams of a text."""
    words = _WORD.findall(text.lower())
    return {tuple(words[place : place + length]) for place in range(len(words) - length + 1)}


def jaccard(left: str, right: str) -> float:
    """Return how alike two texts are by their word 5-grams."""
    a, b = shingles(left), shingles(right)
    return len(a & b) / max(len(a | b), 1)


def shared_words(taker: str, giver: str) -> float:
    """Return the share of the taker's words, each as often as it stands there, that the giver has too."""
    left = _WORD.findall(taker.lower())
    known = set(_WORD.findall(giver.lower()))
    return sum(word in known for word in left) / max(len(left), 1)


def edited(text: str, rng: Random, pool: Sequence[str]) -> Made:
    """Return the text with 1 to 12 in a hundred words changed, left out or added."""
    rate = rng.choice((0.01, 0.02, 0.03, 0.05, 0.08, 0.12))
    return _finished([_change(_pieces(text, 0), rate, rng, pool)], "edited")


def heavily_edited(text: str, rng: Random, pool: Sequence[str]) -> Made:
    """Return the text with 12 to 30 in a hundred words changed, left out or added."""
    return _finished([_change(_pieces(text, 0), rng.uniform(0.12, 0.30), rng, pool)], "heavily edited")


def cut(text: str, rng: Random, pool: Sequence[str]) -> Made:
    """Return a part of the text: its beginning, or some of its paragraphs."""
    parts = _paragraphs(text)
    kept = max(1, round(len(parts) * rng.uniform(0.3, 0.9)))
    chosen = parts[:kept] if rng.random() < 0.6 else sorted(rng.sample(parts, kept), key=lambda part: part[0].span)
    return _finished([_change(part, rng.choice((0.0, 0.02)), rng, pool) for part in chosen], "cut")


def inserted(text: str, rng: Random, pool: Sequence[str]) -> Made:
    """Return the text with sentences of one's own between its paragraphs."""
    parts = _paragraphs(text)
    made: list[list[_Piece]] = []
    for part in parts:
        made.append(part)
        if rng.random() < 0.3:
            made.append(_own(rng, pool))
    return _finished(made, "inserted")


def shuffled(text: str, rng: Random, pool: Sequence[str]) -> Made:
    """Return the text with its paragraphs in another order."""
    del pool
    parts = _paragraphs(text)
    rng.shuffle(parts)
    return _finished(parts, "shuffled")


def excerpted(text: str, rng: Random, pool: Sequence[str]) -> Made:
    """Return one or two paragraphs of the text, at least 40 words, in a text of one's own."""
    parts = [part for part in _paragraphs(text) if len(part) >= 20]
    start = rng.randrange(max(1, len(parts) - 1))
    taken = parts[start : start + 3]
    own = [_own(rng, pool) for _ in range(rng.randrange(8, 16))]
    place = rng.randrange(1, len(own))
    return _finished([*own[:place], *taken, *own[place:]], "excerpted")


def spliced(text: str, other: str, rng: Random) -> Made:
    """Return parts of two texts joined."""
    first, second = _paragraphs(text), _paragraphs(other, 1)
    one = first[: max(1, round(len(first) * rng.uniform(0.4, 0.9)))]
    two = second[: max(1, round(len(second) * rng.uniform(0.4, 0.9)))]
    return _finished([*one, *two], "spliced")


def retold(text: str, rng: Random, pool: Sequence[str]) -> Made:
    """Return the same facts and some of the quotes in the same sequence, nearly all other words being others."""
    own = iter(lambda: rng.choice(pool), None)
    made = []
    for sentence in _SENTENCE.findall(text):
        if _QUOTE.search(sentence) and rng.random() < 0.5:
            made.append(sentence)
            continue
        pieces = _PIECE.findall(sentence)
        if rng.random() < 0.1:
            continue
        facts = [piece if place and _FACT.match(piece) else None for place, piece in enumerate(pieces)]
        made.append(_told_anew(pieces, facts, own, rng))
    return Made("".join(made), "retold", ())


def reordered(text: str, rng: Random, pool: Sequence[str]) -> Made:
    """Return runs of 9 to 16 words of the text in another order, in sentences of one's own."""
    pieces = _pieces(text, 0)
    runs, place = [], 0
    while place < len(pieces):
        length = rng.randrange(9, 17)
        runs.append(pieces[place : place + length])
        place += length + rng.randrange(10, 22)
    rng.shuffle(runs)
    made: list[list[_Piece]] = []
    for run in runs:
        made += [_own(rng, pool), run]
    return _finished(made, "reordered")


WAYS: tuple[Callable[[str, Random, Sequence[str]], Made], ...] = (
    edited, edited, edited, heavily_edited, cut, cut, inserted, shuffled, excerpted,
)  # fmt: skip
REWRITES: tuple[Callable[[str, Random, Sequence[str]], Made], ...] = (retold, reordered)


def _told_anew(pieces: list[str], facts: list[str | None], own: Iterator[str], rng: Random) -> str:
    said = [
        fact if fact else (piece if rng.random() < 0.12 else f"{next(own)} ")
        for fact, piece in zip(facts, pieces, strict=True)
    ]
    end = re.search(r"[.!?][\"”’)]*\s*$", "".join(pieces))
    text = "".join(said).rstrip(" .!?\n")
    return text[:1].upper() + text[1:] + (end.group() if end else " ")


def _pieces(text: str, source: int, start: int = 0, end: int | None = None) -> list[_Piece]:
    found = _PIECE.finditer(text, start, len(text) if end is None else end)
    return [_Piece(match.group(), source, match.span()) for match in found]


def _paragraphs(text: str, source: int = 0) -> list[list[_Piece]]:
    """Return the paragraphs of a text; where a text has few, groups of sentences."""
    breaks = [match.end() for match in re.finditer(r"\n+", text)]
    if len(breaks) < 4:
        breaks = [match.end() for match in _SENTENCE.finditer(text)][2::3]
    edges = sorted({0, *breaks, len(text)})
    parts = (_pieces(text, source, start, end) for start, end in pairwise(edges))
    return [part for part in parts if part]


def _change(pieces: list[_Piece], rate: float, rng: Random, pool: Sequence[str]) -> list[_Piece]:
    made: list[_Piece] = []
    for piece in pieces:
        if rng.random() >= rate:
            made.append(piece)
            continue
        move = rng.random()
        if move < 0.6:
            tail = re.search(r"\W*$", piece.text)
            made.append(_Piece(rng.choice(pool) + (tail.group() if tail else " "), piece.source, piece.span))
        elif move < 0.8:
            made += [piece, _Piece(f"{rng.choice(pool)} ", piece.source, (piece.span[1], piece.span[1]))]
    return made


def _own(rng: Random, pool: Sequence[str]) -> list[_Piece]:
    words = [rng.choice(pool) for _ in range(rng.randrange(14, 30))]
    text = " ".join(words)
    return [_Piece(f"{text[:1].upper()}{text[1:]}. ")]


def _finished(parts: Sequence[list[_Piece]], recipe: str) -> Made:
    text, passages = "", []
    for part in parts:
        start = len(text)
        text += "".join(piece.text for piece in part)
        own = [piece for piece in part if piece.source is not None]
        if own:
            source = own[0].source or 0
            passages.append(((start, len(text.rstrip())), source, (own[0].span[0], own[-1].span[1])))
        if text and not text[-1].isspace():
            text += "\n"
    return Made(text, recipe, tuple(passages))
