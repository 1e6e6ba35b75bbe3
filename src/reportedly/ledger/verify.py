"""Proves that a ledger holds what it says: every word where it is said to stand, every reference to something there."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator

from reportedly.errors import DamagedLedgerError, EvidenceError, NotFoundError
from reportedly.ledger.copies import CopyTable
from reportedly.ledger.proofs import ProvenTables
from reportedly.ledger.table import insert
from reportedly.records import Article, Claim, Copy, Evidence, Span

SEARCHES = {"claims_fts": "claims", "mentions_fts": "mentions"}
ANEW = "Restore a copy of the ledger, or read the inputs into a new one."
AGAIN = "Read the inputs again."
# What a claim names must be there; SQLite cannot check references inside JSON text.
INNER_REFERENCES = {
    "finding": (
        "SELECT c.id, j.value FROM claims c, json_each(c.findings) j "
        "WHERE NOT EXISTS (SELECT 1 FROM findings f WHERE f.id = j.value)"
    ),
    "claim": (
        "SELECT c.id, json_extract(j.value, '$.claim') AS other FROM claims c, json_each(c.related) j "
        "WHERE NOT EXISTS (SELECT 1 FROM claims o WHERE o.id = json_extract(j.value, '$.claim'))"
    ),
}
GONE = {
    "added": "SELECT DISTINCT subject FROM events WHERE kind = 'added' AND subject NOT IN (SELECT id FROM articles)",
    "read": "SELECT DISTINCT subject FROM events WHERE kind = 'read' AND subject NOT IN (SELECT article FROM readings)",
}


class VerifiedTables(ProvenTables, CopyTable):
    """All records of a ledger, and the proof that they hold together."""

    def verify(self) -> Iterator[str]:
        """Yield one sentence for each thing that is wrong: what, where and what to do.

        Reads the whole ledger once; memory does not grow with it. The search is checked where the file may be written.
        """
        broken = list(self._wrong_in_file())
        yield from broken
        if broken:
            return
        for check in (
            self._wrong_references, self._wrong_search, self._wrong_events, self._wrong_head, self._wrong_digests,
            self._wrong_captures, self._wrong_articles, self._wrong_reviews, self._wrong_corrections,
            self._wrong_parts, self._wrong_copies, self._wrong_claims, self._wrong_findings,
        ):  # fmt: skip
            yield from _guarded(check)

    def _wrong_in_file(self) -> Iterator[str]:
        try:
            found = [str(row[0]) for row in self._rows("PRAGMA integrity_check(20)")]
        except DamagedLedgerError as error:
            found = [error.what]
        return (f"The file is damaged: {' '.join(message.split())}. {ANEW}" for message in found if message != "ok")

    def _wrong_references(self) -> Iterator[str]:
        for table, row, parent, _ in self._rows("PRAGMA foreign_key_check"):
            place = "" if row is None else f" in row {row}"
            yield f"Table {table}{place} names something that table {parent} does not hold. {ANEW}"
        for kind, sql in INNER_REFERENCES.items():
            for claim, other in self._rows(sql):
                yield f"Claim {claim} names {kind} {other}, which is not there. {AGAIN}"

    def _wrong_search(self) -> Iterator[str]:
        for index, words in SEARCHES.items():
            try:
                with self._writable():
                    self._connection.execute(insert(index, [index, "rank"]), ["integrity-check", 1])
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
                    yield f"The search does not fit the words of {words}. {ANEW}"

    def _wrong_events(self) -> Iterator[str]:
        return (f"{problem}. {ANEW}" for problem in self.wrong_events())

    def _wrong_digests(self) -> Iterator[str]:
        """Articles and readings against the chain of events, in which nothing can be changed unseen."""
        for mention in self.changed_mentions():
            yield f"Mention {mention} is not as it was read. {ANEW}"
        for kind, thing, digests in (
            ("added", "Article", self.article_digests),
            ("read", "The reading of article", self.reading_digests),
        ):
            for subject, digest in digests():
                noted = self.noted_digest(kind, subject)
                if noted is None:
                    yield f"{thing} {subject} came into the ledger by another way than reportedly. {ANEW}"
                elif noted != digest:
                    yield f"{thing} {subject} is not as it was stored. {ANEW}"
            for (subject,) in self._rows(GONE[kind]):
                yield f"{thing} {subject} was removed. {ANEW}"

    def _wrong_articles(self) -> Iterator[str]:
        digests = self._rows("SELECT sha256 FROM articles ORDER BY number")
        for article, (digest,) in zip(self.articles(), digests, strict=True):
            if digest != article.sha256:
                yield f"The text of article {article.id} is not the one that was read. {ANEW}"
            if any(not _inside(link.span, article.text) for link in article.links):
                yield f"Article {article.id} has a link beyond its end. {ANEW}"
            for mention in self.mentions(article.id):
                try:
                    mention.check(article)
                except EvidenceError as error:
                    yield f"Mention {mention.id} of article {article.id}: {error.what}. {ANEW}"

    def _wrong_copies(self) -> Iterator[str]:
        for copy in self.copies():
            articles = self.articles_by_id([copy.article, copy.of])
            if len(articles) == 2 and not _fits(copy, articles[copy.article].text, articles[copy.of].text):
                yield f"The copy {copy.article} of {copy.of} names words that are not there. {ANEW}"

    def _wrong_claims(self) -> Iterator[str]:
        for claim in self.claims():
            if not claim.appearances:
                yield f"Claim {claim.id} has no mention. {AGAIN}"
            yield from self._wrong_counts(claim)
            yield from self._wrong_evidence(f"Claim {claim.id}", _root_evidence(claim))

    def _wrong_findings(self) -> Iterator[str]:
        for finding in self.findings():
            yield from self._wrong_evidence(f"Finding {finding.id} ({finding.kind})", finding.evidence)

    def _wrong_evidence(self, who: str, evidence: Iterable[Evidence]) -> Iterator[str]:
        quoted = list(evidence)
        articles = self.articles_by_id(words.article for words in quoted)
        for words in quoted:
            if problem := _problem(words, articles.get(words.article)):
                yield f"{who}: {problem}. {AGAIN}"


def _guarded(check: Callable[[], Iterator[str]]) -> Iterator[str]:
    """A record that cannot be read back is a problem, not the end of the search for others."""
    try:
        yield from check()
    except DamagedLedgerError as error:
        yield f"A record cannot be read: {error.what}. {ANEW}"
    except NotFoundError as error:
        yield f"Something is missing: {error.what}. {ANEW}"
    except (ValueError, TypeError, KeyError) as error:  # a number where a word should stand, a place before the text
        yield f"A record cannot be read ({error}). {ANEW}"


def _problem(words: Evidence, article: Article | None) -> str | None:
    if article is None:
        return f"article {words.article} is not there"
    try:
        words.check(article)
    except EvidenceError as error:
        return error.what
    return None


def _fits(copy: Copy, taker: str, giver: str) -> bool:
    passages = all(_inside(mine, taker) and _inside(theirs, giver) for mine, theirs in copy.passages)
    return passages and all(
        change.before.of(giver) == change.before_text and change.after.of(taker) == change.after_text
        for change in copy.altered
    )


def _inside(span: Span, text: str) -> bool:
    return span.end <= len(text)


def _root_evidence(claim: Claim) -> list[Evidence]:
    roots = (*claim.sources.for_.roots, *claim.sources.against.roots)
    return [words for root in roots for words in root.evidence]
