"""The Beta distribution: what a share may be after so many cases (Press et al., Numerical Recipes, section 6.4)."""

import math
from functools import lru_cache

STEPS = 300  # of the continued fraction; it converges in about sqrt(max(a, b)) of them
TINY = 1e-300
CLOSE = 1e-12
HALVINGS = 50


def cumulative(share: float, a: float, b: float) -> float:
    """Return the chance that a Beta(a, b) share is at most `share` (the regularised incomplete beta function)."""
    if share <= 0 or share >= 1:
        return float(share > 0)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(share) + b * math.log1p(-share)
    )
    if share < (a + 1) / (a + b + 2):
        return front * _fraction(share, a, b) / a
    return 1 - front * _fraction(1 - share, b, a) / b


@lru_cache(maxsize=4096)
def quantile(chance: float, a: float, b: float) -> float:
    """Return the share below which a Beta(a, b) share lies with this chance."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if cumulative(middle, a, b) < chance else (low, middle)
    return (low + high) / 2


def _fraction(share: float, a: float, b: float) -> float:
    """The continued fraction by Lentz's method; even and odd steps alternate."""
    c, d = 1.0, 1 / _apart(1 - (a + b) * share / (a + 1))
    found = d
    for step in range(1, STEPS):
        even = step * (b - step) * share / ((a + 2 * step - 1) * (a + 2 * step))
        odd = -(a + step) * (a + b + step) * share / ((a + 2 * step) * (a + 2 * step + 1))
        change = 1.0
        for term in (even, odd):
            d = 1 / _apart(1 + term * d)
            c = _apart(1 + term / c)
            change = d * c
            found *= change
        if abs(change - 1) < CLOSE:
            break
    return found


def _apart(value: float) -> float:
    return value if abs(value) > TINY else TINY
