"""One source that is said to have given two numbers of one thing, which cannot both hold.

Whoever has the later one, alone, misheard it or put an earlier report into other words and changed it on the way: no
copy is seen where no words are shared. Such a number confirms nobody; *most* still counts it, with the reason.
"""

from collections.abc import Iterator
from datetime import timedelta

from reportedly.provenance.case import Case, plain
from reportedly.provenance.rewording import same_origin
from reportedly.provenance.timing import instant
from reportedly.records import Mention, Quantity

SOON = timedelta(days=4)  # within which a source does not come to a number that is far from its first
FELL, ROSE = 1 / 1.5, 2  # how far the later number must be from the earlier one, where no slip explains it
DIGITS = 3  # of a number, so that one digit more than in another is a sign of a slip


def said_otherwise(case: Case, mention: Mention) -> tuple[Mention, str] | None:
    """Return the earlier report in which the source of a mention gives another number, and the reason, or None.

    The claims that give other values are `case.beside`. The source must have given this number to one outlet alone,
    and the other one to an outlet before; where the two are no slip of each other, to two.
    """
    if mention.origin is None or len(_outlets(case, mention, case)) > 1:
        return None
    for related in case.claim.related:
        beside = case.beside.get(related.claim)
        if related.kind != "conflict" or beside is None:
            continue
        earlier = sorted(_earlier(case, beside, mention), key=lambda other: other.id)
        slips = [other for other in earlier if _pairs(mention, other, slip=True)]
        far = [other for other in earlier if _pairs(mention, other, slip=False)]
        if slips or (far and len(_outlets(case, mention, beside)) > 1):
            other = (slips or far)[0]
            return other, _reason(case, mention, other)
    return None


def _outlets(case: Case, mention: Mention, told: Case) -> set[str]:
    """The outlets that have what a case tells from the source of a mention, those that copied the words apart."""
    said = (other for other in told.own if told.stances[other.id] == "for" and not other.copy_of)
    return {
        case.outlet_key(told.outlet_of(other.article))
        for other in said
        if other.id == mention.id or _one_source(case, mention, other)
    }


def _earlier(case: Case, beside: Case, mention: Mention) -> Iterator[Mention]:
    """Yield what the source of a mention is said to have said otherwise, in another outlet, a short time before."""
    now = instant(case.articles[mention.article])
    for other in beside.own:
        then = instant(beside.articles[other.article])
        if beside.stances[other.id] != "for" or now is None or then is None or not timedelta(0) < now - then <= SOON:
            continue
        elsewhere = not case.same_outlet(beside.outlet_of(other.article), case.outlet_of(mention.article))
        if elsewhere and other.article in case.articles and _one_source(case, mention, other):
            yield other


def _one_source(case: Case, mention: Mention, other: Mention) -> bool:
    return other.origin is not None and same_origin(case, mention, other)


def _pairs(one: Mention, other: Mention, *, slip: bool) -> bool:
    """True where both count the same things, in numbers of which one is a slip of the other, or far from it.

    What moves mostly rises, and not to twice as much within days.
    """
    numbers = (
        (_number(mine), _number(theirs))
        for mine in one.quantities
        for theirs in other.quantities
        if (mine.unit, mine.per) == (theirs.unit, theirs.per)
    )
    return any(x and y and (_is_slip(x, y) if slip else not FELL <= x / y <= ROSE) for x, y in numbers)


def _number(quantity: Quantity) -> float:
    return float((quantity.high if quantity.low is None else quantity.low) or 0)


def _is_slip(one: float, other: float) -> bool:
    """True where one number has the digits of the other in another order, or a digit more or less."""
    ours, theirs = (f"{number:.12g}".replace(".", "") for number in (one, other))
    if one == other:
        return False
    if (len(ours) > 1 and sorted(ours) == sorted(theirs)) or ours.rstrip("0") == theirs.rstrip("0"):
        return True
    longer, shorter = sorted((ours, theirs), key=len, reverse=True)
    return len(longer) >= DIGITS and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _reason(case: Case, mention: Mention, other: Mention) -> str:
    source = other.origin.source if other.origin else ""
    return (
        f"{source} did not give both numbers: {plain(case, other.article)} had “{other.quote}” from the same source "
        f"before, and only {plain(case, mention.article)} has “{mention.quote}”."
    )
