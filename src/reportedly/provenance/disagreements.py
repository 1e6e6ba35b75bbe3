"""Values that differ: a conflict between those who stand behind them, or an update of a figure that moves.

How two mentions stand to one another tells the claims stage; here it is known when each value was first told, by whom.
"""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import chain

from reportedly.provenance.aliases import joined
from reportedly.provenance.case import Case
from reportedly.provenance.elsewhere import completed
from reportedly.provenance.fates import of_missing, other_fates
from reportedly.provenance.fixed import paid_once
from reportedly.provenance.identified import identified
from reportedly.provenance.merging import COUNTS_FOR_NOTHING
from reportedly.provenance.other_things import of_other_things
from reportedly.provenance.roots import Trace, trace
from reportedly.records import Claim, Evidence, Finding, Mention, Quantity, Related, RelationKind, Root, finding
from reportedly.records.slips import digits_slipped, first_digit_wrong

MOVE = re.compile(r"\bfrom (?:\w+ )?[$€£]?\d.*?\bto\b", re.I)
NO_THINGS = frozenset({"time", "year of age"})
TOLL = re.compile(r"\b(?:kill\w*|dead|deaths?|die[ds]?|injur\w+|wound\w+|hurt|missing)\b", re.I)
DISAGREEING: frozenset[RelationKind] = frozenset(["conflict", "update"])  # a refinement can hold with what it refines


