"""What was found in the windows that were read, so that a copy of their words need not be read again."""

from collections.abc import Mapping, Sequence

from reportedly.ledger.table import Table, insert

KEEP = insert("passages_read", ("key", "found"), key=("key",))


class PassageTable(Table):
    """Readings of windows by key (see `wiring/readonce.py`)."""

    def recall_passages(self, keys: Sequence[str]) -> Mapping[str, str]:
        """Return what was found in those of these windows that were read."""
        return dict(self._rows_of("SELECT key, found FROM passages_read WHERE key IN (?)", keys))

    def keep_passages(self, found: Mapping[str, str]) -> None:
        """Keep what was found in windows."""
        with self.transaction():
            self._run_all(KEEP, found.items())
