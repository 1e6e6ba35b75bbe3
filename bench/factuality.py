"""How sure an event is, against UDS-IH2 (White et al., 2016; Rudinger et al., 2018): Pearson's r of what is read.

The data rates words of single sentences from -3 (did not happen) to 3 (happened). Read is the clause that holds the
word: how its source puts it, and what stands before the word in it. Each certainty stands for the mean rating of the
words of UDS-IH2 train that are read so.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import correlation, mean

from reportedly.mentions import RuleReader
from reportedly.mentions.certainty import certainty_of, certainty_of_words
from reportedly.records import Relation, Span, quote_of

NEEDS = ("factuality/UDS_IH2/dev.jsonl", "factuality/UDS_IH2/train.jsonl")
_TRAIN = 3000
_NEAR = 4
_BORDER = re.compile(r"[,;:.!?\"()]|\b(?:and|but|or|which|who|that|because|when|while|where|although|though|since)\b")
_NEGATED = re.compile(r"\b(?:not|n't|never|no|neither|nor|without|nobody|nothing|hardly)\b", re.I)
_NOT_YET = re.compile(r"\b(?:to|will|would|'ll|shall|should|must|going to)\b", re.I)
_OPEN = re.compile(r"\b(?:may|might|could|can|if|whether|unless|perhaps|probably)\b", re.I)


def read(row: dict[str, object], words: Sequence[str], place: int, relations: Sequence[Relation]) -> str:
    """Return how the word at `place` is put: a certainty, and what stands before it in its clause."""
    text = str(row["text"])
    start = sum(len(word) + 1 for word in words[:place])
    holding = [r for r in relations if any(span.start <= start < span.end for span in r.content_spans)]
    inner = min(holding, key=lambda r: sum(map(len, r.content_spans)), default=None)
    certainty = certainty_of(text, quote_of(text, inner.cue_spans), inner) if inner else certainty_of_words(text)
    before = " ".join(words[max(place - _NEAR, 0) : place])
    before = _BORDER.split(before)[-1]
    if text.rstrip().endswith("?"):
        certainty = "asked"
    signs = ((_NEGATED, "negated"), (_OPEN, "open"), (_NOT_YET, "to come"))
    sign = next((name for pattern, name in signs if pattern.search(before)), "plain")
    return f"{certainty} {sign}"


def readings(path: Path, most: int | None = None) -> Iterator[tuple[str, float]]:
    """Yield how each rated word is read, with its rating."""
    reader = RuleReader()
    for line in path.read_text("utf-8").splitlines()[:most]:
        row = json.loads(line)
        words = row["text"].split(" ")
        relations = reader.read(row["text"], [Span(0, len(row["text"]))])
        for target in row["targets"]:
            yield read(row, words, target["span1"][0], relations), target["label"]


def measure(data: Path) -> dict[str, float]:
    """Return Pearson's r on the development part."""
    dev, train = (data / path for path in NEEDS)
    rated: dict[str, list[float]] = defaultdict(list)
    for how, rating in readings(train, _TRAIN):
        rated[how].append(rating)
    means = {how: mean(ratings) for how, ratings in rated.items()}
    usual = mean(rating for ratings in rated.values() for rating in ratings)
    found = list(readings(dev))
    return {
        "uds_ih2_pearson": correlation([means.get(how, usual) for how, _ in found], [rating for _, rating in found])
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=2))
