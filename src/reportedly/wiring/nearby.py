"""Which articles of a cited outlet are on the story of the article that cites it: what was read of its report."""

import re
from calendar import day_name, month_name
from collections.abc import Callable
from datetime import timedelta
from functools import lru_cache

from reportedly.ledger import Ledger
from reportedly.provenance import before
from reportedly.records import Article, Mention, Outlets

KEPT = 4_000  # articles whose words are held in memory
MOST = 60  # articles of one outlet that are looked at for one citation, the latest ones
BACK, FORTH = timedelta(days=10), timedelta(days=1)  # a report is cited soon; the same day is written in many zones
LEAST_WORDS = {"headline": 2, "anywhere": 3}  # shared with what is cited, a name among them: then it is one story
WORD = re.compile(r"[^\W\d_][\w'’-]{3,}")
START_OF_SENTENCE = re.compile(r"(?:^|[.!?:]['\"’”)]*\s+|\n\s*|[\"“‘(]\s*)$")
STEM = 6  # letters by which two words are one: "robbery" and "robbers"
CALENDAR = frozenset([*map(str.lower, (*day_name, *month_name)), ""])
SAYING = frozenset(["said", "says", "told", "accord", "report", "source"])


class Nearby:
    """Looks up what was read of an outlet on one story; the words of articles are kept for a while."""

    def __init__(self, ledger: Ledger, outlets: Outlets, article: Callable[[str], Article]) -> None:
        self._ledger = ledger
        self._outlets = outlets
        self._article = article
        self._words = lru_cache(maxsize=KEPT)(lambda name: words_of(article(name).text))
        self._capitals = lru_cache(maxsize=KEPT)(lambda name: capitals_of(article(name).text))
        self._title = lru_cache(maxsize=KEPT)(lambda name: words_of(article(name).title))

    def by(self, outlet: str, mention: Mention) -> list[str]:
        """Return the articles of an outlet, published before the one that cites it, that tell of what is cited."""
        citing = self._article(mention.article)
        known = self._outlets.by_name(outlet)
        if citing.published is None:
            return []
        day = citing.published.day
        window = {"since": (day - BACK).isoformat(), "until": (day + FORTH + FORTH).isoformat()}
        theirs = self._ledger.articles_by_outlet(known.name if known else outlet, limit=MOST, **window)
        _, words = words_of(f"{mention.quote}\n{citing.title}")
        sure, _ = words_of(mention.quote)
        # A sentence begins with a name as with any other word: that it is one shows where either has it amid one
        names = capitals_of(f"{mention.quote}\n{citing.title}") | (words & self._words(citing.id)[0])
        return sorted(
            article
            for article in theirs
            if article != citing.id
            and before(self._article(article), citing)
            and self._same(article, names, sure, words)
        )

    def claims_that_may_cite(self, name: str) -> list[str]:
        """Return the claims for which an article may be the report that they cite: what was not read now is."""
        article = self._article(name)
        if article.published is None or article.outlet is None:
            return []
        known = self._outlets.by_name(article.outlet)
        names = {article.outlet, *((known.name, *known.aliases) if known else ())}
        day = article.published.day
        until = (day + BACK + FORTH + FORTH).isoformat()
        return self._ledger.claims_citing(sorted(names), since=(day - FORTH).isoformat(), until=until)

    def _same(self, article: str, names: frozenset[str], sure: frozenset[str], words: frozenset[str]) -> bool:
        their_names, their_words = self._words(article)
        _, title = self._title(article)
        if not names & their_names and not sure & self._capitals(article):
            return False
        return len(words & title) >= LEAST_WORDS["headline"] or len(words & their_words) >= LEAST_WORDS["anywhere"]


def capitals_of(text: str) -> frozenset[str]:
    """Return the stems of the words of four letters and more that begin with a capital, wherever they stand."""
    found = (word for word in WORD.findall(text) if word[0].isupper() and word.lower() not in CALENDAR)
    return frozenset(word.lower()[:STEM] for word in found)


def words_of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of the names in a text, and of all its words of four letters and more, names included."""
    names, words = set(), set()
    for found in WORD.finditer(text):
        word, stem = found.group(), found.group().lower()[:STEM]
        if stem in SAYING or word.lower() in CALENDAR:
            continue
        words.add(stem)
        if word[0].isupper() and not START_OF_SENTENCE.search(text[max(0, found.start() - 4) : found.start()]):
            names.add(stem)
    return frozenset(names), frozenset(words)
