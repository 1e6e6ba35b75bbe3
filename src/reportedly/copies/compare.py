"""Compares two articles: what they share, what kind of copy that makes, and who took from whom."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC

import numpy as np

from reportedly.copies.alignment import Passage, passages
from reportedly.copies.alterations import altered
from reportedly.copies.credits import outlet_names
from reportedly.copies.direction import Pair, direction, moment
from reportedly.copies.kinds import RULES, Crediting, Rule, kind_of
from reportedly.copies.naming import Naming, naming
from reportedly.copies.overlap import Overlap, overlap
from reportedly.copies.projection import spans_of
from reportedly.copies.texts import Text, flags
from reportedly.copies.words import Mask
from reportedly.records import Alteration, Article, Copy, Outlets, Span

EDGE = 12  # words at the beginning or end of both texts
HALF = 0.5


def compare(left: Text, right: Text, outlets: Outlets) -> tuple[Copy, int] | None:
    """Return the copy that two articles make and how many words differ inside its passages, or None.

    Which comes first does not matter. What was altered in its passages is left to `completed`: most pairs that are
    compared are not those that are kept.
    """
    if right.article.id < left.article.id:
        left, right = right, left
    if left.article.url and left.article.url == right.article.url:
        return None  # versions of one page
    one_outlet = _one_outlet(left, right, outlets)
    found = _useful(left, right, one_outlet=one_outlet)
    shared = overlap(left, right, found, one_outlet=one_outlet)
    if kind_of(shared, credited=2) is None:
        return None
    pair = _pair((left, right), found, shared, outlets)
    rule = kind_of(shared, credited=0) or _credited_rule(pair, found, one_outlet=one_outlet)
    if rule is None:
        return None
    verdict = direction(pair)
    taker, giver, share = left, right, shared.left
    if verdict.taker == "right" or (verdict.taker == "neither" and order_of(left.article) < order_of(right.article)):
        taker, giver, share = right, left, shared.right
        found = _turned(found)
    copy = Copy(
        family="",
        kind=rule.kind,
        article=taker.article.id,
        of=giver.article.id,
        shared=round(share, 4),
        passages=tuple((_span(taker, item.taker), _span(giver, item.giver)) for item in found),
        credit=_credit(taker, pair.left_names if taker is left else pair.right_names),
        direction_known=verdict.taker != "neither",
        because=(rule.because, *verdict.because),
    )
    return copy, shared.changed


def _pair(texts: tuple[Text, Text], found: Sequence[Passage], shared: Overlap, outlets: Outlets) -> Pair:
    left, right = texts
    in_left, in_right = (np.zeros(len(text.words), dtype=np.bool_) for text in texts)
    for run in (run for passage in found for run in passage.runs):
        in_left[run.taker : run.taker_end] = True
        in_right[run.giver : run.giver_end] = True
    return Pair(
        left=left,
        right=right,
        left_shared=shared.left,
        right_shared=shared.right,
        left_names=naming(left, right, in_left, outlets),
        right_names=naming(right, left, in_right, outlets),
        outlets=outlets,
    )


def _credited_rule(pair: Pair, found: Sequence[Passage], *, one_outlet: bool) -> Rule | None:
    """Return the rule for a text that names the other: what it says in the sentence that names it is a citation."""
    credited = max(_crediting(pair.left_names), _crediting(pair.right_names))
    if not credited:
        return None
    naming_words = (_naming_words(pair.left, pair.left_names), _naming_words(pair.right, pair.right_names))
    shared = overlap(pair.left, pair.right, found, one_outlet=one_outlet, without=naming_words)
    return kind_of(shared, credited=credited)


def _naming_words(text: Text, named: Naming | None) -> Mask:
    return flags(text.words, [named.sentence] if named else [])


def _crediting(named: Naming | None) -> Crediting:
    if named is None or not named.own:
        return 0
    return 2 if named.formal else 1 if named.note else 0


def _credit(taker: Text, named: Naming | None) -> str | None:
    """Return the words by which a taker names its giver, or else whomever it credits for the whole text."""
    if named and named.own:
        return named.words
    found = next((credit for credit in taker.credits if credit.whole_text), None)
    return (found.span.of(taker.article.text).strip() or found.name) if found else None


def completed(copy: Copy, taker: Text, giver: Text, outlets: Outlets) -> Copy:
    """Return a copy with its passages in step (see `projection.py`) and with what was altered in them."""
    left, right = sorted((taker, giver), key=lambda text: text.article.id)
    found = _useful(left, right, one_outlet=_one_outlet(left, right, outlets))
    if left is giver:
        found = _turned(found)
    changes, places = altered(taker.words, giver.words, found), spans_of(taker.words, giver.words, found)
    if copy.kind == "identical" and any(_is_outside(change, places) for change in changes):
        near = next(rule for rule in RULES if rule.kind == "near-copy")  # another number opens or ends the story
        copy = replace(copy, kind=near.kind, because=(near.because, *copy.because[1:]))
    return replace(copy, passages=places, altered=changes)


def _is_outside(change: Alteration, places: Sequence[tuple[Span, Span]]) -> bool:
    """True for another number before or behind all that two texts share; inside it stands what datelines differ in."""
    return change.kind == "value" and not any(change.after.overlaps(mine) for mine, _ in places)


def order_of(article: Article) -> tuple[str, str]:
    """Return what sorts articles by time, undated ones last, then by id."""
    published = article.published
    return (moment(published).astimezone(UTC).isoformat() if published else "9999", article.id)


def _turned(found: list[Passage]) -> list[Passage]:
    return sorted((passage.turned() for passage in found), key=lambda passage: passage.taker)


def _span(text: Text, words: tuple[int, int]) -> Span:
    return text.words.span(words[0], words[1] - 1)


def _one_outlet(left: Text, right: Text, outlets: Outlets) -> bool:
    return bool(outlet_names(left.article, outlets) & outlet_names(right.article, outlets))


def _useful(left: Text, right: Text, *, one_outlet: bool) -> list[Passage]:
    """Return the passages without furniture, and without what one outlet prints above or below two of its articles."""
    found = passages(left.hashes, right.hashes)
    told = [item for item in found if not _is_furniture(left, right, item)]
    equal = sum(passage.equal for passage in told)
    if not one_outlet or equal >= HALF * min(len(left.words), len(right.words)):
        return told
    return [passage for passage in told if not _at_edge(passage, len(left.words), len(right.words))]


def _is_furniture(left: Text, right: Text, passage: Passage) -> bool:
    return bool(left.site[slice(*passage.taker)].all() and right.site[slice(*passage.giver)].all())


def _at_edge(passage: Passage, left: int, right: int) -> bool:
    starts, ends = (passage.taker[0], passage.giver[0]), (passage.taker[1], passage.giver[1])
    return max(starts) < EDGE or all(length - end < EDGE for end, length in zip(ends, (left, right), strict=True))
