"""Words of likelihood, as ICD 203 (US Director of National Intelligence, 2015) sets them; never 0 or 100 %."""

LEAST, MOST = 0.01, 0.99
# Up to which probability each word is used.
WORDS: tuple[tuple[float, str], ...] = (
    (0.05, "almost no chance"),
    (0.20, "very unlikely"),
    (0.45, "unlikely"),
    (0.55, "roughly even chance"),
    (0.80, "likely"),
    (0.95, "very likely"),
    (1.00, "almost certain"),
)


def bounded(probability: float) -> float:
    """Return a probability that is neither certain nor impossible."""
    return min(max(probability, LEAST), MOST)


def word(probability: float) -> str:
    """Return the word for a probability (0 to 1)."""
    return next(name for limit, name in WORDS if probability <= limit)


def likelihood_words(low: float, high: float) -> str:
    """Return the words for an interval: one where both ends have the same, else from one to the other."""
    first, last = word(low), word(high)
    return first if first == last else f"{first} to {last}"
