"""What is held in memory of articles while they are compared: texts as words, keys, and which keys are boilerplate."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np

from reportedly.copies import boilerplate
from reportedly.copies.boilerplate import Boilerplate
from reportedly.copies.fingerprints import keys_of
from reportedly.copies.index import CopyIndex, Keys
from reportedly.copies.naming import said_in, written_names
from reportedly.copies.outlet_names import OutletNames
from reportedly.copies.texts import Text, text_of
from reportedly.records import Article, Outlets

KEPT = 2_000  # articles
NONE = np.empty(0, dtype=np.uint32)


class Library:
    """Articles of an index, read when they are needed and kept for a while."""

    def __init__(self, index: CopyIndex, outlets: Outlets) -> None:
        self.outlets = outlets
        self.article = lru_cache(maxsize=KEPT)(index.article)
        self.boilerplate = Boilerplate(self.article)
        self._names = OutletNames(outlets)
        self._text = lru_cache(maxsize=KEPT)(self._read)
        self._keys: dict[str, Keys] = {}

    def add(self, articles: Sequence[Article]) -> list[Keys]:
        """Return the keys of articles that are new."""
        found = self._keys_of(articles)
        self._remember({article.id: keys for article, keys in zip(articles, found, strict=True)})
        return found

    def keys(self, articles: Sequence[str]) -> dict[str, Keys]:
        """Return the keys of articles."""
        missing = [article for article in articles if article not in self._keys]
        found = dict(zip(missing, self._keys_of([self.article(article) for article in missing]), strict=True))
        result = {article: found[article] if article in found else self._keys[article] for article in articles}
        self._remember(found)
        return result

    def text(self, article: str, learned: Keys) -> Text:
        """Return an article as it is compared; `learned` are those of its keys that are boilerplate of its outlet."""
        return self._text(article, tuple(learned.tolist()))

    def learned(self, article: str, keys: Keys, sketches: Mapping[int, Sequence[str]]) -> Keys:
        """Return those of an article's keys that are boilerplate of its outlet."""
        outlet = self.boilerplate.outlet_of(article)
        shared = (key for key in keys.tolist() if key in sketches) if outlet else ()
        own = [key for key in shared if self.boilerplate.owner(tuple(sketches[key])) == outlet]
        return np.array(own, dtype=np.uint32)

    def named(self, taker: str, others: Iterable[str]) -> Iterator[str]:
        """Yield those of `others` whose outlet an article names: it may say whom it is from."""
        held = said_in(self.article(taker))
        names: dict[str | None, bool] = {None: False, self.boilerplate.outlet_of(taker): False}
        for other in others:
            outlet = self.boilerplate.outlet_of(other)
            if outlet not in names:
                names[outlet] = any(name in held for name in written_names(outlet, self.outlets))
            if names[outlet]:
                yield other

    def _read(self, article_id: str, learned: tuple[int, ...]) -> Text:
        article = self.article(article_id)
        keys = self.keys([article_id])[article_id] if learned else NONE
        around = boilerplate.spans(article.text, keys, np.array(learned, dtype=np.uint32))
        return text_of(article, self.outlets, around)

    def _keys_of(self, articles: Sequence[Article]) -> list[Keys]:
        return keys_of([article.text for article in articles], [self._names.of(article) for article in articles])

    def _remember(self, keys: Mapping[str, Keys]) -> None:
        if len(self._keys) > KEPT:
            self._keys.clear()
        self._keys.update(keys)
