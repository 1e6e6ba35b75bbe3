"""Direction: which of two texts took from the other, and why; "unknown" is an answer.

The rows of RULES are asked in order; the first that can tell decides, and what the others say is kept as further
reasons. A stated credit outweighs dates, because dates of pages are often wrong.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from reportedly.copies.texts import Text
from reportedly.records import Credit, Moment, Outlets, folded

SURE_DATE = 0.5  # confidence from which a date of publication is asked at all
APART = timedelta(minutes=10)  # clocks of two publishers differ by less
WHOLE = 0.9  # share of the shorter text that must stand in the longer one, for the shorter to be a cut


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that share words, with the share of each that stands in the other."""

    left: Text
    right: Text
    left_shared: float
    right_shared: float
    outlets: Outlets


@dataclass(frozen=True, slots=True)
class Verdict:
    """`taker` is "left", "right" or None where nothing tells; `credit` is the taker's own words."""

    taker: str | None
    because: tuple[str, ...]
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class _Vote:
    taker: str
    because: str


def direction(pair: Pair) -> Verdict:
    """Return who took from whom, with reasons."""
    votes = [vote for rule in RULES if (vote := rule(pair))]
    if not votes:
        return Verdict(None, ("Nothing tells who took from whom.",))
    taker = votes[0].taker
    because = tuple(vote.because if vote.taker == taker else f"Against it: {vote.because}" for vote in votes)
    giver, own = (pair.right, pair.left) if taker == "left" else (pair.left, pair.right)
    credited = crediting(own, giver, pair.outlets)
    return Verdict(taker, because, credited.span.of(own.article.text) or credited.name if credited else None)


def crediting(text: Text, other: Text, outlets: Outlets) -> Credit | None:
    """Return the credit by which `text` names the outlet of `other`, one for the whole text first."""
    names = outlet_names(other, outlets)
    if not names or names & outlet_names(text, outlets):
        return None
    naming = [credit for credit in text.credits if _names_of(credit.name, outlets) & names]
    return min(naming, key=lambda credit: (not credit.whole_text, credit.span), default=None)


def outlet_names(text: Text, outlets: Outlets) -> frozenset[str]:
    """Return the names an article's outlet goes by, as names are compared."""
    article = text.article
    found = (outlets.by_domain(article.domain) if article.domain else None) or (
        outlets.by_name(article.outlet) if article.outlet else None
    )
    names = {folded(article.outlet)} if article.outlet else set()
    if found:
        names |= {folded(name) for name in (found.name, *found.aliases)}
    return frozenset(names)


def _names_of(name: str, outlets: Outlets) -> frozenset[str]:
    found = outlets.by_name(name)
    known = {folded(each) for each in (found.name, *found.aliases)} if found else set()
    return frozenset({folded(name), *known})


def _by_credit(pair: Pair) -> _Vote | None:
    left, right = crediting(pair.left, pair.right, pair.outlets), crediting(pair.right, pair.left, pair.outlets)
    if bool(left) == bool(right):
        return None
    taker, credit = ("left", left) if left else ("right", right)
    assert credit is not None  # noqa: S101 -- one of the two is
    return _Vote(taker, f"It credits {credit.name}.")


def _by_time(pair: Pair) -> _Vote | None:
    left, right = pair.left.article.published, pair.right.article.published
    if left is None or right is None or min(left.confidence.value, right.confidence.value) < SURE_DATE:
        return None
    order = _earlier(left, right)
    if order == 0:
        return None
    early, late = (left, right) if order < 0 else (right, left)
    return _Vote("right" if order < 0 else "left", f"It was published later ({late.iso} after {early.iso}).")


def _by_containment(pair: Pair) -> _Vote | None:
    left, right = len(pair.left.words), len(pair.right.words)
    share = pair.left_shared if left < right else pair.right_shared
    if share < WHOLE or min(left, right) > WHOLE * max(left, right):
        return None
    return _Vote("left" if left < right else "right", "Nearly all of it stands in the other, longer text.")


RULES: tuple[Callable[[Pair], _Vote | None], ...] = (_by_credit, _by_time, _by_containment)


def _earlier(left: Moment, right: Moment) -> int:
    """Return -1 or 1 where one is surely earlier, 0 where that cannot be told."""
    if len(left.iso) > 10 and len(right.iso) > 10:
        apart = moment(left) - moment(right)
        return 0 if abs(apart) < APART else (-1 if apart < timedelta(0) else 1)
    return (left.day > right.day) - (left.day < right.day)


def moment(written: Moment) -> datetime:
    """Return a time that can be compared; a time without a zone is taken as UTC, a day as its beginning."""
    found = datetime.fromisoformat(written.iso)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
