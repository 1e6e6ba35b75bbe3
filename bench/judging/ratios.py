"""What all figures share: a ratio that may have nothing to divide by."""

Figures = dict[str, float | None]


def share(part: float, whole: float) -> float | None:
    """Return part/whole, or None where there is nothing to divide by."""
    return part / whole if whole else None


def f1(right: float, said: float, wanted: float) -> float | None:
    """Return the harmonic mean of precision and recall."""
    return share(2 * right, said + wanted)
