"""What an article of the claim says of the same in a mention that was not put with the claim.

A report says a thing twice, and each time differently: once flatly, once with whose word it is. Where the two were not
put together, whoever is named would be lost, and the outlet be counted in its own voice; a cited report would seem
not to hold what it is cited for. Such mentions are followed as the claim's own; the claim itself stays as it is.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.provenance.agreement import VERB, stems
from reportedly.provenance.case import Case
from reportedly.provenance.citations import cited_report, outlet_named
from reportedly.provenance.fates import other_fates
from reportedly.provenance.graph import end_of, is_attributed
from reportedly.provenance.nearly import negated, same_figures
from reportedly.records import Appearance, Mention, Quantity, Stance

BESIDE_A_VALUE, BESIDE_A_DAY = 1, 2  # words in common beside equal numbers, and beside an equal day
ALIKE = 0.6  # words in common, as a share of the words of both, where no value speaks
TIMES = frozenset(["minute", "hour", "day", "week", "month", "year", "decade", "century"])
LEAST_TELLING = 3  # smaller numbers are everywhere
SIDES: tuple[Stance, ...] = ("for", "against")


def completed(case: Case) -> Case:
    """Return a case with what its articles, and those they cite, say of the same elsewhere.

    What names the story and gives none of the figures that the claim is about speaks for neither side.
    """
    case = _of_figures(case)
    added = {found.id: (found, side) for side in SIDES for found in _more(case, side)}
    if not added:
        return case
    shown = tuple(Appearance(mention=key, stance=side) for key, (_, side) in sorted(added.items()))
    return replace(
        case,
        claim=replace(case.claim, appearances=(*case.claim.appearances, *shown)),
        mentions={**case.mentions, **{key: found for key, (found, _) in added.items()}},
        added=frozenset(added),
    )


def _of_figures(case: Case) -> Case:
    """Return a case of figures in which what only names the story ("ferry fire: what is known") stands on no side."""
    if not any(_has_figures(mention) and not mention.in_headline for mention in case.own):
        return case
    shown = tuple(
        replace(item, stance="neither") if _only_names(case.mentions[item.mention]) else item
        for item in case.claim.appearances
    )
    return case if shown == case.claim.appearances else replace(case, claim=replace(case.claim, appearances=shown))


def _only_names(mention: Mention) -> bool:
    return not _has_figures(mention) and (mention.in_headline or not VERB.search(mention.quote))


def _has_figures(mention: Mention) -> bool:
    return bool(mention.quantities or mention.changes or mention.when)


def _more(case: Case, side: Stance) -> Iterator[Mention]:
    spoken = case.reports(side)
    for article, mentions in spoken.items():
        if not any(is_attributed(case, mention) for mention in mentions):
            yield from _attributed_in(case, article, mentions)
        for mention in mentions:
            if is_attributed(case, mention) and (outlet := outlet_named(case, mention.chain[end_of(mention)])):
                cited = cited_report(case, mention, outlet, spoken)
                for read in (*cited.texts, *cited.beside) if cited.article is None else ():
                    yield from _same_in(case, read, mention)


def _attributed_in(case: Case, article: str, mentions: list[Mention]) -> Iterator[Mention]:
    for mention in mentions:
        yield from (other for other in _same_in(case, article, mention) if is_attributed(case, other))


def _same_in(case: Case, article: str, mention: Mention) -> Iterator[Mention]:
    said = (other for other in case.said.get(article, ()) if other.id not in case.stances)
    yield from (other for other in said if says_the_same(mention, other))


def says_the_same(one: Mention, other: Mention) -> bool:
    """True where two mentions plainly say the same: equal numbers of the same, the same day, or nearly all words."""
    denied = {each.certainty == "denied" for each in (one, other)}
    if len(denied) > 1 or (False in denied and negated(one.quote) != negated(other.quote)):
        return False
    if other_fates([one.quote], [other.quote]):
        return False
    words = stems(one.quote), stems(other.quote)
    shared = len(words[0] & words[1])
    if any(map(_tells, (*one.quantities, *other.quantities))):
        return same_figures(one, other) and shared >= min(BESIDE_A_VALUE, len(words[0]), len(words[1]))
    if any(when.edtf for when in one.when):
        return same_figures(one, other) and shared >= min(BESIDE_A_DAY, len(words[0]), len(words[1]))
    return shared >= ALIKE * max(len(words[0] | words[1]), 1) and all(VERB.search(each.quote) for each in (one, other))


def _tells(quantity: Quantity) -> bool:
    """True for a number that few things share: "two years" or "one man" is the same of many."""
    numbers = [number for number in (quantity.low, quantity.high) if number is not None]
    return quantity.unit not in TIMES and any(number >= LEAST_TELLING or number != int(number) for number in numbers)
