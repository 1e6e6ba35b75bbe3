"""Proves what is derived: everything is derived anew in a copy, with the readings as they are, and compared."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from reportedly.ledger import Ledger
from reportedly.ledger.copying import attached
from reportedly.settings import Settings
from reportedly.upkeep.rebuild import derive

# What is compared of each table, first what its rows are named by, and how a row that differs is spoken of. Numbers of
# rows are left out: they tell in which order things came.
COMPARED: dict[str, tuple[str, str]] = {
    "claims": (
        "id, text, least, most, against, digit, sources, related, grade, probability, findings, decided",
        "Claim {} is not what its mentions give",
    ),
    "appearances": ("claim, position, mention, stance, because", "The mentions of claim {} are not those it has"),
    "findings": ("id, kind, severity, claim, because, dismissed", "Finding {} is not what is found"),
    "finding_evidence": ("finding, position, article, start, end, quote", "The words of finding {} are others"),
    "copies": (
        "article, of, family, kind, shared, direction_known, credit, passages, altered, because",
        "What article {} copied is not what comparing it gives",
    ),
    "relations": ("a, b, kind, score, parts", "How mention {} stands to others is not what comparing it gives"),
    "claim_keys": ("mention, key", "Mention {} is not found by the keys that it has"),
    "records": ("source, claim, kind, outcome", "The record of {} is not what its claims give"),
    "mentions_now": ("id, copy_of, standing, decided", "Mention {} does not stand as it should"),
}
UNLIKE = """
    SELECT {name} FROM (SELECT {columns} FROM main.{table} EXCEPT SELECT {columns} FROM anew.{table})
    UNION SELECT {name} FROM (SELECT {columns} FROM anew.{table} EXCEPT SELECT {columns} FROM main.{table})
"""
AGAIN = "`reportedly rebuild` makes it again."
WAITING = "Something is still to be derived: a reading was cut off. Read on, or `reportedly rebuild`, then verify."


def prove(ledger: Ledger, settings: Settings) -> Iterator[str]:
    """Yield one sentence for each thing that comes out otherwise when it is derived anew.

    Takes as long as deriving does, and as much space among the temporary files; the ledger is not touched. The
    settings must be those it was read with: under others, claims come out otherwise.
    """
    if ledger.connection.execute("SELECT 1 FROM pending").fetchone():
        yield WAITING
        return
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "anew.ledger"
        ledger.copy_to(place)
        with Ledger.open(place) as copy:
            copy.forget_derived()
            derive(copy, settings, progress=lambda _: None, anew=lambda *_: False)
        with attached(ledger.connection, place, "anew"):
            yield from _unlike(ledger)


def _unlike(ledger: Ledger) -> Iterator[str]:
    for table, (columns, sentence) in COMPARED.items():
        sql = UNLIKE.format(name=columns.partition(",")[0], columns=columns, table=table)
        for (name,) in ledger.connection.execute(sql).fetchall():
            yield f"{sentence.format(name)}. {AGAIN}"
