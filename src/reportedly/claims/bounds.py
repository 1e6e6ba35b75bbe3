"""A bound and a number far from it: both can hold, and neither says what the other says."""

from reportedly.claims.agreement import BOUNDED
from reportedly.claims.amounts import Amount
from reportedly.claims.features import Pair

FAR = 2.0  # times the bound: "over 100" may be 198, and "over 50" is not meant for 552


def far_from_its_bound(pair: Pair) -> tuple[Amount, Amount] | None:
    """Return "over 50" and "552", where no other figure agrees: who gives such a bound does not mean that number."""
    agreeing = pair.figures.agreeing
    if any(share > BOUNDED for _, _, share in agreeing):
        return None
    both = ((x, y) if x.edge is not None else (y, x) for x, y, _ in agreeing)
    return next((each for each in both if _is_far(*each)), None)


def _is_far(bound: Amount, value: Amount) -> bool:
    if bound.edge is None or value.bounded or value.vague or value.low <= 0:
        return False
    lower = bound.high == float("inf")
    return value.low >= FAR * bound.edge if lower else FAR * value.high <= bound.edge
