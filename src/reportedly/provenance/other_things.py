"""Two values of two things: what tells that two claims speak of other places, or of what became of other people.

Two fires, two museums, two plants of one company: the words are the same, and so is what is counted. What keeps them
apart is a name that all the articles of the one have, and none of the other's, and the other way round.
"""

import re
from calendar import day_name, month_name
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from datetime import timedelta
from functools import lru_cache

from reportedly.provenance.case import Case
from reportedly.provenance.fates import other_fates
from reportedly.provenance.stretches import of_other_stretches
from reportedly.provenance.timing import instant
from reportedly.records import Article

INNER = re.compile(r"(?<=[\w,’'] )[A-Z][^\W\d_]{2,}")  # not the first word of a sentence
CAPITAL = re.compile(r"\b[A-Z][^\W\d_]{2,}")
SMALL = re.compile(r"\b[^\W\d_A-Z]{3,}\b")
CALENDAR = frozenset([*day_name, *month_name])
ROOT = 4  # letters that a name and the word for its people have in common at least
ENDINGS = frozenset(["", *"aeioysn", "ia", "an", "ian", "ean", "ese", "ish", "es", "ns", "ans", "ians"])
KEPT = 0.5  # share of a claim's articles beyond which a name belongs to what the claim is about
OWN = 0.5  # share of the names kept that the other must lack
LONG_AGO = timedelta(days=31)  # after which the same is seldom counted anew
LONG_AGO_OWN = 0.2  # share of the names kept that the other must lack where it was told so long before or after


def of_other_things(ours: Case, theirs: Case) -> bool:
    """True where the two name other places throughout, or tell of other people or of other lengths of time."""
    if other_fates(*([mention.quote for mention in case.own] for case in (ours, theirs))):
        return True
    if of_other_stretches(ours, theirs):
        return True
    apart = _long_apart(ours, theirs)
    shares = [_of_its_own(one, other, headlines=apart) for one, other in ((ours, theirs), (theirs, ours))]
    if apart:
        return any(shares) and all(share is None or share >= LONG_AGO_OWN for share in shares)
    return all(share is not None and share >= OWN for share in shares)


def _long_apart(ours: Case, theirs: Case) -> bool:
    """True where more than a month lies between the first reports of the two."""
    first = [min(filter(None, map(instant, _articles(case))), default=None) for case in (ours, theirs)]
    return first[0] is not None and first[1] is not None and abs(first[0] - first[1]) > LONG_AGO


def _of_its_own(ours: Case, theirs: Case, *, headlines: bool) -> float | None:
    """How much of what the one names in most of its articles stands in no article of the other; None: it names nothing.

    An article that tells both has the names of both: it shows nothing where there are others.
    """
    kept = _kept(ours, headlines=headlines) - _people(ours) - _people(theirs)
    both = {mention.article for mention in ours.own}
    around = [article for article in _articles(theirs) if article.id not in both] or _articles(theirs)
    words = frozenset[str]().union(*(_capitals(article.text) for article in around))
    lacking = [name for name in kept if not _among(name, words)]
    return len(lacking) / len(kept) if kept else None


def _kept(case: Case, *, headlines: bool) -> set[str]:
    """The names in the words of a claim that most of its articles have somewhere; without any, those of headlines too.

    The first word of a sentence is one where it stands elsewhere within a sentence, and is nowhere in small letters.
    """
    articles = _articles(case)
    inner = frozenset[str]().union(*(_inner(article.text) for article in articles)) - CALENDAR
    small = frozenset[str]().union(*(_small(article.text) for article in articles))
    names = {name for name in inner if name.lower() not in small}
    said = {name for mention in case.own for name in CAPITAL.findall(mention.quote)} & names
    found = said if said and not headlines else said | (names & _of_headlines(articles))
    return {
        name for name in found if sum(name in _capitals(article.text) for article in articles) > KEPT * len(articles)
    }


def _of_headlines(articles: Iterable[Article]) -> set[str]:
    """The words in capitals of headlines, which may end with the outlet's name."""
    words = (set(CAPITAL.findall(each.title)) - set(CAPITAL.findall(each.outlet or "")) for each in articles)
    return set().union(*words)


@lru_cache(maxsize=1_000)
def _capitals(text: str) -> frozenset[str]:
    return frozenset(CAPITAL.findall(text))


@lru_cache(maxsize=1_000)
def _inner(text: str) -> frozenset[str]:
    return frozenset(INNER.findall(text))


@lru_cache(maxsize=1_000)
def _small(text: str) -> frozenset[str]:
    """The words of a text in small letters: what stands among them is no name of anything."""
    return frozenset(SMALL.findall(text))


def _among(name: str, words: AbstractSet[str]) -> bool:
    return name in words or any(_one_name(name, word) for word in words if word.startswith(name[:ROOT]))


def _one_name(name: str, word: str) -> bool:
    """True for a name and itself, and for the word for its people: "Corovia", "Corovian"."""
    same = next((at for at, (x, y) in enumerate(zip(name, word, strict=False)) if x != y), min(len(name), len(word)))
    return name == word or (same >= ROOT and {name[same:], word[same:]} <= ENDINGS)


def _people(case: Case) -> set[str]:
    """The words in the names of people who say it, and of outlets that are cited: nothing that it is about."""
    told = (link.source for mention in case.own for link in mention.chain if link.kind in {"person", "outlet"})
    return {word for name in told for word in CAPITAL.findall(name)}


def _articles(case: Case) -> list[Article]:
    return [case.articles[name] for name in sorted({mention.article for mention in case.own})]
