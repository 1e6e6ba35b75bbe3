"""Populations of cities as editors of Wikipedia gave them (Pasternack and Roth 2010), in the order of their edits.

The page keeps a value until somebody changes it, so whoever saves the page with the value that it holds has copied it.
"""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportedly.grades.discovery import Vote


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
