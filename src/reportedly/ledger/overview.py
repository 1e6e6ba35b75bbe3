"""What the review page lists of claims: who carries each, since when, and what it can be narrowed down by.

All of it is derived: a claim's row and facets are written again whenever the claim is stored.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from reportedly.ledger.table import AT_ONCE, Table

SOURCES = 24  # sources of one claim that it can be found by
CARRIERS = """
    SELECT p.claim, a.id, coalesce(a.outlet, a.domain, a.id), a.published,
           m.copy_of IS NOT NULL OR EXISTS (SELECT 1 FROM copies c WHERE c.article = a.id AND c.direction_known)
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
OBJECTIONS_OF_CLAIM = "SELECT claim, kind, severity, id FROM findings WHERE dismissed IS NULL AND claim IN (?)"
UNSURE = "Unsure."  # the comment of whoever looked at a mention and could not decide
# Whoever accepted a mention, parted it from a claim or was unsure has looked at it; copies go with what they copy.
UNDECIDED = f"""
    coalesce(d.standing, 'read') = 'read'
    AND NOT EXISTS (
        SELECT 1 FROM reviews r WHERE r.subject = p.mention AND r.kind = 'comment' AND r.undone_by IS NULL
        AND json_extract(r.decision, '$.text') = '{UNSURE}')
    AND NOT EXISTS (
        SELECT 1 FROM review_anchors w JOIN reviews r ON r.event = w.event
        WHERE w.now = p.mention AND w.side = 'left' AND r.kind = 'split-claim' AND r.undone_by IS NULL)
"""  # noqa: S608 -- our own word
DECIDED = f"""
    SELECT p.claim, count(*), sum({UNDECIDED})
    FROM appearances p JOIN mentions m ON m.id = p.mention LEFT JOIN corrections d ON d.mention = p.mention
    WHERE m.copy_of IS NULL AND p.claim IN (?) GROUP BY 1
"""  # noqa: S608 -- our own words
RELATIONS = """
    SELECT DISTINCT c.id, json_extract(j.value, '$.kind') FROM claims c, json_each(c.related) j WHERE c.id IN (?)
"""
COUNTS = "SELECT id, number, least, most, against FROM claims WHERE id IN (?)"
PUT = "INSERT OR REPLACE INTO overview VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
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
    own: set[str] = field(default_factory=set)  # articles that say it in words of their own
    mentions: int = 0
    origins: int = 0  # mentions that are no copies
    open: int = 0
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
        days = sorted(published for _, published in self.carriers.values() if published)
        first, last = (days[0], days[-1]) if days else ("", "")
        earliest = min(self.carriers, key=self._place, default=None)
        counts = (len(self.outlets), len(self.carriers), self.mentions, self.findings, self.open)
        return (self.number, self.rank, *counts, first, last, earliest)

    def _place(self, article: str) -> tuple[str, bool, str, str]:
        """Of one day's articles a copy is not the first, though it may not state its hour."""
        published = self.carriers[article][1] or "~"
        return published[:10], article not in self.own, published, article

    def facets(self) -> Iterator[tuple[str, str]]:
        yield from (("outlet", outlet) for outlet in self.outlets)
        yield from (("source", source) for source in sorted(self.sources)[:SOURCES])
        yield from {("finding", kind) for kind, _ in self.objections.values()}
        yield from (("relation", kind) for kind in self.relations)
        yield "least", str(min(self.least, 9))
        yield "most", str(min(self.most, 9))
        yield "review", "not decided" if self.open == self.origins else "begun" if self.open else "decided"
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
                self._run_all(NEW_VALUE, sorted({(facet, value) for _, facet, value in facets}))
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
        for claim, article, outlet, published, copied in self._rows_of(CARRIERS, ids):
            found[claim].carriers[article] = (outlet, published)
            found[claim].own.update([] if copied else [article])
            found[claim].mentions += 1
        for claim, source in self._rows_of(NAMED, ids):
            found[claim].sources.add(source)
        for claim, kind, severity, item in chain(
            self._rows_of(OBJECTIONS, ids), self._rows_of(OBJECTIONS_OF_CLAIM, ids)
        ):
            found[claim].objections[item] = (kind, severity)
        for claim, origins, undecided in self._rows_of(DECIDED, ids):
            found[claim].origins, found[claim].open = origins, undecided
        for claim, kind in self._rows_of(RELATIONS, ids):
            found[claim].relations.add(kind)
        return list(found.values())
