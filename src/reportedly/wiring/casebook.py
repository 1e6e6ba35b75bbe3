"""Gathers from the ledger what stage 6 needs to know about a claim, so that the stage itself looks nothing up."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from reportedly.ledger import Ledger
from reportedly.provenance import Case, Owned, cited_outlets, outlet_key, owners_stated, same_pages
from reportedly.records import Article, Attribution, Claim, Credit, Mention, Outlets, folded
from reportedly.wiring.copylinks import same_words
from reportedly.wiring.nearby import Nearby

OTHER_VALUE = frozenset(["conflict", "update"])
MOST_BESIDE = 20  # claims of other values that are looked at: a toll that is told in more is told often enough
KEPT = 4_000  # articles held in memory while claims are traced


class CaseBook:
    """Makes the case of each claim; articles are read from the ledger once and kept for a while."""

    def __init__(
        self,
        ledger: Ledger,
        outlets: Outlets,
        credits_of: Callable[[Article, Outlets], list[Credit]],
        *,
        nearby: Callable[[str, Mention], list[str]] | None = None,
    ) -> None:
        self._ledger = ledger
        self._outlets = outlets
        self._credits_of = credits_of
        self.article = lru_cache(maxsize=KEPT)(ledger.article)
        self._said = lru_cache(maxsize=KEPT)(lambda article: tuple(ledger.mentions(article)))
        self._reader = lru_cache(maxsize=KEPT)(ledger.reader_of)
        self._judgements = tuple(ledger.source_judgements())
        self._linked = lru_cache(maxsize=KEPT)(self._articles_linked)
        self._credited = lru_cache(maxsize=KEPT)(self._credit)
        self._owned = lru_cache(maxsize=KEPT)(lambda article: tuple(owners_stated(self.article(article))))
        self._speaks_for = lru_cache(maxsize=KEPT)(ledger.post_of)
        around = Nearby(ledger, outlets, self.article)
        self._nearby = nearby or around.by
        self.claims_that_may_cite = around.claims_that_may_cite

    def case(self, claim: Claim) -> Case:
        """Return what is known about a claim, and about those that give another value."""
        case = self._alone(claim)
        other = [item.claim for item in claim.related if item.kind in OTHER_VALUE and item.claim in case.claims]
        return replace(
            case, beside={name: self._alone(replace(case.claims[name], related=())) for name in other[:MOST_BESIDE]}
        )

    def _alone(self, claim: Claim) -> Case:
        found = self._ledger.mentions_by_id(item.mention for item in claim.appearances)
        mentions = {item.id: self._completed(item) for item in found}
        related = {item.id: item for item in self._ledger.claims_by_id(item.claim for item in claim.related)}
        shown = (item.mention for other in related.values() for item in other.appearances)
        others = {mention.id: mention for mention in self._ledger.mentions_by_id(shown)}
        own = sorted({mention.article for mention in mentions.values()})
        linked = {article: self._linked(article) for article in own}
        copies = tuple(copy for article in own for copy in self._ledger.copies(article))
        nearby = self._read_nearby(mentions, own)
        needed = {*own, *(mention.article for mention in others.values()), *_all(linked), *_all(nearby)}
        needed.update(copy.of for copy in copies)
        return Case(
            claim=claim,
            mentions=mentions | others,
            articles={article: self.article(article) for article in sorted(needed)},
            copies=copies,
            outlets=self._outlets,
            credited={article: name for article in own if (name := self._credited(article))},
            linked=linked,
            read_nearby=nearby,
            claims=related,
            owned=self._owners(own),
            judgements=self._judgements,
            givers={copy.of: self._said(copy.of) for copy in copies},
            said={article: self._said(article) for article in {*own, *_all(linked), *_all(nearby)}},
            same_words=same_words(copies, mentions.values()),
            read=frozenset(filter(self._reader, own)),
        )

    def _completed(self, mention: Mention) -> Mention:
        """Return a mention in which those whose institution it does not say have the one that other mentions say."""
        chain = tuple(self._with_institution(link) for link in mention.chain)
        return mention if chain == mention.chain else replace(mention, chain=chain)

    def _with_institution(self, link: Attribution) -> Attribution:
        if link.kind != "person" or link.institution or not (told := self._speaks_for(link.source)):
            return link
        institution, post = told  # "the Velm councillor" speaks for the council, and nobody for Velm without a post
        because = f"{link.because} Elsewhere in this ledger {link.source} speaks for {institution}.".strip()
        return replace(link, institution=institution, post=link.post or post, because=because)

    def _credit(self, article_id: str) -> str | None:
        """The agency or outlet that the whole text is credited to, where that is not the outlet itself."""
        article = self.article(article_id)
        named = [credit.name for credit in self._credits_of(article, self._outlets) if credit.whole_text]
        known = [outlet.name for name in named if (outlet := self._outlets.by_name(name))]
        return known[0] if known and known[0] != article.outlet else None

    def _articles_linked(self, article_id: str) -> dict[str, tuple[str, ...]]:
        """The articles of the ledger that each link of an article leads to, however the address is written."""
        pages = {link.href: same_pages(link.href) for link in self.article(article_id).links}
        found = self._ledger.urls_of({url for urls in pages.values() for url in urls})
        leading = {
            href: tuple(sorted({name for url in urls for name in found.get(url, ())})) for href, urls in pages.items()
        }
        return {href: articles for href, articles in leading.items() if articles}

    def _owners(self, articles: Iterable[str]) -> dict[str, Owned]:
        """Who is owned by whom; where two articles say it differently, the first one counts."""
        found: dict[str, Owned] = {}
        for article in articles:
            for owned in self._owned(article):
                found.setdefault(folded(owned.name), owned)
        return found

    def _read_nearby(self, mentions: Mapping[str, Mention], own: list[str]) -> dict[str, dict[str, tuple[str, ...]]]:
        """Those articles of cited outlets that are on the citing article's story and do not make this claim."""
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for mention in sorted(mentions.values(), key=lambda mention: mention.id):
            for name in cited_outlets(mention, self._outlets):
                read = [article for article in self._nearby(name, mention) if article not in own]
                if read:
                    found.setdefault(mention.article, {})[outlet_key(name, self._outlets)] = tuple(read)
        return found


def _all(nested: Mapping[str, Mapping[str, Iterable[str]]]) -> set[str]:
    return {article for inner in nested.values() for articles in inner.values() for article in articles}
