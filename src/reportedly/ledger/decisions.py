"""What people decided, read back: each decision with its anchors, and what holds of them today."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from reportedly.errors import NotFoundError
from reportedly.ledger.claims import ClaimTable
from reportedly.ledger.codec import unpacked
from reportedly.ledger.findings import FindingTable
from reportedly.ledger.mentions import MentionTable
from reportedly.ledger.table import Row, select
from reportedly.records import (
    DECISIONS,
    Anchor,
    DifferentSources,
    Judgement,
    Review,
    SameSources,
    SetAlias,
    SourceJudgement,
    Span,
    folded,
)  # fmt: skip

COLUMNS = ("event", "at", "author", "kind", "subject", "decision", "undone_by", "orphan")
ANCHORS = ("event", "position", "mention", "article", "spans", "side", "now")
SELECT = select("reviews", COLUMNS)
# Of what was decided, what names a claim, one of its mentions, findings or roots; and the orphans that were decided on
# words that its mentions now share.
ABOUT_CLAIM = """
    SELECT event FROM reviews WHERE subject = :claim
    UNION SELECT r.event FROM appearances p JOIN review_anchors r ON r.now = p.mention WHERE p.claim = :claim
    UNION SELECT r.event FROM findings f JOIN reviews r ON r.subject = f.id WHERE f.claim = :claim
    UNION SELECT r.event FROM roots t JOIN reviews r ON r.subject = t.name WHERE t.claim = :claim
    UNION SELECT r.event FROM appearances p JOIN mentions m ON m.id = p.mention
          JOIN review_anchors w ON w.article = m.article AND w.now IS NULL AND w.mention <> ''
          JOIN reviews r ON r.event = w.event AND r.orphan = 1
    WHERE p.claim = :claim
    AND json_extract(w.spans, '$[0][0]') < m.end AND json_extract(w.spans, '$[#-1][1]') > m.start
"""
# Decisions about names, by the parts that hold a name, and the names that stand in a claim.
NAMING = """
    SELECT r.event, j.value FROM reviews r, json_each(r.decision) j
    WHERE r.kind IN ('alias', 'same-sources', 'different-sources', 'owner', 'letter')
    AND j.key IN ('name', 'other', 'of', 'outlet', 'source')
"""
NAMES = """
    SELECT name FROM roots WHERE claim = :claim UNION SELECT institution FROM roots WHERE claim = :claim
    UNION SELECT t.source FROM appearances p JOIN attributions t ON t.mention = p.mention WHERE p.claim = :claim
    UNION SELECT a.outlet FROM appearances p JOIN mentions m ON m.id = p.mention JOIN articles a ON a.id = m.article
    WHERE p.claim = :claim AND a.outlet IS NOT NULL
"""
ABOUT = (
    "SELECT event FROM reviews WHERE subject = :it UNION SELECT event FROM review_anchors WHERE :it IN (mention, now)"
)
# A decision about a claim follows the first of its mentions that is still there.
OF_CLAIMS = """
    SELECT r.event FROM reviews r JOIN review_anchors a ON a.event = r.event
    WHERE r.kind = ? AND r.undone_by IS NULL AND a.now IN (SELECT mention FROM appearances WHERE claim = ?)
    AND a.position = (SELECT min(f.position) FROM review_anchors f WHERE f.event = r.event AND f.now IS NOT NULL)
    ORDER BY r.event
"""
NAMED = tuple(
    f"SELECT DISTINCT {column} FROM attributions WHERE {column} IS NOT NULL"  # noqa: S608 -- our own names
    for column in ("source", "institution")
)
OUTLETS = "SELECT DISTINCT outlet FROM articles WHERE outlet IS NOT NULL"
CARRIED = """
    SELECT DISTINCT p.claim FROM articles a JOIN mentions m ON m.article = a.id JOIN appearances p ON p.mention = m.id
    WHERE a.outlet IN (?)
"""
JUDGED = """
    SELECT DISTINCT r.event FROM review_anchors a JOIN reviews r ON r.event = a.event
    WHERE r.kind IN ('same-claims', 'different-claims', 'split-claim') AND r.undone_by IS NULL AND a.now IN (?)
"""
# All that a person did, in order: what stands on the pile of what can be undone, and of what can be done again.
BY_PERSON = """
    SELECT number, kind, json_extract(body, '$.review') FROM events
    WHERE kind IN ('review', 'undo', 'redo') AND author = ? ORDER BY number
"""
# Those that were taken in one step stand side by side among the events.
TOGETHER = """
    SELECT e.number FROM events o JOIN events e ON e.number BETWEEN o.number - :most AND o.number + :most
    WHERE o.number = :event AND e.author = o.author AND e.kind = 'review'
    AND json_extract(e.body, '$.together') = json_extract(o.body, '$.together') ORDER BY e.number
