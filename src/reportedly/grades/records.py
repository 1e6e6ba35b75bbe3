"""What became of the claims that go back to a source: the record that its letter is read off.

A claim is judged without asking how reliable anybody is: by who else stands behind it and who speaks against it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from reportedly.records import Claim, Independence, Root

Outcome = Literal["confirmed", "contradicted"]
POOL_STEP = 0.05  # the pool is read in steps, so that one more claim does not grade a whole ledger anew
ENOUGH = 40  # judged claims of a kind from which on they say how reliable one without a record may be
ALTERED = frozenset({"altered-copy", "outlet-does-not-say"})
UNKNOWN = frozenset({"outlet-not-read", "no-origin"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of one claim of one source; `source` is the same in all claims, `kind` is the kind of its root."""

    source: str
    kind: str
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """How many claims of a source were confirmed and contradicted; `pool` is the share of confirmed ones of a kind.

    `usual` is the same, or None where fewer than ENOUGH claims of the kind were judged.
    """

    kind: str
    confirmed: int = 0
    contradicted: int = 0
    pool: float = 0.5
    usual: float | None = None

    @property
    def judged(self) -> int:
        """How many of its claims could be judged."""
        return self.confirmed + self.contradicted


def pooled(counts: Mapping[str, tuple[int, int]], kind: str) -> float:
    """Return the share of confirmed among the judged claims of a kind, in steps; one half where there are none."""
    confirmed, contradicted = counts.get(kind, (0, 0))
    return round((confirmed + 1) / (confirmed + contradicted + 2) / POOL_STEP) * POOL_STEP


def usual(counts: Mapping[str, tuple[int, int]], kind: str) -> float | None:
    """Return the pool of a kind, or None where too few of its claims were judged to speak of those not judged."""
    return pooled(counts, kind) if sum(counts.get(kind, (0, 0))) >= ENOUGH else None


def outcomes(claim: Claim, rivals: Iterable[Claim], source_of: Callable[[Root], str]) -> Iterator[Judged]:
    """Yield what this claim says of each of its sources, for and against; nothing where it says nothing.

    Confirmed: another named institution says the same, and more say so than speak for something else. Contradicted:
    more named institutions speak against it, or for one other value, than for it. A copy that changed its words, and a
    citation of what was not said, are contradicted by what they were made from.
    """
    other_values = max((rival.sources.for_.least for rival in rivals), default=0)
    sides = (claim.sources.for_, claim.sources.against)
    for mine, theirs, rival in ((*sides, other_values), (*sides[::-1], 0)):
        for root in mine.roots:
            if outcome := _outcome(root, mine, _named(theirs) + rival):
                yield Judged(source=source_of(root), kind=kind_of(root), outcome=outcome)


def kind_of(root: Root) -> str:
    """Return the kind whose sources are pooled: an outlet's own words and its changed copies are one."""
    return "outlet" if root.kind == "own-voice" or root.kind in ALTERED else root.kind


def _named(side: Independence) -> int:
    return len({root.institution for root in side.roots if root.named})


def _outcome(root: Root, mine: Independence, opposed: int) -> Outcome | None:
    if root.kind in ALTERED:
        return "contradicted"
    if root.kind in UNKNOWN:
        return None
    others = len({other.institution for other in mine.roots if other.named} - {root.institution})
    if others and others + 1 > opposed:
        return "confirmed"
    return "contradicted" if opposed > others + 1 else None
