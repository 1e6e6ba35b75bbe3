"""Wires the stages to one another and to a ledger: what each is given, and what is done between them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache

import reportedly
from reportedly import values
from reportedly.articles import ArticleReader, load_outlets
from reportedly.articles.sentences import split
from reportedly.claims import ClaimGrouper
from reportedly.copies import CopyFinder
from reportedly.copies.credits import find as credits_of
from reportedly.ledger import Ledger
from reportedly.ledger.copy_index import SqliteCopyIndex
from reportedly.mentions import EncoderReader, MentionReader, RelationReader, RuleReader
from reportedly.provenance import Traced, trace_claim
from reportedly.records import (
    Article,
    Claim,
    Mention,
    Moment,
    Outlets,
    Rejected,
    Score,
    Values,
)  # fmt: skip
from reportedly.settings import Settings
from reportedly.wiring.casebook import CaseBook
from reportedly.wiring.copylinks import Givers, givers_of
from reportedly.wiring.grading import Grading
from reportedly.wiring.models import MODELS, meaning_of, model_digest, together_of
from reportedly.wiring.notes import Notes
from reportedly.wiring.pace import Pace
from reportedly.wiring.people import People, ReviewedIndex
from reportedly.wiring.readonce import Memory, ReadOnce, Tally

# Notes in the ledger: the number of the last mention that was compared, and of the last one whose meaning was taken.
COMPARED, MEANT = "compared up to mention", "meant up to mention"
AT_ONCE = 40  # mentions, claims or articles between two commits: others wait no longer than a step takes to write


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Stages 3 and 4: they need an article, and nothing else."""

    mentions: Callable[[Article], list[Mention]]
    values: Callable[[Article], Values]

    def __call__(self, article: Article) -> tuple[list[Mention], Values]:
        """Return the mentions of an article with their values, and the values of its whole text."""
        found = self.values(article)
        return values.attach(self.mentions(article), found), found


def reading_of(
    settings: Settings, outlets: Outlets | None = None, memory: Memory | None = None, tally: Tally | None = None
) -> Reading:
    """Return stages 3 and 4 as the settings ask for them; what `memory` holds is not read again, `tally` counts it.

    Without a memory, reading is all that is asked for: also what says no more than "it", which makes no claim.
    """
    known = outlets or load_outlets(settings.outlets.table)
    reader = MentionReader(_relations(settings, memory, tally), known, split, every=memory is None)
    return Reading(mentions=reader.read, values=lambda article: values.read(article.text, published=_day(article)))


def _relations(settings: Settings, memory: Memory | None, tally: Tally | None) -> RelationReader:
    if settings.reader == "rules":
        return RuleReader()
    model = MODELS[settings.reader]
    if memory is None:
        return EncoderReader(model)
    return ReadOnce(memory, reader=reader_name(settings), name=model, tally=tally)


def reader_name(settings: Settings) -> str:
    """Return the name of who reads, with its version: what another one read may be read anew."""
    model = f" {model_digest(MODELS[settings.reader])}" if settings.reader in MODELS else ""
    return f"{settings.reader} {reportedly.__version__}{model}"


class Lazily:
    """Makes stages 3 and 4 when the first article comes: a model takes a second to load, which only reading needs."""

    def __init__(self, make: Callable[[], Reading]) -> None:
        self._made = cache(make)

    def __call__(self, article: Article) -> tuple[list[Mention], Values]:
        """Read one article."""
        return self._made()(article)


def _day(article: Article) -> date | None:
    return article.published.day if article.published else None


