"""Finds copies as articles come in, and settles families so that the order in which they came does not show.

`add` only keeps articles under their keys. `settle` looks at what was added since: every pair that the sketches of
keys name is compared once, and the families this touches are made anew from all pairs that sketches name now. What
comes out depends on the set of articles alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from reportedly.copies import boilerplate
from reportedly.copies.boilerplate import Boilerplate
from reportedly.copies.compare import compare, completed, order_of
from reportedly.copies.families import components, family_id
from reportedly.copies.fingerprints import keys_of
from reportedly.copies.givers import givers
from reportedly.copies.index import SKETCH, CopyIndex, Keys, Pair
from reportedly.copies.partners import partners
from reportedly.copies.texts import Text, text_of
from reportedly.records import Article, Compared, Copy, Outlets

AT_ONCE = 500  # articles that are settled together
KEPT = 2_000  # articles held as words, and as keys
EARLIEST = 2  # members of a family that all others are compared with, whatever keys they share

Sketches = Mapping[int, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What was settled: `copies` are all that `takers` took, whatever was known of them before."""

    takers: tuple[str, ...]
    copies: tuple[Copy, ...]


class CopyFinder:
    """Who took text from whom, in an index that grows."""

    def __init__(self, index: CopyIndex, outlets: Outlets) -> None:
        self._index = index
        self._outlets = outlets
        self._article = lru_cache(maxsize=KEPT)(index.article)
        self._text = lru_cache(maxsize=KEPT)(self._read)
        self._own_keys: dict[str, Keys] = {}
        self._boilerplate = Boilerplate(self._article)

    def place(self, article: Article) -> Placed:
        """Add one article, and settle; many at a time are faster by `add` and `settle`."""
        self.add([article])
        found = list(self.settle())
        copies = {(copy.article, copy.of): copy for placed in found for copy in placed.copies}
        takers = sorted({taker for placed in found for taker in placed.takers})
        return Placed(takers=tuple(takers), copies=tuple(copies.values()))

    def add(self, articles: Sequence[Article]) -> int:
        """Keep articles to be settled; returns how many were new."""
        keys = keys_of([article.text for article in articles])
        self._remember({article.id: found for article, found in zip(articles, keys, strict=True)})
        return self._index.add(list(zip(articles, keys, strict=True)))

    def settle(self) -> Iterator[Placed]:
        """Yield what the articles added since the last call make or change, some hundreds of them at a time."""
        while new := self._index.unsettled(AT_ONCE):
            yield self._settled(new)

    def pair(self, left: str, right: str) -> Copy | None:
        """Return the copy that two articles of the index make, or None, whether or not they share keys."""
        seen: dict[str, Keys] = {}
        self._see({left, right}, seen)
        copy = self._compare(_pair(left, right), seen)
        ends = (self._seen_text(copy.article, seen), self._seen_text(copy.of, seen)) if copy else None
        return completed(copy, *ends, self._outlets) if copy and ends else None

    def _settled(self, new: Sequence[str]) -> Placed:
        touched = self._with_families(self._touched(new))
        seen: dict[str, Keys] = {}
        while True:
            ties = self._compared(self._pairs(touched, seen), seen)
            tied = {article for pair in ties for article in pair}
            if tied <= touched:
                break
            touched = self._with_families(touched | tied)
        groups = components(ties)
        found = [copy for group in groups for copy in self._within(group, ties, seen)]
        families = {end: copy.family for copy in found for end in (copy.article, copy.of)}
        self._index.settle({article: families.get(article) for article in touched})
        return Placed(takers=tuple(sorted(touched)), copies=tuple(found))

    def _touched(self, new: Sequence[str]) -> set[str]:
        """Return the new articles, all they may be tied to, and all they may push out of a sketch."""
        sketches = self._sketches(self._keys(new), SKETCH + len(new))
        added, near = set(new), set(new)
        entered = []
        for key, sketch in sketches.items():
            before = tuple(article for article in sketch if article not in added)[:SKETCH]
            now = tuple(sketch[:SKETCH])
            near.update(now)
            if before != now and not self._stays_boilerplate(before, now):
                near.update(before)
                entered.append(key)
        for holders in self._index.holders(np.array(entered, dtype=np.uint32)).values():
            near.update(holders)
        return near

    def _with_families(self, articles: set[str]) -> set[str]:
        families = sorted(set(self._index.families(articles).values()))
        return articles.union(*(self._index.members(family) for family in families))

    def _stays_boilerplate(self, before: tuple[str, ...], now: tuple[str, ...]) -> bool:
        owner = self._boilerplate.owner(before)
        return owner is not None and owner == self._boilerplate.owner(now)

    def _pairs(self, articles: set[str], seen: dict[str, Keys]) -> set[Pair]:
        """Return the pairs to be compared: each article with the sketches of its keys, boilerplate apart.

        What is boilerplate in the articles of these pairs is noted in `seen`.
        """
        keys, sketches = self._see(articles, seen)
        pairs: set[Pair] = set()
        for article in articles:
            own = np.setdiff1d(keys[article], seen[article]).tolist()
            shared = [sketches[key] for key in own if key in sketches]
            pairs.update(_pair(article, other) for other in partners(article, shared))
        self._see({article for pair in pairs for article in pair} - articles, seen)
        return pairs

    def _see(self, articles: set[str], seen: dict[str, Keys]) -> tuple[dict[str, Keys], Sketches]:
        """Note which keys of articles are boilerplate of their outlet; returns their keys and the sketches."""
        keys = self._keys(sorted(articles))
        sketches = self._sketches(keys, SKETCH)
        seen.update({article: self._learned(own, article, sketches) for article, own in keys.items()})
        return keys, sketches

    def _compared(self, pairs: Iterable[Pair], seen: Mapping[str, Keys]) -> dict[Pair, Compared]:
        """Return what makes copies of pairs; those compared before with the same boilerplate are not compared again."""
        wanted = sorted(set(pairs))
        known = self._index.compared(wanted)
        marks = {pair: f"{_mark(seen[pair[0]])}-{_mark(seen[pair[1]])}" for pair in wanted}
        found = {pair: result for pair, result in known.items() if result.seen == marks[pair]}
        fresh = {
            pair: Compared(seen=marks[pair], copy=self._compare(pair, seen)) for pair in wanted if pair not in found
        }
        self._index.remember(fresh)
        return {pair: result for pair, result in (found | fresh).items() if result.copy}

    def _compare(self, pair: Pair, seen: Mapping[str, Keys]) -> Copy | None:
        return compare(self._seen_text(pair[0], seen), self._seen_text(pair[1], seen), self._outlets)

    def _within(
        self, members: Sequence[str], ties: Mapping[Pair, Compared], seen: Mapping[str, Keys]
    ) -> Iterator[Copy]:
        """Yield the copies of one family, each member's from its giver."""
        ordered = sorted(members, key=lambda article: order_of(self._article(article)))
        early = {_pair(first, other) for first in ordered[:EARLIEST] for other in members if other != first}
        inside = set(members)
        found = {pair: result for pair, result in ties.items() if pair[0] in inside} | self._compared(early, seen)
        order = {article: place for place, article in enumerate(ordered)}
        chosen = givers((result.copy for result in found.values() if result.copy), order)
        name = family_id(members)
        for copy in self._completed(list(chosen), found, seen):
            yield replace(copy, family=name)

    def _completed(
        self, chosen: Iterable[Copy], found: Mapping[Pair, Compared], seen: Mapping[str, Keys]
    ) -> Iterator[Copy]:
        fresh: dict[Pair, Compared] = {}
        for copy in chosen:
            pair = _pair(copy.article, copy.of)
            whole = found[pair].complete
            if whole is None:
                taker, giver = self._seen_text(copy.article, seen), self._seen_text(copy.of, seen)
                whole = completed(copy, taker, giver, self._outlets)
                fresh[pair] = replace(found[pair], complete=whole)
            yield whole
        self._index.remember(fresh)

    def _seen_text(self, article: str, seen: Mapping[str, Keys]) -> Text:
        return self._text(article, tuple(seen[article].tolist()))

    def _learned(self, keys: Keys, article: str, sketches: Sketches) -> Keys:
        """Return the keys of an article that are boilerplate of its outlet."""
        outlet = self._boilerplate.outlet_of(article)
        shared = (key for key in keys.tolist() if key in sketches)
        own = [key for key in shared if outlet and self._boilerplate.owner(tuple(sketches[key])) == outlet]
        return np.array(own, dtype=np.uint32)

    def _read(self, article_id: str, learned: tuple[int, ...]) -> Text:
        article = self._article(article_id)
        keys = self._keys([article_id])[article_id] if learned else np.empty(0, dtype=np.uint32)
        around = boilerplate.spans(article.text, keys, np.array(learned, dtype=np.uint32))
        return text_of(article, self._outlets, around)

    def _keys(self, articles: Sequence[str]) -> dict[str, Keys]:
        missing = [article for article in articles if article not in self._own_keys]
        texts = [self._article(article).text for article in missing]
        found = dict(zip(missing, keys_of(texts), strict=True))
        result = {article: found[article] if article in found else self._own_keys[article] for article in articles}
        self._remember(found)
        return result

    def _remember(self, keys: Mapping[str, Keys]) -> None:
        if len(self._own_keys) > KEPT:
            self._own_keys.clear()
        self._own_keys.update(keys)

    def _sketches(self, keys: Mapping[str, Keys], size: int) -> Sketches:
        joined = np.concatenate([np.empty(0, dtype=np.uint32), *keys.values()])
        return self._index.sketches(joined, size)


def _pair(left: str, right: str) -> Pair:
    return (left, right) if left < right else (right, left)


def _mark(learned: Keys) -> str:
    """Return a few signs that tell one set of keys from another."""
    return f"{int(np.bitwise_xor.reduce(learned * np.uint32(2654435761))):x}" if len(learned) else ""
