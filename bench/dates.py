"""Dates, durations and sets against TimeBank, AQUAINT and WikiWars (TIMEX3 values; F1 over expressions that overlap).

The method of TempEval-3: an expression counts where a gold one overlaps it and the values are the same; precision over
all of ours, recall over all of theirs. `python bench/dates.py DATA` prints the figures and beside them those of
dateparser's `search_dates`.
"""

import json
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from reportedly.records import When
from reportedly.values.dates import dates
from reportedly.values.language.tokens import tokenize

NEEDS = ("tempeval3/timebank.train.jsonl", "tempeval3/aquaint.train.jsonl", "tempeval3/wikiwars.train.jsonl")
SETS = {"timebank_aquaint": ("timebank", "aquaint"), "wikiwars": ("wikiwars",)}
# Their codes for what EDTF writes as a number in the place of the month, and for the parts of a day
CODES = {
    "21": "SP",
    "22": "SU",
    "23": "FA",
    "24": "WI",
    "33": "Q1",
    "34": "Q2",
    "35": "Q3",
    "36": "Q4",
    "40": "H1",
    "41": "H2",
}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_ZONE = re.compile(r"(?:Z|[+-]\d\d:\d\d)$")  # TIMEX3 values of these sets leave time zones out
Expression = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Found:
    """Hits of one system on one set: expressions that overlap, and those whose value is the same too."""

    gold: int
    found: int
    overlap: int
    value: int

    def f1(self, hits: int) -> float:
        """Return the F1 of `hits`."""
        return 2 * hits / (self.gold + self.found) if self.gold + self.found else 0.0


def timex(when: When) -> str:
    """Return the TIMEX3 value of one of our readings, "" where none could be told."""
    if when.kind == "reference":
        return f"{(when.reference or '').upper()}_REF"
    if when.kind != "date":
        return when.duration or ""
    return _of_edtf(when.edtf.rstrip("~?%"), when.part) if when.edtf else ""


def _of_edtf(edtf: str, part: str | None) -> str:
    if "/" in edtf:
        return _of_interval(edtf)
    negative = edtf.startswith("-")
    text = edtf.lstrip("-").rstrip("X")
    year, _, rest = text.partition("-")
    if negative or (year == "0000" and not rest):
        year = f"BC{int(year) + 1:04d}" if len(year) == 4 else f"BC{year}"
    rest = CODES.get(rest, rest)
    value = f"{year}-{rest}" if rest else year
    if len(rest) == 5 and part in PARTS:
        return f"{value}T{PARTS[part]}"
    return _ZONE.sub("", value).removesuffix(":00") if "T" in value else value


def _of_interval(edtf: str) -> str:
    start, end = (date.fromisoformat(text) for text in edtf.split("/"))
    year, week, _ = start.isocalendar()
    return f"{year}-W{week:02d}" + ("-WE" if (end - start).days == 1 else "")


def ours(text: str, published: date) -> list[Expression]:
    """Return our expressions with their TIMEX3 values, without those that have no value here."""
    read = dates(tokenize(text), published=published)
    found = ((when, timex(when)) for when in (*read.when, *read.spells))
    return [(when.span.start, when.span.end, value) for when, value in found if value]


def score(rows: Iterator[dict[str, Any]], reader: Callable[[str, date], list[Expression]]) -> Found:
    """Return the hits of `reader` on `rows`."""
    gold = found = overlap = value = 0
    for row in rows:
        expected = [(item["start"], item["end"], item["value"]) for item in row["timex"]]
        read = reader(row["text"], date.fromisoformat(row["dct"][:10]))
        gold, found = gold + len(expected), found + len(read)
        free = list(read)
        for start, end, wanted in expected:
            near = [item for item in free if item[0] < end and start < item[1]]
            if not near:
                continue
            best = max(near, key=lambda item: (item[2] == wanted, min(end, item[1]) - max(start, item[0])))
            free.remove(best)
            overlap += 1
            value += best[2] == wanted
    return Found(gold, found, overlap, value)


def rows(data: Path, names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield the texts of the sets of these names."""
    for name in names:
        for line in (data / "tempeval3" / f"{name}.train.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def measure(data: Path) -> dict[str, float]:
    """Return the figures of each set."""
    figures: dict[str, float] = {}
    for name, parts in SETS.items():
        found = score(rows(data, parts), ours)
        figures |= {f"{name}_value_f1": found.f1(found.value), f"{name}_span_f1": found.f1(found.overlap)}
    return figures


def baselines(data: Path) -> dict[str, float]:
    """Return what dateparser's `search_dates` reaches: it gives a day for everything, and knows no durations."""
    from dateparser.search import search_dates  # noqa: PLC0415 -- slow to load, and only this function needs it

    def reader(text: str, published: date) -> list[Expression]:
        settings = {"RELATIVE_BASE": __import__("datetime").datetime.combine(published, __import__("datetime").time())}
        found, at, read = search_dates(text, languages=["en"], settings=settings) or [], 0, []
        for words, moment in found:
            start = text.find(words, at)
            if start >= 0:
                read.append((start, start + len(words), moment.date().isoformat()))
                at = start + len(words)
        return read

    figures = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, parts in SETS.items():
            found = score(rows(data, parts), reader)
            figures[f"dateparser_{name}_value_f1"] = found.f1(found.value)
    return figures


if __name__ == "__main__":
    DATA = Path(sys.argv[1])
    print(json.dumps({**measure(DATA), **baselines(DATA)}, indent=2))
