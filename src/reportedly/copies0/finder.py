"""Finds, for a new article, the articles it shares text with, and settles who took what from whom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.copies0.families import families, givers
from reportedly.copies0.fingerprints import keys
from reportedly.copies0.index import BUCKET, CopyIndex
from reportedly.copies0.pairs import pair_of
from reportedly.records import Article, Copy, Outlets

FAMILY_LIMIT = 5_000  # articles of a family that are named anew when it grows: a farm is one family long before


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What a new article changed: `copies` are all that `takers` took, whatever was known of them before."""

    takers: tuple[str, ...]
    copies: tuple[Copy, ...]


class CopyFinder:
    """Places articles one by one; the outcome does not depend on their order."""

    def __init__(self, index: CopyIndex, outlets: Outlets) -> None:
        self._index = index
        self._outlets = outlets

    def place(self, article: Article) -> Placed:
        """Add an article to the index and return the copies that it took part in, or that it changed."""
        own_keys = keys(article.text)
        self._index.add(article, own_keys)
        others = map(self._index.article, sorted(self._likely(article, own_keys)))
        found = [pair for other in others if (pair := pair_of(article, other, self._outlets))]
        if not found:
            return Placed(takers=(), copies=())
        self._index.put_pairs(found)
        return self._settled(article.id)

    def _likely(self, article: Article, own_keys: Sequence[int]) -> set[str]:
        """The first articles of each key, and where this one is among them, all others: the same pairs in any order."""
        likely: set[str] = set()
        for key, first in self._index.first_holders(own_keys, limit=BUCKET).items():
            likely.update(self._index.holders(key) if article.id in first and len(first) == BUCKET else first)
        return likely - {article.id}

    def _settled(self, article_id: str) -> Placed:
        family = self._family(article_id)
        names = families((pair.article, pair.of) for pairs in family.values() for pair in pairs)
        dates = {member: moment.iso for member in family if (moment := self._index.article(member).published)}
        copies = [
            replace(copy, family=names[member])
            for member in sorted(family)
            for copy in givers(member, family[member], dates)
        ]
        return Placed(takers=tuple(sorted(family)), copies=tuple(copies))

    def _family(self, article_id: str) -> dict[str, Sequence[Copy]]:
        """Every article that is connected with this one, with its pairs."""
        found: dict[str, Sequence[Copy]] = {}
        edge = [article_id]
        while edge and len(found) < FAMILY_LIMIT:
            member = edge.pop()
            if member not in found:
                found[member] = self._index.pairs_of(member)
                edge += [end for pair in found[member] for end in (pair.article, pair.of) if end not in found]
        return found
