"""The index by which copies are found, in a ledger."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reportedly.ledger.articles import ArticleTable
from reportedly.ledger.codec import packed, unpacked
from reportedly.ledger.key_runs import Entries, KeyRuns, entries_of, hits, split
from reportedly.ledger.table import Row, insert, select
from reportedly.records import Article, Compared, Copy, rank_of

Keys = npt.NDArray[np.uint32]
Pair = tuple[str, str]

LOOSE = 1_000  # articles whose keys stand by themselves; more become a run
ADD = insert("copy_articles", ("article", "number", "keys"))
PAIR = ("low", "high", "seen", "copy", "changed", "complete")
PAIRS = select("copy_pairs", PAIR)
REMEMBER = insert("copy_pairs", PAIR, key=("low", "high"))
LOOSE_ROWS = "SELECT keys, number FROM copy_articles WHERE keys IS NOT NULL"


class SqliteCopyIndex(ArticleTable):
    """Keeps fingerprints, families and compared pairs in a ledger; texts are read from its articles."""

    def __init__(self, connection: sqlite3.Connection, path: Path = Path("ledger")) -> None:
        super().__init__(connection, path)
        self._runs = KeyRuns(connection)
        self._loose: list[Entries] = []
        self._state = (-1, -1)

    def add(self, articles: Sequence[tuple[Article, Keys]]) -> int:
        """Keep articles with their keys, as ones to be settled; returns how many were not kept already.

        The articles themselves must stand in the ledger when they are settled.
        """
        given = {article.id: keys for article, keys in articles}
        known = {row[0] for row in self._rows_of("SELECT article FROM copy_articles WHERE article IN (?)", given)}
        new = {article: keys for article, keys in given.items() if article not in known}
        with self.transaction():
            self._look_again()
            full = len(self._loose) + len(new) > LOOSE
            rows = ((article, rank_of(article), None if full else _blob(keys)) for article, keys in new.items())
            self._run_all(ADD, rows)
            self._loose += [entries_of(keys, rank_of(article)) for article, keys in new.items()]
            if full:
                self._write_run()
            self._state = self._stored_state()
        return len(new)

    def unsettled(self, limit: int) -> Sequence[str]:
        """Return at most `limit` articles that were added and not settled since."""
        rows = self._rows("SELECT article FROM copy_articles WHERE settled = 0 ORDER BY article LIMIT ?", (limit,))
        return [row[0] for row in rows]

    def settle(self, families: Mapping[str, str | None]) -> None:
        """Note the family of articles (None: of none); they are settled."""
        rows = [(family, article) for article, family in families.items()]
        with self.transaction():
            self._run_all("UPDATE copy_articles SET family = ?, settled = 1 WHERE article = ?", rows)

    def sketches(self, keys: Keys, size: int) -> Mapping[int, Sequence[str]]:
        """Return the first `size` holders of each key, in the order of `rank_of`; keys of one holder are left out."""
        return {key: holders[:size] for key, holders in self._holders(keys, max(size, 2)).items()}

    def holders(self, keys: Keys) -> Mapping[int, Sequence[str]]:
        """Return all holders of each key; keys of one holder are left out."""
        return self._holders(keys, None)

    def families(self, articles: Iterable[str]) -> Mapping[str, str]:
        """Return the families of those of `articles` that have one."""
        sql = "SELECT article, family FROM copy_articles WHERE family IS NOT NULL AND article IN (?)"
        return {row[0]: row[1] for row in self._rows_of(sql, articles)}

    def members(self, family: str) -> Sequence[str]:
        """Return the articles of a family."""
        rows = self._rows("SELECT article FROM copy_articles WHERE family = ? ORDER BY article", (family,))
        return [row[0] for row in rows]

    def compared(self, pairs: Iterable[Pair]) -> Mapping[Pair, Compared]:
        """Return what comparing these pairs (smaller id first) gave, for those that were compared."""
        wanted = set(pairs)
        sql = f"{PAIRS} WHERE low IN (?)"
        rows = (row for row in self._rows_of(sql, sorted({low for low, _ in wanted})) if (row[0], row[1]) in wanted)
        return {row[:2]: _compared(row) for row in rows}

    def remember(self, results: Mapping[Pair, Compared]) -> None:
        """Keep what comparing pairs gave."""
        rows = [
            (
                *pair,
                found.seen,
                found.copy and packed(found.copy),
                found.changed,
                found.complete and packed(found.complete),
            )
            for pair, found in results.items()
        ]
        with self.transaction():
            self._run_all(REMEMBER, rows)

    def _holders(self, keys: Keys, limit: int | None) -> dict[int, list[str]]:
        self._look_again()
        wanted = np.unique(keys).astype(np.uint64)
        found = np.unique(np.concatenate([self._runs.find(wanted, limit), hits(self._joined(), wanted, limit)]))
        if not len(found):
            return {}
        of_key, numbers = split(found)
        shared = np.concatenate([[False], of_key[1:] == of_key[:-1], [False]])
        kept = shared[1:] | shared[:-1]
        named = self._named(np.unique(numbers[kept]).tolist())
        holders: dict[int, list[str]] = {}
        for key, number in zip(of_key[kept].tolist(), numbers[kept].tolist(), strict=True):
            holders.setdefault(key, []).extend(named[number])
        return holders

    def _named(self, numbers: Iterable[int]) -> dict[int, list[str]]:
        named: dict[int, list[str]] = {}
        sql = "SELECT number, article FROM copy_articles WHERE number IN (?)"
        for number, article in sorted(self._rows_of(sql, numbers)):
            named.setdefault(number, []).append(article)
        return named

    def _joined(self) -> Entries:
        if len(self._loose) != 1:
            joined = np.concatenate([np.empty(0, dtype=np.uint64), *self._loose])
            joined.sort()
            return joined
        return self._loose[0]

    def _write_run(self) -> None:
        self._runs.add(self._joined())
        self._loose = []
        self._run("UPDATE copy_articles SET keys = NULL WHERE keys IS NOT NULL")

    def _look_again(self) -> None:
        """Read anew what is held in memory where another connection wrote, or a transaction was undone."""
        state = self._stored_state()
        if state != self._state:
            self._runs.forget()
            self._loose = [entries_of(np.frombuffer(row[0], dtype="<u4"), row[1]) for row in self._rows(LOOSE_ROWS)]
            self._state = state

    def _stored_state(self) -> tuple[int, int]:
        version, loose = self._one("PRAGMA data_version"), self._one(f"SELECT count(*) FROM ({LOOSE_ROWS})")  # noqa: S608
        return (version or (0,))[0], (loose or (0,))[0]


def _blob(keys: Keys) -> bytes:
    return keys.astype("<u4").tobytes()


def _compared(row: Row) -> Compared:
    return Compared(seen=row[2], copy=_copy(row[3]), changed=row[4], complete=_copy(row[5]))


def _copy(text: str | None) -> Copy | None:
    return None if text is None else unpacked(Copy, text)
