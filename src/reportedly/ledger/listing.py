"""Lists claims a page at a time: narrowed down, sorted, counted; the time taken does not grow with the ledger."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.ledger.search import SearchTable
from reportedly.ledger.table import Row

Order = Literal["repeated", "newest", "objections", "match"]
Key = tuple[int | str, int]  # where a claim stands in an order: what it is sorted by, and its number
SEARCHED = 200  # claims found by a search: of a common word only the newest are looked at
COUNTED = 2_000  # claims counted one by one; of more it is only said that they are more
SHOWN = 12  # values shown of one facet
FIRST = 60  # mentions of one claim from which its row is drawn

COLUMNS = """
    c.number, c.id, c.text, c.least, c.most, c.against, c.digit, o.outlets, o.articles, o.mentions, o.findings, o.open,
    o.first, o.last, o.first_article, a.outlet, a.domain, a.published, a.published_confidence, o.rank
"""
JOINED = "FROM overview o JOIN claims c ON c.number = o.claim LEFT JOIN articles a ON a.id = o.first_article"
ORDERS: dict[Order, str] = {"repeated": "o.rank", "newest": "o.last", "objections": "o.findings", "match": "-j.key"}
HAS_FACET = "EXISTS (SELECT 1 FROM facets f WHERE f.value = ? AND f.rank = o.rank AND f.claim = o.claim)"
VALUE = "SELECT number, claims FROM facet_values WHERE facet = ? AND value = ?"
TOP = "SELECT value, claims FROM facet_values WHERE facet = ? AND claims > 0 ORDER BY claims DESC, value LIMIT ?"
AMONG = """
    SELECT v.facet, v.value, n.claims
    FROM (SELECT f.value AS number, count(*) AS claims
          FROM json_each(?) j JOIN facets f ON f.claim = j.value GROUP BY 1) n
    JOIN facet_values v ON v.number = n.number ORDER BY n.claims DESC, v.value
"""
SPARK = f"""
    SELECT p.claim, a.published, q.low, q.high, q.unit, p.stance
    FROM appearances p JOIN mentions m ON m.id = p.mention JOIN articles a ON a.id = m.article
    JOIN quantities q ON q.mention = p.mention AND q.position = 0
    WHERE p.position < {FIRST} AND p.claim IN (?)
"""  # noqa: S608 -- our own number
IN_TIME = """
    SELECT p.mention FROM appearances p JOIN mentions m ON m.id = p.mention JOIN articles a ON a.id = m.article
    WHERE p.claim = ?
    ORDER BY coalesce(substr(a.published, 1, 10), '~'),
             m.copy_of IS NOT NULL OR EXISTS (SELECT 1 FROM copies c WHERE c.article = a.id AND c.direction_known),
             a.published, a.id, m.start
    LIMIT ? OFFSET ?
"""
FINDING_KINDS = """
    SELECT f.claim, v.value FROM facets f JOIN facet_values v ON v.number = f.value
    WHERE v.facet = 'finding' AND f.claim IN (?) ORDER BY v.value
"""
FULLEST = f"""
    SELECT p.claim, p.mention, (m.quote <> c.text) * 1000 + p.position
    FROM appearances p JOIN claims c ON c.id = p.claim JOIN mentions m ON m.id = p.mention
    WHERE p.position < {FIRST} AND p.claim IN (?)
