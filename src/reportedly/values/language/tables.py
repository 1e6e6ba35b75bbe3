"""Reads the tables of the values stage: each row carries its reason."""

import csv
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/<name>` as dictionaries of text."""
    table = (files("reportedly") / "data" / name).read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines()))


def words(cell: str) -> list[str]:
    """Return the entries of a cell that lists several, separated by "; "."""
    return [entry for entry in cell.split("; ") if entry]


@cache
def group(name: str) -> frozenset[str]:
    """Return the words of one row of `data/word_groups.csv`."""
    return frozenset(word for row in rows("word_groups.csv") if row["group"] == name for word in row["words"].split())
