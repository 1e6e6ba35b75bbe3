"""ClaimBuster: how well the worth of a sentence, judged alone, ranks check-worthy sentences of the held-back fifth."""

import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from reportedly.mentions.encoder import EncoderReader
from reportedly.records import Span

NEEDS = ("claimbuster/train.json",)


def held_back(path: Path) -> list[tuple[str, int]]:
    """Return the sentences that training never saw, with 1 where they are worth checking (training/examples.py)."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    rows.sort(key=lambda row: row["sentence_id"])
    random.Random(20).shuffle(rows)
    return [(row["text"], row["label"]) for row in rows[: len(rows) // 5]]


def average_precision(worth: Sequence[float], gold: Sequence[int]) -> float:
    """Return the mean of the precision at each check-worthy sentence, best first."""
    ranked = [label for _, label in sorted(zip(worth, gold, strict=True), key=lambda pair: -pair[0])]
    right, total = 0, 0.0
    for place, label in enumerate(ranked, 1):
        right += label
        total += label * right / place
    return total / max(1, right)


def measure(data: Path) -> dict[str, float]:
    """Return average precision on the held-back fifth."""
    reader = EncoderReader()
    rows = held_back(data / "claimbuster" / "train.json")
    worth = []
    for text, _ in rows:
        parts = reader.read_all(text, [Span(0, len(text))]).worth
        worth.append(max((value for _, value in parts), default=0.0))
    return {"average_precision": average_precision(worth, [label for _, label in rows])}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=2))
