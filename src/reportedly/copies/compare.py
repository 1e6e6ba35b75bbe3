"""Compares two articles: what they share, what kind of copy that makes, and who took from whom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.copies.alignment import Passage, passages
from reportedly.copies.alterations import altered
from reportedly.copies.direction import Pair, Verdict, direction
from reportedly.copies.projection import spans_of
from reportedly.copies.texts import Text
from reportedly.records import Copy, CopyKind, Outlets


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts share, in numbers: words, and shares of each text's own words."""

    equal: int
    longest: int
    passages: int
    left: float
    right: float
    same: bool

    @property
    def least(self) -> float:
        """The smaller of the two shares."""
        return min(self.left, self.right)

    @property
    def most(self) -> float:
        """The larger of the two shares."""
        return max(self.left, self.right)


# Asked in order; the first that holds names the kind. The sentence is shown to the user.
KINDS: tuple[tuple[CopyKind, str, Callable[[Overlap], bool]], ...] = (
    ("identical", "The texts are the same, word for word.", lambda shared: shared.same),
    ("near-copy", "More than half of each text stands in the other.", lambda shared: shared.least >= 0.5),
    ("excerpt", "Most of the shorter text stands in the longer one.",
     lambda shared: shared.most >= 0.5 and shared.longest >= 12),
    ("rewrite", "Several runs of words are the same, in changed order or with other text between.",
     lambda shared: shared.passages >= 3 and shared.equal >= 40 and shared.most >= 0.15),
    ("excerpt", "A passage of the one stands in the other.", lambda shared: shared.longest >= 25 or shared.equal >= 60),
)  # fmt: skip


def compare(left: Text, right: Text, outlets: Outlets) -> Copy | None:
    """Return the copy that two articles make, or None; which comes first does not matter."""
    if right.article.id < left.article.id:
        left, right = right, left
    if left.article.url and left.article.url == right.article.url:
        return None  # versions of one page
    found = passages(left.hashes, right.hashes)
    overlap = _overlap(left, right, found)
    named = next(((kind, why) for kind, why, holds in KINDS if holds(overlap)), None)
    if named is None:
        return None
    verdict = direction(Pair(left, right, overlap.left, overlap.right, outlets))
    if verdict.taker == "right" or (verdict.taker is None and order_of(left) < order_of(right)):
        turned = sorted((passage.turned() for passage in found), key=lambda passage: passage.taker)
        return _copy((right, left), turned, shared=overlap.right, named=named, verdict=verdict)
    return _copy((left, right), found, shared=overlap.left, named=named, verdict=verdict)


def _overlap(left: Text, right: Text, found: Sequence[Passage]) -> Overlap:
    equal = sum(passage.equal for passage in found)
    return Overlap(
        equal=equal,
        longest=max((passage.longest for passage in found), default=0),
        passages=len(found),
        left=equal / max(len(left.words), 1),
        right=equal / max(len(right.words), 1),
        same=left.words.words == right.words.words and len(left.words) > 0,
    )


def _copy(
    texts: tuple[Text, Text],
    used: Sequence[Passage],
    *,
    shared: float,
    named: tuple[CopyKind, str],
    verdict: Verdict,
) -> Copy:
    taker, giver = texts
    return Copy(
        family="",
        kind=named[0],
        article=taker.article.id,
        of=giver.article.id,
        shared=round(shared, 4),
        passages=spans_of(taker.words, giver.words, used),
        altered=altered(taker.words, giver.words, used),
        credit=verdict.credit,
        direction_known=verdict.taker is not None,
        because=(named[1], *verdict.because),
    )


def order_of(text: Text) -> tuple[str, str]:
    """Return what sorts articles by time, undated ones last, then by id."""
    published = text.article.published
    return (published.iso if published else "9999", text.article.id)
