"""The provenance graph: who published, said, copied, cited, linked and credited what, each edge with time and words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reportedly.provenance.case import Case
from reportedly.provenance.graph import Step, steps_of
from reportedly.records import Copy, Evidence, Mention, Moment, Stance

EdgeKind = Literal[
    "publishes",  # outlet → article
    "says",  # article → mention
    "supports", "opposes", "leaves-open",  # mention → claim
    "through",  # mention → source, by place in the chain
    "copies",  # mention → mention, article → article
    "cites",  # mention → mention: a named outlet, a link, "as first reported by"
    "rests-on",  # mention → mention of the same article
    "ends-in",  # mention → root
    "links",  # article → article
    "credits",  # article → outlet
]  # fmt: skip
STANCES: dict[Stance, EdgeKind] = {"for": "supports", "against": "opposes", "neither": "leaves-open"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One edge; `at` is when the article came out whose words, `evidence`, show it.

    Nodes are named by their ids; those without one are named "outlet: NAME", "source: NAME" and "root: KEY".
    """

    kind: EdgeKind
    start: str
    end: str
    at: Moment | None
    evidence: tuple[Evidence, ...]
    because: str = ""


def edges_of(case: Case) -> Iterator[Edge]:
    """Yield the edges of the graph of one claim, in an order that does not depend on that of the input."""
    for article in sorted({mention.article for mention in case.own}):
        yield from _of_article(case, article)
    for copy in sorted(case.copies, key=lambda copy: (copy.article, copy.of)):
        if copy.of in case.articles:
            yield _taken(case, copy)
    for mention in case.own:
        yield from _of_mention(case, mention)
    for stance in STANCES:
        for name, step in sorted(steps_of(case, stance).items()):
            yield from _of_step(case, case.mentions[name], step)


def _of_article(case: Case, article: str) -> Iterator[Edge]:
    found = case.articles[article]
    title = (found.evidence(found.headline),)
    yield Edge(
        kind="publishes",
        start=f"outlet: {found.outlet or found.domain}",
        end=article,
        at=found.published,
        evidence=title,
    )
    if credited := case.credited.get(article):
        said = f"Its text is credited to {credited}."
        yield Edge(
            kind="credits", start=article, end=f"outlet: {credited}", at=found.published, evidence=title, because=said
        )
    for link in found.links:
        for target in case.linked.get(article, {}).get(link.href, ()):
            words = (found.evidence(link.span),)
            yield Edge(kind="links", start=article, end=target, at=found.published, evidence=words, because=link.href)


def _taken(case: Case, copy: Copy) -> Edge:
    taker, giver = case.articles[copy.article], case.articles[copy.of]
    words = [(taker.evidence(mine), giver.evidence(theirs)) for mine, theirs in copy.passages]
    return Edge(
        kind="copies",
        start=copy.article,
        end=copy.of,
        at=taker.published,
        evidence=tuple(piece for pair in words for piece in pair),
        because=" ".join(copy.because),
    )


def _of_mention(case: Case, mention: Mention) -> Iterator[Edge]:
    at, words = case.articles[mention.article].published, case.evidence(mention)
    yield Edge(kind="says", start=mention.article, end=mention.id, at=at, evidence=words)
    yield Edge(kind=STANCES[case.stances[mention.id]], start=mention.id, end=case.claim.id, at=at, evidence=words)
    for place, link in enumerate(mention.chain):
        said = f"Place {place} of its chain: {link.kind}."
        source = f"source: {link.source}"
        yield Edge(
            kind="through", start=mention.id, end=source, at=at, evidence=case.evidence(mention, link), because=said
        )


def _of_step(case: Case, mention: Mention, step: Step) -> Iterator[Edge]:
    at = case.articles[mention.article].published
    for root in step.roots:
        said = " ".join(root.because)
        yield Edge(
            kind="ends-in", start=mention.id, end=f"root: {root.key}", at=at, evidence=root.evidence, because=said
        )
    for target, why in sorted(step.leads_to.items()):
        words = (*case.evidence(mention), *case.evidence(case.mentions[target]))
        yield Edge(kind=_kind(case, mention, target), start=mention.id, end=target, at=at, evidence=words, because=why)


def _kind(case: Case, mention: Mention, target: str) -> EdgeKind:
    giver = case.mentions[target].article
    if giver == mention.article:
        return "rests-on"
    taken = {copy.of for copy in case.copies if copy.article == mention.article}
    taken |= {copy.article for copy in case.copies if copy.of == mention.article and not copy.direction_known}
    return "copies" if mention.copy_of == target or giver in taken else "cites"