"""
MOST_TOGETHER = 500


class DecisionTable(MentionTable, ClaimTable, FindingTable):
    """The decisions of a ledger."""

    def review(self, number: int) -> Review:
        """Return one decision by the number of its event; raises NotFoundError."""
        for found in self._reviews([number]):
            return found
        raise NotFoundError(f"event {number} is no decision", hint="`reportedly log` lists them.")

    def reviews(self, subject: str | None = None, *, in_force: bool = False) -> Iterator[Review]:
        """Yield the decisions about a claim, mention, finding, article or source, or all, oldest first.

        Those about a claim's mentions and findings, and about names that stand in it, are about the claim too.
        """
        if subject is None:
            numbers = [row[0] for row in self._rows("SELECT event FROM reviews ORDER BY event")]
        elif self._one("SELECT 1 FROM claims WHERE id = ?", (subject,)):
            about = {row[0] for row in self._named(ABOUT_CLAIM, {"claim": subject})}
            numbers = sorted(about | self._about_names_in(subject))
        else:
            numbers = sorted(row[0] for row in self._named(ABOUT, {"it": subject}))
        return (item for item in self._reviews(numbers) if item.in_force or not in_force)

    def _about_names_in(self, claim: str) -> set[int]:
        """The decisions that name a source or outlet of a claim, case aside, whether or not they hold."""
        named = list(self._rows(NAMING))
        own = {folded(row[0]) for row in self._named(NAMES, {"claim": claim})} if named else set()
        return {event for event, name in named if folded(name) in own}

    def orphans(self) -> Iterator[Review]:
        """Yield the decisions in force whose evidence is no longer there, oldest first."""
        numbers = self._rows("SELECT event FROM reviews WHERE orphan = 1 AND undone_by IS NULL ORDER BY event")
        return iter(list(self._reviews([row[0] for row in numbers])))

    def orphaned(self, events: Iterable[int]) -> set[int]:
        """Return those of these events that are decisions in force whose evidence is no longer there."""
        sql = "SELECT event FROM reviews WHERE orphan = 1 AND undone_by IS NULL AND event IN (?)"
        return {row[0] for row in self._rows_of(sql, events)}

    def last_decision(self, subject: str) -> int:
        """Return the number of the last event about what a page shows: what it must not have missed."""
        rows = self._named(ABOUT_CLAIM, {"claim": subject}), self._named(ABOUT, {"it": subject})
        numbers = {row[0] for found in rows for row in found}
        sql = "SELECT max(number) FROM events WHERE kind IN ('undo', 'redo') AND json_extract(body, '$.review') IN (?)"
        undone = {row[0] for row in self._rows_of(sql, numbers) if row[0]}
        return max(numbers | undone, default=0)

    def next_undo(self, author: str) -> Review | None:
        """Return the decision that a person would take back next, or None."""
        return self._top(author, 0)

    def next_redo(self, author: str) -> Review | None:
        """Return the decision that a person took back and has decided nothing new since, or None."""
        return self._top(author, 1)

    def taken_with(self, event: int) -> list[int]:
        """Return the decisions that were taken in one step with this one, itself among them, oldest first."""
        found = self._named(TOGETHER, {"event": event, "most": MOST_TOGETHER})
        return [row[0] for row in found] or [event]

    def _top(self, author: str, which: int) -> Review | None:
        done: list[int] = []
        undone: list[int] = []
        for number, kind, review in self._rows(BY_PERSON, (author,)):
            source, target = (undone, done) if kind == "redo" else (done, undone)
            if kind == "review":
                done.append(number)
                undone.clear()
            elif review in source:
                source.remove(review)
                target.append(review)
        tops = (self.review(number) for number in reversed((done, undone)[which]))
        return next((item for item in tops if item.in_force is not bool(which)), None)

    def judgements_of(self, mentions: Iterable[str]) -> list[Judgement]:
        """Return what people decided about which of these mentions say the same, the latest decision first."""
        numbers = sorted({row[0] for row in self._rows_of(JUDGED, mentions)}, reverse=True)
        return [_judgement(item) for item in self._reviews(numbers)]

    def source_judgements(self) -> list[SourceJudgement]:
        """Return what people decided about which names are one root, the latest decision first."""
        found = []
        for review in self._holding("same-sources", "different-sources"):
            if isinstance(decision := review.decision, SameSources | DifferentSources):
                kind: Literal["same", "different"] = "same" if isinstance(decision, SameSources) else "different"
                found.append(
                    SourceJudgement(
                        kind=kind, name=decision.name, other=decision.other, event=review.event, because=review.says
                    )
                )
        return found[::-1]

    def rejected_of(self, mentions: Iterable[str]) -> set[str]:
        """Return those of these mentions that a person rejected."""
        sql = "SELECT mention FROM corrections WHERE standing = 'rejected' AND mention IN (?)"
        return {row[0] for row in self._rows_of(sql, mentions)}

    def reviews_of_kind(self, kind: str) -> list[Review]:
        """Return the decisions of one kind that are in force, oldest first."""
        return self._holding(kind)

    def reviews_of_claim(self, kind: str, claim: str) -> list[Review]:
        """Return the decisions of one kind that a claim inherits through its mentions, oldest first."""
        return list(self._reviews([row[0] for row in self._rows(OF_CLAIMS, (kind, claim))]))

    def mentions_naming(self, names: Iterable[str]) -> list[str]:
        """Return the mentions whose chain, as it stands, has one of these names, or speaks for one; case aside."""
        wanted = {folded(name) for name in names}
        found: set[str] = set()
        for column, sql in zip(("source", "institution"), NAMED, strict=True):
            written = [row[0] for row in self._rows(sql) if folded(row[0]) in wanted]
            found |= {row[0] for row in self._rows_of(
                f"SELECT mention FROM attributions WHERE {column} IN (?)", written)}  # fmt: skip  # noqa: S608
        return sorted(found)

    def claims_resting_on(self, names: Iterable[str]) -> list[str]:
        """Return the claims that have a root, or the institution of one, of these names, case aside."""
        wanted = {folded(name) for name in names}
        found: set[str] = set()
        for column in ("name", "institution"):
            rows = self._rows(f"SELECT DISTINCT {column} FROM roots")  # noqa: S608 -- our own names
            written = [row[0] for row in rows if wanted & {folded(row[0]), folded(row[0].split(",", 1)[0])}]
            sql = f"SELECT claim FROM roots WHERE {column} IN (?)"  # noqa: S608
            found |= {row[0] for row in self._rows_of(sql, written)}
        return sorted(found)

    def claims_of_outlets(self, names: Iterable[str]) -> list[str]:
        """Return the claims that outlets of these names carry, case aside."""
        wanted = {folded(name) for name in names}
        outlets = [row[0] for row in self._rows(OUTLETS) if folded(row[0]) in wanted]
        return sorted({row[0] for row in self._rows_of(CARRIED, outlets)})

    def aliases(self) -> dict[str, Review]:
        """Return the decisions that give a name to a source, by the folded name that they replace."""
        found = {}
        for review in self._holding("alias"):
            if isinstance(decision := review.decision, SetAlias):
                found[folded(decision.name)] = review
        return found

    def any_reviews(self) -> bool:
        """True where anybody ever decided anything."""
        return self._one("SELECT 1 FROM reviews LIMIT 1") is not None

    def _holding(self, *kinds: str) -> list[Review]:
        sql = f"SELECT event FROM reviews WHERE undone_by IS NULL AND kind IN ({','.join('?' * len(kinds))})"  # noqa: S608
        return list(self._reviews(sorted(row[0] for row in self._rows(sql, kinds))))

    def _reviews(self, numbers: Sequence[int]) -> Iterator[Review]:
        rows = {row[0]: row for row in self._rows_of(f"{SELECT} WHERE event IN (?)", numbers)}
        anchors: dict[int, list[Row]] = {}
        sql = f"{select('review_anchors', ANCHORS)} WHERE event IN (?) ORDER BY event, position"
        for row in self._rows_of(sql, numbers):
            anchors.setdefault(row[0], []).append(row)
        for number in numbers:
            if number in rows:
                yield _review(rows[number], anchors.get(number, []))

    def _named(self, sql: str, values: Mapping[str, object]) -> list[Row]:
        return list(self._connection.execute(sql, values))


def _review(row: Row, anchors: Iterable[Row]) -> Review:
    event, at, author, kind, subject, decision, undone_by, orphan = row
    return Review(
        event=event, at=at, author=author, subject=subject, decision=unpacked(DECISIONS[kind], decision),
        anchors=tuple(map(_anchor, anchors)), undone_by=undone_by, orphan=bool(orphan) and undone_by is None,
    )  # fmt: skip


def _anchor(row: Row) -> Anchor:
    return Anchor(mention=row[2], article=row[3], spans=unpacked(tuple[Span, ...], row[4]), side=row[5], now=row[6])


def _judgement(review: Review) -> Judgement:
    sides = {
        side: frozenset(item.now for item in review.anchors if item.side == side and item.now)
        for side in ("left", "right")
    }
    kind: Literal["same", "different"] = "same" if review.kind == "same-claims" else "different"
    return Judgement(
        kind=kind, left=sides["left"], right=sides["right"], event=review.event, because=review.says
    )  # fmt: skip
