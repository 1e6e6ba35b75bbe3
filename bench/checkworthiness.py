"""Check-worthiness: ranking the held-back fifth of ClaimBuster, and how many of the picks in news are worth checking.

`picks_precision` is the share of the sentences taken for flat assertions in the outlet's own voice that two readers
agreed to be checkable statements of fact (bench/labels/worth.jsonl, drawn from `news_events` before any threshold was
set); `picks` is how many of the labelled ones are picked.
"""

import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from reportedly.articles import ArticleReader, load_outlets
from reportedly.articles.sentences import split
from reportedly.mentions.encoder import EncoderReader
from reportedly.mentions.own_voice import worth_checking
from reportedly.records import Article, Span

NEEDS = ("claimbuster/train.json", "news_events/articles.jsonl")
LABELS = Path(__file__).parent / "labels" / "worth.jsonl"


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


def picks(path: Path, reader: EncoderReader) -> list[int]:
    """Return the labels of the labelled assertions that are picked for checking."""
    labelled: dict[str, list[tuple[Span, int]]] = {}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        labelled.setdefault(row["article"], []).append((Span(*row["span"]), row["worth"]))
    with path.open(encoding="utf-8") as lines:
        ids = {row["url"]: row["id"] for row in map(json.loads, lines)}
    found = []
    for article in ArticleReader(load_outlets()).read([str(path)]):
        if isinstance(article, Article) and (labels := labelled.get(ids.get(article.url or "", ""), [])):
            worth = reader.read_all(article.text, split(article.text)).worth
            found += [label for span, label in labels if _is_picked(article, span, worth)]
    return found


def _is_picked(article: Article, span: Span, worth: Sequence[tuple[Span, float]]) -> bool:
    """True for headlines, which are always mentions, and for what stands in a sentence worth checking."""
    return span.end <= article.headline.end or bool(worth_checking(article.text, [span], worth))


def average(data: Path, reader: EncoderReader) -> float:
    """Return average precision on the held-back fifth."""
    rows = held_back(data / "claimbuster" / "train.json")
    worth = []
    for text, _ in rows:
        parts = reader.read_all(text, [Span(0, len(text))]).worth
        worth.append(max((value for _, value in parts), default=0.0))
    return average_precision(worth, [label for _, label in rows])


def measure(data: Path) -> dict[str, float]:
    """Return average precision on ClaimBuster, and precision and number of the picks in news."""
    reader = EncoderReader()
    picked = picks(data / "news_events" / "articles.jsonl", reader)
    return {
        "average_precision": average(data, reader),
        "picks_precision": sum(picked) / max(1, len(picked)),
        "picks": len(picked),
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=2))
