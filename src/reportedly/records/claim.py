"""Claims: what mentions in different articles have in common, and the roots behind them."""

from dataclasses import dataclass
from typing import Literal

from reportedly.records.article import Evidence, Score
from reportedly.records.mention import Stance

RootKind = Literal[
    "person", "organisation", "document", "group",
    "anonymous",
    "own-voice",
    "outlet-not-read",
    "outlet-does-not-say",
    "altered-copy",
    "no-origin",
]  # fmt: skip
RelationKind = Literal["conflict", "update", "refinement"]
ComparisonKind = Literal["same", "conflict", "refinement", "denial", "different"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How mention `a` stands to mention `b` (a sorts before b); `parts` are what the score is made of."""

    a: str
    b: str
    kind: ComparisonKind
    score: float
    parts: tuple[Score, ...] = ()

    @property
    def because(self) -> tuple[str, ...]:
        """The sentences of the parts that tell something."""
        return tuple(part.because for part in self.parts if part.because)


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Where chains end once copies, citations and aliases are followed; `because` explains each merge and each doubt.

    `key` is equal for what is one root; `institution` for what is one institution, owner or alias. `count` is how many
    people an anonymous root states. `letter` is its Admiralty letter, `letter_because` why and who set it.
    """

    key: str
    name: str
    kind: RootKind
    institution: str
    letter: str = "F"
    count: int = 1
    because: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    letter_because: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """True for a person, an organisation, a titled document: what *least* counts."""
        return self.kind in {"person", "organisation", "document", "group"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Independence:
    """How many independent sources: an interval, the roots, and why it is not a single number."""

    least: int = 0
    most: int = 0
    roots: tuple[Root, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The roots for and against a claim, and what would change the count."""

    for_: Independence = Independence()
    against: Independence = Independence()
    would_change: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A mention as part of a claim: whether it speaks for or against it, and why it belongs there."""

    mention: str
    stance: Stance = "for"
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """How one claim stands to another, and why."""

    claim: str
    kind: RelationKind
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """An Admiralty digit (1-6) with its reasons, what would change it, who set it and when.

    `set_at` is the day of the latest report that a machine's digit rests on, or the moment of a person's decision.
    """

    digit: int
    because: tuple[str, ...] = ()
    set_by: str = "reportedly"
    would_change: tuple[str, ...] = ()
    set_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probability:
    """How likely the claim is, as an interval from 0.01 to 0.99; both ends are None where there is too little to say.

    `calibrated` is False until it was measured on worlds of known truth. `vote` is the claim's share of the weighted
    vote beside its rivals, `low_without` to `high_without` the range when one root is left out, `without` the root
    that matters most. `would_change` says what further sources would make of the interval.
    """

    low: float | None
    high: float | None
    calibrated: bool = False
    because: tuple[str, ...] = ()
    vote: float | None = None
    low_without: float | None = None
    high_without: float | None = None
    without: str = ""
    would_change: tuple[str, ...] = ()

    @property
    def abstains(self) -> bool:
        """True where there is too little to say how likely the claim is; `because` says what is missing."""
        return self.low is None or self.high is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What its mentions have in common; `text` is the words of the fullest of them.

    `decided` says which people's decisions shaped it, as sentences.
    """

    id: str
    text: str
    appearances: tuple[Appearance, ...]
    related: tuple[Related, ...] = ()
    sources: Sources = Sources()
    grade: Grade | None = None
    probability: Probability | None = None
    findings: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
