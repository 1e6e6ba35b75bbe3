"""The tables of a ledger: how they are made, and whether a file really has them."""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from reportedly.errors import DamagedLedgerError

APPLICATION_ID = 0x52505444  # "RPTD"
VERSION = 4  # every change of a .sql file is a new one: tests/ledger/test_migration.py says what to do


def schema_files() -> Iterator[tuple[str, str]]:
    """Yield name and text of every schema file, `schema.sql` first."""
    folder = files("reportedly") / "ledger"
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".sql"))
    for name in sorted(names, key=lambda name: name != "schema.sql"):
        yield name, (folder / name).read_text(encoding="utf-8")


def create_schema(connection: sqlite3.Connection) -> None:
    """Make the tables in one transaction: whoever is killed half-way leaves an empty file, not half a ledger."""
    connection.execute("BEGIN EXCLUSIVE")
    if not pragma(connection, "application_id"):
        for _, text in schema_files():
            for statement in statements(text):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def statements(text: str) -> Iterator[str]:
    """Yield the statements of an SQL text one by one."""
    held = ""
    for line in text.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held.strip()
            held = ""


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """Return the value of a pragma that is a whole number."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


@cache
def expected_schema() -> dict[str, str]:
    """Return the statement that makes each table, index, view and trigger, as SQLite keeps it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for _, text in schema_files():
        for statement in statements(text):
            connection.execute(statement)
    found = _schema(connection)
    connection.close()
    return found


def _schema(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse tables that are not as we made them, and foreign triggers: a ledger may come from a stranger.

    Raises DamagedLedgerError.
    """
    expected, found = expected_schema(), _schema(connection)
    for name, sql in expected.items():
        if found.get(name) != sql:
            what = f"its table {name!r} is {'missing' if name not in found else 'not as reportedly makes it'}"
            raise DamagedLedgerError(what, where=str(path), hint="Use a copy of it, or read the inputs again.")
    foreign = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").fetchall()
    for (name,) in foreign:
        if name not in expected:
            what = f"it holds a trigger {name!r} that reportedly did not make"
            raise DamagedLedgerError(what, where=str(path), hint="Do not trust it: ask whoever sent it.")
