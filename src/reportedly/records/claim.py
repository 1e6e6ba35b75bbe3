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
RelationKind = Literal["same", "conflict", "update", "refinement", "denial", "more-general", "different"]


ComparisonKind = Literal["same", "conflict", "denial", "different"]


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
        """The sentences of the parts."""
        return tuple(part.because for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Where chains end once copies, citations and aliases are followed; `because` explains each merge and each doubt.

    `key` is equal for what is one root; `institution` for what is one institution, owner or alias. `count` is how many
    people an anonymous root states.
    """

    key: str
    name: str
    kind: RootKind
    institution: str
    letter: str = "F"
    count: int = 1
    because: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()

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
    """An Admiralty digit (1-6) with its reasons and who set it."""

    digit: int
    because: tuple[str, ...] = ()
    set_by: str = "reportedly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Probability:
    """How likely the claim is, as an interval; `calibrated` is False until it was measured on worlds of known truth."""

    low: float
    high: float
    calibrated: bool = False


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
