"""What to read next: origins that are cited and were not read, those first whose reports would change most answers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.ledger import Ledger
from reportedly.outputs.json_lines import finding_json
from reportedly.outputs.plain import plain, shortened
from reportedly.outputs.words import in_marks, plural
from reportedly.records import Article, Claim, Finding, Root

NOT_READ = "outlet-not-read"
SHOWN = 3  # claims and pages that are named for one origin
LENGTH = 80  # characters of a claim that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """One origin with the findings that name it and the claims that rest on it.

    `alone` are those claims that nobody else who can be named stands behind. `pages` are addresses that the ledger does
    not hold and to which links beside the citations lead.
    """

    name: str
    findings: tuple[Finding, ...]
    claims: tuple[Claim, ...]
    alone: int
    pages: tuple[str, ...]

    @property
    def effect(self) -> int:
        """How many bounds its report could move: both of a claim that rests on it alone, else one."""
        return len(self.claims) + self.alone


def unread_origins(ledger: Ledger) -> list[Unread]:
    """Return every origin that was not read, the one whose report would change most first."""
    by_name: dict[str, list[tuple[Finding, Claim]]] = {}
    found = [item for item in ledger.findings("origin-not-read") if item.claim]
    claims = {claim.id: claim for claim in ledger.claims_by_id(item.claim or "" for item in found)}
    for item in found:
        claim = claims[item.claim or ""]
        for root in _unread_roots(claim, item):
            by_name.setdefault(root.name.removesuffix(" (not read)"), []).append((item, claim))
    return sorted((_origin(ledger, name, pairs) for name, pairs in by_name.items()), key=_rank)


def _rank(item: Unread) -> tuple[int, int, str]:
    return (-item.effect, -len(item.findings), item.name)


def _unread_roots(claim: Claim, item: Finding) -> Iterator[Root]:
    roots = (*claim.sources.for_.roots, *claim.sources.against.roots)
    return (root for root in roots if root.kind == NOT_READ and set(root.evidence) == set(item.evidence))


def _origin(ledger: Ledger, name: str, pairs: Sequence[tuple[Finding, Claim]]) -> Unread:
    claims = {claim.id: claim for _, claim in pairs}
    findings = {item.id: item for item, _ in pairs}
    alone = sum(not any(root.named for root in claim.sources.for_.roots) for claim in claims.values())
    return Unread(
        name=name,
        findings=tuple(findings.values()),
        claims=tuple(claims.values()),
        alone=alone,
        pages=_pages(ledger, findings.values()),
    )


def _pages(ledger: Ledger, findings: Iterable[Finding]) -> tuple[str, ...]:
    quoted = [words for item in findings for words in item.evidence]
    articles = ledger.articles_by_id(words.article for words in quoted)
    linked = {href: None for words in quoted for href in _links_beside(articles, words.article, words.span.start)}
    held = ledger.urls_of(linked)
    return tuple(href for href in linked if href not in held)


def _links_beside(articles: Mapping[str, Article], article: str, at: int) -> list[str]:
    """The links that stand in the same paragraph."""
    found = articles[article]
    start, end = found.text.rfind("\n", 0, at) + 1, found.text.find("\n", at)
    end = len(found.text) if end < 0 else end
    return [link.href for link in found.links if start <= link.span.start < end and link.href.startswith("http")]


def unread_json(item: Unread) -> Iterator[dict[str, object]]:
    """Yield the findings of an origin, each with what its report could change."""
    effect = {"origin": item.name, "bounds": item.effect, "claims": len(item.claims), "alone": item.alone}
    for found in item.findings:
        yield {**finding_json(found), "effect": {**effect, "pages": list(item.pages)}}


def _resting(item: Unread) -> str:
    return f"{plural(len(item.claims), 'claim')} {'rests' if len(item.claims) == 1 else 'rest'} on it"


def unread_table(items: Iterable[Unread]) -> Group:
    """Return the origins for a person."""
    found: list[RenderableType] = []
    for item in items:
        which = "" if len(item.claims) == 1 else f"{item.alone} of them "
        only = f", {which}on nobody else who can be named" if item.alone else ""
        head = Text(plain(item.name), style="bold").append(f"  {_resting(item)}{only}")
        told = [in_marks(shortened(plain(claim.text), LENGTH)) for claim in item.claims[:SHOWN]]
        more = [f"and {len(item.claims) - SHOWN} more"] if len(item.claims) > SHOWN else []
        pages = [plain(page) for page in item.pages[:SHOWN]]
        found += [head, Padding(Text("\n".join([*told, *more, *pages])), (0, 0, 1, 2))]
    return Group(*found)
