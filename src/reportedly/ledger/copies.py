"""Who took text from whom."""

from collections.abc import Iterable, Iterator

from reportedly.ledger.codec import packed, unpacked
from reportedly.ledger.table import Row, Table, insert, select
from reportedly.records import Alteration, Copy, Span

COLUMNS = (
    "article", "of", "family", "kind", "shared", "direction_known", "credit", "passages", "altered", "because",
)  # fmt: skip
SELECT = select("copies", COLUMNS)
INSERT = insert("copies", COLUMNS, key=["article", "of"])


class CopyTable(Table):
    """The copies of a ledger; there is one record for each pair of articles."""

    def add_copies(self, copies: Iterable[Copy]) -> None:
        """Store copies; a pair stored before is replaced."""
        with self.transaction():
            self._run_all(INSERT, map(_row, copies))

    def replace_copies(self, takers: Iterable[str], copies: Iterable[Copy]) -> None:
        """Store the copies of these takers instead of what was known of them before."""
        with self.transaction():
            self._run_all("DELETE FROM copies WHERE article = ?", ((taker,) for taker in takers))
            self.add_copies(copies)

    def copies(self, article_id: str | None = None) -> Iterator[Copy]:
        """Yield what one article took from others, the largest share first, or all copies, family by family."""
        if article_id is None:
            return map(_copy, self._rows(f"{SELECT} ORDER BY family, article, of"))
        return map(_copy, self._rows(f"{SELECT} WHERE article = ? ORDER BY shared DESC, of", (article_id,)))

    def copies_from(self, article_id: str) -> Iterator[Copy]:
        """Yield what others took from one article."""
        return map(_copy, self._rows(f"{SELECT} WHERE of = ? ORDER BY article", (article_id,)))

    def giver_of(self, article_id: str) -> str | None:
        """Return the article from which an article took the largest share of its words, or None."""
        row = self._one("SELECT of FROM copies WHERE article = ? ORDER BY shared DESC, of LIMIT 1", (article_id,))
        return str(row[0]) if row else None


def _row(copy: Copy) -> tuple[object, ...]:
    nested = packed(copy.passages), packed(copy.altered), packed(copy.because)
    head = (copy.article, copy.of, copy.family, copy.kind, copy.shared, copy.direction_known, copy.credit)
    return (*head, *nested)


def _copy(row: Row) -> Copy:
    return Copy(
        article=row[0], of=row[1], family=row[2], kind=row[3], shared=row[4], direction_known=bool(row[5]),
        credit=row[6], passages=unpacked(tuple[tuple[Span, Span], ...], row[7]),
        altered=unpacked(tuple[Alteration, ...], row[8]), because=unpacked(tuple[str, ...], row[9]),
    )  # fmt: skip
