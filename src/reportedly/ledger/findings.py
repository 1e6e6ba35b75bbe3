"""What a careful reader would object to, with the words it rests on."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from reportedly.errors import NotFoundError
from reportedly.ledger.table import Row, Table, insert, the_only
from reportedly.records import Evidence, Finding, Span

SELECT = (
    "SELECT f.id, f.kind, f.severity, f.because, f.claim, e.article, e.start, e.end, e.quote, f.dismissed "
    "FROM findings f LEFT JOIN finding_evidence e ON e.finding = f.id"
)
# A note about an article begins with its own words; those of whom it took text from, or who took its own, come after.
FORGET_NOTES = """
    DELETE FROM findings WHERE claim IS NULL
    AND id IN (SELECT finding FROM finding_evidence WHERE article = ? AND position = 0)
"""
IN_ORDER = "ORDER BY f.kind, f.id, e.position"
INSERT = insert("findings", ("id", "kind", "severity", "claim", "because", "dismissed"), key=["id"])


class FindingTable(Table):
    """The findings of a ledger."""

    def put_findings(self, findings: Iterable[Finding]) -> None:
        """Store findings; one stored before is replaced."""
        found = list(findings)
        with self.transaction():
            self._run_all(INSERT, map(_row, found))
            self._run_all("DELETE FROM finding_evidence WHERE finding = ?", ((item.id,) for item in found))
            self._run_all("INSERT INTO finding_evidence VALUES (?, ?, ?, ?, ?, ?)", _evidence_rows(found))

    def drop_findings(self, claim: str) -> None:
        """Forget the findings about a claim."""
        with self.transaction():
            self._run("DELETE FROM findings WHERE claim = ?", (claim,))

    def replace_notes(self, article: str, findings: Iterable[Finding]) -> None:
        """Store what concerns an article as a whole instead of what was found before."""
        with self.transaction():
            self._run(FORGET_NOTES, (article,))
            self.put_findings(findings)

    def finding_id_of(self, start: str) -> str:
        """Return the id of the finding that begins with `start`, else `start`; raises NotFoundError if several do."""
        return the_only(self._ids_from("findings", start) or [start], start, what="finding")

    def finding(self, finding_id: str) -> Finding:
        """Return one finding; raises NotFoundError."""
        for found in _findings(self._rows(f"{SELECT} WHERE f.id = ? {IN_ORDER}", (finding_id,))):
            return found
        raise NotFoundError(f"the ledger holds no finding {finding_id}", hint="`reportedly findings` lists them.")

    def findings(self, kind: str | None = None, claim: str | None = None) -> Iterator[Finding]:
        """Yield the findings of one kind, of one claim, or all, by kind and id."""
        sql = f"{SELECT} WHERE (? IS NULL OR f.kind = ?) AND (? IS NULL OR f.claim = ?) {IN_ORDER}"
        return _findings(self._rows(sql, (kind, kind, claim, claim)))

    def findings_by_id(self, ids: Iterable[str]) -> list[Finding]:
        """Return those of these findings that the ledger holds, by kind and id."""
        return list(_findings(self._rows_of(f"{SELECT} WHERE f.id IN (?) {IN_ORDER}", ids)))


def _row(item: Finding) -> tuple[object, ...]:
    return (item.id, item.kind, item.severity, item.claim, item.because, item.dismissed)


def _evidence_rows(findings: Iterable[Finding]) -> Iterator[tuple[object, ...]]:
    for item in findings:
        for position, words in enumerate(item.evidence):
            yield (item.id, position, words.article, words.span.start, words.span.end, words.quote)


def _findings(rows: Iterable[Row]) -> Iterator[Finding]:
    for (item, kind, severity, because, claim), group in groupby(rows, key=lambda row: row[:5]):
        same = list(group)
        words = tuple(
            Evidence(article=row[5], span=Span(row[6], row[7]), quote=row[8]) for row in same if row[5] is not None
        )
        yield Finding(
            id=item, kind=kind, severity=severity, because=because, claim=claim, evidence=words, dismissed=same[0][9]
        )
