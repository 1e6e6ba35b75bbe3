"""What was done to a ledger, as a chain: who changes, moves or removes an event breaks every digest after it.

The form is that of a hash chain as in RFC 6962's logs, without the tree: a ledger is read from its beginning anyway.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from reportedly.errors import DamagedLedgerError
from reportedly.ledger.table import Row, Table, insert, select

COLUMNS = ("number", "at", "author", "kind", "subject", "body", "digest")
SELECT = select("events", COLUMNS)
INSERT = insert("events", COLUMNS)
LAST_DIGEST = """
    SELECT json_extract(body, '$.digest') FROM events WHERE subject = ? AND kind = ? ORDER BY number DESC LIMIT 1
"""
PROGRAM = "reportedly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that was done: `kind` says what, `subject` to what, `body` what came of it."""

    number: int
    at: str
    author: str
    kind: str
    subject: str
    body: Mapping[str, object]
    digest: str


class EventTable(Table):
    """The events of a ledger, oldest first."""

    def note(self, kind: str, subject: str, body: Mapping[str, object], *, author: str = PROGRAM) -> Event:
        """Append an event; part of the transaction in which the thing itself is done."""
        with self.transaction():
            number, before = self._one("SELECT number, digest FROM events ORDER BY number DESC LIMIT 1") or (0, "")
            at = datetime.now(UTC).isoformat(timespec="seconds")
            content = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            row: Row = (number + 1, at, author, kind, subject, content)
            row = (*row, digest_of(before, *row))
            self._run(INSERT, row)
            self._run("INSERT OR REPLACE INTO head VALUES (1, ?, ?)", (row[0], row[-1]))
        return _event(row)

    def last_event(self) -> int:
        """Return the number of the last event, 0 where there is none."""
        return int((self._one("SELECT max(number) FROM events") or (0,))[0] or 0)

    def digest_of_event(self, number: int) -> str:
        """Return the digest of an event and all before it, "" where there is none of that number."""
        row = self._one("SELECT digest FROM events WHERE number = ?", (number,))
        return str(row[0]) if row else ""

    def head(self) -> str:
        """Return the digest of all that was done."""
        return self.digest_of_event(self.last_event())

    def noted_digest(self, kind: str, subject: str) -> str | None:
        """Return the digest in the last event of this kind about a subject, or None where there is none."""
        row = self._one(LAST_DIGEST, (subject, kind))
        return str(row[0]) if row else None

    def log(self, subject: str | None = None) -> Iterator[Event]:
        """Yield the events of one subject, or all, oldest first."""
        if subject is None:
            return map(_event, self._rows(f"{SELECT} ORDER BY number"))
        return map(_event, self._rows(f"{SELECT} WHERE subject = ? ORDER BY number", (subject,)))

    def log_of_kinds(self, *kinds: str) -> Iterator[Event]:
        """Yield the events of these kinds, oldest first."""
        marks = ",".join("?" * len(kinds))
        return map(_event, self._rows(f"{SELECT} WHERE kind IN ({marks}) ORDER BY number", kinds))

    def wrong_events(self) -> Iterator[str]:
        """Yield a sentence for each place where the chain is broken."""
        before, last = "", 0
        for row in self._rows(f"{SELECT} ORDER BY number"):
            if row[0] != last + 1:
                yield f"Between event {last} and event {row[0]} something was removed"
            elif row[-1] != digest_of(before, *row[:-1]):
                yield f"Event {row[0]} ({row[3]} {row[4]}) is not as it was written, or not where"
            last, before = row[0], row[-1]


def digest_of(*parts: object) -> str:
    """Return the SHA-256 of the parts, in their order and with their borders."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def _event(row: Row) -> Event:
    try:
        body = json.loads(row[5])
    except ValueError as error:
        raise DamagedLedgerError(f"event {row[0]} cannot be read ({error})") from error
    return Event(
        number=row[0], at=row[1], author=row[2], kind=row[3], subject=row[4], body=body, digest=row[6]
    )  # fmt: skip
