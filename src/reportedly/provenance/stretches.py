"""Two lengths of time that are of two things: how long it took, and how far into it somebody was."""

import re

from reportedly.provenance.case import Case
from reportedly.records import Quantity

TIMES = frozenset(["minute", "hour", "day", "week", "month", "year", "decade"])
# "4 hours into an 11 hour flight" tells a moment, "eight hours in the air" how long it was.
INTO = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?) into\b", re.I)
FAR = 3  # times as long: who gives months for what others give years for speaks of something else


def of_other_stretches(ours: Case, theirs: Case) -> bool:
    """Return whether two claims give lengths of time that are none of one and the same thing."""
    lengths = [_lengths(case) for case in (ours, theirs)]
    if not all(lengths):
        return False
    into = [any(INTO.search(mention.quote) for mention in case.own) for case in (ours, theirs)]
    return into[0] != into[1] or all(_far(one, other) for one in lengths[0] for other in lengths[1])


def _lengths(case: Case) -> list[Quantity]:
    """The lengths of time that a claim gives, where it gives nothing else."""
    given = [item for mention in case.own for item in mention.quantities]
    return given if all(item.unit in TIMES for item in given) else []


def _far(one: Quantity, other: Quantity) -> bool:
    """True for lengths that are told in other units and are not nearly the same: 21 months, 15 years."""
    ends = [float(item.low or item.high or 0) * float(item.base_factor or 0) for item in (one, other)]
    return one.unit != other.unit and min(ends) > 0 and max(ends) > FAR * min(ends)
