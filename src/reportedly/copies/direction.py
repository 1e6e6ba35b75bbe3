"""Direction: which of two texts took from the other, and why; "unknown" is an answer.

The rows of RULES are asked in order. The first that can tell decides; what the others say is kept beside it, so that a
reader sees what speaks against it. A credit outweighs dates, because dates of pages are often wrong.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from reportedly.copies import credits  # noqa: A004
from reportedly.copies.credits import names_of, outlet_names
from reportedly.copies.stated import stated_date
from reportedly.copies.texts import Text
from reportedly.records import Article, Credit, Moment, Outlets

Side = Literal["left", "right", "neither"]

SURE_DATE = 0.5  # confidence from which a date of publication is asked at all
APART = timedelta(minutes=10)  # clocks of two publishers differ by less
WHOLE = 0.9  # share of the shorter story that must stand in the longer one, for the shorter to be cut from it
SHORTER = 0.8  # and how much shorter it must be
INSTITUTIONS = re.compile(r"\.(?:edu|gov|mil|int|ac\.[a-z]{2}|edu\.[a-z]{2}|gov\.[a-z]{2}|gob\.[a-z]{2}|gc\.ca)$")
_CITED = r"(?:told|to|by|according to|citing|cited|with|from|in) (?:the )?"
_CITES = r"(?:'s|’s)? (?:reported|reports|has learned|said|says|obtained|revealed|quoted|cited|reporting)\b"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that share words, with the share of each story that stands in the other."""

    left: Text
    right: Text
    left_shared: float
    right_shared: float
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


def crediting(text: Text, other: Text, outlets: Outlets) -> Credit | None:
    """Return the credit by which `text` names the outlet of `other`, one for the whole text first."""
    names = outlet_names(other.article, outlets)
    if names & outlet_names(text.article, outlets):
        return None
    named = other.article.outlet
    unknown = named and named in text.article.text and outlets.by_name(named) is None
    found = credits.find(text.article, outlets, names) if unknown else text.credits
    naming = [credit for credit in found if names_of(credit.name, outlets) & names]
    return min(naming, key=lambda credit: (not credit.whole_text, credit.span), default=None)


def credit_shown(text: Text, other: Text, outlets: Outlets) -> str | None:
    """Return the words by which a taker credits its giver, or else whomever it credits for the whole text."""
    found = crediting(text, other, outlets) or next((credit for credit in text.credits if credit.whole_text), None)
    return (found.span.of(text.article.text).strip() or found.name) if found else None


def _by_credit(pair: Pair) -> _Vote | None:
    left, right = crediting(pair.left, pair.right, pair.outlets), crediting(pair.right, pair.left, pair.outlets)
    if left and not (right and right.whole_text >= left.whole_text):
        return _Vote("left", f"It credits {left.name}.")
    if right and not (left and left.whole_text >= right.whole_text):
        return _Vote("right", f"It credits {right.name}.")
    return None


def _by_own_earlier_text(pair: Pair) -> _Vote | None:
    same = outlet_names(pair.left.article, pair.outlets) & outlet_names(pair.right.article, pair.outlets)
    return _by_time(pair) if same else None


def _by_common_origin(pair: Pair) -> _Vote | None:
    """Two papers that print one agency's story took it from the agency, whichever is dated first."""
    ours = outlet_names(pair.left.article, pair.outlets) | outlet_names(pair.right.article, pair.outlets)
    for credit in (*pair.left.credits, *pair.right.credits):
        if credit.whole_text and not names_of(credit.name, pair.outlets) & ours:
            return _Vote("neither", f"The text is credited to {credit.name}: both may have taken it from there.")
    return None


def _by_institution(pair: Pair) -> _Vote | None:
    """An institution's own page is where the press took its text from, never the reverse."""
    left, right = _is_institution(pair.left.article), _is_institution(pair.right.article)
    if left == right:
        return None
    return _Vote("right" if left else "left", "The other is published by the institution itself.")


def _by_citation(pair: Pair) -> _Vote | None:
    left, right = _cites(pair.left, pair.right, pair.outlets), _cites(pair.right, pair.left, pair.outlets)
    if bool(left) == bool(right):
        return None
    return _Vote("left" if left else "right", f"It names the other as its source (“{left or right}”).")


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
    _by_common_origin,
    _by_institution,
    _by_citation,
    _by_time,
    _by_containment,
)


def _is_institution(article: Article) -> bool:
    return bool(article.domain and INSTITUTIONS.search(article.domain))


def _cites(text: Text, other: Text, outlets: Outlets) -> str | None:
    """Return the words by which the story of `text` names the outlet of `other` as its source."""
    name = other.article.outlet
    if not name or outlet_names(text.article, outlets) & outlet_names(other.article, outlets):
        return None
    found = outlets.by_name(name)
    every = {each.removeprefix("The ") for each in (name, *(found.aliases if found else ()))}
    names = sorted((each for each in every if len(each) > 2 and each in text.article.text), key=len, reverse=True)
    written = "|".join(map(re.escape, names))
    pattern = rf"\b(?i:{_CITED})(?:{written})\b|\b(?:{written})\b{_CITES}"
    match = re.search(pattern, text.article.text[text.article.body_start :]) if names else None
    return match.group() if match else None


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
    return len(written.iso) > 10 and not written.iso[11:].startswith("00:00:00")


def moment(written: Moment) -> datetime:
    """Return a time that can be compared; a time without a zone is taken as UTC, a day as its beginning."""
    found = datetime.fromisoformat(written.iso)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
