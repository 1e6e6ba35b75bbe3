"""Finds the mentions that mean nearly the same among the articles on one story, whatever words they use.

Of a whole ledger each mention has neighbours: most commonplaces are near to one another. So only articles count that
share candidates with its own (`candidates.py`), and there what the encoder's sentence head holds for alike.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reportedly.claims.gist import Gist, Vector
from reportedly.records import Mention

NEAR = 0.7  # cosine: of 7,974 pairs without a common key that reach .5 on one story 325 reach this
MOST_NEAR = 5  # mentions that are compared with one for being near
STORIES = 12  # articles looked through for one: those that share most candidates with it

Sharing = Callable[[Iterable[str]], Mapping[str, Sequence[str]]]
"""Gives the candidates of each of some mentions."""


class MeaningIndex(Protocol):
    """What neighbours are looked up by."""

    def mentions(self, article_id: str) -> Iterable[Mention]:
        """Return the mentions of an article."""

    def meanings_of(self, mentions: Iterable[str]) -> Mapping[str, Vector]:
        """Return what these mentions mean, at unit length, where it is known."""


class GistsOf(Protocol):
    """What tells of which article a mention is."""

    def of(self, ids: Iterable[str]) -> Mapping[str, Gist]:
        """Return the gist of each mention."""


class Neighbours:
    """Neighbours of new mentions; what was looked up for an article is kept for its other mentions."""

    def __init__(self, index: MeaningIndex, gists: GistsOf, sharing: Sharing) -> None:
        self._index = index
        self._gists = gists
        self._sharing = sharing
        self._stories: dict[str, list[str]] = {}
        self._meanings: dict[str, tuple[list[str], NDArray[np.float32]]] = {}

    def of(self, mention: str, article: str) -> list[str]:
        """Return the mentions of articles on one story that are nearest to one, at most MOST_NEAR."""
        names, vectors = self._meant(article)
        if mention not in names:
            return []
        own = vectors[names.index(mention)]
        found: list[tuple[float, str]] = []
        for other in self._on_one_story(article):
            others, theirs = self._meant(other)
            likeness = theirs @ own if others else ()
            found += [(-float(each), name) for each, name in zip(likeness, others, strict=True) if each >= NEAR]
        return [name for _, name in sorted(found)[:MOST_NEAR]]

    def _on_one_story(self, article: str) -> list[str]:
        """Return the articles that share most candidates with one."""
        if article not in self._stories:
            found = self._sharing(self._meant(article)[0])
            gists = self._gists.of(sorted({other for others in found.values() for other in others}))
            times = Counter(gists[other].article for others in found.values() for other in others if other in gists)
            del times[article]
            self._stories[article] = sorted(times, key=lambda name: (-times[name], name))[:STORIES]
        return self._stories[article]

    def _meant(self, article: str) -> tuple[list[str], NDArray[np.float32]]:
        """Return the mentions of an article and, row by row, what they mean."""
        if article not in self._meanings:
            own = [mention.id for mention in self._index.mentions(article) if mention.copy_of is None]
            found = self._index.meanings_of(own)
            self._meanings[article] = sorted(found), np.array([found[name] for name in sorted(found)], np.float32)
        return self._meanings[article]
