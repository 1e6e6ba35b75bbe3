"""Stage 7 wired to the ledger: records of sources are kept, and every claim that one of them touches is graded anew."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from reportedly.grades import Background, Record, grade, kind_of, outcomes, pooled, usual
from reportedly.ledger import Ledger
from reportedly.provenance import outlet_key
from reportedly.records import Article, Claim, Outlets, Root
from reportedly.wiring.people import People

POOLS = "pools of records"  # a note in the ledger: the share of confirmed claims of each kind of source
DISTORTED = frozenset({"altered-copy", "outlet-does-not-say"})  # what an outlet made, whoever it names


class Grading:
    """Keeps the records of sources and grades claims; the same ledger gives the same grades, in whatever order read.

    `read` is false where mentions and claims were told rather than read off text.
    """

    def __init__(
        self,
        ledger: Ledger,
        outlets: Outlets,
        people: People,
        article: Callable[[str], Article],
        *,
        read: bool = True,
    ) -> None:
        self._ledger = ledger
        self._outlets = outlets
        self._people = people
        self._article = article
        self._read = read
        self._counts: dict[str, tuple[int, int]] = {}

    def waiting(self, at_once: int) -> Iterator[Claim]:
        """Yield the claims that wait, graded, after all records are noted; whoever stores them commits them."""
        self._note_all(at_once)
        while ids := self._ledger.pending("grade", limit=at_once):
            with self._ledger.transaction():
                yield from self._graded(self._ledger.claims_by_id(ids))
                self._ledger.done("grade", ids)

    def anew(self, claims: Sequence[str]) -> list[Claim]:
        """Return these claims graded anew, and those that share a source whose record they changed."""
        self._note(claims)
        touched = {*claims, *self._sharing(self._ledger.pending("source", limit=-1))}
        self._ledger.done("source", self._ledger.pending("source", limit=-1))
        self._counts = self._ledger.pools()
        return list(self._graded(self._ledger.claims_by_id(sorted(touched))))

    def _note_all(self, at_once: int) -> None:
        """Note what every waiting claim says of its sources; what they and their kinds touch waits to be graded too."""
        traced = self._ledger.pending("grade", limit=-1)
        for start in range(0, len(traced), at_once):
            with self._ledger.transaction():
                self._note(traced[start : start + at_once])
        with self._ledger.transaction():
            sources = self._ledger.pending("source", limit=-1)
            self._ledger.pend("grade", self._sharing(sources))
            self._ledger.pend("grade", self._of_moved_kinds())
            self._ledger.done("source", sources)

    def _note(self, claims: Sequence[str]) -> None:
        for claim in self._ledger.claims_by_id(claims):
            sides = (claim.sources.for_, claim.sources.against)
            judged = {self._source(root): (kind_of(root), "open") for side in sides for root in side.roots}
            for item in outcomes(claim, self._rivals(claim), self._source):
                if judged[item.source][1] != "contradicted":  # it cannot be confirmed and contradicted by one claim
                    judged[item.source] = (item.kind, item.outcome)
            self._ledger.put_record(claim.id, judged)

    def _sharing(self, sources: Iterable[str]) -> set[str]:
        """The claims of these sources, and those in conflict with them: each weighs the other's sources."""
        own = self._ledger.claims_of_sources(sources)
        return {*own, *self._ledger.conflicting_claims(own)}

    def _of_moved_kinds(self) -> set[str]:
        """The claims of a kind whose pool has moved a step since it was last read, or has become large enough."""
        self._counts = self._ledger.pools()
        pools = {kind: [pooled(self._counts, kind), usual(self._counts, kind)] for kind in self._counts}
        before = json.loads(self._ledger.meta(POOLS) or "{}")
        self._ledger.set_meta(POOLS, json.dumps(pools, sort_keys=True))
        moved = [kind for kind in sorted({*before, *pools}) if before.get(kind) != pools.get(kind)]
        own = {claim for kind in moved for claim in self._ledger.claims_of_kind(kind)}
        return {*own, *self._ledger.conflicting_claims(own)}

    def _graded(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        for claim in claims:
            background = Background(
                rivals=self._rivals(claim),
                findings=[item.kind for item in self._ledger.findings(claim=claim.id) if not item.dismissed],
                record=partial(self._record, claim=claim.id),
                as_of=self._ledger.latest_report(claim.id),
                read=self._read,
            )
            yield self._people.graded(grade(claim, background))

    def _rivals(self, claim: Claim) -> list[Claim]:
        return self._ledger.claims_by_id(item.claim for item in claim.related if item.kind == "conflict")

    def _record(self, root: Root, *, claim: str) -> Record:
        """The record of a root without the claim at hand."""
        kind = kind_of(root)
        confirmed, contradicted = self._ledger.record_of(self._source(root), without=claim)
        pool, known = pooled(self._counts, kind), usual(self._counts, kind)
        return Record(kind=kind, confirmed=confirmed, contradicted=contradicted, pool=pool, usual=known)

    def _source(self, root: Root) -> str:
        """Who is judged by a root: the institution, or the outlet that changed or made up what it says."""
        if root.kind not in DISTORTED or not root.evidence:
            return root.institution
        article = self._article(root.evidence[0].article)
        return f"own voice {outlet_key(article.outlet or article.domain or article.id, self._outlets)}"
