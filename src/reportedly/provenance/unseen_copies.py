"""Numbers that changed on the way where no copy is seen and no source gives it away: exchanged ones, slips of nobody's.

Such a number confirms nobody; *most* still counts it, with the reason.
"""

from collections.abc import Collection, Iterable, Iterator

from reportedly.provenance.agreement import stems
from reportedly.provenance.case import Case, plain
from reportedly.provenance.fates import other_fates
from reportedly.provenance.institutions import is_office
from reportedly.provenance.rewording import another_day, asks_nobody, same_origin
from reportedly.provenance.two_numbers import differ, number_of, slipped, told_before, told_itself
from reportedly.records import Attribution, Copy, Mention, Quantity, folded
from reportedly.records.slips import DIGITS, one_digit_wrong

LARGE, SHARED = 100, 2  # figures that two reports have in common by chance are small, or one

Count = tuple[float, str | None, str]  # a number, what it counts, and the words in which


def in_each_others_place(case: Case, mention: Mention) -> tuple[Mention, str] | None:
    """Return the earlier report with which an article exchanged two numbers, and the reason, or None.

    "40 officers and 900 people" became "900 officers and 40 people" in one outlet alone, whoever is named for it; so
    did "25 missing, 43 hurt" become "43 missing, 25 hurt".
    """
    if not case.beside or len(case.outlets_of(other for other in case.own if not other.copy_of)) > 1:
        return None
    told = (case.beside[related.claim] for related in case.claim.related if related.claim in case.beside)
    earlier = (
        other
        for beside in told
        for other in told_before(case, beside, mention)
        if _exchanged(_counts(case, mention), _counts(beside, other), mention, other)
        or _exchanged_by_name(case, beside, mention, other)
    )
    found = min(earlier, key=lambda other: other.id, default=None)
    if found is None:
        return None
    here, there = plain(case, mention.article), plain(case, found.article)
    return (
        found,
        f"Two numbers changed places: {there} had “{found.quote}” before, and the other number of other things."
        f" Only {here} has “{mention.quote}”.",
    )


def slip_of_nobodys(case: Case, mention: Mention) -> tuple[Mention, str] | None:
    """Return the earlier report of whose number that of an outlet's own voice is a slip, and the reason, or None.

    Nobody is given for it, one outlet alone has it, apart from those that copied or cite it, and two others had the
    number of which its digits slipped.
    """
    if mention.chain or not case.beside or len(case.outlets_of(told_itself(case, case))) > 1:
        return None
    for related in case.claim.related:
        beside = case.beside.get(related.claim) if related.kind == "conflict" else None
        earlier = list(told_before(case, beside, mention)) if beside else []
        slips = [other for other in earlier if slipped(mention, other) or _is_a_digit_off(mention, other)]
        if len(case.outlets_of(slips)) > 1:
            other = min(slips, key=lambda each: each.id)
            said = f"{plain(case, other.article)} and others had “{other.quote}” before: a digit seems to have slipped."
            return other, said
    return None


def against_its_giver(case: Case, mention: Mention) -> tuple[Mention, str] | None:
    """Return what the text that an article reworked says against a mention, and the reason, or None.

    The article names nobody whom that text does not name, and is alone with its value: it changed it on the way.
    """
    if not case.beside or len(case.outlets_of(told_itself(case, case))) > 1:
        return None
    other = min(_against(case, mention), key=lambda each: each.id, default=None)
    if other is None:
        return None
    here, there = plain(case, mention.article), plain(case, other.article)
    return other, f"{here} reworked text of {there}, which has “{other.quote}”; only the former has “{mention.quote}”."


def _against(case: Case, mention: Mention) -> Iterator[Mention]:
    """Yield what articles whose text this one reworked say in conflict with it, where neither has the other's value."""
    ours = {other.article for other in case.own}
    taken = [copy for copy in case.copies if copy.article == mention.article and copy.direction_known]
    for related in case.claim.related:
        beside = case.beside.get(related.claim) if related.kind == "conflict" else None
        if beside is None or _tells(beside, mention.article):
            continue
        for copy in (copy for copy in taken if copy.of not in ours):
            said = (other for other in beside.own if other.article == copy.of and differ(mention, other))
            yield from (other for other in said if _adds_nobody(case, mention, other, copy))


def _adds_nobody(case: Case, mention: Mention, other: Mention, copy: Copy) -> bool:
    return same_origin(case, mention, other) or asks_nobody(case, mention, copy)


def _tells(case: Case, article: str) -> bool:
    return any(other.article == article for other in case.own)


def slip_of_the_unnamed(case: Case, mention: Mention) -> tuple[Mention, str] | None:
    """Return the earlier report of whose number that of unnamed people is a slip, and the reason, or None.

    Another outlet had the number with another digit in it, or another day, from people or a paper described alike. A
    figure that may have risen since is a slip only where both reports have other figures in common, as one that retells
    the other has.
    """
    if not case.beside or not _is_unnamed(mention) or len(case.outlets_of(told_itself(case, case))) > 1:
        return None
    found = min(_slips_of_unnamed(case, mention), key=lambda other: other.id, default=None)
    if found is None:
        return None
    here, there = plain(case, mention.article), plain(case, found.article)
    said = f"{there} had “{found.quote}” from unnamed sources described alike before"
    return found, f"It seems to have been copied wrongly: {said}, and only {here} has “{mention.quote}”."


