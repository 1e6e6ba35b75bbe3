"""Keys of articles in sorted runs: many millions of them, looked up a thousand articles at a time.

Rows of an indexed table would be simpler, and were: but keys are random, so that each thousand articles rewrote almost
every page of the table, and adding to 100,000 articles took four times as long as adding to 10,000. Runs are written
once, read in order, and merged when several of one size have come together (O'Neil et al. 1996, the log-structured
merge tree). An entry is a key (31 bits) before the number of an article (32 bits).
"""

import sqlite3
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

Entries = npt.NDArray[np.uint64]
Keys = npt.NDArray[np.uint64]

CHUNK = 4096  # entries of a row: 32 KB
MERGED = 6  # runs of one size that become one of the next
SLICE = 65_536  # entries that are merged at a time: memory does not grow with the runs
_KEY = np.uint64(32)
_END = 1 << 63


def entries_of(keys: npt.NDArray[np.uint32], number: int) -> Entries:
    """Return the entries of one article."""
    return np.asarray(keys.astype(np.uint64) << _KEY | np.uint64(number))


def split(entries: Entries) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return the keys and the numbers of entries."""
    return (entries >> _KEY).astype(np.int64), (entries & np.uint64(0xFFFFFFFF)).astype(np.int64)


def hits(entries: Entries, keys: Keys, limit: int | None) -> Entries:
    """Return, of sorted entries, the first `limit` of each of the sorted `keys`."""
    low = np.searchsorted(entries, keys << _KEY)
    counts = np.searchsorted(entries, (keys + np.uint64(1)) << _KEY) - low
    if limit is not None:
        counts = np.minimum(counts, limit)
    places = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.asarray(entries[np.repeat(low, counts) + places])


class KeyRuns:
    """The runs of one ledger."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._chunks: dict[int, Entries] | None = None

    def forget(self) -> None:
        """Read the list of runs anew when it is next needed: somebody else may have written."""
        self._chunks = None

    def add(self, entries: Entries) -> None:
        """Write sorted entries as a run, and merge runs where there are enough of one size."""
        if len(entries):
            self._write(0, [entries])
        while (tier := self._full_tier()) is not None:
            self._merge(tier)

    def find(self, keys: Keys, limit: int | None) -> Entries:
        """Return the entries of the sorted `keys`, in order; of each key the first `limit` of each run, or all."""
        found = [part for run, firsts in self._directory().items() for part in self._in_run(run, firsts, keys, limit)]
        joined = np.concatenate(found) if found else np.empty(0, dtype=np.uint64)
        joined.sort()
        return joined

    def _in_run(self, run: int, firsts: Entries, keys: Keys, limit: int | None) -> Iterator[Entries]:
        borders = np.append(firsts, np.uint64(_END))
        low = np.searchsorted((keys + np.uint64(1)) << _KEY, borders[:-1], "right")
        high = np.searchsorted(keys << _KEY, borders[1:])
        for place in np.flatnonzero(low < high).tolist():
            yield hits(self._chunk(run, int(firsts[place])), keys[low[place] : high[place]], limit)

    def _directory(self) -> dict[int, Entries]:
        if self._chunks is None:
            found: dict[int, list[int]] = {}
            for run, first in self._db.execute("SELECT run, first FROM copy_runs ORDER BY run, first"):
                found.setdefault(run, []).append(first)
            self._chunks = {run: np.array(firsts, dtype=np.uint64) for run, firsts in found.items()}
        return self._chunks

    def _chunk(self, run: int, first: int) -> Entries:
        row = self._db.execute("SELECT entries FROM copy_runs WHERE run = ? AND first = ?", (run, first)).fetchone()
        return np.frombuffer(row[0], dtype="<u8")

    def _write(self, tier: int, slices: Sequence[Entries] | Iterator[Entries]) -> None:
        run = self._db.execute("SELECT coalesce(max(run), 0) + 1 FROM copy_runs").fetchone()[0]
        for part in slices:
            rows = (
                (run, int(part[start]), tier, part[start : start + CHUNK].astype("<u8").tobytes())
                for start in range(0, len(part), CHUNK)
            )
            self._db.executemany("INSERT INTO copy_runs (run, first, tier, entries) VALUES (?, ?, ?, ?)", rows)
        self.forget()

    def _full_tier(self) -> int | None:
        sql = "SELECT tier FROM copy_runs GROUP BY tier HAVING count(DISTINCT run) >= ? ORDER BY tier LIMIT 1"
        row = self._db.execute(sql, (MERGED,)).fetchone()
        return None if row is None else int(row[0])

    def _merge(self, tier: int) -> None:
        rows = self._db.execute("SELECT DISTINCT run FROM copy_runs WHERE tier = ?", (tier,)).fetchall()
        runs = [int(row[0]) for row in rows]
        self._write(tier + 1, self._merged(runs))
        self._db.executemany("DELETE FROM copy_runs WHERE run = ?", ((run,) for run in runs))
        self.forget()

    def _merged(self, runs: Sequence[int]) -> Iterator[Entries]:
        directory = {run: self._directory()[run] for run in runs}
        size = sum(len(firsts) for firsts in directory.values()) * CHUNK
        bounds = np.linspace(0, _END, max(2, size // SLICE + 1), dtype=np.float64).astype(np.uint64)[1:]
        readers = [_Reader(self, run, firsts) for run, firsts in directory.items()]
        for bound in bounds:
            part = np.concatenate([reader.below(bound) for reader in readers])
            part.sort()
            if len(part):
                yield part


class _Reader:
    """Reads one run in order, up to one bound after another."""

    def __init__(self, runs: KeyRuns, run: int, firsts: Entries) -> None:
        self._runs = runs
        self._run = run
        self._left = firsts.tolist()[::-1]
        self._held = np.empty(0, dtype=np.uint64)

    def below(self, bound: np.uint64) -> Entries:
        parts = [self._held]
        while self._left and self._left[-1] < bound:
            parts.append(self._runs._chunk(self._run, self._left.pop()))
        held = np.concatenate(parts)
        cut = int(np.searchsorted(held, bound))
        self._held = held[cut:]
        return held[:cut]
