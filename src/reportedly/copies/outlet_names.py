"""Which outlet an article is of, and which ones it names: a text that says whom it is from is found by the name.

A text told again in wholly other words shares no run of words with its giver, and often no run of facts either. Where
it names the giver, the name and a single fact that both hold lead from one to the other (see `fingerprints.py`).
"""

import re
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import urlsplit

from reportedly.copies.naming import said_in
from reportedly.records import Article, Outlets, folded

AT_MOST = 4  # outlets that a text names; one that names more lists them
_CAPITAL = re.compile(r"[A-Z][\w&'’.-]*")  # twice as fast as one that asks for the edge of a word
_WORD = re.compile(r"[\w&'’.-]+")


class OutletNames:
    """Finds the outlets that a text names, among those of a table."""

    def __init__(self, outlets: Outlets) -> None:
        self._outlets = outlets
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        written = {name: row.name for row in outlets for name in (row.name, *row.aliases)}
        for name, outlet in written.items():
            bare = name.removeprefix("The ")
            if first := _WORD.match(bare):
                self._by_first.setdefault(first.group(), []).append((bare, folded(outlet)))

    def of(self, article: Article) -> tuple[int, ...]:
        """Return the numbers of an article's own outlet, first, and of at most AT_MOST that it names."""
        own = self._own(article)
        named = [name for name in (*self._stated(article), *self._written(said_in(article))) if name not in own]
        return tuple(map(_number, (*own, *list(dict.fromkeys(named))[:AT_MOST])))

    def _own(self, article: Article) -> tuple[str, ...]:
        known = (self._outlets.by_domain(article.domain) if article.domain else None) or (
            self._outlets.by_name(article.outlet) if article.outlet else None
        )
        if known:
            return (folded(known.name),)
        return tuple(dict.fromkeys(folded(name) for name in (article.outlet, article.domain) if name))

    def _stated(self, article: Article) -> list[str]:
        """Return the outlets of the pages that the metadata of an article says it is based on."""
        domains = (urlsplit(name).hostname for name in article.credits if "://" in name)
        found = ((domain.removeprefix("www."), self._outlets.by_domain(domain)) for domain in domains if domain)
        return [folded(known.name) if known else folded(domain) for domain, known in found]

    def _written(self, said: str) -> list[str]:
        found: list[str] = []
        if self._by_first.keys().isdisjoint(_CAPITAL.findall(said)):  # as in most texts, and much faster than to walk
            return found
        for match in _CAPITAL.finditer(said):
            for name, outlet in self._by_first.get(match.group(), ()):
                if said.startswith(name, match.start()) and not said[match.start() + len(name) :][:1].isalnum():
                    found.append(outlet)
        return found


@lru_cache(maxsize=10_000)
def _number(name: str) -> int:
    """Return a number of 64 bits that stands for a name, the same in every run."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest())
