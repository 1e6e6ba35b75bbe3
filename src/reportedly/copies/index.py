"""What the stage needs of an index, and one that lives in memory.

An index keeps articles under their keys. Of each key it tells a *sketch*: the few holders that come first in an order
that has nothing to do with time or input (`rank_of` their ids). Every article is compared with the sketches of its
keys: a thousand copies of one text cost a thousand times the size of a sketch, and it is the same one whatever came
first. A *wide* sketch settles which articles are one family, a narrow one whom a text is likely to be from.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from reportedly.errors import NotFoundError
from reportedly.records import Article, Compared, rank_of

Keys = npt.NDArray[np.uint32]
Pair = tuple[str, str]

SKETCH = 6  # articles of one key among which the likeliest givers are looked for
WIDE = 48  # articles of one key that all others are compared with, where nothing else ties them


class CopyIndex(Protocol):
    """Keeps articles by their keys, their families, and what comparing two of them gave."""

    def article(self, article_id: str) -> Article:
        """Return an article; raises NotFoundError."""
        ...

    def add(self, articles: Sequence[tuple[Article, Keys]]) -> int:
        """Keep articles with their keys, as ones to be settled; returns how many were not kept already."""
        ...

    def unsettled(self, limit: int) -> Sequence[str]:
        """Return at most `limit` articles that were added and not settled since."""
        ...

    def settle(self, families: Mapping[str, str | None]) -> None:
        """Note the family of articles (None: of none); they are settled."""
        ...

    def sketches(self, keys: Keys, size: int) -> Mapping[int, Sequence[str]]:
        """Return the first `size` holders of each key, in the order of `rank_of`; keys of one holder are left out."""
        ...

    def holders(self, keys: Keys) -> Mapping[int, Sequence[str]]:
        """Return all holders of each key; keys of one holder are left out."""
        ...

    def families(self, articles: Iterable[str]) -> Mapping[str, str]:
        """Return the families of those of `articles` that have one."""
        ...

    def members(self, family: str) -> Sequence[str]:
        """Return the articles of a family."""
        ...

    def compared(self, pairs: Iterable[Pair]) -> Mapping[Pair, Compared]:
        """Return what comparing these pairs (smaller id first) gave, for those that were compared."""
        ...

    def remember(self, results: Mapping[Pair, Compared]) -> None:
        """Keep what comparing pairs gave."""
        ...


class MemoryIndex:
    """An index that lives as long as the program."""

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._holders: dict[int, list[str]] = {}
        self._unsettled: dict[str, None] = {}
        self._family: dict[str, str | None] = {}
        self._members: dict[str, set[str]] = {}
        self._results: dict[Pair, Compared] = {}

    def article(self, article_id: str) -> Article:
        """Return an article; raises NotFoundError."""
        if article_id not in self._articles:
            raise NotFoundError(f"the index holds no article {article_id}")
        return self._articles[article_id]

    def add(self, articles: Sequence[tuple[Article, Keys]]) -> int:
        """Keep articles with their keys, as ones to be settled; returns how many were not kept already."""
        new = [(article, keys) for article, keys in articles if article.id not in self._articles]
        for article, keys in new:
            self._articles[article.id] = article
            self._family[article.id] = None
            self._unsettled[article.id] = None
            for key in keys.tolist():
                self._holders.setdefault(key, []).append(article.id)
        return len(new)

    def unsettled(self, limit: int) -> Sequence[str]:
        """Return at most `limit` articles that were added and not settled since."""
        return sorted(self._unsettled)[:limit]

    def settle(self, families: Mapping[str, str | None]) -> None:
        """Note the family of articles (None: of none); they are settled."""
        for article, family in families.items():
            self._unsettled.pop(article, None)
            if before := self._family[article]:
                self._members[before].discard(article)
            self._family[article] = family
            if family:
                self._members.setdefault(family, set()).add(article)

    def sketches(self, keys: Keys, size: int) -> Mapping[int, Sequence[str]]:
        """Return the first `size` holders of each key, in the order of `rank_of`; keys of one holder are left out."""
        return {key: holders[:size] for key, holders in self.holders(keys).items()}

    def holders(self, keys: Keys) -> Mapping[int, Sequence[str]]:
        """Return all holders of each key; keys of one holder are left out."""
        held = ((key, self._holders.get(key, [])) for key in np.unique(keys).tolist())
        return {key: sorted(those, key=lambda id_: (rank_of(id_), id_)) for key, those in held if len(those) > 1}

    def families(self, articles: Iterable[str]) -> Mapping[str, str]:
        """Return the families of those of `articles` that have one."""
        return {article: family for article in articles if (family := self._family.get(article))}

    def members(self, family: str) -> Sequence[str]:
        """Return the articles of a family."""
        return sorted(self._members.get(family, ()))

    def compared(self, pairs: Iterable[Pair]) -> Mapping[Pair, Compared]:
        """Return what comparing these pairs (smaller id first) gave, for those that were compared."""
        return {pair: self._results[pair] for pair in pairs if pair in self._results}

    def remember(self, results: Mapping[Pair, Compared]) -> None:
        """Keep what comparing pairs gave."""
        self._results.update(results)
