"""What the copies stage looks up: which articles share a key, and which pairs share text."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.ledger.codec import packed, unpacked
from reportedly.ledger.table import Table
from reportedly.records import Article, Copy

HOLDERS = "SELECT article FROM copy_keys WHERE key = ? ORDER BY article LIMIT ?"
PAIRS = "SELECT record FROM copy_pairs WHERE low = ?1 UNION ALL SELECT record FROM copy_pairs WHERE high = ?1"


class CopyIndexTable(Table):
    """Keys of articles, and the pairs that share text."""

    def add(self, article: Article, keys: Sequence[int]) -> None:
        """Keep an article under its keys; its text stands in the table of articles."""
        with self.transaction():
            self._run_all("INSERT OR IGNORE INTO copy_keys VALUES (?, ?)", ((key, article.id) for key in keys))

    def first_holders(self, keys: Sequence[int], *, limit: int) -> Mapping[int, Sequence[str]]:
        """Return, for each key, the first `limit` articles that have it, by id."""
        return {key: [str(row[0]) for row in self._rows(HOLDERS, (key, limit))] for key in keys}

    def holders(self, key: int) -> Sequence[str]:
        """Return every article of one key, by id."""
        return [str(row[0]) for row in self._rows(HOLDERS, (key, -1))]

    def pairs_of(self, article_id: str) -> Sequence[Copy]:
        """Return the pairs found between an article and others, whichever took from whom."""
        return [unpacked(Copy, row[0]) for row in self._rows(PAIRS, (article_id,))]

    def put_pairs(self, pairs: Iterable[Copy]) -> None:
        """Keep pairs; one of the same two articles replaces the one before."""
        rows = ((min(pair.article, pair.of), max(pair.article, pair.of), packed(pair)) for pair in pairs)
        with self.transaction():
            self._run_all("INSERT OR REPLACE INTO copy_pairs VALUES (?, ?, ?)", rows)
