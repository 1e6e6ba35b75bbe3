"""A claim with everything that is needed to show it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from reportedly.ledger import Ledger
from reportedly.records import Article, Claim, Finding, Mention, Stance

AT_ONCE = 50  # claims whose mentions and articles are in memory together


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A claim, its mentions and their articles by id, its findings, and the texts of related claims by id."""

    claim: Claim
    mentions: Mapping[str, Mention]
    articles: Mapping[str, Article]
    findings: tuple[Finding, ...] = ()
    related: Mapping[str, str]

    @property
    def outlets(self) -> int:
        """How many outlets carry the claim; an article without one counts as its own."""
        articles = (self.articles[mention.article] for mention in self.mentions.values())
        return len({article.outlet or article.domain or article.id for article in articles})

    @property
    def stances(self) -> Mapping[str, Stance]:
        """The stance of each mention."""
        return {appearance.mention: appearance.stance for appearance in self.claim.appearances}


def dossiers(ledger: Ledger, claims: Iterable[Claim]) -> Iterator[Dossier]:
    """Yield each claim with what belongs to it; memory does not grow with the number of claims."""
    source = iter(claims)
    while batch := list(islice(source, AT_ONCE)):
        wanted = (item.mention for claim in batch for item in claim.appearances)
        mentions = {mention.id: mention for mention in ledger.mentions_by_id(wanted)}
        findings = {claim.id: _findings(ledger, claim) for claim in batch}
        articles = ledger.articles_by_id(_articles(batch, mentions.values(), findings.values()))
        related = ledger.claims_by_id(other.claim for claim in batch for other in claim.related)
        texts = {other.id: other.text for other in related}
        for claim in batch:
            own = {item.mention: mentions[item.mention] for item in claim.appearances}
            found = findings[claim.id]
            yield Dossier(claim=claim, mentions=own, articles=articles, findings=found, related=texts)


def _findings(ledger: Ledger, claim: Claim) -> tuple[Finding, ...]:
    """Those made about the claim, and those about its articles that it names."""
    found = [*ledger.findings(claim=claim.id), *ledger.findings_by_id(claim.findings)]
    return tuple({finding.id: finding for finding in found}.values())


def _articles(
    claims: Iterable[Claim], mentions: Iterable[Mention], findings: Iterable[tuple[Finding, ...]]
) -> set[str]:
    """The articles of the mentions, and of whatever is quoted."""
    roots = (root for claim in claims for root in (*claim.sources.for_.roots, *claim.sources.against.roots))
    quoted = [words for root in roots for words in root.evidence]
    quoted += [words for found in findings for finding in found for words in finding.evidence]
    return {mention.article for mention in mentions} | {words.article for words in quoted}