"""  # noqa: S608 -- our own number


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which claims to list: `facets` are pairs of facet and value that all must hold; days are ISO 8601."""

    query: str = ""
    facets: tuple[tuple[str, str], ...] = ()
    since: str = ""
    until: str = ""
    order: Order = "repeated"

    @property
    def counted(self) -> int:
        """How many claims of this list are counted one by one."""
        return SEARCHED if self.query.strip() else COUNTED

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
    open: int
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

    def matching(self, wanted: Wanted, limit: int = COUNTED, after: Key | None = None) -> list[Key]:
        """Return the keys of the first `limit` claims of a list (of those behind `after`), in its order."""
        values = self._facet_numbers(wanted.facets)
        if values is None:
            return []
        query = self._searched(wanted, values) if wanted.query.strip() else _browsed(wanted, values)
        sql, given = query.after(after)
        return [(row[0], row[1]) for row in self._rows(f"{sql} LIMIT ?", (*given, limit))]

    def open_of(self, wanted: Wanted, keys: Sequence[Key]) -> int:
        """Return how many mentions wait for a decision: in the whole ledger, or in the claims of these keys."""
        if wanted.everything:
            row = self._one("SELECT sum(open) FROM overview WHERE open > 0")
        else:
            numbers = json.dumps([number for _, number in keys])
            row = self._one("SELECT sum(o.open) FROM json_each(?) j JOIN overview o ON o.claim = j.value", (numbers,))
        return int(row[0] or 0) if row else 0

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

    def fullest_mentions(self, claims: Iterable[str]) -> dict[str, str]:
        """Return, for each of these claims, the mention that gave it its words, else its first."""
        rows = self._rows_of(FULLEST, claims)
        return {claim: mention for claim, mention, _ in sorted(rows, key=lambda row: (row[0], row[2]), reverse=True)}

    def in_time(self, claim: str, *, start: int, limit: int) -> list[str]:
        """Return the mentions of a claim in order of publication, from number `start` on; undated ones are last."""
        return [row[0] for row in self._rows(IN_TIME, (claim, limit, start))]

    def claim_number(self, claim: str) -> int | None:
        """Return the number of a claim, or None where the ledger does not hold it."""
        row = self._one("SELECT number FROM claims WHERE id = ?", (claim,))
        return int(row[0]) if row else None

    def claim_texts(self, numbers: Sequence[int]) -> list[str]:
        """Return the words of these claims."""
        return [row[0] for row in self._rows_of("SELECT text FROM claims WHERE number IN (?)", numbers)]

    def kinds_of(self, numbers: Sequence[int]) -> dict[int, list[str]]:
        """Return the kinds of findings that each of these claims has."""
        found: dict[int, list[str]] = defaultdict(list)
        for claim, kind in self._rows_of(FINDING_KINDS, numbers):
            found[claim].append(kind)
        return found

    def _searched(self, wanted: Wanted, values: Sequence[int]) -> "_Query":
        found = json.dumps(self.found(wanted.query, SEARCHED + 1))
        return _Query(
            tables="json_each(?) j JOIN claims c ON c.id = j.value JOIN overview o ON o.claim = c.number",
            given=(found,),
            conditions=(*_period(wanted), *((HAS_FACET, value) for value in values)),
            sorting=ORDERS[wanted.order],
        )

    def _facet_numbers(self, facets: Iterable[tuple[str, str]]) -> list[int] | None:
        """The numbers of facet values, the rarest first; None where one of them does not occur."""
        rows = [self._one(VALUE, facet) for facet in facets]
        found = [(row[1], row[0]) for row in rows if row]
        return [number for _, number in sorted(found)] if len(found) == len(rows) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Query:
    """A query of claims in an order, whose column `claim` breaks ties."""

    tables: str
    given: tuple[object, ...] = ()
    conditions: tuple[tuple[str, object], ...] = ()
    sorting: str
    claim: str = "o.claim"

    def after(self, key: Key | None) -> tuple[str, list[object]]:
        """Return the statement and its values, for what comes behind `key`."""
        conditions = " AND ".join(["1", *(sql for sql, _ in self.conditions)])
        given = [*self.given, *(value for _, value in self.conditions)]
        if key:
            conditions += f" AND ({self.sorting}, {self.claim}) < (?, ?)"
            given += key
        order = f"{self.sorting} DESC, {self.claim} DESC"
        columns = f"{self.sorting}, {self.claim}"
        return f"SELECT {columns} FROM {self.tables} WHERE {conditions} ORDER BY {order}", given  # noqa: S608 -- ours


def _browsed(wanted: Wanted, values: Sequence[int]) -> _Query:
    """Walk the index of the order asked for; by rank, that of the rarest facet, which is in the same order."""
    order = "repeated" if wanted.order == "match" else wanted.order
    probes = [(HAS_FACET, value) for value in values]
    if not (values and order == "repeated"):
        return _Query(tables="overview o", conditions=(*_period(wanted), *probes), sorting=ORDERS[order])
    return _Query(
        tables="facets d JOIN overview o ON o.claim = d.claim",
        conditions=(("d.value = ?", values[0]), *_period(wanted), *probes[1:]),
        sorting="d.rank",
        claim="d.claim",
    )


def _period(wanted: Wanted) -> Iterator[tuple[str, object]]:
    """A claim belongs to a period if any of its articles may."""
    if wanted.since:
        yield "o.last >= ?", wanted.since
    if wanted.until:
        yield "o.first <= ? AND o.first <> ''", wanted.until + "~"


def _listed(row: Row) -> Listed:
    names = (
        "number", "id", "text", "least", "most", "against", "digit", "outlets", "articles", "mentions", "findings",
        "open", "first", "last", "first_article",
    )  # fmt: skip
    return Listed(
        **dict(zip(names, row[:15], strict=True)),
        first_outlet=row[15] or row[16],
        first_published=row[17],
        first_confidence=row[18],
    )
