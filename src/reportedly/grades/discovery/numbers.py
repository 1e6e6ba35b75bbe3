"""Numbers that sources give to things, as arrays, for the methods that average instead of voting."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from reportedly.grades.discovery.votes import Floats, Indices


@dataclass(frozen=True, kw_only=True)
class NumberVerdict:
    """The number of each thing, and how far each source is trusted (in the method's own unit)."""

    truth: Mapping[str, float]
    trust: Mapping[str, float]


class Numbers:
    """Numbers by source and thing, numbered in sorted order; a source gives a thing one number (the mean of several).

    All numbers of one thing are in one unit.
    """

    def __init__(self, rows: Iterable[tuple[str, str, float]]) -> None:
        given: dict[tuple[str, str], list[float]] = {}
        for source, thing, number in rows:
            given.setdefault((source, thing), []).append(number)
        keys = sorted(given)
        self.sources = sorted({source for source, _ in keys})
        self.things = sorted({thing for _, thing in keys})
        place = {name: at for at, name in enumerate(self.sources)}
        things = {name: at for at, name in enumerate(self.things)}
        self.source: Indices = np.array([place[source] for source, _ in keys], dtype=np.int64)
        self.thing: Indices = np.array([things[thing] for _, thing in keys], dtype=np.int64)
        self.value: Floats = np.array([float(np.mean(sorted(set(given[key])))) for key in keys])

    def mean(self, weight: Floats) -> Floats:
        """Return the weighted mean of each thing; `weight` has one row per number."""
        total = np.bincount(self.thing, weights=weight, minlength=len(self.things))
        return np.bincount(self.thing, weights=weight * self.value, minlength=len(self.things)) / total

    @cached_property
    def spread(self) -> Floats:
        """The standard deviation of each thing's numbers, 1 where they are all the same."""
        off = self.value - self.mean(np.ones_like(self.value))[self.thing]
        count = np.bincount(self.thing, minlength=len(self.things))
        spread: Floats = np.sqrt(np.bincount(self.thing, weights=off**2, minlength=len(self.things)) / count)
        return np.where(spread > 0, spread, 1.0)

    def verdict(self, truth: Floats, trust: Floats) -> NumberVerdict:
        """Return arrays per thing and per source as a verdict."""
        return NumberVerdict(
            truth=dict(zip(self.things, truth.tolist(), strict=True)),
            trust=dict(zip(self.sources, trust.tolist(), strict=True)),
        )
