"""What a claim rests on, counted: all that its digit looks at, and nothing of how reliable anybody is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.records import Claim, Independence

WEAK = frozenset({"altered-copy", "outlet-does-not-say"})
UNSOUND = frozenset({"arithmetic", "citation-not-supported", "circular-citation"})  # findings against its own logic


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a claim stands: named institutions for and against it, those behind rival values, and unnamed roots.

    `denied` is True where a root speaks against it, `rival` is the most named institutions behind one rival value (a
    rival that only unnamed roots support counts 0 and sets `disputed`), `agreeing` how many related claims agree,
    `unsound` which findings speak against its own logic, `only_distorted` that nothing but changed words is left.
    """

    named: int = 0
    unnamed: int = 0
    against: int = 0
    denied: bool = False
    rival: int = 0
    disputed: bool = False
    agreeing: int = 0
    unsound: tuple[str, ...] = ()
    only_distorted: bool = False

    @property
    def opposed(self) -> int:
        """How many named institutions speak for something else; one where only others do."""
        counted = max(self.against, self.rival)
        return counted or int(self.denied)

    @property
    def contested(self) -> bool:
        """True where anybody speaks against it or for a rival value."""
        return self.denied or self.disputed or self.rival > 0


def standing_of(claim: Claim, rivals: Sequence[Claim] = (), findings: Iterable[str] = ()) -> Standing:
    """Return how a claim stands; `rivals` are claims in conflict with it, `findings` the kinds of those on it."""
    side, against = claim.sources.for_, claim.sources.against
    named = _named(side)
    behind = [_named(rival.sources.for_) for rival in rivals]
    return Standing(
        named=named,
        unnamed=side.most - sum(root.named for root in side.roots) - _weak(side),
        against=_named(against),
        denied=against.least > 0,
        rival=max(behind, default=0),
        disputed=any(rival.sources.for_.least > 0 for rival in rivals),
        agreeing=sum(item.kind == "refinement" for item in claim.related),
        unsound=tuple(sorted(UNSOUND.intersection(findings))),
        only_distorted=bool(side.roots) and side.least == 0,
    )


def _named(side: Independence) -> int:
    """The named institutions of a side; what counts as one in *least* counts as one here."""
    named = sum(root.named for root in side.roots)
    return min(side.least, named)


def _weak(side: Independence) -> int:
    return sum(root.kind in WEAK for root in side.roots)
