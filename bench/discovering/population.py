"""Populations of cities as editors of Wikipedia gave them (Pasternack and Roth 2010), in the order of their edits.

The page keeps a value until somebody changes it, so whoever saves the page with the value that it holds has copied it.
"""

import csv
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reportedly.grades.discovery import Vote

TOLERANCE = 0.01  # how far two numbers may lie apart and count as one, as a share (Li and others 2012)


def edits(folder: Path) -> list[Vote]:
    """Return all edits of `claims.csv`, oldest first; a thing is a city in a year."""
    with (folder / "claims.csv").open(encoding="utf-8", errors="replace", newline="") as rows:
        return [Vote(row["SourceID"], _thing(row), row["PropertyValue"]) for row in csv.DictReader(rows)]


def truths(path: Path) -> Mapping[str, str]:
    """Return the census figure of each city that the truth names."""
    with path.open(encoding="utf-8", newline="") as rows:
        return {_thing(row): row["PropertyValue"] for row in csv.DictReader(rows)}


def _thing(row: Mapping[str, str]) -> str:
    return f"{row['ObjectID']} {row['PropertyID'].replace('/', '')}"


def last_of_each(rows: list[Vote]) -> list[Vote]:
    """Return the last value that each editor gave to each thing."""
    last = {(row.source, row.thing): row for row in rows}
    return list(last.values())


def without_copies(rows: list[Vote]) -> list[Vote]:
    """Leave out the edits that repeat what the page held just before them."""
    return list(_changes(rows))


def _changes(rows: list[Vote]) -> Iterator[Vote]:
    held: dict[str, str] = {}
    for row in rows:
        if held.get(row.thing) != row.value:
            yield row
        held[row.thing] = row.value


def alike(rows: Iterable[Vote], tolerance: float = TOLERANCE) -> list[Vote]:
    """Return the votes with numbers that lie within `tolerance` of each other as one (Li and others, PVLDB 6(2), 2012).

    As there (section 3.1), ranges as wide as the tolerance are laid around the value most sources give, and each is
    named by its own most frequent value. The tolerance is a share of that value and not of the median of all things:
    a village and a capital have no scale in common.
    """
    given: dict[str, Counter[str]] = defaultdict(Counter)
    for row in set(rows := list(rows)):
        given[row.thing][row.value] += 1
    named = {thing: _named(values, tolerance) for thing, values in given.items()}
    return [row._replace(value=named[row.thing][row.value]) for row in rows]


def _named(values: Counter[str], tolerance: float) -> dict[str, str]:
    ordered = sorted(values, key=lambda value: (-values[value], value))
    centre = float(ordered[0])
    width = tolerance * abs(centre) or 1.0
    ranges: dict[int, str] = {}
    return {value: ranges.setdefault(math.ceil((float(value) - centre) / width - 0.5), value) for value in ordered}


def near(value: str, truth: str, tolerance: float = TOLERANCE) -> bool:
    """True where a number lies within `tolerance` of the true one."""
    return abs(float(value) - float(truth)) <= tolerance * float(truth)