@dataclass(frozen=True, kw_only=True)
class Values:
    """Two claims that give another value each, as the rules look at them; `told` is the trace for the first one."""

    ours: Case
    theirs: Case
    told: Trace
    kind: RelationKind

    @property
    def standing(self) -> tuple[list[Root], list[Root]]:
        """Who really stands behind each value, as each is seen beside the other."""
        return _standing(self.told.independence.roots), _standing(self._other.independence.roots)

    @cached_property
    def _other(self) -> Trace:
        """The trace of what speaks for the second value."""
        back = Related(claim=self.ours.claim.id, kind=self.kind)
        near = [item for item in self.ours.claim.related if item.claim in self._thirds]
        theirs = replace(
            self.theirs,
            claim=replace(self.theirs.claim, related=(back, *near)),
            claims={self.ours.claim.id: self.ours.claim},
            beside={self.ours.claim.id: replace(self.ours, beside={}), **self._thirds},
            articles={**self.ours.articles, **self.theirs.articles},
        )
        return trace(identified(completed(theirs)), "for")

    @cached_property
    def _thirds(self) -> dict[str, Case]:
        """The claims that give a third value, by id."""
        return {name: case for name, case in self.ours.beside.items() if name != self.theirs.claim.id}

    @cached_property
    def one_day(self) -> bool:
        """True where both values were first told on one day."""
        return _first_day(self.ours) == _first_day(self.theirs)

    @cached_property
    def told_once(self) -> bool:
        """True where one of the values stands in one place only: that may be its slip."""
        return min(map(_tellers, (self.ours, self.theirs))) == 1

    @cached_property
    def one_source(self) -> bool:
        """True where one and the same institution gave both values."""
        return _share_a_source(*self.standing)

    @property
    def two_sources(self) -> bool:
        """True where somebody named stands behind each value, and nobody behind both."""
        return all(any(root.named for root in roots) for roots in self.standing) and not self.one_source

    @property
    def side_by_side(self) -> bool:
        """True where one article gives both values, if the one in words that were not put with the claim's own."""
        ours, theirs = ({mention.article for mention in case.own} for case in (self.ours, self.theirs))
        both = (self.ours, self.theirs)
        return not ours.isdisjoint(theirs) or any(map(_is_told_beside, both, both[::-1]))

    @property
    def mixed(self) -> bool:
        """True where the hours are known, and on the first day neither value came after the other."""
        hours = [_hours(case, _first_day(self.ours)) for case in (self.ours, self.theirs)]
        return all(hours) and max(map(min, hours)) <= min(map(max, hours))

    @property
    def one_move(self) -> bool:
        """True where both tell of a move with one end in common ("from 150 to 300", "from 150 to 700")."""
        ends = [set(chain.from_iterable(map(_ends, case.own))) for case in (self.ours, self.theirs)]
        return not ends[0].isdisjoint(ends[1])

    @property
    def may_have_moved(self) -> bool:
        """True where each value was told on a day of its own, in more than one place, and nothing looks like a slip."""
        return not (
            self.one_day or self.told_once or self.over or self.slipped or self.exchanged or self.begun_by_a_copy
        )

    @cached_property
    def begun_by_a_copy(self) -> bool:
        """True where whoever told one of the values first had changed a text for it: all others have it from there."""
        return _begun_by_a_copy(self.ours, self.told) or _begun_by_a_copy(self.theirs, self._other)

    @cached_property
    def slipped(self) -> bool:
        """True where a number that only the one gives has the digits of one that only the other gives, or one more."""
        ours, theirs = map(_given, (self.ours, self.theirs))
        return any(digits_slipped(mine, other) for mine in ours - theirs for other in theirs - ours)

    @property
    def once_amiss(self) -> bool:
        """True where a value stands in one place alone, and is one that others give but for its first digit."""
        both = (self.ours, self.theirs)
        single = [case for case in both if _tellers(case) == 1]
        others = [case for case in (*both, *self._thirds.values()) if _tellers(case) > 1]
        return any(_is_amiss(one, other) for one in single for other in others)

    @property
    def over(self) -> bool:
        """True where both tell what was paid for something: that does not move any more."""
        return paid_once(self.ours, self.theirs)

    @property
    def exchanged(self) -> bool:
        """True where each side gives the other's number as well, both of one other thing: 40 cars and 12 trucks."""
        counted = {
            item.unit for case in (self.ours, self.theirs) for mention in case.own for item in mention.quantities
        }
        ours, theirs = (_of_others(case, counted) for case in (self.ours, self.theirs))
        given = _given(self.theirs), _given(self.ours)
        return any(unit == other for unit, n in ours if n in given[0] for other, m in theirs if m in given[1])

    @property
    def still_rising(self) -> bool:
        """True where the lower of two tolls is a bound in its own article: "at least 50", above which the other is."""
        cases = sorted((self.ours, self.theirs), key=lambda case: max(_given(case), default=0.0))
        if not all(any(TOLL.search(mention.quote) for mention in case.own) for case in cases):
            return False
        lower, higher = _given(cases[0]), max(_given(cases[1]), default=0.0)
        around = (each for mention in cases[0].own for each in cases[0].said.get(mention.article, ()))
        bounds = {float(item.low) for each in around for item in each.quantities if item.low and item.high is None}
        return any(bound < higher for bound in lower & bounds)

    @property
    def taken_back(self) -> bool:
        """True where a source is said to have gone back to less, later, and in one place only."""
        if not self.one_source or of_missing(mention.quote for mention in self.ours.own):
            return False
        days = sorted((self.ours, self.theirs), key=_first_day)
        before, after = (max(map(max, filter(None, map(_numbers, case.own))), default=0.0) for case in days)
        return _tellers(days[1]) == 1 and after < before


