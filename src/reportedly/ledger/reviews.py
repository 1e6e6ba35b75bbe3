"""Takes people's decisions: each is an event, and mentions and findings stand as the decisions in force say."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reportedly.errors import DamagedLedgerError, ReviewError
from reportedly.ledger.codec import packed
from reportedly.ledger.corrections import decided
from reportedly.ledger.decisions import ANCHORS, COLUMNS, DecisionTable
from reportedly.ledger.events import Event
from reportedly.ledger.mentions import NOTHING, found_by
from reportedly.ledger.table import Row, insert
from reportedly.records import (
    NAMES,
    Anchor,
    Decision,
    DismissFinding,
    Finding,
    Mention,
    Review,
    SetAlias,
    Values,
)  # fmt: skip

OVERLAID = (
    "mention", "standing", "decided", "spans", "quote", "speech", "chain", "quantities", "dates", "start", "end",
    "sources",
)  # fmt: skip
PLACED = "SELECT event, article, mention, spans, now FROM review_anchors WHERE mention <> '' ORDER BY event, position"
ORPHAN = """
    EXISTS (SELECT 1 FROM review_anchors a WHERE a.event = reviews.event AND a.mention <> ''
            GROUP BY a.side HAVING count(a.now) = 0)
"""
WRONG_ORPHANS = f"SELECT event FROM reviews WHERE orphan <> {ORPHAN}"  # noqa: S608 -- our own words
ABOUT_MENTION = """
    SELECT r.event FROM review_anchors a JOIN reviews r ON r.event = a.event
    WHERE a.now = ? AND r.undone_by IS NULL AND r.kind IN ('accept', 'reject', 'correct') ORDER BY r.event
