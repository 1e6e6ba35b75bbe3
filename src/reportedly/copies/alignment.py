"""Passages: the runs of words that two texts share, found by seeds that are chained and grown (seed and chain).

A passage is a stretch of the taker and the stretch of the giver it comes from. Inside it words may differ (these are
the alterations); text that was only added or left out ends it.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
import numpy.typing as npt

from reportedly.copies.fingerprints import grams
from reportedly.copies.words import Hashes

SEED = 4  # words; shorter seeds are everyday phrases
SEED_PLACES = 4  # a phrase that stands more often than this in the giver seeds nothing
GAP = 12  # words of one side that may differ inside a passage
UNEVEN = 6  # by how many words the two sides of such a gap may differ in length: more is an insertion or a cut
PASSAGE = 8  # words; a shorter run is no passage
OPEN = 4  # passages that a run may go on with: phrases from elsewhere may stand between


@dataclass(frozen=True, slots=True)
class Run:
    """`length` equal words, from word `taker` of one text and word `giver` of the other."""

    taker: int
    giver: int
    length: int

    @property
    def taker_end(self) -> int:
        """The taker's word behind the run."""
        return self.taker + self.length

    @property
    def giver_end(self) -> int:
        """The giver's word behind the run."""
        return self.giver + self.length


@dataclass(frozen=True, slots=True)
class Passage:
    """Runs that follow one another closely in both texts."""

    runs: tuple[Run, ...]

    @property
    def taker(self) -> tuple[int, int]:
        """First word and the word behind the last, in the taker."""
        return self.runs[0].taker, self.runs[-1].taker_end

    @property
    def giver(self) -> tuple[int, int]:
        """First word and the word behind the last, in the giver."""
        return self.runs[0].giver, self.runs[-1].giver_end

    @property
    def equal(self) -> int:
        """How many words are equal."""
        return sum(run.length for run in self.runs)

    @property
    def longest(self) -> int:
        """The length of the longest run of equal words."""
        return max(run.length for run in self.runs)

    def turned(self) -> "Passage":
        """Return the same passage seen from the other side."""
        return Passage(tuple(Run(run.giver, run.taker, run.length) for run in self.runs))


def passages(taker: Hashes, giver: Hashes) -> list[Passage]:
    """Return the passages of two texts, given as hashes of their words, in the taker's order."""
    runs = _disjoint(_grown(_seeds(taker, giver)), len(taker), len(giver))
    chained = [_filled(taker, giver, chain) for chain in _chains(runs)]
    return [Passage(tuple(chain)) for chain in chained if sum(run.length for run in chain) >= PASSAGE]


def _seeds(taker: Hashes, giver: Hashes) -> npt.NDArray[np.int64]:
    """Return the places (taker, giver) where SEED words agree."""
    left, right = grams(taker, SEED), grams(giver, SEED)
    order = np.argsort(right, kind="stable")
    ordered = right[order]
    first, last = np.searchsorted(ordered, left, "left"), np.searchsorted(ordered, left, "right")
    counts = last - first
    counts[counts > SEED_PLACES] = 0
    places = np.repeat(np.arange(len(left)), counts)
    offsets = np.arange(len(places)) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.stack([places, order[np.repeat(first, counts) + offsets]], axis=1)


def _grown(seeds: npt.NDArray[np.int64]) -> list[Run]:
    """Return the runs that seeds on one diagonal make, longest first; they reach as far as the words agree."""
    if not len(seeds):
        return []
    diagonal = seeds[:, 0] - seeds[:, 1]
    order = np.lexsort((seeds[:, 0], diagonal))
    places, diagonal = seeds[order, 0], diagonal[order]
    breaks = np.flatnonzero((np.diff(diagonal) != 0) | (np.diff(places) != 1)) + 1
    starts, ends = np.concatenate([[0], breaks]), np.concatenate([breaks, [len(places)]])
    runs = [
        Run(int(places[start]), int(places[start] - diagonal[start]), int(end - start) + SEED - 1)
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
    ]
    return sorted(runs, key=lambda run: (-run.length, run.taker, run.giver))


def _disjoint(runs: list[Run], takers: int, givers: int) -> list[Run]:
    """Return the runs with each word used once: a longer run keeps the words it shares with a shorter one."""
    free_taker, free_giver = np.ones(takers, dtype=np.bool_), np.ones(givers, dtype=np.bool_)
    kept: list[Run] = []
    for run in runs:
        of_taker = free_taker[run.taker : run.taker_end]
        of_giver = free_giver[run.giver : run.giver_end]
        part = run if of_taker.all() and of_giver.all() else _longest(run, of_taker & of_giver)
        if part.length < SEED:
            continue
        kept.append(part)
        free_taker[part.taker : part.taker_end] = False
        free_giver[part.giver : part.giver_end] = False
    return sorted(kept, key=lambda run: run.taker)


def _longest(run: Run, free: npt.NDArray[np.bool_]) -> Run:
    """Return the longest part of a run whose words are free."""
    edges = np.flatnonzero(np.diff(free.astype(np.int8), prepend=0, append=0))
    starts, ends = edges[::2], edges[1::2]
    if not len(starts):
        return Run(run.taker, run.giver, 0)
    best = int(np.argmax(ends - starts))
    return Run(run.taker + int(starts[best]), run.giver + int(starts[best]), int(ends[best] - starts[best]))


def _chains(runs: list[Run]) -> list[list[Run]]:
    """Return runs in the taker's order, gathered where each closely follows the one before in both texts."""
    chains: list[list[Run]] = []
    for run in runs:
        found = next((chain for chain in chains[: -OPEN - 1 : -1] if _follows(chain[-1], run)), None)
        if found is None:
            chains.append([run])
        else:
            found.append(run)
    return chains


def _follows(before: Run, after: Run) -> bool:
    taker, giver = after.taker - before.taker_end, after.giver - before.giver_end
    return taker >= 0 and 0 <= giver <= GAP and taker <= GAP and abs(taker - giver) <= UNEVEN


def _filled(taker: Hashes, giver: Hashes, chain: list[Run]) -> list[Run]:
    """Return the chain with the equal words inside its gaps, which are too short to be seeds; touching runs are one."""
    filled = [chain[0]]
    for after in chain[1:]:
        for run in (*_between(taker, giver, filled[-1], after), after):
            last = filled[-1]
            if (last.taker_end, last.giver_end) == (run.taker, run.giver):
                filled[-1] = Run(last.taker, last.giver, last.length + run.length)
            else:
                filled.append(run)
    return filled


def _between(taker: Hashes, giver: Hashes, before: Run, after: Run) -> list[Run]:
    left = taker[before.taker_end : after.taker].tolist()
    right = giver[before.giver_end : after.giver].tolist()
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks() if left and right else []
    return [Run(before.taker_end + block.a, before.giver_end + block.b, block.size) for block in blocks if block.size]
