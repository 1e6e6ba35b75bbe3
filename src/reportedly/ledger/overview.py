"""What the review page lists of claims: who carries each, since when, and what it can be narrowed down by.

All of it is derived: a claim's row and facets are written again whenever the claim is stored.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from reportedly.ledger.table import AT_ONCE, Table

SOURCES = 24  # sources of one claim that it can be found by
CARRIERS = """
    SELECT p.claim, a.id, coalesce(a.outlet, a.domain, a.id), a.published, p.position
    FROM appearances p JOIN mentions m ON m.id = p.mention JOIN articles a ON a.id = m.article WHERE p.claim IN (?)
"""
NAMED = """
    SELECT DISTINCT p.claim, t.source FROM appearances p JOIN attributions t ON t.mention = p.mention
    WHERE p.claim IN (?) AND t.kind <> 'none' AND t.source <> ''
"""
OBJECTIONS = """
    SELECT DISTINCT c.id, f.kind, f.severity, f.id
    FROM claims c, json_each(c.findings) j JOIN findings f ON f.id = j.value
    WHERE c.id IN (?)
"""
OBJECTIONS_OF_CLAIM = "SELECT claim, kind, severity, id FROM findings WHERE claim IN (?) AND dismissed IS NULL"
RELATIONS = """
    SELECT DISTINCT c.id, json_extract(j.value, '$.kind') FROM claims c, json_each(c.related) j WHERE c.id IN (?)
"""
COUNTS = "SELECT id, number, least, most, against FROM claims WHERE id IN (?)"
PUT = "INSERT OR REPLACE INTO overview VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
NEW_VALUE = "INSERT OR IGNORE INTO facet_values (facet, value) VALUES (?, ?)"
NEW_FACET = """
    INSERT OR IGNORE INTO facets SELECT number, ?, ? FROM facet_values WHERE facet = ? AND value = ?
"""
PER_SOURCE = 10_000  # what one outlet for each independent source weighs in a rank; below it objections decide


@dataclass(slots=True, kw_only=True)
class _Seen:
    """What is known of one claim while its row is made."""

    number: int
    least: int
    most: int
    against: int
    carriers: dict[str, tuple[str, str | None]] = field(default_factory=dict)  # article → outlet, published
    mentions: int = 0
    sources: set[str] = field(default_factory=set)
    objections: dict[str, tuple[str, str]] = field(default_factory=dict)  # id → kind, severity
    relations: set[str] = field(default_factory=set)

    @property
    def outlets(self) -> set[str]:
        return {outlet for outlet, _ in self.carriers.values()}

    @property
    def findings(self) -> int:
        return sum(severity != "info" for _, severity in self.objections.values())

    @property
    def rank(self) -> int:
        """Outlets for each source that certainly stands behind it, then objections, then mentions."""
        repeated = PER_SOURCE * len(self.outlets) // max(1, self.least)
        return repeated + min(99, self.findings) * 100 + min(99, self.mentions)

    def row(self) -> tuple[object, ...]:
        dated = sorted((published, article) for article, (_, published) in self.carriers.items() if published)
        first, last = (dated[0][0], dated[-1][0]) if dated else ("", "")
        earliest = dated[0][1] if dated else min(self.carriers, default=None)
        counts = (len(self.outlets), len(self.carriers), self.mentions, self.findings)
        return (self.number, self.rank, *counts, first, last, earliest)

    def facets(self) -> Iterator[tuple[str, str]]:
        yield from (("outlet", outlet) for outlet in self.outlets)
        yield from (("source", source) for source in sorted(self.sources)[:SOURCES])
        yield from {("finding", kind) for kind, _ in self.objections.values()}
        yield from (("relation", kind) for kind in self.relations if kind not in {"same", "different"})
        yield "least", str(min(self.least, 9))
        yield "most", str(min(self.most, 9))
        if self.against:
            yield "relation", "contradicted"


class OverviewTable(Table):
    """The rows of the claims list, and what claims can be narrowed down by."""

    def refresh_overview(self, claims: Iterable[str]) -> None:
        """Write the rows of these claims again; part of the transaction that changes them."""
        ids = list(dict.fromkeys(claims))
        with self.transaction():
            for start in range(0, len(ids), AT_ONCE):
                found = self._seen(ids[start : start + AT_ONCE])
                self._run_all("DELETE FROM facets WHERE claim = ?", ((item.number,) for item in found))
                self._run_all(PUT, (item.row() for item in found))
                facets = [(item, *facet) for item in found for facet in item.facets()]
                self._run_all(NEW_VALUE, {(facet, value) for _, facet, value in facets})
                self._run_all(NEW_FACET, ((item.rank, item.number, facet, value) for item, facet, value in facets))

    def rebuild_overview(self) -> None:
        """Write the rows of all claims again, as after a change of their form."""
        last = 0
        while rows := list(self._rows("SELECT number, id FROM claims WHERE number > ? LIMIT 2000", (last,))):
            self.refresh_overview(row[1] for row in rows)
            last = rows[-1][0]

    def _seen(self, ids: list[str]) -> list[_Seen]:
        found = {
            row[0]: _Seen(number=row[1], least=row[2], most=row[3], against=row[4])
            for row in self._rows_of(COUNTS, ids)
        }
        for claim, article, outlet, published, _ in self._rows_of(CARRIERS, ids):
            found[claim].carriers[article] = (outlet, published)
            found[claim].mentions += 1
        for claim, source in self._rows_of(NAMED, ids):
            found[claim].sources.add(source)
        for claim, kind, severity, item in chain(
            self._rows_of(OBJECTIONS, ids), self._rows_of(OBJECTIONS_OF_CLAIM, ids)
        ):
            found[claim].objections[item] = (kind, severity)
        for claim, kind in self._rows_of(RELATIONS, ids):
            found[claim].relations.add(kind)
        return list(found.values())
