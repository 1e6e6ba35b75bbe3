"""Lists claims a page at a time: narrowed down, sorted, counted; the time taken does not grow with the ledger."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.ledger.search import SearchTable
from reportedly.ledger.table import Row

Order = Literal["repeated", "newest", "objections", "match"]
COUNTED = 2_000  # claims counted one by one; of more it is only said that they are more
SHOWN = 12  # values shown of one facet
SPARKS = 60  # values of one claim that are drawn in its row

COLUMNS = """
    c.number, c.id, c.text, c.least, c.most, c.against, c.digit, o.outlets, o.articles, o.mentions, o.findings,
    o.first, o.last, o.first_article, a.outlet, a.domain, a.published, a.published_confidence, o.rank
"""
JOINED = "FROM overview o JOIN claims c ON c.number = o.claim LEFT JOIN articles a ON a.id = o.first_article"
ORDERS: dict[Order, str] = {
    "repeated": "o.rank DESC, o.claim DESC",
    "newest": "o.last DESC, o.claim DESC",
    "objections": "o.findings DESC, o.claim DESC",
    "match": "j.key",
}
HAS_FACET = "EXISTS (SELECT 1 FROM facets f WHERE f.value = ? AND f.rank = o.rank AND f.claim = o.claim)"
VALUE = "SELECT number, claims FROM facet_values WHERE facet = ? AND value = ?"
TOP = "SELECT value, claims FROM facet_values WHERE facet = ? AND claims > 0 ORDER BY claims DESC, value LIMIT ?"
AMONG = """
    SELECT v.facet, v.value, n.claims
    FROM (SELECT f.value AS number, count(*) AS claims
          FROM json_each(?) j JOIN facets f ON f.claim = j.value GROUP BY 1) n
    JOIN facet_values v ON v.number = n.number ORDER BY n.claims DESC, v.value
"""
SPARK = """
    SELECT p.claim, a.published, q.low, q.high, q.unit, p.stance
    FROM appearances p JOIN mentions m ON m.id = p.mention JOIN articles a ON a.id = m.article
    JOIN quantities q ON q.mention = p.mention AND q.position = 0
    WHERE p.position < 60 AND p.claim IN (?)
