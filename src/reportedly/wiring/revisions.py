"""Versions of a page: which text stood at an article's address before, and what has changed since."""

from collections.abc import Callable
from datetime import datetime

from reportedly.copies import versions
from reportedly.ledger import Ledger
from reportedly.provenance import announces
from reportedly.records import Article, Revised


class Revisions:
    """Knows the versions of pages that a ledger holds; `article` gives an article by its id."""

    def __init__(self, ledger: Ledger, article: Callable[[str], Article] | None = None) -> None:
        self._ledger = ledger
        self._article = article or ledger.article

    def before(self, article: Article) -> Article | None:
        """Return the text at an article's address before it: by what the pages say of when they were changed."""
        if article.version_of:
            return self._article(article.version_of)
        names = self._ledger.article_by_url(article.url) if article.url else []
        earlier = [(moment, name) for name in names if (moment := _changed(self._article(name)))]
        own = _changed(article)
        before = [pair for pair in earlier if own and pair[0] < own]
        return self._article(max(before)[1]) if before else None

    def of(self, article: Article) -> Revised | None:
        """Return what an article changed in the version before it, sentence by sentence; None where it is the first."""
        old = self.before(article)
        if old is None:
            return None
        found = tuple(versions.changes(old, article))
        return Revised(of=old.id, revisions=found, announced=announces(article, old))


def _changed(article: Article) -> datetime | None:
    moment = article.modified or article.published
    return moment.instant if moment else None
