"""Joins two ledgers: what the other holds and this one does not comes over, with its pages, readings and decisions."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.records import Article
from reportedly.settings import Settings
from reportedly.wiring import reviews
from reportedly.wiring.stages import Stages

AT_ONCE = 2_000  # articles whose copies are settled together


@dataclass(slots=True, kw_only=True)
class Merged:
    """What came over, and how many articles both ledgers held."""

    articles: int = 0
    already_known: int = 0
    decisions: int = 0


def merge(
    ledger: Ledger, other: Ledger, settings: Settings, *, progress: Callable[[int], None] = lambda _: None
) -> Merged:
    """Add all that `other` holds to `ledger`; doing it twice changes nothing, and an interrupted one can be repeated.

    Articles keep the reading that they have. Decisions keep author and date; of two that contradict one another, the
    one that came into the ledger later holds. `other` is not changed.
    """
    do, merged = Stages.of(ledger, settings), Merged()
    for number, article in enumerate(other.articles(), start=1):
        if ledger.holds(article.id):
            merged.already_known += 1
        else:
            merged.articles += 1
            _take_in(ledger, other, article, do)
        if number % AT_ONCE == 0:
            do.settle()
        progress(number)
    for rejected in other.rejections():
        ledger.reject(rejected)
    pipeline.derive(ledger, do)
    for event in other.log_of_kinds("review", "undo", "redo"):
        merged.decisions += reviews.take_over(ledger, event, settings=settings)
    if merged.articles or merged.decisions:
        ledger.note(
            "merged", "ledger", {"from": other.head(), "articles": merged.articles, "decisions": merged.decisions}
        )
    return merged


def _take_in(ledger: Ledger, other: Ledger, article: Article, do: Stages) -> None:
    with ledger.transaction():
        ledger.add_article(replace(article, capture=other.capture(article.id)), keep_page=do.keep_pages)
        do.copies.add([article])
        mentions = other.as_read(mention.id for mention in other.mentions(article.id))
        uncopied = [replace(mention, copy_of=None) for mention in mentions]  # found out anew, in the company here
        ledger.add_mentions(article.id, uncopied, other.values(article.id), reader=other.reader_of(article.id))
        ledger.pend("article", [article.id])
