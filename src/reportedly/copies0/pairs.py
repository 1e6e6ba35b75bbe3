"""Two articles that share text: which passages, how much, of what kind, and who took from whom."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reportedly.copies0.alignment import Passage, passages
from reportedly.copies0.alterations import alterations
from reportedly.copies0.direction import Direction, direction, side_of
from reportedly.copies0.facts import fact_keys
from reportedly.copies0.words import Hashes, Words, hashes, read
from reportedly.records import Article, Copy, CopyKind, Outlets, Span

IDENTICAL = 0.99  # share of either text
NEAR = 0.5  # share of either text
EXCERPT_WORDS = 25  # words of narrative, quotations apart: fewer may be a phrase that everybody uses
SHORT_SHARE = 0.6  # or this share of a text that is short as a whole
SAME_OUTLET = 0.5  # an outlet repeats its own boilerplate and background: less than this is no copy
REWRITTEN_FACTS = 0.55  # of the runs of facts of the shorter text: numbers and names in the same sequence
REWRITTEN_LEAST = 8  # facts; fewer agree by chance in two reports of one event
FACT_RUN = 3
_QUOTED = re.compile(r"[“\"][^”\"\n]{12,800}[”\"]")


class Text:
    """An article prepared for comparison."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.words: Words = read(article.text)
        self.hashes: Hashes = hashes(self.words.words)
        self.quoted = frozenset(_quoted_words(self.words))
        self.facts = fact_keys(article.text)


@lru_cache(maxsize=2_000)
def text_of(article: Article) -> Text:
    """Return an article prepared for comparison; kept for a while, for most are compared more than once."""
    return Text(article)


def _quoted_words(words: Words) -> list[int]:
    found = []
    spans = [match.span() for match in _QUOTED.finditer(words.text)]
    place = 0
    for start, end in spans:
        while place < len(words) and words.spans[place][0] < start:
            place += 1
        while place < len(words) and words.spans[place][1] <= end:
            found.append(place)
            place += 1
    return found


def pair_of(one: Article, other: Article, outlets: Outlets) -> Copy | None:
    """Return how two articles share text, or None where they do not; the same whichever comes first."""
    low, high = sorted((one, other), key=lambda article: article.id)
    if low.url and low.url == high.url:
        return None  # two versions of one page
    left, right = text_of(low), text_of(high)
    found = passages(left.hashes, right.hashes)
    equal = sum(item.equal for item in found)
    shares = equal / max(1, len(left.words)), equal / max(1, len(right.words))
    kind = _kind(left, right, found, shares)
    if kind is None:
        return None
    told = direction(side_of(low, shares[0], outlets), side_of(high, shares[1], outlets))
    return _copy(told, kind, [item.turned() for item in found] if told.taker.article is high else found)


def _kind(left: Text, right: Text, found: Sequence[Passage], shares: tuple[float, float]) -> CopyKind | None:
    if min(shares) >= IDENTICAL:
        return "identical"
    narrative = _narrative(left, found)
    if left.article.outlet == right.article.outlet and max(shares) < SAME_OUTLET:
        return None
    enough = narrative >= EXCERPT_WORDS or (narrative >= 10 and max(shares) >= SHORT_SHARE)
    if enough and min(shares) >= NEAR:
        return "near-copy"
    if enough and _reordered(found) and max(shares) < NEAR:
        return "rewrite"
    if enough:
        return "excerpt"
    return "rewrite" if _same_facts(left.facts, right.facts) else None


def _narrative(left: Text, found: Sequence[Passage]) -> int:
    """Words of passages that stand outside quotation marks: what two reporters may both have heard is no copy."""
    places = (place for item in found for run in item.runs for place in range(run.taker, run.taker_end))
    return sum(place not in left.quoted for place in places)


def _reordered(found: Sequence[Passage]) -> bool:
    starts = [item.giver[0] for item in found]
    return len(found) >= 3 and starts != sorted(starts)


def _same_facts(left: Sequence[str], right: Sequence[str]) -> bool:
    shorter = min(len(left), len(right))
    if shorter < REWRITTEN_LEAST:
        return False
    runs = [{tuple(facts[i : i + FACT_RUN]) for i in range(len(facts) - FACT_RUN + 1)} for facts in (left, right)]
    return len(runs[0] & runs[1]) >= REWRITTEN_FACTS * min(len(runs[0]), len(runs[1]))


def _copy(told: Direction, kind: CopyKind, found: Sequence[Passage]) -> Copy:
    taker, giver = text_of(told.taker.article), text_of(told.giver.article)
    return Copy(
        family="",
        kind=kind,
        article=taker.article.id,
        of=giver.article.id,
        shared=round(told.taker.share, 4),
        passages=tuple((_span(taker.words, item.taker), _span(giver.words, item.giver)) for item in found),
        altered=tuple(alterations(found, taker.words, giver.words)),
        credit=told.credit.name if told.credit else None,
        direction_known=told.known,
        because=(told.because,),
    )


def _span(words: Words, place: tuple[int, int]) -> Span:
    return words.span(place[0], place[1] - 1)
