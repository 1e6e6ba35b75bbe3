"""Figures of probabilities and of orders: calibration error, Brier score, rank correlation."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

BINS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """What was said of the claims of one tenth, on average, and how many of them were true."""

    low: float
    count: int
    said: float
    true: float


def bins(said: Sequence[float], true: Sequence[bool]) -> list[Bin]:
    """Return ten bins of equal width; empty ones have a count of 0."""
    found = []
    for at in range(BINS):
        members = [(p, t) for p, t in zip(said, true, strict=True) if min(int(p * BINS), BINS - 1) == at]
        count = len(members)
        mean = sum(p for p, _ in members) / count if count else 0.0
        share = sum(t for _, t in members) / count if count else 0.0
        found.append(Bin(low=at / BINS, count=count, said=mean, true=share))
    return found


def calibration_error(said: Sequence[float], true: Sequence[bool]) -> float:
    """Return the expected calibration error: how far what is said and what is true are apart, weighted by count."""
    return sum(each.count * abs(each.said - each.true) for each in bins(said, true)) / max(len(said), 1)


def error_by_chance(said: Sequence[float], times: int = 400) -> float:
    """Return the calibration error that probabilities have on average when each is exactly right: drawn, seeded.

    Few claims leave every bin's share apart from its probability (Bröcker and Smith 2007).
    """
    draw = Random(len(said))
    errors = (calibration_error(said, [draw.random() < p for p in said]) for _ in range(times))
    return sum(errors) / times


def brier(said: Sequence[float], true: Sequence[bool]) -> float:
    """Return the mean squared error of probabilities (Brier 1950)."""
    return sum((p - t) ** 2 for p, t in zip(said, true, strict=True)) / max(len(said), 1)


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the correlation of ranks; equal values share the mean of their ranks."""
    ranks = (_ranks(one), _ranks(other))
    means = [sum(each) / len(each) for each in ranks]
    apart = [[rank - mean for rank in each] for each, mean in zip(ranks, means, strict=True)]
    size = [sum(x * x for x in each) ** 0.5 for each in apart]
    return sum(a * b for a, b in zip(*apart, strict=True)) / (size[0] * size[1]) if all(size) else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=lambda at: values[at])
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for at in order[start : end + 1]:
            ranks[at] = (start + end) / 2
        start = end + 1
    return ranks
