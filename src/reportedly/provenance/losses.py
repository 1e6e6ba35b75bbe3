"""What was lost on the way: attribution, doubt and bounds that a headline or a taker drops, numbers it changes."""

from collections.abc import Callable, Iterator

from reportedly.provenance.case import Case
from reportedly.provenance.graph import reports_of
from reportedly.records import Finding, Mention, Quantity, finding

STATED = frozenset(["flat", "predicted"])
DOUBTED = frozenset(["hedged", "asked"])


def losses(case: Case) -> list[Finding]:
    """Return what headlines lost against their own text, and takers against the report they took it from."""
    found = [*_lost_attributions(case)]
    for giver, taker in (*_headlines(case), *_handed_on(case)):
        for kind, lost in RULES:
            if said := lost(giver, taker):
                found.append(_between(case, kind, said, (giver, taker)))
    return list({item.id: item for item in found}.values())


def _lost_attributions(case: Case) -> Iterator[Finding]:
    """Headlines that assert in the outlet's own voice what the text below attributes to somebody."""
    for article, mentions in case.reports("for").items():
        attributed = [mention for mention in mentions if mention.chain and not mention.in_headline]
        for mention in mentions:
            if attributed and mention.in_headline and not mention.chain and mention.certainty in STATED:
                said = (
                    f"The headline states as fact what the text attributes to {_said_by(attributed[0])}; "
                    f"{case.outlet_of(article)} does not confirm it."
                )
                evidence = (*case.evidence(mention), *case.evidence(attributed[0], attributed[0].chain[-1]))
                yield finding("lost-attribution", said, evidence, case.claim.id)


def _said_by(mention: Mention) -> str:
    return ", as told by ".join(link.source or "an unnamed source" for link in reversed(mention.chain))


def _headlines(case: Case) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of a mention in the text and one in the headline above it."""
    for mentions in case.reports("for").values():
        below = [mention for mention in mentions if not mention.in_headline]
        yield from ((below[0], mention) for mention in mentions if mention.in_headline and below)


def _handed_on(case: Case) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of a mention and one of an article that cites or copied it."""
    spoken = case.reports("for")
    for article, report in reports_of(case, "for").items():
        for target in sorted(report.leads_to):
            givers = [mention for mention in spoken[target] if not mention.in_headline] or spoken[target]
            for taker in spoken[article]:
                if not taker.in_headline:
                    yield givers[0], taker


def _raised_certainty(giver: Mention, taker: Mention) -> str | None:
    if giver.certainty in DOUBTED and taker.certainty == "flat":
        return "is stated as fact although it was put with doubt"
    return None


def _dropped_bound(giver: Mention, taker: Mention) -> str | None:
    for before in giver.quantities:
        for after in taker.quantities:
            if _bounded(before) and after.low == after.high and _edge(before) == after.low and _alike(before, after):
                return f"lost its bound: {_bound_words(before)} became just {after.low:,}"
    return None


def _bounded(quantity: Quantity) -> bool:
    return (quantity.low is None) != (quantity.high is None)


def _edge(quantity: Quantity) -> int | float | None:
    return quantity.high if quantity.low is None else quantity.low


def _alike(before: Quantity, after: Quantity) -> bool:
    return before.unit == after.unit and before.per == after.per and not after.approximate


def _bound_words(quantity: Quantity) -> str:
    return f"{'at most' if quantity.low is None else 'at least'} {_edge(quantity):,}"


# What the taker did to the giver's words; each test returns the middle of a sentence, or None.
RULES: tuple[tuple[str, Callable[[Mention, Mention], str | None]], ...] = (
    ("raised-certainty", _raised_certainty),
    ("dropped-bound", _dropped_bound),
)


def _between(case: Case, kind: str, said: str, pair: tuple[Mention, Mention]) -> Finding:
    giver, taker = pair
    where = "In the headline this" if taker.in_headline else f"In {case.outlet_of(taker.article)} this"
    whence = "in the text below" if taker.article == giver.article else f"in {case.outlet_of(giver.article)}"
    sentence = f"{where} {said} {whence}."
    return finding(kind, sentence, (*case.evidence(taker), *case.evidence(giver)), case.claim.id)
