"""Compares two articles: what they share, what kind of copy that makes, and who took from whom."""

from dataclasses import replace
from datetime import UTC

from reportedly.copies.alignment import Passage, passages
from reportedly.copies.alterations import altered
from reportedly.copies.credits import outlet_names
from reportedly.copies.direction import Pair, credit_shown, direction, moment
from reportedly.copies.kinds import kind_of
from reportedly.copies.overlap import overlap
from reportedly.copies.projection import spans_of
from reportedly.copies.texts import Text
from reportedly.records import Article, Copy, Outlets, Span

EDGE = 12  # words at the beginning or end of both texts
HALF = 0.5


def compare(left: Text, right: Text, outlets: Outlets) -> Copy | None:
    """Return the copy that two articles make, or None; which comes first does not matter.

    What was altered in its passages is left to `completed`: most pairs that are compared are not those that are kept.
    """
    if right.article.id < left.article.id:
        left, right = right, left
    if left.article.url and left.article.url == right.article.url:
        return None  # versions of one page
    found = _useful(left, right, passages(left.hashes, right.hashes), outlets)
    shared = overlap(left, right, found)
    rule = kind_of(shared)
    if rule is None:
        return None
    verdict = direction(Pair(left, right, shared.left, shared.right, outlets))
    taker, giver, share = left, right, shared.left
    if verdict.taker == "right" or (verdict.taker == "neither" and order_of(left.article) < order_of(right.article)):
        taker, giver, share = right, left, shared.right
        found = _turned(found)
    return Copy(
        family="",
        kind=rule.kind,
        article=taker.article.id,
        of=giver.article.id,
        shared=round(share, 4),
        passages=tuple((_span(taker, item.taker), _span(giver, item.giver)) for item in found),
        credit=credit_shown(taker, giver, outlets),
        direction_known=verdict.taker != "neither",
        because=(rule.because, *verdict.because),
    )


def completed(copy: Copy, taker: Text, giver: Text, outlets: Outlets) -> Copy:
    """Return a copy with its passages in step (see `projection.py`) and with what was altered in them."""
    left, right = sorted((taker, giver), key=lambda text: text.article.id)
    found = _useful(left, right, passages(left.hashes, right.hashes), outlets)
    if left is giver:
        found = _turned(found)
    return replace(
        copy,
        passages=spans_of(taker.words, giver.words, found),
        altered=altered(taker.words, giver.words, found),
    )


def order_of(article: Article) -> tuple[str, str]:
    """Return what sorts articles by time, undated ones last, then by id."""
    published = article.published
    return (moment(published).astimezone(UTC).isoformat() if published else "9999", article.id)


def _turned(found: list[Passage]) -> list[Passage]:
    return sorted((passage.turned() for passage in found), key=lambda passage: passage.taker)


def _span(text: Text, words: tuple[int, int]) -> Span:
    return text.words.span(words[0], words[1] - 1)


def _useful(left: Text, right: Text, found: list[Passage], outlets: Outlets) -> list[Passage]:
    """Return the passages without furniture, and without what one outlet prints above or below two of its articles."""
    told = [
        item for item in found if left.site[slice(*item.taker)].mean() < 1 or right.site[slice(*item.giver)].mean() < 1
    ]
    if not outlet_names(left.article, outlets) & outlet_names(right.article, outlets):
        return told
    equal = sum(passage.equal for passage in told)
    if equal >= HALF * min(len(left.words), len(right.words)):
        return told
    return [passage for passage in told if not _at_edge(passage, len(left.words), len(right.words))]


def _at_edge(passage: Passage, left: int, right: int) -> bool:
    starts, ends = (passage.taker[0], passage.giver[0]), (passage.taker[1], passage.giver[1])
    return max(starts) < EDGE or all(length - end < EDGE for end, length in zip(ends, (left, right), strict=True))
