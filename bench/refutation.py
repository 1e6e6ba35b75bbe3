"""Whether evidence supports or refutes a claim, by the comparison of pairs alone: FEVER symmetric, development part.

`accuracy`: share of 708 pairs that are told right. An assertion counts as refuted where the two are in dispute over a
figure, one negates or says the opposite, the evidence lacks a number of the claim, or holds too few of its words; else
as supported. The share of the claim's words that must stand in the evidence is the one number set on these pairs.
"""

import json
import sys
from pathlib import Path

from bench.distortions import gist
from reportedly.claims.features import Pair
from reportedly.claims.gist import Gist
from reportedly.claims.rules import opposed

NEEDS = ("fever_symmetric/dev.jsonl",)
LEAST_COVERED = 0.8


def measure(data: Path) -> dict[str, float]:
    """Return the accuracy, over all pairs and for each answer."""
    rows = [json.loads(line) for line in (data / NEEDS[0]).read_text(encoding="utf-8").splitlines()]
    right = {"SUPPORTS": [0, 0], "REFUTES": [0, 0]}
    for row in rows:
        said = "SUPPORTS" if supports(gist(row["evidence"], "m1"), gist(row["claim"], "m2")) else "REFUTES"
        right[row["gold_label"]][0] += said == row["gold_label"]
        right[row["gold_label"]][1] += 1
    total = sum(hits for hits, _ in right.values())
    shares = {f"recall_{name.lower()}": hits / number for name, (hits, number) in right.items()}
    return {"accuracy": total / len(rows), **shares}


def supports(evidence: Gist, claim: Gist) -> bool:
    """True where the evidence says what the claim says, as far as words, numbers, names and negation tell."""
    pair = Pair.of(evidence, claim)
    if pair.figures.disputed or opposed(evidence, claim) or evidence.negative != claim.negative:
        return False
    if _numbers(claim) - _numbers(evidence) and not pair.figures.agreeing:
        return False
    covered = claim.weight(pair.shared) / (claim.weight(claim.weights) or 1.0)
    return covered >= LEAST_COVERED


def _numbers(gist: Gist) -> set[str]:
    return {word for word in gist.text if word[0].isdigit()}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=1))