# What two claims were taken for is what they are, unless one of these holds. The first that holds decides.
RULES: tuple[tuple[RelationKind, Callable[[Values], bool], RelationKind, str], ...] = (
    (
        "conflict",
        lambda both: both.may_have_moved and both.one_source,
        "update",
        "The same source gave the one value and, on another day, the other.",
    ),
    (
        "conflict",
        lambda both: both.still_rising and not both.slipped,
        "update",
        "The lower one is “at least” so many in its own article: it still moved.",
    ),
    (
        "update",
        lambda both: both.one_move,
        "conflict",
        "Both tell of one and the same move, which ended once.",
    ),
    (
        "update",
        lambda both: both.one_day and both.two_sources,
        "conflict",
        "Both were first told on the same day, each by a source of its own.",
    ),
    (
        "update",
        lambda both: both.side_by_side and both.two_sources,
        "conflict",
        "One article gives both side by side, and each has a source of its own.",
    ),
    (
        "update",
        lambda both: both.one_day and both.mixed,
        "conflict",
        "On the first day both were told, and neither after the other.",
    ),
    (
        "update",
        lambda both: both.exchanged,
        "conflict",
        "The numbers of two things have changed places: one article has them the wrong way round.",
    ),
    (
        "update",
        lambda both: both.once_amiss,
        "conflict",
        "The one that stands in one article alone is what others give but for its first digit: it looks like a slip.",
    ),
    (
        "update",
        lambda both: both.over,
        "conflict",
        "What was paid for something does not move any more.",
    ),
    (
        "update",
        lambda both: both.begun_by_a_copy,
        "conflict",
        "Who told one of them first has it from a text that gives another: it was changed there and did not move.",
    ),
    (
        "update",
        lambda both: both.taken_back,
        "conflict",
        "One source would have taken back what it said, and only one article has it so.",
    ),
)


def settled(case: Case, told: Trace) -> Claim:
    """Return the claim of a case with its relations as all of its mentions and sources show them.

    `told` is the trace of what speaks for it. Two claims of other things do not stand to one another.
    """
    related = (_settled(case, told, related) for related in case.claim.related)
    return replace(case.claim, related=tuple(item for item in related if item))


def _settled(case: Case, told: Trace, related: Related) -> Related | None:
    beside = case.beside.get(related.claim)
    if beside is None or related.kind not in DISAGREEING:
        return related
    if of_other_things(case, beside):
        return None
    both = Values(ours=case, theirs=beside, told=told, kind=related.kind)
    now = next((rule for rule in RULES if rule[0] == related.kind and rule[1](both)), None)
    return replace(related, kind=now[2], because=(*related.because[:1], now[3])) if now else related


def disagreements(case: Case, told: Trace) -> Iterator[Finding]:
    """Yield each disagreement of a claim, settled, with another; `told` is the trace of what speaks for the claim."""
    for related in case.claim.related:
        if related.claim in case.claims and related.kind in DISAGREEING and _stands(case, told, related):
            yield _disagreement(case, related)


def _stands(case: Case, told: Trace, related: Related) -> bool:
    """False for an update where one value is a slip on the way, which is found as such."""
    beside = case.beside.get(related.claim)
    if related.kind == "conflict" or beside is None:
        return True
    return all(Values(ours=case, theirs=beside, told=told, kind=related.kind).standing)


def _ends(mention: Mention) -> set[float]:
    """The numbers between which something moved, "from 150 to 300"; none where it only counts two things."""
    found = _numbers(mention)
    return found if len(found) > 1 and MOVE.search(mention.quote) else set()


def _numbers(mention: Mention) -> set[float]:
    return {float(end) for item in mention.quantities for end in (item.low, item.high) if end is not None and end > 1}


def _given(case: Case) -> set[float]:
    """The exact numbers that a claim gives, of which half of its statements have each: one alone may be misplaced."""
    exact = [{float(item.low or 0) for item in mention.quantities if _is_exact(item)} for mention in case.own]
    counted = Counter(chain.from_iterable(exact))
    return {number for number, times in counted.items() if 2 * times >= sum(map(bool, exact))}


def _is_exact(item: Quantity) -> bool:
    return item.low is not None and item.low == item.high and item.low > 1


def _is_amiss(one: Case, other: Case) -> bool:
    return any(first_digit_wrong(mine, theirs) for mine in _given(one) for theirs in _given(other))


def _of_others(case: Case, counted: set[str | None]) -> set[tuple[str, float]]:
    """The numbers that the articles of a claim give of other things than are `counted`, each with its unit."""
    around = (
        mention for article in {mention.article for mention in case.own} for mention in case.said.get(article, ())
    )
    counts = (item for mention in around for item in mention.quantities if item.unit and not item.unit_pint)
    others = (item for item in counts if item.unit not in {*NO_THINGS, *counted})
    return {(item.unit or "", float(item.low or 0)) for item in others if _is_exact(item)}


