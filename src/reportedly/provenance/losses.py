"""What was lost on the way: attribution that a headline drops."""

from reportedly.provenance.case import Case
from reportedly.records import Finding, Mention, finding

STATED = frozenset(["flat", "predicted"])


def lost_attribution(case: Case) -> list[Finding]:
    """Find headlines that assert in the outlet's own voice what the text below attributes to somebody."""
    found: list[Finding] = []
    for article, mentions in case.reports("for").items():
        attributed = [mention for mention in mentions if mention.chain and not mention.in_headline]
        if attributed:
            found += [_lost(case, article, mention, attributed[0]) for mention in mentions if _asserts(mention)]
    return found


def _asserts(mention: Mention) -> bool:
    return mention.in_headline and not mention.chain and mention.certainty in STATED


def _lost(case: Case, article: str, headline: Mention, below: Mention) -> Finding:
    said = (
        f"The headline states as fact what the text attributes to {_said_by(below)}; "
        f"{case.outlet_of(article)} does not confirm it."
    )
    evidence = (*case.evidence(headline), *case.evidence(below, below.chain[-1]))
    return finding("lost-attribution", said, evidence, case.claim.id)


def _said_by(mention: Mention) -> str:
    return ", as told by ".join(link.source or "an unnamed source" for link in reversed(mention.chain))
