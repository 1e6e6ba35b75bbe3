"""What the review page tells of sources and outlets, each in a query whose time does not grow with the ledger."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.ledger.table import Table

LOOKED_AT = 2_000  # attributions, or articles, that a summary is made from
NAMED = """
    SELECT value, claims FROM facet_values WHERE facet = ? AND claims > 0 AND value LIKE ? ESCAPE '!'
    ORDER BY claims DESC, value LIMIT ?
"""
SPOKE_FOR = """
    SELECT post, institution, count(*)
    FROM (SELECT post, institution FROM attributions WHERE source = ? LIMIT ?)
    WHERE post IS NOT NULL OR institution IS NOT NULL GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 8
"""
LATEST = "SELECT id, title, published FROM articles WHERE outlet = ? ORDER BY published DESC LIMIT ?"
COPYING = """
    SELECT {outlet}, count(*), sum(c.credit IS NULL)
    FROM (SELECT id FROM articles WHERE outlet = ? ORDER BY published DESC LIMIT ?) own
    JOIN copies c ON c.{own} = own.id JOIN articles a ON a.id = c.{other}
    WHERE c.direction_known GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 12
"""
TAKEN = COPYING.format(outlet="coalesce(a.outlet, a.domain, a.id)", own="article", other="of")
GIVEN = COPYING.format(outlet="coalesce(a.outlet, a.domain, a.id)", own="of", other="article")

HAVING = """
    SELECT count(DISTINCT f.claim) FROM json_each(?) j JOIN facets f ON f.claim = j.value
    WHERE f.value IN (
        SELECT v.number FROM facet_values v WHERE v.facet = ? AND v.value IN (SELECT value FROM json_each(?)))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """An article in a list."""

    id: str
    title: str
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copying:
    """With whom an outlet shares text: name, how often, how often without a credit."""

    taken: tuple[tuple[str, int, int], ...]
    given: tuple[tuple[str, int, int], ...]


class RosterTable(Table):
    """Summaries of who speaks and who publishes."""

    def values_named(self, facet: str, words: str, limit: int) -> list[tuple[str, int]]:
        """Return the values of a facet whose name holds these words, the most frequent first."""
        pattern = "%" + "".join(f"!{letter}" if letter in "!%_" else letter for letter in words) + "%"
        return [(row[0], row[1]) for row in self._rows(NAMED, (facet, pattern, limit))]

    def spoke_for(self, source: str) -> list[tuple[str | None, str | None, int]]:
        """Return the posts and institutions that a source is named with, and how often."""
        return [(row[0], row[1], row[2]) for row in self._rows(SPOKE_FOR, (source, LOOKED_AT))]

    def latest_articles(self, outlet: str, limit: int) -> list[Headline]:
        """Return the latest articles of an outlet."""
        return [Headline(id=row[0], title=row[1], published=row[2]) for row in self._rows(LATEST, (outlet, limit))]

    def titles_of(self, articles: Iterable[str]) -> dict[str, str]:
        """Return the headlines of articles."""
        return dict(self._rows_of("SELECT id, title FROM articles WHERE id IN (?)", articles))

    def copying(self, outlet: str) -> Copying:
        """Return from whom the latest articles of an outlet took text, and who took text from them."""
        taken, given = (
            tuple((row[0], row[1], row[2]) for row in self._rows(sql, (outlet, LOOKED_AT))) for sql in (TAKEN, GIVEN)
        )
        return Copying(taken=taken, given=given)

    def article_numbers(self, *, after: int, limit: int) -> list[tuple[int, str]]:
        """Return numbers and ids of the articles that came after number `after`."""
        sql = "SELECT number, id FROM articles WHERE number > ? ORDER BY number LIMIT ?"
        return [(row[0], row[1]) for row in self._rows(sql, (after, limit))]

    def finding_keys(self, kind: str, *, after: tuple[str, str], limit: int) -> list[tuple[str, str]]:
        """Return kinds and ids of the findings behind `after`, of one kind or (with "") of all."""
        sql = "SELECT kind, id FROM findings WHERE (kind, id) > (?, ?) AND ? IN ('', kind) ORDER BY kind, id LIMIT ?"
        start = max(after, (kind, ""))
        return [(row[0], row[1]) for row in self._rows(sql, (*start, kind, limit))]

    def having(self, numbers: Sequence[int], facet: str, values: Sequence[str]) -> int:
        """Return how many of these claims have at least one of these values of a facet."""
        row = self._one(HAVING, (json.dumps(list(numbers)), facet, json.dumps(list(values))))
        return int(row[0]) if row else 0

    def objected_among(self, numbers: Sequence[int]) -> int:
        """Return how many of these claims have a doubt or a warning."""
        sql = "SELECT count(*) FROM json_each(?) j JOIN overview o ON o.claim = j.value WHERE o.findings > 0"
        row = self._one(sql, (json.dumps(list(numbers)),))
        return int(row[0]) if row else 0
