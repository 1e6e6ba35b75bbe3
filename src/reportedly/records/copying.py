"""Copies: which article took which words from which."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from reportedly.records.article import Evidence, Span

CopyKind = Literal["identical", "near-copy", "excerpt", "rewrite"]
AlterationKind = Literal["value", "unit", "bound", "polarity", "attribution", "wording"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """A place in a copied passage that the taker changed: `before` stands in the giver, `after` in the taker."""

    kind: AlterationKind
    before: Span
    after: Span
    before_text: str
    after_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """`article` took text from `of`; `passages` pairs spans of `article` with spans of `of`.

    `shared` is the share of the taker's words that stand in the giver. `direction_known` is False where nothing tells
    who took from whom; then `of` is the one that sorts first. `credit` is the words by which the taker says so.
    """

    family: str
    kind: CopyKind
    article: str
    of: str
    shared: float
    passages: tuple[tuple[Span, Span], ...] = ()
    altered: tuple[Alteration, ...] = ()
    credit: str | None = None
    direction_known: bool = True
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Words by which a text says whom it, or a passage of it, is from: `name` as written ("AP")."""

    name: str
    span: Span
    whole_text: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What comparing two articles gave; `seen` tells with what boilerplate of their outlets they were compared.

    `changed` is how many words differ inside the passages; `complete` is the copy with all that was altered in it,
    where that was asked for.
    """

    seen: str
    copy: Copy | None
    changed: int = 0
    complete: Copy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Sentences that changed: `before` stands in the old version, `after` in the new one; one may be None."""

    kind: AlterationKind
    before: Evidence | None
    after: Evidence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """What a version of a page changed in `of`, the one before; `announced` is True where it says that it was changed.

    A number, a unit, a bound, a denial or a source that changed without a word of it is a silent correction.
    """

    of: str
    revisions: tuple[Revision, ...] = ()
    announced: bool = False


def rank_of(article_id: str) -> int:
    """Return where an article stands in an order that depends on its id alone, as a 32-bit number."""
    return int.from_bytes(hashlib.blake2b(article_id.encode(), digest_size=4).digest())
