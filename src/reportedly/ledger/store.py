"""The ledger: one SQLite file that holds all that was read, and everything derived from it."""

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

from reportedly.ledger.claim_index import ClaimIndexTable
from reportedly.ledger.connection import connect, memory
from reportedly.ledger.passages import PassageTable
from reportedly.ledger.records import RecordTable
from reportedly.ledger.renewing import RenewedTables
from reportedly.ledger.rosters import RosterTable
from reportedly.ledger.schema import VERSION
from reportedly.ledger.story_index import StoryIndexTable
from reportedly.ledger.verify import VerifiedTables
from reportedly.ledger.waiting import WaitingTable

BUSY_TIMEOUT = 10.0  # seconds
COUNTED = ("articles", "rejections", "readings", "mentions", "copies", "claims", "findings")


class Ledger(
    VerifiedTables,
    ClaimIndexTable,
    StoryIndexTable,
    PassageTable,
    RenewedTables,
    RecordTable,
    RosterTable,
    WaitingTable,
):
    """A ledger of claims. Many processes may read it while one writes; each write is one short transaction."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        super().__init__(connection, path)

    @classmethod
    def open(
        cls, path: Path | str, *, create: bool = False, readonly: bool = False, busy_timeout: float = BUSY_TIMEOUT
    ) -> Self:
        """Open the ledger at `path`; `busy_timeout` is how many seconds to wait for another writer.

        Raises InputError where there is no file (with `create`: no folder), NotALedgerError, NewerLedgerError,
        LockedLedgerError, DamagedLedgerError; the file is then as it was. A ledger of an older form is brought to
        today's; what it was before is kept beside it.
        """
        place = Path(path)
        connection = connect(
            place, create=create, readonly=readonly, timeout=busy_timeout,
            migrated=lambda connection, version: cls(connection, place).note_migration(version),
        )  # fmt: skip
        return cls(connection, place)

    @classmethod
    def in_memory(cls) -> Self:
        """Return a ledger that is gone when it is closed."""
        return cls(memory(), Path("(memory)"))

    @property
    def path(self) -> Path:
        """Where the ledger is."""
        return self._path

    def note_migration(self, version: int) -> None:
        """Note that the ledger had an older form, and make what today's form has more."""
        self.remake_reviews()
        self.rebuild_overview()
        self.note("migrated", "ledger", {"from": version, "to": VERSION})

    def close(self) -> None:
        """Close the file; the ledger cannot be used afterwards."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def counts(self) -> dict[str, int]:
        """Return how many rows each main table has."""
        found = {}
        for table in COUNTED:
            row = self._one(f"SELECT count(*) FROM {table}")  # noqa: S608 -- our own names
            found[table] = int(row[0]) if row else 0
        return found

    def meta(self, name: str) -> str | None:
        """Return what was noted under `name`, or None."""
        row = self._one("SELECT value FROM meta WHERE name = ?", (name,))
        return str(row[0]) if row else None

    def drop_meta(self, name: str) -> None:
        """Forget what was noted under `name`."""
        with self.transaction():
            self._run("DELETE FROM meta WHERE name = ?", (name,))

    def set_meta(self, name: str, value: str) -> None:
        """Note `value` under `name`."""
        with self.transaction():
            self._run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
