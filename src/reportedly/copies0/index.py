"""What the stage needs of an index, and one that lives in memory."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from reportedly.records import Article, Copy

BUCKET = 6  # articles of one key that a text is compared with: the same ones for all, so a farm never costs its square


class CopyIndex(Protocol):
    """Keeps articles by their keys, and the pairs that share text."""

    def add(self, article: Article, keys: Sequence[int]) -> None:
        """Keep `article` under `keys`."""

    def article(self, article_id: str) -> Article:
        """Return a kept article; raises NotFoundError."""

    def first_holders(self, keys: Sequence[int], *, limit: int) -> Mapping[int, Sequence[str]]:
        """Return, for each key, the first `limit` articles that have it, by id."""

    def holders(self, key: int) -> Sequence[str]:
        """Return every article of one key, by id."""

    def pairs_of(self, article_id: str) -> Sequence[Copy]:
        """Return the pairs found between an article and others, whichever took from whom."""

    def put_pairs(self, pairs: Iterable[Copy]) -> None:
        """Keep pairs; one of the same two articles replaces the one before."""


class MemoryIndex:
    """An index that is gone when the program ends."""

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._holders: dict[int, list[str]] = defaultdict(list)
        self._pairs: dict[str, dict[str, Copy]] = defaultdict(dict)

    def add(self, article: Article, keys: Sequence[int]) -> None:
        """Keep `article` under `keys`."""
        self._articles[article.id] = article
        for key in keys:
            self._holders[key].append(article.id)
            self._holders[key].sort()

    def article(self, article_id: str) -> Article:
        """Return a kept article."""
        return self._articles[article_id]

    def first_holders(self, keys: Sequence[int], *, limit: int) -> Mapping[int, Sequence[str]]:
        """Return, for each key, the first `limit` articles that have it, by id."""
        return {key: self._holders[key][:limit] for key in keys if key in self._holders}

    def holders(self, key: int) -> Sequence[str]:
        """Return every article of one key, by id."""
        return list(self._holders.get(key, ()))

    def pairs_of(self, article_id: str) -> Sequence[Copy]:
        """Return the pairs found between an article and others."""
        return list(self._pairs[article_id].values())

    def put_pairs(self, pairs: Iterable[Copy]) -> None:
        """Keep pairs."""
        for pair in pairs:
            self._pairs[pair.article][pair.of] = self._pairs[pair.of][pair.article] = pair
