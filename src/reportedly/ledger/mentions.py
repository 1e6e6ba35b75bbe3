"""Mentions and the values of whole texts; no word enters that does not stand in its article."""

import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.errors import NotFoundError
from reportedly.ledger.articles import ArticleTable
from reportedly.ledger.codec import packed, unpacked
from reportedly.ledger.events import digest_of
from reportedly.ledger.table import Row, insert, select
from reportedly.records import Attribution, Change, Mention, Number, Quantity, Span, Values, When

COLUMNS = (
    "id", "article", "spans", "quote", "speech", "certainty", "in_headline", "chain", "quantities", "changes", "dates",
    "copy_of", "start", "end", "sources", "sha256",
)  # fmt: skip
AS_READ = select("mentions", COLUMNS)
# As they stand today: a person's corrections instead of what was read.
NOW = (*COLUMNS[:-1], "standing", "decided")
SELECT = select("mentions_now", NOW)
INSERT = insert("mentions", COLUMNS, key=["id"])
IN_ORDER = (
    select("mentions_now m", [f"m.{name}" for name in NOW])
    + " JOIN articles a ON a.id = m.article ORDER BY a.number, m.start, m.number"
)
LINK_COLUMNS = (
    "mention", "position", "source", "kind", "institution", "post", "cue", "count", "denies", "declines",
)  # fmt: skip
QUANTITY_COLUMNS = (
    "mention", "position", "start", "end", "low", "high", "low_open", "high_open", "approximate", "unit", "of", "per",
)  # fmt: skip
READINGS = "SELECT article, reader, quantities, changes, dates FROM readings ORDER BY article"
NOTHING = Values()
LARGEST = 2**63


class MentionTable(ArticleTable):
    """The mentions of a ledger; those of one article are stored together."""

    def add_mentions(
        self, article_id: str, mentions: Iterable[Mention], values: Values = NOTHING, *, reader: str = ""
    ) -> None:
        """Store what an article says and mark it as read by `reader`; a mention stored before is replaced.

        Raises EvidenceError, and stores nothing, where a mention's words do not stand in the article.
        """
        article, found = self.article(article_id), list(mentions)
        for mention in found:
            mention.check(article)
        with self.transaction():
            self._run_all(INSERT, map(_row, found))
            self._put_parts(found)
            self.mark_read(article_id, values, reader=reader)

    def _put_parts(self, mentions: Sequence[Mention]) -> None:
        """Store links and quantities once more as rows, for whoever asks in SQL."""
        self._run_all("DELETE FROM attributions WHERE mention = ?", ((mention.id,) for mention in mentions))
        self._run_all("DELETE FROM quantities WHERE mention = ?", ((mention.id,) for mention in mentions))
        self._run_all(insert("attributions", LINK_COLUMNS), attribution_rows(mentions))
        self._run_all(insert("quantities", QUANTITY_COLUMNS), quantity_rows(mentions))

    def mark_read(self, article_id: str, values: Values = NOTHING, *, reader: str = "") -> None:
        """Remember that an article was read, with the values of its whole text."""
        parts = reader, packed(values.quantities), packed(values.changes), packed(values.when)
        with self.transaction():
            self._run("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?)", (article_id, *parts))
            self.note_readings([article_id])

    def note_readings(self, articles: Iterable[str]) -> None:
        """Note the readings of these articles as they are stored, where that is not noted already."""
        for row in self._rows_of(READINGS.replace("ORDER BY article", "WHERE article IN (?)"), articles):
            count, digest = self._reading(row[0], row[1:])
            if self.noted_digest("read", row[0]) != digest:
                self.note("read", row[0], {"mentions": count, "reader": row[1], "digest": digest})

    def reader_of(self, article_id: str) -> str:
        """Return who read an article, with the version; "" where that is not known."""
        row = self._one("SELECT reader FROM readings WHERE article = ?", (article_id,))
        return str(row[0]) if row else ""

    def put_parts_of(self, article_id: str) -> None:
        """Store the links and quantities of an article's mentions once more as rows."""
        with self.transaction():
            self._put_parts(list(self.mentions(article_id)))

    def read_anew(self, article_id: str, mentions: Iterable[Mention], values: Values, *, reader: str) -> None:
        """Store what another reading of an article gave instead of what it gave before."""
        found = {mention.id: mention for mention in mentions}
        ids = [row[0] for row in self._rows("SELECT id FROM mentions WHERE article = ?", (article_id,))]
        before = {mention.id: replace(mention, copy_of=None) for mention in self.as_read(ids)}
        with self.transaction():
            if found != before:
                self._run("DELETE FROM mentions WHERE article = ?", (article_id,))
            self.add_mentions(article_id, found.values(), values, reader=reader)

    def reading_digests(self) -> Iterator[tuple[str, str]]:
        """Yield the id of each article that was read and the digest of its mentions and values, as stored."""
        for article, *parts in self._rows(READINGS):
            yield article, self._reading(article, parts)[1]

    def changed_mentions(self) -> Iterator[str]:
        """Yield the ids of mentions that are not as they were stored."""
        for row in self._rows(f"{AS_READ} ORDER BY number"):
            if row[-1] != _digest(row):
                yield row[0]

    def _reading(self, article_id: str, values: Iterable[str]) -> tuple[int, str]:
        rows = self._rows("SELECT sha256 FROM mentions WHERE article = ? ORDER BY sha256", (article_id,))
        digests = [row[0] for row in rows]
        reader, *parts = values
        # Version 1 did not say who read.
        return len(digests), digest_of(*([reader] if reader else []), *parts, *digests)

    def values(self, article_id: str) -> Values:
        """Return the values of an article's whole text; raises NotFoundError where it was not read."""
        row = self._one("SELECT quantities, changes, dates FROM readings WHERE article = ?", (article_id,))
        if row is None:
            raise NotFoundError(f"no reading of article {article_id}", hint="`reportedly articles` lists them.")
        return Values(
            quantities=unpacked(tuple[Quantity, ...], row[0]),
            changes=unpacked(tuple[Change, ...], row[1]),
            when=unpacked(tuple[When, ...], row[2]),
        )

    def mention(self, mention_id: str) -> Mention:
        """Return one mention; raises NotFoundError."""
        found = self.mentions_by_id([mention_id])
        if not found:
            raise NotFoundError(f"the ledger holds no mention {mention_id}", hint="`reportedly show` lists them.")
        return found[0]

    def mentions(self, article_id: str | None = None) -> Iterator[Mention]:
        """Yield the mentions of one article, in order of its text, or of all, article after article."""
        if article_id is None:
            return map(_mention, self._rows(IN_ORDER))
        return map(_mention, self._rows(f"{SELECT} WHERE article = ? ORDER BY start, number", (article_id,)))

    def mentions_by_id(self, ids: Iterable[str]) -> list[Mention]:
        """Return those of these mentions that the ledger holds, in the order asked for."""
        wanted = list(dict.fromkeys(ids))
        found = {row[0]: row for row in self._rows_of(f"{SELECT} WHERE id IN (?)", wanted)}
        return [_mention(found[item]) for item in wanted if item in found]

    def as_read(self, ids: Iterable[str]) -> list[Mention]:
        """Return mentions as the reader gave them, whatever a person decided since, in the order asked for."""
        wanted = list(dict.fromkeys(ids))
        found = {row[0]: row for row in self._rows_of(f"{AS_READ} WHERE id IN (?)", wanted)}
        return [_mention((*found[item][:-1], "read", "[]")) for item in wanted if item in found]

    def copies_of(self, ids: Iterable[str]) -> list[Mention]:
        """Return the mentions that were copied from one of these."""
        return [_mention(row) for row in self._rows_of(f"{SELECT} WHERE copy_of IN (?) ORDER BY number", ids)]


