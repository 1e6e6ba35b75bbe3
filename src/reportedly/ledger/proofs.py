"""Proves what stands twice or can be made again: pages, decisions, corrections, parts of mentions as rows, counts."""

from collections.abc import Iterable, Iterator

from reportedly.ledger.captures import COLUMNS as CAPTURE_COLUMNS
from reportedly.ledger.claims import claim_row, root_rows
from reportedly.ledger.events import digest_of
from reportedly.ledger.mentions import LINK_COLUMNS, QUANTITY_COLUMNS, attribution_rows, quantity_rows
from reportedly.ledger.reviews import OVERLAID, ReviewTable, overlay
from reportedly.ledger.table import Row, select
from reportedly.records import Claim, Mention

ANEW = "Restore a copy of the ledger, or read the inputs into a new one."
AGAIN = "`reportedly rebuild` makes it again."
AT_ONCE = 500
NOTED = """
    SELECT subject, json_extract(body, '$.capture'), json_extract(body, '$.kept') FROM events
    WHERE kind = 'added' ORDER BY number
"""
REVIEWED = "SELECT event, at, author, kind, subject, decision, undone_by FROM reviews ORDER BY event"
ANCHORED = "SELECT event, mention, article, spans, side FROM review_anchors ORDER BY event, position"
# Where one stands in the order in which articles came, by number and by event.
OUT_OF_ORDER = """
    SELECT id FROM (
        SELECT a.id, row_number() OVER (ORDER BY a.number) AS here,
               row_number() OVER (ORDER BY e.number) AS there
        FROM articles a JOIN events e ON e.subject = a.id AND e.kind = 'added'
    ) WHERE here <> there
"""
MISSING_PAGES = """
    SELECT subject FROM events WHERE kind = 'added' AND json_extract(body, '$.kept') IS NOT NULL
    AND json_extract(body, '$.kept') NOT IN (SELECT sha256 FROM pages) ORDER BY number
"""
WRONG_COPIES = """
    SELECT m.id FROM mentions m JOIN mentions g ON g.id = m.copy_of
    WHERE g.copy_of IS NOT NULL OR NOT EXISTS (SELECT 1 FROM copies c WHERE c.article = m.article)
"""


class ProvenTables(ReviewTable):
    """What stands twice in a ledger, compared."""

    def _wrong_captures(self) -> Iterator[str]:
        for sha256 in self.changed_pages():
            owners = ", ".join(row[0] for row in self._rows("SELECT article FROM captures WHERE sha256 = ?", (sha256,)))
            yield f"The page {sha256[:12]} kept of article {owners or '(none)'} is not as it was captured. {ANEW}"
        for (article,) in self._rows(MISSING_PAGES):
            yield f"The page of article {article} was removed. {ANEW}"
        for article, noted, _ in self._rows(NOTED):
            row = self._one(f"{select('captures', CAPTURE_COLUMNS)} WHERE article = ?", (article,))
            if (digest_of(*row) if row else None) != noted:
                yield f"How article {article} came is not as it was noted. {ANEW}"
        for (article,) in self._rows(OUT_OF_ORDER):
            yield f"Article {article} does not stand where it came in. {ANEW}"

    def _wrong_head(self) -> Iterator[str]:
        row = self._one("SELECT number, digest FROM head")
        if row != (self.last_event(), self.head()) and self.last_event() + (row[0] if row else 0):
            yield f"The events do not end with event {row[0] if row else '?'}, as was noted. {ANEW}"

    def _wrong_reviews(self) -> Iterator[str]:
        """The tables of decisions against the events that they are made from."""
        expected, anchors = self._decisions_in_events()
        found = {row[0]: row for row in self._rows(REVIEWED)}
        for event in sorted(expected.keys() | found.keys()):
            if expected.get(event) != found.get(event):
                yield f"Decision {event} is not as the events have it. {AGAIN}"
        kept: dict[int, list[Row]] = {}
        for event, *anchor in self._rows(ANCHORED):
            kept.setdefault(event, []).append(tuple(anchor))
        for event in sorted(anchors.keys() | kept.keys()):
            if anchors.get(event, []) != kept.get(event, []):
                yield f"What decision {event} was made on is not as the events have it. {AGAIN}"

    def _decisions_in_events(self) -> tuple[dict[int, Row], dict[int, list[Row]]]:
        decisions: dict[int, Row] = {}
        anchors: dict[int, list[Row]] = {}
        for event in self.log_of_kinds("review", "undo", "redo"):
            if event.kind == "review":
                decisions[event.number], anchors[event.number] = self.review_rows(event)
                continue
            number = int(str(event.body["review"]))
            if number in decisions:
                decisions[number] = (*decisions[number][:-1], event.number if event.kind == "undo" else None)
        return decisions, {event: rows for event, rows in anchors.items() if rows}

    def _wrong_corrections(self) -> Iterator[str]:
        """What stands instead of a reading against the decisions in force, and where decisions lead."""
        aliases = self.aliases()
        named = self.mentions_naming(aliases) if aliases else []
        anchored = [row[0] for row in self._rows("SELECT DISTINCT now FROM review_anchors WHERE now IS NOT NULL")]
        corrected = [row[0] for row in self._rows("SELECT mention FROM corrections")]
        for mention in self.as_read(sorted({*named, *anchored, *corrected})):
            now = self.decided(mention, aliases)
            stored = self._one(f"{select('corrections', OVERLAID)} WHERE mention = ?", (mention.id,))
            if stored != (overlay(mention, now) if now != mention else None):
                yield f"Mention {mention.id} does not stand as people decided. {AGAIN}"
        for event in self.misplaced_anchors():
            yield f"Decision {event} does not lead to the words it was made on. {AGAIN}"

    def _wrong_parts(self) -> Iterator[str]:
        """Links and quantities as rows against the mentions that hold them."""
        batch: list[Mention] = []
        for mention in self.mentions():
            batch.append(mention)
            if len(batch) == AT_ONCE:
                yield from self._wrong_parts_of(batch)
                batch = []
        yield from self._wrong_parts_of(batch)
        for (mention_id,) in self._rows(WRONG_COPIES):
            yield f"Mention {mention_id} is said to be a copy, and is not. {AGAIN}"

    def _wrong_parts_of(self, mentions: list[Mention]) -> Iterator[str]:
        for table, columns, rows in (
            ("attributions", LINK_COLUMNS, attribution_rows(mentions)),
            ("quantities", QUANTITY_COLUMNS, quantity_rows(mentions)),
        ):
            expected, found = _by_first(rows), _by_first(self._rows_of(
                f"{select(table, columns)} WHERE mention IN (?) ORDER BY mention, position", [m.id for m in mentions]
            ))  # fmt: skip
            for mention in mentions:
                if expected.get(mention.id) != found.get(mention.id):
                    yield f"The {table} of mention {mention.id} are not those that it has. {AGAIN}"

    def _wrong_counts(self, claim: Claim) -> Iterator[str]:
        """What a claim says in columns and rows against what it says in its record."""
        stored = self._one("SELECT least, most, against, digit FROM claims WHERE id = ?", (claim.id,))
        if stored != claim_row(claim)[2:6]:
            yield f"The counts of claim {claim.id} are not those that it has. {AGAIN}"
        rows = list(self._rows("SELECT * FROM roots WHERE claim = ? ORDER BY side DESC, position", (claim.id,)))
        if rows != list(root_rows(claim)):
            yield f"The roots of claim {claim.id} are not those that it has. {AGAIN}"


def _by_first(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        plain = tuple(int(value) if isinstance(value, bool) else value for value in row)
        found.setdefault(row[0], []).append(plain)
    return found
