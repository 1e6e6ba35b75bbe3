"""Claims with their appearances, and the search that finds them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from reportedly.errors import NotFoundError
from reportedly.ledger.codec import packed, unpacked
from reportedly.ledger.listing import ListingTable
from reportedly.ledger.overview import OverviewTable
from reportedly.ledger.table import AT_ONCE, LAST, Row, insert, select, the_only
from reportedly.records import Appearance, Claim, Grade, Probability, Related, Sources

COLUMNS = (
    "id", "text", "least", "most", "against", "digit", "sources", "related", "grade", "probability", "findings",
    "decided",
)  # fmt: skip
SELECT = select("claims", COLUMNS)
INSERT = insert("claims", COLUMNS, key=["id"])
# What many carry and what a careful reader objects to is what a person wants to see first.
TELLING = """
SELECT c.id
FROM claims c
JOIN appearances p ON p.claim = c.id
JOIN mentions m ON m.id = p.mention
JOIN articles a ON a.id = m.article
GROUP BY c.id
ORDER BY (SELECT count(DISTINCT f.kind) FROM findings f WHERE f.claim = c.id AND f.severity <> 'info')
         + count(DISTINCT coalesce(a.outlet, a.domain, a.id)) DESC, count(*) DESC, c.id
LIMIT ?
"""
# A claim is named after the first of its mentions: where it went, that one tells.
REMEMBER = """
    INSERT OR REPLACE INTO former_claims SELECT claim, mention FROM appearances WHERE claim = ? AND position = 0
"""
NOW_IN = "SELECT min(p.claim) FROM former_claims f JOIN appearances p ON p.mention = f.mention WHERE f.claim = ?"
WITHOUT_LIMIT = -1


class ClaimTable(ListingTable, OverviewTable):
    """The claims of a ledger."""

    def put_claims(self, claims: Iterable[Claim]) -> None:
        """Store claims with their appearances; one stored before is replaced."""
        stored = []
        with self.transaction():
            for claim in claims:
                self._run(INSERT, claim_row(claim))
                self._run("DELETE FROM appearances WHERE claim = ?", (claim.id,))
                self._run_all("INSERT INTO appearances VALUES (?, ?, ?, ?, ?)", _appearance_rows(claim))
                self._run("DELETE FROM roots WHERE claim = ?", (claim.id,))
                self._run_all("INSERT INTO roots VALUES (?, ?, ?, ?, ?, ?, ?, ?)", root_rows(claim))
                stored.append(claim.id)
            self.refresh_overview(stored)

    def drop_claims(self, ids: Iterable[str]) -> None:
        """Forget claims, with their appearances and findings; their mentions stay."""
        dropped = [(claim,) for claim in ids]
        with self.transaction():
            self._run_all(REMEMBER, dropped)
            self._run_all("DELETE FROM claims WHERE id = ?", dropped)

    def claim(self, claim_id: str) -> Claim:
        """Return one claim; raises NotFoundError."""
        found = self.claims_by_id([claim_id]) or self.claims_by_id(self._now_in(claim_id))
        if not found:
            raise NotFoundError(f"the ledger holds no claim {claim_id}", hint="`reportedly claims` lists them.")
        return found[0]

    def _now_in(self, claim_id: str) -> list[str]:
        """The claim that now holds the mention which gave a former claim its id."""
        return [row[0] for row in self._rows(NOW_IN, (claim_id,)) if row[0]]

    def claim_id_of(self, start: str) -> str:
        """Return the id of the only claim whose id begins with `start`; raises NotFoundError."""
        found = self._ids_from("claims", start) or self._now_in(start)
        if not found:
            raise NotFoundError(f"no claim begins with {start!r}", hint="`reportedly claims` lists them.")
        return the_only(found, start, what="claim")

    def decided_claim_id_of(self, start: str) -> str:
        """Return a claim's id as `claim_id_of` does, also where decisions left nothing of it; raises NotFoundError."""
        try:
            return self.claim_id_of(start)
        except NotFoundError:
            sql = "SELECT DISTINCT subject FROM reviews WHERE subject >= ? AND subject < ? LIMIT 4"
            found = [row[0] for row in self._rows(sql, (start, start + LAST))]
            if not found or not start:
                raise
            return the_only(found, start, what="claim")

    def claims(self, query: str | None = None, *, limit: int | None = None) -> Iterator[Claim]:
        """Yield the claims that hold all words of `query`, the best match first, or all in the order they came."""
        most = WITHOUT_LIMIT if limit is None else limit
        if not (query and query.strip()):
            yield from self._claims(self._rows(f"{SELECT} ORDER BY number LIMIT ?", (most,)))
            return
        ids = self.found(query, limit)
        for start in range(0, len(ids), AT_ONCE):
            yield from self.claims_by_id(ids[start : start + AT_ONCE])

    def claims_by_id(self, ids: Iterable[str]) -> list[Claim]:
        """Return those of these claims that the ledger holds, in the order asked for."""
        wanted = list(dict.fromkeys(ids))
        found = {claim.id: claim for claim in self._claims(self._rows_of(f"{SELECT} WHERE id IN (?)", wanted))}
        return [found[item] for item in wanted if item in found]

    def telling_claims(self, limit: int) -> list[Claim]:
        """Return the claims with the most to say: carried by many outlets, objected to for many reasons."""
        return self.claims_by_id([row[0] for row in self._rows(TELLING, (limit,))])

    def claims_of_article(self, article_id: str) -> list[Claim]:
        """Return the claims that an article's mentions belong to."""
        sql = "SELECT DISTINCT p.claim FROM mentions m JOIN appearances p ON p.mention = m.id WHERE m.article = ?"
        return self.claims_by_id(sorted(row[0] for row in self._rows(sql, (article_id,))))

    def _claims(self, rows: Iterable[Row]) -> Iterator[Claim]:
        batch: list[Row] = []
        for row in rows:
            batch.append(row)
            if len(batch) == 200:
                yield from self._with_appearances(batch)
                batch = []
        yield from self._with_appearances(batch)

    def _with_appearances(self, rows: Sequence[Row]) -> Iterator[Claim]:
        sql = "SELECT claim, mention, stance, because FROM appearances WHERE claim IN (?) ORDER BY claim, position"
        grouped = groupby(self._rows_of(sql, sorted(row[0] for row in rows)), key=lambda row: row[0])
        appearances = {claim: tuple(map(_appearance, group)) for claim, group in grouped}
        return (_claim(row, appearances.get(row[0], ())) for row in rows)


