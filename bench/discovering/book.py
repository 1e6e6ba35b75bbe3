"""Authors of computer science books as online booksellers give them (Yin, Han and Yu 2007; Dong et al. 2009)."""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from bench.discovering.authors import Names, agree, compared, truth
from reportedly.grades.discovery import Vote

FIELD = re.compile(r'"([^"]*)"')
BETWEEN = "; "


def votes(folder: Path) -> list[Vote]:
    """Return who gives which authors to which book, as sets of names; sellers that name nobody give nothing."""
    said: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in sorted((folder / "claims").glob("*.txt")):
        for line in path.read_text("utf-8", errors="replace").splitlines()[1:]:
            fields = FIELD.findall(line)
            if len(fields) >= 6:
                said[fields[2]].append((fields[5], fields[4]))
    return [vote for book, given in sorted(said.items()) for vote in _of_book(book, given)]


def _of_book(book: str, given: list[tuple[str, str]]) -> list[Vote]:
    names = compared(raw for _, raw in given)
    return [Vote(source, book, BETWEEN.join(sorted(names[raw]))) for source, raw in given if raw in names]


def truths(folder: Path) -> Mapping[str, Names]:
    """Return the authors of each book of the silver truth."""
    rows = (line.partition("\t") for line in (folder / "silver.txt").read_text("utf-8").splitlines() if line.strip())
    return {book: truth(names) for book, _, names in rows}


def right(value: str, true: Names) -> bool:
    """True where a value names exactly the true authors."""
    return agree(frozenset(value.split(BETWEEN)), true)


def implied(first: str, second: str) -> float:
    """How much one list of authors speaks for another: the share of it that the other holds, less a half.

    Yin, Han and Yu (2008), section 5.1: a list that was cut short still speaks for the whole one.
    """
    mine, theirs = set(first.split(BETWEEN)), set(second.split(BETWEEN))
    return len(mine & theirs) / len(mine) - 0.5
