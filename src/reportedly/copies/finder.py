"""Finds copies as articles come in, and settles families so that the order in which they came does not show.

`add` only keeps an article under its keys. `settle` looks at what was added since: every pair that the sketches of
its keys name is compared (once ever), the families this touches are made anew from all pairs that sketches name now,
and each member gets its givers. The result depends on the set of articles alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportedly.copies.compare import compare, order_of
from reportedly.copies.families import components, family_id
from reportedly.copies.fingerprints import keys_of
from reportedly.copies.givers import givers
from reportedly.copies.index import SKETCH, CopyIndex
from reportedly.copies.texts import Text, text_of
from reportedly.records import Article, Copy, Outlets

KEPT = 2_000  # articles held as words while pairs are compared
EARLIEST = 3  # members of a family that all others are compared with, whatever keys they share
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What settling gave: the copies of the `touched` articles are `copies`, and no others."""

    touched: tuple[str, ...]
    copies: tuple[Copy, ...]


class CopyFinder:
    """Who took text from whom, in an index that grows."""

    def __init__(self, index: CopyIndex, outlets: Outlets) -> None:
        self._index = index
        self._outlets = outlets
        self._text = lru_cache(maxsize=KEPT)(self._read)

    def place(self, article: Article) -> list[Copy]:
        """Add one article and return the copies of its family, or nothing where it is in none."""
        self.add([article])
        return list(self.settle().copies)

    def add(self, articles: Sequence[Article]) -> int:
        """Add articles to the index, to be looked at by `settle`; returns how many were new."""
        found = keys_of([article.text for article in articles])
        return sum(self._index.add(article, keys) for article, keys in zip(articles, found, strict=True))

    def settle(self) -> Settlement:
        """Return the copies that the articles added since the last call make or change."""
        new = sorted(self._index.unsettled())
        touched = self._touched(new)
        ties = self._ties(touched)
        groups = components((copy.article, copy.of) for copy in ties.values())
        found = [copy for group in groups for copy in self._within(group, ties)]
        families = {copy.article: copy.family for copy in found} | {copy.of: copy.family for copy in found}
        self._index.settle({article: families.get(article) for article in touched})
        return Settlement(touched=tuple(sorted(touched)), copies=tuple(found))

    def _touched(self, new: Sequence[str]) -> set[str]:
        """Return the new articles, whom they may be tied to, and the families of all these."""
        keys = self._index.keys(new)
        sketches = self._index.sketches({key for each in keys.values() for key in each}, SKETCH + 1)
        near = set(new)
        added = set(new)
        entered = [key for key, sketch in sketches.items() if added & set(sketch[:SKETCH])]
        for holders in (*sketches.values(), *self._index.holders(entered).values()):
            near.update(holders)
        for family in sorted(set(self._index.families(near).values())):
            near.update(self._index.members(family))
        return near

    def _ties(self, articles: Iterable[str]) -> dict[Pair, Copy]:
        """Return the copies among all pairs that the sketches of these articles' keys name."""
        keys = self._index.keys(articles)
        sketches = self._index.sketches({key for each in keys.values() for key in each}, SKETCH)
        pairs: set[Pair] = set()
        for article, each in keys.items():
            for key in each:
                pairs.update(_pair(article, other) for other in sketches.get(key, ()) if other != article)
        return self._compared(pairs)

    def _compared(self, pairs: Iterable[Pair]) -> dict[Pair, Copy]:
        wanted = sorted(set(pairs))
        known = dict(self._index.compared(wanted))
        fresh = {
            pair: compare(self._text(pair[0]), self._text(pair[1]), self._outlets)
            for pair in wanted
            if pair not in known
        }
        self._index.remember(fresh)
        return {pair: copy for pair, copy in (known | fresh).items() if copy is not None}

    def _within(self, members: Sequence[str], ties: Mapping[Pair, Copy]) -> Iterator[Copy]:
        """Yield the copies of one family, each member's from its giver."""
        ordered = sorted(members, key=lambda article: order_of(self._text(article)))
        wanted = {_pair(early, other) for early in ordered[:EARLIEST] for other in members if other != early}
        inside = set(members)
        found = {pair: copy for pair, copy in ties.items() if pair[0] in inside}
        found |= self._compared(wanted)
        name = family_id(members)
        for copy in givers(found.values(), {article: place for place, article in enumerate(ordered)}):
            yield replace(copy, family=name)

    def _read(self, article_id: str) -> Text:
        return text_of(self._index.article(article_id), self._outlets)


def _pair(left: str, right: str) -> Pair:
    return (left, right) if left < right else (right, left)
