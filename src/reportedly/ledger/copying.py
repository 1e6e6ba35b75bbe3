"""Carries whole tables from one ledger file to another in one transaction, so that nobody ever sees half of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.ledger.schema import schema_files, statements

FTS = ("claims_fts", "mentions_fts")
# What is not derived: a rebuilt ledger takes nothing of it from its copy, which may be older.
PRIMARY = ("articles", "rejections", "pages", "captures", "events", "head")


@contextmanager
def attached(connection: sqlite3.Connection, path: Path, name: str) -> Iterator[None]:
    """Attach another ledger's file for a while; no transaction may be open."""
    connection.execute(f"ATTACH ? AS {name}", (str(path),))
    try:
        yield
    finally:
        connection.execute(f"DETACH {name}")


@contextmanager
def unbound(connection: sqlite3.Connection) -> Iterator[None]:
    """References are not followed while whole tables are replaced; what is put there refers to what is put there."""
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def derived_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables that can be made again from articles, readings and events, readings among them."""
    rows = connection.execute("SELECT name, sql FROM main.sqlite_schema WHERE type = 'table'").fetchall()
    names = [name for name, sql in rows if "VIRTUAL" not in (sql or "") and not name.startswith((*FTS, "sqlite_"))]
    return sorted(set(names) - set(PRIMARY))


def replace_derived(connection: sqlite3.Connection, source: str) -> None:
    """Put the derived tables of the attached ledger `source` in the place of ours; part of the open transaction.

    Triggers are made again afterwards: they keep the search and counts in step, which come over as they are.
    """
    for name in derived_tables(connection):
        for (trigger,) in connection.execute(
            "SELECT name FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", (name,)
        ).fetchall():
            connection.execute(f"DROP TRIGGER main.{trigger}")
    for name in derived_tables(connection):
        connection.execute(f"DELETE FROM main.{name}")  # noqa: S608 -- our own names
        connection.execute(f"INSERT INTO main.{name} SELECT * FROM {source}.{name}")  # noqa: S608
    for _, text in schema_files():
        for statement in statements(text):
            if "CREATE TRIGGER" in statement:
                connection.execute(statement.replace("CREATE TRIGGER", "CREATE TRIGGER IF NOT EXISTS", 1))
    for name in FTS:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")  # noqa: S608
