"""What waits for a person: mentions nobody decided about, findings nobody answered, and what was decided last."""

import json
from collections.abc import Sequence

from reportedly.ledger.events import Event, EventTable
from reportedly.ledger.overview import UNDECIDED

HOLDS = "It holds."  # the comment of whoever looked at a finding and agreed
WAITING = f"""
    SELECT c.id, p.mention FROM json_each(?) j
    JOIN overview o ON o.claim = j.value AND o.open > 0
    JOIN claims c ON c.number = o.claim
    JOIN appearances p ON p.claim = c.id
    JOIN mentions m ON m.id = p.mention
    LEFT JOIN corrections d ON d.mention = p.mention
    WHERE m.copy_of IS NULL AND {UNDECIDED}
    ORDER BY j.key, p.position LIMIT ? OFFSET ?
"""  # noqa: S608 -- our own words
OPEN_FINDINGS = """
    SELECT f.id FROM findings f WHERE f.kind = ? AND f.id > ? AND (f.dismissed IS NOT NULL) = ?
    AND (f.dismissed IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM reviews r WHERE r.subject = f.id AND r.kind = 'comment' AND r.undone_by IS NULL
        AND json_extract(r.decision, '$.text') = ?))
    ORDER BY f.kind, f.id LIMIT ?
"""
BY_KIND = "SELECT kind, count(*) FROM findings GROUP BY kind"
# Of many findings people answered few: those are counted from what was decided, not by looking at all.
DISMISSED = """
    SELECT f.kind, count(DISTINCT f.id) FROM reviews r JOIN review_anchors a ON a.event = r.event
    JOIN finding_evidence e ON e.article = a.article JOIN findings f ON f.id = e.finding
    WHERE r.kind = 'dismiss' AND r.undone_by IS NULL AND f.dismissed IS NOT NULL GROUP BY 1
"""
HELD = """
    SELECT f.kind, count(DISTINCT f.id) FROM reviews r JOIN findings f ON f.id = r.subject
    WHERE r.kind = 'comment' AND r.undone_by IS NULL AND json_extract(r.decision, '$.text') = ?
    AND f.dismissed IS NULL GROUP BY 1
"""
LAST = (
    "SELECT number, at, author, kind, subject, body, digest FROM events WHERE number < ? ORDER BY number DESC LIMIT ?"
)
LAST_DECISIONS = """
    SELECT number, at, author, kind, subject, body, digest FROM events
    WHERE number IN (
        SELECT e.number FROM reviews r JOIN events e ON e.subject = r.subject AND e.kind IN ('review', 'undo', 'redo'))
    AND number < ? ORDER BY number DESC LIMIT ?
"""
FIRST = 2**62


class WaitingTable(EventTable):
    """The queue, the inbox and the log, as pages of them are shown."""

    def waiting(self, numbers: Sequence[int], *, skip: int = 0, limit: int = 2) -> list[tuple[str, str]]:
        """Return claims and mentions that wait for a decision, in the order of these claims."""
        given = (json.dumps(list(numbers)), limit, skip)
        return [(row[0], row[1]) for row in self._rows(WAITING, given)]

    def open_findings(self, kind: str, *, after: str = "", dismissed: bool = False, limit: int = 20) -> list[str]:
        """Return findings of a kind that nobody answered (or those that were dismissed), in order of their ids."""
        return [row[0] for row in self._rows(OPEN_FINDINGS, (kind, after, dismissed, HOLDS, limit))]

    def finding_counts(self, *, dismissed: bool = False) -> dict[str, int]:
        """Return how many findings of each kind nobody answered, or how many were dismissed."""
        gone: dict[str, int] = dict(self._rows(DISMISSED))
        if dismissed:
            return gone
        held: dict[str, int] = dict(self._rows(HELD, (HOLDS,)))
        return {kind: count - gone.get(kind, 0) - held.get(kind, 0) for kind, count in self._rows(BY_KIND)}

    def last_event(self) -> int:
        """Return the number of the last event: whatever comes after it was done by somebody else in the meantime."""
        row = self._one("SELECT max(number) FROM events")
        return int(row[0] or 0) if row else 0

    def log_backwards(self, *, before: int | None = None, decisions: bool = False, limit: int = 50) -> list[Event]:
        """Return what was done last, newest first, before event number `before`; or only what people decided."""
        rows = self._rows(LAST_DECISIONS if decisions else LAST, (before or FIRST, limit))
        return [
            Event(number=row[0], at=row[1], author=row[2], kind=row[3], subject=row[4], body=json.loads(row[5]),
                  digest=row[6])
            for row in rows
        ]  # fmt: skip