"""
ABOUT_MENTIONS = frozenset(["accept", "reject", "correct"])


class ReviewTable(DecisionTable):
    """The decisions of a ledger, and mentions, claims and findings as they stand with them."""

    # -- what was decided -------------------------------------------------------------------------------------------

    def add_review(
        self, decision: Decision, *, subject: str, author: str, anchors: Sequence[Anchor] = (), together: str = ""
    ) -> Review:
        """Append a decision as an event, and let mentions stand as it says. Claims are not touched here.

        Decisions that were taken `together` share that word: one step takes them all back.
        """
        places = [[item.mention, item.article, [[*map(int, (s.start, s.end))] for s in item.spans], item.side]
                  for item in anchors]  # fmt: skip
        body: dict[str, object] = {
            "decision": NAMES[type(decision)], "content": json.loads(packed(decision)), "anchors": places,
        }  # fmt: skip
        if together:
            body["together"] = together
        with self.transaction():
            event = self.note("review", subject, body, author=author)
            self._keep(event)
            self.stand(self.heard_by(self.review(event.number)))
        return self.review(event.number)

    def undo_review(self, number: int, *, author: str) -> Review:
        """Take a decision back by another event; raises ReviewError where it does not hold any more."""
        with self.transaction():
            review = self.review(number)
            if not review.in_force:
                raise ReviewError(
                    f"decision {number} was taken back before, by event {review.undone_by}", later=review.undone_by
                )
            event = self.note("undo", review.subject, self._about(number), author=author)
            self._run("UPDATE reviews SET undone_by = ? WHERE event = ?", (event.number, number))
            self.stand(self.heard_by(review))
        return self.review(number)

    def redo_review(self, number: int, *, author: str) -> Review:
        """Let a decision hold again that was taken back; raises ReviewError where it still holds."""
        with self.transaction():
            review = self.review(number)
            if review.in_force:
                raise ReviewError(f"decision {number} holds", hint="There is nothing to be done again.")
            self.note("redo", review.subject, self._about(number), author=author)
            self._run("UPDATE reviews SET undone_by = NULL WHERE event = ?", (number,))
            self.stand(self.heard_by(review))
        return self.review(number)

    # -- mentions and findings as they stand --------------------------------------------------------------------------

    def add_mentions(
        self, article_id: str, mentions: Iterable[Mention], values: Values = NOTHING, *, reader: str = ""
    ) -> None:
        """Store what an article says, as MentionTable does; decisions about it are heard at once."""
        found = list(mentions)
        with self.transaction():
            super().add_mentions(article_id, found, values, reader=reader)
            if self.any_reviews():
                self.anchor_again(article_id)
                self.stand(mention.id for mention in found)

    def put_findings(self, findings: Iterable[Finding]) -> None:
        """Store findings; those that a person dismissed are marked as such."""
        with self.transaction():
            super().put_findings(map(self.with_dismissal, findings) if self.any_reviews() else findings)

    def with_dismissal(self, finding: Finding) -> Finding:
        """Return a finding with who dismissed it, if anybody did."""
        if not finding.evidence:
            return finding
        first = finding.evidence[0]
        sql = (
            "SELECT r.event FROM review_anchors a JOIN reviews r ON r.event = a.event "
            "WHERE r.kind = 'dismiss' AND r.undone_by IS NULL AND a.article = ? ORDER BY r.event DESC"
        )
        for review in self._reviews([row[0] for row in self._rows(sql, (first.article,))]):
            if _same_evidence(review, finding):
                return replace(finding, dismissed=review.says)
        return replace(finding, dismissed=None)

    def heard_by(self, review: Review) -> list[str]:
        """Return the mentions that read otherwise by a decision."""
        if isinstance(alias := review.decision, SetAlias):
            return self.mentions_naming([alias.name, alias.of])
        return [item.now for item in review.anchors if item.now] if review.kind in ABOUT_MENTIONS else []

    def stand(self, mentions: Iterable[str | None]) -> None:
        """Let mentions stand as the decisions in force say; what was read of them is not touched."""
        wanted = sorted({item for item in mentions if item})
        aliases = self.aliases()
        with self.transaction():
            for mention in self.as_read(wanted):
                self._stand(mention, aliases)

    def anchor_again(self, article_id: str) -> None:
        """Find again, in what was read off an article, the words that decisions were made on."""
        with self.transaction():
            here = [(row[0], row[1]) for row in self._rows(
                "SELECT id, spans FROM mentions WHERE article = ? ORDER BY id", (article_id,))]  # fmt: skip
            ids, by_place = {item for item, _ in here}, {spans: item for item, spans in reversed(here)}
            sql = "SELECT event, position, mention, spans, now FROM review_anchors WHERE article = ? AND mention <> ''"
            moved = set()
            for event, position, mention, spans, before in list(self._rows(sql, (article_id,))):
                now = mention if mention in ids else by_place.get(spans)
                if now != before:
                    self._run(
                        "UPDATE review_anchors SET now = ? WHERE event = ? AND position = ?", (now, event, position)
                    )
                    moved.add(event)
                    self.stand([now])
            for event in sorted(moved):
                self._mark_orphan(event)

    def remake_reviews(self) -> None:
        """Make the tables of decisions again from the events, and let every mention stand as they say."""
        with self.transaction():
            corrected = [row[0] for row in self._rows("SELECT mention FROM corrections")]
            self._run("DELETE FROM review_anchors")
            self._run("DELETE FROM reviews")
            for event in list(self.log_of_kinds("review", "undo", "redo")):
                self.keep_event(event)
            articles = [row[0] for row in self._rows("SELECT DISTINCT article FROM review_anchors ORDER BY article")]
            for article in articles:
                self.anchor_again(article)
            named = [review.decision.name for review in self._holding("alias") if isinstance(review.decision, SetAlias)]
            anchored = [row[0] for row in self._rows("SELECT DISTINCT now FROM review_anchors WHERE now IS NOT NULL")]
            self.stand([*corrected, *anchored, *self.mentions_naming(named)])

    def keep_event(self, event: Event) -> int:
        """Write what an event of a decision says into the tables of decisions; returns the number of the decision."""
        if event.kind == "review":
            self._keep(event)
            return event.number
        number = int(str(event.body["review"]))
        taken_back = event.number if event.kind == "undo" else None
        self._run("UPDATE reviews SET undone_by = ? WHERE event = ?", (taken_back, number))
        return number

    def note_from_elsewhere(self, event: Event) -> Event | None:
        """Note a decision that was taken in another ledger; None where it came over before, or it is our own."""
        origin = str(event.body.get("from", event.digest))  # it may have come a longer way
        if self._number_here(origin) is not None:
            return None
        body = {**event.body, "from": origin, "at": event.body.get("at", event.at)}
        if event.kind != "review":
            review = self._number_here(str(event.body["of"]))
            if review is None:
                return None
            body["review"] = review
        return self.note(event.kind, event.subject, body, author=event.author)

    def _number_here(self, digest: str) -> int | None:
        """The number of the decision that has this digest, or came over from one that has it."""
        row = self._one(
            "SELECT number FROM events WHERE digest = ? OR json_extract(body, '$.from') = ?", (digest, digest)
        )
        return int(row[0]) if row else None

    # -- inner ------------------------------------------------------------------------------------------------------

    def _about(self, number: int) -> dict[str, object]:
        """What an event says that takes another back: its number here, and what it is called in every ledger."""
        row = self._one("SELECT coalesce(json_extract(body, '$.from'), digest) FROM events WHERE number = ?", (number,))
        return {"review": number, "of": row[0] if row else ""}

    def review_rows(self, event: Event) -> tuple[Row, list[Row]]:
        """Return what the tables of decisions hold of an event: its row and its anchors; raises DamagedLedgerError."""
        body = event.body
        at = body.get("at", event.at)  # one that came over from another ledger was taken before
        content = json.dumps(body["content"], ensure_ascii=False, separators=(",", ":"))
        anchors = body["anchors"]
        if not isinstance(anchors, list):
            raise DamagedLedgerError(f"event {event.number} has no list of anchors", where=str(self._path))
        places: list[Row] = [
            (mention, article, json.dumps(spans, separators=(",", ":")), side)
            for mention, article, spans, side in anchors
        ]
        return (event.number, at, event.author, body["decision"], event.subject, content, None), places

    def _keep(self, event: Event) -> None:
        row, anchors = self.review_rows(event)
        self._run(insert("reviews", COLUMNS), (*row, 0))
        known = self._known([str(item[0]) for item in anchors])
        rows = (
            (event.number, position, *place, place[0] if place[0] in known else None)
            for position, place in enumerate(anchors)
        )
        self._run_all(insert("review_anchors", ANCHORS), rows)
        self._mark_orphan(event.number)

    def _known(self, mentions: Iterable[str]) -> set[str]:
        return {row[0] for row in self._rows_of("SELECT id FROM mentions WHERE id IN (?)", mentions)}

    def _mark_orphan(self, event: int) -> None:
        """A decision is an orphan where a side of it has no mention left; words of findings are not mentions."""
        self._run(f"UPDATE reviews SET orphan = {ORPHAN} WHERE event = ?", (event,))  # noqa: S608

    def decided(self, mention: Mention, aliases: Mapping[str, Review]) -> Mention:
        """Return a mention, as it was read, as the decisions in force let it stand."""
        reviews = list(self._reviews([row[0] for row in self._rows(ABOUT_MENTION, (mention.id,))]))
        return decided(mention, self.article(mention.article), reviews, aliases)

    def misplaced_anchors(self) -> Iterator[int]:
        """Yield the decisions that do not lead to what stands where they were made, or are no orphans, or are."""
        for event, article, mention, spans, now in self._rows(PLACED):
            if now != self._place_of(article, mention, spans):
                yield event
        for (event,) in self._rows(WRONG_ORPHANS):
            yield event

    def _place_of(self, article: str, mention: str, spans: str) -> str | None:
        """The mention that stands today where a decision was made."""
        sql = "SELECT id FROM mentions WHERE article = ? AND (id = ? OR spans = ?) ORDER BY id <> ?, id LIMIT 1"
        row = self._one(sql, (article, mention, spans, mention))
        return str(row[0]) if row else None

    def _stand(self, mention: Mention, aliases: Mapping[str, Review]) -> None:
        now = self.decided(mention, aliases)
        before = self._one("SELECT 1 FROM corrections WHERE mention = ?", (mention.id,))
        if before:
            self._run("DELETE FROM corrections WHERE mention = ?", (mention.id,))
        if now != mention:
            self._run(insert("corrections", OVERLAID), overlay(mention, now))
        if before or now != mention:
            self._put_parts([now])


def _same_evidence(review: Review, finding: Finding) -> bool:
    places = {(item.article, item.spans) for item in review.anchors}
    same = places == {(words.article, (words.span,)) for words in finding.evidence}
    return same and isinstance(review.decision, DismissFinding) and review.decision.kind == finding.kind


def overlay(read: Mention, now: Mention) -> tuple[object, ...]:
    """Return what stands in `corrections` of a mention: None where it is as it was read."""

    def changed(before: object, after: object) -> str | None:
        return None if before == after else packed(after)

    start, end, sources = found_by(now)
    places = (start, end) if now.spans != read.spans else (None, None)
    return (
        read.id, now.standing, packed(now.decided), changed(read.spans, now.spans),
        now.quote if now.quote != read.quote else None, now.speech if now.speech != read.speech else None,
        changed(read.chain, now.chain), changed(read.quantities, now.quantities), changed(read.when, now.when),
        *places, sources if sources != found_by(read)[2] else None,
    )  # fmt: skip
