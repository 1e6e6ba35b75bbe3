"""Whether evidence supports or refutes a claim, by the comparison of pairs alone: FEVER symmetric, development part.

`accuracy`: share of 708 pairs that are told right, by the rules of `grouping/refuting.py`. An assertion counts as
refuted where the evidence says otherwise (another value, number, day, nation, or word of which one alone holds at that
place; the opposite; of someone else), or holds too few of the words that it says of its subject; a negation in one of
the two turns that round. The evidence is a sentence of an article on that subject, which it need not name. A word is
held by one with the same four first letters ("play", "playwright") or by one of its kind ("musician", "drummer").

The rules were made after reading the errors of one half of the pairs (`half=0`); `accuracy_unread` is that of the other
half, of which only the share of words that must stand in the evidence, and the four letters, are known to fit.
"""

import hashlib
import json
import sys
from pathlib import Path

from bench.grouping.refuting import supports

NEEDS = ("fever_symmetric/dev.jsonl",)
LAST = 5  # digits of an id that the pairs made from one claim have in common


def measure(data: Path) -> dict[str, float]:
    """Return the accuracy, over all pairs, over those that were not read, and for each answer."""
    rows = [json.loads(line) for line in (data / NEEDS[0]).read_text(encoding="utf-8").splitlines()]
    right: dict[str, list[bool]] = {"SUPPORTS": [], "REFUTES": []}
    unread: list[bool] = []
    for row in rows:
        hit = ("SUPPORTS" if supports(row["evidence"], row["claim"]) else "REFUTES") == row["gold_label"]
        right[row["gold_label"]].append(hit)
        unread += [hit] * half(row["id"])
    shares = {f"recall_{name.lower()}": sum(hits) / len(hits) for name, hits in right.items()}
    total = sum(sum(hits) for hits in right.values())
    return {"accuracy": total / len(rows), "accuracy_unread": sum(unread) / len(unread), **shares}


def half(row: str) -> int:
    """Return 0 for a pair of the half whose errors were read, 1 for one of the other."""
    return int(hashlib.md5(row.lstrip("0")[-LAST:].encode(), usedforsecurity=False).hexdigest(), 16) % 2


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=1))
