"""Finds copies as articles come in, and settles families so that the order in which they came does not show.

`add` only keeps articles under their keys. `settle` looks at what was added since: new articles are compared with the
few that the sketches of their keys lead to, and the families this touches are made anew. What comes out depends on the
set of articles alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportedly.copies.compare import order_of
from reportedly.copies.families import components, family_id
from reportedly.copies.givers import givers
from reportedly.copies.index import SKETCH, WIDE, CopyIndex, Pair
from reportedly.copies.library import NONE, Library
from reportedly.copies.sitting import Sitting, pair_of
from reportedly.records import Article, Compared, Copy, Outlets

AT_ONCE = 500  # articles that are settled together
NAMED = 30  # members, the earliest ones, whose outlets are looked for in what the others say
EARLIEST = 2  # members of a family that all others are compared with, whatever keys they share


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What was settled: `copies` are all that `takers` took, whatever was known of them before."""

    takers: tuple[str, ...]
    copies: tuple[Copy, ...]


class CopyFinder:
    """Who took text from whom, in an index that grows."""

    def __init__(self, index: CopyIndex, outlets: Outlets) -> None:
        self._index = index
        self._library = Library(index, outlets)

    def add(self, articles: Sequence[Article]) -> int:
        """Keep articles to be settled; returns how many were new."""
        return self._index.add(list(zip(articles, self._library.add(articles), strict=True)))

    def settle(self, at_once: int = AT_ONCE) -> Iterator[Placed]:
        """Yield what the articles added since the last call make or change, `at_once` new ones at a time."""
        while new := self._index.unsettled(at_once):
            yield self._settled(new)

    def pair(self, left: str, right: str) -> Copy | None:
        """Return the copy that two articles of the index make, or None, whether or not they share keys."""
        sitting = Sitting(self._index, self._library)
        found = sitting.copies([pair_of(left, right)])
        return next((sitting.complete(result.copy) for result in found.values() if result.copy), None)

    def _settled(self, new: Sequence[str]) -> Placed:
        sitting = Sitting(self._index, self._library)
        touched = self._with_families(self._touched(new))
        while True:
            ties = sitting.ties(touched)
            tied = {article for pair in ties for article in pair}
            if tied <= touched:
                break
            touched = self._with_families(touched | tied)
        found = [copy for members in components(ties) for copy in self._within(members, ties, sitting)]
        families = {end: copy.family for copy in found for end in (copy.article, copy.of)}
        sitting.close()
        self._index.settle({article: families.get(article) for article in touched})
        return Placed(takers=tuple(sorted(touched)), copies=tuple(found))

    def _touched(self, new: Sequence[str]) -> set[str]:
        """Return the new articles, all they may be tied to, and all they may push out of a sketch."""
        keys = np.concatenate([NONE, *self._library.keys(new).values()])
        added, near = set(new), set(new)
        entered = []
        for key, sketch in self._index.sketches(keys, WIDE + len(new)).items():
            older = [article for article in sketch if article not in added]
            if len(older) >= WIDE and older[:WIDE] != sketch[:WIDE]:
                entered.append(key)
            before, now = tuple(older[:SKETCH]), tuple(sketch[:SKETCH])
            near.update(now)
            if before != now and not self._stays_boilerplate(before, now):
                near.update(before)
                entered.append(key)
        for holders in self._index.holders(np.array(entered, dtype=np.uint32)).values():
            near.update(holders)
        return near

    def _stays_boilerplate(self, before: tuple[str, ...], now: tuple[str, ...]) -> bool:
        owner = self._library.boilerplate.owner(before)
        return owner is not None and owner == self._library.boilerplate.owner(now)

    def _with_families(self, articles: set[str]) -> set[str]:
        families = sorted(set(self._index.families(articles).values()))
        return articles.union(*(self._index.members(family) for family in families))

    def _within(self, members: Sequence[str], ties: Mapping[Pair, Compared], sitting: Sitting) -> Iterator[Copy]:
        """Yield the copies of one family, each member's from its giver."""
        ordered = sorted(members, key=lambda article: order_of(self._library.article(article)))
        early = {pair_of(first, other) for first in ordered[:EARLIEST] for other in members if other != first}
        early |= {pair_of(taker, named) for taker in members for named in self._library.named(taker, ordered[:NAMED])}
        inside = set(members)
        found = {pair: result for pair, result in ties.items() if pair[0] in inside} | sitting.copies(early)
        order = {article: place for place, article in enumerate(ordered)}
        name = family_id(members)
        for copy in givers(found.values(), order):
            yield replace(sitting.complete(copy), family=name)
