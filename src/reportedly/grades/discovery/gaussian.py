"""The Gaussian truth model (Zhao and Han, QDB 2012): numbers scatter around the truth, each source by its own variance.

v ~ N(truth, variance of the source); the truth ~ N(0, 1) after normalising each thing, the variance ~ inverse gamma.
"""

import numpy as np

from reportedly.grades.discovery.numbers import Numbers, NumberVerdict
from reportedly.grades.discovery.votes import Floats

ROUNDS = 50
SHAPE, SCALE = 10.0, 10.0  # prior of a source's variance
PRIOR_MEAN, PRIOR_VARIANCE = 0.0, 1.0  # prior of a normalised truth


def gaussian(numbers: Numbers) -> NumberVerdict:
    """Return the expected truth of each thing and the precision (1 / variance, of normalised numbers) of each source.

    Expectation: the truth is Gaussian with precision 1/prior + sum of 1/variance. Maximisation: variance = (2 scale +
    sum of expected squared errors) / (2 (shape + 1) + number of votes).
    """
    centre = _centres(numbers)
    normal = (numbers.value - centre[numbers.thing]) / numbers.spread[numbers.thing]
    variance = np.full(len(numbers.sources), SCALE / (SHAPE + 1))
    count = np.bincount(numbers.source, minlength=len(numbers.sources))
    mean = np.zeros(len(numbers.things))
    for _ in range(ROUNDS):
        mean, doubt = _truths(numbers, normal, variance)
        error = (normal - mean[numbers.thing]) ** 2 + doubt[numbers.thing]
        total = np.bincount(numbers.source, weights=error, minlength=len(count))
        variance = (2 * SCALE + total) / (2 * (SHAPE + 1) + count)
    return numbers.verdict(centre + mean * numbers.spread, 1 / variance)


def _truths(numbers: Numbers, normal: Floats, variance: Floats) -> tuple[Floats, Floats]:
    """Mean and variance of each normalised truth given the variances of the sources."""
    weight = 1 / variance[numbers.source]
    precision = 1 / PRIOR_VARIANCE + np.bincount(numbers.thing, weights=weight, minlength=len(numbers.things))
    pull = PRIOR_MEAN / PRIOR_VARIANCE + np.bincount(
        numbers.thing, weights=weight * normal, minlength=len(numbers.things)
    )
    return pull / precision, 1 / precision


def _centres(numbers: Numbers) -> Floats:
    """The median of each thing's numbers: where its truth is looked for."""
    grouped: list[list[float]] = [[] for _ in numbers.things]
    for thing, value in zip(numbers.thing.tolist(), numbers.value.tolist(), strict=True):
        grouped[thing].append(value)
    return np.array([float(np.median(values)) for values in grouped])
