"""One settling: what is looked up and compared in it, each thing once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

import numpy as np

from reportedly.copies.compare import compare, completed
from reportedly.copies.families import Groups
from reportedly.copies.fingerprints import of_outlets
from reportedly.copies.index import SKETCH, WIDE, CopyIndex, Keys, Pair
from reportedly.copies.library import NONE, Library
from reportedly.copies.partners import likely, partners
from reportedly.records import Compared, Copy

Sketches = Mapping[int, Sequence[str]]


class Sitting:
    """Compares articles of an index; what comparing gave is kept there by `close`."""

    def __init__(self, index: CopyIndex, library: Library) -> None:
        self._index = index
        self._library = library
        self._learned: dict[str, Keys] = {}
        self._sketches: dict[str, list[Sequence[str]]] = {}
        self._wide: dict[str, list[Sequence[str]]] = {}
        self._by_outlet: dict[str, set[str]] = {}
        self._results: dict[Pair, Compared] = {}
        self._fresh: dict[Pair, Compared] = {}

    def ties(self, articles: Iterable[str]) -> dict[Pair, Compared]:
        """Return copies between each article and those its keys lead to, enough of them to tie whoever is tied.

        Whether two articles are tied through others follows from what comparing each two of them gives: a further
        article may add to that, and takes nothing away (as long as no key has more than WIDE holders).
        """
        wanted = sorted(articles)
        self._see(wanted)
        named = {pair_of(article, other) for article in wanted for other in self._named(article)}
        first = {pair_of(article, other) for article in wanted for other in likely(article, self._sketches[article])}
        self._prepare(first | named)
        found = [
            pair_of(article, other)
            for article in wanted
            for other in partners(article, self._sketches[article], self._is_copy)
        ]
        found += [pair for pair in named if self._is_copy(*pair)]
        found += self._bridges(wanted, found)
        return {pair: self._results[pair] for pair in sorted(set(found))}

    def copies(self, pairs: Iterable[Pair]) -> dict[Pair, Compared]:
        """Return those of `pairs` that are copies."""
        wanted = sorted(set(pairs))
        self._prepare(wanted)
        return {pair: result for pair in wanted if (result := self._result(pair)).copy}

    def complete(self, copy: Copy) -> Copy:
        """Return a copy with its passages in step and what was altered in them."""
        pair = pair_of(copy.article, copy.of)
        result = self._result(pair)
        if result.complete is None:
            taker, giver = (
                self._library.text(copy.article, self._learned[copy.article]),
                self._library.text(copy.of, self._learned[copy.of]),
            )
            result = replace(result, complete=completed(copy, taker, giver, self._library.outlets))
            self._results[pair] = self._fresh[pair] = result
        return result.complete or copy

    def close(self) -> None:
        """Keep in the index what comparing gave."""
        self._index.remember(self._fresh)
        self._fresh = {}

    def _bridges(self, articles: Sequence[str], tied: Sequence[Pair]) -> Iterator[Pair]:
        """Yield copies that tie what is not yet tied; those with most keys in common are looked at first."""
        groups = Groups(tied)
        common: Counter[Pair] = Counter()
        for article in articles:
            for other, keys in Counter(chain.from_iterable(self._wide[article])).items():
                if not groups.same(article, other):
                    common[pair_of(article, other)] += keys
        self._prepare(common)
        for pair in sorted(common, key=lambda pair: (-common[pair], pair)):
            if not groups.same(*pair) and self._is_copy(*pair):
                groups.join(*pair)
                yield pair

    def _see(self, articles: Sequence[str]) -> None:
        """Look up the sketches of articles' keys, and which of these are boilerplate."""
        new = [article for article in articles if article not in self._learned]
        keys = self._library.keys(new)
        wide = self._index.sketches(np.concatenate([NONE, *keys.values()]), WIDE)
        sketches = {key: holders[:SKETCH] for key, holders in wide.items()}
        for article, own in keys.items():
            learned = self._library.learned(article, own, sketches)
            self._learned[article] = learned
            outlets = of_outlets(own)
            told = [key for key in np.setdiff1d(own, [*learned, *outlets]).tolist() if key in sketches]
            by_outlet = (wide[key] for key in outlets.tolist() if key in wide)
            self._by_outlet[article] = {other for holders in by_outlet for other in _rare(holders)} - {article}
            self._sketches[article] = [sketches[key] for key in told]
            self._wide[article] = [wide[key] for key in told]

    def _named(self, article: str) -> Iterator[str]:
        """Yield the articles with a key in common whose outlet an article names: it may be told in their words.

        By the name of an outlet the article may have been found as well by those that name its own.
        """
        others = {other for sketch in self._sketches[article] for other in sketch if other != article}
        yield from self._library.named(article, sorted(others | self._by_outlet[article]))
        yield from (other for other in sorted(self._by_outlet[article]) if [*self._library.named(other, [article])])

    def _prepare(self, pairs: Iterable[Pair]) -> None:
        new = sorted(set(pairs) - self._results.keys())
        self._see(sorted({article for pair in new for article in pair}))
        for pair, result in self._index.compared(new).items():
            if result.seen == self._mark(pair):
                self._results[pair] = result

    def _is_copy(self, left: str, right: str) -> bool | None:
        """Return whether two articles are copies, None for versions of one page, which are never compared."""
        url = self._library.article(left).url
        if url and url == self._library.article(right).url:
            return None
        return self._result(pair_of(left, right)).copy is not None

    def _result(self, pair: Pair) -> Compared:
        if pair not in self._results:
            self._prepare([pair])
        if pair not in self._results:
            left, right = (self._library.text(article, self._learned[article]) for article in pair)
            copy, changed = compare(left, right, self._library.outlets) or (None, 0)
            result = Compared(seen=self._mark(pair), copy=copy, changed=changed)
            self._results[pair] = self._fresh[pair] = result
        return self._results[pair]

    def _mark(self, pair: Pair) -> str:
        """Return signs that change where the boilerplate of either article does."""
        return "-".join(_digest(self._learned[article]) for article in pair)


def _rare(holders: Sequence[str]) -> Sequence[str]:
    """Return the holders of a key, and only the first few where it is one of those that too many hold."""
    return holders if len(holders) < WIDE else holders[:SKETCH]


def pair_of(left: str, right: str) -> Pair:
    """Return two articles as a pair, the smaller id first."""
    return (left, right) if left < right else (right, left)


def _digest(learned: Keys) -> str:
    return f"{int(np.bitwise_xor.reduce(learned * np.uint32(2654435761))):x}" if len(learned) else ""
