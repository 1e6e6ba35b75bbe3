"""Values that differ: a conflict between those who stand behind them, or an update of a figure that moves."""

import re
from calendar import day_name, month_name
from collections.abc import Container, Iterable, Iterator

from reportedly.provenance.aliases import joined
from reportedly.provenance.case import Case
from reportedly.provenance.elsewhere import completed
from reportedly.provenance.fates import other_fates
from reportedly.provenance.merging import COUNTS_FOR_NOTHING
from reportedly.provenance.roots import Trace, trace
from reportedly.records import Article, Claim, Evidence, Finding, Mention, Related, Root, finding

DISAGREEING = {"conflict": "conflict", "update": "update"}  # a refinement can hold together with what it refines
NAME = re.compile(r"(?<=\w )[A-Z][^\W\d_]{2,}")
CAPITAL = re.compile(r"\b[A-Z][^\W\d_]{2,}")
STEM = 6  # letters by which a name and the word for its people are one: "Corovia", "Corovian"
CALENDAR = frozenset([*day_name, *month_name])


def disagreements(case: Case, told: Trace) -> Iterator[Finding]:
    """Yield each disagreement of a claim with another; `told` is the trace of what speaks for the claim."""
    for related in case.claim.related:
        if related.claim in case.claims and (kind := _kind(case, told, related)):
            yield _disagreement(case, related, kind)


def _kind(case: Case, told: Trace, related: Related) -> str | None:
    """What a disagreement is called; None where it is none, or one value is a slip on the way, found as such."""
    kind, beside = DISAGREEING.get(related.kind), case.beside.get(related.claim)
    if kind is None or beside is None:
        return kind
    if _of_other_things(case, beside):
        return None
    other = trace(completed(beside), "for")
    mine, theirs = (_standing(each.independence.roots) for each in (told, other))
    later = _first_day(case) != _first_day(beside) and min(map(_tellers, (case, beside))) > 1
    if kind == "conflict" and later and _share_a_source(mine, theirs):
        return "update"
    if kind == "update" and _of_one_move(case, beside):
        return "conflict"
    return kind if kind == "conflict" or (mine and theirs) else None


def _of_one_move(ours: Case, theirs: Case) -> bool:
    """True where both tell of a move from one and the same number ("from 150 to 300", "from 150 to 700")."""
    starts = [{min(each) for mention in case.own if len(each := _numbers(mention)) > 1} for case in (ours, theirs)]
    return not starts[0].isdisjoint(starts[1])


def _numbers(mention: Mention) -> set[float]:
    return {float(end) for item in mention.quantities for end in (item.low, item.high) if end is not None and end > 1}


def _of_other_things(ours: Case, theirs: Case) -> bool:
    """True where the two name other places or people throughout, or tell what became of other people."""
    return other_fates(_quotes(ours), _quotes(theirs)) or (_names_others(ours, theirs) and _names_others(theirs, ours))


def _names_others(ours: Case, theirs: Case) -> bool:
    """True where both have names, and those of the one are not in what the other says, not even as its first word.

    Where the other has no name in its own words ("the fire"), its articles have the one that is meant.
    """
    around = _quotes(theirs) if _names(_quotes(theirs)) else [article.text for article in _articles(theirs)]
    words = {word[:STEM] for text in around for word in CAPITAL.findall(text)}
    mine, their = (
        _names(_quotes(case)) or _names(article.title for article in _articles(case)) for case in (ours, theirs)
    )
    return bool(mine and their) and mine.isdisjoint(their | words)


def _quotes(case: Case) -> list[str]:
    return [mention.quote for mention in case.own]


def _articles(case: Case) -> list[Article]:
    return [case.articles[name] for name in sorted({mention.article for mention in case.own})]


def _names(texts: Iterable[str]) -> set[str]:
    return {name[:STEM] for text in texts for name in NAME.findall(text) if name not in CALENDAR}


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


def _standing(roots: Iterable[Root]) -> list[Root]:
    return [root for root in roots if root.kind not in COUNTS_FOR_NOTHING]


def _disagreement(case: Case, related: Related, kind: str) -> Finding:
    """One finding for the pair, the same from either side."""
    pair = sorted([case.claim, case.claims[related.claim]], key=lambda claim: claim.id)
    articles = [{mention.article for mention in _members(case, claim)} for claim in pair]
    quotes = [_first(case, claim, other) for claim, other in zip(pair, articles[::-1], strict=True)]
    names = [case.outlet_of(mention.article) for mention in sorted(quotes, key=_size)]
    said = " ".join([f"{names[0]} and {names[1]} give values that differ.", *related.because])
    evidence = tuple(piece for mention in quotes for piece in _values(case, mention))
    return finding(kind, said, evidence, pair[0].id)


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
