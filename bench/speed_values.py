"""Speed of reading values on one core: quantities with changes, and dates, beside a plain search for digits.

`measure` counts calls of functions per sentence, which is the same on every machine and under every load; run as a
script it prints sentences per second of processor time, each reader in turn, and beside them, where it is installed,
those of quantulum3 on the same sentences.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import FrameType

from reportedly.articles.sentences import split
from reportedly.values.changes import changes
from reportedly.values.dates import dates
from reportedly.values.language.tokens import tokenize
from reportedly.values.quantities import quantities, record

NEEDS = ("news_events/articles.jsonl",)
LOWER_IS_BETTER = frozenset({"quantity_calls", "date_calls"})
COUNTED, TIMED, ROUNDS, SLOW = 60, 225, 5, 8  # articles counted and timed, rounds, articles for the slow reader
_DIGITS = re.compile(r"(?:[$£€]\s?)?\d[\d,.]*(?:\s?(?:%|percent|million|billion|km|miles|years))?")
Reader = Callable[[str], object]


def texts(data: Path, many: int) -> list[str]:
    """Return the first articles of the set."""
    with (data / NEEDS[0]).open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for _, line in zip(range(many), lines, strict=False)]


def read_quantities(text: str) -> object:
    """Read the quantities and changes of a text, tokens included."""
    tokens = tokenize(text)
    drafts = quantities(tokens)
    moved = changes(tokens, drafts)
    return moved, [record(tokens, draft, drafts[i - 1] if i else None) for i, draft in enumerate(drafts)]


def read_dates(text: str) -> object:
    """Read the dates of a text, tokens included."""
    return dates(tokenize(text), published=date(2018, 1, 15))


def calls(read: Reader, found: list[str]) -> int:
    """Return how many calls of functions reading these texts takes, those built in too."""
    count = 0

    def trace(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(trace)
    try:
        for text in found:
            read(text)
    finally:
        sys.setprofile(None)
    return count


def measure(data: Path) -> dict[str, float]:
    """Return calls per sentence of both readers, once their tables are open."""
    found = texts(data, COUNTED)
    sentences = sum(len(split(text)) for text in found)
    figures = {}
    for name, read in (("quantity_calls", read_quantities), ("date_calls", read_dates)):
        calls(read, found)
        figures[name] = calls(read, found) / sentences
    return figures


def in_turn(readers: dict[str, tuple[Reader, list[str]]]) -> dict[str, float]:
    """Return the best sentences per second of each reader on its texts; they take turns, so that load slows all."""
    best = dict.fromkeys(readers, 0.0)
    for _ in range(ROUNDS):
        for name, (read, found) in readers.items():
            sentences = sum(len(split(text)) for text in found)
            began = time.process_time()
            for text in found:
                read(text)
            best[name] = max(best[name], sentences / (time.process_time() - began))
    return best


def speeds(data: Path) -> Iterator[tuple[str, float]]:
    """Yield sentences per second of each reader, then how many times as fast ours are."""
    found = texts(data, TIMED)
    readers: dict[str, tuple[Reader, list[str]]] = {
        "search for digits": (_DIGITS.findall, found),
        "quantities and changes": (read_quantities, found),
        "dates": (read_dates, found),
    }
    try:
        from quantulum3 import parser  # noqa: PLC0415 -- only where it is installed

        readers["quantulum3"] = (parser.parse, found[:SLOW])
    except ImportError:
        print("quantulum3 is not installed: not measured", file=sys.stderr)
    best = in_turn(readers)
    yield from best.items()
    for name in ("search for digits", "quantulum3"):
        if name in best:
            yield f"quantities and changes / {name}", best["quantities and changes"] / best[name]


if __name__ == "__main__":
    print(json.dumps({name: round(value, 3) for name, value in speeds(Path(sys.argv[1]))}, indent=2))
