"""From the encoder's scores to relations: the best legal sequence of tags, and what belongs to which cue.

Everything here is a maximum or a sum over one window, so a window gives the same result alone and among others.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields

import numpy as np
from numpy.typing import NDArray

from reportedly.mentions.viterbi import Floats, Labels, best_paths

Range = tuple[int, int]
Sums = NDArray[np.float64]

OUTSIDE, B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(7)
"""What a piece is, whoever's it is; `PARTS` is what it is to one cue."""

PARTS = ("O", "B-source", "I-source", "B-content", "I-content")

NEVER = -1e4
"""A score that no other can outweigh."""

REACH = 24
"""Steps of the distance between a piece and a cue, each way: exact up to 8, then logarithmic."""

_FAR = 400
"""Pieces of distance from which on all steps are one."""

MOST_CUES = 64
"""Cues of one window that are related to its pieces, the first ones: bounds time on pages of nothing but cues."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The small trained tables beside the encoder: transitions of tags, and the layer that relates piece and cue."""

    moves: Floats
    first: Floats
    distance: Floats
    between: Floats
    parts: Floats
    parts_bias: Floats
    table: Floats = field(init=False)
    legal: Floats = field(init=False)

    def __post_init__(self) -> None:
        """Work out once what `distance` and `between` give together (a row for each pair) and which moves are legal."""
        table = (self.distance[:, None] + self.between).reshape(-1, self.distance.shape[1])
        object.__setattr__(self, "table", table)
        object.__setattr__(self, "legal", _legal(self.moves))

    @classmethod
    def of(cls, tables: Mapping[str, Floats]) -> "Weights":
        """Take the tables by their names."""
        return cls(**{one.name: tables[one.name] for one in fields(cls) if one.init})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What the encoder says of one window.

    `tags` is pieces x 7, `piece` and `cue` pieces x 2 width, `saying` (cues at any depth) pieces x 3, `joined` pieces.
    """

    tags: Floats
    piece: Floats
    cue: Floats
    saying: Floats
    joined: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One cue of a window with its sources and contents, all as ranges of pieces."""

    cue: Range
    sources: tuple[Range, ...]
    contents: tuple[Range, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The relations of a window, and the contents in it that none of its cues claims."""

    found: tuple[Found, ...] = ()
    unclaimed: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """How the scores are weighed; chosen on PolNeAR's development part.

    `cue` is added to the score of opening a cue, `doubtful_cue` where a content that no cue claims asks for one.
    `pooled` is the weight of what the cues say in the second search, where nothing is held to be less than `least` (a
    logarithm of odds) somebody's. `shared` is the mean probability of its pieces with which a source is given to a
    further cue without one, `claimed` that with which a content belongs to a cue at all.
    """

    cue: float = -0.2
    doubtful_cue: float = 4.0
    pooled: float = 0.3
    least: float = -0.5
    shared: float = 0.1
    claimed: float = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """A window with some cues and what every piece is to each of them (None where there are none).

    `sources` and `contents` are the running sums over the pieces of the probability that they are a cue's.
    """

    scores: Scores
    cues: tuple[Range, ...]
    parts: Floats | None = None
    sources: Sums = field(default_factory=lambda: np.zeros((0, 1)))
    contents: Sums = field(default_factory=lambda: np.zeros((0, 1)))


def _legal(moves: Floats) -> Floats:
    """Return transitions twice: for pieces that open a word and for those that go on with one (2 x 7 x 7)."""
    opening = np.array(moves, dtype=np.float32)
    joined = np.full_like(opening, NEVER)
    joined[OUTSIDE, OUTSIDE] = opening[OUTSIDE, OUTSIDE]
    for begin in (B_SOURCE, B_CUE, B_CONTENT):
        inside = begin + 1
        allowed = np.zeros(len(opening), dtype=bool)
        allowed[[begin, inside]] = True
        opening[~allowed, inside] = NEVER
        joined[allowed, inside] = opening[allowed, inside]
    return np.stack([opening, joined])


def best_tags(tags: Sequence[Floats], scores: Sequence[Scores], weights: Weights) -> list[Labels]:
    """Return the best legal tags of each window by these scores of tags, all windows side by side."""
    return best_paths(tags, [one.joined for one in scores], weights.first, weights.legal)


_RUNS = tuple(re.compile(rb"[\x%02x\x%02x]\x%02x*" % (begin, begin + 1, begin + 1)) for begin in range(I_CONTENT))
"""For each tag how it is run in tags written as bytes: opened by itself or gone on with, then gone on with."""


def ranges(tags: Labels, begin: int) -> list[Range]:
    """Return the ranges of pieces whose tags run `begin`, `begin + 1`, ...; a range may go on from before."""
    return [found.span() for found in _RUNS[begin].finditer(tags.astype(np.uint8).tobytes())]


def related(
    one: Scores,
    cues: Sequence[Range],
    weights: Weights,
    *,
    asked: Sequence[int] | None = None,
    within: Range | None = None,
) -> Floats:
    """Return the log probability of what every piece is to every cue: cues x pieces x PARTS.

    `asked` are the places in `cues` of those that are wanted, the others only count as cues between; `within` is the
    range of pieces that is wanted.
    """
    rows = range(len(cues)) if asked is None else asked
    pieces = slice(*(within or (0, len(one.tags))))
    width = weights.distance.shape[1]
    wanted = np.array([np.add.reduce(one.cue[start:end]) / (end - start) for start, end in (cues[row] for row in rows)])
    factors = weights.parts[width:, None, :] * wanted[:, width:].T[:, :, None]
    logits: Floats = (one.piece[pieces, width:] @ factors.reshape(width, -1)).reshape(-1, len(rows), len(PARTS))
    added = np.take(weights.table, _places(len(one.tags), cues, rows)[:, pieces], axis=0, mode="clip")
    added += one.piece[pieces, :width]
    added += wanted[:, None, :width]
    np.maximum(added, 0.0, out=added)
    sums = (added.reshape(-1, width) @ weights.parts[:width]).reshape(len(rows), -1, len(PARTS))
    logits = np.ascontiguousarray((logits.transpose(1, 0, 2) + sums).transpose(0, 2, 1))
    logits += weights.parts_bias[:, None]
    logits -= logits.max(1, keepdims=True)
    logits -= np.log(np.exp(logits).sum(1, keepdims=True))
    log_probability: Floats = logits.transpose(0, 2, 1)
    return log_probability


def _places(size: int, cues: Sequence[Range], rows: Sequence[int]) -> NDArray[np.int64]:
    """Return for each cue and piece its place in a table of distances by numbers of cues between."""
    opens = np.zeros(size, dtype=np.int64)
    opens[[start for start, _ in cues]] = 1
    passed = np.cumsum(opens)
    at = np.array([round((start + end - 1) / 2) for start, end in (cues[row] for row in rows)])[:, None]
    between = np.minimum(np.maximum(passed - passed[at], -4), 4) + 4
    distance = np.minimum(np.maximum(np.arange(size) - at, -_FAR), _FAR)
    places: NDArray[np.int64] = _STEPS[distance + _FAR] * 9 + between
    return places


def _steps(distance: NDArray[np.int64]) -> NDArray[np.int64]:
    size = np.abs(distance)
    far = 8 + np.log2(np.maximum(size, 8).astype(np.float32) / 8) * 3
    step = np.minimum(np.floor(np.where(size < 8, size, far)), REACH - 1).astype(np.int64)
    return np.where(distance < 0, REACH - step, REACH + step)


_STEPS = _steps(np.arange(-_FAR, _FAR + 1))


def decode(scores: Sequence[Scores], weights: Weights, tuning: Tuning) -> list[Decoded]:
    """Return the relations of each window, in text order.

    A first search finds the cues; what every piece is to the surest of them then sharpens the scores for a second
    search, which finds sources and contents. A content that none of them claims may still call in a doubtful cue that
    does. Each span goes to the cue that claims it most.
    """
    sure, doubtful = _cues(scores, weights, (tuning.cue, tuning.doubtful_cue))
    looks = [_look(one, cues, weights) for one, cues in zip(scores, sure, strict=True)]
    tags = _second_search(looks, weights, tuning)
    orphans = [_unclaimed(*each, tuning) for each in zip(looks, tags, strict=True)]
    called = [_called(*each, weights) for each in zip(looks, orphans, doubtful, strict=True)]
    again = [index for index, cues in enumerate(called) if cues]
    for index in again:
        looks[index] = _look(scores[index], sorted((*looks[index].cues, *called[index])), weights)
    for index, better in zip(again, _second_search([looks[index] for index in again], weights, tuning), strict=True):
        tags[index] = better
    return [_linked(look, own, tuning) for look, own in zip(looks, tags, strict=True)]


def _cues(scores: Sequence[Scores], weights: Weights, bonuses: Sequence[float]) -> list[list[list[Range]]]:
    """Return the cues of each window, once for every bonus that opening a cue is given."""
    added = np.zeros((len(bonuses), len(PARTS) + 2), dtype=np.float32)
    added[:, B_CUE] = bonuses
    bold = [one.tags + bonus for bonus in added for one in scores]
    found = [ranges(tags, B_CUE)[:MOST_CUES] for tags in best_tags(bold, [*scores] * len(bonuses), weights)]
    return [found[at * len(scores) : (at + 1) * len(scores)] for at in range(len(bonuses))]


def _look(one: Scores, cues: Sequence[Range], weights: Weights) -> _Look:
    if not cues:
        return _Look(scores=one, cues=())
    parts = related(one, cues, weights)
    return _Look(scores=one, cues=tuple(cues), parts=parts, sources=_summed(parts, 1), contents=_summed(parts, 3))


def _second_search(looks: Sequence[_Look], weights: Weights, tuning: Tuning) -> list[Labels]:
    return best_tags([_sharpened(look, tuning) for look in looks], [look.scores for look in looks], weights)


def _sharpened(look: _Look, tuning: Tuning) -> Floats:
    """Return the scores of tags with what the best cue says, which holds the cues where they are."""
    tags = look.scores.tags.copy()
    for start, end in look.cues:
        tags[start:end, :B_CUE] = tags[start:end, B_CONTENT:] = NEVER
    tags[:, B_CUE] += tuning.cue
    if look.parts is not None:
        said = np.maximum((look.parts[..., 1:] - look.parts[..., :1]).max(0), tuning.least)
        said *= tuning.pooled
        tags[:, B_SOURCE:B_CUE] += said[:, :2]
        tags[:, B_CONTENT:] += said[:, 2:]
    return tags


def _summed(parts: Floats, first: int) -> Sums:
    """Return the running sums over the pieces of the probability that each is a cue's source (1) or content (3)."""
    sums = np.zeros((parts.shape[0], parts.shape[1] + 1))
    np.cumsum(np.exp(parts[..., first : first + 2]).sum(-1), axis=1, out=sums[:, 1:])
    return sums


def _claims(sums: Sums, places: Sequence[Range]) -> Sums:
    """Return the mean probability that the pieces at each place are each cue's: places x cues."""
    if not places:
        return np.zeros((0, len(sums)))
    starts, ends = np.array(places).T
    share: Sums = (sums[:, ends] - sums[:, starts]) / (ends - starts)
    return share.T


def _unclaimed(look: _Look, tags: Labels, tuning: Tuning) -> list[Range]:
    contents = ranges(tags, B_CONTENT)
    if not look.cues:
        return contents
    claimed = _claims(look.contents, contents).max(1) >= tuning.claimed
    return [place for place, taken in zip(contents, claimed.tolist(), strict=True) if not taken]


def _called(look: _Look, orphans: Sequence[Range], doubtful: Sequence[Range], weights: Weights) -> list[Range]:
    """Return the doubtful cues apart from the others that claim one of `orphans`."""
    apart = [one for one in doubtful if all(one[1] <= start or end <= one[0] for start, end in look.cues)]
    if not orphans or not apart:
        return []
    cues = sorted((*look.cues, *apart))
    first, last = orphans[0][0], orphans[-1][1]
    parts = related(look.scores, cues, weights, within=(first, last))
    claims = _claims(_summed(parts, 3), [(start - first, end - first) for start, end in orphans])
    best = zip(claims.max(1).tolist(), claims.argmax(1).tolist(), strict=True)
    return sorted({cues[index] for claim, index in best if claim >= 0.5 and cues[index] in apart})


def _linked(look: _Look, tags: Labels, tuning: Tuning) -> Decoded:
    unclaimed = _unclaimed(look, tags, tuning)
    if not look.cues:
        return Decoded(unclaimed=tuple(unclaimed))
    sources: list[list[Range]] = [[] for _ in look.cues]
    contents: list[list[Range]] = [[] for _ in look.cues]
    claimed = [place for place in ranges(tags, B_CONTENT) if place not in unclaimed]
    for owner, place in zip(_claims(look.contents, claimed).argmax(1).tolist(), claimed, strict=True):
        contents[owner].append(place)
    found_sources = ranges(tags, B_SOURCE)
    claims = _claims(look.sources, found_sources)
    for owner, place in zip(claims.argmax(1).tolist(), found_sources, strict=True):
        sources[owner].append(place)
    for index in range(len(look.cues)):
        if not sources[index] and len(claims) and claims[:, index].max() >= tuning.shared:
            sources[index].append(found_sources[int(claims[:, index].argmax())])
    found = zip(look.cues, sources, contents, strict=True)
    return Decoded(
        found=tuple(Found(cue=cue, sources=tuple(own), contents=tuple(said)) for cue, own, said in found),
        unclaimed=tuple(unclaimed),
    )