def stated_moment(published: str | None) -> Moment | None:
    """Return the date that a text states for itself, or None where there is none or it is no date."""
    with suppress(ValueError):
        return Moment(iso=datetime.fromisoformat(published or "").isoformat(), confidence=Score(1.0, "It is stated."))
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """All stages, each a field that can be swapped, and the steps between them that need the ledger."""

    ledger: Ledger
    outlets: Outlets
    articles: Callable[[Sequence[str]], Iterator[Article | Rejected]]
    copies: CopyFinder
    read: Callable[[Article], tuple[list[Mention], Values]]
    claims: ClaimGrouper
    cases: CaseBook
    notes: Notes
    people: People
    grading: Grading
    reader: str = ""
    keep_pages: bool = True
    trace: Callable[..., Traced] = trace_claim
    tally: Tally = field(default_factory=Tally)

    @classmethod
    def of(cls, ledger: Ledger, settings: Settings) -> "Stages":
        """Return the stages as the settings ask for them, wired to a ledger."""
        people = People(ledger)
        outlets = people.outlets(load_outlets(settings.outlets.table))
        cases, tally = CaseBook(ledger, outlets, credits_of), Tally()
        return cls(
            ledger=ledger,
            outlets=outlets,
            articles=ArticleReader(outlets).read,
            copies=CopyFinder(SqliteCopyIndex(ledger.connection, ledger.path), outlets),
            read=Lazily(lambda: reading_of(settings, outlets, ledger, tally)),
            tally=tally,
            claims=ClaimGrouper(ReviewedIndex(ledger), meaning_of(settings), together_of(settings)),
            cases=cases,
            notes=Notes(ledger, outlets, cases.article),
            people=people,
            reader=reader_name(settings),
            keep_pages=settings.ledger.keep_pages,
            grading=Grading(ledger, outlets, people, cases.article),
        )

    def settle(self) -> None:
        """Settle who took whose words, and note for each mention which other one it repeats."""
        pace = Pace()
        while self._place_some(pace):
            pass
        while takers := self.ledger.pending("copies", limit=AT_ONCE):
            with self.ledger.transaction():
                self._repeat(givers_of(self.ledger, takers))
                self.ledger.pend("article", takers)
                self.ledger.done("copies", takers)

    def _repeat(self, givers: Givers) -> None:
        """Note which mention each of these repeats now, if any, and form anew the claims that this touches."""
        changed = {mention: now for mention, (before, now) in givers.items() if before != now}
        repeating = {mention for mention, giver in changed.items() if giver is not None}
        originals = [mention for mention in repeating if givers[mention][0] is None]
        self.ledger.pend("mention", set(self.ledger.claim_mates(changed)) - repeating)
        self.ledger.pend("mention", filter(None, changed.values()))
        self.ledger.drop_claims(sorted(set(self.ledger.claim_ids_of(originals).values())))
        self.ledger.drop_keys(originals)
        self.ledger.set_copies(changed)
        self.compare_again([mention for mention, giver in changed.items() if giver is None])

    def _place_some(self, pace: Pace) -> bool:
        """Settle some articles in one transaction; False where all are settled."""
        with self.ledger.transaction(), pace.step() as at_once:
            placed = next(self.copies.settle(at_once), None)
            if placed:
                self.ledger.replace_copies(placed.takers, placed.copies)
                self.ledger.pend("copies", placed.takers)
        return placed is not None

    def compare_again(self, mentions: Sequence[str]) -> None:
        """Copies are not compared; what turns out to be none is."""
        self.claims.add_meanings(mentions)
        self.claims.add_keys(mentions)
        self.claims.compare(mentions)

    def compare(self) -> None:
        """Give new mentions their meanings and keys, then compare each with all that share a key."""
        for number in self._new_mentions(int(self.ledger.meta(MEANT) or 0), self.claims.add_meanings):
            self.ledger.set_meta(MEANT, str(number))
        start = int(self.ledger.meta(COMPARED) or 0)
        for _ in self._new_mentions(start, self.claims.add_keys):
            pass
        for number in self._new_mentions(start, self.claims.compare):
            self.ledger.set_meta(COMPARED, str(number))

    def _new_mentions(self, after: int, use: Callable[[list[str]], None]) -> Iterator[int]:
        while found := self.ledger.uncompared(after=after, limit=AT_ONCE):
            with self.ledger.transaction():
                use([mention for _, mention in found])
                after = found[-1][0]
                yield after

    def group(self) -> Iterator[tuple[Claim, ...]]:
        """Yield the claims of all mentions that have none yet, or whose claims came apart."""
        self.compare()
        while waiting := self.ledger.pending("mention", limit=AT_ONCE) or self.ledger.unclaimed(limit=AT_ONCE):
            with self.ledger.transaction():
                yield from self.regrouped(waiting)
                self.ledger.done("mention", waiting)

    def regrouped(self, mentions: Sequence[str]) -> Iterator[tuple[Claim, ...]]:
        """Yield the claims that these mentions belong to, formed anew; they wait to be traced."""
        for grouping in self.claims.group(mentions):
            self.ledger.drop_claims(grouping.dropped)
            yield grouping.claims
            self.ledger.pend("claim", (claim.id for claim in grouping.claims))

    def traced(self) -> Iterator[Traced]:
        """Yield every claim whose roots may have changed, traced anew, with what is found about its articles."""
        self._claims_to_trace()
        while waiting := self.ledger.pending("trace", limit=AT_ONCE):
            with self.ledger.transaction():
                yield from self.retraced(waiting)
                self.ledger.pend("grade", waiting)
                self.ledger.done("trace", waiting)

    def retraced(self, claims: Sequence[str]) -> Iterator[Traced]:
        """Yield these claims traced anew, with what is found about their articles and what people decided."""
        for claim in self.ledger.claims_by_id(claims):
            self.ledger.drop_findings(claim.id)
            case = self.cases.case(self.claims.relate(claim))
            yield self.people.heard(self.notes.added(self.trace(case), case))

    def graded(self) -> Iterator[Claim]:
        """Yield the claims whose grades may have changed: those traced anew, and those that share a source with one."""
        yield from self.grading.waiting(AT_ONCE)

    def _claims_to_trace(self) -> None:
        """Note what new articles give to object to; add the claims near them, and those in conflict with others."""
        while articles := self.ledger.pending("article", limit=AT_ONCE):
            with self.ledger.transaction():
                for article in articles:
                    self.ledger.replace_notes(article, self.notes.of_article(article))
                self.ledger.pend("claim", self.ledger.claims_near(articles))
                self.ledger.pend("claim", self.ledger.claims_of_people(articles))
                for article in articles:
                    self.ledger.pend("claim", self.cases.claims_that_may_cite(article))
                self.ledger.done("article", articles)
        while formed := self.ledger.pending("claim", limit=AT_ONCE):
            with self.ledger.transaction():
                self.ledger.pend("trace", {*formed, *self.ledger.conflicting_claims(formed)})
                self.ledger.done("claim", formed)
