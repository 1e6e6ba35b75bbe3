"""Finds claims by the words of theirs and of their mentions; nothing a person types can be a wrong query."""

from collections.abc import Sequence

from reportedly.ledger.table import Table

COMMON = 10_000  # mentions; words that stand in more are not weighed against one another: the newest come first
MATCHES = 50  # matches looked up for each claim that is wanted: one claim may have many mentions
# A claim is found by its own words or by those of any of its mentions, the best match first.
SEARCH = """
WITH by_claim AS (SELECT rowid, {rank} AS rank FROM claims_fts WHERE claims_fts MATCH ? ORDER BY 2 LIMIT ?),
     by_mention AS (SELECT rowid, {rank} AS rank FROM mentions_fts WHERE mentions_fts MATCH ? ORDER BY 2 LIMIT ?),
     found (id, rank) AS (
        SELECT c.id, f.rank FROM by_claim f JOIN claims c ON c.number = f.rowid
        UNION ALL
        SELECT p.claim, f.rank FROM by_mention f JOIN mentions m ON m.number = f.rowid
        JOIN appearances p ON p.mention = m.id
     )
SELECT id FROM found GROUP BY id ORDER BY min(rank), id LIMIT ?
"""
BEST_FIRST = SEARCH.format(rank="rank")
NEWEST_FIRST = SEARCH.format(rank="-rowid").replace("ORDER BY 2", "ORDER BY rowid DESC")
RANKED = BEST_FIRST.replace("SELECT id FROM found", "SELECT id, min(rank) FROM found")
HOW_MANY = "SELECT count(*) FROM (SELECT 1 FROM mentions_fts WHERE mentions_fts MATCH ? LIMIT ?)"


class SearchTable(Table):
    """The search of a ledger."""

    def found(self, query: str, limit: int | None = None) -> list[str]:
        """Return the ids of the claims that hold all words of `query`, the best match first."""
        match = match_of(query)
        if match is None:
            return []
        most, looked_up = (-1, -1) if limit is None else (limit, limit * MATCHES)
        common = limit is not None and self._one(HOW_MANY, (match, COMMON)) == (COMMON,)
        rows = self._rows(NEWEST_FIRST if common else BEST_FIRST, (match, looked_up, match, looked_up, most))
        return [row[0] for row in rows]

    def likely(self, words: Sequence[str], limit: int) -> list[tuple[str, float]]:
        """Return at most `limit` claims that hold some of `words`, the best match first, each with its bm25 (>= 0).

        Robertson and Zaragoza 2009; words that stand in very many mentions should be left out by who asks.
        """
        quoted = ('"' + word.replace('"', " ") + '"' for word in words if any(map(str.isalnum, word)))
        match = " OR ".join(quoted)
        if not match:
            return []
        rows = self._rows(RANKED, (match, 2 * limit, match, 2 * limit, limit))
        return [(str(row[0]), -float(row[1])) for row in rows]


def match_of(query: str) -> str | None:
    """Return the FTS5 expression that finds all words of `query`, or None where it holds no word.

    Each word is quoted, so that nothing in it (quotes, brackets, AND, NEAR, a colon) is syntax to FTS5
    (https://sqlite.org/fts5.html#full_text_query_syntax); the last one may be the beginning of a word.
    """
    chunks = query.replace("\x00", " ").encode("utf-8", "ignore").decode().split()
    words = ['"' + chunk.replace('"', " ").strip() + '"' for chunk in chunks if any(map(str.isalnum, chunk))]
    return " AND ".join(words) + "*" if words else None
