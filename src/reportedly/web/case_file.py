"""A claim with all that its page shows, gathered in few queries however many mentions it has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.ledger import Ledger
from reportedly.ledger.listing import Listed
from reportedly.outputs.words import values
from reportedly.records import Appearance, Article, Claim, Evidence, Finding, Mention, Related
from reportedly.web.highlights import Piece, excerpt

MENTIONS = 40  # shown on one page
DRAWN = 100  # mentions whose articles may stand in charts and tables
SEVERITIES = ("warning", "doubt", "info")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A mention as a page shows it."""

    appearance: Appearance
    mention: Mention
    article: Article
    words: Sequence[Piece]
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """A claim, mentions of it (`drawn`, earliest first), their articles, its findings and its neighbours."""

    claim: Claim
    row: Listed
    drawn: Sequence[Appearance]
    mentions: Mapping[str, Mention]
    articles: Mapping[str, Article]
    findings: Sequence[Finding]
    related: Sequence[tuple[Related, Listed]]

    def said(self) -> list[Said]:
        """Return the mentions of one page with their highlighted words, in order of publication."""
        return [self._said(item) for item in self.drawn[:MENTIONS]]

    def _said(self, appearance: Appearance) -> Said:
        mention = self.mentions[appearance.mention]
        article = self.articles[mention.article]
        return Said(
            appearance=appearance,
            mention=mention,
            article=article,
            words=excerpt(mention, article.text),
            value=values(mention, article.text),
        )


def case_file(ledger: Ledger, claim_id: str, start: int = 0) -> CaseFile:
    """Return the case file of a claim, with its mentions from number `start` on; raises NotFoundError."""
    claim = ledger.claim(ledger.claim_id_of(claim_id))
    in_time = {item.mention: item for item in claim.appearances}
    order = ledger.in_time(claim.id, start=start, limit=DRAWN)
    drawn = [in_time[mention] for mention in order if mention in in_time]
    mentions = {mention.id: mention for mention in ledger.mentions_by_id(order)}
    findings = _findings(ledger, claim)
    wanted = {mention.article for mention in mentions.values()}
    wanted |= {words.article for words in _quoted(claim, findings)}
    return CaseFile(
        claim=claim,
        row=ledger.listed([ledger.claim_number(claim.id) or 0])[0],
        drawn=[item for item in drawn if item.mention in mentions],
        mentions=mentions,
        articles=ledger.articles_by_id(wanted),
        findings=findings,
        related=_related(ledger, claim),
    )


def _findings(ledger: Ledger, claim: Claim) -> list[Finding]:
    found = [*ledger.findings(claim=claim.id), *ledger.findings_by_id(claim.findings)]
    once = {finding.id: finding for finding in found}.values()
    return sorted(once, key=lambda finding: (SEVERITIES.index(finding.severity), finding.kind, finding.id))


def _quoted(claim: Claim, findings: Sequence[Finding]) -> list[Evidence]:
    roots = (*claim.sources.for_.roots, *claim.sources.against.roots)
    quoted = [words for root in roots for words in root.evidence[:3]]
    return quoted + [words for finding in findings[:MENTIONS] for words in finding.evidence[:4]]


def _related(ledger: Ledger, claim: Claim) -> list[tuple[Related, Listed]]:
    numbers = {other.claim: ledger.claim_number(other.claim) for other in claim.related[:MENTIONS]}
    listed = {row.id: row for row in ledger.listed([number for number in numbers.values() if number])}
    return [(other, listed[other.claim]) for other in claim.related if other.claim in listed]
