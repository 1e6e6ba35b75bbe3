"""One source that is said to have given two numbers of one thing, which cannot both hold, or to have said yes and no.

Whoever has the later one, alone, misheard it or put an earlier report into other words and changed it on the way: no
copy is seen where no words are shared. Such a number confirms nobody; *most* still counts it, with the reason.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from reportedly.provenance.case import Case, plain
from reportedly.provenance.citations import outlet_named
from reportedly.provenance.fixed import announced_once, paid_once
from reportedly.provenance.other_units import of_other_units, other_period
from reportedly.provenance.retelling import retells
from reportedly.provenance.rewording import another_day, same_origin
from reportedly.provenance.timing import in_time, instant
from reportedly.records import Claim, Mention, Quantity
from reportedly.records.slips import digits_slipped, earlier_digit_wrong, one_digit_wrong

SOON = timedelta(days=5)  # within which a source does not come to a number that is far from its first
SEVERAL = 3  # outlets that give a value which is hardly a slip
FELL, ROSE = 1 / 1.5, 2  # how far the later number must be from the earlier one, where no slip explains it


def said_otherwise(case: Case, mention: Mention, *, numbers_alone: bool = False) -> tuple[Mention, str] | None:
    """Return the earlier report in which the source of a mention gives another number, and the reason, or None.

    Unless `numbers_alone` are asked for, also one in which it says no where it says yes here.

    The claims that give other values are `case.beside`. The source must have given this number to one outlet alone,
    and the other one to an outlet before; where two people may speak for it and the two are no slip of each other, to
    two outlets.
    """
    if mention.origin is None:
        return None
    return _told_alone(case, mention, _otherwise(case, mention, numbers_alone=numbers_alone))


def of_two_minds(case: Case, mention: Mention) -> tuple[Mention, str] | None:
    """Return the earlier report of a paper that says yes where a mention has it say no, and the reason, or None."""
    if mention.origin is None or mention.origin.kind != "document":
        return None
    return _told_alone(case, mention, _turned_round(case, mention))


def _told_alone(case: Case, mention: Mention, found: tuple[Mention, str] | None) -> tuple[Mention, str] | None:
    """Return what was `found`, unless two outlets have it as the mention does, or it was known so before."""
    if found is None or len(_outlets(case, mention, case)) > 1 or _was_known(case, mention, found[0]):
        return None
    return found


def stood_before(case: Case, claim: Claim) -> bool:
    """Return whether a value that three outlets gave before is now in conflict with this one, and did not move to it.

    Then this one may be theirs, changed on the way: its roots are to be traced anew.
    """
    was = {related.claim: related.kind for related in case.claim.related}
    now = [related.claim for related in claim.related if related.kind == "conflict" != was[related.claim]]
    return any(_outlets_before(case, case.beside[name]) >= SEVERAL for name in now)


def _outlets_before(case: Case, beside: Case) -> int:
    """How many outlets gave another value, of their own, before anybody gave this one."""
    first = min(case.own, key=lambda mention: in_time(case.articles[mention.article]))
    itself = {mention.id for mention in told_itself(case, beside)}
    return len(case.outlets_of(each for each in told_before(case, beside, first) if each.id in itself))


def _was_known(case: Case, mention: Mention, other: Mention) -> bool:
    """True where this number, and not the other one, was the first that was told as the source's."""
    then = instant(case.articles[other.article])
    stance = case.stances[mention.id]
    same = (each for each in case.own if case.stances[each.id] == stance and _one_source(case, mention, each))
    earlier = (instant(case.articles[each.article]) for each in same)
    return then is not None and any(moment is not None and moment < then for moment in earlier)


def _otherwise(case: Case, mention: Mention, *, numbers_alone: bool) -> tuple[Mention, str] | None:
    """Return what the source of a mention is said to have said otherwise before, however many have this from it."""
    for related in case.claim.related:
        beside = case.beside.get(related.claim)
        if beside is None:
            continue
        moves = related.kind != "conflict" and not (paid_once(case, beside) or announced_once(case, beside))
        if other := _first_said(case, beside, mention, moves=moves):
            return other, _reason(case, mention, other)
    return None if numbers_alone else _turned_round(case, mention)


