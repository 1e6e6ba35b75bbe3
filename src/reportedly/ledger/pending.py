"""What is still to be done between stages; it stands in the ledger, so that a crash loses none of it."""

from collections.abc import Iterable
from typing import Literal

from reportedly.ledger.table import Table

Step = Literal["copies", "article", "mention", "claim", "trace", "read", "reread", "source", "grade"]


class PendingTable(Table):
    """Ids that wait for a step."""

    def pend(self, step: Step, ids: Iterable[str]) -> None:
        """Let these ids wait for a step."""
        with self.transaction():
            self._run_all("INSERT OR IGNORE INTO pending VALUES (?, ?)", ((step, item) for item in ids))

    def pending(self, step: Step, *, limit: int) -> list[str]:
        """Return the first ids that wait for a step, in order."""
        rows = self._rows("SELECT id FROM pending WHERE step = ? ORDER BY id LIMIT ?", (step, limit))
        return [str(row[0]) for row in rows]

    def done(self, step: Step, ids: Iterable[str]) -> None:
        """Note that a step was done for these ids."""
        with self.transaction():
            self._run_all("DELETE FROM pending WHERE step = ? AND id = ?", ((step, item) for item in ids))
