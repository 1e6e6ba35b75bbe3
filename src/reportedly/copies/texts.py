"""An article as it is compared: its words, which of them tell the story, which are quoted, and its credits."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from reportedly.copies import credits as credit_lines
from reportedly.copies import layout, words
from reportedly.copies.fingerprints import grams
from reportedly.copies.words import Hashes, Mask, Places, Words
from reportedly.records import Article, Credit, Outlets, Span

REPEATED = 10  # words
STEM = 5  # letters by which two words are one: "production", "produced"
SHORTEST = 40  # characters of a first sentence: less is a dateline or a byline
_LONG = re.compile(r"[^\W\d_]{4,}")
LEAST_STORY = 0.15  # share of words; where less looks like a story, the layout was misread and all of it counts


@dataclass(frozen=True, slots=True)
class Text:
    """An article and its words; `facts` are places of words, the masks flags of words.

    `topic` are the stems of the words that say what the article is about.
    `site` is furniture, credits and boilerplate; `story` leaves that out, and captions, and what stood in the text
    before; `told` is what makes a copy: neither `site` nor quoted.
    """

    article: Article
    words: Words
    facts: Places = field(repr=False)
    site: Mask = field(repr=False)
    story: Mask = field(repr=False)
    told: Mask = field(repr=False)
    credits: tuple[Credit, ...]
    topic: frozenset[str]

    @property
    def hashes(self) -> Hashes:
        """The hash of each word."""
        return self.words.hashes


def text_of(article: Article, outlets: Outlets, boilerplate: Sequence[Span] = ()) -> Text:
    """Return `article` as it is compared; `boilerplate` is what its outlet prints under other articles too."""
    found, facts = words.facts(article.text)
    credited = tuple(credit_lines.find(article, outlets))
    site = flags(found, (*layout.furniture(article), *(credit.span for credit in credited)))
    site |= flags(found, boilerplate)
    story = ~(site | flags(found, layout.captions(article)))
    story[story] = ~again(found.hashes[story])
    if story.sum() < LEAST_STORY * len(found):
        story = ~site
    told = ~(site | flags(found, layout.quoted(article.text)))
    return Text(article, found, facts, site, story, told, credited, _topic(article))


def stems(written: str) -> frozenset[str]:
    """Return the longer words, each by its first letters, by which two wordings of one thing are compared."""
    return frozenset(word[:STEM].lower() for word in _LONG.findall(written))


def _topic(article: Article) -> frozenset[str]:
    """Return the stems of the headline, and where there is none of the first sentence."""
    if said := article.headline.of(article.text):
        return stems(said)
    first = next((span for span in layout.sentences(article.text) if len(span) > SHORTEST), None)
    return stems(first.of(article.text)) if first else frozenset()


def again(hashes: Hashes) -> Mask:
    """Return which words belong to a run of REPEATED that stood in the text before."""
    runs = grams(hashes, REPEATED)
    first = np.zeros(len(runs), dtype=np.bool_)
    first[np.unique(runs, return_index=True)[1]] = True
    marked = np.zeros(len(hashes) + 1, dtype=np.int32)
    places = np.flatnonzero(~first)
    np.add.at(marked, places, 1)
    np.add.at(marked, places + REPEATED, -1)
    return np.cumsum(marked[:-1]) > 0


def flags(found: Words, spans: Iterable[Span]) -> Mask:
    """Return which words lie in one of `spans`."""
    marked = np.zeros(len(found) + 1, dtype=np.int32)
    bounds = [(span.start, span.end) for span in spans if len(span)]
    if bounds:
        starts, ends = np.array(bounds).T
        np.add.at(marked, np.searchsorted(found.starts, starts), 1)
        np.add.at(marked, np.searchsorted(found.starts, ends), -1)
    return np.cumsum(marked[:-1]) > 0