def _first_said(case: Case, beside: Case, mention: Mention, *, moves: bool) -> Mention | None:
    """Return what a source said otherwise before, where both cannot hold; `moves` for a figure that may have risen.

    A figure that is told together with the one it started from does not move: its change is over.
    """
    said = [other for other in _earlier(case, beside, mention) if differ(mention, other)]
    fixed = [other for other in said if not moves or _from_one_start(mention, other)]
    slips = [other for other in fixed if _pairs(mention, other, slip=True) or _of_another_unit(mention, other)]
    slips = slips or [other for other in said if _has_a_digit_wrong(mention, other)]
    slips = slips or [other for other in said if _is_still_told(case, beside, mention, other)]
    far = [other for other in fixed if _pairs(mention, other, slip=False) or another_day(mention, other)]
    told_to_two = len(_outlets(case, mention, beside)) > 1
    once = not moves and _stands_once(case)
    of_one = [other for other in said if once and _is_one_speaker(mention, other)]
    retold = [other for other in said if _is_retold(case, beside, mention, other)]
    found = slips or (far if told_to_two else []) or of_one or retold
    return min(found, key=lambda other: other.id, default=None)


def _is_still_told(case: Case, told: Case, mention: Mention, other: Mention) -> bool:
    """True for a number with another digit before its last, where two outlets have the first one from its source since.

    What has risen from 42 to 72 by the evening is no longer told as 42 the next day.
    """
    if not any(earlier_digit_wrong(*both) for both in _of_the_same(mention, other)):
        return False
    then = instant(case.articles[mention.article])
    since = [
        each
        for each in told_itself(case, told)
        if _one_source(case, mention, each) and not differ(each, other) and _is_after(told, each, then)
    ]
    return len(case.outlets_of(since) - case.outlets_of([mention])) > 1


def _is_after(told: Case, mention: Mention, then: datetime | None) -> bool:
    moment = instant(told.articles[mention.article])
    return moment is not None and then is not None and moment > then


def _of_the_same(one: Mention, other: Mention) -> Iterator[tuple[float, float]]:
    """Yield the numbers of both that count the same things."""
    for mine in one.quantities:
        for theirs in other.quantities:
            if (mine.unit, mine.per) == (theirs.unit, theirs.per):
                yield number_of(mine), number_of(theirs)


def _stands_once(case: Case) -> bool:
    """True where a value stands in one place: what an article has in headline and text is no slip of it.

    Those that cite another outlet for it count where nobody else has it.
    """
    told = told_itself(case, case) or [mention for mention in case.own if not mention.copy_of]
    return len({(mention.article, mention.in_headline) for mention in told}) == 1


def _is_retold(case: Case, told: Case, mention: Mention, other: Mention) -> bool:
    return retells(case, other.article, mention.article, told.said) is not None


def differ(one: Mention, other: Mention) -> bool:
    """Return whether one gives a number or a day that the other does not give."""
    mine, theirs = ({_figure(quantity) for quantity in each.quantities} for each in (one, other))
    return bool(mine and theirs and mine != theirs) or another_day(one, other)


def _of_another_unit(one: Mention, other: Mention) -> bool:
    """True for one number of dollars and of euros, of hectares and of square kilometres, or a day and a week."""
    return any(
        number_of(mine) == number_of(theirs) and (of_other_units(mine, theirs) or other_period(mine, theirs))
        for mine in one.quantities
        for theirs in other.quantities
    )


def _figure(quantity: Quantity) -> tuple[object, ...]:
    return number_of(quantity), quantity.unit, quantity.per


def _from_one_start(one: Mention, other: Mention) -> bool:
    """True for "from 150 to 300" and "from 150 to 700"."""
    mine, theirs = ({_figure(quantity) for quantity in each.quantities} for each in (one, other))
    return len(mine) > 1 and len(theirs) > 1 and bool(mine & theirs)


def _turned_round(case: Case, mention: Mention) -> tuple[Mention, str] | None:
    """Return an earlier report in which the same source says yes where a mention has it say no, or the other way.

    Who denies what others say is told as one who denies; here a "not" stands in what the source itself is said to have
    stated before, to two outlets, or to one whose report this one retells. A paper is not of two minds: one is enough.
    """
    if mention.certainty == "denied" or case.stances[mention.id] == "neither":
        return None
    against = {"for": "against", "against": "for"}[case.stances[mention.id]]
    turned = [
        other
        for other in case.own
        if case.stances[other.id] == against and other.certainty != "denied" and _is_one_speaker(mention, other)
    ]
    before = _told_in_time(case, case, mention, turned)
    earlier = [other for other in before if _one_source(case, mention, other)]
    outlets = case.outlets_of(other for other in earlier if not other.copy_of)
    retold = [other for other in earlier if _is_retold(case, case, mention, other)]
    paper = mention.origin is not None and mention.origin.kind == "document"
    chosen = earlier if paper or len(outlets) > 1 else retold
    return (chosen[0], _reason(case, mention, chosen[0])) if chosen else None


