"""What was handed on from a claim to one that is surer or lost a bound: pairs of mentions across refined claims."""

from collections.abc import Iterator

from reportedly.provenance.case import Case
from reportedly.provenance.citations import cited_report, linked_report, outlet_named
from reportedly.provenance.timing import before
from reportedly.records import Mention

Pair = tuple[Mention, Mention]
Spoken = dict[str, list[Mention]]


def refined_pairs(case: Case) -> Iterator[Pair]:
    """Yield each mention that speaks for the claim after every mention of a refined claim that it was taken from.

    A pair is (giver, taker). The taker copied the giver's words, or names or links to the giver's article; a giver
    whose article makes the taker's claim as well lost nothing.
    """
    own = case.reports("for")
    refined = refined_reports(case)
    if not refined:
        return
    for taker in (mention for mentions in own.values() for mention in mentions if not mention.in_headline):
        for article in _taken_from(case, taker, refined):
            if article == taker.article or any(not mention.in_headline for mention in own.get(article, ())):
                continue
            yield from ((giver, taker) for giver in refined[article] if not giver.in_headline)


def refined_reports(case: Case) -> Spoken:
    """Return the mentions that speak for a claim which this one refines or is refined by, by article."""
    ids = {item.claim for item in case.claim.related if item.kind == "refinement"} & case.claims.keys()
    said = (item for name in ids for item in case.claims[name].appearances if item.stance == "for")
    found: Spoken = {}
    for name in sorted({item.mention for item in said}):
        if name in case.mentions and name not in case.stances:
            found.setdefault(case.mentions[name].article, []).append(case.mentions[name])
    return found


def _taken_from(case: Case, taker: Mention, refined: Spoken) -> list[str]:
    """The articles that hold what a mention refines and that it copied, cites or links to."""
    found = [copy.of for copy in case.copies if copy.article == taker.article and copy.direction_known]
    outlets = [outlet for link in taker.chain if (outlet := outlet_named(case, link))]
    cited = [cited_report(case, taker, outlet, refined).article for outlet in outlets]
    linked = linked_report(case, taker, refined)
    told = [name for name in (*cited, linked) if name and not _later(case, name, taker.article)]
    return [name for name in dict.fromkeys((*found, *told)) if name in refined]


def _later(case: Case, giver: str, taker: str) -> bool:
    return before(case.articles[taker], case.articles[giver])