def claim_row(claim: Claim) -> tuple[object, ...]:
    """Return what is stored of a claim, in the order of COLUMNS."""
    counts = (claim.sources.for_.least, claim.sources.for_.most, claim.sources.against.most)
    nested = (claim.sources, claim.related, claim.grade, claim.probability, claim.findings, claim.decided)
    return (claim.id, claim.text, *counts, claim.grade.digit if claim.grade else None, *map(packed, nested))


def _claim(row: Row, appearances: tuple[Appearance, ...]) -> Claim:
    return Claim(
        id=row[0], text=row[1], appearances=appearances, sources=unpacked(Sources, row[6]),
        related=unpacked(tuple[Related, ...], row[7]), grade=unpacked(Grade | None, row[8]),
        probability=unpacked(Probability | None, row[9]), findings=unpacked(tuple[str, ...], row[10]),
        decided=unpacked(tuple[str, ...], row[11]),
    )  # fmt: skip


def _appearance_rows(claim: Claim) -> Iterator[tuple[object, ...]]:
    for position, item in enumerate(claim.appearances):
        yield (claim.id, position, item.mention, item.stance, packed(item.because))


def root_rows(claim: Claim) -> Iterator[tuple[object, ...]]:
    """Yield the roots of a claim as rows."""
    for side, found in (("for", claim.sources.for_), ("against", claim.sources.against)):
        for position, root in enumerate(found.roots):
            yield (claim.id, side, position, root.name, root.kind, root.institution, root.letter, root.count)


def _appearance(row: Row) -> Appearance:
    return Appearance(mention=row[1], stance=row[2], because=unpacked(tuple[str, ...], row[3]))