def _slips_of_unnamed(case: Case, mention: Mention) -> Iterator[Mention]:
    """Yield what unnamed people who are described alike told another outlet before, in a number with another digit."""
    for related in case.claim.related:
        beside = case.beside.get(related.claim)
        for other in told_before(case, beside, mention) if beside else ():
            slip = slipped(mention, other) or _is_a_digit_off(mention, other)
            fixed = related.kind == "conflict" or _share_figures(_counts(case, mention), _counts(beside or case, other))
            day = related.kind == "conflict" and another_day(mention, other)
            if ((slip and fixed) or day) and _are_alike(mention, other):
                yield other


def _share_figures(ours: Iterable[Count], theirs: Iterable[Count]) -> bool:
    """True where two reports have figures in common that are large enough to be no chance."""
    mine, yours = ({(number, unit) for number, unit, _ in each} for each in (ours, theirs))
    return len([number for number, _ in mine & yours if number >= LARGE]) >= SHARED


def _is_unnamed(mention: Mention) -> bool:
    return bool(mention.chain) and all(map(_has_no_name, mention.chain))


def _has_no_name(link: Attribution) -> bool:
    """True for "two officials" and "a draft report": a paper without a title and an author may be any paper."""
    if link.kind == "document":
        return not link.institution and link.source == link.source.lower()
    return link.kind == "anonymous" and not is_office(link)


def _are_alike(one: Mention, other: Mention) -> bool:
    """True for "two senior advisers" and "advisers with knowledge of the matter": none of them has a name."""
    described = [stems(link.source) for each in (one, other) for link in each.chain[-1:]]
    return _is_unnamed(other) and len(described) == 2 and bool(described[0] & described[1])


def _is_a_digit_off(one: Mention, other: Mention) -> bool:
    """True where each gives one number that the other has not, of three digits or more, the same but for a digit.

    What both have, the number from which something rose, is no part of it.
    """
    mine, theirs = _only_in(one, other), _only_in(other, one)
    if len(mine) != 1 or len(theirs) != 1:
        return False
    same = (mine[0].unit, mine[0].per) == (theirs[0].unit, theirs[0].per)
    return same and one_digit_wrong(number_of(mine[0]), number_of(theirs[0]), least=DIGITS)


def _only_in(one: Mention, other: Mention) -> list[Quantity]:
    common = {(number_of(quantity), quantity.unit) for quantity in other.quantities}
    return [quantity for quantity in one.quantities if (number_of(quantity), quantity.unit) not in common]


def _counts(case: Case, mention: Mention) -> set[Count]:
    """What an article counts."""
    said = case.said.get(mention.article, ())
    return {(number_of(quantity), quantity.unit, each.quote) for each in said for quantity in each.quantities}


def _exchanged(ours: Iterable[Count], theirs: Collection[Count], mention: Mention, other: Mention) -> bool:
    """True where one other thing has in each article the number that this one has in the other article."""
    pairs = [
        (number_of(mine), number_of(yours), mine.unit)
        for mine in mention.quantities
        for yours in other.quantities
        if mine.unit == yours.unit and number_of(mine) != number_of(yours)
    ]
    return any(
        number == second
        and unit is not None
        and _is_another(unit, counted, quote, mention)
        and any(
            (their_number, their_unit) == (first, unit) and _is_another(unit, counted, their_quote, other)
            for their_number, their_unit, their_quote in theirs
        )
        for first, second, counted in pairs
        for number, unit, quote in ours
    )


def _is_another(unit: str, counted: str | None, quote: str, mention: Mention) -> bool:
    """True where words count other things than a mention does, or people of whom something else became."""
    return unit != counted or other_fates([quote], [mention.quote])


def _exchanged_by_name(case: Case, beside: Case, mention: Mention, other: Mention) -> bool:
    """True where two people who are named have each other's number in the earlier report, of people or of one thing.

    "Quill: 25 missing; Brenn: 43 injured" became "Quill: 43 missing; Brenn: 25 injured".
    """
    mine, yours = ({number_of(item) for item in each.quantities} for each in (mention, other))
    if mine & yours or not _one_person(mention, other):
        return False
    return any(
        _one_person(here, there) and not _one_person(here, mention) and _has(here, yours) and _has(there, mine)
        for here in case.said.get(mention.article, ())
        for there in beside.said.get(other.article, ())
    )


def _one_person(one: Mention, other: Mention) -> bool:
    people = [folded(each.origin.source) for each in (one, other) if each.origin and each.origin.kind == "person"]
    return len(people) > 1 and len(set(people)) == 1


def _has(mention: Mention, numbers: set[float]) -> bool:
    return any(number_of(item) in numbers for item in mention.quantities)
