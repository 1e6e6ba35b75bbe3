"""Whether the roots behind a claim are those of the truth, one for one: asked where nothing had to be read."""

from collections import defaultdict
from collections.abc import Iterable

from bench.judging.reading import Record
from bench.judging.told import Told
from reportedly.records import Claim, Evidence, Independence, Root

NAMED = "named"
COLLAPSED = "anonymous"


def root_errors(told: Told, truth: Record, claim: Claim) -> list[str]:
    """Return one sentence for each root of `claim` that the truth does not have, and each that is missing."""
    found: list[str] = []
    for side, independence in (("for", claim.sources.for_), ("against", claim.sources.against)):
        wanted = _expected(truth["sources"][side]["roots"])
        said: dict[str, list[Root]] = defaultdict(list)
        for root in independence.roots:
            said[_name_in_truth(told, claim, root, wanted)].append(root)
        found += [f"{claim.id} {side}: no root {name}" for name in sorted(wanted - said.keys())]
        found += [f"{claim.id} {side}: too many: {_names(roots)}" for name, roots in said.items() if name not in wanted]
        found += [f"{claim.id} {side}: {_names(roots)} are one" for roots in said.values() if len(roots) > 1]
        found += _count_errors(claim.id, side, independence, truth["sources"][side])
    return found


def _count_errors(claim: str, side: str, said: Independence, true: Record) -> list[str]:
    wanted = (true["least"], true["most"])
    return [] if (said.least, said.most) == wanted else [f"{claim} {side}: {said.least}-{said.most}, not {wanted}"]


def _names(roots: Iterable[Root]) -> str:
    return "; ".join(f"{root.kind}: {root.name}" for root in roots)


def _expected(roots: list[Record]) -> set[str]:
    """The true roots; unnamed people count once for the outlet that obtained them."""
    return {_short(root["kind"], root["key"], root["owner"]) for root in roots}


def _short(kind: str, key: str, owner: str) -> str:
    return f"{kind}: {owner if kind == COLLAPSED else key}"


def _name_in_truth(told: Told, claim: Claim, root: Root, wanted: set[str]) -> str:
    """Return the true root in which all words of a root's evidence end, or what it is called where there is none."""
    kind = NAMED if root.named else root.kind
    ends = [_ends(told, claim, words) for words in root.evidence]
    shared = frozenset.intersection(*ends) if ends else frozenset()
    fitting = sorted(name for name in shared if name.startswith(f"{kind}: ") and name in wanted)
    if len(fitting) == 1:
        return fitting[0]
    stem = root.name.removesuffix(" (own voice)").removesuffix(" (not read)").removesuffix(" (does not say so)")
    named = [name for name in fitting if name == f"{kind}: {stem}" or name == f"{kind}: {stem.partition(': ')[0]}"]
    return named[0] if named else f"{kind}: {root.name}?"


def _ends(told: Told, claim: Claim, words: Evidence) -> frozenset[str]:
    """The roots of all mentions of the claim at this place of the text."""
    found: set[str] = set()
    for item in claim.appearances:
        mention = told.mentions[item.mention]
        spans = [*mention.spans, *(span for link in mention.chain for span in (*link.source_spans, *link.cue_spans))]
        if mention.article == words.article and any(words.span in span for span in spans):
            found |= {_shortened(name) for name in told.roots_of(mention.id)}
    return frozenset(found)


def _shortened(name: str) -> str:
    kind, _, key = name.partition(": ")
    return f"{kind}: {key.partition(': ')[0]}" if kind == COLLAPSED else name
