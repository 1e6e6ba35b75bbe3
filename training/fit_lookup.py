"""Fits the weights of the look-up on the training queries of CheckThat 2020: `python -m training.fit_lookup DATA`.

ListNet with the relevant claims as the target (Cao et al. 2007), by Newton's method with a small ridge, projected onto
the signs that the parts mean (Bertsekas 1982). Twice: once for words alone, once with the part that says how near the
meanings are. Writes `src/reportedly/data/lookup_weights.csv`.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.retrieval import fill, queries
from reportedly.claims.lookup import Answer
from reportedly.ledger import Ledger
from reportedly.settings import Settings
from reportedly.wiring.lookup import answers
from reportedly.wiring.models import meaning_of

TABLE = Path(__file__).parents[1] / "src" / "reportedly" / "data" / "lookup_weights.csv"
RIDGE = 1e-4
AGAINST = frozenset({"other numbers"})
STEPS, SMALLEST = 60, 1e-4

Floats = NDArray[np.float64]
Example = tuple[Floats, Floats]
Asked = tuple[list[Answer], Floats]


def asked(data: Path) -> list[Asked]:
    """Return the answers to each query, and which of them are relevant, as shares of one."""
    meaning = meaning_of(Settings())
    found: list[Asked] = []
    with Ledger.in_memory() as ledger:
        held = fill(ledger, data, meaning)
        for text, relevant in queries(data, "train"):
            ranking = answers(ledger, text, meaning)
            right = np.array([float(bool(held[answer.id] & relevant)) for answer in ranking])
            if right.any():
                found.append((ranking, right / right.sum()))
    return found


def examples(found: Sequence[Asked], names: Sequence[str]) -> list[Example]:
    """Return, for each query, these parts of its candidates, and which are relevant."""
    return [(np.array([[one.parts[name].value for name in names] for one in best]), right) for best, right in found]


def fitted(names: Sequence[str], found: Sequence[Example], ridge: float = RIDGE) -> Floats:
    """Return the weights of the parts; those that would have the wrong sign are 0."""
    signs = np.array([-1.0 if name in AGAINST else 1.0 for name in names])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        slope, bend = _derivatives(weights, found, ridge)
        free = ~((weights * signs <= 0) & (slope * signs > 0))  # at 0, and drawn beyond
        step = np.zeros(len(names))
        step[free] = np.linalg.solve(bend[np.ix_(free, free)], slope[free])
        better = _shortened(weights, step, signs, lambda tried: loss(tried, found, ridge))
        if np.abs(better - weights).max() < SMALLEST:
            return better
        weights = better
    return weights


def _shortened(weights: Floats, step: Floats, signs: Floats, of: Callable[[Floats], float]) -> Floats:
    """Return the end of the longest half, quarter, … of a step after which the loss is no greater."""
    before = of(weights)
    for size in 0.5 ** np.arange(14):
        tried: Floats = weights - size * step
        tried[tried * signs < 0] = 0.0
        if of(tried) <= before:
            return tried
    return weights


def loss(weights: Floats, found: Sequence[Example], ridge: float) -> float:
    """Return the mean cross entropy between what is relevant and what the weights put first."""
    total = 0.5 * ridge * float(weights @ weights)
    for rows, right in found:
        scores = rows @ weights
        most = scores.max()
        total += float(most + np.log(np.exp(scores - most).sum()) - scores @ right) / len(found)
    return total


def _derivatives(weights: Floats, found: Sequence[Example], ridge: float) -> tuple[Floats, Floats]:
    slope, bend = ridge * weights, ridge * np.eye(len(weights))
    for rows, right in found:
        scores = rows @ weights
        share = np.exp(scores - scores.max())
        share /= share.sum()
        expected = rows.T @ share
        slope = slope + (expected - rows.T @ right) / len(found)
        bend = bend + ((rows * share[:, None]).T @ rows - np.outer(expected, expected)) / len(found)
    return slope, bend


def main(arguments: list[str]) -> int:
    """Fit and write the table."""
    found = asked(Path(arguments[0]))
    names = list(found[0][0][0].parts)
    words = [name for name in names if name != "meaning"]
    alone = dict(zip(words, fitted(words, examples(found, words)), strict=True))
    both = dict(zip(names, fitted(names, examples(found, names)), strict=True))
    rows = [f"{name},{alone.get(name, 0.0):.3f},{both[name]:.3f}" for name in names]
    TABLE.write_text("\n".join(["part,words,both", *rows]) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
