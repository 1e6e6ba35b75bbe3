"""One movement of a text, and how it finds the number that it is about."""

from dataclasses import dataclass, field

from reportedly.records.value import Direction, Number
from reportedly.values.language.grammar import tag
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures.draft import Draft
from reportedly.values.measures.subjects import Place, about
from reportedly.values.movement.arguments import Arguments, Index

_PASSED = frozenset({",", "(", "-", "–", "—", "or", "in", "on", "last", "this", "a", "the", "was", "were", "is", "are"})
_NEAR = 5  # tokens between a number and the movement that follows it: "$3.1 million in 2019, down 9%"
_FAR = 12  # tokens before "up from", which says by itself that it looks back


@dataclass(slots=True)
class Move:
    """A movement and the drafts it links; `first` to `last` are its tokens."""

    first: int
    last: int
    direction: Direction | None
    found: Arguments
    factor: Number | None = None
    effects: list[str] = field(default_factory=list)
    said: Place | None = None
    kind: str = "verb"


def to_before(tokens: Tokens, move: Move, index: Index) -> None:
    """Link the number that the movement is about: "$3.1 million, down 9.2%", "(16369.03 up 58.06 points)"."""
    if move.found.to is not None:
        return
    k = index.before(move.first)
    if k is None or k == move.found.amount:
        return
    if not _up_from(tokens, move, index, index.drafts[k]):
        if not _is_near(tokens, move, index.drafts[k]):
            return
        k = _like_from(tokens, move, index, k)
    move.found.to = k
    move.said = move.said or about(tokens, index.drafts[k], None)


def _is_near(tokens: Tokens, move: Move, draft: Draft) -> bool:
    """True where only small words and names stand between a number and the movement, and the number is no time."""
    between = range(max(draft.last, draft.closes), move.first)
    if draft.unit is not None and draft.unit.kind in {"time", "age"}:
        return False
    return len(between) <= _NEAR and (bool(between) or move.kind != "noun") and all(_passes(tokens, j) for j in between)


def _like_from(tokens: Tokens, move: Move, index: Index, k: int) -> int:
    """Return the number before "or" where it is like the base: "$4 million, or $6 a share, up from $3 million"."""
    if move.found.from_ is None or k == 0:
        return k
    base, near, far = index.drafts[move.found.from_], index.drafts[k], index.drafts[k - 1]
    joined = "or" in tokens.lows[max(far.last, far.closes) : near.first] and near.first - far.last <= 3
    return k - 1 if joined and near.per != base.per and far.per == base.per and far.unit == base.unit else k


def _up_from(tokens: Tokens, move: Move, index: Index, draft: Draft) -> bool:
    """True for "78 per cent will be paid in cash, up from 50 per cent": the same unit, and nothing but "up from"."""
    between = range(max(draft.last, draft.closes), move.first)
    if move.found.amount is not None or move.found.from_ is None or tokens.lows[move.first + 1] != "from":
        return False
    if len(between) >= _FAR or any(tag(tokens, j) in ".;" for j in between):
        return False
    other = index.drafts[move.found.from_]
    return not other.named or (other.unit == draft.unit and other.noun == draft.noun)


def _passes(tokens: Tokens, j: int) -> bool:
    return tokens.lows[j] in _PASSED or tag(tokens, j) in "N#"
