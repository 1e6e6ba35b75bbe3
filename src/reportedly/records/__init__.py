"""What every stage speaks: frozen records that point to the words they came from."""

from reportedly.records.article import (
    Article,
    Evidence,
    Link,
    Moment,
    Rejected,
    Score,
    Span,
    article_id,
    quote_of,
)  # fmt: skip
from reportedly.records.claim import (
    Appearance,
    Claim,
    Grade,
    Independence,
    Probability,
    Related,
    RelationKind,
    Root,
    RootKind,
    Sources,
)  # fmt: skip
from reportedly.records.copying import Alteration, AlterationKind, Copy, CopyKind, Credit
from reportedly.records.finding import KINDS, Finding, Severity, finding
from reportedly.records.mention import (
    Attribution,
    Certainty,
    Mention,
    Relation,
    SourceKind,
    Speech,
    Stance,
    mention_id,
)  # fmt: skip
from reportedly.records.outlet import Outlet, Outlets, folded
from reportedly.records.value import Change, Direction, Number, Quantity, Role, Values, When

__all__ = [
    "KINDS", "Alteration", "AlterationKind", "Appearance", "Article", "Attribution", "Certainty", "Change", "Claim",
    "Copy", "CopyKind", "Credit", "Direction", "Evidence", "Finding", "Grade", "Independence", "Link", "Mention",
    "Moment", "Number", "Outlet", "Outlets", "Probability", "Quantity", "Rejected", "Related", "Relation",
    "RelationKind", "Role", "Root", "RootKind", "Score", "Severity", "SourceKind", "Sources", "Span", "Speech",
    "Stance", "Values", "When", "article_id", "finding", "folded", "mention_id", "quote_of",
]  # fmt: skip
