"""What all methods of truth discovery speak: votes of sources for values of things, and the verdict on them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]


class Vote(NamedTuple):
    """One source gives one value to one thing."""

    source: str
    thing: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """How far each value of each thing is believed, and each source trusted.

    Beliefs of one thing are comparable with one another; only those of `vote`, `truthfinder` and `accu` are shares or
    probabilities, the others have no unit. Trust has the method's own unit.
    """

    belief: Mapping[str, Mapping[str, float]]
    trust: Mapping[str, float]

    def best(self, thing: str) -> str:
        """Return the value of a thing that is believed most; of equals the one that sorts first."""
        values = self.belief[thing]
        return min(values, key=lambda value: (-round(values[value], 12), value))


class Votes:
    """Votes as arrays: sources, things and claims (a thing with one of its values) are numbered in sorted order.

    `source` and `claim` have one row per vote, `thing` one per claim. A source votes for a value once.
    """

    def __init__(self, votes: Iterable[Vote | tuple[str, str, str]]) -> None:
        rows = sorted({Vote(*row) for row in votes})
        self.sources = sorted({row.source for row in rows})
        self.things = sorted({row.thing for row in rows})
        self.claims = sorted({(row.thing, row.value) for row in rows})
        place = {name: at for at, name in enumerate(self.sources)}
        claim = {pair: at for at, pair in enumerate(self.claims)}
        thing = {name: at for at, name in enumerate(self.things)}
        self.source: Indices = np.array([place[row.source] for row in rows], dtype=np.int64)
        self.claim: Indices = np.array([claim[row.thing, row.value] for row in rows], dtype=np.int64)
        self.thing: Indices = np.array([thing[pair[0]] for pair in self.claims], dtype=np.int64)

    @cached_property
    def claims_of_source(self) -> Floats:
        """How many claims each source makes."""
        return np.bincount(self.source, minlength=len(self.sources)).astype(np.float64)

    @cached_property
    def sources_of_claim(self) -> Floats:
        """How many sources make each claim."""
        return np.bincount(self.claim, minlength=len(self.claims)).astype(np.float64)

    @cached_property
    def values_of_thing(self) -> Floats:
        """How many values each thing is given."""
        return np.bincount(self.thing, minlength=len(self.things)).astype(np.float64)

    def per_claim(self, of_vote: Floats) -> Floats:
        """Return the sum over the votes for each claim."""
        return np.bincount(self.claim, weights=of_vote, minlength=len(self.claims)).astype(np.float64)

    def per_source(self, of_vote: Floats) -> Floats:
        """Return the sum over the votes of each source."""
        return np.bincount(self.source, weights=of_vote, minlength=len(self.sources)).astype(np.float64)

    def per_thing(self, of_claim: Floats) -> Floats:
        """Return the sum over the claims about each thing."""
        return np.bincount(self.thing, weights=of_claim, minlength=len(self.things)).astype(np.float64)

    def share(self, of_claim: Floats) -> Floats:
        """Return what part of its thing's total each claim has."""
        total = self.per_thing(of_claim)[self.thing]
        return np.divide(of_claim, total, out=np.zeros_like(of_claim), where=total > 0)

    def verdict(self, belief: Floats, trust: Floats) -> Verdict:
        """Return arrays per claim and per source as a verdict."""
        found: dict[str, dict[str, float]] = {name: {} for name in self.things}
        for (thing, value), believed in zip(self.claims, belief.tolist(), strict=True):
            found[thing][value] = believed
        return Verdict(belief=found, trust=dict(zip(self.sources, trust.tolist(), strict=True)))


def collapsed(votes: Iterable[Vote], root_of: Mapping[str, str]) -> list[Vote]:
    """Return the votes with copies taken back to whom they are from: a source and its copiers vote once together.

    `root_of` names who each source copies (itself or absent: nobody); it is followed to its end. A circle ends in the
    member that sorts first.
    """
    return sorted({Vote(_end(row.source, root_of), row.thing, row.value) for row in map(Vote._make, votes)})


def _end(source: str, root_of: Mapping[str, str]) -> str:
    seen: list[str] = []
    while source not in seen:
        seen.append(source)
        source = root_of.get(source, source)
    return min(seen[seen.index(source) :])
