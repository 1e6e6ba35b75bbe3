"""Fits the weights of the look-up on the training queries of CheckThat 2020: `python -m training.fit_lookup DATA`.

ListNet with the relevant claims as the target (Cao et al. 2007), by Newton's method with a small ridge; no weight may
have the sign that its part does not mean. Every sixth query will do. The weight of the meaning, which only the best
by their words have, is then the one of a few that puts the relevant claims of these queries first (MAP@5). Writes
`src/reportedly/data/lookup_weights.csv`.
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.retrieval import average_precision, fill, mean, queries
from reportedly.claims.lookup import Answer, weights
from reportedly.ledger import Ledger
from reportedly.settings import Settings
from reportedly.wiring.lookup import answers
from reportedly.wiring.models import meaning_of

TABLE = Path(__file__).parents[1] / "src" / "reportedly" / "data" / "lookup_weights.csv"
EVERY = 6
RIDGE = 3e-3
MEANINGS = (0, 4, 8, 12, 16, 20, 24)
AGAINST = frozenset({"other numbers"})

Floats = NDArray[np.float64]
Example = tuple[Floats, Floats]


def examples(data: Path) -> tuple[list[str], list[Example]]:
    """Return the names of the parts, and for each query the parts of its candidates and which are relevant."""
    names: list[str] = []
    found: list[Example] = []
    with Ledger.in_memory() as ledger:
        held = fill(ledger, data)
        for text, relevant in queries(data, "train")[::EVERY]:
            ranking = answers(ledger, text)
            names = names or list(ranking[0].parts)
            rows = np.array([[answer.parts[name].value for name in names] for answer in ranking])
            right = np.array([float(bool(held[answer.id] & relevant)) for answer in ranking])
            if right.any():
                found.append((rows, right / right.sum()))
    return names, found


def fitted(names: list[str], found: list[Example], ridge: float = RIDGE) -> Floats:
    """Return the weights of the parts."""
    signs = np.array([-1.0 if name in AGAINST else 1.0 for name in names])
    free = np.ones(len(names), dtype=bool)
    weights = np.zeros(len(names))
    for _ in range(40):
        slope, bend = _derivatives(weights, found, ridge)
        step = np.zeros(len(names))
        step[free] = np.linalg.solve(bend[np.ix_(free, free)], slope[free])
        size = 1.0
        while loss(weights - size * step, found, ridge) > loss(weights, found, ridge) and size > 1e-3:
            size /= 2
        weights = weights - size * step
        wrong = (weights * signs < 0) & free
        weights[wrong], free = 0.0, free & ~wrong
        if np.abs(size * step).max() < 1e-4:
            break
    return weights


def loss(weights: Floats, found: list[Example], ridge: float) -> float:
    """Return the mean cross entropy between what is relevant and what the weights put first."""
    total = 0.5 * ridge * float(weights @ weights)
    for rows, right in found:
        scores = rows @ weights
        most = scores.max()
        total += float(most + np.log(np.exp(scores - most).sum()) - scores @ right) / len(found)
    return total


def _derivatives(weights: Floats, found: list[Example], ridge: float) -> tuple[Floats, Floats]:
    slope, bend = ridge * weights, ridge * np.eye(len(weights))
    for rows, right in found:
        scores = rows @ weights
        share = np.exp(scores - scores.max())
        share /= share.sum()
        expected = rows.T @ share
        slope = slope + (expected - rows.T @ right) / len(found)
        bend = bend + ((rows * share[:, None]).T @ rows - np.outer(expected, expected)) / len(found)
    return slope, bend


def weight_of_meaning(data: Path) -> float:
    """Return the weight of `meaning` beside a table that has none."""
    meaning = meaning_of(Settings())
    with Ledger.in_memory() as ledger:
        held = fill(ledger, data)
        found = [(answers(ledger, text, meaning), relevant) for text, relevant in queries(data, "train")[::EVERY]]

    def right(weight: float) -> float:
        rankings = ((_ordered(ranking, weight), relevant) for ranking, relevant in found)
        return mean(average_precision([held[one.id] for one in best], relevant) for best, relevant in rankings)

    return max(MEANINGS, key=right)


def _ordered(ranking: list[Answer], weight: float) -> list[Answer]:
    near = {answer.id: answer.parts["meaning"].value for answer in ranking if "meaning" in answer.parts}
    return sorted(ranking, key=lambda answer: -(answer.score + weight * near.get(answer.id, 0.0)))


def main(arguments: list[str]) -> int:
    """Fit and write the table."""
    names, found = examples(Path(arguments[0]))
    rows = [f"{name},{weight:.3f}" for name, weight in zip(names, fitted(names, found), strict=True)]
    TABLE.write_text("\n".join(["part,weight", *rows]) + "\n", encoding="utf-8")
    weights.cache_clear()
    with TABLE.open("a", encoding="utf-8") as file:
        file.write(f"meaning,{weight_of_meaning(Path(arguments[0])):.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
