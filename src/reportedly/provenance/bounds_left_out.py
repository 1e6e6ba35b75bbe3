"""Numbers that lost their bound on the way where no copy is seen: "no fewer than 130 dead" became "130 dead".

Who has a number from the source that gave another outlet a bound for it a short time before, and is alone with that,
left the bound out: such a number confirms nobody; *most* still counts it, with the reason.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.provenance.agreement import stems
from reportedly.provenance.case import Case, plain
from reportedly.provenance.rewording import same_origin
from reportedly.provenance.two_numbers import number_of, told_before, told_itself
from reportedly.records import Mention, Quantity


def bound_left_out(case: Case, mention: Mention) -> tuple[Mention, str] | None:
    """Return the earlier report that has a bound for the number of a mention, and the reason, or None."""
    bounded = [other for other in _refined_before(case, mention) if _leaves_out(mention, other)]
    if mention.in_headline or not bounded or not _stands_alone(case):
        return None
    if not mention.chain:
        found = bounded if len(case.outlets_of(bounded)) > 1 else []
    else:
        found = [other for other in bounded if _of_one_source(case, mention, other)]
    if not found:
        return None
    other = min(found, key=lambda each: each.id)
    here, there = plain(case, mention.article), plain(case, other.article)
    return other, f"The bound was left out: {there} had “{other.quote}” before, and only {here} has “{mention.quote}”."


def _stands_alone(case: Case) -> bool:
    """True where one outlet has the number for itself: others copied it or cite it."""
    return len(case.outlets_of(told_itself(case, case))) < 2


def _refined_before(case: Case, mention: Mention) -> Iterator[Mention]:
    """Yield what others told a short time before of the claims that are more, or less, exact than this one."""
    for related in case.claim.related:
        if related.kind == "refinement" and related.claim in case.claims:
            told = replace(case, claim=case.claims[related.claim])
            stance = case.stances[mention.id]
            yield from (other for other in told_before(case, told, mention) if told.stances[other.id] == stance)


def _leaves_out(mention: Mention, other: Mention) -> bool:
    """True where each number of a mention is one that the other report has a bound for."""
    return bool(mention.quantities) and all(
        any(_is_bound_of(theirs, mine) for theirs in other.quantities) for mine in mention.quantities
    )


def _is_bound_of(bound: Quantity, exact: Quantity) -> bool:
    same = (bound.unit, bound.per) == (exact.unit, exact.per) and number_of(bound) == number_of(exact)
    return same and (bound.low is None) != (bound.high is None) and exact.low == exact.high


def _of_one_source(case: Case, one: Mention, other: Mention) -> bool:
    """True where both have it from one who is named, or from papers or people that are described alike."""
    if one.origin is None or other.origin is None:
        return False
    unnamed = {one.origin.kind, other.origin.kind} <= {"anonymous", "document"}
    alike = unnamed and bool(stems(one.origin.source) & stems(other.origin.source))
    return alike or same_origin(case, one, other)
