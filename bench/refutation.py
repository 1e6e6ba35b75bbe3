"""Whether evidence supports or refutes a claim, by the comparison of pairs alone: FEVER symmetric, development part.

`accuracy`: share of 708 pairs that are told right. An assertion counts as refuted where the two are in dispute over a
figure, one negates or says the opposite, the evidence lacks a number of the claim, or holds too few of the words that
it says of its subject; else as supported. The evidence is a sentence of an article on that subject, which it need not
name. Words with the same four first letters count as one ("play", "playwright"). The share of words that must stand in
the evidence and the four letters were set on these pairs.
"""

import json
import re
import sys
from itertools import takewhile
from pathlib import Path

from bench.distortions import gist
from reportedly.claims.features import Pair
from reportedly.claims.rules import opposed
from reportedly.claims.words import concept, tokens

NEEDS = ("fever_symmetric/dev.jsonl",)
LEAST_COVERED = 0.7
SAME_BEGINNING = 4  # letters
NUMBER = re.compile(r"\d[\d,.]*\d|\d")  # also that of "26th"
WITHIN_NAMES = frozenset(["the", "of", "and", "'s", "de"])


def measure(data: Path) -> dict[str, float]:
    """Return the accuracy, over all pairs and for each answer."""
    rows = [json.loads(line) for line in (data / NEEDS[0]).read_text(encoding="utf-8").splitlines()]
    right = {"SUPPORTS": [0, 0], "REFUTES": [0, 0]}
    for row in rows:
        said = "SUPPORTS" if supports(row["evidence"], row["claim"]) else "REFUTES"
        right[row["gold_label"]][0] += said == row["gold_label"]
        right[row["gold_label"]][1] += 1
    total = sum(hits for hits, _ in right.values())
    shares = {f"recall_{name.lower()}": hits / number for name, (hits, number) in right.items()}
    return {"accuracy": total / len(rows), **shares}


def supports(evidence: str, claim: str) -> bool:
    """True where the evidence says what the claim says, as far as words, numbers, names and negation tell."""
    theirs, ours = gist(evidence, "m1"), gist(claim, "m2")
    pair = Pair.of(theirs, ours)
    if pair.figures.disputed or opposed(theirs, ours) or theirs.negative != ours.negative:
        return False
    if _numbers(claim) - _numbers(evidence) and not pair.figures.agreeing:
        return False
    said = ours.weights.keys() - subject(claim) or ours.weights.keys()
    held = theirs.weights.keys() | {concept(word) for word, _ in tokens(evidence)}  # not its main clause alone
    beginnings = {word[:SAME_BEGINNING] for word in held if len(word) >= SAME_BEGINNING}
    covered = [word for word in said if word in held or word[:SAME_BEGINNING] in beginnings]
    return ours.weight(covered) >= LEAST_COVERED * ours.weight(said)


def subject(claim: str) -> set[str]:
    """Return the words of the name that a claim begins with: whom or what it is about."""
    named = takewhile(lambda word: not word[0].islower() or word.lower() in WITHIN_NAMES, claim.split())
    return {concept(word) for word, _ in tokens(" ".join(named))}


def _numbers(text: str) -> set[str]:
    return {number.replace(",", "") for number in NUMBER.findall(text)}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=1))
