"""Relations inside the contents of others: cues at any depth, and what belongs to each within the outer content.

Each cue that stands inside a content is asked, as the outer ones are, what every piece of that content is to it; the
best legal labels (Viterbi 1967) are its source and its content.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.mentions.decoding import (
    MOST_CUES,
    NEVER,
    OUTSIDE,
    PARTS,
    Decoded,
    Floats,
    Found,
    Range,
    Scores,
    Weights,
    ranges,
    related,
)

B_SAID, I_SAID = 1, 2
"""The labels of `Scores.saying` beside OUTSIDE."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NestedTuning:
    """How nested relations are weighed; chosen on the building part of bench/chains.

    `cue` is added to the score of a cue, `change` is the price of a change of label, which keeps spans in one piece.
    """

    cue: float = 0.0
    change: float = 1.0


def nested(one: Scores, outer: Decoded, weights: Weights, tuning: NestedTuning) -> tuple[Found, ...]:
    """Return the relations whose cues stand inside the contents of `outer`, in text order."""
    cues = [cue for cue in _cues(one, tuning) if _holder(cue, outer.found) is not None]
    if not cues:
        return ()
    every = sorted({*(found.cue for found in outer.found), *cues})[:MOST_CUES]
    parts = related(one, every, weights)
    rows = ((cue, _inside(parts[every.index(cue)], cue, outer.found)) for cue in cues if cue in every)
    found = (_found(cue, _best(row, one.joined, tuning.change)) for cue, row in rows)
    return tuple(relation for relation in found if relation.contents)


def _cues(one: Scores, tuning: NestedTuning) -> list[Range]:
    scores = one.saying + np.array([0.0, tuning.cue, tuning.cue], dtype=np.float32)
    labels = scores.argmax(1)
    for at in range(1, len(labels)):
        if one.joined[at]:
            labels[at] = I_SAID if labels[at - 1] != OUTSIDE else OUTSIDE
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


def _inside(parts: Floats, cue: Range, outer: Sequence[Found]) -> Floats:
    """Return the scores with all labels but OUTSIDE forbidden beyond the content that holds the cue."""
    holder = _holder(cue, outer)
    allowed = np.zeros(len(parts), dtype=bool)
    for start, end in holder.contents if holder else ():
        allowed[start:end] = True
    allowed[cue[0] : cue[1]] = False
    scores = parts.copy()
    scores[~allowed, 1:] = NEVER
    return scores


def _found(cue: Range, labels: NDArray[np.int64]) -> Found:
    sources, contents = (tuple(ranges(labels, PARTS.index(label))) for label in ("B-source", "B-content"))
    return Found(cue=cue, sources=sources, contents=contents)


def _best(scores: Floats, joined: NDArray[np.bool_], change: float) -> NDArray[np.int64]:
    """Return the best legal labels of all pieces: a span goes on only from its own label, a word has one label."""
    moves = _moves(change)
    back = np.zeros(scores.shape, dtype=np.int64)
    total = scores[0].copy()
    total[[PARTS.index("I-source"), PARTS.index("I-content")]] = NEVER
    for at in range(1, len(scores)):
        ways = total[:, None] + moves[int(joined[at])]
        back[at] = ways.argmax(0)
        total = ways.max(0) + scores[at]
    labels = np.empty(len(scores), dtype=np.int64)
    labels[-1] = total.argmax()
    for at in range(len(scores) - 1, 0, -1):
        labels[at - 1] = back[at, labels[at]]
    return labels


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
