"""Which values that differ are of one thing, so that only one of them can hold."""

from datetime import timedelta

from reportedly.claims.agreement import CONVERTED
from reportedly.claims.amounts import DISTANCE, FLOWN, LENGTH, Amount
from reportedly.claims.asides import BEYOND, BY_THE_WAY, GRAVE, INTO, OTHERS, PART, SINCE
from reportedly.claims.features import FEW_DAYS, Pair
from reportedly.claims.gist import Gist
from reportedly.claims.words import SOMEBODY, concept

LONG_AGO = timedelta(days=31)
TIMES = frozenset(["second"])  # lengths of time
WAYS = frozenset([DISTANCE, FLOWN])  # how far off something is, and how far it flew, is no size of it
THEMSELVES = frozenset(["he", "i", "she", "they", "we"])
FAR = 2.0  # times as long, in another unit of time: not the same length of time


def at_odds(pair: Pair) -> list[tuple[Amount, Amount]]:
    """Return the values in dispute that are of one thing, as far as what is counted tells: only those contradict."""
    return [(x, y) for x, y in pair.figures.disputed if _same_thing(x, y, pair)]


def _same_thing(x: Amount, y: Amount, pair: Pair) -> bool:
    """True where nothing tells that two values are of different things.

    Ages are of one person, a name's and "a boy's" too, sums, shares and lengths of time of one thing, only where
    something says so of both, or of neither; a length too, where either gives several. How many were hurt or held is no
    length of time, and a vague number contradicts none.
    """
    if x.vague or y.vague or _both_hold(x, y) or _another_one(x, y, pair):
        return False
    if x.age or y.age:
        return bool(x.of & y.of) or _one_person(x.of, y.of, pair)
    if not (x.unit and y.unit):
        return x.event == y.event is not None and not (x.measured or y.measured)
    ours, theirs = (_named(x), _named(y)) if x.unit in TIMES else (x.of, y.of)
    if not x.measured or ours & theirs or not (ours and theirs):
        return True
    return x.unit == LENGTH and (x.dimension == y.dimension is not None or (_alone(pair.a) and _alone(pair.b)))


def _named(amount: Amount) -> frozenset[str]:
    """Return what a length of time is of, if that is said: "three hours" are of nothing."""
    return amount.of - {concept(word) for word in amount.unit_name.split()}


def _another_one(x: Amount, y: Amount, pair: Pair) -> bool:
    """True where two that may be called the same are not: told by the way of the one, of another occasion, or theirs.

    Another week another rocket flies, and another month others are counted. What two people say of themselves ("they
    had been married for eight years") is of each of them.
    """
    if x.age:
        return False
    if BY_THE_WAY in x.asides ^ y.asides and not x.of & y.of:
        return True
    days = pair.days_between or 0
    if x.unit == LENGTH and days > FEW_DAYS and (_on_its_way(pair.a) or _on_its_way(pair.b)):
        return True
    if not (x.event or y.event or x.measured) and days > LONG_AGO.days:
        return True
    return x.measured and _of_themselves(pair.a, pair.b)


def _on_its_way(gist: Gist) -> bool:
    """True where it tells how far something flew, or how far off it came down: how high it rose is of that flight."""
    return any(amount.dimension in WAYS for amount in gist.amounts)


def _of_themselves(a: Gist, b: Gist) -> bool:
    """True for what two people say each, of themselves as it seems."""
    heads = ([word.split("'")[0] for word in gist.text[:2] if word != "that"][:1] for gist in (a, b))
    return bool(a.person and b.person) and not a.person & b.person and all(THEMSELVES & set(head) for head in heads)


def _both_hold(x: Amount, y: Amount) -> bool:
    """True where something sets one of two figures apart, or where they are of another scale.

    A part may be smaller than the whole and not greater; how far off something is is no size of it. "21 months" and
    "15 years" are no slips of one another: who errs, or writes in another unit, stays near.
    """
    less, more = sorted((x, y), key=lambda amount: (amount.low, amount.high))
    apart = {GRAVE, INTO, SINCE, OTHERS, BEYOND} & (x.asides ^ y.asides) or (
        PART in less.asides and PART not in more.asides
    )
    scale = x.unit in TIMES and x.unit_name != y.unit_name and more.low > FAR * less.high
    away = x.dimension != y.dimension and bool(WAYS & {x.dimension, y.dimension})
    return bool(apart) or scale or away


def _one_person(ours: frozenset[str], theirs: frozenset[str], pair: Pair) -> bool:
    """True for "a boy" and "Tom Adler" or "the six-year-old"; a bear is no boy."""
    one, other = ours <= SOMEBODY | pair.a.names, theirs <= SOMEBODY | pair.b.names
    return one and other and (ours <= SOMEBODY or theirs <= SOMEBODY)


def _alone(gist: Gist) -> bool:
    """True where it gives one length, in whatever units."""
    lengths = [amount for amount in gist.amounts if amount.unit == LENGTH]
    return all(
        x.low <= lengths[0].high * (1 + CONVERTED) and x.high >= lengths[0].low * (1 - CONVERTED) for x in lengths
    )
