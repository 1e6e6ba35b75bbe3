"""How much of a copy need not be read, since the same words were read before: `python -m bench.reading_once DATA`.

`saved_*` are shares of the word pieces of the second article of each labelled pair (`labels/copies.jsonl`) that the
trained reader is not given again after the first, by the kind of the copy. With `--seconds N` it reads N pairs of one
kind, in full and with what it read before, and seconds of processor time are printed. With `--edits` the copies are
made instead: so many words of a text put for others, at random places, seeded.
"""

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from bench.copies import LABELS, labelled_articles
from reportedly.articles.sentences import split
from reportedly.mentions import EncoderReader
from reportedly.wiring.readonce import ReadOnce

NEEDS = ("news_events", "syndication")
EDITS = (1, 2, 5, 10)
OTHERS = ("reported", "many", "Tuesday", "officials", "12", "heavily")


class Memory(dict[str, str]):
    """What was found, while the program runs."""

    def recall_passages(self, keys: Sequence[str]) -> Mapping[str, str]:
        """Return what was found in those of these windows that were read."""
        return {key: self[key] for key in keys if key in self}

    def keep_passages(self, found: Mapping[str, str]) -> None:
        """Keep what was found in windows."""
        self.update(found)


def measure(data: Path) -> dict[str, float]:
    """Return the shares of word pieces that are not read again, by the kind of the copy."""
    reader = ReadOnce(Memory(), reader="bench")

    def windows(text: str) -> list[tuple[int, ...]]:
        return [window.ids for window in reader.windows(text, split(text))]

    saved: dict[str, int] = defaultdict(int)
    every: dict[str, int] = defaultdict(int)
    for kind, first, second in _pairs(data):
        known = set(windows(first))
        for ids in windows(second):
            every[kind] += len(ids)
            saved[kind] += len(ids) * (ids in known)
    return {f"saved_{kind.replace('-', '_')}": saved[kind] / every[kind] for kind in sorted(every)}


def edited(data: Path, edits: Iterable[int]) -> dict[str, float]:
    """Return the shares of word pieces that are not read again where so many words of a text were changed."""
    reader = ReadOnce(Memory(), reader="bench")
    found = {}
    for many in edits:
        draw, saved, every = random.Random(many), 0, 0
        for text in sorted({first for _, first, _ in _pairs(data)}):
            known = {window.ids for window in reader.windows(text, split(text))}
            copy = _changed(text, many, draw)
            for window in reader.windows(copy, split(copy)):
                every += len(window.ids)
                saved += len(window.ids) * (window.ids in known)
        found[f"saved_after_{many}_words"] = saved / every
    return found


def _changed(text: str, many: int, draw: random.Random) -> str:
    words = text.split(" ")
    for _ in range(many):
        words[draw.randrange(len(words))] = draw.choice(OTHERS)
    return " ".join(words)


def seconds(data: Path, kind: str, number: int) -> dict[str, float]:
    """Return the processor time for the second articles of pairs of one kind, read in full and read once."""
    full = EncoderReader()
    spent = {"full": 0.0, "once": 0.0}
    for _, first, second in [pair for pair in _pairs(data) if pair[0] == kind][:number]:
        once = ReadOnce(Memory(), reader="bench")
        once.read_all(first, split(first))
        start = time.process_time()
        projected = once.read_all(second, split(second))
        between = time.process_time()
        if projected != full.read_all(second, split(second)):
            raise AssertionError("a projected reading differs from a full one")
        spent["once"] += between - start
        spent["full"] += time.process_time() - between
    return spent | {"ratio": spent["once"] / spent["full"]}


def _pairs(data: Path) -> Iterator[tuple[str, str, str]]:
    articles = labelled_articles(data)
    for row in map(json.loads, LABELS.open(encoding="utf-8")):
        if row["kind"] != "none":
            yield row["kind"], articles[row["a"]].text, articles[row["b"]].text


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--seconds", type=int, metavar="N", help="read N pairs, and print seconds")
    parser.add_argument("--kind", default="identical", help="of which kind (default identical)")
    parser.add_argument("--edits", action="store_true", help="copies with some words changed")
    given = parser.parse_args()
    if given.seconds:
        found = seconds(given.data, given.kind, given.seconds)
    else:
        found = edited(given.data, EDITS) if given.edits else measure(given.data)
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
