"""Who took from whom: rows in the order of their weight; the first that tells decides, and "unknown" is an answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.copies0.credits import find
from reportedly.records import Article, Credit, Outlets, folded

TRUSTED = 0.5  # confidence below which a date of publication tells nothing
ALL_OF_IT = 0.97  # share of a text that stands in the other: the taker dropped, and added next to nothing
LESS_OF_IT = 0.80


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two articles that share text; `share` is how much of its words stand in the other."""

    article: Article
    credits: tuple[Credit, ...]
    share: float
    agency: bool

    def names(self, other: "Side") -> Credit | None:
        """The credit by which this article names the other's outlet, for its whole text if it has one."""
        theirs = folded(other.article.outlet or "")
        named = [credit for credit in self.credits if theirs and folded(credit.name) == theirs]
        return next((credit for credit in named if credit.whole_text), named[0] if named else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """`taker` took from `giver`; with `known` False the order means nothing."""

    taker: Side
    giver: Side
    known: bool
    because: str
    credit: Credit | None = None


def side_of(article: Article, share: float, outlets: Outlets) -> Side:
    """Return one side of a pair."""
    own = outlets.by_name(article.outlet or "")
    found = tuple(find(article, outlets))
    return Side(article=article, credits=found, share=share, agency=bool(own and own.kind == "agency"))


def direction(one: Side, other: Side) -> Direction:
    """Return who took from whom, with the reason; the same whichever side comes first."""
    low, high = sorted((one, other), key=lambda side: side.article.id)
    for because, tells in RULES:
        told = [(taker, giver) for taker, giver in ((low, high), (high, low)) if tells(taker, giver)]
        if len(told) == 1:
            taker, giver = told[0]
            return Direction(taker=taker, giver=giver, known=True, because=because, credit=taker.names(giver))
    shared = sorted({credit.name for credit in low.credits} & {credit.name for credit in high.credits})
    said = f"Both credit {shared[0]}." if shared else "Nothing tells who took from whom."
    return Direction(taker=high, giver=low, known=False, because=said)


def _credits(taker: Side, giver: Side) -> bool:
    return taker.names(giver) is not None


def _links_as_source(taker: Side, giver: Side) -> bool:
    url = giver.article.url
    return bool(url) and any(link.href == url for link in taker.article.links) and taker.share > LESS_OF_IT


def _agency_gave(taker: Side, giver: Side) -> bool:
    return giver.agency and not taker.agency


def _credits_a_third(one: Side, other: Side) -> bool:
    theirs = {credit.name for credit in other.credits if credit.whole_text}
    return any(credit.whole_text and credit.name in theirs for credit in one.credits)


def _earlier(taker: Side, giver: Side) -> bool:
    if _credits_a_third(taker, giver):
        return False
    before, after = giver.article.published, taker.article.published
    if not before or not after or min(before.confidence.value, after.confidence.value) < TRUSTED:
        return False
    length = min(len(before.iso), len(after.iso))
    return before.iso[:length] < after.iso[:length]


def _dropped(taker: Side, giver: Side) -> bool:
    return taker.share >= ALL_OF_IT and giver.share <= LESS_OF_IT and not _credits_a_third(taker, giver)


RULES: Sequence[tuple[str, Callable[[Side, Side], bool]]] = (
    ("The taker credits the giver.", _credits),
    ("Most of the taker is the giver's text, and it links there.", _links_as_source),
    ("The giver is a news agency, whose trade it is to give text.", _agency_gave),
    ("The giver was published first.", _earlier),
    ("A taker drops and rarely adds: all of the shorter text stands in the longer one.", _dropped),
)