def _is_one_speaker(one: Mention, other: Mention) -> bool:
    """True unless two people are named: one may contradict the other though both speak for one body."""
    people = {link.source for link in (one.origin, other.origin) if link is not None and link.kind == "person"}
    return len(people) < 2


def _outlets(case: Case, mention: Mention, told: Case) -> set[str]:
    """The outlets that have what a case tells from the source of a mention, those that copied or cite it apart.

    Whoever cites one of these adds nothing to it; whoever cites another outlet, which tells nothing of it here, does.
    """
    stance = case.stances[mention.id]
    said = [other for other in told_itself(case, told) if told.stances[other.id] == stance]
    tellers = case.outlets_of(other for other in said if other.id == mention.id or _one_source(case, mention, other))
    cited = {case.outlet_key(name) for link in mention.chain if (name := outlet_named(case, link))}
    mine = case.outlets_of([mention]) if told is case and not cited & tellers else set()
    return tellers | mine


def told_itself(case: Case, told: Case) -> list[Mention]:
    """Return what is told of a claim and neither copied, nor given as the report of another outlet, nor asked."""
    return [
        other
        for other in told.own
        if not other.copy_of
        and told.stances[other.id] != "neither"
        and not any(outlet_named(case, link) for link in other.chain if link.kind == "outlet")
    ]


def _earlier(case: Case, beside: Case, mention: Mention) -> Iterator[Mention]:
    """Yield what the source of a mention is said to have said otherwise, in another outlet, a short time before."""
    stance = case.stances[mention.id]
    yield from (other for other in _before(case, beside, mention) if beside.stances[other.id] == stance)


def _before(case: Case, told: Case, mention: Mention) -> Iterator[Mention]:
    """Yield what the source of a mention is said to have said of a claim in other outlets, a short time before."""
    yield from (other for other in told_before(case, told, mention) if _one_source(case, mention, other))


def told_before(case: Case, told: Case, mention: Mention) -> Iterator[Mention]:
    """Return what other outlets told of a claim a short time before, whoever is given as the source."""
    return _told_in_time(case, told, mention, told.own)


def _told_in_time(case: Case, told: Case, mention: Mention, said: Iterable[Mention]) -> Iterator[Mention]:
    """Yield which of what is `said` other outlets told a short time before."""
    now = instant(case.articles[mention.article])
    for other in said:
        then = instant(told.articles[other.article])
        if now is None or then is None or not timedelta(0) < now - then <= SOON:
            continue
        elsewhere = not case.same_outlet(told.outlet_of(other.article), case.outlet_of(mention.article))
        if elsewhere and other.article in case.articles:
            yield other


def _one_source(case: Case, mention: Mention, other: Mention) -> bool:
    return other.origin is not None and same_origin(case, mention, other)


def _pairs(one: Mention, other: Mention, *, slip: bool) -> bool:
    """True where both count the same things, in numbers of which one is a slip of the other, or far from it.

    What moves mostly rises, and not to twice as much within days.
    """
    told = ((x, y) for x, y in _of_the_same(one, other) if x and y)
    return any(x != y and digits_slipped(x, y) if slip else not FELL <= x / y <= ROSE for x, y in told)


def slipped(one: Mention, other: Mention) -> bool:
    """Return whether the digits of a number of the first one slipped, of which the other has the right one."""
    return _pairs(one, other, slip=True) or _has_a_digit_wrong(one, other)


def _has_a_digit_wrong(one: Mention, other: Mention) -> bool:
    """True for a later number that is less than the first one, and the same but for a digit: no state moves so."""
    return any(mine < theirs and one_digit_wrong(mine, theirs) for mine, theirs in _of_the_same(one, other))


def number_of(quantity: Quantity) -> float:
    """Return the lower end of a quantity, the upper one where it has no lower one."""
    return float((quantity.high if quantity.low is None else quantity.low) or 0)


def _reason(case: Case, mention: Mention, other: Mention) -> str:
    source = other.origin.source if other.origin else ""
    return (
        f"{source} did not give both numbers: {plain(case, other.article)} had “{other.quote}” from the same source "
        f"before, and only {plain(case, mention.article)} has “{mention.quote}”."
    )
