"""Readings that are not sure enough for a confirmation: they count once with another root in *least*.

A doubt never takes a root away: *most* still counts it, and what would change the count is said beside it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from reportedly.provenance.case import Case
from reportedly.provenance.graph import Step, end_of
from reportedly.provenance.merging import Suspicion
from reportedly.records import Attribution, Mention, Root, folded

BESIDE = 60  # code points around a name in which what its bearer is may stand
PLACES = 6  # places of a name that are looked at
# What somebody is who speaks for a body rather than for himself; a baker who saw it speaks for himself.
SPEAKS_FOR_A_BODY = re.compile(
    r"\b(?:analyst|researcher|scientist|economist|expert|spokes(?:man|woman|person)|director|deputy|head|chief|officer"
    r"|inspector|engineer|curator|professor|prosecutor|minister|councillor|manager|secretary|commander|leader"
    r"|chair(?:man|woman|person)?|president|chancellor|mayor|governor|judge|superintendent|coordinator|official"
    r"|executive|surgeon|physician|representative|adviser|advisor|captain|steward)\b",
    re.I,
)


def unsure_speakers(case: Case, steps: Mapping[str, Step], roots: Mapping[str, Sequence[Root]]) -> Iterator[Suspicion]:
    """Yield, for each person who speaks for a body that is not named, that it may be one of those that are named."""
    bodies = sorted({key for key, found in roots.items() if found[0].named and not _is_alone(found[0])})
    if not bodies:
        return
    for mention in (case.mentions[name] for name in sorted(steps)):
        for root in steps[mention.id].roots:
            if _is_alone(root) and (link := _speaker(mention)) is not None and _for_a_body(case, mention, link):
                shown = roots[bodies[0]][0].name
                said = f"{root.name} speaks for a body that is not named: it may be the one that {shown} speaks for."
                yield Suspicion(keys=frozenset([root.key, bodies[0]]), because=said)


def _is_alone(root: Root) -> bool:
    """True for a person who counts under the own name: no institution is known."""
    return root.kind == "person" and root.key == folded(root.name)


def _speaker(mention: Mention) -> Attribution | None:
    link = mention.chain[end_of(mention)] if mention.chain else None
    return link if link is not None and link.kind == "person" else None


def _for_a_body(case: Case, mention: Mention, link: Attribution) -> bool:
    """True where the post, or what stands beside the name in the article, is that of one who speaks for others."""
    if link.post:
        return bool(SPEAKS_FOR_A_BODY.search(link.post))
    text = case.articles[mention.article].text
    places = list(re.finditer(re.escape(link.source), text))[:PLACES]
    return any(SPEAKS_FOR_A_BODY.search(text[max(0, at.start() - BESIDE) : at.end() + BESIDE]) for at in places)
