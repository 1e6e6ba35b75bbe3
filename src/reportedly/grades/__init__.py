"""Stage 7, grades: a claim with its sources in, the claim with letters, Admiralty digit and probability out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.grades.admiralty import digit_of
from reportedly.grades.evidence import Standing, standing_of
from reportedly.grades.letters import FEWEST, Lettered, letter_of
from reportedly.grades.probability import probability_of
from reportedly.grades.records import Judged, Record, kind_of, outcomes, pooled, usual
from reportedly.grades.weighed import Weighed
from reportedly.records import Claim, Independence, Root

__all__ = [
    "FEWEST", "Background", "Judged", "Lettered", "Record", "Standing", "digit_of", "grade", "kind_of", "letter_of",
    "outcomes", "pooled", "probability_of", "standing_of", "usual",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What a grade rests on beside the claim itself.

    `rivals` are the claims that cannot hold beside it, `findings` the kinds of findings on it, `record` gives the
    record of a root without the claim at hand, `as_of` is the day of the latest report. `read`: the claim was read off
    text, so that mistakes of reading count.
    """

    rivals: Sequence[Claim] = ()
    findings: Sequence[str] = ()
    record: Callable[[Root], Record] = field(default=lambda root: Record(kind=root.kind))
    as_of: str = ""
    read: bool = False


def grade(claim: Claim, background: Background | None = None) -> Claim:
    """Return the claim with a letter per root, its digit and its probability; none is derived from another."""
    given = background or Background()
    standing = standing_of(claim, given.rivals, given.findings)
    roots = [root for value in (claim, *given.rivals) for root in value.sources.for_.roots]
    letters = {root.key: letter_of(given.record(root)) for root in (*roots, *claim.sources.against.roots)}
    sources = replace(
        claim.sources, for_=_lettered(claim.sources.for_, letters), against=_lettered(claim.sources.against, letters)
    )
    weighed = Weighed(claim=claim, rivals=given.rivals, letters=letters, read=given.read)
    return replace(claim, sources=sources, grade=digit_of(standing, given.as_of), probability=probability_of(weighed))


def _lettered(side: Independence, letters: Mapping[str, Lettered]) -> Independence:
    roots = (
        replace(root, letter=letters[root.key].letter, letter_because=letters[root.key].because) for root in side.roots
    )
    return replace(side, roots=tuple(roots))
