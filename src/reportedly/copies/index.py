"""What the stage needs of an index, and one that lives in memory.

An index keeps articles under their keys. Of each key it tells a *sketch*: the few holders that come first in an order
that has nothing to do with time or input (by a digest of the id). Every article is compared with the sketches of its
keys, so a thousand copies of one text cost a thousand times the size of a sketch, and the sketch is the same whatever
came first.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from reportedly.errors import NotFoundError
from reportedly.records import Article, Copy, rank_of

SKETCH = 6  # articles of one key that all others are compared with


class CopyIndex(Protocol):
    """Keeps articles by their keys, their families, and what comparing two of them gave."""

    def add(self, article: Article, keys: Sequence[int]) -> bool:
        """Keep `article` under `keys` as one to be settled; False where it is kept already."""
        ...

    def article(self, article_id: str) -> Article:
        """Return a kept article; raises NotFoundError."""
        ...

    def unsettled(self) -> Sequence[str]:
        """Return the articles that were added since `settle` was last called."""
        ...

    def settle(self, families: Mapping[str, str | None]) -> None:
        """Note the family of articles (None: of none); they are settled."""
        ...

    def keys(self, articles: Iterable[str]) -> Mapping[str, Sequence[int]]:
        """Return the keys of kept articles."""
        ...

    def sketches(self, keys: Iterable[int], size: int) -> Mapping[int, Sequence[str]]:
        """Return the first `size` holders of each key, in the order of `rank_of`; keys of one holder are left out."""
        ...

    def holders(self, keys: Iterable[int]) -> Mapping[int, Sequence[str]]:
        """Return all holders of each key."""
        ...

    def families(self, articles: Iterable[str]) -> Mapping[str, str]:
        """Return the families of those of `articles` that have one."""
        ...

    def members(self, family: str) -> Sequence[str]:
        """Return the articles of a family."""
        ...

    def compared(self, pairs: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], Copy | None]:
        """Return what comparing these pairs (smaller id first) gave, for those that were compared."""
        ...

    def remember(self, results: Mapping[tuple[str, str], Copy | None]) -> None:
        """Keep what comparing pairs gave."""
        ...


class MemoryIndex:
    """An index that lives as long as the program."""

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._keys: dict[str, tuple[int, ...]] = {}
        self._holders: dict[int, list[str]] = {}
        self._unsettled: dict[str, None] = {}
        self._family: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._results: dict[tuple[str, str], Copy | None] = {}

    def add(self, article: Article, keys: Sequence[int]) -> bool:
        """Keep `article` under `keys` as one to be settled; False where it is kept already."""
        if article.id in self._articles:
            return False
        self._articles[article.id] = article
        self._keys[article.id] = tuple(keys)
        self._unsettled[article.id] = None
        for key in keys:
            self._holders.setdefault(key, []).append(article.id)
        return True

    def article(self, article_id: str) -> Article:
        """Return a kept article; raises NotFoundError."""
        if article_id not in self._articles:
            raise NotFoundError(f"the index holds no article {article_id}")
        return self._articles[article_id]

    def unsettled(self) -> Sequence[str]:
        """Return the articles that were added since `settle` was last called."""
        return list(self._unsettled)

    def settle(self, families: Mapping[str, str | None]) -> None:
        """Note the family of articles (None: of none); they are settled."""
        for article, family in families.items():
            self._unsettled.pop(article, None)
            if before := self._family.pop(article, None):
                self._members[before].discard(article)
            if family is not None:
                self._family[article] = family
                self._members.setdefault(family, set()).add(article)

    def keys(self, articles: Iterable[str]) -> Mapping[str, Sequence[int]]:
        """Return the keys of kept articles."""
        return {article: self._keys[article] for article in articles}

    def sketches(self, keys: Iterable[int], size: int) -> Mapping[int, Sequence[str]]:
        """Return the first `size` holders of each key, in the order of `rank_of`; keys of one holder are left out."""
        shared = {key: holders for key in keys if len(holders := self._holders.get(key, [])) > 1}
        return {key: sorted(holders, key=rank_of)[:size] for key, holders in shared.items()}

    def holders(self, keys: Iterable[int]) -> Mapping[int, Sequence[str]]:
        """Return all holders of each key."""
        return {key: tuple(self._holders.get(key, ())) for key in keys}

    def families(self, articles: Iterable[str]) -> Mapping[str, str]:
        """Return the families of those of `articles` that have one."""
        return {article: self._family[article] for article in articles if article in self._family}

    def members(self, family: str) -> Sequence[str]:
        """Return the articles of a family."""
        return sorted(self._members.get(family, ()))

    def compared(self, pairs: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], Copy | None]:
        """Return what comparing these pairs (smaller id first) gave, for those that were compared."""
        return {pair: self._results[pair] for pair in pairs if pair in self._results}

    def remember(self, results: Mapping[tuple[str, str], Copy | None]) -> None:
        """Keep what comparing pairs gave."""
        self._results.update(results)
