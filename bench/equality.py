"""Whether two ledgers hold the same, table by table."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

# What differs from run to run: when something was done, and the digests that depend on it.
WITHOUT = {"events": {"at", "digest", "body"}, "captures": {"at"}, "head": {"digest"}}
# What else differs between two that came about otherwise: in which order rows were made.
NUMBERS = {
    "meta": {"name", "value"}, "articles": {"number"}, "rejections": {"number"}, "mentions": {"number"},
    "claims": {"number"}, "overview": {"claim"}, "facet_values": {"number", "facet", "value", "claims"},
    "facets": {"value", "rank", "claim"}, "events": {"number", "at", "author", "kind", "subject", "body", "digest"},
    "head": {"one", "number", "digest"},
    "copy_runs": {"run", "first", "tier", "entries"}, "copy_articles": {"keys"}, "former_claims": {"claim", "mention"},
}  # fmt: skip
AND_ALSO = {"events": ["json_remove(body, '$.capture')"]}
SHADOWS = ("_data", "_idx", "_docsize", "_config")


def contents(path: Path, *, numbered: bool = True) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    """Yield each table with its rows in the order of their values; their numbers are left out unless `numbered`."""
    connection = sqlite3.connect(path)
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    for (table,) in tables.fetchall():
        if not table.endswith(SHADOWS):
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            left_out = WITHOUT.get(table, set()) | (set() if numbered else NUMBERS.get(table, set()))
            kept = [name for name in names if name not in left_out]
            wanted = ", ".join(kept + (AND_ALSO.get(table, []) if numbered else []))
            if wanted:
                yield table, sorted(connection.execute(f"SELECT {wanted} FROM {table}"), key=repr)  # noqa: S608
    connection.close()


def differences(first: Path, second: Path, *, numbered: bool = True) -> dict[str, int]:
    """Return how many rows of each table stand in one of two ledgers only."""
    other = dict(contents(second, numbered=numbered))
    mine = contents(first, numbered=numbered)
    counts = {name: len(set(map(repr, rows)) ^ set(map(repr, other[name]))) for name, rows in mine}
    return {name: count for name, count in counts.items() if count}
