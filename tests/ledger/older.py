"""Ledgers as older versions of the program wrote them.

`versions/1.sql` makes the tables of version 1; each later one turns a ledger of the version after it into its own.
"""

import shutil
import sqlite3
from pathlib import Path

from reportedly.ledger import Ledger
from reportedly.ledger.schema import APPLICATION_ID, VERSION, statements
from tests.ledger.world import filled

VERSIONS = Path(__file__).parent / "versions"


def older(path: Path, version: int, today: Path | None = None) -> Path:
    """Write the ledger `today` (the whole world where there is none) in the form of an older version."""
    source = today or path.with_name("today.ledger")
    if today is None:
        with Ledger.open(source, create=True) as ledger:
            filled(ledger)
    if version > 1:
        shutil.copy(source, path)
    with sqlite3.connect(path, isolation_level=None) as connection:
        for step in reversed(range(version, VERSION)) if version > 1 else (1,):
            for statement in statements((VERSIONS / f"{step}.sql").read_text(encoding="utf-8")):
                connection.execute(statement)
        if version == 1:
            _carry_over(connection, source)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    return path


def _carry_over(connection: sqlite3.Connection, source: Path) -> None:
    connection.execute("ATTACH ? AS today", (str(source),))
    tables = connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    for (name,) in tables.fetchall():
        if not name.startswith(("claims_fts", "mentions_fts", "sqlite_")):
            columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({name})"))
            connection.execute(f"INSERT INTO main.{name} ({columns}) SELECT {columns} FROM today.{name}")  # noqa: S608
