"""Direction: which of two texts took from the other, and why; "unknown" is an answer.

The rows of RULES are asked in order. The first that can tell decides; what the others say is kept beside it, so that a
reader sees what speaks against it. A credit outweighs dates, because dates of pages are often wrong.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from reportedly.copies.credits import is_agency, names_of, outlet_names
from reportedly.copies.naming import Naming
from reportedly.copies.stated import stated_date
from reportedly.copies.texts import Text
from reportedly.records import Article, Copy, Moment, Outlets

Side = Literal["left", "right", "neither"]

NAMED = "It names the other"
SURE_DATE = 0.5  # confidence from which a date of publication is asked at all
APART = timedelta(minutes=10)  # clocks of two publishers differ by less
WHOLE = 0.9  # share of the shorter story that must stand in the longer one, for the shorter to be cut from it
SHORTER = 0.8  # and how much shorter it must be
INSTITUTIONS = re.compile(r"\.(?:edu|gov|mil|int|ac\.[a-z]{2}|edu\.[a-z]{2}|gov\.[a-z]{2}|gob\.[a-z]{2}|gc\.ca)$")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that share words: the share of each story that stands in the other, and how each names the other."""

    left: Text
    right: Text
    left_shared: float
    right_shared: float
    left_names: Naming | None
    right_names: Naming | None
    outlets: Outlets


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who is the `taker`, or "neither" where nothing tells."""

    taker: Side
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Vote:
    taker: Side
    because: str


def direction(pair: Pair) -> Verdict:
    """Return who took from whom, with reasons."""
    votes = [vote for rule in RULES if (vote := rule(pair))]
    if not votes:
        return Verdict("neither", ("Nothing tells who took from whom.",))
    taker = votes[0].taker
    if taker == "neither":
        return Verdict(taker, (votes[0].because,))
    against = [f"Against it: {vote.because}" for vote in votes if vote.taker not in {taker, "neither"}]
    return Verdict(taker, (*(vote.because for vote in votes if vote.taker == taker), *against))


def is_named(copy: Copy) -> bool:
    """True where the taker names its giver in words of its own."""
    return any(reason.startswith(NAMED) for reason in copy.because)


def _by_credit(pair: Pair) -> _Vote | None:
    left, right = pair.left_names, pair.right_names
    one, other = left is not None and left.formal, right is not None and right.formal
    return _named_by("left" if one else "right", pair) if one != other else None


def _by_naming(pair: Pair) -> _Vote | None:
    one, other = pair.left_names is not None, pair.right_names is not None
    return _named_by("left" if one else "right", pair) if one != other else None


def _named_by(taker: Side, pair: Pair) -> _Vote:
    naming = pair.left_names if taker == "left" else pair.right_names
    how = NAMED if naming and naming.own else "What both say names the other"
    return _Vote(taker, f"{how} (“{naming.words if naming else ''}”).")


def _by_own_earlier_text(pair: Pair) -> _Vote | None:
    same = outlet_names(pair.left.article, pair.outlets) & outlet_names(pair.right.article, pair.outlets)
    return _by_time(pair) if same else None


def _by_common_origin(pair: Pair) -> _Vote | None:
    """Two papers that print one agency's story took it from the agency, whichever is dated first."""
    ours = outlet_names(pair.left.article, pair.outlets) | outlet_names(pair.right.article, pair.outlets)
    left, right = ([credit for credit in text.credits if credit.whole_text] for text in (pair.left, pair.right))
    both = {name for credit in left for name in names_of(credit.name, pair.outlets)} & {
        name for credit in right for name in names_of(credit.name, pair.outlets)
    }
    for credit in (*left, *right):
        names = names_of(credit.name, pair.outlets)
        if not names & ours and (names & both or is_agency(credit.name, pair.outlets)):
            return _Vote("neither", f"The text is credited to {credit.name}: both may have taken it from there.")
    return None


def _by_institution(pair: Pair) -> _Vote | None:
    """An institution's own page is where the press took its text from, never the reverse."""
    left, right = _is_institution(pair.left.article), _is_institution(pair.right.article)
    if left == right:
        return None
    return _Vote("right" if left else "left", "The other is published by the institution itself.")


def _by_time(pair: Pair) -> _Vote | None:
    left, right = dated(pair.left.article), dated(pair.right.article)
    if left is None or right is None or min(left.confidence.value, right.confidence.value) < SURE_DATE:
        return None
    order = _earlier(left, right)
    if order == 0:
        return None
    early, late = (left, right) if order < 0 else (right, left)
    return _Vote("right" if order < 0 else "left", f"It was published later ({late.iso}, the other {early.iso}).")


def _by_containment(pair: Pair) -> _Vote | None:
    left, right = int(pair.left.story.sum()), int(pair.right.story.sum())
    share = pair.left_shared if left < right else pair.right_shared
    if share < WHOLE or min(left, right) > SHORTER * max(left, right):
        return None
    return _Vote("left" if left < right else "right", "Nearly all of it stands in the other, longer text.")


RULES: tuple[Callable[[Pair], _Vote | None], ...] = (
    _by_credit,
    _by_own_earlier_text,
    _by_naming,
    _by_common_origin,
    _by_institution,
    _by_time,
    _by_containment,
)


def _is_institution(article: Article) -> bool:
    return bool(article.domain and INSTITUTIONS.search(article.domain))


def dated(article: Article) -> Moment | None:
    """Return when an article was published, as its page states it, or as a line of its own above the story does."""
    return article.published or stated_date(article)


def _earlier(left: Moment, right: Moment) -> int:
    """Return -1 or 1 where one is surely earlier, 0 where that cannot be told."""
    if _has_time(left) and _has_time(right):
        apart = moment(left) - moment(right)
        return 0 if abs(apart) < APART else (-1 if apart < timedelta(0) else 1)
    return (left.day > right.day) - (left.day < right.day)


def _has_time(written: Moment) -> bool:
    """True where a time of day is stated; midnight is how pages write that they do not know it."""
    return written.has_hour and not written.iso[11:].startswith("00:00:00")


def moment(written: Moment) -> datetime:
    """Return a time that can be compared; a time without a zone is taken as UTC, a day as its beginning."""
    found = datetime.fromisoformat(written.iso)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