"""
FINDING_KINDS = (
    "SELECT f.claim, v.value FROM facets f JOIN facet_values v ON v.number = f.value WHERE v.facet = 'finding'"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which claims to list: `facets` are pairs of facet and value that all must hold; days are ISO 8601."""

    query: str = ""
    facets: tuple[tuple[str, str], ...] = ()
    since: str = ""
    until: str = ""
    order: Order = "repeated"

    @property
    def everything(self) -> bool:
        """True where nothing narrows the list down."""
        return not (self.query.strip() or self.facets or self.since or self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One claim as the list shows it; `first_*` tell of its earliest article in this ledger."""

    number: int
    id: str
    text: str
    least: int
    most: int
    against: int
    digit: int | None
    outlets: int
    articles: int
    mentions: int
    findings: int
    first: str
    last: str
    first_article: str | None
    first_outlet: str | None
    first_published: str | None
    first_confidence: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spark:
    """A value that a claim had on a day."""

    day: str
    low: float | None
    high: float | None
    unit: str | None
    stance: str


class ListingTable(SearchTable):
    """The lists of claims."""

    def matching(self, wanted: Wanted, limit: int = COUNTED) -> list[int]:
        """Return the numbers of the first `limit` claims of a list, in its order."""
        sql, values = self._query(wanted)
        if sql is None:
            return []
        return [row[0] for row in self._rows(f"SELECT o.claim {sql} LIMIT ?", (*values, limit))]

    def count_of(self, wanted: Wanted) -> int | None:
        """Return how many claims a list has where that stands in the ledger, else None: they must be looked at."""
        if wanted.everything:
            row = self._one("SELECT count(*) FROM overview")
            return int(row[0]) if row else 0
        if len(wanted.facets) == 1 and not (wanted.query.strip() or wanted.since or wanted.until):
            row = self._one(VALUE, wanted.facets[0])
            return int(row[1]) if row else 0
        return None

    def listed(self, numbers: Sequence[int]) -> list[Listed]:
        """Return what the list shows of these claims, in the order asked for."""
        sql = f"SELECT {COLUMNS} {JOINED} WHERE o.claim IN (?)"
        found = {row[0]: _listed(row) for row in self._rows_of(sql, numbers)}
        return [found[number] for number in numbers if number in found]

    def top_values(self, facet: str, limit: int = SHOWN) -> list[tuple[str, int]]:
        """Return the most frequent values of a facet in the whole ledger, with how many claims have each."""
        return [(row[0], row[1]) for row in self._rows(TOP, (facet, limit))]

    def facets_among(self, numbers: Sequence[int]) -> dict[str, list[tuple[str, int]]]:
        """Return, by facet, the values that these claims have, the most frequent first."""
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for facet, value, claims in self._rows(AMONG, (json.dumps(list(numbers)),)):
            found[facet].append((value, claims))
        return found

    def sparks(self, claims: Iterable[str]) -> dict[str, list[Spark]]:
        """Return the values over time of each of these claims, in order of publication; undated ones are left out."""
        found: dict[str, list[Spark]] = defaultdict(list)
        for claim, day, low, high, unit, stance in self._rows_of(SPARK, claims):
            if day:
                found[claim].append(Spark(day=day, low=low, high=high, unit=unit, stance=stance))
        return {claim: sorted(sparks, key=lambda spark: spark.day) for claim, sparks in found.items()}

    def kinds_of(self, numbers: Sequence[int]) -> dict[int, list[str]]:
        """Return the kinds of findings that each of these claims has."""
        found: dict[int, list[str]] = defaultdict(list)
        for claim, kind in self._rows_of(FINDING_KINDS, numbers):
            found[claim].append(kind)
        return found

    def _query(self, wanted: Wanted) -> tuple[str | None, list[object]]:
        """The part of a query after its columns, and its values; None where nothing can match."""
        values = self._facet_numbers(wanted.facets)
        if values is None:
            return None, []
        if wanted.query.strip():
            return self._searched(wanted, values)
        return _browsed(wanted, values)

    def _searched(self, wanted: Wanted, values: Sequence[int]) -> tuple[str, list[object]]:
        found = self.found(wanted.query, COUNTED)
        tables = "FROM json_each(?) j JOIN claims c ON c.id = j.value JOIN overview o ON o.claim = c.number"
        conditions = [*_period(wanted), *((HAS_FACET, value) for value in values)]
        where = " AND ".join(["1", *(sql for sql, _ in conditions)])
        sql = f"{tables} WHERE {where} ORDER BY {ORDERS[wanted.order]}"
        return sql, [json.dumps(found), *(value for _, value in conditions)]

    def _facet_numbers(self, facets: Iterable[tuple[str, str]]) -> list[int] | None:
        """The numbers of facet values, the rarest first; None where one of them does not occur."""
        rows = [self._one(VALUE, facet) for facet in facets]
        found = [(row[1], row[0]) for row in rows if row]
        return [number for _, number in sorted(found)] if len(found) == len(rows) else None


def _browsed(wanted: Wanted, values: Sequence[int]) -> tuple[str, list[object]]:
    """Walk the index of the order asked for; by rank, that of the rarest facet, which is in the same order."""
    order = "repeated" if wanted.order == "match" else wanted.order
    conditions = [*_period(wanted), *((HAS_FACET, value) for value in values)]
    tables, sorting = "FROM overview o", ORDERS[order]
    if values and order == "repeated":
        tables = "FROM facets d JOIN overview o ON o.claim = d.claim"
        conditions = [("d.value = ?", values[0]), *_period(wanted), *((HAS_FACET, value) for value in values[1:])]
        sorting = "d.rank DESC, d.claim DESC"
    where = " AND ".join(["1", *(sql for sql, _ in conditions)])
    return f"{tables} WHERE {where} ORDER BY {sorting}", [value for _, value in conditions]


def _period(wanted: Wanted) -> Iterator[tuple[str, object]]:
    """A claim belongs to a period if any of its articles may."""
    if wanted.since:
        yield "o.last >= ?", wanted.since
    if wanted.until:
        yield "o.first <= ? AND o.first <> ''", wanted.until + "~"


def _listed(row: Row) -> Listed:
    names = (
        "number", "id", "text", "least", "most", "against", "digit", "outlets", "articles", "mentions", "findings",
        "first", "last", "first_article",
    )  # fmt: skip
    return Listed(
        **dict(zip(names, row[:14], strict=True)),
        first_outlet=row[14] or row[15],
        first_published=row[16],
        first_confidence=row[17],
    )