def _share_a_source(ours: Iterable[Root], theirs: Iterable[Root]) -> bool:
    """True where one and the same institution gave both values."""
    keys = [[root.institution for root in roots if root.named] for roots in (ours, theirs)]
    one = joined(keys[0] + keys[1])
    return not {one[key] for key in keys[0]}.isdisjoint(one[key] for key in keys[1])


def _tellers(case: Case) -> int:
    """In how many places a value stands: what one article has in one place alone may be its slip."""
    return len({(mention.article, mention.in_headline) for mention in case.own})


def _first_day(case: Case) -> str:
    dated = [case.articles[mention.article].published for mention in case.own]
    return min((moment.iso[:10] for moment in dated if moment), default="")


def _hours(case: Case, day: str) -> list[datetime]:
    """When each report of a day came out, where that is known to the hour."""
    dated = [case.articles[mention.article].published for mention in case.own if not mention.copy_of]
    return [
        moment.instant for moment in dated if moment and moment.instant and moment.iso[:10] == day and moment.has_hour
    ]


def _is_told_beside(one: Case, other: Case) -> bool:
    """True where an article of one claim gives, of the same things, the number that the other claim gives."""
    numbers, quotes = _given(other) - _given(one), [mention.quote for mention in other.own]
    units = {item.unit for mention in other.own for item in mention.quantities if item.low in numbers}
    around = (said for article in {mention.article for mention in one.own} for said in one.said.get(article, ()))
    return any(
        any(_is_exact(item) and item.low in numbers and item.unit in units for item in said.quantities)
        and not other_fates([said.quote], quotes)
        for said in around
    )


def _begun_by_a_copy(case: Case, told: Trace) -> bool:
    """True where the report that gave a value first is a copy that changed it, of which the hour is known."""
    dated = [(moment, name) for name, step in told.steps.items() if (moment := case.articles[step.article].published)]
    if not dated or not all(moment.has_hour for moment, _ in dated):
        return False
    first = min(moment.instant for moment, _ in dated)
    begun = (told.steps[name].roots for moment, name in dated if moment.instant == first)
    return any(root.kind == "altered-copy" for roots in begun for root in roots)


def _standing(roots: Iterable[Root]) -> list[Root]:
    return [root for root in roots if root.kind not in COUNTS_FOR_NOTHING]


def _disagreement(case: Case, related: Related) -> Finding:
    """One finding for the pair, the same from either side."""
    pair = sorted([case.claim, case.claims[related.claim]], key=lambda claim: claim.id)
    articles = [{mention.article for mention in _members(case, claim)} for claim in pair]
    quotes = [_first(case, claim, other) for claim, other in zip(pair, articles[::-1], strict=True)]
    names = [case.outlet_of(mention.article) for mention in sorted(quotes, key=_size)]
    said = " ".join([f"{names[0]} and {names[1]} give values that differ.", *related.because])
    evidence = tuple(piece for mention in quotes for piece in _values(case, mention))
    return finding(related.kind, said, evidence, pair[0].id)


def _size(mention: Mention) -> float:
    """The first value of a mention, in its base unit: the reason gives the lower one first, so do the names."""
    for item in mention.quantities:
        number = item.low if item.low is not None else item.high
        return float(number or 0) * float(item.base_factor or 1)
    return float("inf")


def _first(case: Case, claim: Claim, other: Container[str]) -> Mention:
    """What shows the value of a claim, in an article that does not give the `other` value too, where there is one."""
    return min(
        _members(case, claim),
        key=lambda mention: (mention.article in other, not mention.quantities, mention.in_headline, mention.id),
    )


def _members(case: Case, claim: Claim) -> list[Mention]:
    return [case.mentions[item.mention] for item in claim.appearances if item.mention in case.mentions]


def _values(case: Case, mention: Mention) -> list[Evidence]:
    article = case.articles[mention.article]
    spans = [quantity.span for quantity in mention.quantities] or list(mention.spans)
    return [article.evidence(span) for span in spans]
