"""The index by which copies are found, as tables of the ledger."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from reportedly.ledger.articles import ArticleTable
from reportedly.ledger.codec import packed, unpacked
from reportedly.ledger.table import AT_ONCE, Row
from reportedly.records import Article, Copy, rank_of

Pair = tuple[str, str]

# A correlated look-up stops after `size` rows of a key, where a join would read a farm of thousands.
SKETCH = """
    SELECT wanted.value, (
        SELECT group_concat(article, ' ') FROM (
            SELECT article FROM copy_keys JOIN copy_articles USING (number)
            WHERE key = wanted.value ORDER BY number LIMIT ?
        )
    ) AS sketch
    FROM json_each(?) AS wanted
    WHERE (SELECT count(*) FROM (SELECT 1 FROM copy_keys WHERE key = wanted.value LIMIT 2)) = 2
"""


class SqliteCopyIndex:
    """Keeps fingerprints, families and compared pairs in a ledger; texts are read from its articles."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._articles = ArticleTable(connection, Path("ledger"))
        self._db = connection
        self._recent: dict[str, Article] = {}

    def add(self, article: Article, keys: Sequence[int]) -> bool:
        """Keep `article` under `keys` as one to be settled; False where it is kept already."""
        number = rank_of(article.id)
        with self._articles.transaction():
            row = (number, article.id, array("i", keys).tobytes())
            if not self._db.execute(
                "INSERT OR IGNORE INTO copy_articles (number, article, keys) VALUES (?, ?, ?)", row
            ).rowcount:
                return False
            self._db.executemany("INSERT OR IGNORE INTO copy_keys VALUES (?, ?)", ((key, number) for key in keys))
        self._recent[article.id] = article
        return True

    def article(self, article_id: str) -> Article:
        """Return a kept article; raises NotFoundError."""
        return self._recent.get(article_id) or self._articles.article(article_id)

    def unsettled(self) -> Sequence[str]:
        """Return the articles that were added since `settle` was last called."""
        return [
            row[0] for row in self._db.execute("SELECT article FROM copy_articles WHERE settled = 0 ORDER BY article")
        ]

    def settle(self, families: Mapping[str, str | None]) -> None:
        """Note the family of articles (None: of none); they are settled."""
        rows = [(family, article) for article, family in families.items()]
        with self._articles.transaction():
            self._db.executemany("UPDATE copy_articles SET family = ?, settled = 1 WHERE article = ?", rows)
        self._recent.clear()

    def keys(self, articles: Iterable[str]) -> Mapping[str, Sequence[int]]:
        """Return the keys of kept articles."""
        sql = "SELECT article, keys FROM copy_articles WHERE article IN (?)"
        return {row[0]: array("i", row[1]) for row in self._of(sql, articles)}

    def sketches(self, keys: Iterable[int], size: int) -> Mapping[int, Sequence[str]]:
        """Return the first `size` holders of each key, in the order of `rank_of`; keys of one holder are left out."""
        wanted = sorted(set(keys))
        return {row[0]: row[1].split(" ") for row in self._db.execute(SKETCH, (size, packed(wanted)))}

    def holders(self, keys: Iterable[int]) -> Mapping[int, Sequence[str]]:
        """Return all holders of each key."""
        found: dict[int, list[str]] = {key: [] for key in keys}
        sql = "SELECT key, article FROM copy_keys JOIN copy_articles USING (number) WHERE key IN (?)"
        for key, article in self._of(sql, sorted(found)):
            found[key].append(article)
        return found

    def families(self, articles: Iterable[str]) -> Mapping[str, str]:
        """Return the families of those of `articles` that have one."""
        sql = "SELECT article, family FROM copy_articles WHERE family IS NOT NULL AND article IN (?)"
        return dict(self._of(sql, articles))

    def members(self, family: str) -> Sequence[str]:
        """Return the articles of a family."""
        rows = self._db.execute("SELECT article FROM copy_articles WHERE family = ? ORDER BY article", (family,))
        return [row[0] for row in rows]

    def compared(self, pairs: Iterable[Pair]) -> Mapping[Pair, Copy | None]:
        """Return what comparing these pairs (smaller id first) gave, for those that were compared."""
        wanted = set(pairs)
        rows = self._of("SELECT low, high, copy FROM copy_pairs WHERE low IN (?)", sorted({low for low, _ in wanted}))
        return {
            (low, high): None if copy is None else unpacked(Copy, copy)
            for low, high, copy in rows
            if (low, high) in wanted
        }

    def remember(self, results: Mapping[Pair, Copy | None]) -> None:
        """Keep what comparing pairs gave."""
        rows = [(*pair, None if copy is None else packed(copy)) for pair, copy in results.items()]
        with self._articles.transaction():
            self._db.executemany("INSERT OR REPLACE INTO copy_pairs VALUES (?, ?, ?)", rows)

    def _of(self, sql: str, values: Iterable[object]) -> Iterator[Row]:
        wanted = list(dict.fromkeys(values))
        for start in range(0, len(wanted), AT_ONCE):
            part = wanted[start : start + AT_ONCE]
            yield from self._db.execute(sql.replace("IN (?)", f"IN ({','.join('?' * len(part))})"), part).fetchall()
