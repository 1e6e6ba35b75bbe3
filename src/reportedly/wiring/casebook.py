"""Gathers from the ledger what stage 6 needs to know about a claim, so that the stage itself looks nothing up."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from reportedly.ledger import Ledger
from reportedly.provenance import Case, outlet_key
from reportedly.records import Article, Claim, Copy, Credit, Mention, Outlets

KEPT = 4_000  # articles held in memory while claims are traced
LEAST_RELATED = 4  # mentions of a related claim that are enough to show it


class CaseBook:
    """Makes the case of each claim; articles are read from the ledger once and kept for a while."""

    def __init__(
        self, ledger: Ledger, outlets: Outlets, credits_of: Callable[[Article, Outlets], list[Credit]]
    ) -> None:
        self._ledger = ledger
        self._outlets = outlets
        self._credits_of = credits_of
        self.article = lru_cache(maxsize=KEPT)(ledger.article)
        self._linked = lru_cache(maxsize=KEPT)(self._articles_linked)
        self._judgements = tuple(ledger.source_judgements())
        self._credited = lru_cache(maxsize=KEPT)(self._credit)

    def case(self, claim: Claim) -> Case:
        """Return what is known about a claim."""
        mentions = {item.id: item for item in self._ledger.mentions_by_id(item.mention for item in claim.appearances)}
        related = {item.id: item for item in self._ledger.claims_by_id(item.claim for item in claim.related)}
        shown = [item.mention for other in related.values() for item in other.appearances[:LEAST_RELATED]]
        others = {mention.id: mention for mention in self._ledger.mentions_by_id(shown)}
        own = sorted({mention.article for mention in mentions.values()})
        nearby = self._disagreeing(claim) if any(_cites(mentions.values(), article) for article in own) else set()
        linked = {article: self._linked(article) for article in own}
        needed = {*own, *(mention.article for mention in others.values())}
        needed.update(nearby, *linked.values())
        return Case(
            claim=claim,
            mentions=mentions | others,
            articles={article: self.article(article) for article in sorted(needed)},
            copies=tuple(copy for article in own for copy in self._copies(article)),
            outlets=self._outlets,
            credited={article: name for article in own if (name := self._credited(article))},
            linked=linked,
            read_nearby=self._by_outlet(nearby - set(own)),
            claims=related,
            judgements=self._judgements,
        )

    def _copies(self, article: str) -> list[Copy]:
        return list(self._ledger.copies(article))

    def _credit(self, article_id: str) -> str | None:
        """The agency or outlet that the whole text is credited to, where that is not the outlet itself."""
        article = self.article(article_id)
        named = [credit.name for credit in self._credits_of(article, self._outlets) if credit.whole_text]
        known = [outlet.name for name in named if (outlet := self._outlets.by_name(name))]
        return known[0] if known and known[0] != article.outlet else None

    def _articles_linked(self, article_id: str) -> tuple[str, ...]:
        return tuple(self._ledger.articles_of_urls(link.href for link in self.article(article_id).links))

    def _disagreeing(self, claim: Claim) -> set[str]:
        """The articles that tell the same with another value: whoever cites them for this one is not supported."""
        claims = self._ledger.claims_by_id(self._ledger.conflicting_claims([claim.id]))
        wanted = (item.mention for other in claims for item in other.appearances)
        return {mention.article for mention in self._ledger.mentions_by_id(wanted)}

    def _by_outlet(self, articles: Iterable[str]) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for article in sorted(articles):
            if outlet := self.article(article).outlet:
                found.setdefault(outlet_key(outlet, self._outlets), []).append(article)
        return {outlet: tuple(ids) for outlet, ids in found.items()}


def _cites(mentions: Iterable[Mention], article: str) -> bool:
    """True where an article names another outlet as its source."""
    return any(link.kind == "outlet" for mention in mentions if mention.article == article for link in mention.chain)