def _row(mention: Mention) -> tuple[object, ...]:
    nested = (mention.chain, mention.quantities, mention.changes, mention.when)
    start, end, sources = found_by(mention)
    head = (mention.id, mention.article, packed(mention.spans), mention.quote, mention.speech, mention.certainty)
    row = (*head, int(mention.in_headline), *map(packed, nested), mention.copy_of, start, end, sources)
    return (*row, _digest(row))


def found_by(mention: Mention) -> tuple[int, int, str]:
    """First and last place of a mention, and the names in its chain."""
    start = min((span.start for span in mention.spans), default=0)
    end = max((span.end for span in mention.spans), default=0)
    return start, end, "; ".join(link.source for link in mention.chain)


def _digest(row: Sequence[object]) -> str:
    """The digest of a row without `copy_of`, which is found out later, and without the digest itself."""
    return digest_of(*row[:11], *row[12:15])


def _mention(row: Row) -> Mention:
    return Mention(
        id=row[0], article=row[1], spans=unpacked(tuple[Span, ...], row[2]), quote=row[3], speech=row[4],
        certainty=row[5], in_headline=bool(row[6]), chain=unpacked(tuple[Attribution, ...], row[7]),
        quantities=unpacked(tuple[Quantity, ...], row[8]), changes=unpacked(tuple[Change, ...], row[9]),
        when=unpacked(tuple[When, ...], row[10]), copy_of=row[11], standing=row[15],
        decided=unpacked(tuple[str, ...], row[16]),
    )  # fmt: skip


def attribution_rows(mentions: Sequence[Mention]) -> Iterator[tuple[object, ...]]:
    """Yield the links of mentions as rows."""
    for mention in mentions:
        for position, link in enumerate(mention.chain):
            who = (link.source, link.kind, link.institution, link.post, link.cue)
            yield (mention.id, position, *who, link.count, link.denies, link.declines)


def quantity_rows(mentions: Sequence[Mention]) -> Iterator[tuple[object, ...]]:
    """Yield the quantities of mentions as rows."""
    for mention in mentions:
        for position, item in enumerate(mention.quantities):
            bounds = (_stored(item.low), _stored(item.high), item.low_open, item.high_open, item.approximate)
            place = (item.span.start, item.span.end)
            yield (mention.id, position, *place, *bounds, item.unit, item.of, item.per)


def _stored(number: Number | None) -> Number | None:
    """SQLite's whole numbers end at 2**63: a larger one stands there rounded, in the JSON text exactly."""
    if not isinstance(number, int) or -LARGEST <= number < LARGEST:
        return number
    return float(number) if abs(number) < sys.float_info.max else math.copysign(math.inf, number)
