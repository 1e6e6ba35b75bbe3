"""What every part of the ledger shares: one connection, transactions that join, errors in our own words."""

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reportedly.errors import LockedLedgerError, NotFoundError
from reportedly.ledger.connection import errors_of

Row = tuple[Any, ...]
AT_ONCE = 500  # parameters in one statement
LARGE_JOURNAL = 64 * 2**20  # bytes
PATIENCE = 200  # milliseconds
STEP = 0.002  # seconds
LAST = "\U0010ffff"  # sorts behind whatever an id goes on with


def select(table: str, columns: Sequence[str]) -> str:
    """Return the beginning of a query of a table of ours."""
    return f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608 -- both are constants of this package


def insert(table: str, columns: Sequence[str], *, key: Sequence[str] = (), on_conflict: str = "update") -> str:
    """Return an INSERT of a row; one of the same key is updated in place, so that what refers to it stays."""
    sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    if not key:
        return sql
    changed = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in key)
    return f"{sql} ON CONFLICT ({', '.join(key)}) DO " + (
        f"UPDATE SET {changed}" if on_conflict == "update" else "NOTHING"
    )


class Table:
    """Part of a ledger; all parts may share one connection."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._journal = path.with_name(f"{path.name}-wal")
        self._journal_limit = LARGE_JOURNAL

    @property
    def connection(self) -> sqlite3.Connection:
        """The SQLite connection, for SQL of one's own."""
        return self._connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Store everything that is written inside, or nothing; an inner transaction joins the outer one.

        Raises LockedLedgerError where another process keeps writing for longer than the ledger waits.
        """
        if self._connection.in_transaction:
            yield
            return
        self._begin()
        try:
            yield
            self._run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._run("ROLLBACK")
            raise
        self._shorten_journal()

    def _begin(self) -> None:
        """Wait for other writers in short steps: SQLite's own grow so long that they miss a busy writer's pauses."""
        with self._waiting(0) as timeout:
            until = time.monotonic() + timeout / 1000
            while True:
                try:
                    self._run("BEGIN IMMEDIATE")
                except LockedLedgerError:
                    if time.monotonic() > until:
                        raise
                    time.sleep(STEP)
                else:
                    return

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Let all that is read inside show the ledger as it is now, whatever others write meanwhile."""
        self._run("BEGIN")
        try:
            yield
        finally:
            self._run("ROLLBACK")

    def view(self, name: str) -> tuple[list[str], Iterator[Row]]:
        """Return the columns of a view, and its rows, streaming."""
        with errors_of(self._path):
            cursor = self._connection.execute(f"SELECT * FROM {name} LIMIT 0")  # noqa: S608 -- a name of ours
        return [column[0] for column in cursor.description], self._rows(f"SELECT * FROM {name}")  # noqa: S608

    @contextmanager
    def _writable(self) -> Iterator[None]:
        """SQLite counts as writing what writes nothing here: its check of a search table, a copy written elsewhere."""
        (readonly,) = self._one("PRAGMA query_only") or (0,)
        self._run("PRAGMA query_only = OFF")
        try:
            yield
        finally:
            self._run(f"PRAGMA query_only = {int(readonly)}")

    @contextmanager
    def _waiting(self, milliseconds: int) -> Iterator[int]:
        """Let SQLite wait for others for another time than the ledger was opened with, which is given."""
        (timeout,) = self._one("PRAGMA busy_timeout") or (0,)
        self._run(f"PRAGMA busy_timeout = {milliseconds}")
        try:
            yield timeout
        finally:
            self._run(f"PRAGMA busy_timeout = {timeout}")

    def _shorten_journal(self) -> None:
        """Start the journal anew where it has grown large: readers who overlap keep SQLite from doing so by itself.

        Waits for them, but not for long; where they go on, the next attempt comes when it has doubled.
        """
        if not self._journal.exists() or self._journal.stat().st_size < self._journal_limit:
            return
        with self._waiting(PATIENCE):
            (busy, *_) = self._one("PRAGMA wal_checkpoint(TRUNCATE)") or (1,)
        self._journal_limit = 2 * self._journal_limit if busy else LARGE_JOURNAL

    def _ids_from(self, table: str, start: str) -> list[str]:
        """Return the first ids of a table that begin with `start`: more than one where that is not enough."""
        sql = f"SELECT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT 4"  # noqa: S608 -- a name of ours
        return [row[0] for row in self._rows(sql, (start, start + LAST))]

    def _run(self, sql: str, values: Sequence[object] = ()) -> int:
        with errors_of(self._path):
            return self._connection.execute(sql, values).rowcount

    def _run_all(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        with errors_of(self._path):
            self._connection.executemany(sql, rows)

    def _one(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        with errors_of(self._path):
            row: Row | None = self._connection.execute(sql, values).fetchone()
            return row

    def _rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[Row]:
        with errors_of(self._path):
            cursor = self._connection.execute(sql, values)
        while True:
            with errors_of(self._path):
                batch = cursor.fetchmany(AT_ONCE)
            if not batch:
                return
            yield from batch

    def _rows_of(self, sql: str, ids: Iterable[object]) -> Iterator[Row]:
        """Yield the rows of `sql`, which has `IN (?)` once, for any number of ids."""
        wanted = list(dict.fromkeys(ids))
        for start in range(0, len(wanted), AT_ONCE):
            part = wanted[start : start + AT_ONCE]
            yield from self._rows(sql.replace("IN (?)", f"IN ({','.join('?' * len(part))})"), part)


def the_only(found: Sequence[str], start: str, *, what: str) -> str:
    """Return the one id of those found that begin with `start`, or the one that is that; raises NotFoundError."""
    if len(found) > 1 and start not in found:
        raise NotFoundError(f"several {what}s begin with {start!r}", hint=f"Say more of it: {', '.join(found)}.")
    return start if start in found else found[0]
