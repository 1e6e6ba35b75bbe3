"""What a copy of a ledger forgets and takes over while everything is derived anew in it."""

from pathlib import Path

from reportedly.ledger.connection import errors_of
from reportedly.ledger.copying import derived_tables
from reportedly.ledger.events import Event
from reportedly.ledger.pending import PendingTable
from reportedly.ledger.reviews import ReviewTable

# What was read stays until it is read anew; where former claims went is known nowhere else.
KEPT = frozenset(["readings", "mentions", "attributions", "quantities", "former_claims", "reviews", "review_anchors",
                  "corrections"])  # fmt: skip
# By number, so that what came since is found; what has no number belongs to an article.
NEW = ("articles", "rejections", "events")
OF_ARTICLES = ("captures", "readings", "mentions", "attributions", "quantities")
UNREAD = """
    SELECT a.id FROM pending p JOIN articles a ON a.id = p.id WHERE p.step = 'read' ORDER BY a.number LIMIT ?
"""
SHARED = """
    SELECT coalesce(max(e.number), 0) FROM main.events e
    JOIN {origin}.events o ON o.number = e.number AND o.digest = e.digest
"""
OWN_READINGS = "INSERT OR IGNORE INTO pending SELECT 'reread', subject FROM events WHERE kind = 'read' AND number > ?"
PAGES = "INSERT OR IGNORE INTO main.pages SELECT * FROM {origin}.pages"


class RenewedTables(ReviewTable, PendingTable):
    """A ledger that can be derived anew."""

    def copy_to(self, place: Path) -> None:
        """Write the ledger as it is at this moment into a new file; others may go on writing to this one."""
        with errors_of(self._path), self._writable():
            self._connection.execute("VACUUM INTO ?", (str(place),))

    def forget_derived(self) -> None:
        """Forget all that is derived, and let every article wait to be taken up again."""
        with self.transaction():
            for name in derived_tables(self._connection):
                if name not in KEPT:
                    self._run(f"DELETE FROM {name}")  # noqa: S608 -- our own names
            self._run("UPDATE mentions SET copy_of = NULL WHERE copy_of IS NOT NULL")
            self.remake_reviews()
            self._run("INSERT INTO pending SELECT 'read', id FROM articles")

    def unread_in_order(self, limit: int) -> list[str]:
        """Return the first articles that wait to be taken up, in the order in which they came."""
        return [row[0] for row in self._rows(UNREAD, (limit,))]

    def take_new_from(self, origin: str) -> list[Event]:
        """Take over what came into the attached ledger `origin` since; returns what people decided there, in order.

        Events of this copy's own, which only tell what was read anew in it, are kept as articles to be noted there.
        """
        with self.transaction():
            base = self._shared_events(origin)
            self._run(OWN_READINGS, (base,))
            self._run("DELETE FROM events WHERE number > ?", (base,))
            last = self._one("SELECT coalesce(max(number), 0) FROM articles") or (0,)
            for name in NEW:
                known = self._one(f"SELECT coalesce(max(number), 0) FROM main.{name}")  # noqa: S608
                self._run(f"INSERT INTO main.{name} SELECT * FROM {origin}.{name} WHERE number > ?", known or (0,))  # noqa: S608
            self._run(PAGES.format(origin=origin))
            self._take_parts(origin, int(last[0]))
            self._run("INSERT OR IGNORE INTO pending SELECT 'read', id FROM articles WHERE number > ?", last)
        kinds = ("review", "undo", "redo")
        return [event for event in self.log_of_kinds(*kinds) if event.number > base]

    def read_anew_since(self, base: int) -> list[str]:
        """Return the articles that were read anew in this copy, whose events after number `base` are its own."""
        with self.transaction():
            self._run(OWN_READINGS, (base,))
        return self.pending("reread", limit=-1)

    def _shared_events(self, origin: str) -> int:
        """The number of the last event that both have."""
        return int((self._one(SHARED.format(origin=origin)) or (0,))[0])

    def _take_parts(self, origin: str, after: int) -> None:
        """What belongs to the new articles; whose reading is another reader's is read anew later."""
        new = "(SELECT id FROM main.articles WHERE number > ?)"
        mentions = f"(SELECT id FROM {origin}.mentions WHERE article IN {new})"  # noqa: S608
        for name in OF_ARTICLES:
            within = f"mention IN {mentions}" if name in {"attributions", "quantities"} else f"article IN {new}"
            self._run(f"INSERT INTO main.{name} SELECT * FROM {origin}.{name} WHERE {within}", (after,))  # noqa: S608
        self._run(f"UPDATE main.mentions SET copy_of = NULL WHERE article IN {new}", (after,))  # noqa: S608
