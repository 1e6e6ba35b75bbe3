"""The records of sources: which of their claims were confirmed and which contradicted."""

from collections.abc import Iterable, Mapping

from reportedly.ledger.table import Table

COUNTS = """
    SELECT sum(outcome = 'confirmed'), sum(outcome = 'contradicted') FROM records WHERE source = ? AND claim <> ?
"""
POOLS = """
    SELECT kind, sum(outcome = 'confirmed'), sum(outcome = 'contradicted')
    FROM records WHERE outcome <> 'open' GROUP BY kind ORDER BY kind
"""
LATEST = """
    SELECT max(substr(a.published, 1, 10))
    FROM appearances p JOIN mentions m ON m.id = p.mention JOIN articles a ON a.id = m.article WHERE p.claim = ?
"""


class RecordTable(Table):
    """What became of the claims of each source."""

    def put_record(self, claim: str, judged: Mapping[str, tuple[str, str]]) -> None:
        """Store what a claim says of its sources, each with (kind, outcome); what it said before is forgotten."""
        rows = self._rows("SELECT source, kind, outcome FROM records WHERE claim = ?", (claim,))
        before = {source: (kind, outcome) for source, kind, outcome in rows}
        gone = [source for source, said in before.items() if judged.get(source) != said]
        fresh = [(source, claim, *said) for source, said in sorted(judged.items()) if before.get(source) != said]
        with self.transaction():
            self._run_all("DELETE FROM records WHERE claim = ? AND source = ?", ((claim, source) for source in gone))
            self._run_all("INSERT INTO records VALUES (?, ?, ?, ?)", fresh)

    def record_of(self, source: str, *, without: str) -> tuple[int, int]:
        """Return how many claims of a source were confirmed and contradicted, one claim left out."""
        confirmed, contradicted = self._one(COUNTS, (source, without)) or (None, None)
        return confirmed or 0, contradicted or 0

    def pools(self) -> dict[str, tuple[int, int]]:
        """Return how many claims of each kind of source were confirmed and contradicted."""
        return {kind: (confirmed, contradicted) for kind, confirmed, contradicted in self._rows(POOLS)}

    def claims_of_sources(self, sources: Iterable[str]) -> list[str]:
        """Return the claims that go back to any of these sources."""
        return sorted({row[0] for row in self._rows_of("SELECT claim FROM records WHERE source IN (?)", sources)})

    def claims_of_kind(self, kind: str) -> list[str]:
        """Return the claims that go back to a source of a kind."""
        return sorted(row[0] for row in self._rows("SELECT DISTINCT claim FROM records WHERE kind = ?", (kind,)))

    def latest_report(self, claim: str) -> str:
        """Return the day of the latest report of a claim, or nothing where none is dated."""
        row = self._one(LATEST, (claim,))
        return str(row[0]) if row and row[0] else ""
