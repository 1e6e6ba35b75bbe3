"""Brings a ledger of an older form to today's, forward only: all or nothing, with a copy of the old one kept beside it.

The old tables are set aside, today's are made, and what has the same name in both goes over; then what the old one had
no table for is filled in. All of it is one transaction: who is killed has the old ledger.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from reportedly.errors import DamagedLedgerError
from reportedly.ledger.schema import VERSION, pragma, schema_files, statements

ASIDE = "former__"
SHADOWS = ("_data", "_idx", "_docsize", "_config", "_content")
FTS = ("claims_fts", "mentions_fts")
# Roots as rows came with version 2; in version 1 they stood only inside the JSON of their claim.
ROOTS = """
    INSERT INTO roots
    SELECT c.id, '{side}', j.key, json_extract(j.value, '$.name'), json_extract(j.value, '$.kind'),
           json_extract(j.value, '$.institution'), coalesce(json_extract(j.value, '$.letter'), 'F'),
           coalesce(json_extract(j.value, '$.count'), 1)
    FROM claims c, json_each(c.sources, '$.{path}.roots') j
"""
# By table, and not by version: several forms were called version 2, some without records. Those are noted by the
# next reading, when the claims are graded anew.
MADE_WHERE_MISSING: dict[str, tuple[str, ...]] = {
    "roots": (ROOTS.format(side="for", path="for_"), ROOTS.format(side="against", path="against")),
    "records": ("INSERT OR IGNORE INTO pending SELECT 'grade', id FROM claims",),
}
# What was only remembered to save work, and is no longer of use in its old form: it is found out again when needed.
FORGOTTEN: dict[int, frozenset[str]] = {1: frozenset(["copy_pairs"])}


def copy_of(path: Path, version: int) -> Path:
    """Return where the ledger as it was before a migration is kept."""
    return path.with_name(f"{path.name}.version-{version}")


def migrate(connection: sqlite3.Connection, path: Path, after: Callable[[int], None]) -> None:
    """Bring the ledger to today's form; `after`, which is given the old version, is part of the same transaction.

    Raises DamagedLedgerError, and changes nothing, where the old ledger contradicts itself.
    """
    version = pragma(connection, "user_version")
    _keep_copy(connection, copy_of(path, version))
    with _unbound(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if pragma(connection, "user_version") == version:  # else another process was faster
                _fill(connection, missing=MADE_WHERE_MISSING.keys() - _move(connection, version))
                after(version)
                _check(connection, path)
                connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _keep_copy(connection: sqlite3.Connection, place: Path) -> None:
    """Write the copy whole or not at all; one that is there was written before an attempt that was cut off."""
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        if not place.exists():
            connection.execute("VACUUM INTO ?", (str(part),))
        if not place.exists():  # else another process was faster, and may have gone on
            part.replace(place)
    finally:
        part.unlink(missing_ok=True)
    for left in place.parent.glob(f"{escape(place.name)}.*.part"):  # of whoever was killed: the copy is there now
        with suppress(OSError):
            left.unlink()


@contextmanager
def _unbound(connection: sqlite3.Connection) -> Iterator[None]:
    """References are checked at the end, and renaming a table must not rename it in what refers to it."""
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA legacy_alter_table = ON")
    try:
        yield
    finally:
        connection.execute("PRAGMA legacy_alter_table = OFF")
        connection.execute("PRAGMA foreign_keys = ON")


def _move(connection: sqlite3.Connection, version: int) -> set[str]:
    """Carry over what the old ledger has; returns the names of its tables."""
    former = _set_aside(connection)
    forgotten = frozenset[str]().union(*(FORGOTTEN.get(later, ()) for later in range(version, VERSION)))
    made = [statement for _, text in schema_files() for statement in statements(text)]
    tables = [sql for sql in made if _makes(sql, "TABLE")]
    for sql in tables:
        connection.execute(sql)
    for name in former:
        if name not in forgotten:
            _carry_over(connection, name)
        connection.execute(f"DROP TABLE {ASIDE}{name}")
    for sql in made:
        if sql not in tables:
            connection.execute(sql)
    for name in FTS:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")  # noqa: S608 -- our own names
    return set(former)


def _fill(connection: sqlite3.Connection, missing: Iterable[str]) -> None:
    for name in sorted(missing):
        for sql in MADE_WHERE_MISSING[name]:
            connection.execute(sql)


def _set_aside(connection: sqlite3.Connection) -> list[str]:
    """Drop what holds no records, rename the rest; return the names of the tables set aside."""
    for kind in ("trigger", "view"):
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = ?", (kind,)).fetchall():
            connection.execute(f'DROP {kind} "{_quoted(name)}"')
    tables = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
    for name, sql in tables:
        if _makes(sql or "", "VIRTUAL TABLE"):
            connection.execute(f'DROP TABLE "{_quoted(name)}"')
    indexes = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    for (name,) in indexes:
        connection.execute(f'DROP INDEX "{_quoted(name)}"')
    left = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    former = [row[0] for row in left.fetchall() if not row[0].endswith(SHADOWS)]
    for name in former:
        connection.execute(f'ALTER TABLE "{_quoted(name)}" RENAME TO "{ASIDE}{_quoted(name)}"')
    return former


def _carry_over(connection: sqlite3.Connection, name: str) -> None:
    """Take over the columns that a table has in both forms; what is new in it has its default."""
    now = _columns(connection, name)
    shared = ", ".join(column for column in _columns(connection, ASIDE + name) if column in now)
    if now:
        connection.execute(f'INSERT INTO "{name}" ({shared}) SELECT {shared} FROM "{ASIDE}{name}"')  # noqa: S608


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{_quoted(table)}")')]


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if row := connection.execute("PRAGMA foreign_key_check").fetchone():
        what = f"table {row[0]} names something that table {row[2]} does not hold"
        raise DamagedLedgerError(what, where=str(path), hint="Restore a copy of it, or read the inputs again.")


def _makes(sql: str, kind: str) -> bool:
    """True for a statement that makes a table (or a virtual one), whatever comment stands before it."""
    lines = (line for line in sql.splitlines() if line.strip() and not line.lstrip().startswith("--"))
    head = next(lines, "").lstrip().upper()
    return head.startswith(f"CREATE {kind}") or (kind == "TABLE" and head.startswith("CREATE VIRTUAL TABLE"))


def _quoted(name: str) -> str:
    return name.replace('"', '""')
