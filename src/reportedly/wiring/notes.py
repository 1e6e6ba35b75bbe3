"""What is found about single articles and copies, and which claims it is shown with."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from reportedly.ledger import Ledger
from reportedly.provenance import Case, Traced, about_article, about_copy, about_version
from reportedly.records import Article, Finding, Outlets
from reportedly.wiring.revisions import Revisions

KEPT = 1_000  # articles whose notes are held in memory
ABOUT_ONE_PLACE = frozenset({"changed-number", "dropped-bound"})
"""What a copy changed at one place says nothing of a claim that is made at another."""

Note = tuple[Finding, str | None]


class Notes:
    """Findings about articles; each concerns one mention, or the article as a whole."""

    def __init__(self, ledger: Ledger, outlets: Outlets, article: Callable[[str], Article]) -> None:
        self._ledger = ledger
        self._outlets = outlets
        self._article = article
        self._revisions = Revisions(ledger, article)
        self._of = lru_cache(maxsize=KEPT)(self._notes)

    def of_article(self, article: str) -> list[Finding]:
        """Return what concerns an article as a whole."""
        return [item for item, mention in self._of(article) if mention is None]

    def added(self, traced: Traced, case: Case) -> Traced:
        """Return what was traced with the findings about its articles; those about a mention become the claim's."""
        own, shared = list(traced.findings), set[str]()
        articles = {case.mentions[name].article for name in case.stances}
        for article in sorted({mention.article for mention in case.mentions.values()}):
            for item, mention in self._of(article):
                if mention in case.stances:
                    own.append(replace(item, claim=traced.claim.id))
                elif mention is None and item.kind not in ABOUT_ONE_PLACE and article in articles:
                    shared.add(item.id)
        ids = shared | {item.id for item in own}
        return replace(traced, claim=replace(traced.claim, findings=tuple(sorted(ids))), findings=tuple(own))

    def _notes(self, article_id: str) -> tuple[Note, ...]:
        article, mentions = self._article(article_id), list(self._ledger.mentions(article_id))
        found = about_article(article, mentions, self._outlets)
        for copy in self._ledger.copies(article_id):
            found += about_copy(copy, (article, self._article(copy.of)), mentions, self._outlets)
        if old := self._revisions.before(article):
            found += about_version(article, old, mentions, list(self._ledger.mentions(old.id)))
        return tuple(found)
