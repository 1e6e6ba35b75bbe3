"""Relations inside the contents of others: cues at any depth, and what belongs to each within the outer content.

Each cue that stands inside a content is asked, as the outer ones are, what every piece of that content is to it; the
best legal labels (Viterbi 1967) are its source and its content.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.mentions.decoding import (
    MOST_CUES,
    NEVER,
    OUTSIDE,
    PARTS,
    Decoded,
    Found,
    Range,
    Scores,
    Weights,
    ranges,
    related,
)
from reportedly.mentions.viterbi import Floats, best_paths

B_SAID, I_SAID = 1, 2
"""The labels of `Scores.saying` beside OUTSIDE."""

_FIRST = np.array([0.0, 0.0, NEVER, 0.0, NEVER], dtype=np.float32)
"""What the first piece of a stretch may be: nothing that goes on from before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NestedTuning:
    """How nested relations are weighed; chosen on the building part of bench/chains.

    `cue` is added to the score of a cue, `change` is the price of a change of label, which keeps spans in one piece.
    """

    cue: float = 0.0
    change: float = 1.0


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What every piece from `start` on, as far as the content around it goes, is to a cue in the window `window`."""

    window: int
    cue: Range
    start: int
    parts: Floats
    joined: NDArray[np.bool_]


def nested(
    scores: Sequence[Scores], outer: Sequence[Decoded], weights: Weights, tuning: NestedTuning
) -> list[tuple[Found, ...]]:
    """Return for each window the relations whose cues stand inside the contents of its `outer`, in text order."""
    inside: list[list[Found]] = [[] for _ in scores]
    pairs = enumerate(zip(scores, outer, strict=True))
    stretches = [
        found for at, (one, held) in pairs for found in _stretches(one, held.found, weights, tuning, window=at)
    ]
    parts, joined = [one.parts for one in stretches], [one.joined for one in stretches]
    labels = best_paths(parts, joined, _FIRST, _moves(tuning.change))
    for one, row in zip(stretches, labels, strict=True):
        found = _found(one.cue, one.start, row)
        if found.contents:
            inside[one.window].append(found)
    return [tuple(relations) for relations in inside]


def _stretches(
    one: Scores, outer: Sequence[Found], weights: Weights, tuning: NestedTuning, *, window: int
) -> Iterator[_Stretch]:
    """Yield what is to be read for each cue inside the contents of `outer`."""
    if not outer:
        return
    cues = [cue for cue in _cues(one, tuning) if _holder(cue, outer) is not None]
    every = sorted({*(found.cue for found in outer), *cues})[:MOST_CUES]
    cues = [cue for cue in cues if cue in every]
    if not cues:
        return
    parts = related(one, every, weights, asked=[every.index(cue) for cue in cues])
    for cue, row in zip(cues, parts, strict=True):
        start, scores = _inside(row, cue, outer)
        yield _Stretch(window, cue, start, scores, one.joined[start : start + len(scores)])


def _cues(one: Scores, tuning: NestedTuning) -> list[Range]:
    """Return the cues at any depth; a piece that goes on with a word is what the word begins as."""
    labels = (one.saying + np.array([0.0, tuning.cue, tuning.cue], dtype=np.float32)).argmax(1)
    opens = np.maximum.accumulate(np.where(one.joined, 0, np.arange(len(labels))))
    labels[one.joined] = np.where(labels[opens[one.joined]] == OUTSIDE, OUTSIDE, I_SAID)
    return ranges(labels, B_SAID)


def _holder(cue: Range, outer: Sequence[Found]) -> Found | None:
    """Return the relation whose content holds the cue and whose own words do not."""
    for found in outer:
        inside = any(start <= cue[0] and cue[1] <= end for start, end in found.contents)
        if inside and not _overlap(cue, found.cue):
            return found
    return None


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _inside(parts: Floats, cue: Range, outer: Sequence[Found]) -> tuple[int, Floats]:
    """Return where the content that holds the cue begins, and its scores: beyond it nothing but OUTSIDE is allowed.

    One piece before it and one behind it come with it, so that what opens and ends at its borders has its price.
    """
    holder = _holder(cue, outer)
    contents = holder.contents if holder else ()
    allowed = np.zeros(len(parts), dtype=bool)
    for start, end in contents:
        allowed[start:end] = True
    allowed[cue[0] : cue[1]] = False
    first, last = max(0, contents[0][0] - 1), contents[-1][1] + 1
    scores = parts[first:last].copy()
    scores[~allowed[first:last], 1:] = NEVER
    return first, scores


def _found(cue: Range, start: int, labels: NDArray[np.int64]) -> Found:
    sources, contents = (
        tuple((start + first, start + last) for first, last in ranges(labels, PARTS.index(label)))
        for label in ("B-source", "B-content")
    )
    return Found(cue=cue, sources=sources, contents=contents)


def _moves(change: float) -> Floats:
    """Return what each step from label to label adds: to a piece that opens a word, and to one that goes on with it."""
    opening = np.full((len(PARTS), len(PARTS)), -change, dtype=np.float32)
    joined = np.full_like(opening, NEVER)
    opening[OUTSIDE, OUTSIDE] = joined[OUTSIDE, OUTSIDE] = 0.0
    for begin in (PARTS.index("B-source"), PARTS.index("B-content")):
        inside = begin + 1
        opening[:, inside] = NEVER
        opening[[begin, inside], inside] = 0.0
        joined[[begin, inside], inside] = 0.0
    return np.stack([opening, joined])
