"""What the claims stage looks up: which mentions share a key, and how mentions stand to one another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.ledger.codec import packed, unpacked
from reportedly.ledger.meanings import MeaningTable
from reportedly.records import Comparison, Score

RELATIONS = "SELECT a, b, kind, score, parts FROM relations"


class ClaimIndexTable(MeaningTable):
    """Keys, meanings and comparisons of mentions."""

    def add_keys(self, mention: str, keys: Sequence[str]) -> None:
        """Remember the keys of a mention."""
        with self.transaction():
            self._run_all("INSERT OR IGNORE INTO claim_keys VALUES (?, ?)", ((key, mention) for key in keys))

    def mentions_with_keys(self, keys: Sequence[str], *, limit: int) -> Mapping[str, Sequence[str]]:
        """Return, for each key, the ids of at most `limit` mentions that have it, in order of id."""
        sql = "SELECT mention FROM claim_keys WHERE key = ? ORDER BY mention LIMIT ?"
        return {key: [row[0] for row in self._rows(sql, (key, limit))] for key in keys}

    def key_counts(self, mentions: Iterable[str]) -> dict[str, int]:
        """Return how many keys each of these mentions has."""
        return dict(self._rows_of("SELECT mention, count(*) FROM claim_keys WHERE mention IN (?) GROUP BY 1", mentions))

    def openings(self, articles: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Return the headline of each article, and the first lines below it."""
        sql = "SELECT id, title, substr(text, length(title) + 1, 500) FROM articles WHERE id IN (?)"
        return {row[0]: (row[1], row[2]) for row in self._rows_of(sql, articles)}

    def put_relations(self, comparisons: Iterable[Comparison]) -> None:
        """Remember how mentions stand to one another; a pair compared before is replaced."""
        rows = ((item.a, item.b, item.kind, item.score, packed(item.parts)) for item in comparisons)
        with self.transaction():
            self._run_all("INSERT OR REPLACE INTO relations VALUES (?, ?, ?, ?, ?)", rows)

    def relations_of(self, ids: Iterable[str]) -> Iterator[Comparison]:
        """Yield every remembered comparison in which one of these mentions takes part, each once."""
        wanted = set(ids)
        for side in ("a", "b"):
            for a, b, kind, score, parts in self._rows_of(f"{RELATIONS} WHERE {side} IN (?)", sorted(wanted)):
                if side == "a" or a not in wanted:
                    yield Comparison(a=a, b=b, kind=kind, score=score, parts=unpacked(tuple[Score, ...], parts))

    def claim_ids_of(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the claim that each of these mentions belongs to, where it has one."""
        return dict(self._rows_of("SELECT mention, min(claim) FROM appearances WHERE mention IN (?) GROUP BY 1", ids))

    def drop_keys(self, mentions: Iterable[str]) -> None:
        """Forget keys, meanings and comparisons of mentions: what they say is no longer what was compared."""
        wanted = list(mentions)
        with self.transaction():
            for sql in ("claim_keys WHERE mention = ?", "relations WHERE a = ?", "relations WHERE b = ?"):
                self._run_all(f"DELETE FROM {sql}", ((mention,) for mention in wanted))  # noqa: S608
            self._drop_meanings(wanted)
