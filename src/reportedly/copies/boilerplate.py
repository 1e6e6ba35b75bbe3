"""Boilerplate that an outlet prints under all its articles, learned from the index.

A key is boilerplate of an outlet where its sketch (see `index.py`) holds at least three articles of that outlet whose
other text differs, and hardly any of others. Whether it is depends on the sketch alone, so that the order in which
articles came does not matter; and a copy of an article never makes its text boilerplate, because their other text is
the same.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

import numpy as np

from reportedly.copies import layout
from reportedly.copies.fingerprints import ANCHOR, anchor_keys, grams
from reportedly.copies.index import Keys
from reportedly.copies.words import Hashes, Places, read
from reportedly.records import Article, Span

ARTICLES = 3  # of one outlet that must hold a text whose surroundings differ
RUN = 4  # words; two texts are the same where many runs of theirs agree
SAME = 0.3  # share of such runs, boilerplate apart
REST = 20  # words; where less is left there is nothing to tell two texts apart by
KEPT = 4_000  # sketches and articles remembered


class Boilerplate:
    """Knows which keys are boilerplate of which outlet."""

    def __init__(self, article: Callable[[str], Article]) -> None:
        self._article = article
        self.outlet_of = lru_cache(maxsize=KEPT)(self._outlet_of)
        self.owner = lru_cache(maxsize=KEPT)(self._owner)
        self._lines = lru_cache(maxsize=KEPT // 4)(self._lines_of)

    def _outlet_of(self, article_id: str) -> str | None:
        article = self._article(article_id)
        return article.outlet or article.domain

    def _owner(self, sketch: tuple[str, ...]) -> str | None:
        """Return the outlet whose boilerplate a key with this sketch is, or None."""
        by_outlet: dict[str, list[str]] = {}
        for article in sketch if len(sketch) >= ARTICLES else ():
            if outlet := self.outlet_of(article):
                by_outlet.setdefault(outlet, []).append(article)
        for outlet, articles in by_outlet.items():
            if 2 * len(articles) > len(sketch) and self._differ(articles):
                return outlet
        return None

    def _differ(self, articles: Sequence[str]) -> bool:
        """True where at least ARTICLES of these have little in common but what all of them share."""
        apart: list[str] = []
        for article in articles:
            if all(self._two_differ(article, other) for other in apart):
                apart.append(article)
        return len(apart) >= ARTICLES

    def _two_differ(self, left: str, right: str) -> bool:
        a, b = self._lines(left), self._lines(right)
        rest = [
            _joined(text for line, text in those.items() if line not in others) for those, others in ((a, b), (b, a))
        ]
        if min(map(len, rest)) < REST:
            return False
        ours, theirs = (np.unique(grams(words, RUN)) for words in rest)
        return len(np.intersect1d(ours, theirs, assume_unique=True)) < SAME * min(len(ours), len(theirs))

    def _lines_of(self, article_id: str) -> dict[str, Hashes]:
        text = self._article(article_id).text
        sentences = (span.of(text) for span in layout.sentences(text))
        return {" ".join(sentence.split()).lower(): read(sentence).hashes for sentence in sentences}


def spans(text: str, keys: Keys, learned: Keys) -> tuple[Span, ...]:
    """Return the sentences of `text` that hold an anchor among `learned`, and whole lines that hold few others.

    `keys` are all keys of the text.
    """
    if not len(learned):
        return ()
    words = read(text)
    anchors = anchor_keys(grams(words.hashes, ANCHOR))
    places = words.starts[: len(anchors)]
    known, others = places[np.isin(anchors, learned)], places[np.isin(anchors, np.setdiff1d(keys, learned))]
    return tuple(_marked(text, known, others))


def _marked(text: str, known: Places, others: Places) -> Iterator[Span]:
    for line in layout.lines(text):
        here = _count(known, line)
        if here > _count(others, line):
            yield line
        elif here:
            yield from (span for span in layout.sentences(text, line) if _count(known, span))


def _count(places: Places, span: Span) -> int:
    first, end = np.searchsorted(places, (span.start, span.end))
    return int(end - first)


def _joined(parts: Iterable[Hashes]) -> Hashes:
    return np.concatenate([np.empty(0, dtype=np.uint64), *parts])
