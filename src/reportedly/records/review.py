"""Reviews: what a person decided about what was read, and what each decision was made on.

A decision is never changed: whoever thinks better of it undoes it, which is a decision of its own.
"""

from dataclasses import dataclass
from typing import Literal

from reportedly.records.article import Span
from reportedly.records.mention import SourceKind
from reportedly.records.value import Quantity, When

Letter = Literal["A", "B", "C", "D", "E", "F"]
JudgementKind = Literal["same", "different"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptMentions:
    """These mentions say what was read off them."""

    mentions: tuple[str, ...]
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectMentions:
    """These mentions do not say that: no claim rests on them any more."""

    mentions: tuple[str, ...]
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectMention:
    """What is not None stands instead of what was read.

    `source` is the name in link number `link` of the chain (-1: the origin); where the chain is empty it becomes its
    only link; the empty name is the outlet's own voice. `source_spans` are its words, `kind` what it is.
    """

    mention: str
    spans: tuple[Span, ...] | None = None
    source: str | None = None
    source_spans: tuple[Span, ...] | None = None
    kind: SourceKind | None = None
    link: int = -1
    quantities: tuple[Quantity, ...] | None = None
    when: tuple[When, ...] | None = None
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SameClaims:
    """Two claims are one: all their mentions say the same."""

    claim: str
    other: str
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferentClaims:
    """Two claims are two, however like one another they look."""

    claim: str
    other: str
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitClaim:
    """These mentions of a claim say something else than the rest of it; together they are a claim of their own."""

    claim: str
    mentions: tuple[str, ...]
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SameSources:
    """Two names, of sources or institutions, count as one root."""

    name: str
    other: str
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferentSources:
    """Two names count as two roots, however like one another they look."""

    name: str
    other: str
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAlias:
    """Whoever is called `name` is the source or outlet `of` ("NKH" is NHK); `kind` is what that is, if it changes."""

    name: str
    of: str
    kind: SourceKind | None = None
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOwner:
    """An outlet belongs to `owner`; outlets of one owner are one institution."""

    outlet: str
    owner: str
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDigit:
    """A claim's Admiralty digit (1-6), whatever the machine would give."""

    claim: str
    digit: int
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLetter:
    """A source's Admiralty letter, in all claims that go back to it."""

    source: str
    letter: Letter
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissFinding:
    """A finding that nobody need object to; `because` must say why. `kind` is filled in when the decision is taken."""

    finding: str
    because: str
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A remark about a claim, mention, article or finding; it changes nothing else."""

    subject: str
    text: str


Decision = (
    AcceptMentions | RejectMentions | CorrectMention | SameClaims | DifferentClaims | SplitClaim | SameSources
    | DifferentSources | SetAlias | SetOwner | SetDigit | SetLetter | DismissFinding | Comment
)  # fmt: skip
# The name of each decision in the chain of events; a name once written is never given another meaning.
DECISIONS: dict[str, type[Decision]] = {
    "accept": AcceptMentions,
    "reject": RejectMentions,
    "correct": CorrectMention,
    "same-claims": SameClaims,
    "different-claims": DifferentClaims,
    "split-claim": SplitClaim,
    "same-sources": SameSources,
    "different-sources": DifferentSources,
    "alias": SetAlias,
    "owner": SetOwner,
    "digit": SetDigit,
    "letter": SetLetter,
    "dismiss": DismissFinding,
    "comment": Comment,
}
NAMES = {kind: name for name, kind in DECISIONS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Words that a decision was made on, so that it finds them again after the article was read anew.

    `side` is left or right where a decision tells two groups of mentions from one another; `mention` is empty for the
    words of a finding. `now` is the mention that stands there today, None where none does: the anchor is an orphan.
    """

    mention: str
    article: str
    spans: tuple[Span, ...]
    side: Literal["", "left", "right"] = ""
    now: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One decision as the ledger keeps it: number of its event, who decided and when, and whether it still holds.

    `subject` is the claim, mention, finding, article or source that it is about. `undone_by` is the event that took it
    back. An orphan is in force, but what it was decided on is no longer there: it changes nothing until it is again.
    """

    event: int
    at: str
    author: str
    subject: str
    decision: Decision
    anchors: tuple[Anchor, ...] = ()
    undone_by: int | None = None
    orphan: bool = False

    @property
    def kind(self) -> str:
        """The name of the decision."""
        return NAMES[type(self.decision)]

    @property
    def in_force(self) -> bool:
        """True where nobody took it back."""
        return self.undone_by is None

    @property
    def says(self) -> str:
        """The sentence that is shown wherever the decision changed something."""
        because = getattr(self.decision, "because", "")
        return f"{self.author} decided so on {self.at[:10]}{f': {because}' if because else ''}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """That groups of mentions say the same, or that those on the left say something else than those on the right.

    Of two that contradict one another, the later event holds.
    """

    kind: JudgementKind
    left: frozenset[str]
    right: frozenset[str]
    event: int
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceJudgement:
    """That two names are one root, or two; of two that contradict one another, the later event holds."""

    kind: JudgementKind
    name: str
    other: str
    event: int
    because: str
