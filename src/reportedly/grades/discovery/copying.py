"""Who copies whom, told from shared false values (Dong, Berti-Équille and Srivastava, PVLDB 2(1), 2009).

Two sources that share what is true need not know one another; two that share what is false probably do: independent
ones hit the same of n false values with chance (1 - A)^2 / n only.
"""

from dataclasses import dataclass

import numpy as np

from reportedly.grades.discovery.votes import Floats, Indices, Votes

COPIED = 0.8  # c: share of its values that a copier copies
DEPENDENT = 0.2  # alpha: chance before looking that two sources are dependent
LEAST_SHARED = 2  # things that two sources must both speak of to be compared


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """Pairs of sources; `start` is where the things that each pair shares begin among those of all pairs."""

    one: Indices
    other: Indices
    start: Indices


def pairs_of(votes: Votes) -> tuple[Pairs, Indices]:
    """Return the pairs of sources that share things, and for each shared thing the claim they share, or -1."""
    spoken: list[dict[int, int]] = [{} for _ in votes.sources]
    for source, claim in zip(votes.source.tolist(), votes.claim.tolist(), strict=True):
        spoken[source][int(votes.thing[claim])] = claim
    one, other, start, shared = list[int](), list[int](), list[int](), list[int]()
    for first, mine in enumerate(spoken):
        for second in range(first + 1, len(spoken)):
            common = mine.keys() & spoken[second].keys()
            if len(common) >= LEAST_SHARED:
                one.append(first)
                other.append(second)
                start.append(len(shared))
                shared += [mine[at] if mine[at] == spoken[second][at] else -1 for at in sorted(common)]
    arrays = [np.array(rows, dtype=np.int64) for rows in (one, other, start)]
    return Pairs(one=arrays[0], other=arrays[1], start=arrays[2]), np.array(shared, dtype=np.int64)


def dependence(pairs: Pairs, believed: Floats, accuracy: Floats, false_values: int) -> Floats:
    """Return the chance that each pair is dependent, given how far its shared values are believed.

    `believed` is -1 where the two differ, else the probability of what they share. Both directions count half of the
    chance before looking.
    """
    if not pairs.one.size:
        return np.zeros(0)
    length = np.diff(np.append(pairs.start, believed.size))
    first, second = (np.repeat(accuracy[rows], length) for rows in (pairs.one, pairs.other))
    apart = _likelihood(believed, first, second, false_values, copied=0.0)
    ways = [
        np.add.reduceat(_likelihood(believed, *given, false_values, copied=COPIED) - apart, pairs.start)
        for given in ((first, second), (second, first))
    ]
    odds = np.exp(np.clip(ways, -500, 500)).mean(axis=0) * DEPENDENT / (1 - DEPENDENT)
    chance: Floats = odds / (1 + odds)
    return chance


def _likelihood(believed: Floats, taker: Floats, giver: Floats, false_values: int, *, copied: float) -> Floats:
    """Log chance of what is seen of each thing where `taker` copies a share of its values from `giver`.

    Whether a shared value is true is not known: its chance is the mean over both, as far as it is believed.
    """
    both_true = taker * giver
    both_false = (1 - taker) * (1 - giver) / false_values
    same_true = giver * copied + both_true * (1 - copied)
    same_false = (1 - giver) * copied + both_false * (1 - copied)
    differ = (1 - both_true - both_false) * (1 - copied)
    seen = np.where(believed < 0, differ, believed * same_true + (1 - believed) * same_false)
    logs: Floats = np.log(seen)
    return logs
